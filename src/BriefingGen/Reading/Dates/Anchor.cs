using System.Collections.Immutable;

namespace BriefingGen.Reading.Dates;

/// <summary>A dated day that belongs to the news of the week, and not to its history.</summary>
/// <param name="Mention">The day.</param>
/// <param name="NeedsDayAhead">It counts only together with a day to come in the same week.</param>
/// <param name="IsAhead">It is the day after that of the story.</param>
internal readonly record struct Anchor(DateMention Mention, bool NeedsDayAhead, bool IsAhead = false)
{
    /// <summary>
    /// The days to count from. A day with its year is history, but for the one under a picture whose weekday the story
    /// tells. A day without counts where its weekday stands beside it; where it is named twice and the story goes on from
    /// it to a weekday; or where another day is still to come. The day after that of the story, dated and told as to come,
    /// is as good: nobody dates a day that is there already.
    /// </summary>
    public static ImmutableArray<Anchor> Find(ImmutableArray<DateFact> facts, StoryDay story)
    {
        var times = facts.Where(static fact => fact.NamesDay && fact.Tense != Tense.Future)
            .CountBy(static fact => (fact.Mention.Month, fact.Mention.Day)).ToDictionary();
        var ahead = facts.Any(static fact => fact.Tense == Tense.Future && fact.NamesDay);
        var anchors = new HashSet<Anchor>();
        for (var i = 0; i < facts.Length; i++)
        {
            var (mention, tense, _, place) = facts[i];
            var bare = mention with { Span = default };
            if (mention.Date is { } dated)
            {
                if (place == FactPlace.Caption && story.Tells(dated.DayOfWeek))
                    anchors.Add(new(bare, false));
            }
            else if (mention is { Grain: DateGrain.MonthDay, Weekday: { } coming } && tense == Tense.Future)
            {
                if (story.Weekday is { } told && coming == StoryDay.Next(told))
                    anchors.Add(new(bare, false, IsAhead: true));
            }
            else if (mention.Grain == DateGrain.MonthDay && tense == Tense.Past)
            {
                if (mention.Weekday is not null || (times[(mention.Month, mention.Day)] > 1 && GoesOnToWeekday(facts, i)))
                    anchors.Add(new(bare, false));
                else if (ahead)
                    anchors.Add(new(bare, true));
            }
        }

        return [.. anchors];
    }

    /// <summary>The first such weekday from the named day on, in that year; null where the named day is none or may be meant itself.</summary>
    public DateOnly? In(int year, DayOfWeek weekday)
    {
        if ((Mention.Grain == DateGrain.Day && Mention.Year != year) || !Calendar.IsDay(year, Mention.Month, Mention.Day))
            return null;
        var named = new DateOnly(year, Mention.Month, Mention.Day);
        if (Mention.Weekday is { } said && said != named.DayOfWeek)
            return null;
        if (IsAhead)
            return named.AddDays(-1);
        var gap = ((int)weekday - (int)named.DayOfWeek + 7) % 7;
        return gap == 0 && Mention.Weekday is null && Mention.Grain == DateGrain.MonthDay ? null : named.AddDays(gap);
    }

    private static bool GoesOnToWeekday(ImmutableArray<DateFact> facts, int from)
    {
        var (named, _, paragraph, _) = facts[from];
        return facts.Any(fact => fact is { Place: FactPlace.Story, Tense: Tense.Past or Tense.Ongoing, Mention: { Grain: DateGrain.Weekday, Shift: 0 } }
            && fact.Paragraph == paragraph && fact.Mention.Span.Start > named.Span.Start);
    }
}
