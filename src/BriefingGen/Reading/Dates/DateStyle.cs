using System.Collections.Immutable;

namespace BriefingGen.Reading.Dates;

/// <summary>Which of two numbers is the day in a date such as 03/04/2024.</summary>
internal enum DateOrder
{
    /// <summary>Nothing says so for sure.</summary>
    Open,
    DayFirst,
    MonthFirst,
}

/// <summary>What a text shows of how it writes its dates in numbers: the evidence by which an ambiguous one is read.</summary>
/// <param name="Order">The order of day and month.</param>
/// <param name="Years">The years that the text writes out, ascending: "24" is 2024 where that one stands too and no other fits.</param>
internal sealed record DateStyle(DateOrder Order, ImmutableArray<int> Years)
{
    // Enough to tell; a text of nothing but numbers must cost no more.
    private const int MostYears = 200;

    private static readonly CueList DayFirst = CueList.Load("day-first-languages");
    private static readonly CueList MonthFirst = CueList.Load("month-first-languages");

    /// <summary>No evidence.</summary>
    public static DateStyle None { get; } = new(DateOrder.Open, []);

    /// <summary>Gathers the evidence: the other dates of the text, and where those show no order, the language that it declares.</summary>
    /// <param name="content">The text.</param>
    /// <param name="language">Its BCP 47 tag; null where it declares none.</param>
    public static DateStyle Find(string content, string? language)
    {
        var years = new SortedSet<int>();
        var (day, month) = (false, false);
        var words = new WordScanner(content);
        DayOfWeek? weekday = null;
        while (words.Next())
        {
            if (!char.IsAsciiDigit(words.Word[0]))
            {
                weekday = Calendar.Weekday(words.Word, abbreviated: true);
                continue;
            }

            if (words.Span.Length == 4 && Digits.Value(words.Word) is >= 1800 and <= 2199 and var year && years.Count < MostYears)
                years.Add(year);
            if (NumericDate.Read(content, words.Span.Start, content.Length) is { HasDots: false } date)
            {
                var order = date.OrderBy(weekday);
                day |= order == DateOrder.DayFirst;
                month |= order == DateOrder.MonthFirst;
            }

            weekday = null;
        }

        var shown = day == month ? DateOrder.Open : day ? DateOrder.DayFirst : DateOrder.MonthFirst;
        return new(shown == DateOrder.Open && !day ? Of(language) : shown, [.. years]);
    }

    /// <summary>The year that ends in these two digits and that the text writes out; 0 where there is none or more than one.</summary>
    public int Year(int ending)
    {
        var found = 0;
        foreach (var year in Years)
        {
            if (year % 100 == ending)
                found = found == 0 ? year : -1;
        }

        return Math.Max(0, found);
    }

    // "en" alone is written in either order; the region decides.
    private static DateOrder Of(string? language)
    {
        if (language is null)
            return DateOrder.Open;
        var main = language.AsSpan();
        main = main.IndexOfAny('-', '_') is > 0 and var cut ? main[..cut] : main;
        var tag = language.Replace('_', '-');
        return MonthFirst.Contains(tag) ? DateOrder.MonthFirst
            : DayFirst.Contains(tag) || DayFirst.Contains(main) ? DateOrder.DayFirst : DateOrder.Open;
    }
}
