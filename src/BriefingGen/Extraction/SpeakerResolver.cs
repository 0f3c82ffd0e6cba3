using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Says of each stretch whether somebody says it, and who.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>Nothing is guessed below it.</summary>
    private const double Line = 0.3;

    /// <summary>A few words with no cue of their own are mostly the reporter's: nobody says them without good evidence.</summary>
    private const double UncuedFragmentLine = 0.55;

    /// <summary>
    /// The model is surer than it should be of articles that it has not seen: its probability to this power is about the
    /// share that is right.
    /// </summary>
    private const double Caution = 3;

    /// <summary>However clear it looks, one name in ten that is put for a pronoun is somebody else's.</summary>
    private const double PronounCertainty = 0.9;

    private readonly Prose prose;
    private readonly SpeakerModel model;
    private readonly List<Mention> mentions;
    private readonly EntityIndex entities;
    private readonly SpeakerCandidates candidates;
    private readonly MentionMap map;
    private readonly PronounResolver pronouns;
    private readonly Dictionary<int, TextSpan?> roles = [];

    public SpeakerResolver(Prose prose, SpeakerModel model)
    {
        this.prose = prose;
        this.model = model;
        mentions = MentionFinder.Find(prose);
        entities = EntityIndex.Build(prose, mentions);
        map = new(prose, mentions);
        candidates = new(prose, mentions, map, new CueFinder(prose, map).Find());
        pronouns = new(prose, mentions, entities);
    }

    public List<Quotation> Resolve()
    {
        var quotations = new List<Quotation>(prose.Stretches.Length);
        Candidate? previous = null;
        for (var s = 0; s < prose.Stretches.Length; s++)
        {
            var (candidate, score) = Choose(Candidates(s, previous));
            if (!IsLabel(candidate))
                quotations.Add(Quotation(s, candidate, score));
            previous = candidate;
        }

        return quotations;
    }

    // The title of a book, a nickname, the words on a shirt: in quotation marks, but no quotation.
    private static bool IsLabel(Candidate candidate) =>
        candidate.Mention is null && (candidate.Traits[Trait.Case] == 2 || candidate.Traits[Trait.Label] != 0);

    /// <summary>Those who may have said a stretch, given who said the one before.</summary>
    public List<Candidate> Candidates(int stretch, Candidate? previous) => candidates.Collect(stretch, previous);

    /// <summary>The fullest name that the article gives, or the words themselves.</summary>
    public string NameOf(Mention mention)
    {
        if (mention.Entity < 0)
            return prose.Article.Text.Substring(prose.Span(mention.First, mention.End));
        var fullest = entities.Entities[mention.Entity].Fullest;
        return prose.Article.Text.Substring(prose.Span(fullest.Head, fullest.End));
    }

    private (Candidate, double) Choose(List<Candidate> choices)
    {
        Span<double> scores = stackalloc double[choices.Count];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = model.Score(choices[i]);
        SpeakerModel.Normalize(scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        return (choices[best], scores[best]);
    }

    private Quotation Quotation(int s, Candidate candidate, double score)
    {
        var stretch = prose.Stretches[s];
        var kind = QuotationShape.KindOf(prose, stretch);
        var paragraph = prose.Paragraphs[stretch.Paragraph].Index;
        if (candidate.Mention is not { } mention || score < (kind == QuotationKind.Fragment && candidate.Cue is null ? UncuedFragmentLine : Line))
            return new(stretch.Span, kind, paragraph, null, null, null, 0);
        TextSpan? cue = candidate.Cue is { Verb: > 0 } found && OwnCue(stretch, found) ? prose.Span(found.First, found.End) : null;
        var (speaker, certainty) = Speaker(mention);
        return new(stretch.Span, kind, paragraph, speaker, prose.Span(mention.First, mention.End), cue, Math.Pow(score, Caution) * certainty);
    }

    private bool OwnCue(Stretch stretch, Cue cue) => prose.SentenceAt(cue.First) == prose.SentenceAt(stretch.Open);

    private (Speaker, double) Speaker(Mention mention)
    {
        if (mention.Entity >= 0)
            return (Named(mention.Entity), 1);
        if (mention.Kind is MentionKind.Pronoun or MentionKind.PossessivePronoun && mention.Gender != Gender.Unknown
            && pronouns.Resolve(mention) is { } referent)
            return (Named(referent.Entity), PronounCertainty * referent.Score);
        if (mention.Kind == MentionKind.Relative && Antecedent(mention) is { } antecedent)
            return Speaker(antecedent);
        if (mention.Kind == MentionKind.OnePerson && NameBeside(mention) is { } name)
            return (Named(name.Entity), 1);
        var end = PhraseEnd(mention);
        var words = prose.Span(mention.First, end);
        return (new(prose.Article.Text.Substring(words), words, null, null, false), 1);
    }

    private Speaker Named(int index)
    {
        var entity = entities.Entities[index];
        var fullest = entity.Fullest;
        var first = fullest.Head;
        if (!entity.IsPerson && first > fullest.First && prose.Word(first - 1).Equals("the", StringComparison.OrdinalIgnoreCase))
            first--;
        var name = prose.Span(first, fullest.End);
        if (!roles.TryGetValue(index, out var role))
            roles[index] = role = RoleFinder.Find(prose, entity);
        return new(prose.Article.Text.Substring(name), name, role is { } span ? prose.Article.Text.Substring(span) : null, role, true);
    }

    // Whoever stands before "who", a comma between or not.
    private Mention? Antecedent(Mention relative)
    {
        var end = relative.First;
        if (end > 0 && prose.Char(end - 1) == ',')
            end--;
        return map.EndingAt(end) is { IsPossessor: false, Kind: not MentionKind.Relative } mention ? mention : null;
    }

    // "the mayor, Ada Quill, said": the name that stands beside the role.
    private Mention? NameBeside(Mention role) =>
        role.End + 1 < prose.Tokens.Length && prose.Char(role.End) == ',' && prose.Is(role.First, WordClass.Determiner | WordClass.Possessive)
        && map.StartingAt(role.End + 1) is { Kind: MentionKind.Person, Entity: >= 0 } name && (name.End >= prose.Tokens.Length || prose.Tokens[name.End].Kind == TokenKind.Punctuation)
            ? name : null;

    // "a spokesman for the mayor": what hangs on the head by "for", "of", "at", "with", "from" belongs to the phrase.
    private int PhraseEnd(Mention mention)
    {
        var end = mention.End;
        for (var links = 0; links < 3 && mention.Kind is MentionKind.OnePerson or MentionKind.People or MentionKind.Group; links++)
        {
            if (end + 1 >= prose.Tokens.Length || !(prose.Word(end) is "of" || (mention.Kind != MentionKind.Group && prose.Word(end) is "for" or "at" or "with" or "from" or "in")) || map.StartingAt(end + 1) is not { } next
                || prose.SentenceAt(next.First) != prose.SentenceAt(mention.First))
                break;
            end = next.End;
        }

        return end;
    }
}
