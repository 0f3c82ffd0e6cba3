namespace BriefingGen.Tests.Templating;

public class DiagnosticsTests
{
    [Theory]
    [InlineData("{{ fro x in [1] }}a{{ end }}", "t.sbn-txt:1:4: There is no statement or function `fro`. Is `for` meant?")]
    [InlineData("{{ if a = 1 }}{{ end }}", "t.sbn-txt:1:7: A value can only be assigned to a variable, a member or an item, in a statement of its own (`==` compares)")]
    [InlineData("a\n{{ (1 }}", "t.sbn-txt:2:7: Unexpected `}}`. Expecting a closing `)`.")]
    [InlineData("{{ if true }}a", "t.sbn-txt:1:14: The `end` of this if statement is missing: if <expression> ... end|else|else if")]
    [InlineData("{{ end }}", "t.sbn-txt:1:4: This `end` closes nothing: no statement is open here")]
    [InlineData("{{ \"abc }}", "t.sbn-txt:1:10: Unexpected end of file in a string that is not closed by a \"")]
    [InlineData("{{ for.indx }}", "t.sbn-txt:1:4: There is no loop variable `for.indx`. Known are first, last, even, odd, index, rindex, length, changed.")]
    [InlineData("{{ x = 1 2 }", "t.sbn-txt:1:12: Unexpected `}`: there is no `{` that it closes. Code ends with `}}`.")]
    [InlineData("{{ func f(a..., b); end }}", "t.sbn-txt:1:17: Cannot declare a normal parameter after an optional parameter.")]
    [InlineData("{{ whlie x }}", "t.sbn-txt:1:4: There is no statement or function `whlie`. Is `while` meant?")]
    public void A_template_that_cannot_be_read(string template, string expected) =>
        Assert.Equal(expected, Rendering.ThemeErrors(null, ("t.sbn-txt", template)));

    [Theory]
    [InlineData("{{ titel }}", "t.sbn-txt:1:4: There is no variable or function `titel` here. Is `title` meant? Where it may be missing, say `titel ?? null`.")]
    [InlineData("{{ story.hedline }}", "t.sbn-txt:1:4: There is no member `hedline`. Is `headline` meant? Where it may be missing, use `?.hedline`.")]
    [InlineData("{{ title | string.upcse }}", "t.sbn-txt:1:12: There is no member `upcse`. Is `upcase` meant? Where it may be missing, use `?.upcse`.")]
    [InlineData("{{ nothing.at_all }}", "t.sbn-txt:1:4: Cannot get the member `at_all` of `nothing`, which is null here. Use `?.` where it may be missing.")]
    [InlineData("{{ title 1 }}", "t.sbn-txt:1:4: `title` is a string, `News`, and not a function that takes arguments")]
    [InlineData("{{ include 'heda' }}", "t.sbn-txt:1:4: There is no template `heda` to include. Is `head` meant?")]
    [InlineData("{{ string.truncate title }}", "t.sbn-txt:1:26: `string.truncate title` is given 1 argument where 2 are needed: (text, length, ellipsis?)")]
    [InlineData("{{ for x in 5; end }}", "t.sbn-txt:1:13: Cannot loop over an int")]
    [InlineData("{{ title - 1 }}", "t.sbn-txt:1:10: Operator `-` is not supported on strings")]
    [InlineData("{{ 1 // 0 }}", "t.sbn-txt:1:6: Attempted to divide by zero.")]
    [InlineData("{{ title | regex.match '(' }}", "t.sbn-txt:1:12: `(` is not a regular expression: Invalid pattern '(' at offset 1. Not enough )'s.")]
    [InlineData("{{ x = 1; readonly x; x = 2 }}", "t.sbn-txt:1:23: Cannot set the readonly variable `x`")]
    public void A_template_that_fails(string template, string expected)
    {
        var actual = Rendering.ThemeErrors("""{"title":"News","story":{"headline":"a"},"nothing":null}""", ("t.sbn-txt", template), ("head", ""));
        // A member is named at its own place, behind the dot.
        Assert.Equal(expected[expected.IndexOf(": ", StringComparison.Ordinal)..], actual[actual.IndexOf(": ", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void All_faults_of_a_template_are_reported_at_once() =>
        Assert.Equal(
            """
            t.sbn-txt:1:6: Expecting an expression instead of `}}` in a pipe: <expression> | <function>
            t.sbn-txt:2:8: Expecting an expression instead of `}}` in an if statement: if <expression> ... end|else|else if
            t.sbn-txt:3:8: Unexpected `}}`: a dot must be followed by a simple name
            """.Replace("1:6:", "1:8:", StringComparison.Ordinal).Replace("2:8:", "2:7:", StringComparison.Ordinal).Replace("3:8:", "3:7:", StringComparison.Ordinal),
            Rendering.ThemeErrors(null, ("t.sbn-txt", "{{ a | }}\n{{ if }}{{ end }}\n{{ b. }}")));

    [Fact]
    public void A_fault_in_an_include_names_the_way_to_it() =>
        Assert.Equal(
            "inner:1:8: There is no variable or function `oops` here. Where it may be missing, say `oops ?? null`. <- outer:2:4 <- middle:1:4",
            Rendering.ThemeErrors(null, ("outer", "x\n{{ include 'middle' }}"), ("middle", "{{ include 'inner' }}"), ("inner", "abcd{{ oops }}")));

    [Theory]
    [InlineData("{{ 'x' | string.md5 }}", "`string.md5` is left out: themes compute no hashes. Give the model a value that is made where the page is built.")]
    [InlineData("{{ '1 + 2' | object.eval }}", "`object.eval` is left out: no text becomes code. Write the expression into the template.")]
    [InlineData("{{ date.now }}", "`date.now` is left out: the same articles must give the same pages on every day. Use a date of the model.")]
    [InlineData("a {% if x %}", "Liquid syntax is left out. Write `{{ if ... }}` instead of `{% if ... %}`, or `{%{ ... }%}` around text that is to stay as it is.")]
    [InlineData("{{ 2x }}", "A product without a sign is of the scientific mode, which is left out. Write `2 * x`.")]
    [InlineData("{{ 2 ^ 3 }}", "`^` as a power is of the scientific mode, which is left out. Write a product such as `x * x`.")]
    [InlineData("{{ [1] & [2] }}", "`&` is of the scientific mode, which is left out. Write `&&` for a condition, `array.filter` for what two arrays share.")]
    [InlineData("{{ math.uuid }}", "`math.uuid` is left out: the same articles must give the same pages each time.")]
    [InlineData("{{ math.random 1 10 }}", "`math.random` is left out: the same articles must give the same pages each time.")]
    public void What_is_left_out_says_so(string template, string expected)
    {
        var actual = Rendering.ThemeErrors(null, ("t", template));
        Assert.Equal(expected, actual[(actual.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
    }
}
