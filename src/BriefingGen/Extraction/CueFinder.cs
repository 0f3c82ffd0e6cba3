using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds the cues outside quotation marks and who goes with each.</summary>
internal sealed class CueFinder(Prose prose, MentionMap mentions)
{
    private const int FollowerReach = 3;

    /// <summary>How far behind its owner a noun stands: "Moss's latest message".</summary>
    private const int NounReach = 3;

    /// <summary>The most tokens of whom a message opens with: "the harbour board's".</summary>
    private const int LongestOwner = 6;

    /// <summary>How far behind the noun its verb stands: "message to the town is".</summary>
    private const int CopulaReach = 9;

    /// <summary>How far behind its verb the comma stands: "as Moss noted at one point,".</summary>
    private const int NotingReach = 6;

    private readonly SubjectFinder subjects = new(prose, mentions);
    private readonly MainClause clause = new(prose, mentions);
    private readonly Claims claims = new(prose, mentions);

    public List<Cue> Find()
    {
        var cues = new List<Cue>();
        for (var i = 0; i < prose.Tokens.Length; i++)
        {
            if (prose.StretchAt(i) is >= 0 and var stretch)
                i = prose.Stretches[stretch].End - 1;
            else if (At(i) is { } cue)
                cues.Add(cue);
        }

        return cues;
    }

    // Each word is asked only for what it can be: most are none of these.
    private Cue? At(int i)
    {
        if (!prose.Tokens[i].IsWord)
            return Label(i);
        if (prose.Is(i, WordClass.Cue))
            return View(i) ?? PutIt(i) ?? Noting(i) ?? claims.At(i) ?? Verb(i);
        return prose.Is(i, WordClass.Closed) ? For(i) : According(i) ?? View(i) ?? claims.At(i) ?? Verb(i);
    }

    private Cue? According(int i) =>
        prose.Word(i) is "according" or "According" && i + 1 < prose.Tokens.Length && prose.Word(i + 1) is "to"
            ? new(i, i + 2, null, Link.None, mentions.StartingNear(i + 2, FollowerReach), true, 1) : null;

    // "For Moss, the pier is “a wreck”", "the pier is “a wreck”, per Moss".
    private Cue? For(int i)
    {
        var opens = prose.Word(i) is "For" && OpensSentence(i);
        var ends = prose.Word(i) is "per" && i > 0 && (prose.Char(i - 1) == ',' || prose.StretchAt(i - 1) >= 0);
        if (!(opens || ends) || mentions.StartingAt(i + 1) is not { IsPossessor: false } source || source.End >= prose.Tokens.Length)
            return null;
        var speaks = opens ? source.Kind is MentionKind.Person or MentionKind.OnePerson or MentionKind.People && prose.Char(source.End) == ','
            : source.Kind is MentionKind.Person or MentionKind.Name
                || source.Kind is MentionKind.Group or MentionKind.Document && prose.Is(source.First, WordClass.Determiner);
        return speaks ? new(i, i + 1, null, Link.None, source, true, 1) : null;
    }

    // "MOSS: ...", as transcripts and headlines have it; "more from Moss: “...”", "Moss's answer: “...”".
    private Cue? Label(int i)
    {
        if (prose.Char(i) != ':')
            return null;
        var leads = i + 1 < prose.Tokens.Length && prose.StretchAt(i + 1) >= 0;
        if (mentions.EndingAt(i) is { IsPossessor: false, Kind: MentionKind.Person or MentionKind.Name or MentionKind.OnePerson } label
            && (OpensLabel(label.First) || (leads && IsFrom(label))))
            return new(i, i + 1, label, Link.Adjacent, null, false, 0);
        return leads && OwnerOfWords(i) is { } owner ? new(i, i + 1, owner, Link.Adjacent, null, false, 0) : null;
    }

    // "More from Moss: “...”", "From Moss and Reed: “...”"
    private bool IsFrom(Mention mention) =>
        prose.Word(mention.First - 1) is "from" or "From" || mention.First > 1 && prose.Word(mention.First - 1) is "and"
            && mentions.EndingAt(mention.First - 1) is { First: > 0, IsPossessor: false } other && prose.Word(other.First - 1) is "from" or "From";

    // "As Moss put it to members, the quay is “a wreck”."
    private Cue? PutIt(int i) =>
        prose.Word(i) is "put" or "puts" && i + 1 < prose.Tokens.Length && prose.Word(i + 1) is "it"
        && subjects.Of(i) is ({ First: > 0 } subject, not Link.Clause) && prose.Word(subject.First - 1) is "as" or "As"
            ? new(i, i + 2, null, Link.None, subject, true, Lexicon.VerbOf(prose.Word(i))) : null;

    // "As Moss noted at one point, the quay was “a wreck”."
    private Cue? Noting(int i)
    {
        if (!Claims.IsNoting(prose.Word(i)) || subjects.Of(i) is not ({ First: > 0 } subject, Link.Adjacent or Link.Comma or Link.Chain) || !(prose.Word(subject.First - 1) is "as" or "As"))
            return null;
        // "as Moss argued with the guard,"
        var comma = i + 1;
        if (prose.Word(comma) is "with" or "over")
            return null;
        while (comma < prose.Tokens.Length && comma < i + NotingReach && prose.Tokens[comma].IsWord && prose.StretchAt(comma) < 0)
            comma++;
        return comma + 1 < prose.Tokens.Length && prose.Char(comma) == ',' && prose.StretchAt(comma) < 0 && prose.StretchAt(comma + 1) < 0 ? new(i, i + 1, null, Link.None, subject, true, Lexicon.VerbOf(prose.Word(i))) : null;
    }

    private Cue? Verb(int i)
    {
        if (!(prose.Is(i, WordClass.Cue) || IsCueByPlace(i)) || mentions.Covers(i)
            || (prose.Tokens[i].IsCapital && !OpensSentence(i) && !IsInHeading(i)) || IsAside(i) || IsHearing(i) || IsQuoting(i))
            return null;
        var (subject, link) = Reported(i) is { } reported ? (reported, Link.Adjacent) : subjects.Of(i);
        if (link == Link.Clause && subject is not null && LacksNumber(subject, i))
            (subject, link) = (null, Link.None);
        // "Moss left when asked about it": not Moss.
        if (prose.Word(i) is "asked" or "pressed" or "questioned" && prose.Word(i - 1) is "when" or "When")
            (subject, link) = (null, Link.None);
        if (subject is { First: > 2 } && i == subject.End && IsAsideOfTelling(subject))
            return null;
        if (subject is not null && IsPassive(i))
            link = Link.Passive;
        else if (subject is not null && prose.Is(i, WordClass.Say))
            (mentions.Antecedent(subject) ?? subject).Speak();
        var follower = Follower(i);
        if (follower is not null && prose.Is(i, WordClass.Say) && i > 0 && (prose.StretchAt(i - 1) >= 0 || prose.Char(i - 1) == ','))
        {
            follower.Speak();
            // "“...” that Moss could win, said Reed".
            if (link == Link.Clause && follower.First == i + 1 && prose.Char(i - 1) == ',' && !prose.IsParticiple(i)
                && follower.Kind is not (MentionKind.Pronoun or MentionKind.Other))
                (subject, link) = (null, Link.None);
        }

        // "shot back"
        var end = Lexicon.VerbOf(prose.Word(i)) == 0 && prose.Is(i, WordClass.Say) ? i + 2 : i + 1;
        var span = prose.Span(i, end);
        return new(i, end, subject, link, follower, false, Lexicon.VerbOf(span.Of(prose.Text)));
    }

    // "told her, Moss said, that it was “shut”", "had phoned, Moss said, and told her": whoever told her.
    private bool IsAsideOfTelling(Mention teller)
    {
        var behind = teller.End + 2;
        return clause.IsAside(teller) && behind + 1 < prose.Tokens.Length
            && (prose.Word(behind) is "that" && prose.Is(teller.First - 3, WordClass.Say) && prose.Is(teller.First - 2, WordClass.Pronoun | WordClass.Possessive)
                || prose.Word(behind) is "and" && prose.Is(behind + 1, WordClass.Say) && !prose.IsParticiple(behind + 1));
    }

    // "Open the box and type “a”": one person types, with an s, unless "to" or an auxiliary stands before.
    private bool LacksNumber(Mention subject, int verb)
    {
        if (subject.First >= verb || !prose.Is(verb, WordClass.PluralForm)
            || subject.Kind is not (MentionKind.Person or MentionKind.Name or MentionKind.OnePerson or MentionKind.Pronoun)
            || subject.Kind == MentionKind.Pronoun && !prose.Is(subject.First, WordClass.He | WordClass.She | WordClass.It)
            || subject.Kind == MentionKind.Name
            && (prose.Word(subject.End - 1)[^1] is 's' || prose.Is(subject.End - 1, WordClass.Body | WordClass.Nationality))
            || prose.Is(subject.Head, WordClass.PeopleNoun) || subject.First > 0 && prose.Word(subject.First - 1) is "and")
            return false;
        for (var i = subject.End; i < verb; i++)
        {
            if (prose.Is(i, WordClass.Auxiliary) || prose.Word(i) is "to" || prose.Tokens[i].Kind == TokenKind.Clitic)
                return false;
        }

        return true;
    }

    // "Moss Said Bread Is Dear", "Moss, the Baker, Said".
    private bool IsInHeading(int i) => NameFinder.IsHeadlineVerb(prose, i) && (mentions.EndingAt(i) is not null || prose.Char(i - 1) == ',');

    // "Moss projects that “...”", and "“...,” Moss thundered on": a past verb right behind a name that stands right behind a quotation with a comma.
    private bool IsCueByPlace(int i)
    {
        if (i + 2 < prose.Tokens.Length && prose.Word(i + 1) is "that" && (prose.StretchAt(i + 2) >= 0 || prose.IsPast(i) && !prose.Is(i + 2, WordClass.Closed & ~WordClass.Determiner))
            && prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: false } && (prose.IsPast(i) || prose.Word(i)[^1] is 's')
            && !prose.Is(i, WordClass.Closed | WordClass.Time | WordClass.Noun))
            return mentions.EndingAt(i) is { IsPossessor: false };
        if (prose.Tokens[i].Kind != TokenKind.Word || !prose.IsPast(i)
            || mentions.EndingAt(i) is not { Kind: MentionKind.Person or MentionKind.Name or MentionKind.OnePerson or MentionKind.Document, IsPossessor: false } mention
            || mention.First == 0 || prose.StretchAt(mention.First - 1) is not (>= 0 and var stretch))
            return false;
        return prose.Stretches[stretch].IsClosed && prose.Char(prose.Stretches[stretch].Close - 1) is ',' or '?' or '!';
    }

    // "Moss quoted Reed as saying": Reed says it.
    private bool IsQuoting(int i) =>
        prose.Word(i).StartsWith("quot", StringComparison.OrdinalIgnoreCase) && mentions.StartingAt(i + 1) is { IsPossessor: false } quoted && quoted.End + 1 < prose.Tokens.Length
            && prose.Word(quoted.End) is "as" && prose.IsParticiple(quoted.End + 1) && prose.Is(quoted.End + 1, WordClass.Say);

    // "I remember him saying": not what I said.
    private bool IsHearing(int i) =>
        !prose.Is(i, WordClass.Say) && mentions.StartingAt(i + 1) is { IsPossessor: false } heard && heard.End < prose.Tokens.Length
        && prose.IsParticiple(heard.End) && prose.Is(heard.End, WordClass.Say);

    // "and I quote": the reporter, of what another said; "is to blame", "in order to", "charged her with": no speech.
    private bool IsAside(int i) => i > 1 && (prose.Word(i) switch
    {
        "quote" => prose.Word(i - 1) is "I" && prose.Word(i - 2) is "and",
        "blame" => prose.Word(i - 1) is "to" && prose.Is(i - 2, WordClass.Auxiliary | WordClass.Adverb),
        "order" => prose.Word(i - 1) is "in",
        // "Under the contract, seen by Moss, ...": who has seen a paper does not say what it says.
        "seen" => prose.Char(i - 1) == ',' && i + 1 < prose.Tokens.Length && prose.Word(i + 1) is "by",
        "fire" => prose.Word(i - 1) is "under",
        "agree" or "agrees" or "agreed" or "agreeing" => i + 1 < prose.Tokens.Length && prose.Word(i + 1) is "to" or "on",
        "charge" or "charges" or "charged" or "charging" => i + 1 < prose.Tokens.Length && prose.Word(i + 1) is not "that" && !IsPassive(i) && !IsOfPaper(i),
        _ => false,
    });

    // "a report charging the guards with “...”": not "police charging Moss with".
    private bool IsOfPaper(int participle)
    {
        var end = participle;
        while (end > 1 && participle - end < FollowerReach && prose.Is(end - 1, WordClass.Time | WordClass.Determiner))
            end--;
        return prose.IsParticiple(participle) && mentions.EndingAt(end) is { Kind: MentionKind.Document };
    }

    // "quoted Moss as saying"; "Moss was quoted by Reed as saying".
    private Mention? Reported(int cue)
    {
        if (cue < 2 || prose.Word(cue - 1) is not "as" || !(prose.Word(cue) is "saying" or "telling" or "writing")
            || mentions.EndingAt(cue - 1) is not { IsPossessor: false, Kind: not MentionKind.Relative, First: > 1 } mention)
            return null;
        return prose.Word(mention.First - 1) is "by" ? subjects.Of(mention.First - 2).Subject : mention;
    }

    // "in Moss's view", "in her own words", "in the words of Moss", "“...,” was the view of Moss".
    private Cue? View(int noun)
    {
        if (noun < 2 || !prose.Is(noun, WordClass.View))
            return null;
        if (prose.Word(noun - 1) is "the" && noun + 1 < prose.Tokens.Length && prose.Word(noun + 1) is "of" && mentions.StartingAt(noun + 2) is var viewer && (IsIn(noun - 2) || IsViewOf(noun, viewer)))
            return new(noun, noun + 1, null, Link.None, viewer, true, 1);
        var end = prose.Word(noun - 1) is "own" ? noun - 1 : noun;
        return mentions.EndingAt(end) is { Kind: MentionKind.PossessivePronoun } pronoun && IsIn(pronoun.First - 1)
            ? new(noun, noun + 1, null, Link.None, pronoun, true, 1)
            : mentions.EndingAt(end - 1) is { IsPossessor: true } owner && IsIn(owner.First - 1) ? new(noun, noun + 1, null, Link.None, owner, true, 1) : null;
    }

    // "“...,” was the view of Moss, and": not "of a tower", nor "of Moss that".
    private bool IsViewOf(int noun, Mention? viewer) =>
        noun > 2 && prose.Word(noun - 2) is "was" or "is" && prose.StretchAt(noun - 3) >= 0
            && viewer is { Kind: MentionKind.Person or MentionKind.OnePerson or MentionKind.Group or MentionKind.People } && prose.Char(viewer.End) is ',' or '.';

    private bool IsIn(int i) => i >= 0 && prose.Word(i) is "in" or "In" or "by" or "By" or "to" or "To";

    // "Moss's message to the town is simple: “Mend it.”"
    private Mention? OwnerOfMessage(int colon)
    {
        var first = prose.Sentences[prose.SentenceAt(colon)].First;
        Mention? owner = null;
        for (var end = first + 1; owner is null && end < Math.Min(colon, first + LongestOwner); end++)
            owner = mentions.EndingAt(end) is { IsPossessor: true } possessor && possessor.First == first ? possessor : null;
        if (owner is null)
            return null;
        var noun = owner.End + 1;
        while (noun < colon && noun < owner.End + NounReach && !prose.Is(noun, WordClass.SpeechNoun))
            noun++;
        if (noun == owner.End + NounReach)
            return null;
        for (var i = noun + 1; i < Math.Min(colon, noun + CopulaReach); i++)
        {
            if (prose.StretchAt(i) >= 0)
                return null;
            if (prose.Word(i) is "is" or "was")
                return owner;
        }

        return null;
    }

    // "Moss's answer: “No.”", "From her statement: “No.”"
    private Mention? OwnerOfWords(int colon)
    {
        if (OwnerOfMessage(colon) is { } sender)
            return sender;
        if (mentions.EndingAt(colon) is not { IsPossessor: false, Kind: MentionKind.Document or MentionKind.Other } words
            || !prose.Is(colon - 1, WordClass.SpeechNoun | WordClass.DocumentNoun))
            return null;
        for (var i = colon - 1; i > words.First; i--)
        {
            if (mentions.EndingAt(i) is { IsPossessor: true } owner)
                return owner;
        }

        // "The board was clear in its findings: “No.”"
        if (mentions.EndingAt(words.First + 1) is not { Kind: MentionKind.PossessivePronoun } pronoun)
            return null;
        return clause.SubjectBefore(words.First) ?? (pronoun.Gender != Gender.Unknown ? pronoun : null);
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
        // "Moss, star of “Tides”, thanked Reed for": whoever is thanked says nothing.
        if (next >= prose.Tokens.Length || prose.SentenceAt(next) != prose.SentenceAt(cue) || prose.Word(cue) is "thanked" or "thanks" or "thank")
            return null;
        // "“...,” said five-star Capt. Moss".
        if (cue > 0 && prose.StretchAt(cue - 1) >= 0 && mentions.StartingAt(next) is null && prose.Tokens[next] is { Kind: TokenKind.Word, IsCapital: false }
            && !prose.Is(next, WordClass.Closed | WordClass.Time) && mentions.StartingAt(next + 1) is { Kind: MentionKind.Person or MentionKind.OnePerson } described)
            return described;
        return mentions.StartingNear(next, 1);
    }
}
