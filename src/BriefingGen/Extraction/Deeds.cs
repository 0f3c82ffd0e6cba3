using System.Collections.Frozen;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Tells what somebody is called for what they did: "Moss testified" makes her "the witness", "Reed was jailed" him "the defendant".</summary>
internal static class Deeds
{
    /// <summary>How far behind a name the verb stands, in tokens: "Moss, 58, of Elmford, was giving evidence".</summary>
    private const int Reach = 8;

    /// <summary>The most tokens of a clause that tells more of whoever is named.</summary>
    private const int LongestClause = 20;

    private const string Passive = "was_";

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Did = Load(false);
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Undergone = Load(true);
    private static readonly string[] Witness = ["witness"];

    /// <summary>The nouns for whoever a name means; empty where what stands behind it tells of no such deed.</summary>
    public static ReadOnlySpan<string> Of(Prose prose, Mention name)
    {
        var first = Verb(prose, name);
        var end = Math.Min(prose.Sentences[prose.SentenceAt(name.First)].End, first + Reach);
        for (var i = first; i < end && prose.StretchAt(i) < 0; i++)
        {
            // "Moss was jailed in 2017": not now.
            if (!prose.Is(i, WordClass.Closed) && (Did.TryGetValue(prose.Word(i), out var nouns) || prose.Is(i - 1, WordClass.Auxiliary) && Undergone.TryGetValue(prose.Word(i), out nouns) && !TellsYear(prose, i)))
                return nouns;
            if (prose.Word(i) is "evidence" && prose.Word(prose.Is(i - 1, WordClass.Possessive) ? i - 2 : i - 1) is "gave" or "giving")
                return Witness;
            // "Moss said that Reed testified".
            if (prose.Is(i, WordClass.Say | WordClass.Relative | WordClass.Conjunction | WordClass.Subordinator) && !prose.Is(i, WordClass.Preposition))
                break;
        }

        return [];
    }

    private static bool TellsYear(Prose prose, int verb)
    {
        for (var i = verb + 1; i < prose.Sentences[prose.SentenceAt(verb)].End && i < verb + LongestClause; i++)
        {
            if (prose.Tokens[i] is { Kind: TokenKind.Number, Length: 4 } && prose.Word(i - 1) is "in" or "since")
                return true;
        }

        return false;
    }

    // Behind the clause in "Moss, who was mayor until May, has pleaded".
    private static int Verb(Prose prose, Mention name)
    {
        var sentence = prose.Sentences[prose.SentenceAt(name.First)];
        if (name.End + 1 >= sentence.End || prose.Char(name.End) != ',' || !(prose.Word(name.End + 1) is "who" or "whose"))
            return name.End;
        for (var i = name.End + 2; i < Math.Min(sentence.End, name.End + LongestClause) && prose.StretchAt(i) < 0; i++)
        {
            if (prose.Char(i) == ',')
                return i + 1;
        }

        return name.End;
    }

    private static FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Load(bool isPassive) =>
        DataFile.Lines("Extraction/called-by-deed.txt").Where(line => line.StartsWith(Passive, StringComparison.Ordinal) == isPassive).Select(line => line.Split(' '))
            .ToFrozenDictionary(words => isPassive ? words[0][Passive.Length..] : words[0], words => words[1..], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
