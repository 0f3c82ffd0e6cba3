using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>The reporter's words around a quotation, as far as they tell who speaks.</summary>
internal sealed class QuoteFrame
{
    /// <summary>How far behind a cue the comma stands that closes its clause, in tokens.</summary>
    private const int ClauseReach = 24;

    /// <summary>How far before a speaker the "with" stands that leads in a clause, in tokens.</summary>
    private const int WithReach = 10;

    /// <summary>The most cues between a mention and a quotation that are looked at.</summary>
    private const int CueReach = 16;

    /// <summary>How far before a quotation the cue of its own clause stands, in the reporter's words.</summary>
    private const int ClauseGap = 12;

    private readonly Prose prose;
    private readonly Sentence sentence;
    private readonly Cue? after;
    private readonly Cue? before;
    private readonly int stretchIndex;

    public QuoteFrame(Prose prose, int stretch, List<Cue> cues, int[] firstCue)
    {
        this.prose = prose;
        stretchIndex = stretch;
        Stretch = prose.Stretches[stretch];
        sentence = prose.Sentences[prose.SentenceAt(Open)];
        var index = firstCue[Math.Min(Stretch.End, prose.Tokens.Length)];
        after = index < cues.Count && cues[index].First < sentence.End ? cues[index] : null;
        index = firstCue[Open] - 1;
        // "Moss said that once the board goes on leave, “...”".
        if (index >= 0 && cues[index].First >= sentence.First && IsAsideClause(cues[index]))
            index--;
        before = index >= 0 && cues[index].First >= sentence.First ? cues[index] : null;
        // "As Moss puts it, the board is making the town “an offer”."
        if (before is { IsAccording: false } && !prose.Is(before.First, WordClass.Say)
            && cues[firstCue[sentence.First]] is { IsAccording: true, Follower: { } putter } put && putter.First < put.First)
            before = put;
        NextInParagraph = stretch + 1 < prose.Stretches.Length && prose.Stretches[stretch + 1].Paragraph == Stretch.Paragraph ? prose.Stretches[stretch + 1].Open : -1;
        Base = new QuoteTraits(prose, stretch, sentence).Of(after is null ? null : Gap(after.First, after.End), before is null ? null : Gap(before.First, before.End));
    }

    public Stretch Stretch { get; }

    public int Open => Stretch.Open;

    /// <summary>The opening mark of the next quotation of the paragraph; -1 where there is none.</summary>
    public int NextInParagraph { get; }

    /// <summary>The quotation opens its paragraph or nothing but quotations stands before it.</summary>
    public bool CanReachBack => sentence.First == prose.Paragraphs[Stretch.Paragraph].First || IsFirstInParagraph;

    /// <summary>The closing mark of the quotation before; -1 where there is none.</summary>
    public int LastClose => stretchIndex == 0 ? -1 : prose.Stretches[stretchIndex - 1].Close;

    /// <summary>"Moss was asked, “...”": somebody who is not named says it.</summary>
    public bool IsPut => before is { Link: Link.Passive, Follower: null } && prose.Word(before.First) is "asked" && Gap(before.First, before.End) == 0;

    /// <summary>"To cries of “shame”": whoever they are aimed at does not cry; whoever they come from stands behind ("from the students").</summary>
    public bool IsOutcry => Open - 3 >= sentence.First && prose.Word(Open - 1) is "of" && prose.Is(Open - 2, WordClass.Cue) && prose.Word(Open - 2)[^1] is 's'
        && (prose.Is(Open - 3, WordClass.Preposition) && prose.Word(Open - 3) is not ("with" or "in" or "of") || prose.IsParticiple(Open - 3));

    /// <summary>"Moss, a baker, said: “...”": who says it stands before it.</summary>
    public bool IsLedInBefore => before is not null && IsLedIn(before);

    /// <summary>"“...,” said Moss", "“...,” Moss said", "Moss said: “...”": whoever else the article names is not considered.</summary>
    public bool IsAnswered => IsAnsweredBehind || IsLedInBefore;

    // Not "..., saying the board would", "..., said the board would".
    private bool IsAnsweredBehind =>
        after is { IsAccording: true, Follower: { } putter } && putter.First == Stretch.End + 1 && prose.Word(Stretch.End) is "as"
        // "gave the board help “with tides”, according to a memo": not "said they were “late”, according to a memo".
        || after is { IsAccording: true, Follower: not null } && (after.First == Stretch.End || after.First == Stretch.End + 1 && prose.Char(Stretch.End) == ',') && (before is null || !before.IsAccording && !prose.Is(before.First, WordClass.Say) && Gap(before.First, before.End) > 2)
        || after is not null && prose.Is(after.First, WordClass.Say) && !prose.IsParticiple(after.First)
        && (after is { Link: Link.Adjacent, Subject: { } subject } && (subject.First == Stretch.End || IsAsSaid(subject))
            || after is { Follower: { } follower } && after.First == Stretch.End && follower.First == after.End
            && !(follower.End < sentence.End && prose.IsVerb(follower.End)));

    // "“...,” as Moss said in April": not "as Moss said she would".
    private bool IsAsSaid(Mention subject) =>
        subject.First == Stretch.End + 1 && prose.Word(Stretch.End) is "as" && Stretch.IsClosed && prose.Char(Stretch.Close - 1) == ',' && after!.End < prose.Tokens.Length
            && (prose.Tokens[after.End].Kind == TokenKind.Punctuation || prose.Is(after.End, WordClass.Preposition | WordClass.Time | WordClass.Adverb));

    public bool IsFirstInParagraph => stretchIndex == 0 || prose.Stretches[stretchIndex - 1].Paragraph != Stretch.Paragraph;

    /// <summary>The traits that are the quotation's own.</summary>
    public TraitVector Base { get; }

    /// <summary>The cue that would serve a speaker who is not named; null where there is none.</summary>
    public Cue? Nearest => after is not null && (before is null || Gap(after.First, after.End) <= Gap(before.First, before.End)) ? after : before;

    /// <summary>"Who" of a clause that tells of the subject of a cue ("a miller who would not be named said"): the subject speaks.</summary>
    public bool IsOfSubject(Mention mention) => mention.Kind == MentionKind.Relative && (IsBetween(mention, before) || IsBetween(mention, after));

    private static bool IsBetween(Mention mention, Cue? cue) =>
        cue is { Subject: { } subject, Link: Link.Adjacent or Link.Chain or Link.Comma } && mention.First >= subject.End && mention.First < cue.First;

    public TraitVector Nobody(Candidate? previous)
    {
        var traits = Base;
        traits[Trait.Relation] = (byte)Relation.Nobody;
        traits[Trait.Same] = (byte)(previous is null ? Sameness.NobodyBefore : previous.Value.Mention is null ? Sameness.NobodyAgain : Sameness.Another);
        traits[Trait.Cue] = (byte)(before is null ? UnclaimedCue.None : prose.Is(before.First, WordClass.Say) || before.IsAccording ? UnclaimedCue.Say : UnclaimedCue.Express);
        traits[Trait.CueGap] = before is null ? (byte)0 : SpeakerCandidates.Bucket(Gap(before.First, before.End));
        return traits;
    }

    /// <summary>How many of the reporter's tokens lie between the quotation and a stretch of tokens.</summary>
    public int Gap(int first, int end)
    {
        var (from, to) = end <= Open ? (end, Open) : (Stretch.End, first);
        return Math.Clamp(prose.WordsBefore(to) - prose.WordsBefore(from), 0, 64);
    }

    /// <summary>Whether the nearest cue before the quotation has another subject, nearer than a mention.</summary>
    public Blocker BlockerOf(Mention mention)
    {
        if (before?.Subject is not { } nearer || before.Link != Link.Adjacent || nearer.First <= mention.First || mention.First >= Open)
            return Blocker.None;
        return nearer.Kind switch
        {
            MentionKind.Person or MentionKind.Name => Blocker.Name,
            MentionKind.Pronoun => Blocker.Pronoun,
            _ => Blocker.Phrase,
        };
    }

    /// <summary>
    /// A clause of its own leads up to the quotation ("..., while Moss called it"): nobody named before that clause in the
    /// sentence speaks.
    /// </summary>
    public bool IsCutOff(Mention mention) =>
        mention.First >= Open ? IsInNextClause(mention) : IsBeforeOther(mention) || IsBeforeWhat(mention) || IsBeforeAgent(mention) || IsAnsweredBehind && Stretch.IsClosed && (prose.Char(Stretch.Close - 1) == ',' || prose.Char(Stretch.End) == ',')
            || before is { Link: Link.Adjacent or Link.Chain, Subject: { } nearer } && mention.First < nearer.First
        && mention.First >= sentence.First && (IsLedIn(before) || Gap(before.First, before.End) < 4
        && (prose.IsParticiple(before.First) && IsLedInByWith(nearer) || nearer.Kind switch
        {
            MentionKind.Person or MentionKind.Name => prose.Char(nearer.First - 1) == ';'
                || prose.Is(nearer.First - 1, WordClass.Conjunction | WordClass.Subordinator) || IsRelativeClause(before, nearer.First - 1),
            MentionKind.People when prose.Is(nearer.First - 1, WordClass.Conjunction) => nearer.End == before.First && prose.IsParticiple(before.First),
            MentionKind.OnePerson => prose.Char(nearer.First - 1) == ';' || prose.Is(nearer.First - 1, WordClass.Subordinator)
                && !prose.Is(nearer.First - 1, WordClass.Preposition),
            _ => prose.Word(nearer.First - 1) is "while" or "whereas",
        }));

    // "A fan called it “a wreck”, and a former captain, Ada Moss, said it was “...”": between the two the fan has said something else. "Moss showed a note
    // in which the founder, Ada Reed, wrote": whatever it is, not Moss.
    private bool IsBeforeOther(Mention mention) =>
        before is { Link: Link.Adjacent or Link.Chain or Link.Comma, Subject: { } nearer } && mention.First >= sentence.First && mention.First < nearer.First
            && (before.Link == Link.Comma && IsRelativeClause(before, nearer.First - 1) || mention.First < LastClose && nearer.First > LastClose
            && prose.Is(nearer.First - 1, WordClass.Conjunction) && (!prose.IsParticiple(before.First) || before.Link == Link.Comma) && prose.Word(before.End) is not "to" && Gap(before.First, before.End) < ClauseGap);

    // "Her victory shows that what her team calls her “...” agenda", "Moss said that the state had described it as “...”": the team's words, and the state's.
    private bool IsBeforeWhat(Mention mention) =>
        before is { Link: Link.Adjacent or Link.Chain, Subject: { Kind: not MentionKind.Pronoun } namer } && mention.First < namer.First && mention.First >= sentence.First
            && prose.Is(before.First, WordClass.Express) && Gap(before.First, before.End) < 4 && (prose.Word(namer.First - 1) is "what" || IsBareRelative(namer)
            || prose.Word(namer.First - 1) is "that" && namer.Kind == MentionKind.Group && prose.Word(before.First) is "called" or "described" or "dubbed" or "labelled" or "labeled");

    // "a charge the board dismissed as “...”", "a plan Moss called “...”"
    private bool IsBareRelative(Mention namer) =>
        before!.End <= Open && namer.First > 2 && prose.Word(namer.First - 2) is "a" or "an" && prose.Tokens[namer.First - 1] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(namer.First - 1, WordClass.Closed | WordClass.Time)
            && (prose.Tokens[namer.First].IsCapital || prose.Is(namer.First, WordClass.Determiner | WordClass.Possessive));

    // "Moss said that he had been warned by an elder not to “...”": the elder warns.
    private bool IsBeforeAgent(Mention mention) =>
        before is { Link: Link.Passive, Follower: { IsPossessor: false } agent } && mention.First < agent.First && mention.First >= sentence.First && prose.Word(before.End) is "by"
            && prose.Is(before.First, WordClass.Say) && Gap(before.First, before.End) < ClauseGap && (prose.Word(agent.End) is "to" or "that" || prose.Word(agent.End) is "not" && prose.Word(agent.End + 1) is "to");

    // "..., with some members accusing him of “...”", "..., with the board's clerk Ada Moss calling it “...”".
    private bool IsLedInByWith(Mention speaker)
    {
        for (var i = speaker.First - 1; i > sentence.First && speaker.First - i < WithReach && prose.StretchAt(i) < 0 && prose.Char(i) != ','; i--)
        {
            if (prose.Word(i) is "with")
                return prose.Tokens[i - 1].Kind == TokenKind.Punctuation || prose.StretchAt(i - 1) >= 0;
        }

        return false;
    }

    // "..., he said: “...”"
    private bool IsLedIn(Cue cue) => (cue.Link is Link.Adjacent || cue.Link is Link.Comma or Link.Chain && prose.Char(cue.End) == ':') && cue.End == Open - 1 && prose.Char(cue.End) is ':' or ',' && prose.Is(cue.First, WordClass.Say);

    // A clause that a comma has closed leads up to nothing: "once the board goes on leave, “...”"; not "when Moss said, “...”".
    private bool IsAsideClause(Cue cue)
    {
        // "A note, signed by Moss and Reed, “...”"
        if (cue.Follower is not null && prose.Word(cue.End) is "by" && cue.First > 0 && prose.Char(cue.First - 1) == ',' && prose.Char(Open - 1) == ',')
            return true;
        return IsClosedClause(cue);
    }

    // "After Moss asked about it, the Reeds became “angry”": what is opened by "after" and closed by a comma.
    private bool IsClosedClause(Cue cue)
    {
        if (cue is not { Subject: { First: > 0 } subject, Link: Link.Adjacent } || !prose.Is(subject.First - 1, WordClass.Subordinator)
            || prose.Word(subject.First - 1) is "as" or "As" || prose.Char(cue.End) == ',')
            return false;
        for (var i = cue.End; i < Math.Min(Open, cue.End + ClauseReach) && prose.StretchAt(i) < 0; i++)
        {
            if (prose.Char(i) == ',')
                return true;
        }

        return false;
    }

    // "Moss called it “odd”, and Reed said": what Moss says up to the mark, Reed does not say.
    private bool IsInNextClause(Mention mention) =>
        before is { Link: Link.Adjacent, Subject: { } own } && before.End == Open && mention.First < sentence.End && after?.Subject == mention
        && (mention.First > Stretch.End && prose.Is(mention.First - 1, WordClass.Conjunction) && prose.Char(Stretch.Close - 1) != ','
            // "Pressed by a clerk, who wanted to know “how many”, Moss said that".
            || mention.First == Stretch.End && own.Kind == MentionKind.Relative && after.End < prose.Tokens.Length && prose.Word(after.End) is "that");

    // "a notion that Moss called “odd”", "a note in which Moss called them “odd”": not "said on the day that Moss called it “odd”".
    private bool IsRelativeClause(Cue cue, int that) =>
        that > sentence.First && prose.Word(that) is "which" or "whom" && prose.Is(that - 1, WordClass.Preposition) || cue.End == Open
            && prose.Is(cue.First, WordClass.Express) && that > sentence.First + 1 && prose.Is(that, WordClass.Relative)
        && !prose.Is(that - 1, WordClass.Time | WordClass.Cue) && prose.Word(that - 2) is "a" or "an" or "the";

    /// <summary>Where a mention stands as seen from the quotation, and by which cue it speaks.</summary>
    public (Relation Relation, Cue? Cue, Link Link) Relate(Mention mention, int[] firstCue, List<Cue> cues)
    {
        if (mention.First >= Open)
        {
            var own = mention.First < sentence.End;
            // "Calling it “a wreck”, Moss left."
            if (own && before?.Subject == mention)
                return (Relation.BeforeSubject, before, before.Link);
            if (own && mention.First == Stretch.End + 1 && before is not null && prose.Word(Stretch.End) is "by")
                return (Relation.AfterFollower, before, Link.Agent);
            if (own && after?.Follower == mention && (after.Subject is null || after.Subject.First < Open || after.IsAccording))
                return (Relation.AfterFollower, after, Link.Inverted);
            for (var i = firstCue[own ? Stretch.End : prose.Sentences[prose.SentenceAt(mention.First)].First]; i < cues.Count
                && cues[i].First <= mention.End + 30 && prose.SentenceAt(cues[i].First) == prose.SentenceAt(mention.First); i++)
            {
                if (cues[i].Subject == mention)
                    return (own ? Relation.AfterSubject : Relation.LaterSubject, cues[i], cues[i].Link);
                // "“...” As Moss puts it, “...”": that leads up to what follows.
                if (cues[i].Follower == mention
                    && (prose.StretchAt(Math.Max(cues[i].First - 1, 0)) >= 0 || cues[i].IsAccording && (own || mention.First > cues[i].First)))
                    return (own ? Relation.AfterFollower : Relation.LaterFollower, cues[i], Link.Inverted);
            }

            return (own ? Relation.AfterOther : Relation.LaterOther, null, Link.None);
        }

        var inSentence = mention.First >= sentence.First;
        if (inSentence)
        {
            if (before?.Subject == mention)
                return (Relation.BeforeSubject, before, before.Link);
            if (before?.Follower == mention && (before.IsAccording || prose.Word(before.End) is "by"))
                return (Relation.BeforeFollower, before, Link.Agent);
            if (before?.Follower == mention && (before.First == sentence.First || prose.Char(before.First - 1) == ',') && prose.Is(before.First, WordClass.Say))
                return (Relation.BeforeFollower, before, Link.Inverted);
            if (after?.Subject == mention)
                return (Relation.AfterSubject, after, after.Link);
        }

        var at = prose.Sentences[prose.SentenceAt(mention.First)];
        var last = firstCue[Math.Min(Open, at.End)] - 1;
        for (var i = last; i >= 0 && i > last - 6 && cues[i].First >= at.First; i--)
        {
            if (cues[i].Subject == mention && !(inSentence && IsClosedClause(cues[i])))
                return (inSentence ? Relation.BeforeFarSubject : at.Paragraph == Stretch.Paragraph ? Relation.EarlierSubject
                    : Relation.PreviousParagraphSubject, cues[i], cues[i].Link);
            if (cues[i].Follower == mention && (cues[i].IsAccording || prose.Char(mention.End) == ':' || prose.StretchAt(Math.Max(cues[i].First - 1, 0)) >= 0))
                return (inSentence ? Relation.BeforeFollower : at.Paragraph == Stretch.Paragraph ? Relation.EarlierSubject
                    : Relation.PreviousParagraphSubject, cues[i], Link.Inverted);
        }

        return (inSentence ? Relation.BeforeOther : at.Paragraph == Stretch.Paragraph ? Relation.EarlierOther : Relation.PreviousParagraphOther, null, Link.None);
    }

    /// <summary>How many cues with another subject stand between a mention and the quotation, in its sentence or, where it opens one, the sentence before.</summary>
    public byte Between(Mention mention, int[] firstCue, List<Cue> cues)
    {
        if (mention.First < (Open == sentence.First && Open > 0 ? prose.Sentences[prose.SentenceAt(Open - 1)].First : sentence.First) || mention.First >= Open)
            return 0;
        var count = 0;
        var last = firstCue[Open] - 1;
        for (var i = last; i >= 0 && i > last - CueReach && cues[i].First > mention.End && count < 3; i--)
        {
            if (cues[i].Subject is { } subject && subject != mention && subject.First > mention.First)
                count++;
        }

        return (byte)count;
    }

    /// <summary>What stands between a cue and the quotation: 1 neither, 2 "that", 3 another auxiliary verb, 4 both; 0 where the cue is not before it in its sentence.</summary>
    public byte That(Cue cue)
    {
        if (cue.First >= Open || cue.First < sentence.First)
            return 0;
        var (that, verb) = (0, 0);
        for (var i = Math.Max(cue.End, Open - 40); i < Open; i++)
        {
            if (prose.StretchAt(i) >= 0)
                continue;
            if (prose.Word(i) is "that")
                that = 1;
            else if (prose.Is(i, WordClass.Auxiliary))
                verb = 2;
        }

        return (byte)(1 + that + verb);
    }
}
