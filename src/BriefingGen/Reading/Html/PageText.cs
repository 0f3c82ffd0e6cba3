using System.Net;
using System.Text;

namespace BriefingGen.Reading.Html;

/// <summary>Words of a page on one line.</summary>
internal static class PageText
{
    /// <summary>Blanks of all kinds joined to one, what has no width left out.</summary>
    public static string OneLine(ReadOnlySpan<char> words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (IsNothing(c))
                continue;
            if (!Blanks.IsBlank(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        if (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        return text.ToString();
    }

    /// <summary>Text for machines as text for people: character references that were written twice over resolved, simple tags left out.</summary>
    public static string Plain(string words)
    {
        if (words.Contains('&'))
            words = WebUtility.HtmlDecode(words);
        if (words.Contains('<'))
            words = WithoutTags(words);
        return OneLine(TextDecoder.WithoutLoneSurrogates(words, out _, out _));
    }

    /// <summary>True for a character that shows nothing and parts nothing.</summary>
    public static bool IsNothing(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' or '\0';

    private static string WithoutTags(string words)
    {
        var text = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var tag = words[i] == '<' && i + 1 < words.Length && (char.IsAsciiLetter(words[i + 1]) || words[i + 1] is '/' or '!');
            var end = tag ? words.IndexOf('>', i) : -1;
            if (end < 0)
            {
                text.Append(words[i]);
                // No tag closes from here on.
                if (tag)
                    return text.Append(words, i + 1, words.Length - i - 1).ToString();
                continue;
            }

            text.Append(' ');
            i = end;
        }

        return text.ToString();
    }
}
