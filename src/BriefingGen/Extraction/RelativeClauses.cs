using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds whom a relative clause before a cue describes: the subject stands before the clause, and nobody in it says anything.</summary>
internal sealed class RelativeClauses(Prose prose, MentionMap mentions)
{
    /// <summary>How far before a mention the "who" of its clause stands, in tokens.</summary>
    private const int LongestClause = 12;

    /// <summary>"The groups that wrote to her say", "a baker who knew him and who would not be named said": the clause has a verb of its own.</summary>
    public Mention? Described(Mention relative, int cue)
    {
        var verb = VerbOf(relative, cue);
        if (verb >= cue || prose.Char(cue - 1) == ',' || prose.Is(cue - 1, WordClass.Conjunction | WordClass.Auxiliary | WordClass.Adverb)
            || prose.Word(cue - 1) is "to" || prose.IsParticiple(cue)
            || !(prose.Is(verb, WordClass.Cue | WordClass.Office) || prose.IsPast(verb)))
            return null;
        return relative.First > 1 && prose.Word(relative.First - 1) is "and" && FirstRelative(relative) is { } first ? mentions.Antecedent(first)
            : mentions.Antecedent(relative);
    }

    /// <summary>"An official who oversaw the inquiry and described it": the second verb of a clause has the subject of the first.</summary>
    public Mention? DescribedTwice(int cue, int start)
    {
        if (cue - 3 < start || prose.Word(cue - 1) is not "and" || !prose.IsPast(cue))
            return null;
        for (var i = cue - 2; i > start && cue - i < LongestClause; i--)
        {
            if (prose.StretchAt(i) >= 0 || !prose.Tokens[i].IsWord || prose.Is(i, WordClass.Subordinator) && !prose.Is(i, WordClass.Preposition) || prose.Word(i) is "that")
                return null;
            if (mentions.StartingAt(i) is { Kind: MentionKind.Relative } who && prose.Word(i) is "who")
                return VerbOf(who, cue) is var verb && verb < cue && prose.IsPast(verb) && prose.Char(i - 1) != ',' && mentions.Antecedent(who) is { Kind: MentionKind.OnePerson or MentionKind.People } official ? official : null;
        }

        return null;
    }

    /// <summary>"A woman who answered the telephone said", as seen from the telephone.</summary>
    public Mention? DescribedByVerb(Mention mention) =>
        mentions.EndingAt(mention.First - 1) is { Kind: MentionKind.Relative } who && prose.Word(who.First) is "who"
            && prose.Char(who.First - 1) != ',' && mentions.Antecedent(who) is { Kind: not MentionKind.Relative } woman ? woman : null;

    /// <summary>
    /// "The clubs that hired the barge say", "a leaflet he received said": who stands in a clause that only tells which clubs says
    /// nothing. "Moss, who thinks the board says": there the board does.
    /// </summary>
    public Mention? DescribedAround(Mention mention, int cue, int start)
    {
        if (prose.IsParticiple(cue) || prose.Word(cue - 1) is "to" || prose.Is(cue - 1, WordClass.Conjunction))
            return null;
        if (mention.End < cue && prose.IsPast(mention.End) && mention.Kind is MentionKind.Pronoun or MentionKind.Person or MentionKind.Name
            && mentions.EndingAt(mention.First) is { IsPossessor: false, Kind: not (MentionKind.Relative or MentionKind.Pronoun) } received
            && prose.Is(received.First, WordClass.Determiner))
            return received;
        for (var i = mention.First - 1; i > start && mention.First - i < LongestClause; i--)
        {
            if (prose.StretchAt(i) >= 0 || !(prose.Tokens[i].IsWord || prose.Tokens[i].Kind == TokenKind.Clitic) || prose.Is(i, WordClass.Conjunction | WordClass.Subordinator))
                return null;
            if (mentions.StartingAt(i) is not { Kind: MentionKind.Relative } relative)
                continue;
            var verb = VerbOf(relative, mention.First);
            if (verb >= mention.First || mentions.StartingAt(verb) is not null || prose.Is(verb, WordClass.Closed)
                || prose.Is(verb, WordClass.Cue) && verb + 1 == mention.First)
                return null;
            return mentions.Antecedent(relative) is { Kind: not MentionKind.Relative } antecedent && prose.Char(relative.First - 1) != ',' ? antecedent : null;
        }

        return null;
    }

    // "hired" in "who had once hired": the token after the adverbs and auxiliaries, or the end that is given.
    private int VerbOf(Mention relative, int end)
    {
        var verb = relative.End;
        while (verb < end && prose.Is(verb, WordClass.Adverb | WordClass.Auxiliary))
            verb++;
        return verb;
    }

    // The "who" to which another is added in the same sentence.
    private Mention? FirstRelative(Mention second)
    {
        for (var i = second.First - 1; i > prose.Sentences[prose.SentenceAt(second.First)].First && second.First - i < SubjectFinder.Reach; i--)
        {
            if (mentions.StartingAt(i) is { Kind: MentionKind.Relative } first)
                return first;
        }

        return null;
    }
}
