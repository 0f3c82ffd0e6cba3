using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>How exactly an expression names a time.</summary>
internal enum DateGrain
{
    /// <summary>Year, month and day.</summary>
    Day,

    /// <summary>Month and day, no year.</summary>
    MonthDay,

    /// <summary>Month and year.</summary>
    Month,

    /// <summary>A month alone.</summary>
    MonthName,

    Year,

    /// <summary>A day of the week alone.</summary>
    Weekday,

    /// <summary>A day of a month that is not named: "the 14th", "Tuesday the 14th".</summary>
    DayOfMonth,

    /// <summary>A day with a name of its own: "Christmas Eve".</summary>
    Holiday,

    /// <summary>An hour or a part of a day without the day: "at 14:58", "in the afternoon".</summary>
    Hour,

    /// <summary>"over the weekend": the last one or the next.</summary>
    Weekend,

    /// <summary>So many days from today: <see cref="DateMention.Day"/> is 0 for "tonight", -1 for "yesterday", -3 for "three days ago".</summary>
    Relative,

    /// <summary>So many days from the day named last, in <see cref="DateMention.Day"/>: "the next day"; with a weekday the next such day on that side.</summary>
    FromNamedDay,

    /// <summary>
    /// The day or weekday of a month by its count in <see cref="DateMention.Day"/>, -1 for the last: "the first Friday of
    /// July". Where no month is named, <see cref="DateMention.Shift"/> counts from this one.
    /// </summary>
    InMonth,

    /// <summary>"this week", "last month", "two years ago": so many weeks, months or years from now, in <see cref="DateMention.Day"/>, <see cref="DateMention.Month"/> or <see cref="DateMention.Year"/>.</summary>
    RelativeWeek,
    RelativeMonth,
    RelativeYear,
}

/// <summary>A stretch of text that names a time. Fields that the expression does not give are 0.</summary>
internal readonly record struct DateMention(TextSpan Span, DateGrain Grain)
{
    public int Year { get; init; }

    /// <summary>1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>1 to 31.</summary>
    public int Day { get; init; }

    /// <summary>The day of the week, alone or beside the date.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>"last Tuesday", "next Friday": -1 or 1; 0 where the day stands alone.</summary>
    public int Shift { get; init; }

    /// <summary>Of a day or month: "July 4 next year" is 1; null where nothing says so.</summary>
    public int? YearShift { get; init; }

    /// <summary>Of a day and month: the last two digits of the year, 24 for "Dec. 17, '24"; null where nothing says so.</summary>
    public int? YearEnding { get; init; }

    /// <summary>True for a "today" that can be of these times as well where nothing is told of the day: "today's computers".</summary>
    public bool IsOfToday { get; init; }

    /// <summary>Of a day and month beside a weekday: true where the month could be the day as well, "Friday 7/6".</summary>
    public bool IsOpenOrder { get; init; }

    /// <summary>Of a day: the weekday of its week that is meant, "three weeks after Christmas on Friday".</summary>
    public DayOfWeek? Then { get; init; }

    /// <summary>Where that weekday lies before or behind the day instead: -1 for "the Friday before Christmas", 1 for "after".</summary>
    public int ThenSide { get; init; }

    /// <summary>Of an hour: true for "overnight", which is the night before where no day is named.</summary>
    public bool IsNight { get; init; }

    /// <summary>Of an hour: true where it stands behind an infinitive, "to end the day", and the verb before tells of it.</summary>
    public bool IsInfinitive { get; init; }

    /// <summary>Of a weekday: "this Friday" is of week 0, "next Friday" of week 1; null where no week is said.</summary>
    public int? Week { get; init; }

    /// <summary>True for "this past Wednesday", the nearest one, where "last Wednesday" can be the one before.</summary>
    public bool IsNearest { get; init; }

    /// <summary>Days to count on from the named one: 3 for "three days after March 14".</summary>
    public int Offset { get; init; }

    /// <summary>Of a count of months or years: true where it ends on a day, "a month from today", not somewhere in the month.</summary>
    public bool IsToTheDay { get; init; }

    /// <summary>True where the words are rough or count from what is not sure: "two weeks ago", "the next day".</summary>
    public bool IsRough { get; init; }

    /// <summary>True for "in two weeks", which is a day only where it tells of something to come, and how long something took otherwise.</summary>
    public bool IfFuture { get; init; }

    /// <summary>True for a weekday with a capital beside it, or a word for a day with one of its own, which can be a part of a name: "the play Friday Night", "in Corrin Friday", "the Today programme".</summary>
    public bool MayBeName { get; init; }

    /// <summary>The day with a name of its own.</summary>
    public Holiday? Holiday { get; init; }

    /// <summary>False for a day that no calendar has, such as February 30.</summary>
    public bool IsPossible => Grain switch
    {
        DateGrain.Day => Calendar.IsDay(Year, Month, Day),
        DateGrain.MonthDay => Calendar.IsDay(2000, Month, Day),
        _ => true,
    };

    /// <summary>The calendar day of a <see cref="DateGrain.Day"/>; null where there is no such day.</summary>
    public DateOnly? Date => Grain == DateGrain.Day && IsPossible ? new(Year, Month, Day) : null;

    /// <summary>The day for a reader: "March 20", "March 20, 2031".</summary>
    public string Words => Year > 0 ? $"{Calendar.Name(Month)} {Day}, {Year}" : $"{Calendar.Name(Month)} {Day}";

    /// <summary>How many days after <paramref name="day"/> the named day is, negative before it; without a year, in the year that brings it nearest.</summary>
    public int DaysAfter(DateOnly day) => Nearest(day) is { } nearest ? nearest.DayNumber - day.DayNumber : int.MaxValue;

    /// <summary>The named day in its year, or in the one that brings it nearest to <paramref name="day"/>; null for a leap day with no such year near.</summary>
    public DateOnly? Nearest(DateOnly day)
    {
        if (Grain == DateGrain.Day)
            return Date;
        DateOnly? nearest = null;
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (Calendar.IsDay(year, Month, Day) && new DateOnly(year, Month, Day) is var named
                && (nearest is null || Math.Abs(named.DayNumber - day.DayNumber) < Math.Abs(nearest.Value.DayNumber - day.DayNumber)))
                nearest = named;
        }

        return nearest;
    }
}
