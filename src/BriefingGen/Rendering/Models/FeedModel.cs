using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>What <c>feed.sbn-xml</c> sees.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Id">A name for the feed that never changes.</param>
/// <param name="Url">Where the feed itself lies.</param>
/// <param name="HomeUrl">Where the index lies.</param>
/// <param name="Updated">The day of the newest briefing; 1970-01-01 where there is none.</param>
/// <param name="Briefings">The newest dated briefings, newest first.</param>
internal sealed record FeedModel(
    SiteModel Site, string Id, string Url, string HomeUrl, DateOnly Updated, ImmutableArray<BriefingModel> Briefings)
    : ITemplateModel<FeedModel>
{
    public static TemplateShape<FeedModel> Shape { get; } = new(
        ("site", m => TemplateValue.From(m.Site)),
        ("id", m => m.Id),
        ("url", m => m.Url),
        ("home_url", m => m.HomeUrl),
        ("updated", m => Dates.Iso(m.Updated)),
        ("briefings", m => TemplateValue.From(m.Briefings)));
}

/// <summary>What <c>sitemap.sbn-xml</c> and <c>robots.sbn-txt</c> see.</summary>
/// <param name="SitemapUrl">Absolute; null where the site's address is not known.</param>
/// <param name="Pages">Every page that a search engine should know.</param>
internal sealed record SitemapModel(string? SitemapUrl, ImmutableArray<SitemapEntry> Pages) : ITemplateModel<SitemapModel>
{
    public static TemplateShape<SitemapModel> Shape { get; } = new(
        ("sitemap_url", m => m.SitemapUrl),
        ("pages", m => TemplateValue.From(m.Pages)));
}

/// <summary>A page of the sitemap.</summary>
/// <param name="Url">Absolute where the site's address is known, otherwise relative to the site's root.</param>
/// <param name="Modified">The day of the briefing that it belongs to; null where it has none.</param>
internal sealed record SitemapEntry(string Url, DateOnly? Modified) : ITemplateModel<SitemapEntry>
{
    public static TemplateShape<SitemapEntry> Shape { get; } = new(
        ("url", m => m.Url),
        ("modified", m => m.Modified is { } date ? Dates.Iso(date) : null));
}
