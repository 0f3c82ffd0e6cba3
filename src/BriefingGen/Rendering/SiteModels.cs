using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What each page of a site shows, as seen from that page.</summary>
internal sealed class SiteModels(ImmutableArray<Briefing> briefings, SiteSettings settings)
{
    private const int BriefingsInFeed = 30;
    private const int HeadlinesInDescription = 3;

    // What the format allows.
    private const int PagesInSitemap = 50_000;

    private readonly SiteModel site = new(settings);

    /// <summary>Newest first; the one without a day last.</summary>
    public ImmutableArray<Briefing> Briefings { get; } =
        [.. briefings.OrderByDescending(briefing => briefing.Date ?? DateOnly.MinValue).ThenBy(briefing => briefing.Date is null)];

    public PageModel Index()
    {
        var links = new Links("index.html", settings.BaseUrl);
        return new(site, new(links, "index.sbn-html", settings.Title, settings.Description))
        {
            Index = new([.. Briefings.Select(briefing => Of(briefing, links))]),
        };
    }

    public PageModel BriefingPage(Briefing briefing)
    {
        var links = new Links(Links.Briefing(briefing.Date), settings.BaseUrl);
        var model = Of(briefing, links);
        if (briefing.Date is not null)
        {
            var place = Briefings.IndexOf(briefing);
            model = model with { Previous = Neighbour(place + 1, links), Next = Neighbour(place - 1, links) };
        }

        var headlines = model.Stories.Take(HeadlinesInDescription).Select(story => story.Sources[0].Headline);
        return new(site, new(links, "briefing.sbn-html", model.Title, string.Join(" · ", headlines)))
        {
            Briefing = model,
        };
    }

    public PageModel ArticlePage(Briefing briefing, Story story, StorySource source)
    {
        var links = new Links(Links.Source(source), settings.BaseUrl);
        var view = new SourceView(source, links);
        var model = view.Source;
        return new(site, new(links, "article.sbn-html", model.Headline, $"{model.Label}: {model.Headline}"))
        {
            Article = new(
                model,
                view.Paragraphs(),
                Title(briefing),
                links.To(Links.Story(briefing.Date, story.Slug)),
                source.Extract.Summary.Length,
                source.Extract.Quotations.Count(quotation => quotation.Speaker is not null)),
        };
    }

    public PageModel NotFound(InlineStyle? style) =>
        new(site, new(new("404.html", settings.BaseUrl), "not-found.sbn-html", "Not found", settings.Description)
        {
            IsIndexed = false,
            Style = style,
            Root = settings.BaseUrl is { } url ? url.AbsolutePath.TrimEnd('/') + "/" : "/",
        });

    public FeedModel Feed()
    {
        var links = new Links("feed.xml", settings.BaseUrl);
        var dated = Briefings.Where(briefing => briefing.Date is not null).Take(BriefingsInFeed).ToImmutableArray();
        return new(
            site,
            links.Absolute("index.html") ?? Name("feed"),
            links.Canonical ?? links.Path,
            links.Absolute("index.html") ?? "index.html",
            dated.IsEmpty ? DateOnly.FromDateTime(DateTime.UnixEpoch) : dated[0].Date!.Value,
            [.. dated.Select(briefing => Of(briefing, links))]);
    }

    public SitemapModel Sitemap()
    {
        var links = new Links("sitemap.xml", settings.BaseUrl);
        var pages = new List<SitemapEntry> { new(Address("index.html"), Briefings.FirstOrDefault()?.Date) };
        foreach (var briefing in Briefings)
        {
            pages.Add(new(Address(Links.Briefing(briefing.Date)), briefing.Date));
            pages.AddRange(briefing.Stories.SelectMany(story => story.Sources)
                .Select(source => new SitemapEntry(Address(Links.Source(source)), source.Extract.Article.Date)));
        }

        return new(links.Canonical, [.. pages.Take(PagesInSitemap)]);

        string Address(string path) => links.Absolute(path) ?? "./" + path;
    }

    private BriefingModel Of(Briefing briefing, Links links)
    {
        var path = Links.Briefing(briefing.Date);
        return new()
        {
            Title = Title(briefing),
            Url = links.To(path),
            Permalink = links.Absolute(path),
            Id = links.Absolute(path) ?? Name(path),
            Date = briefing.Date,
            Stories = [.. briefing.Stories.Select(story => new StoryView(briefing, story, links).Describe())],
        };
    }

    private LinkModel? Neighbour(int place, Links links) =>
        place >= 0 && place < Briefings.Length && Briefings[place] is { Date: not null } briefing
            ? new(Title(briefing), links.To(Links.Briefing(briefing.Date)))
            : null;

    private static string Title(Briefing briefing) => briefing.Date is { } date ? Dates.InWords(date) : "Undated";

    // For a site whose address is not known: a name made of the site's title and the page, the same on every build.
    private string Name(string path)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{settings.Title}\n{path}")).AsSpan(0, 16).ToArray();
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
