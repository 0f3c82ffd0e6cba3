using BriefingGen.Model;

namespace BriefingGen.Extraction;

/// <summary>Says of each stretch whether somebody says it, and who.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>Nothing is guessed below it.</summary>
    private const double Line = 0.22;

    /// <summary>"They meet to discuss “next steps”": who is yet to speak has said nothing without good evidence.</summary>
    private const double PurposeLine = 0.5;

    /// <summary>What looks like a label and is at least this likely not to be a quotation is left out.</summary>
    private const double LabelLine = 0.4;

    /// <summary>What does not look like a label is left out only where it is at least this likely not to be one.</summary>
    private const double ClearLine = 0.95;

    /// <summary>
    /// The model is surer than it should be of articles that it has not seen: its probability to this power is about the
    /// share that is right.
    /// </summary>
    private const double Caution = 3.2;

    /// <summary>What is less likely adds nothing to another mention of the same person.</summary>
    private const double LeastCounted = 0.01;

    private const double SignedScore = 0.98;

    private const double AgentScore = 0.97;

    /// <summary>"According to a note, the quay is “a wreck”": of somebody whom the note names it may still be the word.</summary>
    private const double AccordingScore = 0.85;

    private readonly Prose prose;
    private readonly SpeakerModel model;
    private readonly EntityIndex entities;
    private readonly SpeakerCandidates candidates;
    private readonly SpeakerNamer namer;
    private readonly MentionMap map;

    public SpeakerResolver(Prose prose, SpeakerModel model)
    {
        this.prose = prose;
        this.model = model;
        var mentions = MentionFinder.Find(prose);
        NameKinds.Tell(prose, mentions);
        entities = EntityIndex.Build(prose, mentions);
        map = new(prose, mentions);
        var phrases = new RolePhrases(prose, map);
        var ages = new Ages(prose, entities);
        var roles = new RoleHolders(prose, mentions, phrases, entities, ages);
        foreach (var mention in mentions)
        {
            if (phrases.IsUnlistedRole(mention))
                mention.BecomeRole();
        }

        var cues = new CueFinder(prose, map).Find();
        foreach (var entity in entities.Entities)
            entity.Standing = (byte)(1 + Math.Min(2, entity.Mentions.Count(mention => mention.Speaks)));
        candidates = new(prose, mentions, map, cues, entities);
        namer = new(prose, mentions, map, phrases, roles, entities, ages);
    }

    public List<Quotation> Resolve()
    {
        var quotations = new List<Quotation>(prose.Stretches.Length);
        Candidate? previous = null;
        for (var s = 0; s < prose.Stretches.Length; s++)
        {
            var kind = QuotationShape.KindOf(prose, prose.Stretches[s]);
            var (candidate, score) = SignedSpeech.Find(prose, map, entities, prose.Stretches[s]) is { } signer
                ? (new Candidate(signer, null, default), SignedScore)
                : Choose(s, kind, Candidates(s, previous));
            if (candidate.IsLabel)
                continue;
            if (candidate.Mention is not null && (LacksSubject(s, candidate) || IsAnswered(s, candidate)))
                score = 0;
            quotations.Add(Quotation(s, kind, candidate, score));
            previous = candidate;
        }

        return quotations;
    }

    // "“...” said" and then nothing that can be read as somebody: whoever spoke before is no guess to be made.
    private bool LacksSubject(int s, Candidate candidate)
    {
        var stretch = prose.Stretches[s];
        return candidates.CueAfter(stretch) is { Subject: null, Follower: null } cue && candidate.Cue != cue && prose.Is(cue.First, WordClass.Say)
            && cue.End < prose.Tokens.Length && prose.Tokens[cue.End].IsWord && !prose.Is(cue.End, WordClass.Closed | WordClass.Time) && !prose.IsParticiple(cue.First)
            && candidate.Traits.Relation >= Relation.EarlierSubject;
    }

    // "“We will,” Moss replied. “When?” “Soon.”": a question that is answered at once is somebody else's, and nobody tells whose.
    private bool IsAnswered(int s, Candidate candidate)
    {
        var stretch = prose.Stretches[s];
        return candidate.Traits.Relation >= Relation.EarlierSubject && stretch.IsClosed && prose.Char(stretch.Close - 1) == '?' && s + 1 < prose.Stretches.Length
            && prose.Stretches[s + 1] is var next && next.Open == stretch.End && next.Paragraph == stretch.Paragraph;
    }

    /// <summary>Those who may have said a stretch, given who said the one before. The list is good until the next call.</summary>
    public List<Candidate> Candidates(int stretch, Candidate? previous) => candidates.Collect(stretch, previous);

    /// <summary>The fullest name that the article gives, or the words themselves.</summary>
    public string NameOf(Mention mention) => namer.NameOf(mention);

    // Whether it is a quotation is decided first, then who says it.
    private (Candidate, double) Choose(int stretch, QuotationKind kind, List<Candidate> choices)
    {
        Span<double> scores = stackalloc double[choices.Count];
        model.Weigh(choices, scores);
        var label = choices.Count - 1;
        if (TitleFinder.Is(prose, prose.Stretches[stretch], choices[label].Traits))
            return (choices[label], 1);
        if (scores[label] >= (LooksLikeLabel(kind, choices[label].Traits) ? LabelLine : ClearLine))
            return (choices[label], scores[label]);
        var best = Best(choices, scores[..label]);
        // "described by divers as “...”": the sentence says who says it, however seldom the training has seen one.
        if (IsAgentOf(choices[best], prose.Stretches[stretch]) || IsCalled(choices[best], prose.Stretches[stretch]))
            return (choices[best], Math.Max(scores[best], AgentScore));
        if (IsHeadedBy(choices[best]))
            return (choices[best], Math.Max(scores[best], AccordingScore));
        // Where it is likelier that nobody says it than that this one does, nobody is named. A long whole sentence is no label.
        var nobody = scores[label - 1] + (choices[label].Traits.Words > QuoteLength.Few && kind == QuotationKind.Full ? 0 : scores[label]);
        return (choices[best], scores[best] < nobody && choices[best].Mention is not null ? 0 : scores[best]);
    }

    // The likeliest, once what speaks for one person in several places is added up ("who" and whom it stands for, "Moss" and "Ada Moss"); of
    // these the likeliest place.
    private int Best(List<Candidate> choices, Span<double> scores)
    {
        // Those who are likely at all: the sums of the others decide nothing.
        Span<(int Choice, int Person, double Alone)> likely = stackalloc (int, int, double)[scores.Length];
        var (count, top) = (0, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            top = scores[i] > scores[top] ? i : top;
            if (scores[i] >= LeastCounted)
                likely[count++] = (i, choices[i].Mention is { } mention ? IndexOf(mention) : -1, scores[i]);
        }

        if (count == 0)
            return top;
        var best = likely[0];
        for (var i = 0; i < count; i++)
        {
            var own = likely[i];
            for (var j = 0; j < count; j++)
                scores[own.Choice] += i != j && own.Person == likely[j].Person ? likely[j].Alone : 0;
            if (own.Person == best.Person ? own.Alone > best.Alone : scores[own.Choice] > scores[best.Choice])
                best = own;
        }

        return best.Choice;
    }

    // The same for every mention of somebody with a name, and for "who" and whom it stands for.
    private int IndexOf(Mention mention)
    {
        var who = map.Antecedent(mention) ?? mention;
        return who.Entity >= 0 ? who.Entity : entities.Entities.Count + who.Index;
    }

    // "According to a note, ...", and no other cue before the marks.
    private bool IsHeadedBy(in Candidate candidate) =>
        candidate is { Cue: { IsAccording: true } cue, Mention: not null } && candidate.Traits.Relation == Relation.BeforeFollower
        && prose.Word(cue.First) is "According";

    private bool IsAgentOf(in Candidate candidate, Stretch stretch) =>
        candidate is { Cue: { IsAccording: false } cue, Mention: { } mention } && candidate.Traits.Link == Link.Agent
        && prose.Word(stretch.Open - 1) is "as" && prose.Word(cue.End) is "by" && mention.First - cue.End <= 2;

    // "The “joke,” as he called it, was": he called it so.
    private bool IsCalled(in Candidate candidate, Stretch stretch) =>
        candidate is { Cue: { IsAccording: false } cue, Mention: { } mention } && candidate.Traits.Relation == Relation.AfterSubject && candidate.Traits.Link == Link.Adjacent
        && prose.Word(stretch.End) is "as" && mention.First == stretch.End + 1 && mention.End == cue.First && prose.Word(cue.First) is "called" or "calls" or "described" or "describes" or "dubbed" or "termed"
        && cue.End < prose.Tokens.Length && prose.Word(cue.End) is "it" or "them" or "him" or "her";

    // A title, a nickname, or words in a place where a reporter holds a word at arm's length ("the “odd” kettles", "so-called",
    // "“Peace” is what"): not "charged with “treason”", which is somebody's word, and no whole sentence.
    private static bool LooksLikeLabel(QuotationKind kind, in TraitVector traits) =>
        kind != QuotationKind.Full
        && (traits.Case == Capitals.Title || traits.Label != LabelSign.None || traits.Scare is Scare.WithinPhrase or Scare.SoCalled or Scare.BeforeNoun
            || traits.Lead is LeadIn.Nothing or LeadIn.Article or LeadIn.As or LeadIn.Be or LeadIn.Clitic);

    private Quotation Quotation(int s, QuotationKind kind, Candidate candidate, double score)
    {
        var stretch = prose.Stretches[s];
        var paragraph = prose.Paragraphs[stretch.Paragraph].Index;
        if (candidate.Mention is not { } mention || score < (IsPurpose(candidate.Cue) ? PurposeLine : Line) || IsTopic(stretch) || namer.Find(mention, s) is not var (speaker, certainty))
            return new(stretch.Span, kind, paragraph, null, null, null, 0);
        var cue = candidate.Cue is { Verb: > 0 } found && OwnCue(stretch, found) ? found : null;
        return new(stretch.Span, kind, paragraph, speaker, prose.Span(mention.First, mention.End), cue is null ? null : prose.Span(cue.First, cue.End), Math.Pow(score, Caution) * certainty)
        {
            IsUnsaid = cue is not null && Unsaid.Is(prose, stretch, cue, mention),
        };
    }

    private bool IsPurpose(Cue? cue) => cue is { First: > 0 } && prose.Word(cue.First - 1) is "to";

    // "agreed to discuss “next steps”": what they are to talk about nobody has said.
    private bool IsTopic(Stretch stretch) =>
        stretch.Open > 1 && prose.Word(stretch.Open - 2) is "to" && prose.Is(stretch.Open - 1, WordClass.Topic);

    private bool OwnCue(Stretch stretch, Cue cue) => prose.SentenceAt(cue.First) == prose.SentenceAt(stretch.Open);
}
