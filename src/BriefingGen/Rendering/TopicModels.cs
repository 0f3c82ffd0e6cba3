using BriefingGen.Indexing;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What the pages of the topics show.</summary>
internal sealed class TopicModels(SiteContent content)
{
    private const int TopicsOnPage = 300;
    private const int ArticlesOnPage = 100;

    public Paging<Topic> List { get; } = new(content.Topics.Topics, TopicsOnPage, Links.Topics);

    public static Paging<TopicTelling> Tellings(Topic topic) => new(topic.Tellings, ArticlesOnPage, page => Links.Topic(topic, page));

    public PageModel ListPage(int page)
    {
        var links = content.From(List.Path(page));
        return content.Page(links, "list.sbn-html", content.Words["topics"], content.Words["topics_note"]) with
        {
            List = new(
                content.Words["topics"],
                content.Words[content.Briefings.IsEmpty ? "no_briefing" : "no_topic"],
                content.Topics.Topics.Length,
                [.. List.Items(page).Select(topic => new EntryModel(Printable.Of(topic.Name), links.To(Links.Topic(topic, 1)), topic.Tellings.Length, null))],
                List.Describe(page, links)),
        };
    }

    public PageModel Page(Topic topic, int page)
    {
        var tellings = Tellings(topic);
        var links = content.From(tellings.Path(page));
        var name = Printable.Of(topic.Name);
        return content.Page(links, "topic.sbn-html", name, $"{name}: {content.Words["topics_note"]}") with
        {
            Topic = new(
                name,
                [.. topic.Names.Skip(1).Select(Printable.Of)],
                topic.Tellings.Length,
                [.. tellings.Items(page).Select(telling => Describe(telling, links))],
                links.To(List.Path(1)),
                tellings.Describe(page, links)),
        };
    }

    private NamedModel Describe(TopicTelling named, Links links)
    {
        var (briefing, story, source) = named.Telling;
        var view = new SourceView(source, links);
        var index = story.Sources.IndexOf(source);
        // What a briefing shows of the article is marked there and can be led to.
        var passages = story.Summary
            .Where(passage => passage.Source == index && named.Places.Any(place => passage.Paragraph.Span.Contains(place)))
            .Select(passage => view.Passage(passage.Paragraph.Span, passage.Paragraph.Paragraph, named.Places));
        return new(
            view.Source,
            new(content.Title(briefing), links.To(Links.Story(briefing.Date, story.Slug))),
            briefing.Date is { } date ? Dates.Iso(date) : null,
            named.Places.Length,
            [.. passages]);
    }
}
