using System.Globalization;
using BriefingGen.Text;

namespace BriefingGen.Diagnostics;

/// <summary>Every message of the program, in one place. Codes: 00 command line and configuration, 01 reading, 02 templates, 03 dates, 04 extraction, 05 publishing.</summary>
public static class Catalog
{
    // 01 reading
    public static readonly DiagnosticKind InputMissing = new("BG0101", Severity.Error,
        "there is no such file or folder; name the folder that holds the articles with --input");
    public static readonly DiagnosticKind InputUnreadable = new("BG0102", Severity.Error, "cannot be read: {0}");
    public static readonly DiagnosticKind FolderHasNoArticle = new("BG0103", Severity.Warning,
        "the folder holds no article; put plain-text files (.txt) into it");
    public static readonly DiagnosticKind FormatSkipped = new("BG0104", Severity.Warning, "skipped: {0}");
    public static readonly DiagnosticKind LinkSkipped = new("BG0105", Severity.Warning,
        "skipped: a link; put the file itself into the input folder");
    public static readonly DiagnosticKind FolderTooDeep = new("BG0106", Severity.Warning,
        "skipped: more than {0} folders deep; move its articles up");
    public static readonly DiagnosticKind FileTooLarge = new("BG0107", Severity.Error,
        "{0:N0} bytes are more than the limit of {1:N0}; split the file or raise the limit");
    public static readonly DiagnosticKind FileEmpty = new("BG0108", Severity.Warning,
        "the file has no text; nothing was read from it");
    public static readonly DiagnosticKind FileBinary = new("BG0109", Severity.Error,
        "this is not text ({0}); save the article as plain text");
    public static readonly DiagnosticKind ReadAsWindows1252 = new("BG0110", Severity.Info,
        "not UTF-8 (the first byte that is not: 0x{0:X2}); read as Windows-1252; save the file as UTF-8 if letters look wrong");
    public static readonly DiagnosticKind BrokenUtf8 = new("BG0111", Severity.Warning,
        "broken UTF-8: {0} place(s) shown as U+FFFD, the first one here (byte 0x{1:X2}); save the file again as UTF-8");
    public static readonly DiagnosticKind BrokenUtf16 = new("BG0112", Severity.Warning,
        "broken UTF-16: {0} place(s) shown as U+FFFD, the first one here; save the file again as UTF-8");
    public static readonly DiagnosticKind HtmlNotRead = new("BG0113", Severity.Error,
        "\"html\" is not read yet; give the article as \"text\"");
    public static readonly DiagnosticKind RecordHasNoText = new("BG0114", Severity.Error,
        "the record has neither \"text\" nor \"html\"");

    /// <summary>A message about a whole file, or about none (<paramref name="path"/> empty).</summary>
    public static Diagnostic At(this DiagnosticKind kind, string path, params ReadOnlySpan<object?> arguments) =>
        new(kind, path, null, null, string.Format(CultureInfo.InvariantCulture, kind.Format, arguments));

    /// <summary>A message about a place that is known as line and column (1-based).</summary>
    public static Diagnostic AtLine(this DiagnosticKind kind, string path, int line, int column, params ReadOnlySpan<object?> arguments) =>
        new(kind, path, line, column, string.Format(CultureInfo.InvariantCulture, kind.Format, arguments));

    /// <summary>A message about a place in a text.</summary>
    public static Diagnostic At(this DiagnosticKind kind, string path, SourceText text, int offset, params ReadOnlySpan<object?> arguments)
    {
        var place = text.Lines.Locate(offset);
        var line = text.Lines.Line(place.Line);
        // A caret under a line of megabytes helps nobody.
        var shown = line.Length <= 400 ? text.Substring(line) : null;
        return new(kind, path, place.Line, place.Column, string.Format(CultureInfo.InvariantCulture, kind.Format, arguments), shown);
    }
}
