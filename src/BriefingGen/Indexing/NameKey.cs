using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Indexing;

/// <summary>A name in the forms in which it is compared with others.</summary>
/// <param name="Words">Folded, without initials.</param>
/// <param name="Exact">The words: names equal in this differ in case, marks, hyphens and initials only.</param>
/// <param name="Close">With the endings of surnames made one: names equal in this are one name in two romanizations.</param>
/// <param name="Loose">With all letters that stand for one sound made one: names equal in this may be one name.</param>
internal sealed record NameKey(ImmutableArray<string> Words, string Exact, string Close, string Loose)
{
    private static readonly ImmutableArray<(string Kind, string From, string To)> Spellings = ReadSpellings();

    /// <summary>True for a name of several words, which names one person for as long as no other bears it.</summary>
    public bool IsFull => Words.Length > 1;

    public static NameKey Of(string name)
    {
        var all = Folding.Words(name).ToImmutableArray();
        // "Ada B. Quill" and "Ada Quill"; but a name of nothing but initials keeps them.
        var words = all.Where(word => word.Length > 1).ToImmutableArray() is { Length: > 1 } longer ? longer : all;
        return new(
            words,
            string.Join(' ', words),
            string.Join(' ', words[..^Math.Min(1, words.Length)].Concat(words.TakeLast(1).Select(Ending))),
            string.Join(' ', words.Select(word => Letters(Ending(word)))));
    }

    private static string Ending(string word)
    {
        foreach (var (_, from, to) in Spellings.Where(spelling => spelling.Kind == "ending"))
        {
            if (word.Length > from.Length + 1 && word.EndsWith(from, StringComparison.Ordinal))
                return word[..^from.Length] + to;
        }

        return word;
    }

    private static string Letters(string word)
    {
        foreach (var (_, from, to) in Spellings.Where(spelling => spelling.Kind == "letters"))
            word = word.Replace(from, to, StringComparison.Ordinal);
        // "Rossi" and "Rosi".
        return string.Concat(word.Where((letter, i) => i == 0 || letter != word[i - 1]));
    }

    private static ImmutableArray<(string, string, string)> ReadSpellings() =>
        [.. DataFile.Lines("Indexing/spellings.txt").Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1], parts[2]))];
}
