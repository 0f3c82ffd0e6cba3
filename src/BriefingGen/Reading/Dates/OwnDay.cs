using System.Collections.Immutable;

namespace BriefingGen.Reading.Dates;

/// <summary>The day that a text calls its own: in the dateline, or as "today (March 20)".</summary>
internal static class OwnDay
{
    /// <summary>The day, or why it cannot be told; null where the text calls none its own.</summary>
    public static DateConclusion? Find(ImmutableArray<DateFact> facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            var mention = facts[i].Mention;
            if (!facts[i].NamesDay)
                continue;
            int offset;
            string words;
            if (facts[i].Place == FactPlace.Dateline)
                (offset, words) = (0, $"the story was filed on {mention.Words}");
            else if (i > 0 && IsBeside(facts[i - 1].Mention, mention))
                (offset, words) = (facts[i - 1].Mention.Day, $"{mention.Words} is called {Name(facts[i - 1].Mention.Day)}");
            else
                continue;
            if (mention.Date is { } full)
                return new(full.AddDays(-offset), words);
            return InOneYear(mention, offset, facts) is var (day, year)
                ? new(day, $"{words}; {year}")
                : new(null, $"{words}, but the words do not settle the year");
        }

        return null;
    }

    // "today (March 20)", "yesterday, March 19".
    private static bool IsBeside(DateMention relative, DateMention named) =>
        relative.Grain == DateGrain.Relative && named.Span.Start - relative.Span.End is >= 0 and <= 3;

    private static string Name(int offset) => offset switch { 0 => "today", < 0 => "yesterday", _ => "tomorrow" };

    // The only year that the evidence allows for a day without one; the weekday of the lead must agree.
    private static (DateOnly Day, string Words)? InOneYear(DateMention mention, int offset, ImmutableArray<DateFact> facts)
    {
        var lead = facts.FirstOrDefault(static fact => fact is { Place: FactPlace.Story, Paragraph: < 2, Mention: { Grain: DateGrain.Weekday, Shift: 0 } } && fact.Tense != Tense.Future);
        var pair = mention with { Weekday = mention.Weekday ?? (offset == 0 ? lead.Mention.Weekday : null) };
        var known = facts.Insert(0, new(pair, Tense.Open, 0));
        (DateOnly, string)? only = null;
        foreach (var year in DateInference.Years(facts))
        {
            if (!Calendar.IsDay(year, mention.Month, mention.Day))
                continue;
            var day = new DateOnly(year, mention.Month, mention.Day).AddDays(-offset);
            if (!DateInference.Allows(facts, day) || YearEvidence.For(day, known) is not { } words)
                continue;
            if (only is not null)
                return null;
            only = (day, words);
        }

        return only;
    }
}
