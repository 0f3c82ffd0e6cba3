using System.Collections.Immutable;

namespace BriefingGen.Reading.Dates;

/// <summary>What the words of an article say of its day.</summary>
/// <param name="Day">The day; null where the evidence is thin or at odds.</param>
/// <param name="Words">The evidence for a reader, or what is missing.</param>
internal sealed record DateConclusion(DateOnly? Day, string Words);

/// <summary>
/// Concludes the day of an article from its own words. Either the text calls a day its own, or three things have to be
/// settled, each by evidence that stands in the text: the day of the week on which the story is told, a dated day less
/// than a week before it, and the year. Exactly one day must fit everything that is told as past and as to come.
/// </summary>
internal static class DateInference
{
    public static DateConclusion Infer(ImmutableArray<DateFact> facts)
    {
        if (facts.Length > DateFacts.Most)
            return new(null, "so many days are named that none stands out");
        if (OwnDay.Find(facts) is { } own)
            return own;
        var story = StoryDay.Find(facts);
        if (story.Weekday is not { } weekday)
            return new(null, story.Words);
        var anchors = Anchor.Find(facts, story);
        if (anchors.IsEmpty)
            return new(null, $"{story.Words}, but no day of the days before is named with its date");
        if (!Years(facts).Any())
            return new(null, $"{story.Words}, but no year is named");

        var found = new SortedDictionary<DateOnly, string>();
        foreach (var year in Years(facts))
        {
            foreach (var anchor in anchors)
            {
                if (anchor.In(year, weekday) is { } day && !found.ContainsKey(day) && Evidence(anchor, day, facts) is { } evidence)
                    found.Add(day, $"{Named(anchor, facts, day)}; {story.Words}{evidence}");
            }
        }

        return found.Count switch
        {
            0 => new(null, $"{story.Words}, but the words do not settle the year or the week"),
            1 => new(found.First().Key, found.First().Value),
            _ => new(null, $"{story.Words}, but {found.First().Key:yyyy-MM-dd} and {found.Last().Key:yyyy-MM-dd} both fit"),
        };
    }

    /// <summary>The years to look at: from the one before the first that is named to the one after the last, and the one that a count ends in.</summary>
    public static IEnumerable<int> Years(ImmutableArray<DateFact> facts)
    {
        var named = facts.Select(static fact => fact.Mention.Year).Where(static year => year > 1).Order().ToList();
        var counted = YearEvidence.Counted(facts) is var (year, count) && year + count is var told and < 2200 ? told : 0;
        return named.Count == 0 ? [] : Enumerable.Range(named[0] - 1, named[^1] - named[0] + 3).Concat(counted > named[^1] + 1 ? [counted] : []);
    }

    /// <summary>False where something told as past would be to come on that day, or the other way round.</summary>
    public static bool Allows(ImmutableArray<DateFact> facts, DateOnly day)
    {
        foreach (var fact in facts)
        {
            var mention = fact.Mention;
            var fits = (fact.Tense, mention.Grain) switch
            {
                (Tense.Past or Tense.Ongoing, DateGrain.Day or DateGrain.Month or DateGrain.Year) => YearEvidence.Start(mention) <= day,
                (Tense.Past, DateGrain.MonthDay) => mention.DaysAfter(day) <= 0,
                (Tense.Future, DateGrain.MonthDay or DateGrain.Day) => mention.DaysAfter(day) >= 0,
                _ => true,
            };
            if (!fits)
                return false;
        }

        return true;
    }

    private static string Named(Anchor anchor, ImmutableArray<DateFact> facts, DateOnly day) =>
        anchor.IsAhead ? $"{anchor.Mention.Words} is still to come" : $"the latest day named is {Latest(facts, day).Words}";

    private static DateMention Latest(ImmutableArray<DateFact> facts, DateOnly day) => facts
        .Where(fact => fact.NamesDay && fact.Tense != Tense.Future && fact.Mention.DaysAfter(day) <= 0)
        .MaxBy(fact => fact.Mention.DaysAfter(day)).Mention;

    private static string? Evidence(Anchor anchor, DateOnly day, ImmutableArray<DateFact> facts)
    {
        if (!Allows(facts, day))
            return null;
        // The same weekday comes round again before the day that is still to come: then either could be meant.
        if (anchor.NeedsDayAhead && !facts.Any(fact => fact.Tense == Tense.Future && fact.NamesDay && fact.Mention.DaysAfter(day) < 7))
            return null;
        if (anchor.Mention.Grain == DateGrain.Day)
            return "";
        return YearEvidence.For(day, facts) is { } year ? $"; {year}" : null;
    }
}
