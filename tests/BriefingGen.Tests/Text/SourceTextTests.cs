using BriefingGen.Text;
using FsCheck.Xunit;

namespace BriefingGen.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\rc\nd", 4)]
    [InlineData("\r\r\n\n", 4)]
    public void Lines_end_at_lf_crlf_and_cr(string text, int lines) => Assert.Equal(lines, new SourceText(text).Lines.Count);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(5, 2, 2)]
    [InlineData(6, 2, 3)]
    [InlineData(8, 3, 1)]
    public void Places_are_counted_in_code_points(int offset, int line, int column) =>
        Assert.Equal(new(line, column), new SourceText("ab\n🌊c\r\nd").Lines.Locate(offset));

    [Fact]
    public void A_line_is_given_without_its_break() => Assert.Equal("🌊c", Line("ab\n🌊c\r\nd", 2));

    [Property]
    public void Code_points_are_counted_as_runes(string? text)
    {
        var content = string.Concat((text ?? "").EnumerateRunes().Select(static rune => rune.ToString())) + "🌊x";
        var source = new SourceText(content);
        for (var i = 0; i <= content.Length; i++)
        {
            if (i == content.Length || !char.IsLowSurrogate(content[i]))
                Assert.Equal(content[..i].EnumerateRunes().Count(), source.ToCodePoints(i));
        }
    }

    [Fact]
    public void Spans_compare_by_start_then_end()
    {
        TextSpan[] spans = [new(3, 4), new(1, 5), new(1, 2)];
        Array.Sort(spans);
        Assert.Equal([new(1, 2), new(1, 5), new(3, 4)], spans);
        Assert.True(new TextSpan(1, 5).Contains(new TextSpan(1, 2)));
        Assert.False(new TextSpan(1, 3).Overlaps(new(3, 4)));
    }

    private static string Line(string text, int line)
    {
        var source = new SourceText(text);
        return source.Substring(source.Lines.Line(line));
    }
}
