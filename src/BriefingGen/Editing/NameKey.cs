using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BriefingGen.Text;

namespace BriefingGen.Editing;

/// <summary>A name in the forms in which it is compared with others.</summary>
/// <param name="Words">Folded, without initials.</param>
/// <param name="Initials">The initials between the names, in one: two people of one name may differ in them.</param>
/// <param name="Surname">By which somebody is named again: the last word, but not "Jr", and the first of "Kim Jong-ho"; in the form of <paramref name="Close"/>.</param>
/// <param name="Exact">The words: names equal in this differ in case, marks, hyphens and initials only.</param>
/// <param name="Close">Without hyphens and with the endings of surnames made one: names equal in this are one name in two romanizations.</param>
/// <param name="Loose">With all letters that stand for one sound made one: names equal in this may be one name.</param>
internal sealed partial record NameKey(ImmutableArray<string> Words, string Initials, string Surname, string Exact, string Close, string Loose)
{
    private static readonly ImmutableArray<(string Kind, string From, string To)> Spellings = ReadSpellings();

    /// <summary>True for a name of several words, which names one person for as long as no other bears it.</summary>
    public bool IsFull => Words.Length > 1;

    public static NameKey Of(string name)
    {
        var all = Folding.Words(name).ToImmutableArray();
        // "Ada B. Quill" and "Ada Quill"; but a name of nothing but initials keeps them.
        var words = all.Where(word => word.Length > 1).ToImmutableArray() is { Length: > 1 } longer ? longer : all;
        var joined = Folding.Words(name.Replace("-", "", StringComparison.Ordinal)).Where(word => word.Length > 1 || words.Length == all.Length).ToImmutableArray();
        return new(
            words,
            words.Length == all.Length ? "" : string.Concat(all.Where(word => word.Length == 1)),
            Ending(SurnameOf(name, words)),
            string.Join(' ', words),
            string.Join(' ', joined[..^Math.Min(1, joined.Length)].Concat(joined.TakeLast(1).Select(Ending))),
            string.Join(' ', joined.Select(word => Letters(Ending(word)))));
    }

    /// <summary>Whether two names, as two papers print them, can be one person's: the surname alone, or a given name in short, says nothing against it.</summary>
    public bool MayBe(NameKey other) =>
        Letters(Surname) == Letters(other.Surname) && (Generation.Length == 0 || other.Generation.Length == 0 || Generation == other.Generation) && FitInitials(other)
        && (!IsFull || !other.IsFull || Words[0].StartsWith(other.Words[0], StringComparison.Ordinal) || other.Words[0].StartsWith(Words[0], StringComparison.Ordinal)
            || Letters(Words[0]) == Letters(other.Words[0]));

    /// <summary>"John A. Reed" is not "John B. Reed", and may be "John Reed".</summary>
    public bool FitInitials(NameKey other) => Initials.Length == 0 || other.Initials.Length == 0 || Initials == other.Initials;

    /// <summary>Whether two names have not even the surname in common.</summary>
    public bool IsForeignTo(NameKey other) => !Words.Any(word => !IsGeneration(word) && other.Words.Any(another => Letters(word) == Letters(another)));

    private string Generation => Words.Length > 1 && IsGeneration(Words[^1]) ? Words[^1] : "";

    private static bool IsGeneration(string word) => word is "jr" or "sr" or "ii" or "iii" or "iv";

    private static string SurnameOf(string name, ImmutableArray<string> words)
    {
        if (words.Length == 0)
            return "";
        if (JoinedGivenName().IsMatch(name))
            return words[0];
        return words.Length > 1 && IsGeneration(words[^1]) ? words[^2] : words[^1];
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

    // "Kim Jong-ho": no surname has a small letter behind its hyphen.
    [GeneratedRegex(@"^\p{L}+ \p{Lu}\p{Ll}+-\p{Ll}+$")]
    private static partial Regex JoinedGivenName();

    private static ImmutableArray<(string, string, string)> ReadSpellings() =>
        [.. DataFile.Lines("Editing/spellings.txt").Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1], parts[2]))];
}
