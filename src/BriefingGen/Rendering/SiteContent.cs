using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BriefingGen.Indexing;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What all pages are made of: the briefings, what the configuration says and the words of the interface.</summary>
internal sealed class SiteContent
{
    private readonly bool drawsCards;

    /// <param name="briefings">In any order.</param>
    /// <param name="settings">What the configuration says.</param>
    /// <param name="words">The language of the interface.</param>
    /// <param name="hasOwnCard">True where the theme brings a picture for social media, which is then that of every page.</param>
    public SiteContent(ImmutableArray<Briefing> briefings, SiteSettings settings, Words words, bool hasOwnCard)
    {
        // Social media find a picture by a full address only.
        drawsCards = settings.BaseUrl is not null && !hasOwnCard;
        Settings = settings;
        Words = words;
        Site = new(settings);
        Briefings = [.. briefings.OrderByDescending(briefing => briefing.Date ?? DateOnly.MinValue).ThenBy(briefing => briefing.Date is null)];
        Dated = [.. Briefings.Where(briefing => briefing.Date is not null)];
        Speakers = SpeakerIndex.Of(Briefings);
        Outlets = OutletIndex.Of(Briefings);
        Topics = TopicIndex.Of(Briefings);
    }

    /// <summary>Newest first; the one without a day last.</summary>
    public ImmutableArray<Briefing> Briefings { get; }

    public ImmutableArray<Briefing> Dated { get; }

    public SpeakerIndex Speakers { get; }

    public OutletIndex Outlets { get; }

    public TopicIndex Topics { get; }

    public SiteSettings Settings { get; }

    public Words Words { get; }

    public SiteModel Site { get; }

    /// <summary>The addresses as seen from the page at <paramref name="path"/>.</summary>
    public Links From(string path) => new(path, Settings.BaseUrl, Words);

    public PageModel Page(Links links, string template, string title, string description) =>
        new(Site, new(links, template, title, description), Words);

    public string Title(Briefing briefing) => briefing.Date is { } date ? Words.Date(date) : Words["undated"];

    /// <summary>The picture of a day for social media; null where it has none of its own.</summary>
    public CardText? Card(Briefing briefing)
    {
        if (!drawsCards)
            return null;
        var articles = briefing.Stories.Sum(story => story.Sources.Length);
        return BriefingCard.Text(
            Settings.Title,
            Title(briefing),
            briefing.Stories.Select(story => new SourceView(story.Lead, From(Links.Briefing(briefing.Date))).Source).Select(lead => lead.HeadlineIsCut ? lead.Headline + "…" : lead.Headline),
            $"{Words.Count("stories", briefing.Stories.Length)} · {Words.Count("article_count", articles)}");
    }

    public BriefingModel Describe(Briefing briefing, Links links)
    {
        var path = Links.Briefing(briefing.Date);
        return new()
        {
            Title = Title(briefing),
            Url = links.To(path),
            Permalink = links.Absolute(path),
            Id = links.Absolute(path) ?? Name(path),
            Date = briefing.Date,
            Stories = [.. briefing.Stories.Select(story => new StoryView(this, briefing, story, links).Describe())],
        };
    }

    /// <summary>For a site whose address is not known: a name made of the site's title and the page, the same on every build.</summary>
    public string Name(string path)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Settings.Title}\n{path}")).AsSpan(0, 16).ToArray();
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
