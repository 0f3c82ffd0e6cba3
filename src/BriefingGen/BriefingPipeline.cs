using System.Collections.Immutable;
using BriefingGen.Configuration;
using BriefingGen.Diagnostics;
using BriefingGen.Editing;
using BriefingGen.Extraction;
using BriefingGen.Model;
using BriefingGen.Publishing;
using BriefingGen.Reading;
using BriefingGen.Reading.Duplicates;
using BriefingGen.Rendering;
using BriefingGen.Templating;

namespace BriefingGen;

/// <summary>The whole flow: files, articles, extracts, stories, briefings, pages, site.</summary>
public static class BriefingPipeline
{
    /// <summary>
    /// Builds and publishes. An article at fault is left out and the rest is published; a fault of the theme, or a place that
    /// is not fit to publish to, publishes nothing.
    /// </summary>
    /// <param name="plan">What to build.</param>
    /// <param name="progress">Told what is being done.</param>
    public static BuildResult Build(BuildPlan plan, Action<string> progress)
    {
        if (SiteTarget.Open(plan.Inputs.Select(SourceFolder.Base), plan.Output, out var refusals) is not { } target)
            return new(0, 0, 0, 0, 0, null, refusals);

        progress($"Reading {string.Join(", ", plan.Inputs)}");
        var options = Options(plan);
        var sources = SourceFolder.Read(plan.Inputs, options);
        var intake = Intake.Read(sources.Files, options, plan.DegreeOfParallelism);
        var unique = DuplicateFinder.Find(intake.Articles, intake.Paths);

        progress($"Reading {unique.Articles.Length} articles for who said what");
        var taken = unique.Articles.AsParallel().AsOrdered().WithDegreeOfParallelism(plan.DegreeOfParallelism)
            .Select(article => Take(article, intake.Paths[article.Source])).ToImmutableArray();

        var edition = BriefingEditor.Edit(taken.SelectMany(article => article.Extracts), intake.Paths);

        progress("Making the pages");
        var theme = ThemeLoader.Load(plan.Templates);
        var engine = new TemplateEngine(theme.Theme.Templates, TemplateOptions.Theme);
        var rendered = SiteRenderer.Render(edition.Briefings, plan.Site, theme.Theme, engine, plan.DegreeOfParallelism);

        var articles = taken.Sum(article => article.Extracts.Length);
        var pages = rendered.Site.Pages.Count(page => page.Path.EndsWith(".html", StringComparison.Ordinal));
        ImmutableArray<Diagnostic> faultsOfTheme = [.. theme.Diagnostics, .. rendered.Diagnostics];
        ImmutableArray<Diagnostic> diagnostics =
            [.. sources.Diagnostics, .. NotFound(plan, [.. intake.Paths.Keys, .. sources.Files.Select(file => file.Name)]), .. intake.Diagnostics, .. unique.Diagnostics, .. taken.SelectMany(article => article.Diagnostics), .. edition.Diagnostics, .. faultsOfTheme];
        if (articles == 0 && !HasError(diagnostics))
            diagnostics = diagnostics.Add(Catalog.NothingToPublish.At(plan.Inputs[0]));
        if (articles == 0 || HasError(faultsOfTheme))
            return new(articles, unique.Diagnostics.Length, Skipped(diagnostics), edition.Briefings.Length, pages, null, diagnostics);

        progress($"Publishing {rendered.Site.Pages.Length} files");
        var publication = SiteWriter.Write(
            rendered.Site,
            unique.Articles.Select(article => new SiteSource(article.Source, intake.Files[article.Source], options.Overrides.GetValueOrDefault(article.Source)?.Title)), target);
        return new(
            articles,
            unique.Diagnostics.Length,
            Skipped(diagnostics),
            edition.Briefings.Length,
            pages,
            HasError(publication.Diagnostics) ? null : publication,
            [.. diagnostics, .. publication.Diagnostics]);
    }

    private static (ImmutableArray<Extract> Extracts, ImmutableArray<Diagnostic> Diagnostics) Take(Article article, string path) =>
        ArticleGuard.Take<(ImmutableArray<Extract>, ImmutableArray<Diagnostic>)>(path, () =>
        {
            var extract = Extractor.Extract(article);
            return ([extract], extract.LacksSpeakers ? [Catalog.NotEnglish.At(path)] : []);
        }, faults => ([], faults));

    private static ReadingOptions Options(BuildPlan plan) => ReadingOptions.Default with
    {
        TimeZone = plan.TimeZone,
        MaxFileBytes = plan.MaxFileBytes ?? ReadingOptions.Default.MaxFileBytes,
        Overrides = plan.Articles.ToImmutableDictionary(article => article.Name, article => article.Override, StringComparer.Ordinal),
    };

    // Where there is no article at all that is the fault to tell, not each name that is missing for it.
    private static IEnumerable<Diagnostic> NotFound(BuildPlan plan, HashSet<string> names)
    {
        // The ending is the same for all and would make any two short names alike.
        var stems = names.Order(StringComparer.Ordinal).DistinctBy(Stem).ToDictionary(Stem, StringComparer.Ordinal);
        return plan.Articles.Where(article => names.Count > 0 && !names.Contains(article.Name))
            .Select(article => Nearest.To(Stem(article.Name), stems.Keys) is { } nearest
                ? article.NotFound with { Message = $"{article.NotFound.Message}; did you mean \"{stems[nearest]}\"?" }
                : article.NotFound);
    }

    private static string Stem(string name) => Path.ChangeExtension(name, null);

    private static int Skipped(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Distinct().Count(diagnostic => diagnostic.Kind.IsSkip);

    private static bool HasError(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
