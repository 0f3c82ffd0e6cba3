using BriefingGen.Tests.Support;

namespace BriefingGen.Tests;

/// <summary>The site of this repository: the same bytes however often and however parallel it is built, and those committed.</summary>
public sealed class GoldenSiteTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_committed_site_is_what_the_seeds_give() =>
        Assert.Equal(Read(Repository.At("site")), Build("one", jobs: 1));

    [Fact]
    public void Serial_and_parallel_builds_give_the_same_bytes()
    {
        var serial = Build("one", jobs: 1);

        Assert.Equal(serial, Build("two", jobs: 1));
        Assert.Equal(serial, Build("three", jobs: 8));
    }

    // The folders lie as they lie in the repository, because the manifest names the way from the site to its sources.
    private SortedDictionary<string, string> Build(string name, int jobs)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("seeds"), "*", SearchOption.AllDirectories).Append(Repository.At("briefing.yaml")))
            scratch.Write(Path.Combine(name, Path.GetRelativePath(Repository.Root, file)), File.ReadAllBytes(file));
        var run = CommandRun.Of("build", "--config", scratch.At(name, "briefing.yaml"), "--jobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return Read(scratch.At(name, "site"));
    }

    private static SortedDictionary<string, string> Read(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = Convert.ToBase64String(File.ReadAllBytes(file));
        return files;
    }
}
