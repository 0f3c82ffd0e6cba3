using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading;

public sealed class DatesOfRecordTests
{
    [Theory]
    [InlineData("2031-05-06", "2031-05-06")]
    [InlineData("Published on Tuesday, May 6, 2031 at 10:30 a.m. GMT", "2031-05-06")]
    [InlineData("Updated 6 May 2031, 22:15", "2031-05-06")]
    [InlineData("2031-05-06T22:30:00Z", "2031-05-06")]
    [InlineData("Monday, May 6, 2031", null)]
    [InlineData("6 May", null)]
    [InlineData("The wall fell on May 6, 2031", null)]
    [InlineData("2031-02-29", null)]
    [InlineData("0001-01-01", null)]
    public void A_line_that_dates_an_article_is_nothing_but_a_date(string line, string? day) =>
        Assert.Equal(day, WrittenDates.Read(line, new(0, line.Length))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2031-05-06-wall.txt", "2031-05-06")]
    [InlineData("a/b/20310506_wall.txt", "2031-05-06")]
    [InlineData("2031_05_06.txt", "2031-05-06")]
    [InlineData("20310506.txt", "2031-05-06")]
    [InlineData("2031-13-06-wall.txt", null)]
    [InlineData("203105061-wall.txt", null)]
    [InlineData("wall-2031-05-06.txt", null)]
    [InlineData("2031-05-06/wall.txt", null)]
    [InlineData("000_0b5db54ed186fde7.txt", null)]
    public void A_files_name_may_begin_with_its_day(string name, string? day) =>
        Assert.Equal(day, WrittenDates.InName(name)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
