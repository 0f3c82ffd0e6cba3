using System.Globalization;
using System.Text;
using BriefingGen.Diagnostics;

namespace BriefingGen.Cli;

/// <summary>Prints diagnostics as compilers do, and what a command does while it does it. Not safe for several threads.</summary>
public sealed class ConsoleReporter(Terminal terminal, Verbosity verbosity)
{
    private bool hasProgress;

    /// <summary>Whether notes are printed too.</summary>
    public bool ShowsNotes => verbosity == Verbosity.Detailed;

    /// <summary>Prints those grave enough for the verbosity, each once, sorted by place. Returns the exit code they ask for.</summary>
    public int Report(IEnumerable<Diagnostic> diagnostics)
    {
        var sorted = diagnostics.Distinct().Order().ToList();
        foreach (var diagnostic in sorted.Where(IsShown))
            Print(diagnostic);
        return ExitCode.Of(sorted);
    }

    /// <summary>A line of result; quiet leaves it out.</summary>
    public void Say(string line)
    {
        ClearProgress();
        if (verbosity != Verbosity.Quiet)
            terminal.WriteLine(line);
    }

    /// <summary>What is being done, on a line that the next message replaces; nothing where nobody watches.</summary>
    public void Progress(string stage)
    {
        if (!terminal.IsErrorWatched || verbosity == Verbosity.Quiet)
            return;
        ClearProgress();
        terminal.Error.Write(stage + " ...");
        hasProgress = true;
    }

    private bool IsShown(Diagnostic diagnostic) => verbosity switch
    {
        Verbosity.Quiet => diagnostic.Severity == Severity.Error,
        Verbosity.Normal => diagnostic.Severity != Severity.Info,
        _ => true,
    };

    private void Print(Diagnostic diagnostic)
    {
        ClearProgress();
        var line = Printable(diagnostic.ToString());
        if (terminal.HasColour)
        {
            var colour = diagnostic.Severity switch { Severity.Error => 31, Severity.Warning => 33, _ => 36 };
            var label = $"{Label(diagnostic.Severity)} {diagnostic.Code}";
            var at = line.IndexOf(label, StringComparison.Ordinal);
            line = string.Create(CultureInfo.InvariantCulture, $"{line[..at]}\e[1;{colour}m{label}\e[0m{line[(at + label.Length)..]}");
        }

        terminal.Error.WriteLine(line);
        if (terminal.IsErrorWatched && diagnostic is { SourceLine: { } source, Column: { } column })
        {
            terminal.Error.WriteLine("    " + Printable(source));
            terminal.Error.WriteLine("    " + Indent(source, column) + (terminal.HasColour ? "\e[1;32m^\e[0m" : "^"));
        }
    }

    private static string Label(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    // An article's words may hold sequences that drive a terminal or turn its text around: they are shown, never obeyed.
    private static string Printable(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            result.Append(c != '\t' && (char.IsControl(c) || IsDirectional(c)) ? '\uFFFD' : c);
        return result.ToString();
    }

    private static bool IsDirectional(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';

    // Tabs stay tabs so that the caret stands under its character.
    private static string Indent(string source, int column)
    {
        var result = new StringBuilder();
        foreach (var rune in source.EnumerateRunes().Take(column - 1))
            result.Append(rune.Value == '\t' ? '\t' : ' ');
        return result.ToString();
    }

    private void ClearProgress()
    {
        if (hasProgress)
            terminal.Error.Write("\r\e[2K");
        hasProgress = false;
    }
}
