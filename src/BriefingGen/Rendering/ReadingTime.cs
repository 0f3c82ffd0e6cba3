namespace BriefingGen.Rendering;

/// <summary>How long a page takes to read.</summary>
internal static class ReadingTime
{
    // Silent reading of English non-fiction, the mean of 190 studies (Brysbaert 2019: 238 words a minute).
    private const int WordsAMinute = 238;

    /// <summary>The words of a text: stretches between blanks that hold a letter or a digit.</summary>
    public static int Words(string? text)
    {
        var (count, counted) = (0, false);
        foreach (var c in text ?? "")
        {
            if (char.IsWhiteSpace(c))
                counted = false;
            else if (!counted && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)))
                (count, counted) = (count + 1, true);
        }

        return count;
    }

    /// <summary>The minutes for so many words, at least one.</summary>
    public static int Minutes(int words) => Math.Max(1, (words + WordsAMinute - 1) / WordsAMinute);
}
