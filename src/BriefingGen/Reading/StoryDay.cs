using System.Collections.Immutable;

namespace BriefingGen.Reading;

/// <summary>The day of the week on which a story is told: the one that its first paragraphs give to the news.</summary>
/// <param name="Weekday">The day; null where the words do not settle it.</param>
/// <param name="Earlier">The other days of the week told as past, Monday first.</param>
/// <param name="Words">The evidence, or what is missing.</param>
internal sealed record StoryDay(DayOfWeek? Weekday, ImmutableArray<DayOfWeek> Earlier, string Words)
{
    private const int LeadParagraphs = 2;

    public static StoryDay Find(ImmutableArray<DateFact> facts)
    {
        var told = facts.Where(static fact => !fact.InCaption && fact.Mention is { Grain: DateGrain.Weekday, Shift: 0 } or { Grain: DateGrain.MonthDay, Weekday: not null }
            && fact.Tense is Tense.Past or Tense.Ongoing).ToList();
        if (told.Count == 0)
            return new(null, [], "no day of the week is told as the day of the news");
        if (told[0].Paragraph >= LeadParagraphs)
            return new(null, [], "the first paragraphs do not say on which day of the week the news is");

        var day = told[0].Mention.Weekday!.Value;
        var others = told.Select(static fact => fact.Mention.Weekday!.Value).Where(other => other != day).Distinct().Order(MondayFirst).ToImmutableArray();
        var next = (DayOfWeek)(((int)day + 1) % 7);
        if (others.Contains(next))
            return new(null, [], $"both {Calendar.Name(day)} and {Calendar.Name(next)} are told as past");

        // A newspaper of the morning tells of the day before; what is under way or still to come that day is told on the day itself.
        var same = facts.Where(fact => !fact.InCaption && fact.Mention.Weekday == day && fact.Mention.Shift == 0).ToList();
        var sure = same.Any(static fact => fact.Tense is Tense.Ongoing or Tense.Future)
            || same.Where(static fact => fact.Tense == Tense.Past).Select(static fact => fact.Paragraph).Distinct().Count() >= 2;
        if (!sure)
            return new(null, [], $"{Calendar.Name(day)} is told only once, so the story may be of that day or the next");
        var before = others.IsEmpty ? "" : $", with {Join(others)} before it";
        return new(day, others, $"the story is told on a {Calendar.Name(day)}{before}");
    }

    private static string Join(ImmutableArray<DayOfWeek> days) => days.Length == 1
        ? Calendar.Name(days[0])
        : $"{string.Join(", ", days.SkipLast(1).Select(Calendar.Name))} and {Calendar.Name(days[^1])}";

    private static readonly Comparer<DayOfWeek> MondayFirst =
        Comparer<DayOfWeek>.Create(static (one, other) => (((int)one + 6) % 7).CompareTo(((int)other + 6) % 7));
}
