namespace BriefingGen.Tests.Reading.Dates;

/// <summary>What the sentence says of a weekday, told on Wednesday, May 7, 2031; a question mark behind a value that is not sure.</summary>
public sealed class TenseOfTimesTests
{
    [Theory]
    // What lies before or behind what is told has a tense of its own.
    [InlineData("Ahead of Friday's vote the mayor spoke.", "Friday=2031-05-09?")]
    [InlineData("The mayor spoke before Friday's vote.", "Friday=2031-05-02?")]
    [InlineData("The mayor resigned after Friday's vote.", "Friday=2031-05-02")]
    [InlineData("The mayor will resign after Friday's vote.", "Friday=2031-05-09?")]
    [InlineData("Following Tuesday's vote the mayor resigned.", "Tuesday=2031-05-06")]
    [InlineData("The following Tuesday's vote was close.", "following Tuesday=2031-05-13?")]
    [InlineData("The mayor called a strike for Friday.", "Friday=2031-05-09?")]
    [InlineData("Two men were jailed for Friday's attack.", "Friday=2031-05-02")]
    [InlineData("The mayor called for a strike starting Friday.", "Friday=2031-05-09?")]
    // Words of time that are none beside others.
    [InlineData("A tree was filmed as it fell next to a market on Friday.", "Friday=2031-05-02")]
    [InlineData("The pier was closed due to heavy rain on Friday.", "Friday=2031-05-02")]
    [InlineData("The pier was due to open on Friday.", "Friday=2031-05-09")]
    [InlineData("The firm was ahead in polls published on Friday.", "Friday=2031-05-02")]
    [InlineData("The mayor spoke ahead of a vote on Friday.", "Friday=2031-05-09?")]
    [InlineData("A ferry due on Friday was lost.", "Friday=2031-05-02?")]
    [InlineData("The council on Friday voted.", "Friday=2031-05-02")]
    // Past forms that are not the verb of the sentence.
    [InlineData("The fair will be held in the newly renovated hall on Friday.", "Friday=2031-05-09")]
    [InlineData("The talks will proceed Friday.", "Friday=2031-05-09")]
    [InlineData("The storm will have passed by Friday.", "Friday=2031-05-09")]
    [InlineData("The mayor will visit families left homeless on Friday.", "Friday=2031-05-02?")]
    [InlineData("The mayor, who will retire, resigned on Friday.", "Friday=2031-05-02")]
    [InlineData("The firm that will build it said so on Friday.", "Friday=2031-05-02")]
    [InlineData("He burned the will on Friday.", "Friday=2031-05-02")]
    [InlineData("The team, beaten on Friday, will play again on Sunday.", "Friday=2031-05-02; Sunday=2031-05-11")]
    // Arrangements, and what only looks like one.
    [InlineData("The council is meeting Friday.", "Friday=2031-05-09?")]
    [InlineData("Police are looking into the death of a man in the harbour Friday.", "Friday=2031-05-02?")]
    [InlineData("The vote on Friday is expected to be close.", "Friday=2031-05-09")]
    [InlineData("The vote on Friday is said to be close.", "Friday=2031-05-02?")]
    [InlineData("On Sunday, thousands are to march.", "Sunday=2031-05-11")]
    [InlineData("The results, to be published Friday, are secret.", "Friday=2031-05-09?")]
    [InlineData("The family had to be rescued Friday.", "Friday=2031-05-02?")]
    [InlineData("The market is closed Monday.", "Monday=2031-05-05?")]
    [InlineData("The mayor ordered schools to close Friday.", "Friday=2031-05-09?")]
    [InlineData("The mayor failed to come on Friday.", "Friday=2031-05-02?")]
    [InlineData("Talks resume Friday.", "Friday=2031-05-09")]
    [InlineData("The draw takes place on Friday. Holm arrives at court with a lawyer on Friday.", "Friday=2031-05-09; Friday=2031-05-09?")]
    [InlineData("The team will rest after the match on Friday. The mayor will resign, according to a report on Friday. The firm did go ahead and open on Friday.", "Friday=2031-05-09?; Friday=2031-05-02?; Friday=2031-05-02")]
    [InlineData("The vote was postponed to Friday, and the fair, put off for a week, was moved from Thursday to Sunday. He rowed from Monday to Tuesday.", "Friday=2031-05-09?; Thursday=2031-05-08?; Sunday=2031-05-11?; Monday=2031-05-05; Tuesday=2031-05-06")]
    [InlineData("The vote is Friday, and it's on Friday. The bank needs it by Friday. It was seen at St. Mary's on Friday.", "Friday=2031-05-09?; Friday=2031-05-09?; Friday=2031-05-09?; Friday=2031-05-02")]
    [InlineData("The mayor said that the bridge will cost two million on Friday.", "Friday=2031-05-09?")]
    // A date that an event is called by can be that of another year.
    [InlineData("The Feb. 11 trial began on Feb. 12 in Velm. A March 4 rally and Holm's 6 April speech were held. The fair of March 6 is over.", "Feb. 11=2031-02-11?; Feb. 12=2031-02-12; March 4=2031-03-04?; 6 April=2031-04-06; March 6=2031-03-06")]
    [InlineData("The mayor told the Today programme that Entertainment Tonight was wrong today.", "Today=2031-05-07?; Tonight=2031-05-07?; today=2031-05-07")]
    [InlineData("The chip is the heart of today's computers. Today's vote was close. Tomorrow it will rain.", "today=2031-05-07?; Today=2031-05-07; Tomorrow=2031-05-08")]
    [InlineData("Today there are nine piers, and even today they rot. Today the council voted. Today is a holiday; the sun shines today.", "Today=2031-05-07?; today=2031-05-07?; Today=2031-05-07; Today=2031-05-07; today=2031-05-07")]
    [InlineData("The club plays on Saturday nights; it played on Saturday night.", "Saturday night=2031-05-03")]
    [InlineData("Voters will make their voices heard on Tuesday. “We will make them pay,” Holm said Monday.", "Tuesday=2031-05-13; Monday=2031-05-05")]
    [InlineData("The club will play again after losing to Corrin on Friday.", "Friday=2031-05-02?")]
    [InlineData("The mayor resigned after losing the vote on Friday.", "Friday=2031-05-02")]
    // A verb that has a day of its own settles no other.
    [InlineData("The team that won Sunday plays again Friday.", "Sunday=2031-05-04; Friday=2031-05-02?")]
    [InlineData("The council voted on Sunday and again on Monday night.", "Sunday=2031-05-04; Monday night=2031-05-05")]
    [InlineData("The council voted Sunday and adjourned Monday.", "Sunday=2031-05-04; Monday=2031-05-05")]
    // What the sentence before tells says nothing of the first word of the next.
    [InlineData("The council will meet in June. Friday was a holiday.", "June=2031-06; Friday=2031-05-02")]
    // The second day of a stretch is behind the first.
    [InlineData("The fair will run from Monday to Friday.", "Monday=2031-05-12; Friday=2031-05-16?")]
    [InlineData("The fair ran from Friday to Monday.", "Friday=2031-05-02; Monday=2031-05-05")]
    [InlineData("The fair ran from Wednesday to Friday.", "Wednesday=2031-05-07?; Friday=2031-05-02?")]
    public void The_tense_of_the_sentence_decides(string text, string expected) =>
        Assert.Equal(expected, TimeExpressionTests.Show(text, new(2031, 5, 7)));
}
