using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>The days on which there is a briefing, by year and month, as one page shows them.</summary>
internal sealed class Calendar(SiteContent content, Links links)
{
    private const int DaysInWeek = 7;

    private readonly ILookup<(int Year, int Month), Briefing> briefings =
        content.Dated.ToLookup(briefing => (briefing.Date!.Value.Year, briefing.Date.Value.Month));

    /// <summary>The years in which there is a briefing, the newest first.</summary>
    public ImmutableArray<int> Years => [.. briefings.Select(month => month.Key.Year).Distinct().OrderDescending()];

    public YearModel Year(int year) => new(
        year,
        links.To(Links.Year(year)),
        [.. Enumerable.Range(1, 12).Select(month => new MonthLinkModel(
            links.Words.MonthName(month),
            briefings[(year, month)].Any() ? links.To(Links.Month(year, month)) : null,
            briefings[(year, month)].Count()))]);

    /// <summary>The months of a year in which there is a briefing, the newest first.</summary>
    public ImmutableArray<MonthModel> Months(int year) =>
        [.. Enumerable.Range(1, 12).Reverse().Where(month => briefings[(year, month)].Any()).Select(month => Month(year, month))];

    public MonthModel Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var days = new List<DayModel>(Enumerable.Repeat(new DayModel(null, "", null, 0), links.Words.DayOfWeek(first)));
        var told = briefings[(year, month)].ToDictionary(briefing => briefing.Date!.Value);
        for (var date = first; date.Month == month; date = date.AddDays(1))
        {
            var briefing = told.GetValueOrDefault(date);
            days.Add(new(date.Day, links.Words.Date(date), briefing is null ? null : links.To(Links.Briefing(date)), briefing?.Stories.Length ?? 0));
            if (date == DateOnly.MaxValue)
                break;
        }

        while (days.Count % DaysInWeek != 0)
            days.Add(new(null, "", null, 0));
        return new(
            links.Words.Month(first),
            Links.MonthAnchor(month),
            [.. links.Words.Week().Select(day => new WeekdayModel(day.Name, day.Short))],
            [.. days.Chunk(DaysInWeek).Select(week => new WeekModel([.. week]))]);
    }
}
