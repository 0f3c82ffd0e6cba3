using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading;

/// <summary>Bytes to text: nothing lost, nothing guessed in silence.</summary>
public sealed class TextDecoderTests
{
    private const string Story = "Café at the quay\r\n\r\n“Naïve,” said Zoë – and paid 5 €.\r\n";

    private static byte[] Windows1252(string text) => [.. text.Select(static c => c switch
    {
        '“' => (byte)0x93, '”' => (byte)0x94, '–' => (byte)0x96, '€' => (byte)0x80, _ => (byte)c,
    })];

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Story) },
        { "UTF-8 with byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Story)] },
        { "UTF-16 little-endian with byte order mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Story)] },
        { "UTF-16 big-endian with byte order mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Story)] },
        { "UTF-16 little-endian without mark", Encoding.Unicode.GetBytes(Story) },
        { "UTF-16 big-endian without mark", Encoding.BigEndianUnicode.GetBytes(Story) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_decoded_exactly(string encoding, byte[] bytes)
    {
        var result = Read(bytes);
        Assert.True(Story == Assert.Single(result.Articles).Text.Content, encoding);
        Assert.All(result.Diagnostics, static diagnostic => Assert.Equal("BG0302", diagnostic.Code));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_windows_1252_and_it_is_said()
    {
        var result = Read(Windows1252(Story));
        Assert.Equal(Story, Assert.Single(result.Articles).Text.Content);
        Assert.Contains(
            "story.txt:1:4: info BG0110: not UTF-8 (the first byte that is not: 0xE9); read as Windows-1252; save the file as UTF-8 if letters look wrong",
            Messages(result));
    }

    [Fact]
    public void Bytes_that_windows_1252_does_not_know_become_replacement_characters() =>
        Assert.Equal("It cost 5 \uFFFD in all.", Assert.Single(Read([.. "It cost 5 "u8, 0x81, .. " in all."u8]).Articles).Text.Content);

    [Fact]
    public void Utf8_with_damage_is_still_utf8()
    {
        var result = Read([.. "Café, crème and\n"u8, 0xC3, .. " more; fiancée "u8, 0xFF, .. " and so on.\n"u8]);
        Assert.Equal("Café, crème and\n\uFFFD more; fiancée \uFFFD and so on.\n", Assert.Single(result.Articles).Text.Content);
        Assert.Contains(
            "story.txt:2:1: warning BG0111: broken UTF-8: 2 place(s) shown as U+FFFD, the first one here (byte 0xC3); save the file again as UTF-8",
            Messages(result));
    }

    [Fact]
    public void Half_surrogate_pairs_in_utf16_are_shown_and_counted()
    {
        var result = Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("One two"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" three."), 0x41]);
        Assert.Equal("One two\uFFFD three.\uFFFD", Assert.Single(result.Articles).Text.Content);
        Assert.Contains(
            "story.txt:1:8: warning BG0112: broken UTF-16: 2 place(s) shown as U+FFFD, the first one here; save the file again as UTF-8",
            Messages(result));
    }

    public static TheoryData<byte[], string> Refused => new()
    {
        { [], "story.txt: warning BG0108: the file has no text; nothing was read from it" },
        { [0xEF, 0xBB, 0xBF], "story.txt: warning BG0108: the file has no text; nothing was read from it" },
        { "\r\n \t\u00A0\u200B\n"u8.ToArray(), "story.txt: warning BG0108: the file has no text; nothing was read from it" },
        { "\"\"\" “” ''\n\n\"\"\n"u8.ToArray(), "story.txt: warning BG0115: there is not one word in the text; nothing was read from it" },
        { [.. "Some text"u8, 0, .. " and more"u8], "story.txt: error BG0109: this is not text (it has NUL characters); save the article as plain text" },
        { "%PDF-1.7 and so on"u8.ToArray(), "story.txt: error BG0109: this is not text (a PDF file); save the article as plain text" },
        {
            [.. Enumerable.Repeat((byte)1, 50), .. "and some words"u8],
            "story.txt: error BG0109: this is not text (most of it is control characters); save the article as plain text"
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_text_is_refused_with_the_reason(byte[] bytes, string message)
    {
        var result = Read(bytes);
        Assert.Empty(result.Articles);
        Assert.Equal([message], Messages(result));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_with_the_limit()
    {
        var file = new SourceFile("story.txt", "story.txt", new byte[1001]);
        var result = ArticleReader.Read(file, ReadingOptions.Default with { MaxFileBytes = 1000 });
        Assert.Empty(result.Articles);
        Assert.Equal(["story.txt: error BG0107: 1,001 bytes are more than the limit of 1,000; split the file or raise the limit"], Messages(result));
    }

    private static ReadResult Read(byte[] bytes) => ArticleReader.Read(new SourceFile("story.txt", "story.txt", bytes), ReadingOptions.Default);

    private static IEnumerable<string> Messages(ReadResult result) => result.Diagnostics.Select(static diagnostic => diagnostic.ToString());
}
