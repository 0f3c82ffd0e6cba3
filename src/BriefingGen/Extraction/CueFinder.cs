using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>How a cue and the mention that speaks hang together.</summary>
internal enum Link : byte
{
    None,

    /// <summary>"Moss said", "Moss has also said", "Moss on Monday said".</summary>
    Adjacent,

    /// <summary>"Moss, a baker, said".</summary>
    Comma,

    /// <summary>"a spokesman for Moss said".</summary>
    Chain,

    /// <summary>"Moss stood up and said".</summary>
    Clause,

    /// <summary>"said Moss".</summary>
    Inverted,

    /// <summary>"described by Moss", "according to Moss".</summary>
    Agent,

    /// <summary>"Moss was called": somebody else speaks.</summary>
    Passive,
}

/// <summary>A word that says that something was said.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Subject">Who stands before it as its subject; null where nobody does.</param>
/// <param name="Link">How the subject is joined.</param>
/// <param name="Follower">Who stands after it as "said Moss" or "by Moss" would have it; null where nobody does.</param>
/// <param name="IsAccording">It is "according to".</param>
/// <param name="Verb">The index into <see cref="Lexicon.CueVerbs"/>.</param>
internal sealed record Cue(int First, int End, Mention? Subject, Link Link, Mention? Follower, bool IsAccording, int Verb);

/// <summary>Finds the cues outside quotation marks and who goes with each.</summary>
internal sealed class CueFinder(Prose prose, MentionMap mentions)
{
    private const int Reach = 40;
    private const int FollowerReach = 3;
    private const int LongestBracket = 8;

    public List<Cue> Find()
    {
        var cues = new List<Cue>();
        var view = -1;
        for (var i = 0; i < prose.Tokens.Length; i++)
        {
            var stretch = prose.StretchAt(i);
            if (stretch >= 0)
            {
                i = prose.Stretches[stretch].Close;
                continue;
            }

            if (prose.Word(i) is "according" or "According" && i + 1 < prose.Tokens.Length && prose.Word(i + 1) is "to")
            {
                cues.Add(new(i, i + 2, null, Link.None, mentions.StartingNear(i + 2, FollowerReach), true, 1));
                i++;
                continue;
            }

            if (View(i) is { } viewer)
            {
                cues.Add(new(viewer.Noun, viewer.Noun + 1, null, Link.None, viewer.Mention, true, 1));
                view = viewer.Noun;
                continue;
            }

            // "MOSS: ...", as transcripts and headlines have it.
            if (prose.Char(i) == ':' && mentions.EndingAt(i) is { IsPossessor: false, Kind: MentionKind.Person or MentionKind.Name or MentionKind.OnePerson } label && OpensLabel(label.First))
            {
                cues.Add(new(i, i + 1, label, Link.Adjacent, null, false, 0));
                continue;
            }

            if (i == view || !(prose.Is(i, WordClass.Cue) || IsCueByPlace(i)) || mentions.Covers(i) || prose.Tokens[i].IsCapital && !OpensSentence(i))
                continue;
            var (subject, link) = Reported(i) is { } reported ? (reported, Link.Adjacent) : Subject(i);
            if (subject is not null && IsPassive(i))
                link = Link.Passive;
            else if (subject is not null && prose.Is(i, WordClass.Say))
                (mentions.Antecedent(subject) ?? subject).Speaks = true;
            var follower = Follower(i);
            if (follower is not null && prose.Is(i, WordClass.Say) && i > 0 && (prose.StretchAt(i - 1) >= 0 || prose.Char(i - 1) == ','))
                follower.Speaks = true;
            cues.Add(new(i, i + 1, subject, link, follower, false, Lexicon.VerbOf(prose.Word(i))));
        }

        return cues;
    }

    // "“...,” Moss shot back": a past verb right behind a name that stands right behind a quotation with a comma.
    private bool IsCueByPlace(int i)
    {
        if (prose.Word(i) is "shot" && i + 1 < prose.Tokens.Length && prose.Word(i + 1) is "back")
            return true;
        if (!(prose.Is(i, WordClass.Past) || (prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: false } && prose.Word(i).EndsWith("ed", StringComparison.Ordinal)))
            || mentions.EndingAt(i) is not { Kind: MentionKind.Person or MentionKind.Name or MentionKind.OnePerson, IsPossessor: false } mention || mention.First == 0 || prose.StretchAt(mention.First - 1) is not (>= 0 and var stretch))
            return false;
        return prose.Stretches[stretch].IsClosed && prose.Char(prose.Stretches[stretch].Close - 1) is ',' or '?' or '!';
    }

    // "quoted Moss as saying".
    private Mention? Reported(int cue) =>
        cue > 1 && prose.Word(cue - 1) is "as" && prose.Word(cue) is "saying" or "telling" or "writing" && mentions.EndingAt(cue - 1) is { IsPossessor: false, Kind: not MentionKind.Relative } mention ? mention : null;

    // "in Moss's view", "in her words", "in the words of Moss".
    private (Mention? Mention, int Noun)? View(int i)
    {
        if (!(prose.Word(i) is "in" or "In" or "by" or "By" or "to" or "To") || i + 3 >= prose.Tokens.Length)
            return null;
        if (prose.Word(i + 1) is "the" && prose.Is(i + 2, WordClass.View) && prose.Word(i + 3) is "of")
            return (mentions.StartingAt(i + 4), i + 2);
        var owner = mentions.StartingAt(i + 1);
        // "Moss's view" is a phrase of its own, with Moss in it.
        if (owner is { Head: > 1, IsPossessor: false } && prose.Tokens[owner.Head - 1].Kind == TokenKind.Clitic)
            owner = mentions.EndingAt(owner.Head - 1);
        if (owner is null || !(owner.IsPossessor || owner.Kind == MentionKind.PossessivePronoun))
            return null;
        var noun = owner.IsPossessor ? owner.End + 1 : owner.End;
        if (noun + 1 < prose.Tokens.Length && prose.Word(noun) is "own")
            noun++;
        return noun < prose.Tokens.Length && prose.Is(noun, WordClass.View) ? (owner, noun) : null;
    }

    private bool OpensLabel(int i) => OpensSentence(i) || prose.Char(i - 1) is '-' or '—' or '–' or '•' or '*' or ':';

    private bool OpensSentence(int i) => prose.Sentences[prose.SentenceAt(i)].First == i;

    // "was called", "has been described", "is also known".
    private bool IsPassive(int cue)
    {
        var word = prose.Word(cue);
        if (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("s", StringComparison.Ordinal))
            return false;
        var i = cue - 1;
        while (i > 0 && prose.Is(i, WordClass.Adverb))
            i--;
        return i >= 0 && prose.Word(i) is "was" or "were" or "is" or "are" or "been" or "be" or "being";
    }

    private Mention? Follower(int cue)
    {
        var next = cue + 1;
        if (next < prose.Tokens.Length && prose.Word(next) is "by")
            next++;
        return next < prose.Tokens.Length && prose.SentenceAt(next) == prose.SentenceAt(cue) ? mentions.StartingNear(next, 1) : null;
    }

    private (Mention?, Link) Subject(int cue)
    {
        var start = Math.Max(prose.Sentences[prose.SentenceAt(cue)].First, cue - Reach);
        if ((IsFreeParticiple(cue, start) || IsOfStatement(cue)) && MainSubject(cue, start) is { } main)
            return (main, Link.Clause);
        var link = Link.Adjacent;
        var j = cue - 1;
        while (j >= start)
        {
            if (prose.StretchAt(j) >= 0)
            {
                if (link == Link.Clause || j < start + 1)
                    break;
                // "Moss, “...” and said": the subject may stand before the quotation.
                j = prose.Stretches[prose.StretchAt(j)].Open - 1;
                link = Link.Clause;
                continue;
            }

            if (mentions.EndingAt(j + 1) is { } mention && !(mention.Kind == MentionKind.Relative && link == Link.Clause))
            {
                if (IsTime(mention, j) || mention.IsPossessor)
                {
                    j = mention.First - 1;
                    continue;
                }

                if (mention.Kind == MentionKind.Relative)
                    return (mention, Link.Adjacent);
                var before = mention.First - 1;
                if (before < start)
                    return (mention, link);
                if (link != Link.Adjacent || mention.Kind is not (MentionKind.Person or MentionKind.Name or MentionKind.Pronoun))
                {
                    // "A woman who answered the telephone said".
                    if (mentions.EndingAt(before) is { Kind: MentionKind.Relative } who && prose.Word(who.First) is "who" && prose.Char(who.First - 1) != ',' && mentions.Antecedent(who) is { Kind: not MentionKind.Relative } doer)
                        return (doer, Link.Chain);
                }

                if (OtherRole(mention, start) is { } twofold)
                    return (twofold, Link.Chain);
                // "..., with Moss saying".
                if (link == Link.Adjacent && prose.Word(before) is "with" && prose.Word(cue).EndsWith("ing", StringComparison.Ordinal))
                    return (mention, link);
                // "Moss of Elmford, Ohio, said".
                if (prose.Char(before) == ',' && mention.Kind == MentionKind.Name && prose.Is(j, WordClass.Place) && mentions.EndingAt(before) is { Kind: MentionKind.Name or MentionKind.Person } town
                    && town.First - 1 > start && prose.Is(town.First - 1, WordClass.Preposition))
                {
                    link = Link.Chain;
                    j = town.First - 2;
                    continue;
                }

                if (prose.Is(before, WordClass.Preposition) && !IsSubordinator(before))
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

                // "Owning it, Ada Moss said, would": a name describes nobody.
                if (link != Link.Clause && prose.Char(before) == ',' && mention.Kind != MentionKind.Person && OpensApposition(before, start) is { } head)
                    return (head, Link.Comma);
                return (mention, link);
            }

            if (prose.Char(j) == ',' && prose.Char(j - 1) == ')')
            {
                // "Moss (R-Ohio), said": the bracket goes with the name.
            }
            else if (prose.Char(j) is ',' or ')' || IsDash(j))
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

        return (null, Link.None);
    }

    // ", saying", "and accusing", "by claiming": the subject is that of the clause before.
    private bool IsFreeParticiple(int cue, int start) =>
        cue > start && prose.Word(cue).EndsWith("ing", StringComparison.Ordinal)
        && (prose.Char(cue - 1) == ',' || prose.Is(cue - 1, WordClass.Conjunction | WordClass.Subordinator) || prose.Word(cue - 1) is "by"
            || (prose.Is(cue - 1, WordClass.Adverb) && cue - 2 > start && prose.Char(cue - 2) == ','));

    // "The board issued a statement saying".
    private bool IsOfStatement(int cue)
    {
        if (!prose.Word(cue).EndsWith("ing", StringComparison.Ordinal))
            return false;
        var end = cue;
        while (end > 1 && cue - end < FollowerReach && (prose.Is(end - 1, WordClass.Time) || prose.Word(end - 1) is "on"))
            end--;
        return mentions.EndingAt(end) is { Kind: MentionKind.Document, First: > 0, IsPossessor: false } statement
        && prose.Word(statement.First - 1) is "issued" or "released" or "published" or "sent" or "posted" or "issues" or "releases";
    }

    // The first mention of the sentence, or of its last "but" or "that" clause, that neither a preposition nor a possessor claims.
    private Mention? MainSubject(int cue, int start)
    {
        Mention? main = null;
        var open = true;
        for (var i = start; i < cue - 1; i++)
        {
            if (prose.StretchAt(i) >= 0)
            {
                i = prose.Stretches[prose.StretchAt(i)].Close;
                continue;
            }

            open |= prose.Word(i) is "but" or ";" || (prose.Word(i) is "that" && prose.Is(Math.Max(i - 1, 0), WordClass.Cue));
            if (!open || mentions.StartingAt(i) is not { } mention)
                continue;
            if (!mention.IsPossessor && mention.Kind is not (MentionKind.Relative or MentionKind.PossessivePronoun)
                && (i == start || !prose.Is(i - 1, WordClass.Preposition | WordClass.Subordinator)))
            {
                (main, open) = (mention, false);
            }

            i = Math.Max(i, mention.End - 1);
        }

        return main;
    }

    // Between a subject and its verb: "has", "also", "Tuesday", "went on to".
    private bool IsTransparent(int i) =>
        prose.Is(i, WordClass.Auxiliary | WordClass.Adverb | WordClass.Time | WordClass.Cue) || prose.Word(i) is "to" or "n't"
        || prose.Word(i).EndsWith("ly", StringComparison.Ordinal) || prose.Tokens[i].Kind == TokenKind.Clitic
        || (prose.Is(i, WordClass.Preposition) && i + 1 < prose.Tokens.Length && prose.Is(i + 1, WordClass.Time));

    // "The former mayor of Elmford and present chair said": the second role has no article, so it is one person's.
    private Mention? OtherRole(Mention mention, int start)
    {
        if (mention.Kind != MentionKind.OnePerson || prose.Word(mention.First - 1) is not "and" || prose.Is(mention.First, WordClass.Determiner | WordClass.Possessive) || prose.Is(mention.Head, WordClass.PeopleNoun)
            || mentions.EndingAt(mention.First - 1) is not { IsPossessor: false } first)
            return null;
        first = Attached(first, start);
        return first.Kind == MentionKind.OnePerson && prose.Is(first.First, WordClass.Determiner) && !prose.Is(first.First, WordClass.Quantifier) ? first : null;
    }

    private bool IsTime(Mention mention, int last) => mention.Kind == MentionKind.Other && prose.Is(last, WordClass.Time);

    private bool IsSubordinator(int i) => prose.Is(i, WordClass.Subordinator);

    private bool StartsClause(int before) =>
        prose.Char(before) is ',' or ':' or ';' or '—' or '–' or '-' or '('
        || prose.Is(before, WordClass.Conjunction | WordClass.Connector | WordClass.Time) || prose.Word(before) is "that" || IsSubordinator(before);

    // The comma before a mention opens an apposition when a name stands before it ("Moss, a baker, said"), unless it closes
    // what the sentence opens with: "In talks with Moss, the baker said".
    private Mention? OpensApposition(int comma, int start) =>
        !prose.Is(start, WordClass.Preposition | WordClass.Subordinator) && comma - 1 >= start && mentions.EndingAt(comma) is { IsPossessor: false, Kind: MentionKind.Person } head && StartsClauseOrSentence(head.First, start) ? head : null;

    private bool IsDash(int i) => prose.Char(i) is '—' or '–' || (prose.Char(i) == '-' && prose.Tokens[i] is { AfterBlank: true, Length: 1 });

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

    private bool StartsClauseOrSentence(int first, int start) => first <= start || StartsClause(first - 1);

    // The head of what stands between two commas or brackets: the leftmost mention that a comma follows.
    private Mention? Parenthesis(int from, int start, char opening)
    {
        Mention? head = null;
        var nested = false;
        for (var i = from; i > start; i--)
        {
            if (prose.StretchAt(i) >= 0)
                break;
            if (prose.Char(i) != opening || mentions.EndingAt(BeforeBracket(i, start)) is not { IsPossessor: false } mention || mention.Kind is MentionKind.Relative)
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
        head.Kind == MentionKind.Name && prose.Is(head.Head, WordClass.Body) && mentions.EndingAt(comma) is { Kind: MentionKind.Person, IsPossessor: false } person && person != head && prose.Char(person.First - 1) == ',' ? person : null;

    // "a spokesman for Moss" seen from "Moss".
    private Mention Attached(Mention mention, int start)
    {
        while (mention.First - 1 > start && mentions.Outer(mention) is { } outer)
            mention = outer;
        return mention;
    }
}
