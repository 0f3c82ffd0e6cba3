using BriefingGen.Rendering;

namespace BriefingGen.Tests.Rendering;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain – text, naïve 😀", "plain – text, naïve 😀")]
    [InlineData("a\r\nb\rc\nd\te", "a\nb\nc\nd\te")]
    [InlineData("ends in\r", "ends in\n")]
    [InlineData("\0\u0007\u001B\u007F\u0085", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\uFFFE\uFFFF\uFDD0", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("\U0001FFFE!", "\uFFFD!")]
    [InlineData("\u202Ekept\u2066", "\u202Ekept\u2066")]
    public void Only_what_a_page_cannot_carry_is_replaced(string text, string expected) =>
        Assert.Equal(expected, Printable.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("\uFFFDa", Printable.Of("\uD83Da"));
        Assert.Equal("a\uFFFD", Printable.Of("a\uDE00"));
        Assert.Equal("\uFFFD😀", Printable.Of("\uD83D😀"));
    }
}
