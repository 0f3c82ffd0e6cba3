using System.Collections.Frozen;
using System.Text;

namespace BriefingGen.Editing;

/// <summary>Makes the part of an address that names a story: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>Long enough to be told apart, short enough to be read in an address bar.</summary>
    public const int MaxLength = 60;

    // A table instead of the system's culture data, so that the same title has the same address on every machine.
    private static readonly FrozenDictionary<char, string> Plain = Table(
        "a:àáâãåāăą ae:äæ c:çćĉċč d:ďđð e:èéêëēĕėęě g:ĝğġģ h:ĥħ i:ìíîïĩīĭįı j:ĵ k:ķ l:ĺļľŀł n:ñńņňŋ " +
        "o:òóôõøōŏő oe:öœ r:ŕŗř s:śŝşšș ss:ß t:ţťŧț th:þ u:ùúûũūŭůűų ue:ü w:ŵ y:ýÿŷ z:źżž");

    /// <summary>The slug of a text; empty where it has no letter or digit that can be written in ASCII.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder();
        var boundary = false;
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            var plain = char.IsAsciiLetterOrDigit(lower) ? lower.ToString() : Plain.GetValueOrDefault(lower);
            if (plain is not null)
            {
                if (boundary && result.Length > 0)
                    result.Append('-');
                result.Append(plain);
                boundary = false;
                if (result.Length > MaxLength)
                    break;
            }
            else if (!IsApostrophe(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                boundary = true;
            }
        }

        return Shorten(result.ToString());
    }

    // Cut between words where a word begins in the second half, otherwise through the word.
    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var cut = slug.LastIndexOf('-', MaxLength);
        return slug[..(cut > MaxLength / 2 ? cut : MaxLength)].TrimEnd('-');
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC';

    private static FrozenDictionary<char, string> Table(string entries) => entries
        .Split(' ')
        .Select(entry => entry.Split(':'))
        .SelectMany(entry => entry[1].Select(letter => KeyValuePair.Create(letter, entry[0])))
        .ToFrozenDictionary();
}
