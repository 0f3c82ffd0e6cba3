using System.Globalization;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Tests.Reading.Dates;

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
        Assert.Equal(day, WrittenDates.Read(line, new(0, line.Length))?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2031-05-06T22:30Z", "2031-05-06 22:30:00 +00:00")]
    [InlineData("2031-05-06T22:30:15+02:00", "2031-05-06 22:30:15 +02:00")]
    [InlineData("2031-05-06T22:30:15.123-0330", "2031-05-06 22:30:15 -03:30")]
    [InlineData("20310506T223015Z", "2031-05-06 22:30:15 +00:00")]
    [InlineData("Tue, 06 May 2031 22:30:15 +0200", "2031-05-06 22:30:15 +02:00")]
    [InlineData("6 May 2031 22:30 GMT", "2031-05-06 22:30:00 +00:00")]
    [InlineData("May 6, 2031 at 10:30 p.m. EDT", "2031-05-06 22:30:00 -04:00")]
    [InlineData("May 6, 2031 12:05am (UTC+2)", "2031-05-06 00:05:00 +02:00")]
    [InlineData("May 6, 2031, 7 pm", "2031-05-06 19:00:00")]
    [InlineData("22:30 CET, 6 May 2031", "2031-05-06 22:30:00 +01:00")]
    [InlineData("6 May 2031 22:30 CST", "2031-05-06 22:30:00")]
    [InlineData("6 May 2031 22:30 +99:00", "2031-05-06 22:30:00")]
    [InlineData("6 May 2031 25:30 GMT", "2031-05-06")]
    [InlineData("Dienstag, 6. Mai 2031, 22:30 Uhr", "2031-05-06 22:30:00")]
    [InlineData("mardi 6 mai 2031 à 22h30", "2031-05-06 22:30:00")]
    [InlineData("1er août 2031", "2031-08-01")]
    [InlineData("6 de mayo de 2031", "2031-05-06")]
    [InlineData("6 maggio 2031 ore 22:30", "2031-05-06 22:30:00")]
    [InlineData("6 maja 2031", "2031-05-06")]
    [InlineData("Tue May  6 22:30:15 2031", "2031-05-06 22:30:15")]
    [InlineData("Tue May 06 22:30:15 UTC 2031", "2031-05-06 22:30:15 +00:00")]
    [InlineData("Wed May 06 22:30:15 UTC 2031", null)]
    [InlineData("Tue May 06 2031 22:30:15 GMT+0200 (Central European Summer Time)", "2031-05-06 22:30:15 +02:00")]
    [InlineData("06.05.2031, 22:30 Uhr", "2031-05-06 22:30:00")]
    [InlineData("Published on the 6th of May, 2031", "2031-05-06")]
    [InlineData("2031.05.06", "2031-05-06")]
    [InlineData("2031-5-6", "2031-05-06")]
    [InlineData("2031. 05. 06.", "2031-05-06")]
    [InlineData("2031年5月6日（火） 22:30", "2031-05-06 22:30:00")]
    [InlineData("2031년 5월 6일 화요일", "2031-05-06")]
    [InlineData("2031年5月6日の嵐で港の桟橋が倒れた", null)]
    [InlineData("2031年13月6日", null)]
    [InlineData("martes, 06 may. 2031", "2031-05-06")]
    [InlineData("2031. 5. 6. 22:30", "2031-05-06 22:30:00")]
    [InlineData("2031. 5.6.", null)]
    [InlineData("2031.5.6", null)]
    [InlineData("Di, 6. Mai 2031", "2031-05-06")]
    [InlineData("Mi, 6. Mai 2031", null)]
    [InlineData("So., 4. Mai 2031, 22:30 Uhr", "2031-05-04 22:30:00")]
    [InlineData("mar. 6 mai 2031", "2031-05-06")]
    [InlineData("Mar. 6 mai 2031", "2031-05-06")]
    [InlineData("mié., 7 de mayo de 2031", "2031-05-07")]
    [InlineData("terça-feira, 6 de maio de 2031", "2031-05-06")]
    [InlineData("ma 5 mei 2031", "2031-05-05")]
    [InlineData("tors 8 maj 2031", "2031-05-08")]
    [InlineData("wt. 6 maja 2031", "2031-05-06")]
    [InlineData("út 6. května 2031", "2031-05-06")]
    [InlineData("6 May '31", null)]
    [InlineData("lundi 6 mai 2031", null)]
    [InlineData("6 mai 2031 et le reste", null)]
    public void The_time_of_day_and_its_zone_are_kept(string line, string? time) =>
        Assert.Equal(time, WrittenDates.Read(line, new(0, line.Length)) is { } read ? Show(read) : null);

    [Theory]
    [InlineData("17.12.2031", null, "2031-12-17")]
    [InlineData("3.4.2031", null, "2031-04-03")]
    [InlineData("17. 12. 2031", null, "2031-12-17")]
    [InlineData("12/17/2031", null, "2031-12-17")]
    [InlineData("17/12/2031", null, "2031-12-17")]
    [InlineData("17-12-2031", null, "2031-12-17")]
    [InlineData("03/04/2031", null, null)]
    [InlineData("05/05/2031", null, "2031-05-05")]
    [InlineData("Friday 04/04/2031", null, "2031-04-04")]
    [InlineData("Thursday 03/04/2031", null, "2031-04-03")]
    [InlineData("Tuesday 03/04/2031", null, "2031-03-04")]
    [InlineData("Monday 03/04/2031", null, null)]
    [InlineData("03/04/2031\nSee 12/17/2030.", null, "2031-03-04")]
    [InlineData("03/04/2031\nSee 17/12/2030.", null, "2031-04-03")]
    [InlineData("03/04/2031\nSee 17/12/2030 and 12/17/2030.", "en-GB", null)]
    [InlineData("03/04/2031", "en-GB", "2031-04-03")]
    [InlineData("03/04/2031", "en_US", "2031-03-04")]
    [InlineData("03/04/2031", "es-US", "2031-03-04")]
    [InlineData("03/04/2031", "de-AT", "2031-04-03")]
    [InlineData("03/04/2031", "en", null)]
    [InlineData("17/12/31", null, null)]
    [InlineData("17/12/31\nIn 2031 it rained.", null, "2031-12-17")]
    [InlineData("17/12/31\nIn 2031 as in 1931.", null, null)]
    [InlineData("31/02/2031", null, null)]
    public void Day_and_month_are_told_apart_by_evidence(string text, string? language, string? day)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var stop ? stop : text.Length;

        Assert.Equal(day, WrittenDates.Read(text, new(0, end), DateStyle.Find(text, language)) is { } read ? Show(read) : null);
    }

    [Theory]
    [InlineData("2031-05-06T22:30:00Z", "Europe/Brussels", "2031-05-07")]
    [InlineData("2031-05-06T22:30:00Z", "UTC", "2031-05-06")]
    [InlineData("2031-05-06T03:30:00Z", "America/New_York", "2031-05-05")]
    [InlineData("2031-05-06T22:30:00", "Asia/Tokyo", "2031-05-06")]
    [InlineData("2031-05-06T22:30:00Z", null, "2031-05-06")]
    public void The_zone_decides_the_day_of_an_instant(string line, string? zone, string day) =>
        Assert.Equal(
            day,
            WrittenDates.Read(line, new(0, line.Length))?.DayIn(zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Show(WrittenTime time) => string.Create(
        CultureInfo.InvariantCulture,
        $"{time.Day:yyyy-MM-dd}{time.Clock:' 'HH:mm:ss}{(time.Moment is { } moment ? moment.ToString(" zzz", CultureInfo.InvariantCulture) : "")}");

    [Theory]
    [InlineData("2031-05-06-wall.txt", "2031-05-06")]
    [InlineData("a/b/20310506_wall.txt", "2031-05-06")]
    [InlineData("2031_05_06.txt", "2031-05-06")]
    [InlineData("20310506.txt", "2031-05-06")]
    [InlineData("20310506T1000.txt", "2031-05-06")]
    [InlineData("20310506Tide.txt", null)]
    [InlineData("2031-13-06-wall.txt", null)]
    [InlineData("203105061-wall.txt", null)]
    [InlineData("wall-2031-05-06.txt", null)]
    [InlineData("2031-05-06/wall.txt", null)]
    [InlineData("000_0b5db54ed186fde7.txt", null)]
    public void A_files_name_may_begin_with_its_day(string name, string? day) =>
        Assert.Equal(day, WrittenDates.InName(name)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
