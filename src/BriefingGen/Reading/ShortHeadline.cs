using System.Collections.Immutable;

namespace BriefingGen.Reading;

/// <summary>
/// "Quay closed" above a story on a quay: two words of which the second has no capital and one is in the first paragraph. The
/// names of sections and series look the same, but are seldom in the story.
/// </summary>
internal static class ShortHeadline
{
    /// <summary>True for one, above a story or the lines that stand above it.</summary>
    public static bool IsAt(int index, string content, ImmutableArray<TextBlock> blocks)
    {
        var line = blocks[index].Span;
        var words = new WordScanner(line.Of(content));
        var second = words.Next() && words.Next() ? words.Word : default;
        if (second.Length < 3 || !char.IsLower(second[0]) || words.Next())
            return false;
        var below = index + 1;
        while (below < blocks.Length && IsAboveStory(content, blocks[below]))
            below++;
        return below < blocks.Length && !LineCues.MayBeHeadline(blocks[below].Span.Of(content))
            && SharesWord(line.Of(content), blocks[below].Span.Of(content));
    }

    private static bool IsAboveStory(string content, TextBlock block)
    {
        var text = block.Span.Of(content);
        return block.IsLine && (LineCues.IsBoilerplate(text) || LineCues.Byline(text).Length > 0 || DatelineFinder.IsLine(text)
            || CaptionCues.IsCaption(content, block.Span) || DateStamp.Find(content, block.Span) is not null);
    }

    private static bool SharesWord(ReadOnlySpan<char> line, ReadOnlySpan<char> paragraph)
    {
        var words = new WordScanner(line);
        while (words.Next())
        {
            var told = new WordScanner(paragraph);
            while (words.Word.Length > 3 && told.Next())
            {
                if (told.Word.Equals(words.Word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
