using System.Globalization;

namespace BriefingGen.Reading.Dates;

/// <summary>English names of months and weekdays, and the Gregorian calendar.</summary>
internal static class Calendar
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The month of a name or a usual abbreviation (Jan, Sept); 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || (word[0] | 0x20) is not ('j' or 'f' or 'm' or 'a' or 's' or 'o' or 'n' or 'd'))
            return 0;
        for (var i = 0; i < Months.Length; i++)
        {
            if (IsShort(word, Months[i], 3) || (i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase)))
                return i + 1;
        }

        return 0;
    }

    /// <summary>The weekday of a full name, or of a usual abbreviation (Mon, Tues, Thurs) where those are wanted.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word, bool abbreviated)
    {
        if (word.Length < 3 || (word[0] | 0x20) is not ('s' or 'm' or 't' or 'w' or 'f'))
            return null;
        for (var i = 0; i < Days.Length; i++)
        {
            if (word.Equals(Days[i], StringComparison.OrdinalIgnoreCase)
                || (abbreviated && word.Length is 3 or 4 or 5 && Days[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)))
                return (DayOfWeek)i;
        }

        return null;
    }

    /// <summary>All names of months and weekdays, with their abbreviations.</summary>
    public static IEnumerable<string> Words() =>
        Months.Concat(Days).SelectMany(static name => Enumerable.Range(3, 3).Where(length => length < name.Length).Select(length => name[..length]).Append(name));

    /// <summary>True for a day of the calendar in the years that news is of, 1800 to 2199.</summary>
    public static bool IsDay(int year, int month, int day) =>
        year is >= 1800 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>"March", "Thursday".</summary>
    public static string Name(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    public static string Name(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    private static bool IsShort(ReadOnlySpan<char> word, string name, int shortest) =>
        word.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (word.Length == shortest && name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
