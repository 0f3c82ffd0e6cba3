namespace BriefingGen.Extraction;

/// <summary>Finds the head of a description that stands between commas, dashes or brackets: "Moss" in "Moss, a baker, said".</summary>
internal sealed class Appositions(Prose prose, MentionMap mentions, RelativeClauses relatives)
{
    /// <summary>
    /// The comma before a mention opens an apposition when a name stands before it ("Moss, a baker, said"), unless it closes
    /// what the sentence opens with: "In talks with Moss, the baker said".
    /// </summary>
    public Mention? HeadBefore(int comma, int start) =>
        !prose.Is(start, WordClass.Preposition | WordClass.Subordinator) && comma - 1 >= start
            && mentions.EndingAt(comma) is { IsPossessor: false, Kind: MentionKind.Person } head && StartsClauseOrSentence(head.First, start) ? head
            : null;

    /// <summary>The head of what a comma, a dash or a bracket closes: "Moss — a teacher from Elmford — says".</summary>
    public Mention? HeadOfClosed(int mark, int start) =>
        OfName(mark, start) ?? BehindClause(mark, start) ?? (Parenthesis(mark - 1, start, prose.Char(mark) == ')' ? '(' : prose.Char(mark)) is { } head ? BehindBody(head, mark) ?? head : null);

    /// <summary>
    /// "Moss showed an email in which the founder, Lars Reed, wrote", "Moss said his wife, Anna, told": the role beside the name that a comma closes,
    /// not who stands further off.
    /// </summary>
    public Mention? OfName(int comma, int start) =>
        prose.Char(comma) == ',' && comma + 1 < prose.Tokens.Length && !prose.Is(comma + 1, WordClass.Conjunction)
            && mentions.EndingAt(comma) is { Kind: MentionKind.Person or MentionKind.Name, IsPossessor: false } name && name.First - 2 > start && prose.Char(name.First - 1) == ','
            && mentions.EndingAt(name.First - 1) is { } before && mentions.Outermost(before, start) is { Kind: MentionKind.OnePerson, IsPossessor: false } role && role.First > start
            && (name.Kind == MentionKind.Person || prose.Is(role.Head, WordClass.Kin)) && prose.Char(role.First - 1) != ',' && (!prose.Is(role.First - 1, WordClass.Preposition) || prose.Word(role.First - 1) is "with") ? role : null;

    // "A baker who works in the mill opposite, Ada Moss, said": the baker's name, not the mill's.
    private Mention? BehindClause(int comma, int start)
    {
        if (prose.Char(comma) != ',' || mentions.EndingAt(comma) is not { Kind: MentionKind.Person, IsPossessor: false } name || name.First - 2 <= start || prose.Char(name.First - 1) != ','
            || mentions.EndingAt(name.First - 1) is { Kind: MentionKind.Person or MentionKind.OnePerson })
            return null;
        var who = name.First - 2;
        while (who > start && prose.Tokens[who].IsWord && prose.StretchAt(who) < 0 && !(prose.Word(who) is "who"))
            who--;
        return who > start && prose.Word(who) is "who" && prose.Char(who - 1) != ',' ? name : null;
    }

    /// <summary>The head of a description between commas of which the last token is given: "Moss" for "star of" in "Moss, star of “Tides,” said".</summary>
    public Mention? HeadOfDescription(int last, int start) => Parenthesis(last, start, ',') is { Kind: MentionKind.Person or MentionKind.Name } head ? head : null;

    // The head of what stands between two commas or brackets: the leftmost mention that a comma follows.
    private Mention? Parenthesis(int from, int start, char opening)
    {
        Mention? head = null;
        var nested = false;
        for (var i = from; i > start; i--)
        {
            if (prose.StretchAt(i) >= 0)
                break;
            // "When Moss asked Reed, he rose, took his hat and said": the clause between has a subject of its own.
            if (prose.Char(i) == ',' && opening == ',' && mentions.StartingAt(i + 1) is { Kind: MentionKind.Pronoun } own && own.End <= from
                && (prose.Is(own.End, WordClass.Cue) || prose.IsPast(own.End)))
                return own;
            if (prose.Char(i) != opening || mentions.BeforeComma(mentions.BeforeBracket(i)) is not { IsPossessor: false } mention || mention.Kind is MentionKind.Relative)
                continue;
            if (StartsClauseOrSentence(mention.First, start) && (mention.Kind is MentionKind.Person or MentionKind.Pronoun || head is null || nested || DoesSomething(mention, start)))
                (head, nested) = (mention, false);
            else if (head is null && (mention.Kind is MentionKind.Person || prose.Is(Math.Max(mention.First - 1, 0), WordClass.Preposition)) && !IsWhere(mention, start))
                (head, nested) = (relatives.DescribedAround(mention, from + 1, start) ?? mentions.Outermost(mention, start), true);
            if (opening == '(')
                break;
        }

        return head;
    }

    // "The clerk, standing in for the mayor, Ada Moss, told": the clerk.
    private bool DoesSomething(Mention role, int start) =>
        role is { Kind: MentionKind.OnePerson } && role.First <= start && prose.Char(role.End) == ',' && (prose.IsParticiple(role.End + 1) || prose.IsPast(role.End + 1));

    // "In Velm, a nurse, reached by telephone, said": what follows describes no town.
    private bool IsWhere(Mention mention, int start) =>
        mention.Kind == MentionKind.Name && mention.First - 1 == start && PhraseWords.IsWhere(prose, start);

    // "The chairman, Harbour Committee, Ada Moss, said": the person who stands last between commas, not the body.
    private Mention? BehindBody(Mention head, int comma) =>
        head.Kind == MentionKind.Name && prose.Is(head.Head, WordClass.Body)
            && mentions.EndingAt(comma) is { Kind: MentionKind.Person, IsPossessor: false } person && person != head
            && prose.Char(person.First - 1) == ',' ? person : null;

    // "Even Velm, its only ally, said".
    private bool StartsClauseOrSentence(int first, int start) => first <= start || first - 1 == start && prose.Is(start, WordClass.Adverb | WordClass.Connector) || MainClause.StartsBehind(prose, first - 1) || prose.StretchAt(first - 1) >= 0;
}
