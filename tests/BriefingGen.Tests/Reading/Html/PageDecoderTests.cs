using System.Collections.Immutable;
using System.Text;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Html;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>The encoding of a page: what it says, what its bytes allow.</summary>
public sealed class PageDecoderTests
{
    [Theory]
    [InlineData("windows-1251", "Стена гавани", "Стена гавани")]
    [InlineData("koi8-r", "Стена гавани", "Стена гавани")]
    [InlineData("shift_jis", "港の防波堤", "港の防波堤")]
    [InlineData("euc-jp", "港の防波堤", "港の防波堤")]
    [InlineData("gb2312", "港口的防波堤", "港口的防波堤")]
    [InlineData("big5", "港口的防波堤", "港口的防波堤")]
    [InlineData("euc-kr", "항구 방파제", "항구 방파제")]
    [InlineData("iso-8859-2", "Žluťoučký přístav", "Žluťoučký přístav")]
    public void A_page_is_read_in_the_encoding_that_it_names(string name, string words, string expected)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes($"<html><head><meta charset=\"{name}\"></head><p>{words}</p>");
        Assert.Contains($"<p>{expected}</p>", Decode(bytes, null, out var said), StringComparison.Ordinal);
        Assert.Empty(said);
    }

    [Fact]
    public void What_pages_call_latin_1_is_the_larger_set_of_windows() =>
        Assert.Contains("“It is time” – said Ada", Decode([.. "<meta charset=iso-8859-1>"u8, 0x93, .. "It is time"u8, 0x94, 0x20, 0x96, .. " said Ada"u8], null, out _), StringComparison.Ordinal);

    [Fact]
    public void What_is_right_as_utf_8_is_utf_8_whatever_it_is_called() =>
        Assert.Contains("Žluťoučký", Decode(Encoding.UTF8.GetBytes("<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>Žluťoučký"), null, out _), StringComparison.Ordinal);

    [Fact]
    public void The_transport_is_believed_before_the_page()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("<meta charset=utf-8><p>Стена");
        Assert.Contains("<p>Стена", Decode(bytes, "windows-1251", out _), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_nobody_knows_is_told()
    {
        Decode([.. "<meta charset=velm-7><p>Caf"u8, 0xE9], null, out var said);
        Assert.Equal("a.html: info BG0184: the page names an encoding that is not known (\"velm-7\"); read by what its bytes allow", said[0]);
    }

    [Fact]
    public void An_encoding_that_the_bytes_refute_is_told()
    {
        Decode([.. "<meta charset=euc-kr><p>"u8, 0xA1, 0x20, 0xA1, 0x20, 0xA1, 0x20, 0xA1, 0x20], null, out var said);
        Assert.Equal("a.html: info BG0185: the page names euc-kr as its encoding, but its bytes are not; read by what they allow", said[0]);
    }

    private static string? Decode(byte[] bytes, string? declared, out string[] said)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var file = new SourceFile("a.html", "a.html", bytes);
        var text = PageDecoder.Decode(file, declared, diagnostics);
        said = [.. diagnostics.Select(static diagnostic => diagnostic.ToString())];
        diagnostics.Clear();
        // The same in memory that is used again.
        using var markup = PageDecoder.Open(file, declared, diagnostics);
        Assert.Equal(text, markup?.Text.ToString());
        Assert.Equal(said, diagnostics.Select(static diagnostic => diagnostic.ToString()));
        return text;
    }
}
