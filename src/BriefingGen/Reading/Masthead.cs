using System.Collections.Immutable;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading;

/// <summary>The name of the paper at the top of a page, which is no headline.</summary>
internal static class Masthead
{
    private const int MostWords = 6;

    private static readonly CueList Names = CueList.Load("paper-names");

    /// <summary>True for a paper's name in capitals, or behind "The", above a line that is a date, above a heading of more than two words.</summary>
    public static bool IsAt(int index, string content, ImmutableArray<TextBlock> blocks)
    {
        if (index + 3 >= blocks.Length || !blocks[index].IsLine || !blocks[index + 1].IsLine || !IsName(blocks[index].Span.Of(content)))
            return false;
        var date = blocks[index + 1].Span;
        if (WrittenDates.Read(content, date) is null && WrittenDates.Either(content, date) is null)
            return false;
        var below = blocks[index + 2].Span.Of(content);
        return LineCues.IsHeading(below, mostWords: 25, mostLength: 160) && WordScanner.Count(below, 3) > 2
            && LineCues.Byline(below).Length == 0 && !LineCues.IsBoilerplate(below) && !DatelineFinder.IsLine(below);
    }

    // The word for a paper stands at the end, or first: "HARROW POST", "The Times of Velm".
    private static bool IsName(ReadOnlySpan<char> line)
    {
        var isTitled = line.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        var name = isTitled ? line[4..] : line;
        var words = new WordScanner(name);
        words.Next();
        return WordScanner.Count(name, MostWords + 1) <= MostWords && (isTitled || IsInCapitals(name))
            && (Names.Contains(name[(name.LastIndexOf(' ') + 1)..]) || (isTitled && Names.Contains(words.Word)));
    }

    private static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
