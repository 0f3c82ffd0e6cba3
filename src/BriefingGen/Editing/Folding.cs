using System.Globalization;
using System.Text;

namespace BriefingGen.Editing;

/// <summary>Brings a text to the form in which names and searched words are compared: lower case, without marks on letters.</summary>
public static class Folding
{
    /// <summary>The words of a text: runs of letters and digits, folded; a letter of a script that sets no blanks is a word by itself.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’' or 'ʼ')
                continue;
            var isWord = Rune.IsLetterOrDigit(rune);
            if ((!isWord || IsWordByItself(rune)) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (isWord && IsWordByItself(rune))
                yield return rune.ToString();
            else if (isWord)
                word.Append(Plain(Rune.ToLowerInvariant(rune)));
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    // What no text may hold cannot be decomposed.
    private static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            valid.Append((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF ? Rune.ReplacementChar : rune);
        return valid.ToString().Normalize(NormalizationForm.FormD);
    }

    // Letters that do not come apart into a letter and a mark.
    private static string Plain(Rune letter) => letter.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        'ħ' => "h",
        'ŧ' => "t",
        _ => letter.ToString(),
    };

    // Chinese characters, kana; Thai, Lao, Khmer and Burmese letters.
    private static bool IsWordByItself(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x312F) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);
}
