namespace BriefingGen.Tests.Templating;

public class LimitTests
{
    [Theory]
    [InlineData("{{ while true; end }}", "text:1:4: The loop goes past the loop limit of 1000 steps")]
    [InlineData("{{ func f; f; end; f }}", "text:1:12: Calls and includes go deeper than the recursion limit of 100")]
    [InlineData("{{ 1..2000 }}", "text:1:5: This range has 2000 items, more than the range limit of 1000")]
    [InlineData("{{ 'abcd' * 1000000 }}", "text:1:11: A string goes past the string limit of 1048576 characters")]
    [InlineData("{{ [1, 2] * 1000000 }}", "text:1:11: An array goes past the array limit of 1000000 items")]
    [InlineData("{{ x = []; x[100000000] = 1 }}", "text:1:14: An array goes past the array limit of 1000000 items")]
    [InlineData("{{ 1 << 1000000 }}", "text:1:6: A number cannot be shifted by more than the limit of 65536 bits")]
    [InlineData("{{ 1e9999999 }}", "text:1:4: The exponent of `1e9999999` is too large")]
    public void A_limit_is_named(string template, string expected) => Assert.Equal(expected, Rendering.PlainErrors(template));

    [Fact]
    public void A_theme_loops_as_long_as_it_needs() =>
        Assert.Equal("5000", Rendering.Theme(null, ("t", "{{ n = 0; for i in 1..5000; n = n + 1; end; n }}")));

    [Fact]
    public void An_object_that_holds_itself_is_printed_in_part() =>
        Assert.Contains("...", Rendering.Theme(null, ("t", "{{ x = {}; x.x = x; x }}")), StringComparison.Ordinal);

    [Fact]
    public void A_template_reaches_no_other_than_those_of_its_set() =>
        Assert.Equal(
            "t:1:4: There is no template `../secret` to include.",
            Rendering.ThemeErrors(null, ("t", "{{ include '../secret' }}")));
}
