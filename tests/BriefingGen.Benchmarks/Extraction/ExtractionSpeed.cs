using System.Diagnostics;
using System.Globalization;
using BriefingGen.Extraction;
using BriefingGen.Model;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>How many megabytes of text a second are extracted, warmed up: the best of several rounds.</summary>
internal static class ExtractionSpeed
{
    private const int Rounds = 40;

    /// <param name="data">Annotated articles, one JSON object a line; none where there are none.</param>
    public static void Run(string? data)
    {
        if (data is not null)
            Report("news", [.. GoldArticle.Read(data).Select(gold => gold.Article)]);
        foreach (var isDense in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var length in (ReadOnlySpan<int>)[100_000, 1_000_000])
                Report($"{(isDense ? "dense" : "ordinary")} {length / 1000} KB", [ExtractorBenchmarks.Article(isDense, length)]);
        }
    }

    private static void Report(string name, Article[] articles)
    {
        var best = TimeSpan.MaxValue;
        var (allocated, pause) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalPauseDuration());
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var article in articles)
                Extractor.Extract(article);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        var size = articles.Sum(article => article.Text.Length) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {size:F1} MB in {best.TotalMilliseconds:F1} ms, {size / best.TotalSeconds:F1} MB/s, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6 / Rounds / size:F1} MB allocated for one of text, {(GC.GetTotalPauseDuration() - pause) / Rounds:g} of collection a round"));
    }
}
