using System.Collections.Immutable;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What the feeds show.</summary>
internal sealed class FeedModels(SiteContent content)
{
    private const int BriefingsInFeed = 30;
    private const int QuotationsInFeed = 100;

    /// <summary>The newest briefings, as seen from the feed at <paramref name="path"/>.</summary>
    public FeedModel Briefings(string path)
    {
        var links = content.From(path);
        return Feed(links, content.Settings.Title, "feed", [.. content.Dated.Take(BriefingsInFeed).Select(briefing => content.Describe(briefing, links))
            .Select(model => new FeedEntryModel(model.Title, model.Id, model.Permalink ?? model.Url, model.Date!.Value) { Briefing = model })]);
    }

    /// <summary>The newest quotations, as seen from the feed at <paramref name="path"/>.</summary>
    public FeedModel Quotations(string path)
    {
        var links = content.From(path);
        var said =
            from briefing in content.Dated
            from story in content.Describe(briefing, links).Stories
            from voice in story.Voices
            from quotation in voice.Quotations
            let address = $"{Links.Briefing(briefing.Date)}#{quotation.Anchor}"
            select new FeedEntryModel(
                $"{voice.Speaker} · {story.Sources[0].Headline}",
                links.Absolute(address) ?? content.Name(address),
                links.Absolute(address) ?? links.To(address),
                briefing.Date!.Value)
            {
                Voice = voice with { Quotations = [quotation] },
            };
        return Feed(links, $"{content.Settings.Title}: {content.Words["who_said_what"]}", "quotations", [.. said.Take(QuotationsInFeed)]);
    }

    private FeedModel Feed(Links links, string title, string name, ImmutableArray<FeedEntryModel> entries) => new(
        content.Site,
        content.Words,
        Printable.Of(title),
        // The feed of briefings has the name that it had when it was the only one.
        name == "feed" ? links.Absolute(Links.Home) ?? content.Name(name) : links.Absolute(name) ?? content.Name(name),
        links.Canonical ?? links.Path,
        links.Absolute(Links.Home) ?? Links.Home,
        entries.IsEmpty ? DateTimeOffset.UnixEpoch : entries.Max(entry => entry.Moment),
        entries);
}
