using System.Collections.Immutable;

namespace BriefingGen.Reading;

/// <summary>What the words of an article say of its day.</summary>
/// <param name="Day">The day; null where the evidence is thin or at odds.</param>
/// <param name="Words">The evidence for a reader, or what is missing.</param>
internal sealed record DateConclusion(DateOnly? Day, string Words);

/// <summary>
/// Concludes the day of an article from its own words. Three things have to be settled, each by evidence that stands in
/// the text: the day of the week on which the story is told, a dated day less than a week before it, and the year.
/// Exactly one day must fit everything that is told as past and as to come.
/// </summary>
internal static class DateInference
{
    public static DateConclusion Infer(ImmutableArray<DateFact> facts)
    {
        if (facts.Length > DateFacts.Most)
            return new(null, "so many days are named that none stands out");
        if (Named(facts) is { } named)
            return named;
        var story = StoryDay.Find(facts);
        if (story.Weekday is not { } weekday)
            return new(null, story.Words);
        var anchors = Anchors(facts);
        if (anchors.Count == 0)
            return new(null, $"{story.Words}, but no day of the days before is named with its date");

        if (!Years(facts).Any())
            return new(null, $"{story.Words}, but no year is named");
        var found = new SortedDictionary<DateOnly, string>();
        foreach (var year in Years(facts))
        {
            foreach (var anchor in anchors)
                Try(anchor, year, weekday, story, facts, found);
        }

        return found.Count switch
        {
            0 => new(null, $"{story.Words}, but the words do not settle the year or the week"),
            1 => new(found.First().Key, found.First().Value),
            _ => new(null, $"{story.Words}, but {found.First().Key:yyyy-MM-dd} and {found.Last().Key:yyyy-MM-dd} both fit"),
        };
    }

    // The day that the text itself calls its own: in the dateline, or as "today (March 20)".
    private static DateConclusion? Named(ImmutableArray<DateFact> facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            var (mention, _, paragraph, place) = facts[i];
            if (!facts[i].NamesDay)
                continue;
            var said = i > 0 && facts[i - 1].Mention is { Grain: DateGrain.Relative } relative && facts[i - 1].Paragraph == paragraph
                && mention.Span.Start - relative.Span.End is >= 0 and <= 3 ? relative.Day : (int?)null;
            if (said is null && place != FactPlace.Dateline)
                continue;
            var words = said switch
            {
                null => $"the story was filed on {Show(mention)}",
                0 => $"{Show(mention)} is called today",
                < 0 => $"{Show(mention)} is called yesterday",
                > 0 => $"{Show(mention)} is called tomorrow",
            };
            if (mention.Date is { } full)
                return new(full.AddDays(-said ?? 0), words);
            return InOneYear(mention, said ?? 0, facts) is var (day, year)
                ? new(day, $"{words}; {year}")
                : new(null, $"{words}, but the words do not settle the year");
        }

        return null;
    }

    // The only year that the evidence allows for a day without one; the weekday of the lead must agree.
    private static (DateOnly Day, string Words)? InOneYear(DateMention mention, int said, ImmutableArray<DateFact> facts)
    {
        var weekday = facts.FirstOrDefault(static fact => fact is { Place: FactPlace.Story, Paragraph: < 2, Tense: Tense.Past, Mention: { Weekday: not null, Shift: 0 } }).Mention.Weekday;
        var pair = mention with { Weekday = mention.Weekday ?? (said == 0 ? weekday : null) };
        var known = facts.Insert(0, new(pair, Tense.Open, 0));
        (DateOnly, string)? only = null;
        foreach (var year in Years(facts))
        {
            if (!Calendar.IsDay(year, mention.Month, mention.Day))
                continue;
            var day = new DateOnly(year, mention.Month, mention.Day).AddDays(-said);
            if (!facts.All(fact => Allows(fact, day)) || YearEvidence.For(day, known) is not { } words)
                continue;
            if (only is not null)
                return null;
            only = (day, words);
        }

        return only;
    }

    // The years to look at: from the one before the first that is named to the one after the last.
    private static IEnumerable<int> Years(ImmutableArray<DateFact> facts)
    {
        var named = facts.Select(static fact => fact.Mention.Year).Where(static year => year > 1).Order().ToList();
        return named.Count == 0 ? [] : Enumerable.Range(named[0] - 1, named[^1] - named[0] + 3);
    }

    private static string Show(DateMention mention) =>
        mention.Year > 0 ? $"{Calendar.Name(mention.Month)} {mention.Day}, {mention.Year}" : $"{Calendar.Name(mention.Month)} {mention.Day}";

    private static void Try(DateMention anchor, int year, DayOfWeek weekday, StoryDay story, ImmutableArray<DateFact> facts, SortedDictionary<DateOnly, string> found)
    {
        if ((anchor.Grain == DateGrain.Day && anchor.Year != year) || !Calendar.IsDay(year, anchor.Month, anchor.Day))
            return;
        var named = new DateOnly(year, anchor.Month, anchor.Day);
        if (anchor.Weekday is { } said && said != named.DayOfWeek)
            return;
        // A picture's date counts where the story tells of the same day by its weekday.
        if (anchor is { Grain: DateGrain.Day, Weekday: null } && named.DayOfWeek != weekday && !story.Earlier.Contains(named.DayOfWeek))
            return;
        var gap = ((int)weekday - (int)named.DayOfWeek + 7) % 7;
        if (gap == 0 && anchor.Weekday is null)
            return;
        var day = named.AddDays(gap);
        if (found.ContainsKey(day) || !facts.All(fact => Allows(fact, day)) || !SettlesWeek(anchor, day, facts))
            return;
        var yearWords = anchor.Grain == DateGrain.Day ? "" : YearEvidence.For(day, facts);
        if (yearWords is null)
            return;
        found.Add(day, $"the latest day named is {Show(anchor)}; {story.Words}{(yearWords.Length > 0 ? "; " : "")}{yearWords}");
    }

    // Days near enough to the news to count from: named twice, or with their weekday, or under a picture of the day, or
    // with another day of the same week that is still to come.
    private static List<DateMention> Anchors(ImmutableArray<DateFact> facts)
    {
        var anchors = new HashSet<DateMention>();
        var days = facts.Where(static fact => fact.Tense != Tense.Future && fact.NamesDay).ToList();
        var times = days.GroupBy(static fact => (fact.Mention.Month, fact.Mention.Day)).ToDictionary(static group => group.Key, static group => group.Count());
        var ahead = facts.Any(static fact => fact.Tense == Tense.Future && fact.NamesDay);
        foreach (var (mention, tense, _, place) in days)
        {
            var near = mention.Weekday is not null || times[(mention.Month, mention.Day)] > 1 || ahead;
            if (mention.Grain == DateGrain.Day ? place == FactPlace.Caption || mention.Weekday is not null : tense == Tense.Past && near)
                anchors.Add(mention with { Span = default });
        }

        return [.. anchors];
    }

    // Where a day was named only once, the week is settled only by another day that is to come before the same weekday is back.
    private static bool SettlesWeek(DateMention anchor, DateOnly day, ImmutableArray<DateFact> facts)
    {
        if (anchor.Grain == DateGrain.Day || anchor.Weekday is not null)
            return true;
        var named = 0;
        foreach (var (mention, tense, _, _) in facts)
        {
            if (mention.Grain is not (DateGrain.MonthDay or DateGrain.Day))
                continue;
            if (tense == Tense.Future && Distance(mention, day) is >= 0 and < 7)
                return true;
            named += tense != Tense.Future && mention.Month == anchor.Month && mention.Day == anchor.Day ? 1 : 0;
        }

        return named > 1;
    }

    private static bool Allows(DateFact fact, DateOnly day)
    {
        var mention = fact.Mention;
        switch (mention.Grain)
        {
            case DateGrain.Day or DateGrain.Month or DateGrain.Year when fact.Tense is Tense.Past or Tense.Ongoing:
                return YearEvidence.Start(mention) <= day;
            case DateGrain.Day when fact.Tense == Tense.Future:
                return mention.Date >= day;
            case DateGrain.MonthDay when fact.Tense is Tense.Past or Tense.Future:
                return fact.Tense == Tense.Past ? Distance(mention, day) is <= 0 : Distance(mention, day) is >= 0 and <= 183;
            default:
                return true;
        }
    }

    // How many days the day named is after `day`, by the year that brings it nearest.
    private static int Distance(DateMention mention, DateOnly day)
    {
        var nearest = int.MaxValue;
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (!Calendar.IsDay(year, mention.Month, mention.Day) || (mention.Grain == DateGrain.Day && mention.Year != year))
                continue;
            var distance = new DateOnly(year, mention.Month, mention.Day).DayNumber - day.DayNumber;
            if (nearest == int.MaxValue || Math.Abs(distance) < Math.Abs(nearest))
                nearest = distance;
        }

        return nearest;
    }
}
