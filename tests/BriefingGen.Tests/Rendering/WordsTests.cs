using System.Collections.Immutable;
using BriefingGen.Rendering;

namespace BriefingGen.Tests.Rendering;

public sealed class WordsTests
{
    private static readonly ImmutableArray<WordsFile> Files = ThemeLoader.Load(null).Theme.Words;

    [Theory]
    [InlineData("en", "Tuesday, May 6, 2031", "May 2031")]
    [InlineData("de", "Dienstag, 6. Mai 2031", "Mai 2031")]
    [InlineData("de-CH", "Dienstag, 6. Mai 2031", "Mai 2031")]
    [InlineData("DE-at", "Dienstag, 6. Mai 2031", "Mai 2031")]
    [InlineData("eo", "Tuesday, May 6, 2031", "May 2031")]
    public void Dates_are_written_in_the_language_of_the_site(string language, string day, string month)
    {
        var words = Words.For(language, Files);
        Assert.Equal((day, month), (words.Date(new(2031, 5, 6)), words.Month(new(2031, 5, 6))));
    }

    [Theory]
    [InlineData("en", "Su", 2)]
    [InlineData("de", "Mo", 1)]
    public void A_week_begins_where_the_language_has_it(string language, string first, int tuesday)
    {
        var words = Words.For(language, Files);
        Assert.Equal(first, words.Week()[0].Short);
        Assert.Equal(tuesday, words.DayOfWeek(new(2031, 5, 6)));
    }

    [Fact]
    public void Every_language_of_the_default_theme_has_every_word() => Assert.All(
        Files, file => Assert.Equal(WordsFile.Default.Texts.Select(line => line.Key), file.Texts.Select(line => line.Key)));

    [Fact]
    public void Two_forms_stay_two_forms_in_every_language() => Assert.All(
        Files, file => Assert.Equal(
            WordsFile.Default.Texts.Where(line => line.Value.Contains('|')).Select(line => line.Key),
            file.Texts.Where(line => line.Value.Contains('|')).Select(line => line.Key)));

    [Theory]
    [InlineData("months = Only, Two", "Tuesday, May 6, 2031")]
    [InlineData("first_weekday = 9", "Tuesday, May 6, 2031")]
    [InlineData("date = {day}/{month}/{year} {day}", "6/May/2031 6")]
    public void What_cannot_be_used_is_taken_from_English(string line, string day) =>
        Assert.Equal(day, Words.For("xx", [WordsFile.Read("xx", "xx.txt", line, [])]).Date(new(2031, 5, 6)));
}
