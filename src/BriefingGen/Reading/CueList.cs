using System.Buffers;
using System.Collections.Frozen;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>A list of words and phrases from a data file: one a line, lower-case, <c>#</c> begins a comment.</summary>
internal sealed class CueList
{
    // By their first letter, so that a text which begins like none of them costs one look.
    private readonly FrozenDictionary<char, string[]> byFirst;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly SearchValues<string> anywhere;

    private CueList(List<string> phrases)
    {
        byFirst = phrases.GroupBy(static phrase => phrase[0]).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());
        lookup = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        anywhere = SearchValues.Create([.. phrases], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Loads <c>Reading/Data/<paramref name="name"/>.txt</c>.</summary>
    public static CueList Load(string name) => new(Lines(name));

    /// <summary>The lines of <c>Reading/Data/<paramref name="name"/>.txt</c>.</summary>
    public static List<string> Lines(string name) => DataFile.Lines($"Reading/{name}.txt");

    /// <summary>The words and phrases of the list.</summary>
    public IEnumerable<string> Phrases => lookup.Set;

    /// <summary>True where the word is one of the list; capitals do not count.</summary>
    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);

    /// <summary>True where the text begins with one of the list and the word ends there.</summary>
    public bool Begins(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byFirst.TryGetValue(char.ToLowerInvariant(text[0]), out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && EndsWord(text, phrase.Length))
                return true;
        }

        return false;
    }

    /// <summary>True where one of the list stands anywhere in the text, beginning with a word.</summary>
    public bool OccursIn(ReadOnlySpan<char> text) => NextIn(text, 0) >= 0;

    /// <summary>Where the next of the list stands in the text, beginning with a word, from a place on; -1 where there is none.</summary>
    public int NextIn(ReadOnlySpan<char> text, int from)
    {
        for (; text[from..].IndexOfAny(anywhere) is >= 0 and var found; from += found + 1)
        {
            if (from + found == 0 || !char.IsLetterOrDigit(text[from + found - 1]))
                return from + found;
        }

        return -1;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);
}
