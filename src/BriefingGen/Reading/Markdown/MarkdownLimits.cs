using System.Buffers;

namespace BriefingGen.Reading.Markdown;

/// <summary>Looks over a text before it is parsed: the parser's work grows with the square of a few things of which articles have few.</summary>
internal static class MarkdownLimits
{
    // In one paragraph or item: brackets, stars and low lines are tried against each other.
    private const int MostMarks = 1000;

    // A row of a table has as many cells as the widest, whatever it says.
    private const int MostCells = 200_000;

    private const int MostDefinitions = 2000;
    private const int MostIndents = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[*_<`&");

    /// <summary>Why the text is not parsed, in words; null where it is.</summary>
    public static string? WhyNot(string content)
    {
        var (marks, columns, cells, definitions, deep) = (0, 0, 0L, 0, 0);
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            var bare = line.TrimStart();
            if (bare.IsEmpty)
                columns = 0;
            if (bare.IsEmpty || (bare.Length > 1 && bare[1] == ' ' && bare[0] is '-' or '*' or '+'))
                marks = 0;
            // Far to the right only what is nested or code stands.
            deep += line.Length - bare.Length > 60 ? 1 : 0;
            definitions += bare.StartsWith('[') && bare.IndexOf("]:") > 0 ? 1 : 0;
            marks += bare.CountAny(Marks);
            var bars = bare.Count('|');
            columns = Math.Max(columns, bars);
            cells += bars > 0 ? columns : 0;
            if (marks > MostMarks)
                return $"a paragraph has more than {MostMarks} marks";
            if (cells > MostCells)
                return $"its tables have more than {MostCells} cells";
            if (definitions > MostDefinitions)
                return $"it has more than {MostDefinitions} definitions";
            if (deep > MostIndents)
                return "it is nested too deep";
        }

        return null;
    }
}
