using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds mentions by the tokens at which they begin and end.</summary>
internal sealed class MentionMap
{
    private const int LongestBracket = 8;

    /// <summary>How far before a second "who" the first stands, in tokens: "who had gone five months without rent and who".</summary>
    private const int LongestClause = 16;

    private readonly Mention?[] starting;
    private readonly Mention?[] ending;
    private readonly bool[] covered;
    private readonly Prose prose;

    public MentionMap(Prose prose, List<Mention> mentions)
    {
        this.prose = prose;
        starting = new Mention?[prose.Tokens.Length + 1];
        ending = new Mention?[prose.Tokens.Length + 1];
        covered = new bool[prose.Tokens.Length];
        foreach (var mention in mentions)
        {
            if (mention.Kind != MentionKind.PossessivePronoun || starting[mention.First] is null)
                starting[mention.First] = mention;
            ending[mention.End] = mention;
            // "Moss Jr. said".
            if (prose.IsShortened(mention.End - 1))
                ending[mention.End + 1] = mention;
            Array.Fill(covered, true, mention.First, mention.End - mention.First);
        }
    }

    public bool Covers(int token) => covered[token];

    /// <summary>The mention that ends just before a token; the widest where several do.</summary>
    public Mention? EndingAt(int end) => ending[end];

    /// <summary>The mention that ends before a comma, also where a noun that no list has stands between ("the Tull valley,").</summary>
    public Mention? BeforeComma(int comma) =>
        ending[comma] ?? (comma > 1 && prose.Tokens[comma - 1] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(comma - 1, WordClass.Closed | WordClass.Cue | WordClass.Time) && !prose.IsPast(comma - 1)
            && ending[comma - 1] is { Kind: MentionKind.Name, IsPossessor: false } name && prose.Word(name.First) is "the" or "The" ? name : null);

    public Mention? StartingAt(int first) => first < starting.Length ? starting[first] : null;

    /// <summary>"while secretary of state", "to be mayor": what somebody is, and nobody.</summary>
    public bool IsBareRole(Mention mention) =>
        mention is { Kind: MentionKind.OnePerson, First: > 0, IsPossessor: false } && mention.First == mention.Head
            && !prose.Tokens[mention.First].IsCapital && prose.StretchAt(mention.First - 1) < 0
        && !prose.Tokens[mention.First - 1].IsCapital
        && (prose.Is(mention.First - 1, WordClass.Subordinator | WordClass.Preposition | WordClass.Auxiliary | WordClass.Conjunction)
        || prose.Char(mention.First - 1) == ',');

    /// <summary>"Ohio" in "in Elmford, Ohio".</summary>
    public bool IsOfPlace(Mention mention) => TownBefore(mention) is not null;

    /// <summary>"Elmford" in "in Elmford, Ohio" as seen from "Ohio"; null elsewhere.</summary>
    public Mention? TownBefore(Mention mention) =>
        mention is { Kind: MentionKind.Name, First: > 1 } && prose.Is(mention.End - 1, WordClass.Place) && prose.Char(mention.First - 1) == ','
            && ending[mention.First - 1] is { Kind: MentionKind.Name or MentionKind.Person, First: > 0 } town
        && prose.Is(town.First - 1, WordClass.Preposition) ? town : null;

    /// <summary>Whom "who" stands for: whoever stands before it, or before the description between ("Moss, the baker, who").</summary>
    public Mention? Antecedent(Mention relative)
    {
        var end = relative.First;
        if (relative.Kind != MentionKind.Relative || end == 0)
            return null;
        // "a widow who had gone and who told her"
        if (prose.Word(end - 1) is "and" or "but" && WhoBefore(relative) is { } earlier)
            return Antecedent(earlier);
        // "Moss — who had said so —".
        while (end > 1 && MainClause.IsDash(prose, end - 1))
            end--;
        if (end == relative.First && prose.Char(end - 1) == ',')
            end--;
        end = BeforeBracket(end);
        // "the Harbour Rights Act 2015, which".
        if (end > 1 && prose.Tokens[end - 1].Kind == TokenKind.Number && ending[end] is null)
            end--;
        // "Ada Moss, 70, who".
        if (end > 1 && ending[end] is null && prose.Char(end - 1) == ',')
            end--;
        if (((prose.Word(relative.First) is "that" ? BeforeParticiple(end) : null) ?? BeforeComma(end)) is not { IsPossessor: false, Kind: not MentionKind.Relative } mention)
            return null;
        // "It was Moss, not Reed, who".
        if (mention.First > 2 && prose.Word(mention.First - 1) is "not" && prose.Char(mention.First - 2) == ',' && ending[mention.First - 2] is { IsPossessor: false } own)
            return own;
        if (prose.Word(relative.First) is "who")
        {
            // "A person familiar with the matter, who": the matter is no "who".
            while (mention.Kind is MentionKind.Other or MentionKind.Document or MentionKind.Group or MentionKind.Name && Outer(mention) is { Kind: not MentionKind.Relative } outer)
                mention = outer;
            // "from Ada in Cold Harbour, who": where she is.
            if (mention is { Kind: MentionKind.Person, First: > 1 } && mention.First == mention.Head && !NameSplitter.IsGivenName(prose, mention.Head)
                && prose.Word(mention.First - 1) is "in" or "at" or "near" && Outer(mention) is { Kind: MentionKind.Person or MentionKind.Name or MentionKind.OnePerson } there)
                mention = there;
        }

        // "An aide to Moss, who": of whom nothing is known yet the "who" tells more.
        if (mention.Kind is MentionKind.Person or MentionKind.Name && prose.Char(relative.First - 1) == ','
            && Outer(mention) is { Kind: MentionKind.OnePerson } unknown && prose.Word(unknown.First) is "A" or "An" or "a" or "an")
            return unknown;
        return mention.First > 1 && prose.Char(mention.First - 1) == ',' && ending[mention.First - 1] is { Kind: MentionKind.Person } head ? head : mention;
    }

    // The "who" before in the sentence.
    private Mention? WhoBefore(Mention who)
    {
        for (var i = who.First - 2; i > Math.Max(0, who.First - LongestClause) && prose.SentenceAt(i) == prose.SentenceAt(who.First); i--)
        {
            if (prose.Word(i) is "who")
                return new() { First = i, End = i + 1, Head = i, Kind = MentionKind.Relative };
        }

        return null;
    }

    // "a sentence, kept since May, that": what stands before the commas of a participle.
    private Mention? BeforeParticiple(int end)
    {
        if (prose.Char(end) != ',')
            return null;
        for (var i = end - 1; i > Math.Max(1, end - LongestBracket) && prose.StretchAt(i) < 0; i--)
        {
            if (prose.Char(i) == ',')
                return prose.IsPast(i + 1) ? ending[i] : null;
        }

        return null;
    }

    /// <summary>"Moss (D-Ohio), another baker,": the end of a name as if no bracket stood behind it.</summary>
    public int BeforeBracket(int end)
    {
        if (end < 3 || prose.Char(end - 1) != ')')
            return end;
        var open = end - 2;
        while (open > 0 && end - open < LongestBracket && prose.Char(open) != '(')
            open--;
        return prose.Char(open) == '(' ? open : end;
    }

    /// <summary>"A spokesman" for "Moss" in "a spokesman for Moss", "people" for "the matter" in "people familiar with the matter"; null where nothing hangs together.</summary>
    public Mention? Outer(Mention mention) =>
        mention.First > 1 && prose.Is(mention.First - 1, WordClass.Preposition) && !prose.Is(mention.First - 1, WordClass.Subordinator)
        && ending[prose.Is(mention.First - 2, WordClass.Tie) ? mention.First - 2 : mention.First - 1] is { IsPossessor: false } outer ? outer : null;

    /// <summary>The last of those of which each hangs on the next, behind a token: "a friend" for "Moss" in "a friend of a cousin of Moss".</summary>
    public Mention Outermost(Mention mention, int start)
    {
        while (mention.First - 1 > start && Outer(mention) is { } outer)
            mention = outer;
        return mention;
    }

    /// <summary>The mention that begins at a token or, past adverbs and times, a few tokens on.</summary>
    public Mention? StartingNear(int first, int reach)
    {
        for (var i = first; i < Math.Min(first + reach + 1, prose.Tokens.Length); i++)
        {
            if (starting[i] is { } mention)
                return mention;
            if (!prose.Is(i, WordClass.Adverb | WordClass.Time) && prose.Word(i) is not ("the" or "on"))
                return null;
        }

        return null;
    }
}
