namespace BriefingGen.Reading;

/// <summary>UTF-8 that was read as Windows-1252 and saved so: <c>â€œWe wait,â€</c>, <c>cafÃ©</c>.</summary>
internal static class Mojibake
{
    /// <summary>From how many places on it is no accident.</summary>
    public const int Several = 3;

    /// <summary>The first place in UTF-16 units, and how many there are; no text that is as it should be has such pairs of signs.</summary>
    public static (int First, int Count) Find(string text)
    {
        var (first, count) = (-1, 0);
        for (var from = 0; text.AsSpan(from).IndexOfAny('â', 'Ã', 'Â') is >= 0 and var found; from += found + 1)
        {
            var at = from + found;
            if (at + 1 == text.Length || !IsPair(text[at], text[at + 1]))
                continue;
            first = count == 0 ? at : first;
            count++;
        }

        return (first, count);
    }

    // The marks of punctuation begin with E2 80, letters with accents with C3, signs such as £ with C2. A capital Ã before a small
    // sign is Portuguese at most before letters.
    private static bool IsPair(char lead, char next) => lead switch
    {
        'â' => next is '€' or '\u0080',
        'Ã' => next is (>= '\u0080' and <= '\u00BF' and not '\u00A0') or '€' or '‚' or 'ƒ' or '„' or '…' or '†' or '‡' or 'ˆ' or '‰' or 'Š' or 'Œ' or 'Ž' or '•' or '˜' or '™' or 'š' or 'œ' or 'ž' or 'Ÿ',
        _ => next is '£' or '°' or '§' or '©' or '®' or '½' or '·' or '´',
    };
}
