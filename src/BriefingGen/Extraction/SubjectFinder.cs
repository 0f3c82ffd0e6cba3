using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds who is the subject of a cue: past auxiliaries and times, appositions, relative clauses and what else a sentence puts between.</summary>
internal sealed class SubjectFinder(Prose prose, MentionMap mentions)
{
    /// <summary>How far before its verb a subject stands, in tokens.</summary>
    public const int Reach = 40;
    private const int StatementReach = 3;

    /// <summary>The most tokens of a title between its marks: "Tides of the North,".</summary>
    private const int LongestTitle = 9;

    private readonly MainClause clause = new(prose, mentions);
    private readonly RelativeClauses relatives = new(prose, mentions);
    private readonly Appositions appositions = new(prose, mentions, new(prose, mentions));

    /// <summary>Who stands before a cue as its subject, and how the two are joined.</summary>
    public (Mention? Subject, Link Link) Of(int cue)
    {
        var walk = new Walk(cue, MainClause.Start(prose, cue));
        // "..., and a former captain, Ada Moss, telling reporters": a participle beside its own subject.
        if (cue > walk.Start && prose.IsParticiple(cue) && appositions.OfName(cue - 1, walk.Start) is { First: > 1 } captain
            && (prose.Is(captain.First - 1, WordClass.Conjunction) || prose.Word(captain.First - 1) is "with") && (prose.Char(captain.First - 2) == ',' || prose.StretchAt(captain.First - 2) >= 0))
            return (captain, Link.Comma);
        if (relatives.DescribedTwice(cue, walk.Start) is { } official)
            return (official, Link.Adjacent);
        if (OfClauseBefore(walk) is { } main)
            return (main, Link.Clause);
        while (walk.At >= walk.Start)
        {
            if (prose.StretchAt(walk.At) is >= 0 and var stretch)
            {
                if (BehindTitle(walk, stretch) is { } star)
                    return (star, Link.Comma);
                if (!PassQuotation(ref walk, stretch))
                    break;
            }
            else if (mentions.EndingAt(walk.At + 1) is { } mention && !(mention.Kind == MentionKind.Relative && walk.Link == Link.Clause))
            {
                if (Meet(ref walk, mention) is { } found && !PassAside(ref walk, found.Subject))
                    return found;
            }
            else if (PassToken(ref walk) is { } head && !PassAside(ref walk, head))
            {
                return (head, Link.Comma);
            }
        }

        return clause.SubjectBehind(cue) is { } behind ? (behind, Link.Clause) : (null, Link.None);
    }

    /// <summary>The way from a cue back to its subject, token by token.</summary>
    private struct Walk(int cue, int start)
    {
        public readonly int Cue = cue;

        /// <summary>The token at which it ends.</summary>
        public readonly int Start = start;

        /// <summary>The token that is looked at.</summary>
        public int At = cue - 1;

        /// <summary>How what has been passed joins the cue to a subject before it.</summary>
        public Link Link = Link.Adjacent;

        /// <summary>Goes on at a token; between the cue and a subject there is more than belongs to either.</summary>
        public void PassClause(int at) => (At, Link) = (at, Link.Clause);

        /// <summary>Goes on at a token behind which something hangs on the subject.</summary>
        public void PassAttached(int at) => (At, Link) = (at, Link == Link.Adjacent ? Link.Chain : Link);
    }

    // A participle or the second of two verbs has the subject of the clause before.
    private Mention? OfClauseBefore(in Walk walk)
    {
        var (cue, start) = (walk.Cue, walk.Start);
        if ((IsFreeParticiple(cue, start) || IsOfStatement(cue)) && clause.SubjectBefore(cue) is { } main)
            return main;
        var (adds, isClosed) = (prose.Word(cue) is "added" or "adds", cue > 1 && prose.Char(cue - 2) == ',');
        if (cue - 2 <= start || !prose.Is(cue - 1, WordClass.Conjunction) || !(adds || isClosed))
            return null;
        // "Moss noted that she had taught, and added": whoever adds has said something before.
        if (adds && clause.SpeakerBefore(cue) is { } speaker)
            return speaker;
        if (clause.SubjectBefore(cue) is not { } doer)
            return null;
        // "The divers left after the hearing, but warned".
        return isClosed && !clause.HasOtherSubject(doer, cue) ? doer : null;
    }

    // "Moss, star of “Tides,” said": the comma within the marks closes what is told of Moss.
    private Mention? BehindTitle(in Walk walk, int stretch)
    {
        var title = prose.Stretches[stretch];
        return walk.Link == Link.Adjacent && title.Open > walk.Start && title.End == walk.Cue && title.End - title.Open <= LongestTitle && prose.Char(title.Close - 1) == ',' && !prose.Is(title.Open - 1, WordClass.Cue) && prose.Tokens[title.Open - 1].IsWord
            ? appositions.HeadOfDescription(title.Open - 1, walk.Start) : null;
    }

    // "Moss, “...” and said": the subject may stand before the quotation. False where it does not.
    private bool PassQuotation(ref Walk walk, int stretch)
    {
        // "Moss said it “could help” to answer": the infinitive tells nothing of "could help".
        if (walk.Link == Link.Clause || walk.At <= walk.Start || prose.Word(walk.Cue - 1) is "to")
            return false;
        walk.PassClause(prose.Stretches[stretch].Open - 1);
        return true;
    }

    // The subject, where a mention is one or belongs to one; null where the walk has gone past it.
    private (Mention? Subject, Link Link)? Meet(ref Walk walk, Mention mention)
    {
        if (PassOther(ref walk, mention))
            return null;
        if (mention.Kind == MentionKind.Relative)
            return (relatives.Described(mention, walk.Cue) ?? mention, Link.Adjacent);
        if (mention.First <= walk.Start)
            return (mention, walk.Link);
        if (OfClauseAround(walk, mention) is { } whole)
            return (whole, Link.Adjacent);
        if (OtherRole(mention, walk.Start) is { } twofold)
            return (twofold, Link.Chain);
        if (IsShownSpeaking(walk, mention))
            return (mention, walk.Link);
        if (PassAttached(ref walk, mention))
            return null;
        return OfApposition(walk, mention) is { } head ? (head, Link.Comma) : (mention, walk.Link);
    }

    // What stands between a subject and its verb and is no subject: a time, an owner, a place, an object.
    private bool PassOther(ref Walk walk, Mention mention)
    {
        if (IsTime(mention, walk.At) || mention.IsPossessor || walk.Link == Link.Clause
            && (mentions.IsOfPlace(mention) || mentions.IsBareRole(mention) && prose.Is(mention.First - 1, WordClass.Subordinator)))
        {
            walk.At = mention.First - 1;
            return true;
        }

        // "rose after him and said", "told her the quay was shut": no subject.
        if (mention.Kind is MentionKind.Pronoun or MentionKind.PossessivePronoun && mention.End < walk.Cue
            && prose.Word(mention.First) is "him" or "her" or "them" or "me" or "us")
        {
            // "the groups who wrote to her on Thursday say"
            if (walk.Link == Link.Adjacent && relatives.DescribedAround(mention, walk.Cue, walk.Start) is { First: > 0 } groups)
            {
                walk.At = groups.End - 1;
                return true;
            }

            walk.PassClause(mention.First - 1);
            return true;
        }

        return false;
    }

    // Whom the clause describes in which a mention stands.
    private Mention? OfClauseAround(in Walk walk, Mention mention)
    {
        // "A woman who answered the telephone said".
        if ((walk.Link != Link.Adjacent || mention.Kind is not (MentionKind.Person or MentionKind.Name or MentionKind.Pronoun))
            && relatives.DescribedByVerb(mention) is { } woman)
            return woman;
        return relatives.DescribedAround(mention, walk.Cue, walk.Start);
    }

    // Goes past a mention that only tells something of what stands before it.
    private bool PassAttached(ref Walk walk, Mention mention)
    {
        // "Moss of Elmford, Ohio, said".
        if (mentions.TownBefore(mention) is { } town && town.First - 1 > walk.Start)
        {
            (walk.At, walk.Link) = (town.First - 2, Link.Chain);
            return true;
        }

        var before = mention.First - 1;
        // "an audit seen by the Courier described": the audit does.
        if (before - 2 > walk.Start && prose.Word(before) is "by" && prose.IsPast(before - 1) && mentions.EndingAt(before - 1) is { IsPossessor: false, Kind: MentionKind.Document or MentionKind.Group or MentionKind.People or MentionKind.OnePerson } audit
            && prose.Is(audit.First, WordClass.Determiner | WordClass.Possessive))
        {
            walk.PassAttached(before - 2);
            return true;
        }

        // "a spokesman for Moss said".
        if (prose.Is(before, WordClass.Preposition) && !prose.Is(before, WordClass.Subordinator) && !IsSpokesmanOf(mention, before)
            || IsPredicate(mention, walk.Cue, walk.Start))
        {
            walk.PassAttached(before - 1);
            return true;
        }

        // "Moss took the chair and said".
        if (walk.Link == Link.Clause && !MainClause.StartsBehind(prose, before) && !IsBehindClause(mention, walk))
        {
            walk.At = before;
            return true;
        }

        if (Coordinated(mention, before, walk.Link) is { } first)
        {
            if (walk.Link == Link.Adjacent && mentions.Outer(first) is not null)
                walk.Link = Link.Chain;
            walk.At = first.First - (walk.Link == Link.Chain ? 2 : 1);
            return true;
        }

        return false;
    }

    // "When I arrived the guard opened the door and said": no comma parts what the sentence opens with from its subject.
    private bool IsBehindClause(Mention mention, in Walk walk) =>
        prose.Is(walk.Start, WordClass.Subordinator) && mention.End < walk.Cue && prose.IsPast(mention.End) && mention.Kind != MentionKind.Other;

    // "Moss, a baker, said". "Owning it, Ada Moss said, would": a name describes nobody. "Moss, a top aide said, “is glad”": the aide speaks.
    private Mention? OfApposition(in Walk walk, Mention mention)
    {
        var before = mention.First - 1;
        return (walk.Link != Link.Clause || mentions.StartingAt(mention.End) is { Kind: MentionKind.Relative }) && prose.Char(before) == ','
            && prose.Char(walk.Cue + 1) != ',' && mention.Kind != MentionKind.Person ? appositions.HeadBefore(before, walk.Start) : null;
    }

    // "He had phoned her, Moss said, and told her": he did.
    private bool PassAside(ref Walk walk, Mention? teller)
    {
        if (teller is not { IsPossessor: false } || teller.End == walk.Cue || teller.First - 2 < walk.Start || !clause.IsAside(teller))
            return false;
        walk.PassClause(teller.First - 2);
        return true;
    }

    // Goes past a token that names nobody; where it closes an apposition, the head of that.
    private Mention? PassToken(ref Walk walk)
    {
        var i = walk.At;
        walk.At--;
        if (prose.Char(i) == ',' && i > walk.Start + 2)
        {
            if (PassAside(ref walk, mentions.EndingAt(i - 1)))
                return null;
            // "the fund, whose parent, Moss Bank, said": the bank.
            if (walk.Link == Link.Adjacent && mentions.EndingAt(i) is { IsPossessor: false, Kind: MentionKind.Person or MentionKind.Name } parent && parent.First - 2 > walk.Start && prose.Char(parent.First - 1) == ','
                && mentions.EndingAt(parent.First - 1) is { First: > 0 } role && prose.Word(role.First - 1) is "whose")
                return parent;
            // "An audit seen by Moss, however, described".
            if (prose.Is(i - 1, WordClass.Adverb) && prose.Char(i - 2) == ',' && walk.Link == Link.Adjacent)
            {
                walk.At = i - 3;
                return null;
            }
        }

        // "Moss (R-Ohio), said": the bracket goes with the name.
        if (prose.Char(i) == ',' && prose.Char(i - 1) == ')')
            return null;
        if (prose.Char(i) is ',' or ')' || MainClause.IsDash(prose, i))
        {
            // "Moss — a teacher from Elmford — says".
            if (appositions.HeadOfClosed(i, walk.Start) is { } head)
                return head;
            if (walk.Link != Link.Chain)
                walk.Link = Link.Clause;
        }
        else if (walk.Link == Link.Adjacent && !IsTransparent(i))
        {
            walk.Link = Link.Clause;
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
    private bool IsShownSpeaking(in Walk walk, Mention mention) =>
        prose.IsParticiple(walk.Cue)
        && (walk.Link is Link.Adjacent or Link.Chain && IsWith(mention)
            || walk.Link == Link.Adjacent && mention.End == walk.Cue && (IsObject(mention) || IsSource(mention)));

    private bool IsSource(Mention mention) =>
        prose.Word(mention.First - 1) is "of" or "from" or "by" or "about"
        && mention.Kind is MentionKind.Person or MentionKind.Name or MentionKind.OnePerson or MentionKind.People
        && mentions.Outer(mention) is null or { Kind: MentionKind.Document or MentionKind.Other };

    // "with a friend close to him saying", "with the board's clerk Ada Moss calling": whatever stands between, "with" leads in who speaks.
    private bool IsWith(Mention mention)
    {
        // "an officer with a bullhorn repeating"
        if (mention is { Kind: MentionKind.Other, First: > 1 } && mentions.EndingAt(mention.First - 1) is { Kind: MentionKind.OnePerson or MentionKind.People or MentionKind.Person })
            return false;
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
        first = mentions.Outermost(first, start);
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
}
