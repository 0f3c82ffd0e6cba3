using BriefingGen.Editing;

namespace BriefingGen.Tests.Editing;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Ferry sails again", "ferry-sails-again")]
    [InlineData("  \u201CAll aboard\u201D \u2014 captain\u2019s word!  ", "all-aboard-captains-word")]
    [InlineData("Ålesund: Straße, crème brûlée & Łódź", "alesund-strasse-creme-brulee-lodz")]
    [InlineData("cre\u0301me", "creme")]
    [InlineData("U.S. 2024/25", "u-s-2024-25")]
    [InlineData("КОРАБЛЬ", "")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("", "")]
    public void A_title_becomes_an_address(string title, string expected) => Assert.Equal(expected, Slug.Of(title));

    [Fact]
    public void A_long_title_is_cut_between_words() => Assert.Equal(
        "the-harbour-council-votes-to-dredge-the-old-channel-before",
        Slug.Of("The harbour council votes to dredge the old channel before winter storms arrive"));

    [Fact]
    public void A_long_word_is_cut_through() => Assert.Equal(new string('a', Slug.MaxLength), Slug.Of(new string('a', 1_000_000)));
}
