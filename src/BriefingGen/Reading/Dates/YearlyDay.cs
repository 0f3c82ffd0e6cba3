using System.Globalization;

namespace BriefingGen.Reading.Dates;

/// <summary>A rule that gives a day of each year, as data files write it.</summary>
/// <param name="Base">What is counted from: the name of a calendar or of a feast; null for the months of ours.</param>
/// <param name="Numbers">Month and day; of a weekday month and which one, -1 for the last.</param>
/// <param name="Weekday">The weekday of the month.</param>
/// <param name="From">The first day that the weekday can be; 0 where it is counted.</param>
/// <param name="Offset">Days to count on.</param>
internal sealed record YearlyDay(string? Base, (int Month, int Day) Numbers, DayOfWeek? Weekday, int From, int Offset)
{
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();
    private static readonly PersianCalendar Persian = new();
    private static readonly UmAlQuraCalendar Islamic = new();

    /// <summary>Reads <c>12-25</c>, <c>11-thu-4</c>, <c>5-mon-last</c>, <c>5-mon-from18</c>, <c>easter</c>, <c>islamic-10-1</c>, each with <c>+1</c> or <c>+-1</c> behind it.</summary>
    public static YearlyDay Parse(string rule)
    {
        var counted = rule.Split('+');
        var offset = counted.Length > 1 ? Int(counted[1]) : 0;
        var parts = counted[0].Split('-');
        if (char.IsLetter(parts[0][0]))
            return new(parts[0], parts.Length > 1 ? (Int(parts[1]), Int(parts[2])) : default, null, 0, offset);
        if (parts.Length == 2)
            return new(null, (Int(parts[0]), Int(parts[1])), null, 0, offset);
        var isFrom = parts[2].StartsWith("from", StringComparison.Ordinal);
        return new(null, (Int(parts[0]), isFrom ? 0 : parts[2] == "last" ? -1 : Int(parts[2])), Calendar.Weekday(parts[1], abbreviated: true), isFrom ? Int(parts[2][4..]) : 0, offset);
    }

    /// <summary>The days in a year of ours: one as a rule, none where the year has none or the calendar is not known so far, two of a calendar with shorter years.</summary>
    /// <param name="year">1 to 9998.</param>
    public IEnumerable<DateOnly> In(int year) => Base switch
    {
        null => Weekday is { } weekday ? [OfMonth(year, weekday).AddDays(Offset)]
            : Numbers.Day <= DateTime.DaysInMonth(year, Numbers.Month) ? [new DateOnly(year, Numbers.Month, Numbers.Day).AddDays(Offset)] : [],
        "easter" => [Easter(year).AddDays(Offset)],
        "orthodox" => [OrthodoxEaster(year).AddDays(Offset)],
        // The first of Tishri, from which the feasts of the same year lie before and behind at fixed distances.
        "tishri" => year is > 1600 and < 2200 ? [DateOnly.FromDateTime(Hebrew.ToDateTime(year + 3761, 1, 1, 0, 0, 0, 0)).AddDays(Offset)] : [],
        "chinese" => year is > 1901 and < 2100 ? [DateOnly.FromDateTime(Chinese.ToDateTime(year, ChineseMonth(year), Numbers.Day, 0, 0, 0, 0)).AddDays(Offset)] : [],
        "persian" => year is > 700 and < 9000 ? [DateOnly.FromDateTime(Persian.ToDateTime(year - 621, Numbers.Month, Numbers.Day, 0, 0, 0, 0)).AddDays(Offset)] : [],
        "islamic" => year is > 1901 and < 2076 ? IslamicDays(year) : [],
        _ => throw new InvalidOperationException($"There is no calendar \"{Base}\"."),
    };

    private DateOnly OfMonth(int year, DayOfWeek weekday)
    {
        var first = new DateOnly(year, Numbers.Month, Math.Max(1, From));
        var day = first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
        return Numbers.Day switch
        {
            < 0 => day.AddDays(day.Day + 28 <= DateTime.DaysInMonth(year, Numbers.Month) ? 28 : 21),
            0 => day,
            var which => day.AddDays(7 * (which - 1)),
        };
    }

    // A leap month comes behind the one whose number it has.
    private int ChineseMonth(int year) => Numbers.Month + (Chinese.GetLeapMonth(year) is > 0 and var leap && leap <= Numbers.Month ? 1 : 0);

    private IEnumerable<DateOnly> IslamicDays(int year)
    {
        var first = Islamic.GetYear(new(year, 1, 1));
        for (var named = first; named <= first + 1; named++)
        {
            if (DateOnly.FromDateTime(Islamic.ToDateTime(named, Numbers.Month, Numbers.Day, 0, 0, 0, 0)).AddDays(Offset) is var day && day.Year == year)
                yield return day;
        }
    }

    // The Gregorian rule, as the almanacs print it.
    private static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var (quarter, rest) = (century % 4, year % 100);
        var sunday = (32 + (2 * quarter) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * sunday)) / 451;
        var day = moon + sunday - (7 * late) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }

    // The Julian rule; its calendar lags behind ours.
    private static DateOnly OrthodoxEaster(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var sunday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var day = moon + sunday + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
