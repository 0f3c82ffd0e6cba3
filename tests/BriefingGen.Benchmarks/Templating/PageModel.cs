using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Templating;

namespace BriefingGen.Benchmarks.Templating;

/// <summary>One story of the page: six fields.</summary>
public sealed record PageItem(string Headline, string Summary, string Outlet, string Url, DateTime Published, bool IsUpdated)
    : ITemplateModel<PageItem>
{
    public static TemplateShape<PageItem> Shape { get; } = new(
        ("headline", static item => item.Headline),
        ("summary", static item => item.Summary),
        ("outlet", static item => item.Outlet),
        ("url", static item => item.Url),
        ("published", static item => item.Published),
        ("is_updated", static item => item.IsUpdated));
}

/// <summary>A briefing of a day: 20 stories, about 8 KB as HTML.</summary>
public sealed record PageModel(string Title, DateTime Date, ImmutableArray<PageItem> Items) : ITemplateModel<PageModel>
{
    public static TemplateShape<PageModel> Shape { get; } = new(
        ("title", static page => page.Title),
        ("day", static page => page.Date),
        ("items", static page => TemplateValue.From(page.Items)));

    public static PageModel Sample { get; } = new(
        "The harbour & the town",
        new(2025, 3, 20),
        [
            .. Enumerable.Range(1, 20).Select(static number => new PageItem(
                string.Create(CultureInfo.InvariantCulture, $"Council votes {number} to 4 for the \"quiet\" harbour plan"),
                "Fishing boats keep their berths until the end of the season, the mayor said, & the old crane stays where it is: "
                    + "nobody <yet> knows who would pay to take it down.",
                number % 2 == 0 ? "Ostrand Courier" : "Fjord & Field",
                string.Create(CultureInfo.InvariantCulture, $"2025-03-20/harbour-plan-{number}/"),
                new DateTime(2025, 3, 1).AddDays(number),
                number % 3 == 0)),
        ]);
}
