using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>The words of a stretch of text, one after the other: runs of letters and digits, with apostrophes inside.</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Where the word stands, counted from the start of the stretch.</summary>
    public TextSpan Span { get; private set; }

    public readonly ReadOnlySpan<char> Word => text[Span.Start..Span.End];

    public bool Next()
    {
        var start = Span.End;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
            start++;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end])
            || (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        Span = new(start, end);
        return end > start;
    }

    /// <summary>How many words there are, counting no further than <paramref name="most"/>.</summary>
    public static int Count(ReadOnlySpan<char> text, int most)
    {
        var scanner = new WordScanner(text);
        var count = 0;
        while (count < most && scanner.Next())
            count++;
        return count;
    }
}
