using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What the feeds and the sitemap show.</summary>
internal sealed class FeedModels(SiteContent content)
{
    private const int BriefingsInFeed = 30;

    // What the format allows.
    private const int PagesInSitemap = 50_000;

    public FeedModel Feed()
    {
        var links = content.From("feed.xml");
        var dated = content.Dated.Take(BriefingsInFeed).ToList();
        return new(
            content.Site,
            links.Absolute(Links.Home) ?? content.Name("feed"),
            links.Canonical ?? links.Path,
            links.Absolute(Links.Home) ?? Links.Home,
            dated.Count == 0 ? DateOnly.FromDateTime(DateTime.UnixEpoch) : dated[0].Date!.Value,
            [.. dated.Select(briefing => content.Describe(briefing, links))]);
    }

    public SitemapModel Sitemap()
    {
        var links = content.From("sitemap.xml");
        var newest = content.Briefings.FirstOrDefault()?.Date;
        var pages = new List<SitemapEntry> { new(Address(Links.Home), newest), new(Address(Links.Archive), newest) };
        foreach (var briefing in content.Briefings)
        {
            pages.Add(new(Address(Links.Briefing(briefing.Date)), briefing.Date));
            pages.AddRange(briefing.Stories.SelectMany(story => story.Sources)
                .Select(source => new SitemapEntry(Address(Links.Source(source)), source.Extract.Article.Date)));
        }

        return new(links.Canonical, [.. pages.Take(PagesInSitemap)]);

        string Address(string path) => links.Absolute(path) ?? "./" + path;
    }
}
