namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom "he" and "she" stand for: the person named last whose gender fits, where a subject counts more than an
/// object, one who speaks more than one who does not, and each sentence between counts against.
/// </summary>
internal sealed class PronounResolver(Prose prose, List<Mention> mentions, EntityIndex entities)
{
    /// <summary>How many mentions to look back.</summary>
    private const int Reach = 60;

    private const double SentenceBetween = 1.2;
    private const double Subject = 1;
    private const double Speaks = 0.5;
    private const double OpensSentence = 0.7;
    private const double Owner = 0.7;
    private const double KnownGender = 1.4;

    private readonly Dictionary<int, double> weights = [];

    /// <summary>The entity, with how far it stands out among those it could be (0 to 1); null where there is none.</summary>
    public (int Entity, double Score)? Resolve(Mention pronoun)
    {
        weights.Clear();
        var sentence = prose.SentenceAt(pronoun.First);
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - Reach; i--)
        {
            var mention = mentions[i];
            if (mention.Entity < 0)
                continue;
            var entity = entities.Entities[mention.Entity];
            if (!entity.IsPerson || (entity.Gender != Gender.Unknown && entity.Gender != pronoun.Gender))
                continue;
            var weight = Weigh(mention, entity, sentence);
            if (!weights.TryGetValue(mention.Entity, out var known) || weight > known)
                weights[mention.Entity] = weight;
        }

        var best = -1;
        double most = double.NegativeInfinity, second = double.NegativeInfinity;
        foreach (var (entity, weight) in weights)
        {
            // Of equals the one named first in the article.
            if (weight > most || (weight == most && entity < best))
                (best, second, most) = (entity, most, weight);
            else if (weight > second)
                second = weight;
        }

        return best < 0 ? null : (best, 1 / (1 + Math.Exp(second - most)));
    }

    private double Weigh(Mention mention, Entity entity, int sentence)
    {
        var at = prose.SentenceAt(mention.First);
        var first = prose.Sentences[at].First;
        var weight = -SentenceBetween * (sentence - at);
        if (mention.First == first || !prose.Is(mention.First - 1, WordClass.Preposition | WordClass.Cue))
            weight += Subject;
        if (mention.Speaks)
            weight += Speaks;
        if (mention.First - first < 4)
            weight += OpensSentence;
        if (mention.IsPossessor)
            weight -= Owner;
        if (entity.Gender != Gender.Unknown)
            weight += KnownGender;
        return weight;
    }
}
