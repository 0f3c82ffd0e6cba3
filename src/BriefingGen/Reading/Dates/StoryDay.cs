using System.Collections.Immutable;

namespace BriefingGen.Reading.Dates;

/// <summary>The day of the week on which a story is told: the one that its first paragraphs give to the news, or the one after it that its later ones tell of.</summary>
/// <param name="Weekday">The day; null where the words do not settle it.</param>
/// <param name="Earlier">The other days of the week told as past, Monday first.</param>
/// <param name="Words">The evidence, or what is missing.</param>
internal sealed record StoryDay(DayOfWeek? Weekday, ImmutableArray<DayOfWeek> Earlier, string Words)
{
    private const int LeadParagraphs = 2;

    /// <summary>True for a day of the week that the story tells of as past.</summary>
    public bool Tells(DayOfWeek day) => day == Weekday || Earlier.Contains(day);

    public static StoryDay Find(ImmutableArray<DateFact> facts)
    {
        if (Called(facts) is { } called)
            return called;
        var told = facts.Where(static fact => fact.Place == FactPlace.Story && fact.Mention is { Grain: DateGrain.Weekday, Shift: 0 } or { Grain: DateGrain.MonthDay, Weekday: not null }
            && fact.Tense is Tense.Past or Tense.Ongoing).ToList();
        if (told.Count == 0)
            return new(null, [], Dated(facts) is { } dated
                ? $"{dated} is told as past, but nothing says how long after it the story was published"
                : "no day of the week is told as the day of the news");
        if (told[0].Paragraph >= LeadParagraphs)
            return new(null, [], "the first paragraphs do not say on which day of the week the news is");

        var first = told[0].Mention.Weekday!.Value;
        var days = told.Select(static fact => fact.Mention.Weekday!.Value).Distinct().ToImmutableArray();
        var second = Next(first);
        // What happened on Monday night is told on Tuesday; what is told of three days running is not the news of one.
        var goesOn = told.Any(fact => fact.Mention is { Grain: DateGrain.Weekday } && fact.Mention.Weekday == second);
        var day = goesOn ? second : first;
        var next = Next(day);
        if (days.Contains(next))
            return new(null, [], $"both {Calendar.Name(day)} and {Calendar.Name(next)} are told as past");

        // Nearly every second story about a Thursday is published on the Friday. Not so what was under way on the day, or has more
        // to come on it, or looks ahead to the next by its name.
        var underWay = !goesOn && told.Any(fact => fact.Tense == Tense.Ongoing && fact.Paragraph < LeadParagraphs && fact.Mention.Weekday == day);
        var looksAhead = facts.FirstOrDefault(fact => fact is { Place: FactPlace.Story, Tense: Tense.Future, Mention: { Grain: DateGrain.Weekday, Shift: 0 } or { Grain: DateGrain.MonthDay or DateGrain.Day } }
            && (fact.Mention.Weekday == next || (fact.Mention.Weekday == day && fact.Mention.Grain == DateGrain.Weekday && !goesOn)));
        if (goesOn && looksAhead.Mention.Weekday is null)
            return new(null, [], $"both {Calendar.Name(first)} and {Calendar.Name(second)} are told as past");
        var others = days.Where(other => other != day).Order(MondayFirst).ToImmutableArray();
        if (!underWay && looksAhead.Mention.Weekday is null)
            return new(null, others, $"the news is of a {Calendar.Name(day)}, but nothing says whether the story was published that day or the next");
        var before = others.IsEmpty ? "" : $", with {Join(others)} before it";
        var ahead = underWay ? "" : looksAhead.Mention.Weekday == day ? ", of which more is to come" : $", with {Calendar.Name(next)} to come";
        return new(day, others, $"the story is told on a {Calendar.Name(day)}{before}{ahead}");
    }

    // The last day told with its year in the first paragraphs.
    private static string? Dated(ImmutableArray<DateFact> facts) => facts
        .Where(static fact => fact is { Place: FactPlace.Story, Paragraph: < LeadParagraphs, Tense: Tense.Past, Mention: { Grain: DateGrain.Day, Weekday: not null } })
        .Select(static fact => fact.Mention.Words).LastOrDefault();

    // "Today, Thursday", "tomorrow (Friday)": the story is told on that day, whatever else is named. Null where it is not said, or said twice.
    private static StoryDay? Called(ImmutableArray<DateFact> facts)
    {
        StoryDay? found = null;
        for (var i = 0; i + 1 < facts.Length; i++)
        {
            var (one, other) = (facts[i].Mention, facts[i + 1].Mention);
            if (facts[i].Place != FactPlace.Story || other.Span.Start - one.Span.End is not (> 0 and <= 3) || !facts[i + 1].IsBeside)
                continue;
            var (near, named) = one.Grain == DateGrain.Relative ? (one, other) : (other, one);
            if (near is not { Grain: DateGrain.Relative, Day: >= -1 and <= 1 } || named is not { Grain: DateGrain.Weekday, Shift: 0, Weekday: { } weekday })
                continue;
            var day = (DayOfWeek)(((int)weekday - near.Day + 7) % 7);
            if (found is not null && found.Weekday != day)
                return new(null, [], $"both {Calendar.Name(found.Weekday!.Value)} and {Calendar.Name(day)} are the day of the story");
            found ??= new(day, [], $"{Calendar.Name(weekday)} is called {near.Day switch { 0 => "today", < 0 => "yesterday", _ => "tomorrow" }}");
        }

        return found;
    }

    /// <summary>The day of the week after another.</summary>
    public static DayOfWeek Next(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % 7);

    private static string Join(ImmutableArray<DayOfWeek> days) => days.Length == 1
        ? Calendar.Name(days[0])
        : $"{string.Join(", ", days.SkipLast(1).Select(Calendar.Name))} and {Calendar.Name(days[^1])}";

    private static readonly Comparer<DayOfWeek> MondayFirst =
        Comparer<DayOfWeek>.Create(static (one, other) => (((int)one + 6) % 7).CompareTo(((int)other + 6) % 7));
}
