using System.Globalization;
using BriefingGen.Text;

namespace BriefingGen.Diagnostics;

/// <summary>Every message of the program, in one place. Codes: 00 command line and configuration, 01 reading, 02 templates, 03 dates, 04 extraction, 05 publishing.</summary>
public static class Catalog
{
    /// <summary>A message about a whole file, or about none (<paramref name="path"/> empty).</summary>
    public static Diagnostic At(this DiagnosticKind kind, string path, params ReadOnlySpan<object?> arguments) =>
        new(kind, path, null, null, string.Format(CultureInfo.InvariantCulture, kind.Format, arguments));

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
