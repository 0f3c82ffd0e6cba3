using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BriefingGen.Tests.Reading;

/// <summary>Whatever the bytes are: no exception, the promises of an article kept, bounded time and memory.</summary>
public sealed class HostileTextTests
{
    // What texts are made of when they mean harm: pieces that the reader looks for, and pieces that break it.
    private static readonly string[] Pieces =
    [
        "\n", "\r", "\r\n", "\n\n", " ", "\t", "\u00A0", "\u200B", "\uFEFF", "\u2028", "date ", " date 2031-05-06 ", "2024-13-45", "Date: ", "Title:", "By ", "BRUSSELS",
        "PORT ALDER / VELM", " - ", "—", "_", "(Agency)", "(Jane Doe/Agency)", "\"", "“", "”", "'", "’", "(", ")", "[", ".", "...", "!", "?", ":", ";", ",", "/", "|", "•",
        "Thursday", "March 14", "14 March 2031", "March", "May 5, ", "2031", "0000-00-00", "99/99/9999", "29.02.2031", "today (", "last ", "this month", "FILE PHOTO:",
        "Photo: ", "speaks", "Dec. 17, 2024", "Read more", "said", "will", "was meeting on", "a", "Word", "WORD", "word ", "U.S. ", "Mr. ", "🌊", "\uD800", "\uDC00", "é", "e\u0301",
        "\u202E", "###", "-30-", "1", "12 ", "0", "th", "'s", " after ", " as the ", "Sept. ", "Mon ", "Monday, ",
    ];

    private static Arbitrary<string> Texts => Gen.ArrayOf(Gen.Elements(Pieces)).Select(static pieces => string.Concat(pieces)).ToArbitrary();

    [Property(MaxTest = 3000)]
    public void Any_bytes_are_read_or_refused(byte[] bytes) => Check(bytes);

    [Fact]
    public void Any_pieces_are_read_or_refused() =>
        Prop.ForAll(Texts, static text => Check(Encoding.UTF8.GetBytes(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(60));

    [Fact]
    public void Any_record_is_read_or_refused() => Prop.ForAll(Texts, static text =>
    {
        foreach (var article in ArticleReader.Read(new ArticleRecord("a", text, null, null, null, null), ReadingOptions.Default).Articles)
            CheckPromises(article);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));

    [Theory]
    [InlineData("A story of the harbour.\n\n'(\"\n\nIt goes on.\n")]
    [InlineData("“‘«\n\nA story of the harbour.\n")]
    [InlineData("A story of the harbour. (Ada/\u00A0)\n\nIt goes on.\n")]
    [InlineData(" date 2031-05-06 ")]
    [InlineData("99/99/9999 - Thursday, today (99/99/9999) it rained.")]
    public void What_once_broke_the_reader_is_read_or_refused(string text) => Check(Encoding.UTF8.GetBytes(text));

    [Theory]
    [MemberData(nameof(ReadingFixtureTests.Structure), MemberType = typeof(ReadingFixtureTests))]
    public void Fixtures_with_flipped_bytes_are_read_or_refused(string name)
    {
        var bytes = File.ReadAllBytes(Support.Repository.At("tests", "BriefingGen.Tests", "Fixtures", "structure", name));
        for (var i = 0; i < bytes.Length; i += 7)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= (byte)(1 << (i % 8));
            Check(damaged);
        }
    }

    public static TheoryData<string, string> Repeated => new()
    {
        { "words without end", "word and more on Thursday " },
        { "one letter", "a" },
        { "one capital", "A" },
        { "lines", "ab\n" },
        { "short lines", "Short line here\n\n" },
        { "opening marks", "“( a " },
        { "straight marks", "a \" " },
        { "full stops", "a." },
        { "apostrophes", "a'" },
        { "weekdays", "Mon " },
        { "days", "March 14 was Thursday. " },
        { "this and last", "this last next " },
        { "captions", "Photo: Ada\n\nShort line\n\n" },
        { "questions", "Who is it?\n\n" },
        { "dashes", "A - B — " },
        { "wrapped lines", "this is a line of text that was broken at a width of some seventy\nletters" },
    };

    // How the time grows with the length is for the benchmarks to tell; here the memory is held to the length.
    [Theory]
    [MemberData(nameof(Repeated))]
    public void Memory_grows_with_the_text_and_not_with_its_square(string what, string piece)
    {
        Allocated(Fill(piece, 1_000));
        var small = Allocated(Fill(piece, 100_000));
        var large = Allocated(Fill(piece, 800_000));
        Assert.True(large < 16 * small, $"{what}: {small} bytes, then {large} bytes for eight times the text");
    }

    [Fact]
    public void A_line_of_50_megabytes_is_read_in_bounded_memory()
    {
        var file = new SourceFile("a.txt", "a.txt", Fill("A line that does not end and says on Thursday, March 14, that it will, ", 50_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var article = Assert.Single(ArticleReader.Read(file, ReadingOptions.Default).Articles);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4L * file.Bytes.Length);
        Assert.Single(article.Paragraphs);
        Assert.InRange(article.Title!.Length, 1, 300);
    }

    private static long Allocated(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(bytes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static byte[] Fill(string piece, int bytes) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1 + (bytes / Encoding.UTF8.GetByteCount(piece)))));

    private static void Check(byte[] bytes)
    {
        var result = ArticleReader.Read(new SourceFile("a.txt", "a.txt", bytes), ReadingOptions.Default);
        Assert.True(result.Articles.Length == 1 || result.Diagnostics.Length > 0, "refused without a word");
        foreach (var article in result.Articles)
            CheckPromises(article);
    }

    private static void CheckPromises(Article article)
    {
        var content = article.Text.Content;
        Assert.False(string.IsNullOrWhiteSpace(article.Title));
        Assert.Equal(article.Date is null, article.DateFrom == Origin.None);
        if (article.TitleSpan is { } title)
            Assert.Equal(Words(content[title.Start..title.End]), Words(article.Title!));
        var end = 0;
        Assert.NotEmpty(article.Paragraphs);
        foreach (var paragraph in article.Paragraphs)
        {
            Assert.True(paragraph.Span.Start >= end && paragraph.Span.End > paragraph.Span.Start && paragraph.Span.End <= content.Length);
            Assert.False(Blanks.IsBlank(content[paragraph.Span.Start]) || Blanks.IsBlank(content[paragraph.Span.End - 1]));
            end = paragraph.Span.End;
        }
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
