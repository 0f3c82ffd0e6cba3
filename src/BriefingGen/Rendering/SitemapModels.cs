using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What search engines are told.</summary>
internal sealed class SitemapModels(SiteContent content)
{
    // What the formats allow.
    private const int PagesInSitemap = 50_000;
    private const int PagesInNews = 1_000;

    // A sitemap for news is of the last two days; there is no clock here, so that it is of the newest two.
    private const int DaysOfNews = 2;

    private readonly Links links = content.From("sitemap.xml");

    public SitemapModel Sitemap()
    {
        var newest = content.Briefings.FirstOrDefault()?.Date;
        var pages = new List<SitemapEntry>
        {
            new(Address(Links.Home), newest),
            new(Address(Links.Archive), newest),
            new(Address(Links.Speakers(1)), newest),
            new(Address(Links.Outlets(1)), newest),
            new(Address(Links.Topics(1)), newest),
        };
        foreach (var briefing in content.Briefings)
        {
            pages.Add(new(Address(Links.Briefing(briefing.Date)), briefing.Date));
            pages.AddRange(briefing.Stories.SelectMany(story => story.Sources)
                .Select(source => new SitemapEntry(Address(Links.Source(source)), source.Extract.Article.Date)));
        }

        pages.AddRange(content.Speakers.Speakers.Select(speaker => new SitemapEntry(Address(Links.Speaker(speaker, 1)), speaker.Sayings[0].Briefing.Date)));
        pages.AddRange(content.Outlets.Outlets.Select(outlet => new SitemapEntry(Address(Links.Outlet(outlet, 1)), outlet.Tellings[0].Briefing.Date)));
        pages.AddRange(content.Topics.Topics.Select(topic => new SitemapEntry(Address(Links.Topic(topic, 1)), topic.Tellings[0].Telling.Briefing.Date)));
        var news =
            from briefing in content.Dated.Take(DaysOfNews)
            from story in briefing.Stories
            from source in story.Sources
            select new SitemapEntry(Address(Links.Source(source)), briefing.Date, new SourceView(source, links).Source.Headline);
        return new(content.Site, links.Canonical, links.Absolute("sitemap-news.xml"), [.. pages.Take(PagesInSitemap)], [.. news.Take(PagesInNews)]);
    }

    private string Address(string path) => links.Absolute(path) ?? "./" + path;
}
