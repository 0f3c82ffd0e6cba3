using System.Globalization;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Tests.Reading.Dates;

public sealed class DateScannerTests
{
    [Theory]
    [InlineData("on Dec. 17, 2024, amid", "Dec. 17, 2024 = Day 2024-12-17")]
    [InlineData("on 17 December 2024 in", "17 December 2024 = Day 2024-12-17")]
    [InlineData("the 17th of December 2024", "17th of December 2024 = Day 2024-12-17")]
    [InlineData("on December 17th, the", "December 17th = MonthDay 0-12-17")]
    [InlineData("2024-12-17T10:00Z", "2024-12-17 = Day 2024-12-17")]
    [InlineData("2024/12/17", "2024/12/17 = Day 2024-12-17")]
    [InlineData("17.12.2024", "17.12.2024 = Day 2024-12-17")]
    [InlineData("12/17/2024 and 17/12/2024", "12/17/2024 = Day 2024-12-17; 17/12/2024 = Day 2024-12-17")]
    [InlineData("03/04/2024", "")]
    [InlineData("05/05/2024", "05/05/2024 = Day 2024-5-5")]
    [InlineData("Thursday, March 20, 2025,", "Thursday, March 20, 2025 = Day 2025-3-20 Thursday")]
    [InlineData("on Thursday (March 20) and", "Thursday (March 20 = MonthDay 0-3-20 Thursday")]
    [InlineData("Thu, 20 March 2025", "Thu, 20 March 2025 = Day 2025-3-20 Thursday")]
    [InlineData("in March 2025 and since August", "March 2025 = Month 2025-3-0; August = MonthName 0-8-0")]
    [InlineData("last October", "last October = MonthName 0-10-0 shift -1")]
    [InlineData("they may march; March for Bread", "")]
    [InlineData("March 14.5 percent, March 14% and May 10:30", "")]
    [InlineData("Russia's 2022 invasion, in 2023, since 1999", "2022 = Year 2022-0-0; 2023 = Year 2023-0-0; 1999 = Year 1999-0-0")]
    [InlineData("2030 loaves at $2030 and 2,031 people", "")]
    [InlineData("on Tuesday and Tuesdays", "Tuesday = Weekday 0-0-0 Tuesday")]
    [InlineData("last Tuesday, next Friday", "last Tuesday = Weekday 0-0-0 Tuesday shift -1; next Friday = Weekday 0-0-0 Friday shift 1")]
    [InlineData("Bloody Friday, the Sunday Courier, every Monday, Thursday Night Football", "")]
    [InlineData("said in Corrin Friday that Friday's vote", "Friday = Weekday 0-0-0 Friday; Friday = Weekday 0-0-0 Friday")]
    [InlineData("on Black Friday and Good Friday 2031", "Black Friday = Holiday 0-0-0; Good Friday 2031 = Holiday 2031-0-0")]
    [InlineData("two days ago, a couple of weeks ago, twenty-three days from now", "two days ago = Relative 0-0--2; a couple of weeks ago = Relative 0-0--14; twenty-three days from now = Relative 0-0-23")]
    [InlineData("in three weeks; for three weeks; in the three weeks since", "in three weeks = Relative 0-0-21")]
    [InlineData("three days after March 14, the day before yesterday", "three days after March 14 = MonthDay 0-3-14; day before yesterday = Relative 0-0--2")]
    [InlineData("day after day after day after day", "")]
    [InlineData("this morning, last night, late Friday night", "this morning = Relative 0-0-0; last night = Relative 0-0--1; late Friday night = Weekday 0-0-0 Friday")]
    [InlineData("this week, next week on Tuesday, Tuesday of last week", "this week = RelativeWeek 0-0-0; next week on Tuesday = Weekday 0-0-0 Tuesday shift 1; Tuesday of last week = Weekday 0-0-0 Tuesday shift -1")]
    [InlineData("the last week, the past year, the following week", "")]
    [InlineData("the fourth of July, March eighth, the twenty-third of May 2031", "fourth of July = Holiday 0-0-0; March eighth = MonthDay 0-3-8; twenty-third of May 2031 = Day 2031-5-23")]
    [InlineData("on the 14th, the 14th floor, Monday the 21st", "14th = DayOfMonth 0-0-14; Monday the 21st = DayOfMonth 0-0-21 Monday")]
    [InlineData("mid-March, Sep-23-2031, 2031/Aug/01", "mid-March = MonthName 0-3-0; Sep-23-2031 = Day 2031-9-23; 2031/Aug/01 = Day 2031-8-1")]
    [InlineData("On Tuesday Mayor Holm left", "Tuesday = Weekday 0-0-0 Tuesday")]
    [InlineData("today, yesterday and tomorrow", "today = Relative 0-0-0; yesterday = Relative 0-0--1; tomorrow = Relative 0-0-1")]
    [InlineData("earlier this month, last year", "earlier this month = RelativeMonth 0-0-0; last year = RelativeYear -1-0-0")]
    public void Expressions_of_time_are_found(string text, string expected)
    {
        var found = new List<string>();
        var dates = new DateScanner(text, new(0, text.Length));
        while (dates.Next())
            found.Add(Show(text, dates.Current));
        Assert.Equal(expected, string.Join("; ", found));
    }

    private static string Show(string text, DateMention mention)
    {
        var weekday = mention.Weekday is { } day ? $" {day}" : "";
        var shift = mention.Shift != 0 ? string.Create(CultureInfo.InvariantCulture, $" shift {mention.Shift}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{text[mention.Span.Start..mention.Span.End]} = {mention.Grain} {mention.Year}-{mention.Month}-{mention.Day}{weekday}{shift}");
    }
}
