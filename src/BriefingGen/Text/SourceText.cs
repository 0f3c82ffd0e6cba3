namespace BriefingGen.Text;

/// <summary>
/// The text of an article, exactly as decoded (line breaks kept, byte order mark dropped), with the two ways to name a
/// place in it: line and column for people, offsets in Unicode code points for machines. Immutable and thread-safe.
/// </summary>
public sealed class SourceText
{
    private readonly Lazy<LineMap> lines;
    private readonly Lazy<int[]?> surrogates;

    public SourceText(string content)
    {
        Content = content;
        lines = new(() => new LineMap(content));
        surrogates = new(() => FindPairs(content));
    }

    public string Content { get; }

    public int Length => Content.Length;

    public LineMap Lines => lines.Value;

    public ReadOnlySpan<char> this[TextSpan span] => Content.AsSpan(span.Start, span.Length);

    public string Substring(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>A UTF-16 span as a span of Unicode code points.</summary>
    public TextSpan ToCodePoints(TextSpan span) => new(ToCodePoints(span.Start), ToCodePoints(span.End));

    /// <summary>A UTF-16 offset as an offset in Unicode code points. Constant time for a text of the basic plane.</summary>
    public int ToCodePoints(int offset)
    {
        if (surrogates.Value is not { } pairs)
            return offset;
        var index = Array.BinarySearch(pairs, offset);
        return offset - (index < 0 ? ~index : index);
    }

    // The offsets just after the high half of each surrogate pair, ascending; null where there is none.
    private static int[]? FindPairs(string content)
    {
        if (content.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
            return null;
        var pairs = new List<int>();
        for (var i = 0; i + 1 < content.Length; i++)
        {
            if (char.IsSurrogatePair(content[i], content[i + 1]))
                pairs.Add(i + 1);
        }

        return [.. pairs];
    }
}
