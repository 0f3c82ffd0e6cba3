using BriefingGen.Extraction;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>
/// Finds the weights of the speaker model from articles whose speakers are known. Deterministic: the same file gives the
/// same weights. Run: <c>train-speakers DATA.jsonl WEIGHTS.txt [PARTS]</c>; the articles fall into the parts 0, 1 and 2, and all are used
/// unless <c>PARTS</c> names some ("12").
/// </summary>
internal static class SpeakerTraining
{
    /// <summary>What a weight costs, so that rare company does not decide.</summary>
    public const double Price = 16;

    public static void Run(string data, string output, string parts = "012")
    {
        var weights = Train(GoldArticle.Read(data).FindAll(article => parts.Contains((char)('0' + article.Part))));
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# Weights of the speaker model: traits, their values, and how much they count for a candidate.");
        writer.WriteLine("# Made by `train-speakers` in tests/BriefingGen.Benchmarks from annotated news articles (PolNeAR, development half);");
        writer.WriteLine("# no word of those articles is in it. Do not edit by hand.");
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
                writer.WriteLine(SpeakerModel.Format(i, weights[i]));
        }
    }

    /// <summary>The weights as they are shipped: rounded, and none that hardly counts.</summary>
    public static float[] Train(List<GoldArticle> articles, double price = Price)
    {
        var examples = new List<Example>();
        var unreachable = articles.Sum(article => Collect(article, examples));
        Console.Error.WriteLine($"{examples.Count} quotations, {unreachable} without the right candidate");
        return LogLinear.Fit(examples, SpeakerModel.Size, price);
    }

    private static int Collect(GoldArticle gold, List<Example> examples)
    {
        var prose = Prose.Read(gold.Article);
        var resolver = new SpeakerResolver(prose, SpeakerModel.Default);
        var unreachable = 0;
        Candidate? previous = null;
        for (var s = 0; s < prose.Stretches.Length; s++)
        {
            var candidates = resolver.Candidates(s, previous);
            var quotation = gold.Quotations.FirstOrDefault(quotation => quotation.Span.Overlaps(prose.Stretches[s].Span));
            var right = Right(prose, resolver, gold, quotation, candidates);
            if (right.Count == 0)
            {
                unreachable++;
                continue;
            }

            examples.Add(new([.. candidates.Select(candidate => Slots(candidate))], right));
            if (!candidates[right[0]].IsLabel)
                previous = candidates[right[0]];
        }

        return unreachable;
    }

    // The candidates that name the right speaker: those in the annotated words, otherwise those of the same head.
    private static List<int> Right(Prose prose, SpeakerResolver resolver, GoldArticle gold, GoldQuotation? quotation, List<Candidate> candidates)
    {
        if (quotation?.Words is null)
            return [quotation is null ? candidates.Count - 1 : candidates.Count - 2];
        var head = GoldHead.Of(quotation.Words);
        var all = Enumerable.Range(0, candidates.Count - 2).Where(i => Head(i) == head).ToList();
        var there = all.FindAll(i => quotation.Speaker.Overlaps(prose.Span(candidates[i].Mention!.First, candidates[i].Mention!.End)));
        if (there.Count > 0)
            return there;
        if (all.Count > 0 && !GoldHead.IsPronoun(quotation.Words))
            return all;
        var name = GoldHead.Of(quotation.Name);
        return name.Length == 0 ? [] : [.. Enumerable.Range(0, candidates.Count - 2).Where(i => GoldHead.Of(resolver.NameOf(candidates[i].Mention!)) == name)];

        string Head(int i)
        {
            var mention = candidates[i].Mention!;
            return GoldHead.Of(gold.Article.Text.Substring(prose.Span(mention.First, mention.End)));
        }
    }

    private static int[] Slots(Candidate candidate)
    {
        var slots = new int[SpeakerModel.SlotCount];
        SpeakerModel.Slots(candidate, slots);
        return slots;
    }
}
