using System.Globalization;
using System.Text.Json;
using BriefingGen.Extraction;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>
/// Finds the weights of the summary model from articles with an editor's highlights. Deterministic: the same file gives
/// the same weights. Run: <c>train-summaries DATA.jsonl WEIGHTS.txt</c>.
/// </summary>
internal static class SummaryTraining
{
    /// <summary>What a weight costs, so that rare company does not decide.</summary>
    private const double Price = 40;

    /// <summary>How much better a choice must be to be wanted alone, rather than beside the others.</summary>
    private const double Sharpness = 28;

    /// <summary>First along the best choices, then along the model's own, so that it learns to go on from them.</summary>
    private const int Passes = 2;

    private const int Parts = 5;
    private const int Most = 4;
    private const int Rounds = 60;
    private const double Rate = 0.15;
    private const float Least = 0.02f;

    public static void Run(string data, string output)
    {
        var weights = Train(GoldSummary.Read(data));
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# Weights of the summary model: traits, their values, and how much they count for a paragraph.");
        writer.WriteLine("# Made by `train-summaries` in tests/BriefingGen.Benchmarks from news articles with highlights (CNN/DailyMail, development");
        writer.WriteLine("# half); no word of those articles is in it. Do not edit by hand.");
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
                writer.WriteLine(SummaryModel.Format(i, weights[i]));
        }
    }

    /// <summary>
    /// Writes the summary of each article as a model sees it that was trained without that fifth of the articles, as JSON lines
    /// in the order of the data. Run: <c>cross-validate-summaries DATA.jsonl OUT.jsonl</c>.
    /// </summary>
    public static void Validate(string data, string output)
    {
        var articles = GoldSummary.Read(data);
        var lines = new string[articles.Count];
        Parallel.For(0, Parts, part =>
        {
            var model = SummaryModel.Of(Train([.. articles.Where((_, i) => i % Parts != part)]));
            for (var i = part; i < articles.Count; i += Parts)
                lines[i] = JsonSerializer.Serialize(new { id = articles[i].Id, summary = SummaryPicker.Choose(articles[i].Candidates, model, []).Units.Select(articles[i].Text) });
        });
        File.WriteAllText(output, string.Join('\n', lines) + "\n");
    }

    public static float[] Train(List<GoldSummary> articles)
    {
        var states = new List<State>();
        var weights = new float[SummaryModel.Size];
        for (var pass = 0; pass < Passes; pass++)
        {
            var model = SummaryModel.Of(weights);
            states.AddRange(articles.AsParallel().AsOrdered().SelectMany(article => Collect(article, pass == 0 ? null : model)));
            Fit(states, weights);
        }

        return [.. weights.Select(weight => Math.Abs(weight) >= Least ? MathF.Round(weight, 2) : 0)];
    }

    // What there is to choose from at each step and what each choice gains, on the way that the best choices lead, or that the model takes.
    private static List<State> Collect(GoldSummary article, SummaryModel? model)
    {
        var states = new List<State>();
        var candidates = article.Candidates;
        var chosen = candidates.None();
        var worth = 0.0;
        while (chosen.Count < Math.Min(Most, candidates.Count))
        {
            var free = Enumerable.Range(0, candidates.Count).Where(i => !chosen.Has(i)).ToList();
            var options = free.ConvertAll(i => candidates.Beside(i, chosen));
            var gains = free.ConvertAll(i => article.Worth(chosen.Units.Append(i)) - worth);
            if (chosen.Count >= 2)
            {
                options.Add(candidates.Stop(chosen));
                gains.Add(0);
            }

            states.Add(new([.. options.Select(Slots)], [.. gains]));
            var pick = 0;
            for (var i = 1; i < options.Count; i++)
            {
                if (model is null ? gains[i] > gains[pick] : model.Score(options[i]) > model.Score(options[pick]))
                    pick = i;
            }

            if (pick >= free.Count)
                break;
            worth += gains[pick];
            candidates.Choose(chosen, free[pick]);
        }

        return states;
    }

    private static int[] Slots(SummaryVector traits)
    {
        var slots = new int[SummaryModel.SlotCount];
        SummaryModel.Slots(traits, slots);
        return slots;
    }

    // Gradient ascent on the likelihood of the choices that gain most, less a price on large weights.
    private static void Fit(List<State> states, float[] weights)
    {
        var squares = new double[weights.Length];
        var gradients = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradients);
            var loss = 0.0;
            foreach (var state in states)
                loss += Gradient(state, weights, gradients);
            for (var i = 0; i < weights.Length; i++)
            {
                var gradient = gradients[i] - (Price * weights[i]);
                if (gradient == 0)
                    continue;
                squares[i] += gradient * gradient;
                weights[i] += (float)(Rate * gradient / Math.Sqrt(squares[i]));
            }

            if (round == Rounds - 1)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{states.Count} states, loss {loss / states.Count:F4}"));
        }
    }

    private static double Gradient(State state, float[] weights, double[] gradients)
    {
        Span<double> scores = stackalloc double[state.Slots.Length];
        Span<double> wanted = stackalloc double[state.Slots.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var slot in state.Slots[i])
                scores[i] += weights[slot];
            wanted[i] = Sharpness * state.Gains[i];
        }

        SpeakerModel.Normalize(scores);
        SpeakerModel.Normalize(wanted);
        var loss = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            loss -= wanted[i] * Math.Log(Math.Max(scores[i], 1e-12));
            var gradient = wanted[i] - scores[i];
            if (Math.Abs(gradient) < 1e-5)
                continue;
            foreach (var slot in state.Slots[i])
                gradients[slot] += gradient;
        }

        return loss;
    }

    private sealed record State(int[][] Slots, double[] Gains);
}
