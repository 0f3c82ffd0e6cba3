using BriefingGen.Cli;
using BriefingGen.Diagnostics;
using BriefingGen.Text;

namespace BriefingGen.Tests.Cli;

public sealed class ConsoleReporterTests
{
    private static readonly DiagnosticKind Error = new("BG9001", Severity.Error, "{0} is wrong");
    private static readonly DiagnosticKind Warning = new("BG9002", Severity.Warning, "{0} is odd");
    private static readonly DiagnosticKind Info = new("BG9003", Severity.Info, "{0} is noted");

    [Fact]
    public void Messages_are_sorted_by_place_and_told_once() => Assert.Equal(
        """
        a.txt: error BG9001: it is wrong
        a.txt:1:2: warning BG9002: that is odd
        b.txt:10:1: error BG9001: this is wrong

        """,
        Print(false, Verbosity.Normal,
            Error.AtLine("b.txt", 10, 1, "this"),
            Warning.AtLine("a.txt", 1, 2, "that"),
            Warning.AtLine("a.txt", 1, 2, "that"),
            Error.At("a.txt", "it")));

    [Fact]
    public void Verbosity_decides_what_is_told()
    {
        Diagnostic[] all = [Error.At("a", "it"), Warning.At("b", "it"), Info.At("c", "it")];

        Assert.Equal("a: error BG9001: it is wrong\n", Print(false, Verbosity.Quiet, all));
        Assert.Equal("a: error BG9001: it is wrong\nb: warning BG9002: it is odd\n", Print(false, Verbosity.Normal, all));
        Assert.Equal("a: error BG9001: it is wrong\nb: warning BG9002: it is odd\nc: info BG9003: it is noted\n", Print(false, Verbosity.Detailed, all));
    }

    [Fact]
    public void A_screen_shows_the_line_and_a_caret_under_the_very_character()
    {
        var text = new SourceText("first\n\tsaid 🚢 \"so\"\n");

        Assert.Equal(
            "a.txt:2:9: \e[1;33mwarning BG9002\e[0m: the mark is odd\n    \tsaid 🚢 \"so\"\n    \t       \e[1;32m^\e[0m\n",
            Print(true, Verbosity.Normal, Warning.At("a.txt", text, text.Content.IndexOf('"', StringComparison.Ordinal), "the mark")));
    }

    [Fact]
    public void Words_of_an_article_never_drive_the_terminal() => Assert.Equal(
        "a\uFFFD[2J.txt: error BG9001: x\uFFFD]0;owned\uFFFD\uFFFDtxt is wrong\n",
        Print(false, Verbosity.Normal, Error.At("a\e[2J.txt", "x\e]0;owned\a\u202Etxt")));

    private static string Print(bool isWatched, Verbosity verbosity, params Diagnostic[] diagnostics)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(Stream.Null, Stream.Null, error, false, isWatched, isWatched, TimeProvider.System);
        new ConsoleReporter(terminal, verbosity).Report(diagnostics);
        return error.ToString();
    }
}
