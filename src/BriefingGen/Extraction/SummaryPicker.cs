using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Extraction;

/// <summary>
/// Chooses the paragraphs that tell the story, one after the other, each beside those that are chosen already, until
/// another would tell less than the words it takes.
/// </summary>
internal static class SummaryPicker
{
    private const int Least = 2;
    private const int LeastOfLong = 3;
    private const int LongStory = 12;
    private const int Most = 4;

    public static ImmutableArray<SummaryParagraph> Pick(Prose prose) => Pick(prose, SummaryModel.Default);

    public static ImmutableArray<SummaryParagraph> Pick(Prose prose, SummaryModel model)
    {
        var candidates = new SummaryCandidates(prose);
        var scores = new Dictionary<int, double>();
        var chosen = Choose(candidates, model, scores);
        return [.. chosen.Units.Select(unit => new SummaryParagraph(candidates.Span(unit), prose.Paragraphs[unit].Index, scores[unit]) { PointsBack = candidates.PointsBack(unit) })];
    }

    public static SummaryChoice Choose(SummaryCandidates candidates, SummaryModel model, Dictionary<int, double> scores)
    {
        var chosen = candidates.None();
        var alone = new double[candidates.Count];
        var own = new double[candidates.Count];
        var hangs = new bool[candidates.Count];
        for (var i = 0; i < alone.Length; i++)
            (alone[i], own[i], hangs[i]) = (model.Alone(candidates.Beside(i, chosen)), Own(candidates, i), candidates.Hangs(i));
        while (chosen.Count < Math.Min(Most, candidates.Count))
        {
            var best = -1;
            var most = chosen.Count < (candidates.Count < LongStory ? Least : LeastOfLong) ? double.NegativeInfinity : model.Score(candidates.Stop(chosen));
            for (var i = 0; i < candidates.Count; i++)
            {
                if (chosen.Has(i) || candidates.Repeats(i, chosen))
                    continue;
                var score = model.Score(candidates.Beside(i, chosen), alone[i]) + own[i];
                if (hangs[i])
                    score += chosen.Has(i - 1) ? Ranking.Following : Ranking.Hanging;
                if (candidates.IsBare(i, chosen))
                    score += Ranking.Bare;
                if (score > most)
                    (best, most) = (i, score);
            }

            // Nothing but repeats is left, or no more is worth its words.
            if (best < 0)
                break;
            Choose(best, most);
        }

        // A first paragraph that has what the headline has tells the news, however well the others do.
        if (chosen.Count is > 0 and < Most && !chosen.Has(0) && candidates.TellsHeadline(0) && candidates.Doubt(0) >= 0 && !candidates.Repeats(0, chosen))
            Choose(0, model.Score(candidates.Beside(0, chosen), alone[0]) + own[0]);

        return chosen;

        void Choose(int unit, double score)
        {
            candidates.Choose(chosen, unit);
            scores.Add(unit, 1 / (1 + Math.Exp(-score)));
        }
    }

    // What the weights of the model do not know of a paragraph, whatever is chosen.
    private static double Own(SummaryCandidates candidates, int unit) =>
        (Ranking.Headline * candidates.Headline(unit)) + candidates.Doubt(unit) + (unit == 0 ? Ranking.Lead : 0);
}
