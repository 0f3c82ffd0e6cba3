using BriefingGen.Tests.Support;

namespace BriefingGen.Browser.Tests;

/// <summary>The site of the sample week, without an address of its own.</summary>
public sealed class SampleSite : IDisposable
{
    // The article without a day is warned of.
    public SampleSite() => Assert.Equal(
        0, CommandRun.Of("build", "--quiet", "--input", Repository.At("samples", "articles"), "--output", Folder).Exit);

    public string Folder { get; } = Path.Combine(Directory.CreateTempSubdirectory("briefing-samples").FullName, "site");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
}
