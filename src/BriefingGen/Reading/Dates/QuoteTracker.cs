namespace BriefingGen.Reading.Dates;

/// <summary>Follows the quotation marks of one paragraph from left to right.</summary>
internal struct QuoteTracker(string content, int position)
{
    private int position = position;
    private bool open;

    /// <summary>Whether a place lies inside quotation marks; places are asked for from left to right.</summary>
    public bool IsQuoted(int offset)
    {
        while (content.AsSpan(position, offset - position).IndexOfAny('"', '“', '”') is >= 0 and var mark)
        {
            position += mark + 1;
            open = content[position - 1] switch { '“' => true, '”' => false, _ => !open };
        }

        position = offset;
        return open;
    }
}
