using System.Globalization;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Tests.Reading.Dates;

/// <summary>Days that have a name or are named by another, told on Wednesday, May 7, 2031; a question mark behind a value that is not sure.</summary>
public sealed class NamedDaysTests
{
    [Theory]
    [InlineData("It shut on Valentine's Day, April Fools' Day and Martin Luther King Jr. Day.", "Valentine's Day=2031-02-14?; April Fools' Day=2031-04-01?; Martin Luther King Jr. Day=2031-01-20?")]
    [InlineData("It will open on Memorial Day, on Cyber Monday and on Remembrance Sunday.", "Memorial Day=2031-05-26?; Cyber Monday=2031-12-01?; Remembrance Sunday=2031-11-09?")]
    [InlineData("It shut on the eve of May Day, and on the eve of the vote.", "eve of May Day=2031-04-30?")]
    [InlineData("It will open by year-end; prices have risen since year-end, and by year-end 2028 they had not. Year-end bills came at year-end prices.", "year-end=2031-12-31?; year-end=2030-12-31?; year-end 2028=2028-12-31?; year-end=2030-12-31?")]
    [InlineData("It's the second day of the talks. Today is the last day of the fair, and the third day of rain was worse.", "second day=2031-05-07?; Today=2031-05-07; last day=2031-05-07?")]
    [InlineData("It fell on April 12, the day before the crash, and on Friday, the day of the fair.", "April 12=2031-04-12; day=2031-04-12?; Friday=2031-05-02; day=2031-05-02?")]
    [InlineData("The fall of Monday, the day said to be the worst, and of the day, the worst of all.", "Monday=2031-05-05; day=2031-05-05?")]
    [InlineData("It came the night before last, and two nights ago.", "night before last=2031-05-05; two nights ago=2031-05-05")]
    [InlineData("The index fell to end the day lower. They like to end the day early.", "day=2031-05-07?")]
    [InlineData("The index fell on Monday, hurt at the start by overnight losses abroad.", "Monday=2031-05-05; overnight=2031-05-04?")]
    [InlineData("It opened on April 3, 4 and 5, from April 8 through 10, and on April 12-14 in Velm.", "April 3=2031-04-03; 4=2031-04-04; 5=2031-04-05; April 8=2031-04-08; 10=2031-04-10; April 12=2031-04-12; 14=2031-04-14")]
    [InlineData("It opened on April 3rd of 2029, on Dec31, 2030, and on 03.04.31.", "April 3rd of 2029=2029-04-03; Dec31, 2030=2030-12-31; 03.04.31=2031-04-03?")]
    [InlineData("It ran from March to May 2029, in November and January 2028, and from June-July 2027.", "March=2029-03; May 2029=2029-05; November=2027-11; January 2028=2028-01; June=2027-06; July 2027=2027-07")]
    [InlineData("It ran from Sept. 30 to Oct. 2, 2028, and on 3 May and 4 June 2027, and from Dec. 30 to Jan. 2, 2026.", "Sept. 30=2028-09-30; Oct. 2, 2028=2028-10-02; 3 May=2027-05-03; 4 June 2027=2027-06-04; Dec. 30=2025-12-30; Jan. 2, 2026=2026-01-02")]
    [InlineData("It ran on April 3 and 40 came; in March 2,000 came and in April to 2028.", "April 3=2031-04-03; March=2031-03; April=2031-04; 2028=2028")]
    [InlineData("It shut on 12/12/40. It will open on 12/12/40.", "12/12/40=1940-12-12?; 12/12/40=2040-12-12?")]
    [InlineData("It will open three weeks after Christmas on Friday, or Sunday three weeks after Easter.", "three weeks after Christmas on Friday=2032-01-16?; Sunday three weeks after Easter=2032-04-18?")]
    [InlineData("It will open in the 1st week of Oct. on Friday.", "1st week of Oct. on Friday=2031-10-03?")]
    // 5 September 2031 is a Friday, 9 May as well; 5 June and 6 May are none.
    [InlineData("It will open on Friday 5/9; it will not on Friday 5/6.", "Friday 5/9=2031-05-09?")]
    public void Named_days_have_the_value_that_the_calendar_gives(string text, string expected) =>
        Assert.Equal(expected, TimeExpressionTests.Show(text, new(2031, 5, 7)));

    [Theory]
    [InlineData("It shut on New Years Eve, on Presidents Day, on St Andrew’s Day and on Saint Patrick's Day.", "New Years Eve=2030-12-31?; Presidents Day=2031-02-17?; St Andrew’s Day=2030-11-30?; Saint Patrick's Day=2031-03-17?")]
    [InlineData("It shut on Pancake Day, Ascension Thursday will be dry and Whit-Monday will be wet.", "Pancake Day=2031-02-25?; Ascension Thursday=2031-05-22?; Whit-Monday=2031-06-02?")]
    [InlineData("We met the Corpus Christi mayor at her epiphany.", "")]
    // The fourth Sunday of Lent was on March 23 that year.
    [InlineData("It will rain on Mother's Day, and on Labour Day.", "Mother's Day=2031-05-11?")]
    [InlineData("The day, also known as Freedom Day, was dry.", "Freedom Day=2031-04-27?")]
    [InlineData("It will shut on Victoria Day and open on Canada Day.", "Victoria Day=2031-05-19?; Canada Day=2031-07-01?")]
    public void The_feasts_of_many_countries_are_known(string text, string expected) =>
        Assert.Equal(expected, TimeExpressionTests.Show(text, new(2031, 5, 7)));

    [Theory]
    [InlineData("2-29", "2024-02-29")]
    [InlineData("2-29", "2025")]
    [InlineData("5-mon-last", "2024-05-27")]
    [InlineData("5-mon-from18", "2024-05-20")]
    [InlineData("5-mon-from18", "2026-05-18")]
    [InlineData("11-thu-4+1", "2024-11-29")]
    [InlineData("11-sun-from27", "2023-12-03")]
    [InlineData("easter", "2024-03-31")]
    [InlineData("easter+-47", "2024-02-13")]
    [InlineData("orthodox", "2024-05-05")]
    [InlineData("orthodox", "2025-04-20")]
    [InlineData("tishri", "2024-10-03")]
    [InlineData("tishri+9", "2024-10-12")]
    [InlineData("tishri+-193", "2024-03-24")]
    [InlineData("chinese-1-1", "2024-02-10")]
    [InlineData("chinese-5-5", "2023-06-22")]
    [InlineData("chinese-8-15", "2025-10-06")]
    [InlineData("persian-1-1", "2024-03-20")]
    [InlineData("islamic-10-1", "2024-04-10")]
    [InlineData("islamic-1-1", "2024-07-07")]
    [InlineData("islamic-10-1", "2000-01-08 2000-12-27")]
    [InlineData("islamic-10-1", "2180")]
    public void A_rule_gives_its_day_in_each_year(string rule, string days) =>
        Assert.Equal(days.Length == 4 ? "" : days, string.Join(' ', YearlyDay.Parse(rule).In(int.Parse(days[..4], CultureInfo.InvariantCulture)).Select(static day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    // Other countries vote on other days.
    [Fact]
    public void Election_day_is_one_only_near_it_and_with_its_capitals()
    {
        Assert.Equal("", TimeExpressionTests.Show("They voted on Election Day.", new(2031, 5, 7)));
        Assert.Equal("Election Day=2031-11-04?", TimeExpressionTests.Show("They will vote on Election Day, and it rains on election day.", new(2031, 10, 7)));
    }

    [Fact]
    public void Addresses_have_no_days() => Assert.Equal("2030=2030", TimeExpressionTests.Show("It was told in 2030 at https://courier.test/2031/05/06/pier and nowhere else.", new(2031, 5, 7)));

    // A paper that appears on Wednesday tells of Tuesday.
    [Fact]
    public void Hours_are_of_the_day_of_the_story_where_none_is_named_near() =>
        Assert.Equal("Tuesday=2031-05-06; day=2031-05-06?", TimeExpressionTests.Show("The bank failed on Tuesday.\n\nNobody was told.\n\nNobody asked.\n\nShares fell later in the day.", new(2031, 5, 7)));

    [Fact]
    public void A_weekday_before_the_named_one_may_stand_two_paragraphs_on() =>
        Assert.Equal("Friday=2031-05-02; previous Friday=2031-04-25?", TimeExpressionTests.Show("The bank failed on Friday.\n\nNobody was told.\n\nShares fell 3 percent from the previous Friday.", new(2031, 5, 7)));
}
