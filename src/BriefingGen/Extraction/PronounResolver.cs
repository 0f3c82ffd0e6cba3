namespace BriefingGen.Extraction;

/// <summary>Finds whom "he" and "she" stand for.</summary>
internal sealed class PronounResolver(Prose prose, List<Mention> mentions, EntityIndex entities)
{
    private const int Reach = 60;

    /// <summary>The entity, with how far it stands out among those it could be (0 to 1); null where there is none.</summary>
    public (int Entity, double Score)? Resolve(Mention pronoun, Mention? previousSpeaker)
    {
        var best = -1;
        double most = double.NegativeInfinity, second = double.NegativeInfinity;
        var weights = new Dictionary<int, double>();
        var sentence = prose.SentenceAt(pronoun.First);
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - Reach; i--)
        {
            var mention = mentions[i];
            if (mention.Entity < 0)
                continue;
            var entity = entities.Entities[mention.Entity];
            if (!entity.IsPerson || (entity.Gender != Gender.Unknown && entity.Gender != pronoun.Gender))
                continue;
            var score = Weigh(mention, entity, sentence) + (mention.Entity == previousSpeaker?.Entity ? 1.5 : 0);
            if (!weights.TryGetValue(mention.Entity, out var known) || score > known)
                weights[mention.Entity] = score;
        }

        foreach (var (entity, score) in weights.OrderBy(pair => pair.Key))
        {
            if (score > most)
                (best, second, most) = (entity, most, score);
            else if (score > second)
                second = score;
        }

        return best < 0 ? null : (best, 1 / (1 + Math.Exp(second - most)));
    }

    private double Weigh(Mention mention, Entity entity, int sentence)
    {
        var distance = sentence - prose.SentenceAt(mention.First);
        var first = prose.Sentences[prose.SentenceAt(mention.First)].First;
        var subject = mention.First == first || !prose.Is(mention.First - 1, WordClass.Preposition | WordClass.Cue);
        return -0.8 * distance + (subject ? 1 : 0) + (mention.First - first < 4 ? 0.7 : 0) - (mention.IsPossessor ? 0.7 : 0)
            + (entity.Gender != Gender.Unknown ? 0.8 : 0) + (0.1 * Math.Min(entity.Mentions.Count, 10));
    }
}
