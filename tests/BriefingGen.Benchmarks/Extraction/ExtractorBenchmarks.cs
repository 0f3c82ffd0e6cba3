using BenchmarkDotNet.Attributes;
using BriefingGen.Extraction;
using BriefingGen.Model;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>Text of an article to its extract; 100 KB and 1 MB of one article tell whether the time grows with the length.</summary>
[MemoryDiagnoser]
public class ExtractorBenchmarks
{
    private const string Page = """
        Mayor Ines Calder opened the rebuilt bridge on Monday, two years after the flood that took the old one.

        "It was a long road to a short bridge," Calder said. "Nobody in this town will forget the winter without it."

        Owen Pratt, the fire chief, said his crews had been "too tired to celebrate and too proud to stay at home."

        The water board said in a statement that the river was "lower than in any summer on record" and would stay so.

        He added that the gauges on the upper river would be read every hour until the end of the month.

        """;

    // A quotation every few words, each with a speaker of its own.
    private const string Dense = """
        "Go now," Ada said. "We stay," said Owen Pratt, a baker. He called it "odd" and "too late." "Who?" they asked.


        """;

    private Article article = null!;

    [Params(false, true)]
    public bool IsDense { get; set; }

    [Params(100_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup() => article = Article(IsDense, Length);

    /// <summary>An article of so many characters.</summary>
    internal static Article Article(bool isDense, int length)
    {
        var page = isDense ? Dense : Page;
        var text = string.Concat(Enumerable.Repeat(page, (length / page.Length) + 1))[..length];
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > start)
                paragraphs.Add(new(new(start, end), ParagraphKind.Body));
            start = end + 2;
        }

        return new() { Id = "bench", Source = "bench.txt", Text = new(text), Paragraphs = [.. paragraphs] };
    }

    [Benchmark]
    public Extract Extract() => Extractor.Extract(article);
}
