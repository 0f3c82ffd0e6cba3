namespace BriefingGen.Reading.Dates;

/// <summary>Numbers in ASCII digits.</summary>
internal static class Digits
{
    /// <summary>The value of one to four digits; -1 for anything else.</summary>
    public static int Value(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 4)
            return -1;
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            value = (10 * value) + c - '0';
        }

        return value;
    }

    /// <summary>Reads at most so many digits on from a position; -1 where there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, ref int position, int most)
    {
        var start = position;
        while (position < text.Length && position - start < most && char.IsAsciiDigit(text[position]))
            position++;
        return Value(text[start..position]);
    }
}
