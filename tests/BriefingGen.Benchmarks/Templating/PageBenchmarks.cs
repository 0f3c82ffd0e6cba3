using System.Buffers;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BriefingGen.Templating;
using HandlebarsDotNet;

namespace BriefingGen.Benchmarks.Templating;

/// <summary>
/// A briefing page by the engine, by hand and by Handlebars.Net:
/// <c>dotnet run -c Release --project tests/BriefingGen.Benchmarks -- --filter '*PageBenchmarks*' --job short</c>.
/// </summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private readonly ArrayBufferWriter<byte> output = new(64 << 10);
    private TemplateEngine engine = null!;
    private HandlebarsTemplate<object, object> handlebars = null!;

    [GlobalSetup]
    public void Prepare()
    {
        engine = new([.. PageTemplates.Scriban], TemplateOptions.Theme);
        handlebars = PrepareHandlebars();
        ByHand();
        var expected = Encoding.UTF8.GetString(output.WrittenSpan);
        Engine();
        Check(expected, Encoding.UTF8.GetString(output.WrittenSpan));
        Check(expected, HandlebarsNet());
    }

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        output.ResetWrittenCount();
        HandWriter.Write(PageModel.Sample, output);
        return output.WrittenCount;
    }

    [Benchmark]
    public int Engine()
    {
        output.ResetWrittenCount();
        engine.Render("page.sbn-html", PageModel.Sample, output);
        return output.WrittenCount;
    }

    /// <summary>Gives a string, which spares it the encoding that the others do.</summary>
    [Benchmark]
    public string HandlebarsNet() => handlebars(PageModel.Sample);

    private static HandlebarsTemplate<object, object> PrepareHandlebars()
    {
        var environment = Handlebars.Create(new HandlebarsConfiguration { FormatProvider = CultureInfo.InvariantCulture });
        environment.RegisterTemplate("head", PageTemplates.HandlebarsHead);
        environment.RegisterTemplate("foot", PageTemplates.HandlebarsFoot);
        environment.RegisterHelper("iso", static (writer, _, arguments) => writer.WriteSafeString(((DateTime)arguments[0]!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        environment.RegisterHelper("day", static (writer, _, arguments) => writer.WriteSafeString(((DateTime)arguments[0]!).ToString("dd MMM yyyy", CultureInfo.InvariantCulture)));
        return environment.Compile(PageTemplates.Handlebars);
    }

    private static void Check(string expected, string actual)
    {
        if (expected != actual)
            throw new InvalidOperationException($"The pages differ:\n{expected[..400]}\n---\n{actual[..Math.Min(400, actual.Length)]}");
    }
}
