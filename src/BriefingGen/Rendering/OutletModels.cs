using BriefingGen.Indexing;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What the pages of the outlets show.</summary>
internal sealed class OutletModels(SiteContent content)
{
    private const int OutletsOnPage = 300;
    private const int ArticlesOnPage = 200;

    public Paging<Outlet> List { get; } = new(content.Outlets.Outlets, OutletsOnPage, Links.Outlets);

    public static Paging<Telling> Tellings(Outlet outlet) => new(outlet.Tellings, ArticlesOnPage, page => Links.Outlet(outlet, page));

    public PageModel ListPage(int page)
    {
        var links = content.From(List.Path(page));
        return content.Page(links, "list.sbn-html", content.Words["outlets"], content.Words["outlets_note"]) with
        {
            List = new(
                content.Words["outlets"],
                content.Words[content.Briefings.IsEmpty ? "no_briefing" : "no_outlet"],
                content.Outlets.Outlets.Length,
                [.. List.Items(page).Select(outlet => new EntryModel(Printable.Of(outlet.Name), links.To(Links.Outlet(outlet, 1)), outlet.Tellings.Length, null))],
                List.Describe(page, links)),
        };
    }

    public PageModel Page(Outlet outlet, int page)
    {
        var tellings = Tellings(outlet);
        var links = content.From(tellings.Path(page));
        var name = Printable.Of(outlet.Name);
        return content.Page(links, "outlet.sbn-html", name, $"{name}: {content.Words["outlets_note"]}") with
        {
            Outlet = new(
                name,
                outlet.Tellings.Length,
                [.. tellings.Items(page).Select(telling => new TellingModel(
                    new SourceView(telling.Source, links).Source,
                    new(content.Title(telling.Briefing), links.To(Links.Story(telling.Briefing.Date, telling.Story.Slug))),
                    telling.Briefing.Date is { } date ? Dates.Iso(date) : null))],
                links.To(List.Path(1)),
                tellings.Describe(page, links)),
        };
    }
}
