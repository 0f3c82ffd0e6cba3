using System.Buffers;
using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Indexing;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;
using BriefingGen.Templating;

namespace BriefingGen.Rendering;

/// <summary>The pages of a site, and the faults of the templates that were to make them; with an error the site is not to be published.</summary>
public sealed record RenderResult(Site Site, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Makes the pages of a site.</summary>
public static class SiteRenderer
{
    private const string Layout = "layout.sbn-html";

    // What a site that is not to be read offline leaves out.
    private static readonly ImmutableArray<string> OfflineOnly = ["offline.js", "offline-worker.js"];

    /// <summary>Renders every page; the result does not depend on <paramref name="degreeOfParallelism"/>.</summary>
    public static RenderResult Render(
        ImmutableArray<Briefing> briefings, SiteSettings settings, Theme theme, ITemplateEngine engine, int degreeOfParallelism)
    {
        if (!engine.Errors.IsEmpty)
            return new(new([]), Report(engine.Errors));

        var content = new SiteContent(briefings, settings, Words.For(settings.Language, theme.Words), theme.HasOwnCard);
        var drafts = Drafts(theme, content);
        var pages = new Page?[drafts.Count];
        var errors = new ImmutableArray<TemplateError>[drafts.Count];
        // The pages are all kept until they are published: each in an array of its own size, not in a buffer that grew.
        Parallel.For(0, drafts.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, degreeOfParallelism) }, () => new ArrayBufferWriter<byte>(64 << 10), (i, _, output) =>
        {
            errors[i] = [];
            output.ResetWrittenCount();
            try
            {
                drafts[i].Write(engine, output);
                pages[i] = new(drafts[i].Path, output.WrittenSpan.ToArray());
            }
            catch (TemplateException e)
            {
                errors[i] = e.Errors;
            }

            return output;
        }, _ => { });

        var site = pages.OfType<Page>().Concat(SearchIndex.Write(SearchEntries.Of(content))).Concat(theme.Assets.Where(asset => settings.Offline || !OfflineOnly.Contains(asset.Path))).Append(new(".nojekyll", default))
            .OrderBy(page => page.Path, StringComparer.Ordinal).ToImmutableArray();
        return new(new(site), Report(errors.SelectMany(list => list)));
    }

    private static List<Draft> Drafts(Theme theme, SiteContent content)
    {
        var models = new SiteModels(content);
        var archive = new ArchiveModels(content);
        var feeds = new FeedModels(content);
        var sitemap = new SitemapModels(content);
        var drafts = new List<Draft>
        {
            Draft.Of(Links.Home, Layout, models.Index),
            Draft.Of("404.html", Layout, () => models.NotFound(InlineStyle.Of(theme.Assets))),
            Draft.Of(Links.Archive, Layout, archive.Index),
            Draft.Of(Links.Search, Layout, models.SearchPage),
            Draft.Of(Links.Follow, Layout, models.FollowPage),
            Draft.Of("feed.xml", "feed.sbn-xml", () => feeds.Briefings("feed.xml")),
            Draft.Of("rss.xml", "rss.sbn-xml", () => feeds.Briefings("rss.xml")),
            new("feed.json", (engine, output) => JsonFeed.Write(feeds.Briefings("feed.json"), content.Settings.Language, engine, output)),
            Draft.Of("quotations.xml", "feed.sbn-xml", () => feeds.Quotations("quotations.xml")),
            Draft.Of("quotations-rss.xml", "rss.sbn-xml", () => feeds.Quotations("quotations-rss.xml")),
            new("quotations.json", (engine, output) => JsonFeed.Write(feeds.Quotations("quotations.json"), content.Settings.Language, engine, output)),
            new("index.json", (_, output) => DataFiles.WriteIndex(content, output)),
            Draft.Of("robots.txt", "robots.sbn-txt", sitemap.Sitemap),
            Draft.Of("sitemap.xml", "sitemap.sbn-xml", sitemap.Sitemap),
            Draft.Of("sitemap-news.xml", "sitemap-news.sbn-xml", sitemap.Sitemap),
        };
        drafts.AddRange(archive.Years.Select(year => Draft.Of(Links.Year(year), Layout, () => archive.Year(year))));
        var speakers = new SpeakerModels(content);
        AddPages(speakers.List, speakers.ListPage);
        foreach (var speaker in content.Speakers.Speakers)
            AddPages(SpeakerModels.Sayings(speaker), page => speakers.Page(speaker, page));
        var outlets = new OutletModels(content);
        AddPages(outlets.List, outlets.ListPage);
        foreach (var outlet in content.Outlets.Outlets)
            AddPages(OutletModels.Tellings(outlet), page => outlets.Page(outlet, page));
        var topics = new TopicModels(content);
        AddPages(topics.List, topics.ListPage);
        foreach (var topic in content.Topics.Topics)
            AddPages(TopicModels.Tellings(topic), page => topics.Page(topic, page));
        foreach (var briefing in content.Briefings)
        {
            var card = content.Card(briefing);
            drafts.Add(Draft.Of(Links.Briefing(briefing.Date), Layout, () => models.BriefingPage(briefing, hasCard: card is not null)));
            drafts.Add(new(Links.Email(briefing.Date), (engine, output) => EmailEdition.Write(content, briefing, engine, output)));
            drafts.Add(Draft.Of(Links.EmailText(briefing.Date), "email.sbn-txt", () => EmailEdition.Text(content, briefing)));
            drafts.Add(new(Links.Data(briefing.Date), (_, output) => DataFiles.WriteBriefing(content, briefing, output)));
            if (card is not null)
                drafts.Add(new(Links.Card(briefing.Date), (_, output) => BriefingCard.Write(card, output)));
            foreach (var story in briefing.Stories)
                drafts.AddRange(story.Sources.Select(source => Draft.Of(Links.Source(source), Layout, () => models.ArticlePage(briefing, story, source))));
        }

        return drafts;

        void AddPages<T>(Paging<T> paging, Func<int, PageModel> model) =>
            drafts.AddRange(Enumerable.Range(1, paging.Pages).Select(page => Draft.Of(paging.Path(page), Layout, () => model(page))));
    }

    // A fault that every page meets is one fault.
    private static ImmutableArray<Diagnostic> Report(IEnumerable<TemplateError> errors) => [.. errors.Select(Report).Distinct().Order()];

    private static Diagnostic Report(TemplateError error)
    {
        var kind = error.Kind == TemplateErrorKind.Parse ? Catalog.TemplateParse : Catalog.TemplateRuntime;
        var message = error.Includes.IsDefaultOrEmpty
            ? error.Message
            : $"{error.Message} (included from {string.Join(", from ", error.Includes.Reverse())})";
        return new(kind, error.Path, error.Line, CodePoints(error), message, error.SourceLine);
    }

    private static int CodePoints(TemplateError error)
    {
        var line = error.SourceLine ?? "";
        return error.Column - line.Take(error.Column - 1).Count(char.IsLowSurrogate);
    }

    /// <summary>A page still to be made.</summary>
    private sealed record Draft(string Path, Action<ITemplateEngine, IBufferWriter<byte>> Write)
    {
        public static Draft Of<T>(string path, string template, Func<T> model) where T : class, ITemplateModel<T> =>
            new(path, (engine, output) => engine.Render(template, model(), output));
    }
}
