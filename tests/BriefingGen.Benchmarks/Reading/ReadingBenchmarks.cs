using System.Text;
using BenchmarkDotNet.Attributes;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Benchmarks.Reading;

/// <summary>How the time to read a text grows with its length: eight times the text is to take about eight times as long, whatever the text.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private SourceFile file = null!;

    [Params(200_000, 1_600_000)]
    public int Bytes { get; set; }

    [Params("word and more on Thursday ", "Mon ", "A - B — ", "Short line here\n\n", "Photo: Ada\n\nShort line\n\n")]
    public string Piece { get; set; } = "";

    [GlobalSetup]
    public void Fill()
    {
        var times = 1 + (Bytes / Encoding.UTF8.GetByteCount(Piece));
        file = new("a.txt", "a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Piece, times))));
    }

    [Benchmark]
    public ReadResult Read() => ArticleReader.Read(file, ReadingOptions.Default);
}
