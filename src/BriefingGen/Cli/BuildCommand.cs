using System.CommandLine;
using System.Globalization;
using BriefingGen.Configuration;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Cli;

/// <summary><c>briefing build</c>: a folder of articles to a site.</summary>
public static class BuildCommand
{
    private const string DefaultConfig = "briefing.yaml";

    private const string Examples = """
          briefing build                                   seeds/ to site/, as briefing.yaml says
          briefing build --input articles --output public
          briefing build --input wire/ --input 'notes/**/*.md' --input feed.xml
          briefing build --base-url https://example.org/news/
          briefing build --config sites/harbour/briefing.yaml

        What the command line says wins over briefing.yaml, and that over the defaults. Paths in briefing.yaml, and the
        defaults, are meant from its folder. Exit codes: 0 built; 1 usage; 2 an article, a template or the configuration
        is at fault (articles without fault are still published); 3 the disk failed.
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, SharedOptions shared)
    {
        var input = new Option<string[]>("--input", "-i")
        {
            Description = "A folder of articles, a file, or a pattern such as 'notes/**/*.md'; can be given again [default: seeds]",
            HelpName = "path",
            Arity = ArgumentArity.OneOrMore,
        };
        var maxFileSize = SharedOptions.MaxFileSize();
        var output = new Option<string>("--output", "-o") { Description = "The folder that the site goes to [default: site]", HelpName = "folder" };
        var templates = new Option<string>("--templates", "-t")
        {
            Description = "A folder of templates and assets laid over the default theme, file by file [default: templates, where there is one]",
            HelpName = "folder",
        };
        var baseUrl = new Option<string>("--base-url") { Description = "Where the site is published; without it all links are relative", HelpName = "url" };
        baseUrl.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && BaseAddress.Parse(token.Value) is null)
                result.AddError($"'{token.Value}' is not an address. Write it in full, as https://example.org/news/.");
        });
        var config = new Option<string>("--config", "-c") { Description = $"The configuration [default: {DefaultConfig}, where there is one]", HelpName = "file" };
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "How many articles and pages to work on at once; the site is the same with any number",
            HelpName = "number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            // The tokens, because asking for the value throws where it is no number; that much is reported already.
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number is < 1 or > 512)
                result.AddError("--jobs takes a number from 1 to 512.");
        });
        var timeZone = SharedOptions.TimeZone();
        SharedOptions.RefuseEmpty(input, output, templates, config);
        var command = new ExampleCommand("build", "Build the site from a folder of articles", Examples)
        {
            input, output, templates, baseUrl, timeZone, maxFileSize, config, jobs,
        };
        command.SetAction(parsed =>
        {
            var said = Settings.Empty with
            {
                Inputs = [.. parsed.GetValue(input) ?? []],
                MaxFileBytes = SharedOptions.Bytes(parsed, maxFileSize),
                Output = parsed.GetValue(output),
                Templates = parsed.GetValue(templates),
                TimeZone = parsed.GetValue(timeZone) is { } zone ? TimeZones.Parse(zone) : null,
                BaseUrl = parsed.GetValue(baseUrl) is { } url ? BaseAddress.Parse(url) : null,
            };
            return Run(said, parsed.GetValue(config), parsed.GetValue(jobs), terminal, shared.Reporter(parsed, terminal));
        });
        return command;
    }

    private static int Run(Settings said, string? config, int jobs, Terminal terminal, ConsoleReporter reporter)
    {
        var start = terminal.Clock.GetTimestamp();
        var file = ReadConfig(config);
        if (!file.Diagnostics.IsEmpty)
            return reporter.Report(file.Diagnostics);
        var plan = Plan(said.Over(file.Settings), Path.GetDirectoryName(config) ?? "", jobs);
        var result = BriefingPipeline.Build(plan, reporter.Progress);
        var exit = reporter.Report(result.Diagnostics);
        if (result.Articles > 0)
            reporter.Say($"{Count.Of(result.Articles, "article")}, {Count.Of(result.Briefings, "briefing")}, {Count.Of(result.Pages, "page")}");
        if (result.Versions + result.Skipped > 0)
            reporter.Say($"{Count.Of(result.Skipped, "file")} skipped, {Count.Of(result.Versions, "other version")} of the articles left out{(reporter.ShowsNotes ? "" : " (-v detailed lists them)")}");
        reporter.Say(result.Publication is { } done
            ? string.Create(CultureInfo.InvariantCulture,
                $"{plan.Output}: {Count.Of(done.Written, "file")} written, {done.Unchanged} unchanged, {done.Removed} removed, in {terminal.Clock.GetElapsedTime(start).TotalMilliseconds:F0} ms")
            : $"{plan.Output}: not published, left as it was");
        return exit;
    }

    private static BuildPlan Plan(Settings settings, string folder, int jobs)
    {
        var templates = Path.Combine(folder, "templates");
        return new(
            settings.Inputs.IsEmpty ? [Path.Combine(folder, "seeds")] : settings.Inputs,
            settings.Output ?? Path.Combine(folder, "site"),
            settings.Templates ?? (Directory.Exists(templates) ? templates : null),
            settings.TimeZone,
            new SiteSettings(
                settings.Title ?? "Briefing",
                settings.Description ?? "What the news says and who said it, in its own words.",
                settings.Language ?? "en",
                settings.BaseUrl)
            {
                SourcePages = settings.SourcePages ?? SourcePages.Full,
                Offline = settings.Offline ?? false,
            },
            settings.Articles,
            settings.MaxFileBytes,
            jobs);
    }

    private static SettingsResult ReadConfig(string? path)
    {
        if (path is null && !File.Exists(DefaultConfig))
            return new(Settings.Empty, []);
        var file = path ?? DefaultConfig;
        var shown = file.Replace('\\', '/');
        try
        {
            return SettingsReader.Read(shown, File.ReadAllText(file));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(Settings.Empty, [Catalog.ConfigMissing.At(shown)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(Settings.Empty, [Catalog.FileUnreadable.At(shown, e.Message)]);
        }
    }
}
