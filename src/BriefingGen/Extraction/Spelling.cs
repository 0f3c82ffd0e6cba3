using System.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Makes two spellings of one foreign name alike, as the usual systems of transliteration differ: Olensky, Olenskyy and
/// Olenskiy; Vasilev and Vassilev; Kharin and Harin. It knows letters, not people.
/// </summary>
internal static class Spelling
{
    /// <summary>Longer names are cut to this many letters.</summary>
    public const int Longest = 64;

    /// <summary>Shorter names differ by what is left out here: Lee and Li are two families.</summary>
    private const int Shortest = 5;

    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        var count = 0;
        foreach (var c in name[..Math.Min(name.Length, Longest)])
        {
            var letter = Letter(c);
            if (name.Length >= Shortest && count > 0 && (folded[count - 1] == letter || (letter == 'h' && folded[count - 1] == 'k')))
            {
                folded[count - 1] = letter;
                continue;
            }

            folded[count++] = name.Length >= Shortest && letter is 'y' or 'j' ? 'i' : letter;
            if (count > 1 && folded[count - 1] == 'i' && folded[count - 2] == 'i')
                count--;
        }

        return folded[..count];
    }

    private static char Letter(char c)
    {
        if (c < 128)
            return char.ToLowerInvariant(c);
        var plain = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.ToLowerInvariant(plain);
    }
}
