using BriefingGen.Proof;
using BriefingGen.Rendering;
using BriefingGen.Tests.Support;
using FsCheck.Xunit;

namespace BriefingGen.Tests.Proof;

/// <summary>The promise of the program, over everything that the tests have: what is published is in its source.</summary>
public sealed class WholeSiteTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_committed_site_holds() => Assert.Equal(0, CommandRun.Of("verify", Repository.At("site")).Exit);

    [Fact]
    public void A_site_of_every_fixture_holds()
    {
        var fixtures = Directory.EnumerateFiles(Repository.At("tests", "BriefingGen.Tests", "Fixtures"), "*.txt", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".expected.txt", StringComparison.Ordinal));
        foreach (var file in fixtures)
            scratch.Write(Path.Combine("in", Path.GetRelativePath(Repository.At("tests", "BriefingGen.Tests", "Fixtures"), file)), File.ReadAllBytes(file));

        AssertHolds();
    }

    [Fact]
    public void A_site_of_hostile_articles_holds()
    {
        scratch.Write("in/markup.txt", """
            <script>alert("ferry")</script> & the <b>bold</b> "harbour"

            The mayor's page <img src=x onerror=alert(1)> was shut on Monday, the town of Lindholm said.

            "Nobody </q></blockquote><script>alert(1)</script> should click on that before Friday," Tom Birch said.

            "A second &lt;word&gt; &#x41; {{ site.title }} and that is all there is to say of it," Ada Ferris said.
            """);
        scratch.Write("in/signs.txt", "Signs of the \u202Eharbour\u202C\n\nThe sign\u0007 of the \u0085 town \uFFFE was \U0001FFFF moved \r on Monday, it said.\r\n\r\n"
            + "\u201CWe have \u2028 moved the \u200F sign and the \uD83D\uDEA2 boat to a safer place,\u201D Mira Lund said.\n");
        scratch.Write("in/\u00E9t\u00E9 & \u201Cquotes\u201D #1.txt", "Summer in Lindholm\n\n\"The harbour is full of boats again and we are glad of it,\" Mira Lund said.\n");
        scratch.Write("in/nested.txt", "Nested\n\n\"She told me \u2018do not \u201Cever\u201D sail\u2019 and then she left the harbour,\" Tom Birch said.\n\n"
            + "\u201CThis goes on over more than a single paragraph of the text.\n\n\u201CIt does not end before the very last word,\u201D Ada Ferris said.\n");

        var proved = AssertHolds();
        Assert.Contains("against 4 sources", proved, StringComparison.Ordinal);
        Assert.Matches("and [0-9]+ speakers", proved);
    }

    [Property]
    public bool Page_and_proof_read_words_alike(string words) => Carried.Of(words) == Printable.Of(words);

    private string AssertHolds()
    {
        Assert.InRange(CommandRun.Of("build", "--quiet", "--input", scratch.At("in"), "--output", scratch.At("site")).Exit, 0, 2);
        var run = CommandRun.Of("verify", scratch.At("site"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Output;
    }
}
