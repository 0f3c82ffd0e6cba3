using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>A date in numbers, as it stands: 17.12.2024, 12/17/2024, 3/4/24.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="First">The first number, 1 to 31.</param>
/// <param name="Second">The second number, 1 to 31.</param>
/// <param name="Year">The year; 0 to 99 where two digits stand.</param>
/// <param name="HasDots">True for dots between, where the day is first in every country.</param>
internal readonly record struct NumericDate(TextSpan Span, int First, int Second, int Year, bool HasDots)
{
    /// <summary>The date that begins at <paramref name="start"/>; null where none does.</summary>
    public static NumericDate? Read(ReadOnlySpan<char> text, int start, int end)
    {
        text = text[..end];
        var stop = start;
        var first = Digits.Read(text, ref stop, 2);
        if (first is < 1 or > 31 || stop >= end || text[stop] is not ('.' or '/' or '-'))
            return null;
        var separator = text[stop++];
        // "17. 12. 2024"
        if (separator == '.' && stop < end && text[stop] == ' ')
            stop++;
        var second = Digits.Read(text, ref stop, 2);
        if (second is < 1 or > 31 || (first > 12 && second > 12) || stop >= end || text[stop++] != separator)
            return null;
        if (separator == '.' && stop < end && text[stop] == ' ')
            stop++;
        var from = stop;
        var year = Digits.Read(text, ref stop, 4);
        if (stop - from is not (2 or 4) || (stop < end && (char.IsLetterOrDigit(text[stop]) || (text[stop] == separator && separator != '.'))))
            return null;
        // "1.2.10" is a version more often than a day; "01.02.10" is none.
        return separator == '.' && stop - from == 2 && first < 10 && text[start] != '0' ? null : new(new(start, stop), first, second, year, separator == '.');
    }

    /// <summary>True where the year stands in two digits.</summary>
    public bool IsShort => Year < 100;

    /// <summary>The order that the date itself shows: by a number above twelve, or by the weekday that stands beside it.</summary>
    public DateOrder OrderBy(DayOfWeek? weekday)
    {
        if (HasDots || First > 12)
            return DateOrder.DayFirst;
        if (Second > 12)
            return DateOrder.MonthFirst;
        if (weekday is not { } day || IsShort)
            return DateOrder.Open;
        var (one, other) = (In(DateOrder.DayFirst, Year)?.DayOfWeek == day, In(DateOrder.MonthFirst, Year)?.DayOfWeek == day);
        return one == other ? DateOrder.Open : one ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    /// <summary>The day in an order and a year; null where the calendar has none.</summary>
    public DateOnly? In(DateOrder order, int year)
    {
        var (day, month) = order == DateOrder.MonthFirst ? (Second, First) : (First, Second);
        return Calendar.IsDay(year, month, day) ? new(year, month, day) : null;
    }

    /// <summary>Reads the date by its own evidence first, then by that of its text.</summary>
    /// <param name="weekday">The weekday beside it.</param>
    /// <param name="style">What the text shows.</param>
    /// <param name="openCentury">True to give a date as well of which the century is not said.</param>
    public DateMention? Mention(DayOfWeek? weekday, DateStyle style, bool openCentury = false)
    {
        var year = IsShort ? style.Year(Year) : Year;
        if (year == 0 && !openCentury)
            return null;
        var order = OrderBy(weekday);
        if (order == DateOrder.Open)
            order = First == Second ? DateOrder.DayFirst : style.Order;
        if (order == DateOrder.Open)
            return null;
        var (day, month) = order == DateOrder.MonthFirst ? (Second, First) : (First, Second);
        return year == 0
            ? new DateMention(Span, DateGrain.MonthDay) { Month = month, Day = day, YearEnding = Year }
            : new DateMention(Span, DateGrain.Day) { Year = year, Month = month, Day = day };
    }
}
