using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Benchmarks.Reading;

/// <summary>How long a folder of saved pages takes to read, measured by what the parser alone takes for them. Of each page the best of several rounds counts.</summary>
internal static class PageSpeed
{
    private const int Rounds = 5;

    public static void Run(string folder)
    {
        var (parse, read, count) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = new SourceFile("a.html", "a.html", File.ReadAllBytes(path));
            var html = File.ReadAllText(path);
            parse += Best(() => new HtmlParser().ParseDocument(html).Dispose());
            read += Best(() => ArticleReader.Read(file, ReadingOptions.Default));
            count++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} pages: parsed in {parse.TotalSeconds:F2} s, read in {read.TotalSeconds:F2} s, {read / parse:F2} times as long"));
    }

    private static TimeSpan Best(Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }
}
