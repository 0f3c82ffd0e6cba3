using System.Collections.Immutable;
using BriefingGen.Configuration;
using BriefingGen.Diagnostics;
using BriefingGen.Editing;
using BriefingGen.Extraction;
using BriefingGen.Model;
using BriefingGen.Publishing;
using BriefingGen.Reading;
using BriefingGen.Reading.Bundles;
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
        if (SiteTarget.Open(plan.Input, plan.Output, out var refusals) is not { } target)
            return new(0, 0, 0, null, refusals);

        progress($"Reading {plan.Input}");
        var options = Options(plan);
        var sources = SourceFolder.Read(plan.Input, options);

        var read = sources.Files.SelectMany(file => SourceUnpacker.Open(file, options), (file, piece) => (File: file, Piece: piece))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(plan.DegreeOfParallelism)
            .Select(from => new ReadPiece(from.File, from.Piece.Path, ArticleGuard.Take(from.Piece.Path, from.Piece.Read, faults => new([], faults))))
            .ToImmutableArray();
        var origins = read.SelectMany(piece => piece.Result.Articles, (piece, article) => KeyValuePair.Create(article.Source, piece)).ToDictionary(StringComparer.Ordinal);
        var paths = origins.ToDictionary(origin => origin.Key, origin => origin.Value.Path, StringComparer.Ordinal);

        progress($"Reading {origins.Count} articles for who said what");
        var taken = read.SelectMany(piece => piece.Result.Articles)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(plan.DegreeOfParallelism)
            .Select(article => Take(article, paths[article.Source])).ToImmutableArray();

        var edition = BriefingEditor.Edit(taken.SelectMany(article => article.Extracts), paths);

        progress("Making the pages");
        var theme = ThemeLoader.Load(plan.Templates);
        var engine = new TemplateEngine(theme.Theme.Templates, TemplateOptions.Theme);
        var rendered = SiteRenderer.Render(edition.Briefings, plan.Site, theme.Theme, engine, plan.DegreeOfParallelism);

        var articles = taken.Sum(article => article.Extracts.Length);
        var pages = rendered.Site.Pages.Count(page => page.Path.EndsWith(".html", StringComparison.Ordinal));
        ImmutableArray<Diagnostic> faultsOfTheme = [.. theme.Diagnostics, .. rendered.Diagnostics];
        ImmutableArray<Diagnostic> diagnostics =
            [.. sources.Diagnostics, .. NotFound(plan, [.. origins.Keys, .. sources.Files.Select(file => file.Name)]), .. read.SelectMany(piece => piece.Result.Diagnostics), .. taken.SelectMany(article => article.Diagnostics), .. edition.Diagnostics, .. faultsOfTheme];
        if (articles == 0 && !HasError(diagnostics))
            diagnostics = diagnostics.Add(Catalog.NothingToPublish.At(plan.Input));
        if (articles == 0 || HasError(faultsOfTheme))
            return new(articles, edition.Briefings.Length, pages, null, diagnostics);

        progress($"Publishing {rendered.Site.Pages.Length} files");
        var publication = SiteWriter.Write(rendered.Site, origins.Select(origin => new SiteSource(origin.Key, origin.Value.File, options.Overrides.GetValueOrDefault(origin.Key)?.Title)), target);
        return new(
            articles,
            edition.Briefings.Length,
            pages,
            HasError(publication.Diagnostics) ? null : publication,
            [.. diagnostics, .. publication.Diagnostics]);
    }

    private sealed record ReadPiece(SourceFile File, string Path, ReadResult Result);

    private static (ImmutableArray<Extract> Extracts, ImmutableArray<Diagnostic> Diagnostics) Take(Article article, string path) =>
        ArticleGuard.Take<(ImmutableArray<Extract>, ImmutableArray<Diagnostic>)>(path, () => ([Extractor.Extract(article)], []), faults => ([], faults));

    private static ReadingOptions Options(BuildPlan plan) => ReadingOptions.Default with
    {
        TimeZone = plan.TimeZone,
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

    private static bool HasError(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
