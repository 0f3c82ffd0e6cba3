using BriefingGen.Extraction;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>A choice whose right ones are known: for each candidate the weights that make its score.</summary>
internal sealed record Example(int[][] Slots, List<int> Right);

/// <summary>Finds the weights under which the right candidates are the likeliest.</summary>
internal static class LogLinear
{
    private const int Rounds = 200;

    /// <summary>From this round on the weights are averaged: single rounds swing about what they settle on.</summary>
    private const int Settled = 100;
    private const double Rate = 0.25;
    private const float Least = 0.02f;

    /// <summary>The weights as they are shipped: rounded, and none that hardly counts.</summary>
    public static float[] Fit(List<Example> examples, int size, double price) =>
        [.. Ascend(examples, size, price).Select(weight => Math.Abs(weight) >= Least ? MathF.Round(weight, 2) : 0)];

    // Gradient ascent on the log-likelihood of the right candidates, less a price on large weights; a weight's step
    // shrinks as it settles.
    private static float[] Ascend(List<Example> examples, int size, double price)
    {
        var weights = new float[size];
        var squares = new double[size];
        var gradients = new double[size];
        var sums = new double[size];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradients);
            var loss = examples.Sum(example => Gradient(example, weights, gradients));
            for (var i = 0; i < weights.Length; i++)
            {
                var gradient = gradients[i] - (price * weights[i]);
                if (gradient == 0)
                    continue;
                squares[i] += gradient * gradient;
                weights[i] += (float)(Rate * gradient / Math.Sqrt(squares[i]));
            }

            for (var i = 0; round >= Settled && i < weights.Length; i++)
                sums[i] += weights[i];

            if (round % 50 == 49)
                Console.Error.WriteLine($"round {round + 1}: {loss / examples.Count:F4}");
        }

        return [.. sums.Select(sum => (float)(sum / (Rounds - Settled)))];
    }

    private static double Gradient(Example example, float[] weights, double[] gradients)
    {
        var scores = new double[example.Slots.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var slot in example.Slots[i])
                scores[i] += weights[slot];
        }

        SpeakerModel.Normalize(scores);
        var mass = Math.Max(example.Right.Sum(i => scores[i]), 1e-12);
        for (var i = 0; i < scores.Length; i++)
        {
            var gradient = (example.Right.Contains(i) ? scores[i] / mass : 0) - scores[i];
            if (Math.Abs(gradient) < 1e-6)
                continue;
            foreach (var slot in example.Slots[i])
                gradients[slot] += gradient;
        }

        return -Math.Log(mass);
    }
}
