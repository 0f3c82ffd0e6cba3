using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>The word lists, read once.</summary>
internal static class Lexicon
{
    private const int LongestWord = 24;

    // Each verb with its forms, the plain one first.
    private static readonly ImmutableArray<string[]> Verbs =
        [.. DataFile.Lines("Extraction/cue-verbs.txt").Where(line => line[0] != '[').Select(line => line.Split(' '))];

    // Each particle with the forms of a verb that reports only beside it.
    private static readonly ImmutableArray<string[]> PhrasalVerbs = [.. DataFile.Lines("Extraction/phrasal-cues.txt").Select(line => line.Split(' '))];

    private static readonly ImmutableArray<string[]> VerbForms =
        [.. Verbs, .. PhrasalVerbs.Select(words => Array.ConvertAll(words[1..], form => $"{form} {words[0]}"))];

    private static readonly WordTable Words = new(
    [
        .. Read("function-words.txt", "cue-verbs.txt", "nouns.txt", "titles.txt", "first-names.txt", "given-names.txt", "places.txt"),
        .. Verbs.SelectMany(forms => PlainForms(forms).Select(form => (form, forms.Length > 3 ? WordClass.PlainForm | WordClass.PluralForm : WordClass.PlainForm))),
        .. PhrasalVerbs.Select(words => (words[0], WordClass.PhrasalParticle)),
    ]);

    // Asked only for the gender of a name, so they do not crowd the table in which every word is looked up.
    private static readonly Lazy<WordTable> GivenNamesOfTheWorld = new(() => new(Read("given-names-world.txt", "given-names-more.txt")));

    /// <summary>The verbs that report speech by their first form; the first entry stands for none of them.</summary>
    public static ImmutableArray<string> CueVerbs { get; } = ["-", "according", .. VerbForms.Select(forms => forms[0]).Distinct()];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> VerbLookup = LoadVerbs();

    /// <summary>The index into <see cref="CueVerbs"/> of the verb of which a word, or a word with its particle ("shot back"), is a form; 0 where it is none.</summary>
    public static int VerbOf(ReadOnlySpan<char> word) => VerbLookup.TryGetValue(word, out var verb) ? verb : 0;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> FullTitles =
        DataFile.Lines("Extraction/short-titles.txt").Select(line => line.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"senator" for "Sen."; other words as they are.</summary>
    public static ReadOnlySpan<char> FullTitle(ReadOnlySpan<char> title) => FullTitles.TryGetValue(title.TrimEnd('.'), out var full) ? full : title;

    private static readonly ILookup<string, string> Besides = DataFile.Sections("Extraction/beside-names-and-nouns.txt");

    /// <summary>Titles that go with the given name, as they are written: "Madam Halima".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitlesOfGivenNames { get; } = Besides.Under("WithGivenName", StringComparer.Ordinal);

    /// <summary>Words for somebody that are adjectives before a noun, as they are written: "a major test".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adjectives { get; } = Besides.Under("Adjective", StringComparer.Ordinal);

    /// <summary>Words with which the name of a thing ends, as they are written: "Ada Prize".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Things { get; } = Besides.Under("Thing", StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> OtherTitles =
        DataFile.Lines("Extraction/called-so.txt").Select(line => line.Split(' ')).ToFrozenDictionary(words => words[0].Replace('_', ' '), words => Array.ConvertAll(words[1..], word => word.Replace('_', ' ')), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the bearer of a title is called besides: "judge" for "Justice".</summary>
    public static ReadOnlySpan<string> CalledSo(ReadOnlySpan<char> title) => OtherTitles.TryGetValue(title.TrimEnd('.'), out var others) ? others : [];

    /// <summary>The classes of a word, whatever its case.</summary>
    public static WordClass Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return WordClass.None;
        if (word[^1] == '.')
            word = word[..^1];
        var found = Words.Of(word);
        return found == WordClass.None ? OfCompound(word) : found;
    }

    /// <summary>The gender that a given name of another country tells, of a name that is known for somebody's: likely, not certain.</summary>
    public static Gender LikelyGender(ReadOnlySpan<char> name) => name.Length > LongestWord ? Gender.Unknown : GivenNamesOfTheWorld.Value.Of(name) switch
    {
        WordClass.GivenMan => Gender.Man,
        WordClass.GivenWoman => Gender.Woman,
        _ => Gender.Unknown,
    };

    // The last part of a compound tells what it is ("ex-wife", "then-mayor"), and the first before "of" ("mother-of-three").
    private static WordClass OfCompound(ReadOnlySpan<char> word)
    {
        const WordClass People = WordClass.OnePerson | WordClass.PeopleNoun;
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0)
            return WordClass.None;
        // "the three-man crew"
        if ((Words.Of(word[..hyphen]) & WordClass.Determiner) != 0)
            return WordClass.None;
        var of = word.IndexOf("-of-", StringComparison.Ordinal);
        var part = of > 0 ? word[..of] : word[(hyphen + 1)..];
        var found = Words.Of(part);
        return (found & People) != 0 && (found & WordClass.Cue) == 0 ? found & (People | WordClass.Kin) : WordClass.None;
    }

    // "criticize", and of the other spelling, which comes behind the four forms, "criticise".
    private static IEnumerable<string> PlainForms(string[] forms) => forms.Length == 8 ? [forms[0], forms[4]] : [forms[0]];

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LoadVerbs()
    {
        var verbs = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["according"] = 1 };
        foreach (var forms in VerbForms)
        {
            foreach (var form in forms)
                verbs.TryAdd(form, CueVerbs.IndexOf(forms[0]));
        }

        return verbs.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string Plural(string noun) => noun[^1] switch
    {
        'y' when noun[^2] is not ('a' or 'e' or 'o' or 'u') => noun[..^1] + "ies",
        's' or 'x' or 'h' => noun + "es",
        _ => noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^2] + "en" : noun + "s",
    };

    private static List<(string, WordClass)> Read(params ReadOnlySpan<string> files)
    {
        var words = new List<(string, WordClass)>();
        foreach (var file in files)
        {
            var section = WordClass.None;
            foreach (var line in DataFile.Lines("Extraction/" + file))
            {
                if (line[0] == '[')
                {
                    section = Enum.Parse<WordClass>(line.AsSpan(1, line.Length - 2));
                    continue;
                }

                var plural = (section & WordClass.OnePerson) != 0 ? WordClass.PeopleNoun : section & (WordClass.GroupNoun | WordClass.DocumentNoun);
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.Add((word, section));
                    if (plural != 0)
                        words.Add((Plural(word), plural));
                }
            }
        }

        return words;
    }
}
