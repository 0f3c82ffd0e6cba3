using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingGen.Diagnostics;
using BriefingGen.Editing;
using BriefingGen.Reading;

namespace BriefingGen.Cli;

/// <summary><c>briefing stories</c>: extracts in, the story of each out, in the order of the input.</summary>
public static class StoriesCommand
{
    private const string Examples = """
          briefing extract articles/ > extracts.jsonl && briefing stories extracts.jsonl
          briefing extract articles.jsonl | briefing stories
          briefing stories < extracts.jsonl | jq -s 'group_by(.story) | map(map(.id))'

        A line of input: {"id", "text", "title"?, "date"? (YYYY-MM-DD)}, which a record of "briefing extract" is.
        A line of output: {"id", "story"}; articles of one event have the same story, which is named by the first "id" in it.
        What the articles of one event share are rare names, numbers and words; the order of the lines decides nothing.
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, SharedOptions shared)
    {
        var files = SharedOptions.RefuseOptions(new Argument<string[]>("FILES")
        {
            Description = "Files of extracts, one JSON object a line, or - for standard input; without any, standard input",
            Arity = ArgumentArity.ZeroOrMore,
        });
        var command = new ExampleCommand("stories", "Tell which articles are on the same event", Examples) { files };
        command.SetAction(parsed => Run(parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"], terminal, shared.Reporter(parsed, terminal)));
        return command;
    }

    private static int Run(string[] names, Terminal terminal, ConsoleReporter reporter)
    {
        var articles = new List<StoryText>();
        var diagnostics = new List<Diagnostic>();
        foreach (var name in names)
        {
            try
            {
                using var stream = name == "-" ? null : File.OpenRead(name);
                Read(stream ?? terminal.Input, name.Replace('\\', '/'), articles, diagnostics);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                diagnostics.Add(Catalog.NoSuchFile.At(name));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Catalog.FileUnreadable.At(name, e.Message));
            }
        }

        reporter.Progress($"Comparing {Count.Of(articles.Count, "article")}");
        Write(articles, terminal);
        return reporter.Report(diagnostics);
    }

    private static void Read(Stream stream, string path, List<StoryText> articles, List<Diagnostic> diagnostics)
    {
        var options = ReadingOptions.Default;
        foreach (var (number, bytes) in JsonLinesReader.Lines(stream, options.MaxFileBytes))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}");
            var (article, faults) = ArticleGuard.Take<(StoryText?, ImmutableArray<Diagnostic>)>(
                place,
                () =>
                {
                    var line = JsonLinesReader.Read(path, number, bytes, options.MaxFileBytes);
                    if (line.Record is not { } record)
                        return (null, line.Diagnostics);
                    if ((record.Text ?? record.Html) is null)
                        return (null, [Catalog.ExtractHasNoText.AtLine(path, number, 1)]);
                    if (ExtractedText.Of(record, bytes) is { } extracted)
                        return (extracted, []);
                    // What else there is to say of the article was said when it was extracted.
                    var read = ArticleReader.Read(record, options).Articles;
                    return (read is [var only] ? StoryText.Of(only) : new(record.Id, record.Title, record.Date, "", []), []);
                },
                found => (null, found));
            if (article is not null)
                articles.Add(article);
            diagnostics.AddRange(faults);
        }
    }

    private static void Write(List<StoryText> articles, Terminal terminal)
    {
        var stories = StoryFinder.Find(articles);
        var names = new Dictionary<int, string>();
        for (var i = 0; i < articles.Count; i++)
        {
            if (!names.TryGetValue(stories[i], out var name) || string.CompareOrdinal(articles[i].Id, name) < 0)
                names[stories[i]] = articles[i].Id;
        }

        var output = new ArrayBufferWriter<byte>();
        for (var i = 0; i < articles.Count; i++)
        {
            using (var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteString("id", articles[i].Id);
                json.WriteString("story", names[stories[i]]);
                json.WriteEndObject();
            }

            output.Write("\n"u8);
        }

        terminal.Output.Write(output.WrittenSpan);
    }
}
