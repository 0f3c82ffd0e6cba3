using BriefingGen.Publishing;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Publishing;

public sealed class SiteTargetTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public SiteTargetTests() => scratch.Write("in/a.txt", "An article.");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_new_or_empty_folder_is_fit()
    {
        Directory.CreateDirectory(scratch.At("empty"));

        Assert.Empty(Refusals("in", "empty"));
        Assert.Empty(Refusals("in", "new"));
        Assert.Empty(Refusals("in", "deeply/new"));
        Assert.Empty(Refusals("in", "in-other"));
    }

    [Fact]
    public void The_input_folder_is_refused() => Assert.Equal(
        ["error BG0504: the output folder is the input folder; name another one with --output"], Refusals("in", "in/../in/"));

    [Fact]
    public void A_folder_that_holds_the_input_is_refused() => Assert.Equal(
        ["error BG0505: the output folder holds the input folder; name another one with --output"], Refusals("in", "."));

    [Fact]
    public void A_folder_inside_the_input_is_refused() => Assert.Equal(
        ["error BG0506: the output folder is inside the input folder, where its pages would be read as articles; name another one with --output"],
        Refusals("in", "in/site"));

    [Fact]
    public void A_link_to_the_input_is_refused()
    {
        Directory.CreateSymbolicLink(scratch.At("site"), scratch.At("in"));

        Assert.Equal(["error BG0504: the output folder is the input folder; name another one with --output"], Refusals("in", "site"));
        Assert.Equal(
            ["error BG0506: the output folder is inside the input folder, where its pages would be read as articles; name another one with --output"],
            Refusals("in", "site/sub"));
    }

    [Fact]
    public void A_file_is_refused()
    {
        scratch.Write("site", "a file");

        Assert.Equal(["error BG0507: the output folder is a file; name another one with --output"], Refusals("in", "site"));
    }

    [Fact]
    public void A_folder_of_somebody_else_is_refused_and_untouched()
    {
        scratch.Write("site/thesis.doc", "years of work");

        Assert.Equal(
            ["error BG0508: the output folder holds files that briefing did not write (\"thesis.doc\"); name an empty or a new folder with --output, or empty this one"],
            Refusals("in", "site"));
        Assert.Equal(["thesis.doc: years of work"], scratch.Snapshot("site"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"format":2,"sources":[],"files":[]}""")]
    [InlineData("""{"format":1,"sources":[],"files":[{"path":"../in/a.txt","sha256":""}]}""")]
    [InlineData("""{"format":1,"sources":[],"files":[{"path":"a.html","sha256":""},{"path":"a.html","sha256":""}]}""")]
    public void A_manifest_that_cannot_be_trusted_is_refused(string manifest)
    {
        scratch.Write("site/.briefing/manifest.json", manifest);

        SiteTarget.Open([scratch.At("in")], scratch.At("site"), out var diagnostics);

        Assert.EndsWith(
            "site/.briefing/manifest.json: error BG0509: the list of what briefing wrote cannot be read; restore the file, or build into a new folder with --output",
            Assert.Single(diagnostics).ToString(),
            StringComparison.Ordinal);
    }

    private string[] Refusals(string input, string output)
    {
        var target = SiteTarget.Open([scratch.At(input)], scratch.At(output), out var diagnostics);
        Assert.Equal(diagnostics.IsEmpty, target is not null);
        return [.. diagnostics.Select(diagnostic => diagnostic.ToString()[(diagnostic.Path.Length + 2)..])];
    }
}
