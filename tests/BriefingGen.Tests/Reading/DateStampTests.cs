using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading;

/// <summary>Lines above and below a story that date it, and those that only look so.</summary>
public sealed class DateStampTests
{
    private const string Title = "Harbour board closes east pier";
    private const string Story = "The harbour board decided to close the east pier for two years because it leans.\n\nEngineers had warned that its piles were rotten and would not bear another winter.";

    private const string Coming = "The east pier of Velm will be shut for two years, the harbour board of the town has decided.\n\nEngineers had warned that its piles were rotten.";

    [Theory]
    [InlineData("Published: 6 May 2031 10:22 GMT")]
    [InlineData("2031-05-06 10:22:00")]
    [InlineData("6.5.2031 10:22")]
    [InlineData("May 6, 2031 / 5:03 AM EDT / Northwire")]
    [InlineData("By Jane Doe, May 6, 2031")]
    [InlineData("Jane Doe | Tuesday, May 6, 2031 5:03 AM")]
    [InlineData("Velm, 6 May 2031")]
    [InlineData("The Courier, May 6, 2031, page 4")]
    [InlineData("Published May 6, 2031; updated May 8, 2031")]
    [InlineData("Issued on: 6 May 2031 - 17:03")]
    [InlineData("FOR IMMEDIATE RELEASE: May 6, 2031")]
    [InlineData("Stand: 06.05.2031 10:22 Uhr")]
    [InlineData("Velm, 6. Mai 2031")]
    [InlineData("Velm, le 6 mai 2031 | Jane Doe")]
    [InlineData("Velm, Di, 6. Mai 2031, 22:30 Uhr | Kurier")]
    [InlineData("Datum: 6. Mai 2031")]
    public void A_line_above_the_story_dates_it_with_the_headline_above_or_below(string line)
    {
        foreach (var text in (string[])[$"{Title}\n\n{line}\n\n{Story}", $"{line}\n\n{Title}\n\n{Story}"])
        {
            var article = Read(text);
            Assert.Equal((new DateOnly(2031, 5, 6), Title), (article.Date, article.Title));
        }
    }

    [Theory]
    [InlineData("Velm Gazette, 6 May 2031")]
    [InlineData("Velm Gazette 6 May 2031")]
    [InlineData("NEWS | 6 May 2031")]
    [InlineData("MEDIA STATEMENT | 6 May 2031")]
    [InlineData("PRESS RELEASE - 6 May 2031")]
    [InlineData("COURTS | Jane Doe | May 6, 2031")]
    [InlineData("BUSINESS - 6th May 2031 - Jane Doe")]
    public void A_line_of_the_paper_dates_a_story_of_what_will_be(string line)
    {
        foreach (var text in (string[])[$"{Title}\n\n{line}\n\n{Coming}", $"{line}\n\n{Title}\n\n{Coming}"])
        {
            var article = Read(text);
            Assert.Equal((new DateOnly(2031, 5, 6), Title), (article.Date, article.Title));
        }
    }

    /// <summary>The name above is that of who gives out the piece, as the story tells.</summary>
    [Theory]
    [InlineData("Media statement")]
    [InlineData("PRESS RELEASE")]
    public void The_name_above_a_release_is_its_publisher_s_and_no_headline(string kind)
    {
        var article = Read($"VELM HARBOUR BOARD\n\n{kind}\n\n6 May 2031\n\n{Title}\n\nThe Velm Harbour Board decided to close the east pier for two years because it leans.\n\nEngineers had warned of it.");
        Assert.Equal((Title, "VELM HARBOUR BOARD"), (article.Title, article.Publisher));
    }

    [Fact]
    public void What_comes_can_stand_below_the_first_day_of_the_calendar() =>
        Assert.True(Announcement.Is("The fair will come back on Sunday.", new(0, 34), DateOnly.MinValue));

    [Theory]
    [InlineData("The east pier of Velm will be shut for two years after the board voted on Monday night to save it.")]
    [InlineData("The harbour board of Velm has shut the east pier. \"It will take two years,\" its head said.")]
    public void Nor_does_it_announce_what_it_tells_of_that_day_or_what_somebody_says_of_the_future(string lead) =>
        Assert.Equal(new DateOnly(2031, 5, 6), Read($"{Title}\n\nVelm, 6 May 2031\n\n{lead}\n\n{Story}").Date);

    [Theory]
    [InlineData("The harbour fair will come back to Velm after the board voted on Monday night to hold it.")]
    [InlineData("\"At last,\" said the board of Velm. The harbour fair will come back after two years without one.")]
    public void What_is_to_come_on_another_day_can_be_that_of_the_fair(string lead) =>
        Assert.Null(Read($"{Title}\n\nBy Jane Doe\n\nTown Square, May 10, 2031\n\n{lead}\n\n{Story}").Date);

    [Fact]
    public void The_paper_beside_the_date_is_the_publisher() => Assert.Equal("Velm Gazette", Read($"{Title}\n\nVelm Gazette, 6 May 2031\n\n{Coming}").Publisher);

    [Theory]
    [InlineData("This story was originally published May 6, 2031, 5:00 AM.")]
    [InlineData("First published on 6 May 2031")]
    [InlineData("Load-Date: May 6, 2031")]
    [InlineData("Last updated: May 6, 2031")]
    [InlineData("Updated May 8, 2031\n\nPublished May 6, 2031")]
    public void A_line_below_the_story_dates_it_where_it_says_so(string lines) =>
        Assert.Equal(new DateOnly(2031, 5, 6), Read($"{Title}\n\n{Story}\n\n{lines}").Date);

    [Theory]
    [InlineData("The storm of May 6, 2031")]
    [InlineData("Kickoff: May 6, 2031")]
    [InlineData("Published on May 6, 2031, the report names nine piers")]
    [InlineData("Nine piers that fell on May 6, 2031")]
    public void A_line_that_tells_of_another_day_does_not(string line)
    {
        Assert.Null(Read($"{Title}\n\n{line}\n\n{Story}").Date);
        Assert.Null(Read($"{Title}\n\n{Story}\n\n{line}").Date);
    }

    [Theory]
    [InlineData("Saturday, May 10, 2031")]
    [InlineData("Velm, May 10, 2031")]
    public void Below_the_story_a_day_alone_can_be_that_of_the_fair(string line) => Assert.Null(Read($"{Title}\n\n{Story}\n\n{line}").Date);

    [Fact]
    public void Above_an_announcement_it_can_be_that_of_the_fair_as_well() =>
        Assert.Null(Read($"{Title}\n\nTown Square, May 10, 2031\n\nThe harbour fair will come back to Velm after two years without one. There will be herring and a wheel.\n\n{Story}").Date);

    [Fact]
    public void The_day_of_the_publication_counts_before_that_of_a_change()
    {
        var article = Read($"{Title}\n\nUpdated May 8, 2031\n\nPublished May 6, 2031\n\n{Story}");
        Assert.Equal(new DateOnly(2031, 5, 6), article.Date);
        Assert.Equal(2, article.Paragraphs.Count(static paragraph => paragraph.Kind == ParagraphKind.Boilerplate));
    }

    [Fact]
    public void A_byline_with_its_date_keeps_the_names() => Assert.Equal("Jane Doe", Read($"{Title}\n\nBy Jane Doe, May 6, 2031\n\n{Story}").Byline);

    [Fact]
    public void A_date_that_can_be_two_is_told_and_not_taken()
    {
        var result = ArticleReader.Read(new ArticleRecord("a", $"{Title}\n\nIssued on: 06/05/2031 - 17:03\n\n{Story}", null, null, null, null), ReadingOptions.Default);
        Assert.Null(Assert.Single(result.Articles).Date);
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Kind.Code == "BG0304");
    }

    private static Article Read(string text) =>
        Assert.Single(ArticleReader.Read(new ArticleRecord("a", text, null, null, null, null), ReadingOptions.Default).Articles);
}
