using System.Diagnostics;
using BriefingGen.Tests.Support;

namespace BriefingGen.Browser.Tests;

/// <summary>The site of the sample week, without an address of its own, made by the program as it was built beside these tests.</summary>
public sealed class SampleSite : IDisposable
{
    public SampleSite()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.At("src", "BriefingGen", "bin", configuration, "net10.0", "briefing.dll");
        Assert.True(File.Exists(program), $"Build the solution first: there is no {program}.");
        using var build = Process.Start("dotnet", [program, "build", "--quiet", "--input", Repository.At("samples", "articles"), "--output", Folder]);
        build.WaitForExit();
        Assert.Equal(0, build.ExitCode);
    }

    public string Folder { get; } = Path.Combine(Directory.CreateTempSubdirectory("briefing-samples").FullName, "site");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
}
