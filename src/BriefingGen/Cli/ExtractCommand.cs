using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using BriefingGen.Configuration;
using BriefingGen.Diagnostics;
using BriefingGen.Extraction;
using BriefingGen.Reading;
using BriefingGen.Reading.Bundles;

namespace BriefingGen.Cli;

/// <summary><c>briefing extract</c>: articles in, one record a line out, in the order of the input.</summary>
public static class ExtractCommand
{
    private const string Examples = """
          briefing extract seeds/*.txt
          briefing extract articles/ --no-text | jq -r '.quotes[] | [.speaker, .text] | @tsv'
          briefing extract articles.jsonl > extracts.jsonl
          cat articles.jsonl | briefing extract --input-format jsonl -

        A line of JSONL input: {"id", "text" or "html", "title"?, "date"? (YYYY-MM-DD), "url"?}.
        Offsets in the output count Unicode code points of "text"; text[start:end] is the quotation.
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, SharedOptions shared)
    {
        var files = SharedOptions.RefuseOptions(new Argument<string[]>("FILES")
        {
            Description = "Articles, folders of articles, patterns, .jsonl files, or - for standard input; without any, standard input",
            Arity = ArgumentArity.ZeroOrMore,
        });
        var format = new Option<string>("--input-format")
        {
            Description = "auto: a .jsonl file, and standard input, hold an article a line; jsonl: every input does",
            HelpName = "auto|jsonl",
            DefaultValueFactory = _ => "auto",
        }.AcceptOnlyFromAmong("auto", "jsonl");
        var noText = new Option<bool>("--no-text") { Description = "Leave the article's text out of the records" };
        var timeZone = SharedOptions.TimeZone();
        var maxFileSize = SharedOptions.MaxFileSize();
        var command = new ExampleCommand("extract", "Print what each article says and who said it, one JSON object a line", Examples)
        {
            files,
            format,
            noText,
            timeZone,
            maxFileSize,
        };
        command.SetAction(parsed =>
        {
            var names = parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"];
            var options = ReadingOptions.Default with
            {
                TimeZone = parsed.GetValue(timeZone) is { } zone ? TimeZones.Parse(zone) : null,
                MaxFileBytes = SharedOptions.Bytes(parsed, maxFileSize) ?? ReadingOptions.Default.MaxFileBytes,
            };
            var inputs = Inputs(names, parsed.GetValue(format) == "jsonl", options, terminal);
            return Run(inputs, !parsed.GetValue(noText), terminal, shared.Reporter(parsed, terminal));
        });
        return command;
    }

    private static int Run(IEnumerable<Piece> inputs, bool withText, Terminal terminal, ConsoleReporter reporter)
    {
        var exit = ExitCode.Success;
        var output = new BufferedStream(terminal.Output, 64 << 10);
        foreach (var record in Ordered(inputs, input => ArticleGuard.Take(input.Path, () => Make(input.Read(), withText), faults => ([], faults))))
        {
            output.Write(record.Json);
            exit = Math.Max(exit, reporter.Report(record.Diagnostics));
        }

        output.Flush();
        return exit;
    }

    // The messages of an article stand in its record; those of an input that gave none have no other place than the screen.
    private static (byte[] Json, ImmutableArray<Diagnostic> Diagnostics) Make(ReadResult read, bool withText)
    {
        var json = new ArrayBufferWriter<byte>();
        foreach (var article in read.Articles)
        {
            var extract = Extractor.Extract(article);
            ExtractRecord.Write(json, extract, extract.LacksSpeakers ? [.. read.Diagnostics, Catalog.NotEnglish.At(article.Source)] : read.Diagnostics, withText);
        }

        return (json.WrittenSpan.ToArray(), read.Articles.IsEmpty ? read.Diagnostics : []);
    }

    // Results in the order of the input while later ones are being made; the queue bounds how far ahead the reading goes.
    private static IEnumerable<TResult> Ordered<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> make)
    {
        var ahead = new Queue<Task<TResult>>();
        foreach (var input in inputs)
        {
            if (ahead.Count == 4 * Environment.ProcessorCount)
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            ahead.Enqueue(Task.Run(() => make(input)));
        }

        while (ahead.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }

    private static IEnumerable<Piece> Inputs(string[] names, bool allJsonLines, ReadingOptions options, Terminal terminal)
    {
        foreach (var name in names)
        {
            if (name == "-")
            {
                foreach (var line in JsonLines(terminal.Input, "-", options))
                    yield return line;
            }
            else if (allJsonLines || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            {
                using var stream = OpenOrNull(name, out var fault);
                if (stream is null)
                    yield return new(name, () => new([], [fault!]));
                else
                {
                    foreach (var line in JsonLines(stream, name, options))
                        yield return line;
                }
            }
            else
            {
                var folder = SourceFolder.Read(name, options);
                if (!folder.Diagnostics.IsEmpty)
                    yield return new(name, () => new([], folder.Diagnostics));
                foreach (var piece in folder.Files.SelectMany(file => SourceUnpacker.Open(file, options)))
                    yield return piece;
            }
        }
    }

    private static IEnumerable<Piece> JsonLines(Stream stream, string path, ReadingOptions options)
    {
        foreach (var (number, bytes) in JsonLinesReader.Lines(stream, options.MaxFileBytes))
        {
            yield return new(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"), () =>
            {
                var line = JsonLinesReader.Read(path, number, bytes, options.MaxFileBytes);
                return line.Record is null ? new([], line.Diagnostics) : ArticleReader.Read(line.Record, options);
            });
        }
    }

    private static FileStream? OpenOrNull(string path, out Diagnostic? fault)
    {
        try
        {
            fault = null;
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            fault = Catalog.NoSuchFile.At(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = Catalog.FileUnreadable.At(path, e.Message);
            return null;
        }
    }
}
