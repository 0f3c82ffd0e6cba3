using System.Collections.Frozen;

namespace BriefingGen.Reading.Dates;

/// <summary>
/// The words that an expression of time can begin with, so that all others are passed over by one look instead of one for
/// each kind of expression. A word too many costs time, a word too few an expression.
/// </summary>
internal static class FirstWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = DateScanner.Beginnings().Concat(Holiday.FirstWords).Concat(Calendar.Words())
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>False where no expression begins with the word, capitals aside.</summary>
    /// <param name="word">A word that begins with a letter.</param>
    public static bool MayBegin(ReadOnlySpan<char> word) =>
        // "Tuesday's", "Dec31"
        Words.Contains(word) || (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’') || char.IsAsciiDigit(word[^1]);
}
