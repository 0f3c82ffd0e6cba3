using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>What the templates of feeds see.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Words">The words of the interface.</param>
/// <param name="Title">What the feed is called.</param>
/// <param name="Id">A name for the feed that never changes.</param>
/// <param name="Url">Where the feed itself lies.</param>
/// <param name="HomeUrl">Where the index lies.</param>
/// <param name="Updated">When the newest entry is from; 1970-01-01 where there is none.</param>
/// <param name="Entries">Newest first.</param>
internal sealed record FeedModel(
    SiteModel Site, Words Words, string Title, string Id, string Url, string HomeUrl, DateTimeOffset Updated, ImmutableArray<FeedEntryModel> Entries)
    : ITemplateModel<FeedModel>
{
    public static TemplateShape<FeedModel> Shape { get; } = new(
        ("site", m => TemplateValue.From(m.Site)),
        ("words", m => TemplateValue.From(m.Words)),
        ("title", m => m.Title),
        ("id", m => m.Id),
        ("url", m => m.Url),
        ("home_url", m => m.HomeUrl),
        ("updated", m => Dates.Iso(DateOnly.FromDateTime(m.Updated.UtcDateTime))),
        ("updated_moment", m => Dates.Utc(m.Updated)),
        ("updated_rfc", m => Dates.Rfc(m.Updated)),
        ("entries", m => TemplateValue.From(m.Entries)));
}

/// <summary>An entry of a feed: a briefing, or something said in one.</summary>
/// <param name="Title">The day, or who said it and of what.</param>
/// <param name="Id">A name that never changes.</param>
/// <param name="Url">Absolute where the site's address is known.</param>
/// <param name="Date">The day of the briefing.</param>
internal sealed record FeedEntryModel(string Title, string Id, string Url, DateOnly Date) : ITemplateModel<FeedEntryModel>
{
    public BriefingModel? Briefing { get; init; }

    /// <summary>Who speaks, with one quotation.</summary>
    public VoiceModel? Voice { get; init; }

    /// <summary>When its article was published; the first moment of its day, UTC, where only the day is known, as feeds ask for a moment.</summary>
    public DateTimeOffset Moment => Voice?.Source.Published ?? new(Date.ToDateTime(default), TimeSpan.Zero);

    public static TemplateShape<FeedEntryModel> Shape { get; } = new(
        ("title", m => Printable.InOneDirection(m.Title)),
        ("id", m => m.Id),
        ("url", m => m.Url),
        ("iso_date", m => Dates.Iso(m.Date)),
        ("moment", m => Dates.Utc(m.Moment)),
        ("rfc_date", m => Dates.Rfc(m.Moment)),
        ("briefing", m => TemplateValue.From(m.Briefing)),
        ("voice", m => TemplateValue.From(m.Voice)));
}

/// <summary>What <c>feed-item.sbn-html</c> sees, as it is rendered by itself, for the feeds in JSON.</summary>
internal sealed record FeedContentModel(Words Words, FeedEntryModel Entry) : ITemplateModel<FeedContentModel>
{
    public static TemplateShape<FeedContentModel> Shape { get; } = new(
        ("words", m => TemplateValue.From(m.Words)), ("entry", m => TemplateValue.From(m.Entry)));
}

/// <summary>What <c>sitemap.sbn-xml</c>, <c>sitemap-news.sbn-xml</c> and <c>robots.sbn-txt</c> see.</summary>
/// <param name="Site">The publication.</param>
/// <param name="SitemapUrl">Absolute; null where the site's address is not known.</param>
/// <param name="NewsUrl">The sitemap for news; null where the site's address is not known.</param>
/// <param name="Pages">Every page that a search engine should know.</param>
/// <param name="News">The articles of the newest two days.</param>
internal sealed record SitemapModel(
    SiteModel Site, string? SitemapUrl, string? NewsUrl, ImmutableArray<SitemapEntry> Pages, ImmutableArray<SitemapEntry> News) : ITemplateModel<SitemapModel>
{
    public static TemplateShape<SitemapModel> Shape { get; } = new(
        ("site", m => TemplateValue.From(m.Site)),
        ("sitemap_url", m => m.SitemapUrl),
        ("news_url", m => m.NewsUrl),
        ("pages", m => TemplateValue.From(m.Pages)),
        ("news", m => TemplateValue.From(m.News)));
}

/// <summary>A page of a sitemap.</summary>
/// <param name="Url">Absolute where the site's address is known, otherwise relative to the site's root.</param>
/// <param name="Modified">The day of the briefing that it belongs to; null where it has none.</param>
/// <param name="Title">The headline, for news.</param>
internal sealed record SitemapEntry(string Url, DateOnly? Modified, string Title = "") : ITemplateModel<SitemapEntry>
{
    public static TemplateShape<SitemapEntry> Shape { get; } = new(
        ("url", m => m.Url),
        ("modified", m => m.Modified is { } date ? Dates.Iso(date) : null),
        ("title", m => Printable.InOneDirection(m.Title)));
}
