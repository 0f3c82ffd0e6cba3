using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Cli;

public sealed class RenderCommandTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_template_from_standard_input_sees_the_model() => Assert.Equal(
        new(0, "Hello Ada & 3!", ""),
        CommandRun.With("Hello {{ name }} & {{ count + 1 }}!", false, "render", "-", "--model", scratch.Write("m.json", """{"name":"Ada","count":2}""")));

    [Fact]
    public void The_name_of_a_template_decides_the_escaping()
    {
        var model = scratch.Write("m.json", """{"name":"<Ada>"}""");

        Assert.Equal("&lt;Ada&gt;", CommandRun.Of("render", scratch.Write("a.sbn-html", "{{ name }}"), "-m", model).Output);
        Assert.Equal("<Ada>", CommandRun.Of("render", scratch.Write("a.sbn-txt", "{{ name }}"), "-m", model).Output);
    }

    [Fact]
    public void A_template_can_include_those_beside_it()
    {
        scratch.Write("part.sbn-html", "part of {{ name }}");

        Assert.Equal(
            new(0, "[part of Ada]", ""),
            CommandRun.Of("render", scratch.Write("whole.sbn-html", "[{{ include 'part.sbn-html' }}]"), "--model", scratch.Write("m.json", """{"name":"Ada"}""")));
    }

    [Fact]
    public void A_fault_is_told_with_its_place()
    {
        var run = CommandRun.With("one\n  {{ for }}", false, "render", "-");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.StartsWith("text:2:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--plain")]
    [InlineData("--quiet")]
    public void The_time_is_that_of_the_clock(string option) => Assert.Equal(
        new(0, "03 May 2031 2031-05-03 08:05:09 06:05", ""),
        CommandRun.With("{{ date.now }} {{ date.now | date.to_string '%F %T' }} {{ date.utc_now | date.to_string '%H:%M' }}", false, "render", "-", option));

    [Fact]
    public void Chance_keeps_to_what_it_is_given()
    {
        Assert.Equal(new(0, "7 36 4", ""), CommandRun.With("{{ math.random 7 8 }} {{ id = math.uuid; id.size }} {{ id | string.slice 14 1 }}", false, "render", "-", "--plain"));
        Assert.Contains("text:1:4: `math.random` expects the lesser number first: 9 is greater than 8", CommandRun.With("{{ math.random 9 8 }}", false, "render", "-").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_language_is_lenient_and_the_other_is_strict()
    {
        Assert.Equal(new(0, "[]", ""), CommandRun.With("[{{ nothing }}]", false, "render", "-", "--plain"));
        Assert.StartsWith("text:1:5: ", CommandRun.With("[{{ nothing }}]", false, "render", "-").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        Assert.Equal(
            new(2, "", $"{scratch.At("none.sbn-txt")}: error BG0034: there is no such file\n"), CommandRun.Of("render", scratch.At("none.sbn-txt")));
        Assert.Equal(
            new(2, "", $"{scratch.At("none.json")}: error BG0034: there is no such file\n"), CommandRun.With("x", false, "render", "-", "-m", scratch.At("none.json")));
        Assert.Equal(
            new(2, "", $"{scratch.Write("m.json", "{\n  \"a\": }")}:2:8: error BG0035: the model is not JSON\n"),
            CommandRun.With("x", false, "render", "-", "-m", scratch.At("m.json")));
        Assert.Equal(
            new(2, "", $"{scratch.Write("l.json", "[1]")}: error BG0036: the model is not a JSON object; its members are the variables of the template\n"),
            CommandRun.With("x", false, "render", "-", "-m", scratch.At("l.json")));
    }
}
