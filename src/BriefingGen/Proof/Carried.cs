using System.Text;

namespace BriefingGen.Proof;

/// <summary>
/// Words as HTML can carry them: a line break is LF whatever it was, and what HTML may not contain (control characters,
/// lone surrogates, noncharacters) is U+FFFD. Page and source are both read this way before they are compared.
/// </summary>
internal static class Carried
{
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        // A lone surrogate comes out as U+FFFD.
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
            result.Append(IsCarried(rune.Value) ? rune : Rune.ReplacementChar);
        return result.ToString();
    }

    private static bool IsCarried(int value) =>
        value is '\t' or '\n' || (value is >= 0x20 and not (>= 0x7F and <= 0x9F) and not (>= 0xFDD0 and <= 0xFDEF) && (value & 0xFFFE) != 0xFFFE);
}
