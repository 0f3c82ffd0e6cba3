using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds who is the subject of a cue: past auxiliaries and times, appositions, relative clauses and what else a sentence puts between.</summary>
internal sealed class SubjectFinder(Prose prose, MentionMap mentions)
{
    /// <summary>How far before its verb a subject stands, in tokens.</summary>
    public const int Reach = 40;
    private const int StatementReach = 3;
    private const int LongestBracket = 8;

    /// <summary>How far before a mention the "who" of its clause stands, in tokens.</summary>
    private const int LongestClause = 12;

    private readonly MainClause clause = new(prose, mentions);

    /// <summary>Who stands before a cue as its subject, and how the two are joined.</summary>
    public (Mention? Subject, Link Link) Of(int cue)
    {
        var start = MainClause.Start(prose, cue);
        if ((IsFreeParticiple(cue, start) || IsOfStatement(cue)) && clause.SubjectBefore(cue) is { } main)
            return (main, Link.Clause);
        // "The divers left after the hearing, but warned".
        if (cue - 2 > start && prose.Is(cue - 1, WordClass.Conjunction) && prose.Char(cue - 2) == ',' && clause.SubjectBefore(cue) is { } doer && !clause.HasOtherSubject(doer, cue))
            return (doer, Link.Clause);
        var link = Link.Adjacent;
        var j = cue - 1;
        while (j >= start)
        {
            if (prose.StretchAt(j) >= 0)
            {
                // "Moss said it “could help” to answer": the infinitive tells nothing of "could help".
                if (link == Link.Clause || j < start + 1 || prose.Word(cue - 1) is "to")
                    break;
                // "Moss, “...” and said": the subject may stand before the quotation.
                j = prose.Stretches[prose.StretchAt(j)].Open - 1;
                link = Link.Clause;
                continue;
            }

            if (mentions.EndingAt(j + 1) is { } mention && !(mention.Kind == MentionKind.Relative && link == Link.Clause))
            {
                if (IsTime(mention, j) || mention.IsPossessor || link == Link.Clause
                    && (mentions.IsOfPlace(mention) || mentions.IsBareRole(mention) && prose.Is(mention.First - 1, WordClass.Subordinator)))
                {
                    j = mention.First - 1;
                    continue;
                }

                // "rose after him and said", "told her the quay was shut": no subject.
                if (mention.Kind is MentionKind.Pronoun or MentionKind.PossessivePronoun && mention.End < cue && prose.Word(mention.First) is "him" or "her" or "them" or "me" or "us")
                {
                    (j, link) = (mention.First - 1, Link.Clause);
                    continue;
                }

                if (mention.Kind == MentionKind.Relative)
                    return (BehindClause(mention, cue) ?? mention, Link.Adjacent);
                var before = mention.First - 1;
                if (before < start)
                    return (mention, link);
                if (link != Link.Adjacent || mention.Kind is not (MentionKind.Person or MentionKind.Name or MentionKind.Pronoun))
                {
                    // "A woman who answered the telephone said".
                    if (mentions.EndingAt(before) is { Kind: MentionKind.Relative } who && prose.Word(who.First) is "who"
                        && prose.Char(who.First - 1) != ',' && mentions.Antecedent(who) is { Kind: not MentionKind.Relative } woman)
                        return (woman, Link.Adjacent);
                }

                if (WithinClause(mention, cue, start) is { } qualified)
                    return (qualified, Link.Adjacent);
                if (OtherRole(mention, start) is { } twofold)
                    return (twofold, Link.Chain);
                if (link == Link.Adjacent && IsShownSpeaking(mention, cue) || link == Link.Chain && prose.IsParticiple(cue) && IsWith(mention))
                    return (mention, link);
                // "Moss of Elmford, Ohio, said".
                if (mentions.TownBefore(mention) is { } town && town.First - 1 > start)
                {
                    link = Link.Chain;
                    j = town.First - 2;
                    continue;
                }

                if (prose.Is(before, WordClass.Preposition) && !prose.Is(before, WordClass.Subordinator) && !IsSpokesmanOf(mention, before) || IsPredicate(mention, cue, start))
                {
                    if (link == Link.Adjacent)
                        link = Link.Chain;
                    j = before - 1;
                    continue;
                }

                if (link == Link.Clause && !StartsClause(before))
                {
                    j = before;
                    continue;
                }

                if (Coordinated(mention, before, link) is { } first)
                {
                    if (link == Link.Adjacent && mentions.Outer(first) is not null)
                        link = Link.Chain;
                    j = first.First - (link == Link.Chain ? 2 : 1);
                    continue;
                }

                // "Owning it, Ada Moss said, would": a name describes nobody.
                // "Moss, a top aide said, “is glad”": the aide speaks.
                if ((link != Link.Clause || mentions.StartingAt(mention.End) is { Kind: MentionKind.Relative }) && prose.Char(before) == ','
                    && prose.Char(cue + 1) != ',' && mention.Kind != MentionKind.Person && OpensApposition(before, start) is { } head)
                    return (head, Link.Comma);
                return (mention, link);
            }

            if (prose.Char(j) == ',' && prose.Char(j - 1) == ')')
            {
                // "Moss (R-Ohio), said": the bracket goes with the name.
            }
            else if (prose.Char(j) is ',' or ')' || MainClause.IsDash(prose, j))
            {
                // "Moss — a teacher from Elmford — says".
                var opening = prose.Char(j) == ')' ? '(' : prose.Char(j);
                if (Parenthesis(j - 1, start, opening) is { } head)
                    return (BehindBody(head, j) ?? head, Link.Comma);
                if (link != Link.Chain)
                    link = Link.Clause;
            }
            else if (link == Link.Adjacent && !IsTransparent(j))
            {
                link = Link.Clause;
            }

            j--;
        }

        return clause.SubjectBehind(cue) is { } behind ? (behind, Link.Clause) : (null, Link.None);
    }

    // "The groups that wrote to her say", "a baker who knew him and who would not be named said": the clause has a verb of its own.
    private Mention? BehindClause(Mention relative, int cue)
    {
        var verb = VerbOf(relative, cue);
        if (verb >= cue || prose.Char(cue - 1) == ',' || prose.Is(cue - 1, WordClass.Conjunction | WordClass.Auxiliary | WordClass.Adverb)
            || prose.Word(cue - 1) is "to" || prose.IsParticiple(cue)
            || !(prose.Is(verb, WordClass.Cue | WordClass.Office) || prose.IsPast(verb)))
            return null;
        return relative.First > 1 && prose.Word(relative.First - 1) is "and" && FirstRelative(relative) is { } first ? mentions.Antecedent(first)
            : mentions.Antecedent(relative);
    }

    // "The clubs that hired the barge say", "a leaflet he received said": who stands in a clause that only tells which clubs says
    // nothing. "Moss, who thinks the board says": there the board does.
    private Mention? WithinClause(Mention mention, int cue, int start)
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
        for (var i = second.First - 1; i > prose.Sentences[prose.SentenceAt(second.First)].First && second.First - i < Reach; i--)
        {
            if (mentions.StartingAt(i) is { Kind: MentionKind.Relative } first)
                return first;
        }

        return null;
    }

    // ", saying", "and accusing", "by claiming", "in calling": the subject is that of the clause before.
    private bool IsFreeParticiple(int cue, int start) =>
        cue > start && prose.IsParticiple(cue)
        && (prose.Char(cue - 1) == ',' || prose.Is(cue - 1, WordClass.Conjunction | WordClass.Subordinator)
        || prose.Word(cue - 1) is "by" or "in" or "after" or "before" or "without"
            || (prose.Is(cue - 1, WordClass.Adverb) && cue - 2 > start && prose.Char(cue - 2) == ','));

    // "The board issued a statement saying".
    private bool IsOfStatement(int cue)
    {
        if (!prose.IsParticiple(cue))
            return false;
        var end = cue;
        while (end > 1 && cue - end < StatementReach && (prose.Is(end - 1, WordClass.Time) || prose.Word(end - 1) is "on"))
            end--;
        return mentions.EndingAt(end) is { Kind: MentionKind.Document, First: > 0, IsPossessor: false } statement && prose.Is(statement.First - 1, WordClass.Issue);
    }

    // "..., with Moss saying", "footage of Moss asking"; not "a spokesman for Moss saying", nor "a letter to Moss saying".
    private bool IsShownSpeaking(Mention mention, int cue) =>
        prose.IsParticiple(cue)
        && (IsWith(mention) || mention.End == cue && IsObject(mention)
            || mention.End == cue && prose.Word(mention.First - 1) is "of" or "from" or "by" or "about"
            && mention.Kind is MentionKind.Person or MentionKind.Name or MentionKind.OnePerson or MentionKind.People
            && mentions.Outer(mention) is null or { Kind: MentionKind.Document or MentionKind.Other });

    // "with a friend close to him saying", "with the board's clerk Ada Moss calling": whatever stands between, "with" leads in who speaks.
    private bool IsWith(Mention mention)
    {
        var first = mention.First;
        while (first > 1 && mentions.EndingAt(first - 1) is { IsPossessor: true } owner)
            first = owner.First;
        return first > 0 && prose.Word(first - 1) is "with";
    }

    // "I remember him saying".
    private bool IsObject(Mention mention) =>
        mention.Kind == MentionKind.Pronoun && prose.Word(mention.First) is "him" or "them" or "her" && !prose.Is(mention.First - 1, WordClass.Preposition);

    // Between a subject and its verb: "has", "also", "Tuesday", "went on to".
    private bool IsTransparent(int i) =>
        prose.Is(i, WordClass.Auxiliary | WordClass.Adverb | WordClass.Time | WordClass.Cue | WordClass.Reflexive)
        || prose.Word(i) is "each" or "both" or "all" or "to"
        || prose.Word(i).EndsWith("ly", StringComparison.Ordinal) || prose.Tokens[i].Kind == TokenKind.Clitic
        || (prose.Is(i, WordClass.Preposition) && i + 1 < prose.Tokens.Length && prose.Is(i + 1, WordClass.Time));

    // "accused the North and the South of ... and warned", "a study by Moss and Reed says": the first of two that are named together
    // where neither is the subject.
    private Mention? Coordinated(Mention mention, int before, Link link)
    {
        if (prose.Word(before) is not ("and" or "or") || mentions.EndingAt(before) is not { IsPossessor: false, Kind: not MentionKind.Relative } first)
            return null;
        var isObject = link == Link.Clause && mention.End < prose.Tokens.Length && prose.Is(mention.End, WordClass.Preposition | WordClass.Conjunction)
            && first.First > 0 && prose.Is(first.First - 1, WordClass.Cue | WordClass.Past);
        return isObject || mentions.Outer(first) is { Kind: MentionKind.Document } && !prose.Is(mention.First, WordClass.Determiner) ? first : null;
    }

    // "The former mayor of Elmford and present chair said": the second role has no article, so it is one person's.
    private Mention? OtherRole(Mention mention, int start)
    {
        // "and present churchwarden": an adjective that could be a verb.
        var and = prose.Is(mention.First - 1, WordClass.Cue) && prose.Is(mention.First - 1, WordClass.PlainForm) ? mention.First - 2 : mention.First - 1;
        if (mention.Kind != MentionKind.OnePerson || and <= start || prose.Word(and) is not "and"
            || prose.Is(mention.First, WordClass.Determiner | WordClass.Possessive) || prose.Is(mention.Head, WordClass.PeopleNoun)
            || mentions.EndingAt(and) is not { IsPossessor: false } first)
            return null;
        first = Attached(first, start);
        return first.Kind == MentionKind.OnePerson && prose.Is(first.First, WordClass.Determiner) && !prose.Is(first.First, WordClass.Quantifier) ? first : null;
    }

    // "a raft seen as a threat to divers says", "found to be a threat": what something is, or many where one says, is no subject.
    private bool IsPredicate(Mention mention, int cue, int start)
    {
        var before = mention.First - 1;
        var isSeenAs = prose.Word(before) is "as" && before - 1 > start && prose.Is(mention.End, WordClass.Preposition)
            && (prose.IsPast(before - 1) || prose.Is(before - 1, WordClass.Express)) && prose.Is(mention.First, WordClass.Determiner);
        var isOfMany = prose.Is(before, WordClass.Preposition) && mention.Kind == MentionKind.People && !prose.Is(mention.Head, WordClass.OnePerson)
            && prose.Word(mention.Head)[^1] is 's' && prose.Word(cue)[^1] is 's' && !prose.Is(cue, WordClass.PlainForm);
        return prose.Word(before) is "be" || isSeenAs || isOfMany;
    }

    // "Department of water spokesman Ada Moss said": the body is a part of what the name is called.
    private bool IsSpokesmanOf(Mention mention, int of)
    {
        if (mention.Kind != MentionKind.Person || prose.Word(of) is not "of" || of == 0 || mentions.EndingAt(of) is not { Kind: MentionKind.Name } body || body.First != body.Head)
            return false;
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (!prose.Tokens[i].IsCapital && prose.Word(i).StartsWith("spokes", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private bool IsTime(Mention mention, int last) => mention.Kind == MentionKind.Other && prose.Is(last, WordClass.Time);

    private bool StartsClause(int before) =>
        prose.Char(before) is ',' or ':' or ';' or '—' or '–' or '-' or '('
        || prose.Is(before, WordClass.Conjunction | WordClass.Connector | WordClass.Time | WordClass.Subordinator) || prose.Word(before) is "that";

    // The comma before a mention opens an apposition when a name stands before it ("Moss, a baker, said"), unless it closes
    // what the sentence opens with: "In talks with Moss, the baker said".
    private Mention? OpensApposition(int comma, int start) =>
        !prose.Is(start, WordClass.Preposition | WordClass.Subordinator) && comma - 1 >= start
            && mentions.EndingAt(comma) is { IsPossessor: false, Kind: MentionKind.Person } head && StartsClauseOrSentence(head.First, start) ? head
            : null;

    // "Moss (D-Ohio), another baker,": the comma as if it stood before the bracket.
    private int BeforeBracket(int comma, int start)
    {
        if (comma <= start || prose.Char(comma - 1) != ')')
            return comma;
        var open = comma - 2;
        while (open > start && comma - open < LongestBracket && prose.Char(open) != '(')
            open--;
        return prose.Char(open) == '(' ? open : comma;
    }

    private bool StartsClauseOrSentence(int first, int start) => first <= start || StartsClause(first - 1) || prose.StretchAt(first - 1) >= 0;

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
            if (prose.Char(i) != opening || mentions.BeforeComma(BeforeBracket(i, start)) is not { IsPossessor: false } mention || mention.Kind is MentionKind.Relative)
                continue;
            if (StartsClauseOrSentence(mention.First, start) && (mention.Kind is MentionKind.Person or MentionKind.Pronoun || head is null || nested))
                (head, nested) = (mention, false);
            else if (head is null && (mention.Kind is MentionKind.Person || prose.Is(Math.Max(mention.First - 1, 0), WordClass.Preposition)))
                (head, nested) = (Attached(mention, start), true);
            if (opening == '(')
                break;
        }

        return head;
    }

    // "The chairman, Harbour Committee, Ada Moss, said": the person who stands last between commas, not the body.
    private Mention? BehindBody(Mention head, int comma) =>
        head.Kind == MentionKind.Name && prose.Is(head.Head, WordClass.Body)
            && mentions.EndingAt(comma) is { Kind: MentionKind.Person, IsPossessor: false } person && person != head
            && prose.Char(person.First - 1) == ',' ? person : null;

    // "a spokesman for Moss" seen from "Moss".
    private Mention Attached(Mention mention, int start)
    {
        while (mention.First - 1 > start && mentions.Outer(mention) is { } outer)
            mention = outer;
        return mention;
    }
}
