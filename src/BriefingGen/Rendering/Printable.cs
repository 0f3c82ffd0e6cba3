using System.Buffers;
using System.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// An article's words as HTML and XML can carry them: line breaks become LF, and what neither may contain (control
/// characters, lone surrogates, noncharacters) becomes U+FFFD. Nothing else changes, so that words and page compare equal
/// once both are read this way.
/// </summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsDoubtful)]);

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Doubtful) < 0)
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n')
                    result.Append('\n');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var isNoncharacter = (char.ConvertToUtf32(c, text[i + 1]) & 0xFFFE) == 0xFFFE;
                result.Append(isNoncharacter ? Replacement : c);
                if (!isNoncharacter)
                    result.Append(text[i + 1]);
                i++;
            }
            else
            {
                result.Append(IsDoubtful(c) ? Replacement : c);
            }
        }

        return result.ToString();
    }

    /// <summary>For a place that cannot be isolated, as a page's title: without the signs that turn the direction of what follows.</summary>
    public static string InOneDirection(string text) =>
        Of(string.Concat(text.Where(c => c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))));

    private static bool IsDoubtful(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n'))
        || char.IsSurrogate(c)
        || c is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF';
}
