using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Benchmarks.Reading;

/// <summary>How long a folder of saved pages takes to read, measured by what the parser alone takes for them. Of each page the best of several rounds counts; both take turns, so that a slow moment of the machine falls on both.</summary>
internal static class PageSpeed
{
    private const int Rounds = 10;

    public static void Run(string folder)
    {
        var (parse, read, count) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = new SourceFile("a.html", "a.html", File.ReadAllBytes(path));
            var html = File.ReadAllText(path);
            var (parsed, done) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var i = 0; i < Rounds; i++)
            {
                parsed = Better(parsed, () => new HtmlParser().ParseDocument(html).Dispose());
                done = Better(done, () => ArticleReader.Read(file, ReadingOptions.Default));
            }

            (parse, read, count) = (parse + parsed, read + done, count + 1);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} pages: parsed in {parse.TotalSeconds:F2} s, read in {read.TotalSeconds:F2} s, {read / parse:F2} times as long"));
    }

    private static TimeSpan Better(TimeSpan best, Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed < best ? watch.Elapsed : best;
    }
}
