using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What the pages of the archive show.</summary>
internal sealed class ArchiveModels(SiteContent content)
{
    public ImmutableArray<int> Years { get; } = new Calendar(content, content.From(Links.Archive)).Years;

    public PageModel Index()
    {
        var links = content.From(Links.Archive);
        var calendar = new Calendar(content, links);
        var undated = content.Briefings.FirstOrDefault(briefing => briefing.Date is null);
        return content.Page(links, "archive.sbn-html", content.Words["archive"], content.Words["archive_note"]) with
        {
            Archive = new([.. Years.Select(calendar.Year)], undated is null ? null : new(content.Title(undated), links.To(Links.Briefing(null)))),
        };
    }

    public PageModel Year(int year)
    {
        var links = content.From(Links.Year(year));
        var title = year.ToString("0000", CultureInfo.InvariantCulture);
        var place = Years.IndexOf(year);
        return content.Page(links, "year.sbn-html", title, $"{content.Words["archive_note"]} {title}") with
        {
            Year = new(title, new Calendar(content, links).Months(year), links.To(Links.Archive), Neighbour(place + 1, links), Neighbour(place - 1, links)),
        };
    }

    private LinkModel? Neighbour(int place, Links links) => place >= 0 && place < Years.Length
        ? new(Years[place].ToString("0000", CultureInfo.InvariantCulture), links.To(Links.Year(Years[place])))
        : null;
}
