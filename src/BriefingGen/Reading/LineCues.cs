using System.Buffers;
using System.Globalization;
using System.Text;

namespace BriefingGen.Reading;

/// <summary>What a line is by its own looks: heading, byline, or nothing of the article.</summary>
internal static class LineCues
{
    private const int LongestTeaser = 80;

    private const string Marks = " -–—*_#•<>[]().:|\t";

    // What is longer is a paragraph.
    private const int MostWordsOfHeadline = 25;
    private const int LongestHeadline = 160;

    // A heading within a text is shorter than the one above it.
    private const int MostWordsOfHeading = 12;
    private const int LongestHeading = 90;

    private static readonly CueList Starts = CueList.Load("boilerplate-starts");
    private static readonly CueList Lines = CueList.Load("boilerplate-lines");

    /// <summary>True for a line that has a headline's length and shape, were it one word.</summary>
    public static bool MayBeHeadline(ReadOnlySpan<char> text) => IsHeading(text, MostWordsOfHeadline, LongestHeadline);

    /// <summary>True for one of more than two words, as the name of a section or a series seldom has, that says nothing of the page.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> text) => MayBeHeadline(text) && WordScanner.Count(text, 3) > 2 && !IsBoilerplate(text);

    /// <summary>True for a line that has the length and shape of a heading within a text.</summary>
    public static bool IsShortHeading(ReadOnlySpan<char> text) => IsHeading(text, MostWordsOfHeading, LongestHeading);

    // It begins like a name or sentence and does not end like one.
    private static bool IsHeading(ReadOnlySpan<char> text, int mostWords, int mostLength)
    {
        if (text.Length > mostLength || text.Length < 3)
            return false;
        var first = text.TrimStart("\"“‘'«([");
        // Letters of scripts without capitals begin a heading as well, where blanks part the words.
        if (first.IsEmpty || !(char.IsUpper(first[0]) || char.IsDigit(text[0]) || (first[0] < '\u0E00' && char.GetUnicodeCategory(first[0]) == UnicodeCategory.OtherLetter)))
            return false;
        var bare = WithoutMarks(text);
        if (bare.IsEmpty || bare[^1] is '.' or ',' or ';' or ':' or '…' or '!' or '-' or '–' or '—' or '。' or '！' or '、' or '，' or '।')
            return false;
        // "Q: Have you met?" and a question in quotation marks are somebody's words.
        if (bare[^1] is '?' or '？' or '؟' && text.IndexOfAny("\"“”:") >= 0)
            return false;
        return WordScanner.Count(text, mostWords + 1) <= mostWords && HasWord(text);
    }

    /// <summary>True for a line that is a sentence in quotation marks, alone or signed: “We wait.” — Ada Moss, baker.</summary>
    public static bool IsSaid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('“' or '"'))
            return false;
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] is '”' or '"')
                return text[i - 1] is '.' or ',' or '!' or '?' or '…' && text[(i + 1)..].TrimStart() is [] or ['—' or '–' or '-', ..];
        }

        return false;
    }

    // What follows the last word and its stop: "on Thursday. 🚢", "the mayor said.*", "since 2030.[1]".
    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> text)
    {
        while (Rune.DecodeLastFromUtf16(text, out var last, out var length) == OperationStatus.Done)
        {
            var open = last.Value == ']' ? text.LastIndexOf('[') : -1;
            if (open >= 0 && !text[(open + 1)..^1].ContainsAnyExceptInRange('0', '9'))
                text = text[..open];
            else if (IsMark(last))
                text = text[..^length];
            else
                break;
        }

        return text;
    }

    private static bool IsMark(Rune rune) =>
        (rune.IsBmp && "\"”’'»)]*†‡§¶".Contains((char)rune.Value, StringComparison.Ordinal))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator;

    /// <summary>True for a line that is in the file but not of the article.</summary>
    public static bool IsBoilerplate(ReadOnlySpan<char> text)
    {
        if (!HasWord(text))
            return true;
        if (text.Length > 400)
            return false;
        var bare = text.Trim(Marks);
        if (IsAddress(bare) || IsPageOf(bare))
            return true;
        return Lines.Contains(bare) || (Starts.Begins(text) || Starts.Begins(bare)) && !IsMoreNews(text);
    }

    // "More from the minister. Asked about the flood, she said ..." in a live report; a link to other stories is no sentence.
    private static bool IsMoreNews(ReadOnlySpan<char> text) =>
        text.StartsWith("more from", StringComparison.OrdinalIgnoreCase) && text.Length > LongestTeaser && text.Contains(". ", StringComparison.Ordinal);

    /// <summary>True for an address alone on its line.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text) =>
        (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("file://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        && text.IndexOfAny(" \t\n") < 0 && text.IndexOfAny("/.") > 0;

    // "Page 3", "Page 3 of 7"
    private static bool IsPageOf(ReadOnlySpan<char> text) =>
        text.Length is > 5 and < 20 && text.StartsWith("page ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[^1]) && !text[5..].ContainsAnyExcept("0123456789of/ ");

    /// <summary>True for a line that is one of those and nothing else.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text) => Lines.Contains(text.Trim(Marks));

    /// <summary>The names of a byline (<c>By Jane Doe and John Roe</c>); empty where it is none.</summary>
    public static string Byline(ReadOnlySpan<char> text)
    {
        if (text.Length is < 6 or > 120 || !text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || text[^1] is '.' or '!' or '?')
            return "";
        var names = text[3..].TrimStart();
        if (names.IndexOfAny("|•·–—") is > 0 and var mark)
            names = names[..mark];
        names = names.TrimEnd(" ,;:-");
        var words = new WordScanner(names);
        var count = 0;
        while (words.Next())
        {
            if (++count > 14 || (!char.IsUpper(words.Word[0]) && words.Word is not ("and" or "in" or "of" or "for" or "the" or "de" or "von" or "van" or "der" or "at" or "with")))
                return "";
        }

        return count >= 1 ? names.ToString() : "";
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
