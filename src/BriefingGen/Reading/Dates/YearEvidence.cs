using System.Collections.Immutable;

namespace BriefingGen.Reading.Dates;

/// <summary>
/// Says whether a day can be of a given year. That a year is named proves little: most articles name years long gone.
/// It takes one sign that ties a named year to the news itself, or two weaker ones of different kinds that agree.
/// </summary>
internal static class YearEvidence
{
    /// <summary>The evidence that <paramref name="day"/> is of its year, in words; null where there is not enough.</summary>
    public static string? For(DateOnly day, ImmutableArray<DateFact> facts)
    {
        var past = facts.Where(fact => fact.Tense != Tense.Future && fact.Mention.Year > 0
            && fact.Mention.Grain is DateGrain.Year or DateGrain.Month or DateGrain.Day && Start(fact.Mention) <= day).Select(static fact => fact.Mention).ToList();
        var latest = past.Count == 0 ? default : past.MaxBy(static mention => Start(mention));
        var start = past.Count == 0 ? DateOnly.MinValue : Start(latest);

        // "since August" is the last August; where "August 2024" stands too, it says which.
        var months = facts.Where(static fact => fact.Mention is { Grain: DateGrain.MonthName, Shift: <= 0 } && fact.Tense != Tense.Future)
            .Select(static fact => fact.Mention.Month).ToHashSet();
        if (latest.Month > 0 && months.Contains(latest.Month) && start.AddYears(1) > day)
            return $"{Calendar.Name(latest.Month)} {latest.Year} is the latest month named with its year and the last {Calendar.Name(latest.Month)} before the story, so the year is {day.Year}";

        var signs = new List<string>();
        var pair = facts.Select(static fact => fact.Mention).FirstOrDefault(static mention => mention is { Grain: DateGrain.MonthDay, Weekday: not null });
        if (pair.Weekday is { } weekday && pair.Nearest(day) is { } paired && paired.DayOfWeek == weekday)
            signs.Add($"{Calendar.Name(pair.Month)} {pair.Day} is a {Calendar.Name(weekday)} in {paired.Year}");
        if (latest.Month > 0 && start.AddMonths(6) > day)
            signs.Add($"the latest month named with its year is {Calendar.Name(latest.Month)} {latest.Year}");
        else if (past.Count(mention => mention.Year == day.Year || mention.Year == day.Year - 1) >= 2)
            signs.Add($"the latest year named is {latest.Year}");
        // A story that goes from one year to the next comes down to its own.
        else if (past.Select(static mention => mention.Year).Distinct().OrderDescending().Take(2).ToList() is [var last, var before]
            && last - before == 1 && (last == day.Year || last == day.Year - 1))
            signs.Add($"the latest years named are {before} and {last}");
        // "ten years ago, in 2021" says how far it is from there.
        if (Counted(facts) is var (year, count) && year + count == day.Year)
            signs.Add($"{year} was {count} years ago");
        // Round years are aims, far off as a rule.
        var coming = facts.Where(static fact => fact.Tense == Tense.Future && fact.Mention.Year > 0 && fact.Mention.Year % 5 != 0)
            .Select(static fact => fact.Mention.Year).DefaultIfEmpty(0).Min();
        if (coming == day.Year || coming == day.Year + 1)
            signs.Add($"{coming} is still to come");
        return signs.Count >= 2 ? string.Join(" and ", signs) : null;
    }

    /// <summary>A year and how long ago it was, where the text says both of one time; null where it does not.</summary>
    public static (int Year, int Count)? Counted(ImmutableArray<DateFact> facts)
    {
        for (var i = 1; i < facts.Length; i++)
        {
            if (!facts[i].IsBeside)
                continue;
            foreach (var (ago, named) in (ReadOnlySpan<(DateMention, DateMention)>)[(facts[i - 1].Mention, facts[i].Mention), (facts[i].Mention, facts[i - 1].Mention)])
            {
                if (ago is { Grain: DateGrain.RelativeYear, Year: < 0 } && named is { Year: > 1, Grain: DateGrain.Year or DateGrain.Month or DateGrain.Day })
                    return (named.Year, -ago.Year);
            }
        }

        return null;
    }

    /// <summary>The first day that an expression with a year covers.</summary>
    public static DateOnly Start(DateMention mention) => mention.Grain switch
    {
        DateGrain.Day => new(mention.Year, mention.Month, mention.Day),
        DateGrain.Month => new(mention.Year, mention.Month, 1),
        _ => new(mention.Year, 1, 1),
    };
}
