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
    // Beyond half a year a reporter adds the year.
    private const int HalfYear = 183;

    public static DateConclusion Infer(ImmutableArray<DateFact> facts)
    {
        if (facts.Length > DateFacts.Most)
            return new(null, "so many days are named that none stands out");
        var story = StoryDay.Find(facts);
        if (story.Weekday is not { } weekday)
            return new(null, story.Words);
        var anchors = Anchors(facts);
        if (anchors.Count == 0)
            return new(null, $"{story.Words}, but no day of the days before is named with its date");

        var years = facts.Select(static fact => fact.Mention.Year).Where(static year => year is >= 1800 and <= 2199).ToList();
        if (years.Count == 0)
            return new(null, $"{story.Words}, but no year is named");
        var found = new SortedDictionary<DateOnly, string>();
        for (var year = years.Min(); year <= years.Max() + 1; year++)
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

    private static void Try(DateMention anchor, int year, DayOfWeek weekday, StoryDay story, ImmutableArray<DateFact> facts, SortedDictionary<DateOnly, string> found)
    {
        if ((anchor.Grain == DateGrain.Day && anchor.Year != year) || !Calendar.IsDay(year, anchor.Month, anchor.Day))
            return;
        var named = new DateOnly(year, anchor.Month, anchor.Day);
        if (anchor.Weekday is { } said && said != named.DayOfWeek)
            return;
        var gap = ((int)weekday - (int)named.DayOfWeek + 7) % 7;
        if (gap == 0 && anchor.Weekday is null)
            return;
        var day = named.AddDays(gap);
        if (found.ContainsKey(day) || !facts.All(fact => Allows(fact, day)))
            return;
        var yearWords = anchor.Grain == DateGrain.Day ? "" : YearEvidence.For(day, facts);
        if (yearWords is null)
            return;
        var latest = anchor.Grain == DateGrain.Day ? $"{Calendar.Name(anchor.Month)} {anchor.Day}, {anchor.Year}" : $"{Calendar.Name(anchor.Month)} {anchor.Day}";
        found.Add(day, $"the latest day named is {latest}; {story.Words}{(yearWords.Length > 0 ? "; " : "")}{yearWords}");
    }

    // Days near enough to the news to count from: named twice, or with their weekday, or under a picture of the day.
    private static List<DateMention> Anchors(ImmutableArray<DateFact> facts)
    {
        var anchors = new List<DateMention>();
        var days = facts.Where(static fact => fact.Tense != Tense.Future && fact.Mention.Grain is DateGrain.MonthDay or DateGrain.Day).ToList();
        foreach (var fact in days)
        {
            var mention = fact.Mention;
            var twice = days.Count(other => other.Mention.Month == mention.Month && other.Mention.Day == mention.Day) >= 2;
            if (mention.Grain == DateGrain.Day ? fact.InCaption || mention.Weekday is not null : fact.Tense == Tense.Past && (twice || mention.Weekday is not null))
                anchors.Add(mention with { Span = default });
        }

        return [.. anchors.Distinct()];
    }

    private static bool Allows(DateFact fact, DateOnly day)
    {
        var mention = fact.Mention;
        switch (mention.Grain)
        {
            case DateGrain.Day or DateGrain.Month or DateGrain.Year when fact.Tense is Tense.Past or Tense.Ongoing:
                return mention.Year is >= 1 and <= 9999 && YearEvidence.Start(mention) <= day;
            case DateGrain.Day when fact.Tense == Tense.Future:
                return mention.Date >= day;
            case DateGrain.MonthDay when fact.Tense is Tense.Past or Tense.Future:
                return Within(mention, day, fact.Tense == Tense.Past);
            default:
                return true;
        }
    }

    private static bool Within(DateMention mention, DateOnly day, bool past)
    {
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (!Calendar.IsDay(year, mention.Month, mention.Day))
                continue;
            var distance = day.DayNumber - new DateOnly(year, mention.Month, mention.Day).DayNumber;
            if (past ? distance is >= 0 and <= HalfYear : distance is <= 0 and >= -HalfYear)
                return true;
        }

        return false;
    }
}
