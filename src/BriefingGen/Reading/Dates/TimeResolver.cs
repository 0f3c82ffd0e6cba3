using System.Globalization;

namespace BriefingGen.Reading.Dates;

/// <summary>What an expression of time means: a day, week, month or year in ISO 8601.</summary>
/// <param name="Value"><c>2024-12-17</c>, <c>2024-W51</c>, <c>2024-12</c> or <c>2024</c>.</param>
/// <param name="IsSure">False where another value could be meant as well.</param>
internal readonly record struct TimeValue(string Value, bool IsSure);

/// <summary>Says which day, week, month or year an expression names, as told on a given day.</summary>
internal static class TimeResolver
{
    // How many days a day without a year may lie from that of the article. Nearer than the first it is settled, as neither side
    // has another one about as near. What "could" be, and what is told as past, lies on its side of today up to the others,
    // even where the one on the other side is nearer.
    private const int Settled = 153;
    private const int FurthestPossible = 243;
    private const int FurthestPast = 300;

    // The same for months without a year, in months.
    private const int MostMonthsBack = 6;
    private const int MostMonthsBackOfPast = 8;

    // A word for a time of the year is hardly used further from it, in days.
    private const int Season = 92;

    // Two years: within one any day up to the 28th comes on every weekday.
    private const int MostMonthsLooked = 24;

    // Far from the ends of the calendar, so that no sum leaves it.
    private const int FirstYear = 1201;
    private const int LastYear = 7999;

    /// <summary>The value; null where the expression says too little.</summary>
    /// <param name="mention">The expression.</param>
    /// <param name="tense">How its sentence tells of it.</param>
    /// <param name="told">The day on which the text was published; null where that is not known.</param>
    /// <param name="isLead">True in the first paragraphs, which tell the news itself.</param>
    public static TimeValue? Resolve(DateMention mention, Tense tense, DateOnly? told, bool isLead)
    {
        if (!mention.IsPossible)
            return null;
        switch (mention.Grain)
        {
            case DateGrain.Day:
                return Day(mention.Date, mention, mention.Weekday is null || mention.Weekday == mention.Date!.Value.DayOfWeek);
            case DateGrain.Month:
                return new(Month(mention.Year, mention.Month), true);
            case DateGrain.Year:
                return new(Year(mention.Year), true);
            case DateGrain.Holiday when mention.Year > 0:
                return Day(mention.Holiday!.In(mention.Year), mention, false);
            case DateGrain.InMonth when mention.Year > 0:
                return Day(InMonth(mention, mention.Year, mention.Month), mention, true);
        }

        if (told is not { Year: >= FirstYear and <= LastYear } day)
            return null;
        if (mention.YearShift is { } shift)
            return OfYear(mention, day.Year + shift);
        return mention.Grain switch
        {
            DateGrain.MonthDay => MonthDay(mention, tense, day),
            DateGrain.Holiday => Holiday(mention, tense, day),
            DateGrain.MonthName => MonthName(mention, tense, day),
            DateGrain.Weekday => Weekday(mention, tense, day, isLead),
            DateGrain.DayOfMonth => DayOfMonth(mention, tense, day),
            DateGrain.InMonth => InMonth(mention, tense, day),
            DateGrain.FromNamedDay => Day(mention.Weekday is { } other ? Step(day, other, mention.Day) : day.AddDays(mention.Day), mention, false),
            DateGrain.Relative when mention.Weekday is { } weekday && (!mention.IfFuture || tense is not (Tense.Past or Tense.Ongoing)) => Day(OfWeek(day.AddDays(mention.Day), weekday), mention, false),
            // The count of months ends on no day of its own, so the first such weekday from there on is as near as it gets.
            DateGrain.RelativeMonth or DateGrain.RelativeYear when mention.IsToTheDay && mention.Weekday is null =>
                Day(day.AddMonths(mention.Month).AddYears(mention.Year), mention, true),
            DateGrain.RelativeMonth or DateGrain.RelativeYear when mention.Weekday is { } weekday =>
                Day(Step(day.AddMonths(mention.Month).AddYears(mention.Year).AddDays(-1), weekday, 1), mention, false),
            DateGrain.Relative when !mention.IfFuture || tense == Tense.Future =>
                Day(day.AddDays(mention.Day), mention, !mention.MayBeName && !(mention.IsOfToday && tense is Tense.Open or Tense.Possible)),
            // A habit has hours as well; only what is told or to come has them on a day.
            DateGrain.Hour when tense is Tense.Past or Tense.Ongoing or Tense.Future => Day(day, mention, false),
            // On a Saturday the weekend is this one already.
            DateGrain.Weekend when tense is Tense.Past or Tense.Ongoing or Tense.Future =>
                Week(tense == Tense.Future ? day : day.AddDays(-5)) with { IsSure = tense != Tense.Ongoing && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) },
            DateGrain.RelativeWeek => Week(day.AddDays(7 * mention.Day)),
            DateGrain.RelativeMonth when !mention.IfFuture || tense == Tense.Future => MonthOf(day.AddMonths(mention.Month), mention.Month is >= -1 and <= 1),
            DateGrain.RelativeYear when !mention.IfFuture || tense == Tense.Future => new(Year(day.Year + mention.Year), mention.Year is >= -1 and <= 1),
            _ => null,
        };
    }

    private static TimeValue? Day(DateOnly? day, DateMention mention, bool isSure) =>
        day is { } known
            ? new(Then(known.AddDays(mention.Offset), mention).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), isSure && !mention.IsRough)
            : null;

    private static DateOnly Then(DateOnly day, DateMention mention) =>
        mention.Then is not { } weekday ? day : mention.ThenSide != 0 ? Step(day, weekday, mention.ThenSide) : OfWeek(day, weekday);

    private static TimeValue? Holiday(DateMention mention, Tense tense, DateOnly told)
    {
        var holiday = mention.Holiday!;
        DateOnly? last = null, next = null, before = null;
        foreach (var other in holiday.Days(told.Year - 1).Concat(holiday.Days(told.Year)).Concat(holiday.Days(told.Year + 1)).Order())
        {
            if (other > told || (other == told && tense == Tense.Future))
                next ??= other;
            if (other <= told)
                (before, last) = (last, other);
        }

        // Of the days of several countries the near one is likelier than one on the side of "is known as".
        var day = Near(before, last, next, mention.Shift, holiday.Rules.Length > 1 && tense == Tense.Past ? Tense.Open : tense, told);
        return holiday.IsOfSeason && day is { } near && Math.Abs(near.DayNumber - told.DayNumber) > Season ? null : Day(day, mention, false);
    }

    // The year about that of the article; else the last one with these two digits that is not to come, or in what is told as to come the next.
    private static TimeValue? InCentury(DateMention mention, int ending, Tense tense, DateOnly told)
    {
        var start = (told.Year / 100 * 100) + ending;
        DateOnly? found = null;
        for (var year = told.Year - 1; year <= told.Year + 1; year++)
        {
            if (year % 100 == ending && Calendar.IsDay(year, mention.Month, mention.Day))
                return Day(new(year, mention.Month, mention.Day), mention, false);
        }

        foreach (var year in (ReadOnlySpan<int>)[start - 100, start, start + 100])
        {
            if (!Calendar.IsDay(year, mention.Month, mention.Day))
                continue;
            var day = new DateOnly(year, mention.Month, mention.Day);
            if (mention.Weekday is { } weekday && day.DayOfWeek != weekday)
                continue;
            if (tense is Tense.Future or Tense.Possible ? day >= told && found is null : day <= told)
                found = day;
        }

        return Day(found, mention, false);
    }

    private static TimeValue? MonthDay(DateMention mention, Tense tense, DateOnly told)
    {
        if (mention.YearEnding is { } ending)
            return InCentury(mention, ending, tense, told);
        if (mention.Weekday is { } weekday)
        {
            var fits = Fitting(mention, weekday, told);
            // The order in which the weekday is right; of two the nearer day.
            if (mention.IsOpenOrder)
                return Day(Nearest(fits, Fitting(mention with { Month = mention.Day, Day = mention.Month }, weekday, told), told), mention, false);
            return Day(fits ?? mention.Nearest(told), mention, fits is not null);
        }

        DateOnly? In(int year) => Calendar.IsDay(year, mention.Month, mention.Day) ? new(year, mention.Month, mention.Day) : null;
        var shift = mention.Shift > 0 && tense is Tense.Past or Tense.Ongoing ? 0 : mention.Shift;
        var found = InYears(In, shift, tense, told) ?? mention.Nearest(told);
        return Day(found, mention, found is { } near && IsSettled(near, tense, told));
    }

    private static DateOnly? Fitting(DateMention mention, DayOfWeek weekday, DateOnly told)
    {
        DateOnly? fits = null;
        for (var year = told.Year - 1; year <= told.Year + 1; year++)
        {
            if (Calendar.IsDay(year, mention.Month, mention.Day) && new DateOnly(year, mention.Month, mention.Day) is var day && day.DayOfWeek == weekday)
                fits = day;
        }

        return fits;
    }

    private static DateOnly? Nearest(DateOnly? one, DateOnly? other, DateOnly told) =>
        one is not { } first || other is not { } second ? one ?? other
            : Math.Abs(first.DayNumber - told.DayNumber) <= Math.Abs(second.DayNumber - told.DayNumber) ? first : second;

    private static DateOnly? InYears(Func<int, DateOnly?> day, int shift, Tense tense, DateOnly told)
    {
        var (before, here, after) = (day(told.Year - 1), day(told.Year), day(told.Year + 1));
        return Near(before, here <= told ? here : before, here > told || (here == told && tense == Tense.Future) ? here : after, shift, tense, told);
    }

    // The one on the side that the sentence points to, unless the nearest is much nearer.
    private static DateOnly? Near(DateOnly? before, DateOnly? last, DateOnly? next, int shift, Tense tense, DateOnly told)
    {
        if (shift != 0)
            return shift < 0 ? (last == told ? before : last) : next;
        if (last is not { } behind || next is not { } ahead)
            return last ?? next;
        var (back, forward) = (told.DayNumber - behind.DayNumber, ahead.DayNumber - told.DayNumber);
        return tense switch
        {
            Tense.Past or Tense.Ongoing => back <= FurthestPast || back <= forward ? behind : ahead,
            Tense.Future => ahead,
            Tense.Possible => forward <= FurthestPossible || forward < back ? ahead : behind,
            _ => back <= forward ? behind : ahead,
        };
    }

    private static TimeValue? MonthName(DateMention mention, Tense tense, DateOnly told)
    {
        var months = (12 * told.Year) + told.Month - 1;
        var back = (told.Month - mention.Month + 12) % 12;
        var (last, next) = (months - (mention.Shift < 0 && back == 0 ? 12 : back), months + (back == 0 && mention.Shift <= 0 ? 0 : 12 - back));
        // A month that is nearly a year gone is the one to come, whatever the tense: "was planned for September".
        var found = mention.Shift > 0 || (mention.Shift == 0 && tense is Tense.Future or Tense.Possible) ? next
            : mention.Shift < 0 || back <= (tense is Tense.Past or Tense.Ongoing ? MostMonthsBackOfPast : MostMonthsBack) ? last : next;
        var isSure = mention.Shift == 0 && tense is not (Tense.Open or Tense.Possible) && Math.Abs(found - months) <= MostMonthsBack && (found <= months || tense == Tense.Future);
        return new(Month(found / 12, (found % 12) + 1), isSure);
    }

    private static TimeValue? Weekday(DateMention mention, Tense tense, DateOnly told, bool isLead)
    {
        var weekday = mention.Weekday!.Value;
        var back = ((int)told.DayOfWeek - (int)weekday + 7) % 7;
        var last = told.AddDays(-back);
        var next = back == 0 ? told : told.AddDays(7 - back);
        if (mention.Week is { } week)
        {
            // "Next Friday", said on a Tuesday, is for some the Friday of this week.
            var found = OfWeek(told.AddDays(7 * week), weekday);
            return Day(found, mention, week <= 0 || found.DayNumber - told.DayNumber < 7);
        }

        if (mention.Shift > 0)
            return Day(back == 0 ? told.AddDays(7) : next, mention, true);
        // Nobody calls yesterday "last Wednesday": that is the one before.
        if (mention.Shift < 0)
            return Day(back == 0 || (back == 1 && !mention.IsNearest) ? last.AddDays(-7) : last, mention, back is 0 or > 2);
        // No lead calls the day six days ago by its bare name; a story sent from where it is tomorrow already does so.
        if (back == 6 && isLead && tense == Tense.Past)
            return Day(next, mention, false);
        return tense is Tense.Future or Tense.Possible ? Day(next, mention, tense == Tense.Future) : Day(last, mention, tense != Tense.Open && !mention.MayBeName);
    }

    // The nearest month that has such a day, on the side that the sentence points to.
    private static TimeValue? DayOfMonth(DateMention mention, Tense tense, DateOnly told)
    {
        for (var step = 0; step <= MostMonthsLooked; step++)
        {
            var month = told.AddMonths(tense switch
            {
                Tense.Future or Tense.Possible => step,
                Tense.Open => step % 2 == 1 ? (step + 1) / 2 : -step / 2,
                _ => -step,
            });
            if (!Calendar.IsDay(month.Year, month.Month, mention.Day))
                continue;
            var day = new DateOnly(month.Year, month.Month, mention.Day);
            var side = tense switch { Tense.Future or Tense.Possible => day >= told, Tense.Open => true, _ => day <= told };
            if (side && (mention.Weekday is null || day.DayOfWeek == mention.Weekday))
                return Day(day, mention, false);
        }

        return null;
    }

    // Weeks begin on Monday.
    private static DateOnly OfWeek(DateOnly day, DayOfWeek weekday) => day.AddDays((((int)weekday + 6) % 7) - (((int)day.DayOfWeek + 6) % 7));

    // The next such weekday after a day, or the last before it.
    private static DateOnly Step(DateOnly day, DayOfWeek weekday, int side)
    {
        var gap = (((int)weekday - (int)day.DayOfWeek) * side + 7) % 7;
        return day.AddDays(side * (gap == 0 ? 7 : gap));
    }

    private static TimeValue? InMonth(DateMention mention, Tense tense, DateOnly told)
    {
        if (mention.Month == 0)
        {
            var month = told.AddMonths(mention.Shift);
            // "Rent will be due on the first of the month"
            if (mention.IsRough && tense == Tense.Future && InMonth(mention, month.Year, month.Month) < told)
                month = month.AddMonths(1);
            return Day(InMonth(mention, month.Year, month.Month), mention, true);
        }

        DateOnly? In(int year) => InMonth(mention, year, mention.Month);
        var found = InYears(In, 0, tense, told);
        return Day(found, mention, found is { } day && IsSettled(day, tense, told));
    }

    // Near the ends of the half year either side could be meant, and a day on the other side than its sentence is a plan or a slip.
    private static bool IsSettled(DateOnly day, Tense tense, DateOnly told) => Math.Abs(day.DayNumber - told.DayNumber) < Settled
        && !(tense is Tense.Past or Tense.Ongoing && day > told) && !(tense == Tense.Future && day < told);

    // The day or weekday of that count; null where the month has none.
    private static DateOnly? InMonth(DateMention mention, int year, int month)
    {
        var (first, length) = (new DateOnly(year, month, 1), DateTime.DaysInMonth(year, month));
        if (mention.Weekday is not { } weekday)
            return mention.Day <= length ? first.AddDays(mention.Day < 0 ? length + mention.Day : mention.Day - 1) : null;
        var day = mention.Day < 0 ? Step(first.AddDays(length), weekday, -1).AddDays(7 * (mention.Day + 1)) : Step(first.AddDays(-1), weekday, 1).AddDays(7 * (mention.Day - 1));
        return day.Month == month ? day : null;
    }

    // "July 4 next year"
    private static TimeValue? OfYear(DateMention mention, int year) => mention.Grain switch
    {
        DateGrain.MonthName => new(Month(year, mention.Month), true),
        DateGrain.Holiday => Day(mention.Holiday!.In(year), mention, false),
        DateGrain.InMonth => mention.Month > 0 ? Day(InMonth(mention, year, mention.Month), mention, true) : null,
        _ => Calendar.IsDay(year, mention.Month, mention.Day) ? Day(new(year, mention.Month, mention.Day), mention, true) : null,
    };

    private static TimeValue Week(DateOnly day) => new(
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}"), true);

    private static TimeValue MonthOf(DateOnly day, bool isSure) => new(Month(day.Year, day.Month), isSure);

    private static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    private static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);
}
