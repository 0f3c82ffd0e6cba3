using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BriefingGen.Model;
using BriefingGen.Rendering;
using BriefingGen.Templating;

namespace BriefingGen.Tests.Rendering;

/// <summary>A site as rendered with the default theme.</summary>
internal sealed class Rendered
{
    private readonly Dictionary<string, string> pages;

    public Rendered(ImmutableArray<Briefing> briefings, SiteSettings settings, int degreeOfParallelism = 1)
    {
        var (theme, _) = ThemeLoader.Load(null);
        var (site, diagnostics) = SiteRenderer.Render(
            briefings, settings, theme, new TemplateEngine(theme.Templates, TemplateOptions.Theme), degreeOfParallelism);
        Assert.Empty(diagnostics);
        Site = site;
        pages = site.Pages.ToDictionary(page => page.Path, page => Encoding.UTF8.GetString(page.Content.Span));
    }

    public Site Site { get; }

    public IEnumerable<string> Paths => pages.Keys;

    public string this[string path] => pages[path];

    public IEnumerable<(string Path, IDocument Document)> Html() =>
        pages.Where(page => page.Key.EndsWith(".html", StringComparison.Ordinal)).Select(page => (page.Key, Parse(page.Value)));

    public IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
