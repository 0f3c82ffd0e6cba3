using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading.Dates;

/// <summary>What expressions of time mean, told on Wednesday, May 7, 2031; a question mark behind a value that is not sure.</summary>
public sealed class TimeExpressionTests
{
    [Theory]
    [InlineData("22:30:00+00:00", "The keeper, who is new, opens the lock this morning.", false)]
    [InlineData("22:30:00+00:00", "The keeper will open the lock this afternoon.", false)]
    [InlineData("22:30:00+00:00", "The keeper opened the lock this morning.", true)]
    [InlineData("22:30:00+00:00", "The keeper will open the lock tonight.", true)]
    [InlineData("07:30:00+00:00", "The keeper, who is new, opens the lock this morning.", true)]
    public void What_is_to_be_in_a_morning_that_is_over_is_not_sure_to_be_of_that_day(string hour, string sentence, bool isSure)
    {
        var record = new ArticleRecord("a", sentence + "\n\nIt rained.", null, null, new(2031, 5, 7), null) { Published = DateTimeOffset.Parse("2031-05-07T" + hour, System.Globalization.CultureInfo.InvariantCulture) };
        var time = Assert.Single(Assert.Single(ArticleReader.Read(record, ReadingOptions.Default).Articles).Times);
        Assert.Equal(("2031-05-07", isSure), (time.Value, time.IsSure));
    }

    [Theory]
    [InlineData("The council voted on Tuesday.", "Tuesday=2031-05-06")]
    [InlineData("The council voted on Wednesday.", "Wednesday=2031-05-07")]
    [InlineData("The council will vote on Tuesday.", "Tuesday=2031-05-13")]
    [InlineData("The council will vote on Wednesday.", "Wednesday=2031-05-07")]
    [InlineData("The vote is set to begin on Monday.", "Monday=2031-05-12")]
    [InlineData("The vote was scheduled for Friday.", "Friday=2031-05-09")]
    [InlineData("The vote had been scheduled for Friday.", "Friday=2031-05-02")]
    [InlineData("A vote planned for Friday was called off.", "Friday=2031-05-02?")]
    [InlineData("The pool stays shut until Saturday.", "Saturday=2031-05-10?")]
    [InlineData("The mayor could resign on Friday.", "Friday=2031-05-09?")]
    [InlineData("The mayor, who plans to leave Thursday, spoke on Monday.", "Thursday=2031-05-08; Monday=2031-05-05")]
    [InlineData("The mill burned last Wednesday and last Friday.", "last Wednesday=2031-04-30; last Friday=2031-05-02")]
    [InlineData("The mill burned last Tuesday.", "last Tuesday=2031-04-29?")]
    [InlineData("The mill burned this past Tuesday.", "past Tuesday=2031-05-06?")]
    [InlineData("The fair opens this Friday and ends next Friday.", "this Friday=2031-05-09; next Friday=2031-05-16?")]
    [InlineData("The fair opens this coming Sunday.", "coming Sunday=2031-05-11")]
    [InlineData("The fair opened on Tuesday of last week.", "Tuesday of last week=2031-04-29")]
    [InlineData("The gale passed on Friday night and late yesterday.", "Friday night=2031-05-02; late yesterday=2031-05-06")]
    [InlineData("It rained the day before yesterday and will tomorrow.", "day before yesterday=2031-05-05; tomorrow=2031-05-08")]
    [InlineData("The dam broke two days ago, not three weeks ago.", "two days ago=2031-05-05; three weeks ago=2031-04-16?")]
    [InlineData("The bridge will open in two weeks.", "in two weeks=2031-05-21?")]
    [InlineData("The bridge was built in two weeks.", "")]
    [InlineData("It shut last month, earlier this month and last year.", "last month=2031-04; earlier this month=2031-05; last year=2030")]
    [InlineData("It shut this week; it will open next week.", "this week=2031-W19; next week=2031-W20")]
    [InlineData("It shut two months ago and will open a year from now.", "two months ago=2031-03?; a year from now=2032")]
    [InlineData("It opened on March 14 and will close on June 3.", "March 14=2031-03-14; June 3=2031-06-03")]
    [InlineData("It opened on Dec. 14 and will close on Jan. 3.", "Dec. 14=2030-12-14; Jan. 3=2032-01-03?")]
    [InlineData("It opened on Friday, March 14 and on Saturday, March 14.", "Friday, March 14=2031-03-14; Saturday, March 14=2031-03-14?")]
    [InlineData("It opened in March and will close in March.", "March=2031-03; March=2032-03?")]
    [InlineData("It opened in mid-December.", "mid-December=2030-12")]
    [InlineData("It was built in October and painted in July.", "October=2030-10?; July=2031-07?")]
    [InlineData("It opened last May.", "last May=2030-05?")]
    [InlineData("It opened on March 14, 1999, in April 2001 and in 2003.", "March 14, 1999=1999-03-14; April 2001=2001-04; 2003=2003")]
    [InlineData("It opened three days after March 14.", "three days after March 14=2031-03-17")]
    [InlineData("It opened on Feb. 29.", "Feb. 29=2032-02-29?")]
    [InlineData("It opened on Feb. 30.", "")]
    [InlineData("It opened on Christmas Eve and will close on Good Friday 2032.", "Christmas Eve=2030-12-24?; Good Friday 2032=2032-03-26?")]
    [InlineData("It will open on Thanksgiving and on Black Friday.", "Thanksgiving=2031-11-27?; Black Friday=2031-11-28?")]
    [InlineData("It opened on the 4th, and will close on the 3rd.", "4th=2031-05-04?; 3rd=2031-06-03?")]
    [InlineData("It opened on Friday the 13th.", "Friday the 13th=2030-12-13?")]
    [InlineData("“It opened yesterday,” she said on Monday.", "yesterday=2031-05-06?; Monday=2031-05-05")]
    [InlineData("It opened on 3/4/31, or 3/14/31.", "3/4/31=2031-03-04; 3/14/31=2031-03-14")]
    [InlineData("It opened on 3/4/31.", "")]
    [InlineData("The mill burned on Monday. The next day it rained; two days earlier it had not.", "Monday=2031-05-05; next day=2031-05-06?; two days earlier=2031-05-04?")]
    [InlineData("The fair opened on April 3, and the following morning, later that day and the day after.", "April 3=2031-04-03; following morning=2031-04-04?; that day=2031-04-04?; day after=2031-04-05?")]
    [InlineData("It shut on April 25, a week later than planned, and opened the previous Friday.", "April 25=2031-04-25; previous Friday=2031-04-18?")]
    [InlineData("They met that night and left the day after the storm. The next day is free.", "next day=2031-05-08?")]
    [InlineData("It will open on the first Friday of June, the last day of October and the 20th of next month.", "first Friday of June=2031-06-06; last day of October=2031-10-31?; 20th of next month=2031-06-20")]
    [InlineData("It opened on the last Monday in March 2029; it shut on the fifth Monday of April.", "last Monday in March 2029=2029-03-26; fifth Monday of April=2030-04-29?")]
    [InlineData("They meet on every last Friday of next month.", "last Friday=2031-05-02; next month=2031-06")]
    [InlineData("It will open on the 4th of July next year; it shut in March of last year.", "4th of July next year=2032-07-04; March of last year=2030-03")]
    [InlineData("Rent will be due on the first of the month and on the last Friday of the month; he paid by the 3rd of this month.", "first of the month=2031-06-01?; last Friday of the month=2031-05-30?; 3rd of this month=2031-05-03")]
    [InlineData("Today is the last day of this month. It was due by end of month.", "Today=2031-05-07; last day of this month=2031-05-31; end of month=2031-05-31?")]
    [InlineData("I will be back Friday after next, or the week after next. He came the Tuesday before last and the week before last on Monday.", "Friday after next=2031-05-23?; week after next=2031-W21; Tuesday before last=2031-04-29?; week before last on Monday=2031-04-21")]
    [InlineData("He came the month before last, the year before last, and the week before last Tuesday.", "month before last=2031-03?; year before last=2029?; last Tuesday=2031-04-29?")]
    [InlineData("We met two Fridays ago and will meet two Mondays from now. Two Fridays passed.", "two Fridays ago=2031-04-25?; two Mondays from now=2031-05-19?")]
    [InlineData("Come this Thursday week, or tomorrow week. The Thursday week is long.", "this Thursday week=2031-05-15; tomorrow week=2031-05-15?; Thursday=2031-05-01?")]
    [InlineData("It broke a week ago yesterday, a year ago tomorrow, and two days back. It will end two hundred days from now.", "a week ago yesterday=2031-04-29; a year ago tomorrow=2030-05-08; two days back=2031-05-05?; two hundred days from now=2031-11-23")]
    [InlineData("They met the Saturday before Christmas and the first Monday after April 10. He came Saturday before the storm.", "Saturday before Christmas=2030-12-21?; Monday after April 10=2031-04-14?; Saturday=2031-05-03")]
    [InlineData("Book it for the 3rd. Book a room from the 10th to the 12th; it is of the 18th to the 20th centuries, for the 2.3 GHz chip.", "3rd=2031-05-03?; 10th=2031-05-10?; 12th=2031-05-12?")]
    [InlineData("I will go next week Friday, next Wed, on Sat. and on fri. The sun sat on sun chairs.", "next week Friday=2031-05-16?; next Wed=2031-05-14?; Sat=2031-05-10; fri=2031-05-09")]
    [InlineData("It opened on April 15,2031, on April,16,2031, last Dec. 20 and last month on the 5th. In April, 12 people died and in May 12,000.", "April 15,2031=2031-04-15; April,16,2031=2031-04-16; last Dec. 20=2030-12-20; last month on the 5th=2031-04-05; April=2031-04; May=2031-05")]
    [InlineData("It will end on the second to last Friday of June, on the penultimate Friday of June, and on the last day of the year.", "second to last Friday of June=2031-06-20; penultimate Friday of June=2031-06-20; last day of the year=2031-12-31?")]
    [InlineData("It will open on the 22nd at 5, on the 23rd in the morning, and on the 24th and the 26th; it may open one Sunday.", "22nd=2031-05-22?; 23rd=2031-05-23?; 24th=2031-05-24?; 26th=2031-05-26?; Sunday=2031-05-11?")]
    [InlineData("It will open Sunday in two weeks, or in three weeks on Friday, and after the 22nd. It fell on Sunday in two weeks of rain.", "Sunday in two weeks=2031-05-25?; in three weeks on Friday=2031-05-30?; 22nd=2031-05-22?; Sunday=2031-05-04")]
    [InlineData("It will open on 6-22, or on 23-06; it lost on 5-4, stood on 6-22 acres, and won 6-22.", "6-22=2031-06-22?; 23-06=2031-06-23?")]
    [InlineData("It will open on May 15th '31.", "May 15th '31=2031-05-15?")]
    [InlineData("It will open Monday two weeks from now, or two months from today on Tuesday.", "Monday two weeks from now=2031-05-19?; two months from today on Tuesday=2031-07-08?")]
    [InlineData("It will open on Tuesday week; it shut a week or so ago and the day before last Friday.", "Tuesday week=2031-05-20; a week or so ago=2031-04-30?; day before last Friday=2031-05-01")]
    [InlineData("It will open three days hence.", "three days hence=2031-05-10")]
    [InlineData("He was born on twenty-five January nineteen eighty-six and died on March twenty-nine.", "twenty-five January nineteen eighty-six=1986-01-25; March twenty-nine=2031-03-29")]
    [InlineData("It opened on June 3, nineteen hundred ninety-three, and burned in two thousand and five.", "June 3, nineteen hundred ninety-three=1993-06-03; two thousand and five=2005")]
    [InlineData("In March two thousand people came, and in nineteen cases more.", "March=2031-03")]
    [InlineData("It will open on 5/20, 5/22 or 5/25, and on Thursday 29/05.", "5/20=2031-05-20?; 5/22=2031-05-22?; 5/25=2031-05-25?; Thursday 29/05=2031-05-29?")]
    [InlineData("It is open 24/7, for 3/20 of them, and from 3/4 on 31/30.", "")]
    [InlineData("The bank failed at 14:58 UTC; it had opened at 9 a.m. on Monday.", "14:58=2031-05-07?; Monday=2031-05-05")]
    [InlineData("The gale came on Monday. By nightfall the pier had gone, and later in the day the mast.", "Monday=2031-05-05; nightfall=2031-05-05?; day=2031-05-05?")]
    [InlineData("It rained overnight, and shares ended the day higher after falling in morning trading.", "overnight=2031-05-06?; day=2031-05-07?; morning=2031-05-07?")]
    [InlineData("The shop is open from 9 a.m. to 5 p.m. She won 2:30, trained at 7 a.m. every day and was an overnight success.", "")]
    [InlineData("They met over the weekend and will meet over the weekend of May 17.", "weekend=2031-W18; May 17=2031-05-17")]
    [InlineData("It ran Sept. 3-5, 2028, and on 3 and 5 March 2029.", "Sept. 3=2028-09-03; 5=2028-09-05; 3=2029-03-03; 5 March 2029=2029-03-05")]
    [InlineData("It ran on April 3 and 4, and on May 3 and 12 people fell ill.", "April 3=2031-04-03; 4=2031-04-04; May 3=2031-05-03")]
    [InlineData("It ran from Sept. 30 to Oct. 2.", "Sept. 30=2030-09-30?; Oct. 2=2030-10-02?")]
    [InlineData("It opened on June 3.", "June 3=2031-06-03?")]
    [InlineData("It will close on the 12th, on Monday the 12th, or on the twelfth. Call on 29th - or by the 8.", "12th=2031-05-12?; Monday the 12th=2031-05-12?; twelfth=2031-05-12?; 29th=2031-05-29?; 8=2031-05-08?")]
    [InlineData("I'll be back tmrw, on jan 22 or on the first Monday next month.", "tmrw=2031-05-08; jan 22=2032-01-22?; first Monday next month=2031-06-02")]
    [InlineData("It opened a year ago today and will close a month from today, or Thursday, two weeks from now.", "a year ago today=2030-05-07; a month from today=2031-06-07; Thursday, two weeks from now=2031-05-22?")]
    [InlineData("It opened a week ago Monday; it will close on 12 next month.", "a week ago Monday=2031-04-28?; 12 next month=2031-06-12")]
    [InlineData("It opened on 2024-sep-23, 23-2024-Sep, 2024-9-23 and 2024.09.23; order 20240923 came later.", "2024-sep-23=2024-09-23; 23-2024-Sep=2024-09-23; 2024-9-23=2024-09-23; 2024.09.23=2024-09-23; 20240923=2024-09-23?")]
    [InlineData("It opened on Dec. 17, '24, and 17 December ’24. Version 2024.1.5 did not.", "Dec. 17, '24=2024-12-17?; 17 December ’24=2024-12-17?")]
    [InlineData("It shut on Tues. and will open on Labor Day.", "Tues=2031-05-06; Labor Day=2031-09-01?")]
    [InlineData("They must pay by the end of the month. It has lain idle since the start of last year; at the end of the week it burned.", "end of the month=2031-05-31?; start of last year=2030-01-01?")]
    [InlineData("At 23:15 local time (21:15 GMT) on Saturday the roof fell.", "Saturday=2031-05-03")]
    [InlineData("The roof fell at 23:15, a spokesman said on Tuesday.", "23:15=2031-05-07?; Tuesday=2031-05-06")]
    [InlineData("The works began as previously planned Saturday night.", "Saturday night=2031-05-03")]
    public void Expressions_have_the_value_of_the_day_on_which_they_are_told(string text, string expected) =>
        Assert.Equal(expected, Show(text, new(2031, 5, 7)));

    [Fact]
    public void Without_a_day_only_full_dates_have_a_value() =>
        Assert.Equal("March 14, 1999=1999-03-14; 2003=2003", Show("It opened on March 14, 1999, shut on Friday, and opened in 2003 and last week.", null));

    // What was named a page ago is not what "the next day" follows.
    [Fact]
    public void A_day_is_followed_within_a_paragraph() =>
        Assert.Equal("Monday=2031-05-05; next day=2031-05-06?", Show("It rained on Monday.\n\nThe next day it was dry.\n\nNobody minded.\n\nNobody came.\n\nThe same day they left.", new(2031, 5, 7)));

    // Each count stands on another: one step is followed, so that a chain of them costs no more than its length.
    [Fact]
    public void A_chain_of_counts_is_not_followed()
    {
        var times = Show(string.Concat(Enumerable.Repeat("Monday two days after ", 2_000)) + "Monday.", new(2031, 5, 7)).Split("; ");
        Assert.Equal(2_001, times.Length);
        Assert.StartsWith("Monday=", times[0], StringComparison.Ordinal);
        Assert.All(times[1..], static time => Assert.StartsWith("two days after Monday=2031-05-07", time, StringComparison.Ordinal));
    }

    // A lead that is told in the past calls a day six days gone by its date; what is sent from the far east is told tomorrow.
    [Fact]
    public void A_bare_weekday_in_the_lead_is_not_six_days_old() =>
        Assert.Equal("Thursday=2031-05-08?; Thursday=2031-05-01", Show("The envoy landed Thursday in Velm.\n\nShe left on Thursday for the lakes.", new(2031, 5, 7)));

    internal static string Show(string text, DateOnly? told)
    {
        var record = new ArticleRecord("a", text, null, "The news of the day", told, null);
        var article = Assert.Single(ArticleReader.Read(record, ReadingOptions.Default).Articles);
        return string.Join("; ", article.Times.Select(time => $"{article.Text[time.Span]}={time.Value}{(time.IsSure ? "" : "?")}"));
    }
}
