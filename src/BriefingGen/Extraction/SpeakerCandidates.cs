namespace BriefingGen.Extraction;

/// <summary>Somebody who may have said a quotation; nobody where <paramref name="Mention"/> is null.</summary>
internal readonly record struct Candidate(Mention? Mention, Cue? Cue, TraitVector Traits)
{
    /// <summary>What stands in the marks is no quotation.</summary>
    public bool IsLabel => Traits.Relation == Relation.Label;
}

/// <summary>Collects for a quotation those who may have said it, with what speaks for and against each.</summary>
internal sealed class SpeakerCandidates
{
    private const int MostInSentence = 10;
    private const int MostElsewhere = 6;

    /// <summary>The most words that tell how: "told her over the telephone that".</summary>
    private const int LongestManner = 6;

    private readonly Prose prose;
    private readonly List<Mention> mentions;
    private readonly MentionMap map;
    private readonly List<Cue> cues;
    private readonly EntityIndex entities;
    private readonly int[] firstMention;
    private readonly int[] firstCue;
    private readonly MentionSurroundings surroundings;
    private readonly List<Candidate> found = [];

    // Who says the quotation before, or that nobody does; null where none is before.
    private Candidate? previous;

    public SpeakerCandidates(Prose prose, List<Mention> mentions, MentionMap map, List<Cue> cues, EntityIndex entities)
    {
        (this.prose, this.mentions, this.map, this.cues, this.entities) = (prose, mentions, map, cues, entities);
        firstMention = FirstAtOrAfter(prose, mentions.ConvertAll(mention => mention.First));
        firstCue = FirstAtOrAfter(prose, cues.ConvertAll(cue => cue.First));
        surroundings = new(prose, map, cues, firstCue, entities);
    }

    /// <summary>The cue that stands right behind a quotation; null where none does.</summary>
    public Cue? CueAfter(Stretch stretch)
    {
        if (!stretch.IsClosed || stretch.Close + 1 >= prose.Tokens.Length)
            return null;
        var index = firstCue[stretch.Close + 1];
        return index < cues.Count && cues[index].First == stretch.Close + 1 ? cues[index] : null;
    }

    /// <summary>Those who may have said a stretch; behind them nobody, and last that it is no quotation. The list is good until the next call.</summary>
    public List<Candidate> Collect(int stretch, Candidate? before)
    {
        previous = before;
        var quote = new QuoteFrame(prose, stretch, cues, firstCue);
        var sentence = prose.Sentences[prose.SentenceAt(quote.Open)];
        var paragraph = prose.Paragraphs[quote.Stretch.Paragraph];
        found.Clear();
        if (quote.IsOutcry)
        {
            if (quote.Stretch.End + 1 < sentence.End && prose.Word(quote.Stretch.End) is "from" or "by" && map.StartingAt(quote.Stretch.End + 1) is { } crowd)
                found.Add(Describe(quote, crowd, 1));
        }
        else if (!quote.IsPut)
        {
            Scan(quote, Math.Min(quote.Stretch.End, prose.Tokens.Length), sentence.End, 1, MostInSentence);
            Scan(quote, quote.Open - 1, sentence.First - 1, -1, MostInSentence);
            if (!quote.IsAnswered)
                ScanElsewhere(quote, sentence, paragraph);
        }

        var nobody = quote.Nobody(previous);
        found.Add(new(null, quote.Nearest, nobody));
        nobody[Trait.Relation] = (byte)Relation.Label;
        found.Add(new(null, null, nobody));
        return found;
    }

    private void ScanElsewhere(QuoteFrame quote, Sentence sentence, ProseParagraph paragraph)
    {
        if (TakesTurn(quote, sentence, paragraph) is { } next)
        {
            found.Add(Describe(quote, next, 1));
            return;
        }

        var introduced = IsIntroduced(quote, sentence, paragraph);
        Scan(quote, sentence.First - 1, (introduced ? prose.Sentences[prose.SentenceAt(sentence.First - 1)].First : paragraph.First) - 1, -1, MostElsewhere);
        if (quote.NextInParagraph >= 0 && prose.Sentences[prose.SentenceAt(quote.NextInParagraph)] is var later && later.First != sentence.First)
            Scan(quote, later.First, later.End, 1, MostElsewhere);
        if (quote.Stretch.Paragraph > 0 && quote.CanReachBack && !introduced)
            Scan(quote, Math.Min(paragraph.First, sentence.First) - 1, prose.Paragraphs[quote.Stretch.Paragraph - 1].First - 1, -1, MostElsewhere);
        if (previous is { Mention: { } speaker } && !introduced && !HasFound(speaker) && !quote.IsCutOff(speaker) && Describe(quote, speaker, found.Count) is var same && !IsTeller(quote, same))
            found.Add(same);
    }

    // "“...,” Moss said, and her husband cut in. “...”": whoever takes the word has it.
    private Mention? TakesTurn(QuoteFrame quote, Sentence sentence, ProseParagraph paragraph)
    {
        if (quote.Open != sentence.First || sentence.First == paragraph.First)
            return null;
        var index = firstCue[sentence.First] - 1;
        return index >= 0 && cues[index] is { Link: Link.Adjacent or Link.Chain or Link.Comma, Subject: { } subject } last && last.End == last.First + 2 && last.End == sentence.First - 1
            && prose.Char(last.End) == '.' && prose.Is(last.First, WordClass.Say) ? subject : null;
    }

    private void Scan(QuoteFrame quote, int from, int to, int step, int most)
    {
        var index = step > 0 ? firstMention[Math.Min(from, prose.Tokens.Length)] : firstMention[from + 1] - 1;
        var taken = 0;
        for (var seen = 0; index >= 0 && index < mentions.Count && taken < most && seen < most * 2; index += step, seen++)
        {
            var mention = mentions[index];
            if (step > 0 ? mention.First >= to : mention.First <= to)
                break;
            taken += mention.Kind == MentionKind.Other ? 0 : 1;
            if (!surroundings.Of(mention).IsNoSpeaker && !(step > 0 && LeadsOn(quote, mention)) && !quote.IsCutOff(mention) && !quote.IsOfSubject(mention)
                && Describe(quote, mention, taken) is var candidate && !IsDescribed(candidate) && !IsReporter(quote, candidate) && !IsTeller(quote, candidate))
                found.Add(candidate);
        }
    }

    // "“...” As Moss puts it: “...”": that is about what follows.
    private bool LeadsOn(QuoteFrame quote, Mention mention)
    {
        if (prose.SentenceAt(mention.First) == prose.SentenceAt(quote.Open))
            return false;
        var next = firstCue[mention.End];
        return next < cues.Count && cues[next] is { IsAccording: true, Follower: { } follower } && follower == mention;
    }

    private bool HasFound(Mention mention)
    {
        foreach (var candidate in found)
        {
            if (candidate.Mention == mention)
                return true;
        }

        return false;
    }

    // "Moss rolls her eyes. “...”": the sentence before, in the same paragraph, is about a person; whoever spoke before that is out of it.
    private bool IsIntroduced(QuoteFrame quote, Sentence sentence, ProseParagraph paragraph)
    {
        if (quote.Open != sentence.First || sentence.First == paragraph.First)
            return false;
        var before = prose.Sentences[prose.SentenceAt(quote.Open - 1)];
        if (!quote.IsFirstInParagraph)
        {
            // After another quotation only a name opens the way for somebody else, in a sentence that quotes nothing.
            var opener = firstMention[before.First];
            return quote.LastClose < before.First && opener < mentions.Count
                && mentions[opener] is { Kind: MentionKind.Person, IsPossessor: false } other && other.First == before.First
                && previous?.Mention is { } speaker && (other.Entity < 0 || other.Entity != speaker.Entity) && !PronounResolver.IsPersonal(speaker);
        }

        for (var i = firstMention[before.First]; i < mentions.Count && mentions[i].First < before.End; i++)
        {
            if (mentions[i] is { IsPossessor: false } mention && (mention.First == before.First || prose.Char(mention.First - 1) == ',')
                && (mention.Kind is MentionKind.Person or MentionKind.OnePerson || PronounResolver.IsPersonal(mention) && mention.Kind == MentionKind.Pronoun))
                return true;
        }

        return false;
    }

    // "Moss was told", "Moss was described as"; but "was quoted".
    private bool IsDescribed(in Candidate candidate) =>
        candidate.Traits.Relation == Relation.BeforeSubject && candidate.Traits.Link == Link.Passive
        && prose.Word(candidate.Cue!.First) is not ("quoted" or "going" or "begun");

    // "Moss told Reed, who said it was “...”", "Moss said a clerk told her to “...”": what Moss told is not what follows.
    private bool IsTeller(QuoteFrame quote, in Candidate candidate)
    {
        if (candidate.Traits.Relation != Relation.BeforeFarSubject)
            return false;
        var index = firstCue[quote.Open] - 1;
        if (index >= 0 && cues[index] is { Link: Link.Adjacent or Link.Chain or Link.Comma, Subject: { } clerk } telling && clerk.First >= candidate.Cue!.End && clerk.First > candidate.Mention!.First
            && (clerk.First == candidate.Cue.End || prose.Word(clerk.First - 1) is "that" && (clerk.First - 1 == candidate.Cue.End || prose.Is(clerk.First - 2, WordClass.Say) && !prose.IsParticiple(clerk.First - 2)) || prose.Word(clerk.First - 1) is "and" && prose.Char(clerk.First - 2) == ',')
            && IsToldOn(telling, quote.Open))
            return true;
        // "Moss said it was odd, while a colleague urged members to wait, saying": the colleague.
        if (index >= 0 && cues[index] is { Link: Link.Clause, Subject: { First: > 1 } colleague } && prose.Word(colleague.First - 1) is "while" or "whereas" && colleague.First > candidate.Mention!.First)
            return true;
        if (index < 0 || cues[index] is not { Subject: { Kind: MentionKind.Relative } who } nearest || nearest.First <= candidate.Cue!.First
            || !(prose.Word(who.First) is "who") || prose.Char(who.First - 1) != ',' || who.End != nearest.First || prose.SentenceAt(who.First) != prose.SentenceAt(quote.Open))
            return false;
        for (var i = nearest.End; i < quote.Open; i++)
        {
            if (prose.Char(i) == ',' || prose.StretchAt(i) >= 0)
                return false;
        }

        return true;
    }

    // "told her to “come back”", "told him the quay was “shut”": whoever tells says it, where one clause at most stands between.
    private bool IsToldOn(Cue telling, int open)
    {
        if (!Claims.IsTelling(prose.Word(telling.First)) || !(prose.Word(telling.End) is "her" or "him" or "them" or "me" or "us") || prose.SentenceAt(telling.First) != prose.SentenceAt(open))
            return false;
        var first = telling.End + 1;
        // "over the telephone that"
        for (var i = first; i < Math.Min(open, first + LongestManner) && prose.Tokens[i].IsWord; i++)
        {
            if (prose.Word(i) is "that")
                first = i + 1;
        }

        // "after the first meeting, “...”"
        open -= prose.Char(open - 1) == ',' ? 1 : 0;
        var (verbs, phrases) = (0, 0);
        for (var i = first; i < open; i++)
        {
            if (!prose.Tokens[i].IsWord || prose.StretchAt(i) >= 0 || prose.Is(i, WordClass.Conjunction | WordClass.Relative) || prose.Is(i, WordClass.Subordinator) && !prose.Is(i, WordClass.Preposition))
                return false;
            verbs += prose.Is(i, WordClass.Auxiliary) || prose.IsPast(i) ? 1 : 0;
            phrases += map.StartingAt(i) is null ? 0 : 1;
        }

        return prose.Word(first) is "to" ? verbs == 0 : verbs <= 1 && phrases <= 1;
    }

    // "“...,” Moss said, according to a readout", "Moss said: “...,” according to a readout": the readout tells that Moss said it.
    private bool IsReporter(QuoteFrame quote, in Candidate candidate)
    {
        if (candidate.Cue is not { IsAccording: true } according || according.First < quote.Stretch.End)
            return false;
        var index = firstCue[Math.Min(quote.Stretch.End, prose.Tokens.Length)];
        return quote.IsLedInBefore || index < cues.Count && cues[index] is var saying && saying.First < according.First
            && (saying.Subject is { } subject && subject.First == quote.Stretch.End || saying.Follower is { } teller && saying.First == quote.Stretch.End && teller.First == saying.End && prose.Is(saying.First, WordClass.Say));
    }

    private Candidate Describe(QuoteFrame quote, Mention mention, int order)
    {
        var traits = quote.Base;
        var sides = surroundings.Of(mention);
        var (relation, cue, link) = quote.Relate(mention, firstCue, cues);
        traits[Trait.Relation] = (byte)relation;
        traits[Trait.Kind] = (byte)mention.Kind;
        traits[Trait.Link] = (byte)link;
        traits[Trait.Cue] = (byte)(cue is null ? CueKind.None : KindOf(cue));
        traits[Trait.CueGap] = cue is null ? (byte)0 : Bucket(quote.Gap(cue.First, cue.End));
        traits[Trait.MentionGap] = (byte)Math.Min(order, 7);
        traits[Trait.Before] = (byte)sides.Before;
        // "a miller who would not be named said": what stands behind the whole of it.
        traits[Trait.After] = (byte)(link == Link.Adjacent && cue!.Subject == mention && map.StartingAt(mention.End) is { Kind: MentionKind.Relative }
            ? surroundings.Beside(cue.First) : sides.After);
        traits[Trait.Owner] = (byte)(cue is { IsAccording: true } && cue.Follower == mention ? Tie.None
            : mention.IsPossessor ? Tie.Owner : sides.IsAttached ? Tie.Attached : Tie.None);
        traits[Trait.Blocked] = (byte)quote.BlockerOf(mention);
        traits[Trait.Distance] = Bucket(quote.Gap(mention.First, mention.End));
        traits[Trait.Between] = quote.Between(mention, firstCue, cues);
        traits[Trait.That] = cue is null ? (byte)0 : quote.That(cue);
        traits[Trait.Nature] = (byte)sides.Nature;
        traits[Trait.Standing] = mention.Entity < 0 ? (byte)0 : entities.Entities[mention.Entity].Standing;
        traits[Trait.Named] = mention.Entity >= 0 && prose.Names(quote.Stretch, entities.Entities[mention.Entity].Fullest) ? (byte)1 : (byte)0;
        traits[Trait.Same] = (byte)SamenessOf(mention);
        return new(mention, cue, traits);
    }

    private Sameness SamenessOf(Mention mention)
    {
        if (previous?.Mention is not { } speaker)
            return Sameness.NobodyBefore;
        if (mention == speaker)
            return Sameness.SameMention;
        if (mention.Entity >= 0 && mention.Entity == speaker.Entity)
            return Sameness.SameEntity;
        if (mention.Kind != MentionKind.Pronoun)
            return Sameness.Another;
        return speaker.Kind == MentionKind.Pronoun && mention.Gender == speaker.Gender ? Sameness.LikePronoun : Sameness.OtherPronoun;
    }

    private CueKind KindOf(Cue cue)
    {
        if (cue.IsAccording)
            return CueKind.According;
        if (prose.Char(cue.First) == ':')
            return CueKind.Colon;
        var word = prose.Word(cue.First);
        var participle = prose.IsParticiple(cue.First);
        if (prose.Is(cue.First, WordClass.Say))
            return word is "said" or "says" or "say" or "told" or "added" ? CueKind.Said : participle ? CueKind.Saying : CueKind.Reported;
        return word is "called" or "calls" or "calling" or "described" or "describing" or "dubbed" ? CueKind.Called : participle ? CueKind.Expressing : CueKind.Expressed;
    }

    internal static byte Bucket(int count) => count switch
    {
        0 => 1,
        1 => 2,
        2 or 3 => 3,
        < 8 => 4,
        < 16 => 5,
        < 40 => 6,
        _ => 7,
    };

    private static int[] FirstAtOrAfter(Prose prose, List<int> firsts)
    {
        var result = new int[prose.Tokens.Length + 1];
        var next = firsts.Count;
        for (var i = prose.Tokens.Length; i >= 0; i--)
        {
            while (next > 0 && firsts[next - 1] >= i)
                next--;
            result[i] = next;
        }

        return result;
    }
}
