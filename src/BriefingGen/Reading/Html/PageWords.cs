namespace BriefingGen.Reading.Html;

/// <summary>Words of whatever script.</summary>
internal static class PageWords
{
    private static readonly CueList Comments = CueList.Load("page-comment-words");

    /// <summary>The words without a count of comments at their end (<c>Jane Doe 0 Comments</c>).</summary>
    public static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOf(' ');
        if (last < 0 || !Comments.Contains(text[(last + 1)..]))
            return text;
        var rest = text[..last];
        var bare = rest.TrimEnd("0123456789");
        return bare.Length < rest.Length && bare.EndsWith(" ") ? bare.TrimEnd(" |·•-–—") : text;
    }

    /// <summary>How many words; where a script does not part them, two letters count as one.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var wide = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (IsWide(c))
            {
                wide++;
                inside = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                words += inside ? 0 : 1;
                inside = true;
            }
            else if (c is not ('\'' or '’'))
            {
                inside = false;
            }
        }

        return words + ((wide + 1) / 2);
    }

    /// <summary>True where the last mark ends a sentence, whatever quotation marks and brackets follow it.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd(" \"”’'»)]“„›「」』*");
        return !bare.IsEmpty && bare[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔' or '։';
    }

    // Thai, kana, Chinese; Korean parts its words.
    private static bool IsWide(char c) => c is >= '\u0E00' and <= '\u0E7F' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
