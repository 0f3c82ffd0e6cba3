using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Proof;

/// <summary>What was done to the files of a site, whatever stands in them.</summary>
public sealed partial class SiteVerifierTests
{
    [Theory]
    [InlineData("2024-05-06/index.html", "</main>", "<p>The ferry sank.</p></main>")]
    [InlineData("articles/bridge-stays-shut/index.html", "</main>", "<p>The county is bankrupt.</p></main>")]
    [InlineData("quotations.json", "Mira Lund", "Tom Birch")]
    [InlineData("style.css", "{", "{ ")]
    public void A_file_that_is_not_as_it_was_written_is_caught(string file, string from, string to) => Fails(
        () => Tamper($"site/{file}", from, to), $"site/{file}: error BG0618: the file is not as it was written; build the site again");

    // Each would keep the parser busy for minutes.
    [Theory]
    [InlineData("its elements nest more than 256 deep", "<div>", 200_000)]
    [InlineData("it has more than 1,000,000 elements", "<b><p>", 400_000)]
    [InlineData("it has more than 1,000,000 elements", "<p>", 1_100_000)]
    [InlineData("one of its tags has more than 1,000 attributes or classes, or a style of more than 100,000 letters", "<svg a{0}=b", 1)]
    [InlineData("one of its tags has more than 1,000 attributes or classes, or a style of more than 100,000 letters", "<p class='c{0}'", 1)]
    [InlineData("one of its tags has more than 1,000 attributes or classes, or a style of more than 100,000 letters", "<p style='c{0}'", 1)]
    public void A_page_that_was_filled_until_nobody_can_read_it_is_told_and_not_read(string reason, string tag, int times) => Fails(
        () => Tamper(Page, "</main>", string.Concat(Enumerable.Repeat(tag.Replace("{0}", string.Join(tag[^1] == '\'' ? " c" : "=b a", Enumerable.Range(0, 150_000)), StringComparison.Ordinal), times)) + "></main>"),
        $"{Page}: error BG0626: the file was not looked into, because {reason}; build the site again, and mend the template if it is there again");

    [Theory]
    [InlineData("its elements nest more than 256 deep", "<div>", 2000)]
    [InlineData("it has more than 1,000,000 elements", "<p>", 1_100_000)]
    public void A_page_that_nobody_can_read_is_not_read_whatever_the_manifest_says(string reason, string tag, int times) => FailsUnseen(
        Page, "</main>", string.Concat(Enumerable.Repeat(tag, times)) + "</main>", $"{Page}: error BG0626: the file was not looked into, because {reason}; ");

    [Fact]
    public void Other_ends_of_lines_are_no_change()
    {
        foreach (var file in Directory.EnumerateFiles(scratch.At("site"), "*.html", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));

        Assert.Equal((0, ""), Verify() is var run ? (run.Exit, run.Error) : default);
    }

    [Theory]
    [InlineData("extra.html")]
    [InlineData("notes/EXTRA.HTM")]
    [InlineData("picture.svg")]
    [InlineData("more.xml")]
    [InlineData(".well-known/a.html")]
    [InlineData("2024-05-06/index.html.gz")]
    [InlineData("articles/.htaccess")]
    public void A_page_that_somebody_else_put_there_is_told(string file)
    {
        scratch.Write($"site/{file}", "<p>The ferry sank.");

        Assert.Equal(
            (0, $"{scratch.At("site")}/{file}: warning BG0619: was not written by briefing, and nothing proves what it shows; remove it if you did not put it there\n"),
            Verify() is var run ? (run.Exit, run.Error) : default);
    }

    [Fact]
    public void A_page_that_is_a_link_is_caught()
    {
        // There a link needs rights that a test may not have.
        if (OperatingSystem.IsWindows())
            return;
        File.Move(scratch.At(Page), scratch.At("elsewhere.html"));

        Fails(
            () => File.CreateSymbolicLink(scratch.At(Page), scratch.At("elsewhere.html")),
            $"{Page}: error BG0620: is or lies behind a symbolic link, which a server may follow elsewhere; build the site again");
    }

    [Theory]
    [InlineData("news", "in")]
    [InlineData("2024-05-06/more", "in/ferry.txt")]
    [InlineData("nowhere", "not-there")]
    public void A_link_that_somebody_else_put_there_is_told(string link, string target)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(scratch.At("site", link), scratch.At(target));

        Assert.Equal(
            (0, $"{scratch.At("site")}/{link}: warning BG0619: was not written by briefing, and nothing proves what it shows; remove it if you did not put it there\n"),
            Verify() is var run ? (run.Exit, run.Error) : default);
    }

    [Fact]
    public void A_site_behind_a_link_holds()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateSymbolicLink(scratch.At("live"), scratch.At("site"));

        Assert.Equal((0, ""), CommandRun.Of("verify", scratch.At("live")) is var run ? (run.Exit, run.Error) : default);
    }

    [Fact]
    public void A_manifest_that_names_nothing_is_told() => Fails(
        () => File.WriteAllText(scratch.At("site", ".briefing", "manifest.json"), """{"format":1,"sources":[],"files":[]}"""),
        "manifest.json: error BG0621: names no page; build the site again");

    [Fact]
    public void Addresses_and_names_that_are_none_do_no_harm() => Fails(
        () =>
        {
            Tamper(Page, "</main>", """<p data-source="bridge.txt" data-start="0" data-end="1"><a href="mailto:x@site.invalid#c0-1">x</a><a href="http://[">y</a></p></main>""");
            File.WriteAllText(scratch.At("site", ".briefing", "manifest.json"), File.ReadAllText(scratch.At("site", ".briefing", "manifest.json")).Replace("../in/ferry.txt", "../in\\u0000", StringComparison.Ordinal));
        },
        "error BG0607: ",
        "error BG0602: the source cannot be read: ");

    [Fact]
    public void A_folder_that_is_not_there_is_told() => Assert.Equal(
        (2, $"{scratch.At("nowhere")}: error BG0624: there is no such folder; name the folder of a site, which is \"site\" where none is named\n"),
        CommandRun.Of("verify", scratch.At("nowhere")) is var run ? (run.Exit, run.Error) : default);

    [Fact]
    public void A_folder_that_is_no_site_is_told() => Assert.Equal(
        (2, $"{scratch.At("in")}: error BG0601: there is no .briefing/manifest.json; only a site that briefing built can be proved: name the folder of one\n"),
        CommandRun.Of("verify", scratch.At("in")) is var run ? (run.Exit, run.Error) : default);
}
