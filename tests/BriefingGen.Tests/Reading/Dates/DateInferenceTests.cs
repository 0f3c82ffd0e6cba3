using System.Globalization;
using BriefingGen.Reading;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Reading.Dates;

/// <summary>Eighty-four articles without a written date, nearly half of which a careful reader could date: what is answered has to be right.</summary>
public sealed class DateInferenceTests
{
    private static readonly Dictionary<string, (string? Day, string Text)> Articles =
        File.ReadAllText(Repository.At("tests", "BriefingGen.Tests", "Fixtures", "dating", "articles.txt"))
            .Split("\n=== ").Skip(1)
            .Select(static part => part.Split('\n', 2))
            .ToDictionary(
                static part => part[0].Split(' ')[0],
                static part => (part[0].EndsWith(" none", StringComparison.Ordinal) ? null : part[0].Split(' ')[1], part[1]),
                StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Articles.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_answer_is_right(string name)
    {
        if (Answer(name).Day is { } day)
            Assert.Equal(Articles[name].Day, day);
    }

    [Fact]
    public void As_many_are_dated_as_ever() => Assert.Equal(
        ["avalanche-search", "bridge-toll", "called-today", "called-tomorrow", "called-yesterday", "court-ruling", "dam-leak", "ferry-race", "floods", "harbour-vote", "market-hall", "mill-fire", "new-year", "pilots-ballot", "ten-years-ago", "verdict-day", "wildfire"],
        Articles.Keys.Where(static name => Answer(name).Day is not null).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("mill-fire", "November 12 is still to come; the story is told on a Tuesday, with Monday before it, with Wednesday to come; November 12 is a Wednesday in 2031 and the latest year named is 2031")]
    [InlineData("floods", "the latest day named is March 31; the story is told on a Saturday, with Friday before it; April 5 is a Tuesday in 2033 and the latest years named are 2031 and 2032")]
    [InlineData("new-year", "December 31 is called today; December 31 is a Wednesday in 2025 and 2026 is still to come")]
    [InlineData("wildfire", "the story was filed on August 25; August 25 is a Monday in 2025 and the latest month named with its year is July 2025")]
    [InlineData("ten-years-ago", "the latest day named is May 10; Thursday is called today; May 10 is a Tuesday in 2033 and 2023 was 10 years ago")]
    public void The_evidence_is_in_words(string name, string evidence) => Assert.Equal(evidence, Answer(name).Evidence);

    private static (string? Day, string? Evidence) Answer(string name)
    {
        var article = Assert.Single(ArticleReader.Read(new ArticleRecord(name, Articles[name].Text, null, null, null, null), ReadingOptions.Default).Articles);
        return (article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.DateEvidence);
    }
}
