namespace BriefingGen.Templating.Parsing;

/// <summary>The text of a template and where its lines begin.</summary>
internal sealed class TemplateSource(TemplateFile file)
{
    private int[]? lines;

    public TemplateFile File { get; } = file;

    public string Text => File.Text;

    /// <summary>1-based line and column of an offset; (0, 0) past the end of a template, which has no place there.</summary>
    public (int Line, int Column) Place(int offset)
    {
        if (offset < 0)
            return (0, 0);
        var starts = lines ??= FindLines(Text);
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
            index = ~index - 1;
        return (index + 1, offset - starts[index] + 1);
    }

    public TemplateError Error(TemplateErrorKind kind, int offset, string message, IEnumerable<string> includes)
    {
        var (line, column) = Place(offset);
        return new(kind, File.Path, line, column, message, LineAt(line), [.. includes]);
    }

    public string Describe(int offset)
    {
        var (line, column) = Place(offset);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File.Path}:{line}:{column}");
    }

    private string? LineAt(int line)
    {
        if (line == 0)
            return null;
        var start = lines![line - 1];
        var end = Text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? Text[start..] : Text.Substring(start, end);
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
