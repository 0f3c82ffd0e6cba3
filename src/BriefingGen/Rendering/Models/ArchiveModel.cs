using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>A day of a calendar.</summary>
/// <param name="Number">The day of the month; null for a place of the first or last week that is of another month.</param>
/// <param name="Title">The date in words.</param>
/// <param name="Url">Its briefing; null where there is none.</param>
/// <param name="StoryCount">The stories of its briefing.</param>
internal sealed record DayModel(int? Number, string Title, string? Url, int StoryCount) : ITemplateModel<DayModel>
{
    public static TemplateShape<DayModel> Shape { get; } = new(
        ("number", m => m.Number is { } number ? number : default(TemplateValue)),
        ("title", m => m.Title),
        ("url", m => m.Url),
        ("story_count", m => m.StoryCount));
}

/// <summary>A week of a month.</summary>
internal sealed record WeekModel(ImmutableArray<DayModel> Days) : ITemplateModel<WeekModel>
{
    public static TemplateShape<WeekModel> Shape { get; } = new(("days", m => TemplateValue.From(m.Days)));
}

/// <summary>The head of a column of a calendar.</summary>
internal sealed record WeekdayModel(string Name, string Short) : ITemplateModel<WeekdayModel>
{
    public static TemplateShape<WeekdayModel> Shape { get; } = new(("name", m => m.Name), ("short", m => m.Short));
}

/// <summary>A month as a calendar.</summary>
/// <param name="Title">The month and the year in words.</param>
/// <param name="Anchor">What names it on the page of its year.</param>
/// <param name="Weekdays">Seven.</param>
/// <param name="Weeks">Of seven days each.</param>
internal sealed record MonthModel(string Title, string Anchor, ImmutableArray<WeekdayModel> Weekdays, ImmutableArray<WeekModel> Weeks)
    : ITemplateModel<MonthModel>
{
    public static TemplateShape<MonthModel> Shape { get; } = new(
        ("title", m => m.Title),
        ("anchor", m => m.Anchor),
        ("weekdays", m => TemplateValue.From(m.Weekdays)),
        ("weeks", m => TemplateValue.From(m.Weeks)));
}

/// <summary>A month as a link.</summary>
/// <param name="Name">The month in words.</param>
/// <param name="Url">Its calendar; null where there is no briefing in it.</param>
/// <param name="BriefingCount">How many there are.</param>
internal sealed record MonthLinkModel(string Name, string? Url, int BriefingCount) : ITemplateModel<MonthLinkModel>
{
    public static TemplateShape<MonthLinkModel> Shape { get; } = new(
        ("name", m => m.Name), ("url", m => m.Url), ("briefing_count", m => m.BriefingCount));
}

/// <summary>A year of the archive.</summary>
internal sealed record YearModel(int Number, string Url, ImmutableArray<MonthLinkModel> Months) : ITemplateModel<YearModel>
{
    public static TemplateShape<YearModel> Shape { get; } = new(
        ("number", m => m.Number),
        ("url", m => m.Url),
        ("months", m => TemplateValue.From(m.Months)),
        ("briefing_count", m => m.Months.Sum(month => month.BriefingCount)));
}

/// <summary>All years, the newest first, and the way to what has no day.</summary>
internal sealed record ArchiveModel(ImmutableArray<YearModel> Years, LinkModel? Undated) : ITemplateModel<ArchiveModel>
{
    public static TemplateShape<ArchiveModel> Shape { get; } = new(
        ("years", m => TemplateValue.From(m.Years)), ("undated", m => TemplateValue.From(m.Undated)));
}

/// <summary>The calendars of one year, the newest month first.</summary>
internal sealed record YearPageModel(string Title, ImmutableArray<MonthModel> Months, string ArchiveUrl, LinkModel? Previous, LinkModel? Next)
    : ITemplateModel<YearPageModel>
{
    public static TemplateShape<YearPageModel> Shape { get; } = new(
        ("title", m => m.Title),
        ("months", m => TemplateValue.From(m.Months)),
        ("archive_url", m => m.ArchiveUrl),
        ("previous", m => TemplateValue.From(m.Previous)),
        ("next", m => TemplateValue.From(m.Next)));
}
