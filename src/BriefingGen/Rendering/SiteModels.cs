using BriefingGen.Model;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What the front page, the days and the articles show, each as seen from its own page.</summary>
internal sealed class SiteModels(SiteContent content)
{
    private const int BriefingsOnFront = 7;
    private const int HeadlinesInDescription = 3;

    public PageModel Index()
    {
        var links = content.From(Links.Home);
        var newest = content.Dated.FirstOrDefault();
        return content.Page(links, "index.sbn-html", content.Settings.Title, content.Settings.Description) with
        {
            Index = new(
                [.. content.Briefings.Take(BriefingsOnFront).Select(briefing => content.Describe(briefing, links))],
                newest?.Date is { } date ? new Calendar(content, links).Month(date.Year, date.Month) : null,
                links.To(Links.Archive),
                content.Briefings.Length),
        };
    }

    public PageModel BriefingPage(Briefing briefing, bool hasCard)
    {
        var links = content.From(Links.Briefing(briefing.Date));
        var model = content.Describe(briefing, links);
        if (briefing.Date is not null)
        {
            var place = content.Briefings.IndexOf(briefing);
            model = model with { Previous = Neighbour(place + 1, links), Next = Neighbour(place - 1, links) };
        }

        var headlines = model.Stories.Take(HeadlinesInDescription).Select(story => story.Sources[0].Headline);
        var page = content.Page(links, "briefing.sbn-html", model.Title, string.Join(" · ", headlines)).With(StructuredData.Of(model), briefing.Date);
        return page with
        {
            Page = page.Page with { Card = hasCard ? Links.Card(briefing.Date) : Links.SiteCard },
            Briefing = model,
        };
    }

    public PageModel ArticlePage(Briefing briefing, Story story, StorySource source)
    {
        var links = content.From(Links.Source(source));
        var view = new SourceView(source, links);
        var model = view.Source;
        var taken = TakenPassages.Of(story, source, content.Settings.SourcePages);
        return content.Page(links, "article.sbn-html", model.Headline, $"{model.Label}: {model.Headline}")
            .With(StructuredData.Of(model, links.Canonical), model.Date) with
        {
            Article = new(
                model,
                view.Paragraphs(taken),
                content.Title(briefing),
                links.To(Links.Story(briefing.Date, story.Slug)),
                taken.Summary.Length,
                taken.Quotations.Length,
                taken.IsAll),
        };
    }

    public PageModel SearchPage() =>
        content.Page(content.From(Links.Search), "search.sbn-html", content.Words["search"], content.Words["search_note"]);

    public PageModel FollowPage()
    {
        var links = content.From(Links.Follow);
        return content.Page(links, "follow.sbn-html", content.Words["follow"], content.Words["follow_note"]) with
        {
            Follow = content.Briefings is [{ Date: var date }, ..] ? new(File(Links.Email(date)), File(Links.EmailText(date)), File(Links.Data(date))) : new(null, null, null),
        };

        LinkModel File(string path) => new(path, links.To(path));
    }

    public PageModel NotFound(InlineStyle? style)
    {
        var page = content.Page(content.From("404.html"), "not-found.sbn-html", content.Words["not_found"], content.Settings.Description);
        return page with
        {
            Page = page.Page with
            {
                IsIndexed = false,
                Style = style,
                Root = content.Settings.BaseUrl is { } url ? url.AbsolutePath.TrimEnd('/') + "/" : "/",
            },
        };
    }

    private LinkModel? Neighbour(int place, Links links) =>
        place >= 0 && place < content.Briefings.Length && content.Briefings[place] is { Date: not null } briefing
            ? new(content.Title(briefing), links.To(Links.Briefing(briefing.Date)))
            : null;
}
