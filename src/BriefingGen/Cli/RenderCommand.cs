using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using BriefingGen.Diagnostics;
using BriefingGen.Templating;

namespace BriefingGen.Cli;

/// <summary><c>briefing render</c>: one template over one JSON model.</summary>
public static class RenderCommand
{
    private const string Examples = """
          briefing render card.sbn-html --model card.json
          echo 'Hello {{ name }}!' | briefing render - --model person.json
          briefing render report.sbn-txt --plain < /dev/null

        The members of the model are the variables of the template. A template of a file can include those of its folder;
        its name decides the escaping (.sbn-html, .sbn-xml; any other: none). --plain runs the bare language with its own
        defaults: no escaping, what is unknown is empty. Errors: path:line:column: message; for standard input the path is "text".
        """;

    // Names a template from standard input in messages.
    private const string Typed = "text";

    private static readonly JsonDocumentOptions ModelOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 256 };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, SharedOptions shared)
    {
        var template = SharedOptions.RefuseOptions(new Argument<string>("TEMPLATE") { Description = "The template, or - for standard input" });
        var model = new Option<string>("--model", "-m") { Description = "The variables: a file that holds one JSON object", HelpName = "file.json" };
        var plain = new Option<bool>("--plain") { Description = "Run the bare language with its own defaults, without escaping" };
        SharedOptions.RefuseEmpty(model);
        var command = new ExampleCommand("render", "Print one template, rendered over a JSON model", Examples) { template, model, plain };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(template),
            parsed.GetValue(model),
            (parsed.GetValue(plain) ? TemplateOptions.Plain : TemplateOptions.Theme) with { Clock = terminal.Clock.GetLocalNow, Chance = Random.Shared.Next },
            terminal,
            shared.Reporter(parsed, terminal)));
        return command;
    }

    private static int Run(string path, string? modelPath, TemplateOptions options, Terminal terminal, ConsoleReporter reporter)
    {
        try
        {
            using var model = modelPath is null ? null : JsonDocument.Parse(File.ReadAllBytes(modelPath), ModelOptions);
            if (model is { RootElement.ValueKind: not JsonValueKind.Object })
                return reporter.Report([Catalog.ModelNotObject.At(modelPath!)]);
            var output = new ArrayBufferWriter<byte>();
            PlainRenderer.Render(Templates(path, terminal), Name(path), model, options, output);
            terminal.Output.Write(output.WrittenSpan);
            return ExitCode.Success;
        }
        catch (TemplateException e)
        {
            foreach (var error in e.Errors)
                terminal.Error.WriteLine($"{error.Path}:{error.Line}:{error.Column}: {error.Message}{string.Concat(error.Includes.Select(place => $"\n  included at {place}"))}");
            return ExitCode.Input;
        }
        catch (JsonException e)
        {
            return reporter.Report([Catalog.ModelNotJson.AtLine(modelPath!, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1)]);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return reporter.Report([Catalog.NoSuchFile.At(((e as FileNotFoundException)?.FileName ?? path).Replace('\\', '/'))]);
        }
    }

    // A template of a file has its neighbours beside it; one that is typed stands alone.
    private static ImmutableArray<TemplateFile> Templates(string path, Terminal terminal)
    {
        if (path == "-")
            return [new(Typed, Typed, new StreamReader(terminal.Input, Encoding.UTF8).ReadToEnd())];
        if (!File.Exists(path))
            throw new FileNotFoundException(null, path);
        var folder = Path.GetDirectoryName(path) ?? "";
        return
        [
            .. Directory.EnumerateFiles(folder.Length == 0 ? "." : folder)
                .Select(file => Path.GetFileName(file))
                .Where(name => name == Name(path) || Path.GetExtension(name).StartsWith(".sbn-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new TemplateFile(name, Path.Combine(folder, name).Replace('\\', '/'), File.ReadAllText(Path.Combine(folder, name)))),
        ];
    }

    private static string Name(string path) => path == "-" ? Typed : Path.GetFileName(path);
}
