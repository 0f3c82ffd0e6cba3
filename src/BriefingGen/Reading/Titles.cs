namespace BriefingGen.Reading;

/// <summary>Compares headlines.</summary>
internal static class Titles
{
    /// <summary>True where both are the same words, whatever the blanks between and the punctuation around them.</summary>
    public static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        // A headline is never so long; and no one may make this look through megabytes.
        if (one.Length > 1000 || other.Length > 1000)
            return false;
        var first = new WordScanner(one);
        var second = new WordScanner(other);
        var any = false;
        while (true)
        {
            var more = first.Next();
            if (more != second.Next())
                return false;
            if (!more)
                return any;
            any = true;
            if (!Same(first.Word, second.Word))
                return false;
        }
    }

    private static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && !(one[i] is '\'' or '’' && other[i] is '\'' or '’')
                && char.ToUpperInvariant(one[i]) != char.ToUpperInvariant(other[i]))
                return false;
        }

        return true;
    }
}
