using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Tests.Reading.Bundles;
using BriefingGen.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BriefingGen.Tests.Reading;

/// <summary>Whatever the bytes are and whatever format they claim: no exception, the promises of an article kept, bounded memory.</summary>
public sealed class HostileFormatsTests
{
    // More can be asked for from outside: 100,000 take some minutes.
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("BRIEFING_FUZZ"), out var asked) ? asked : 300;

    private static readonly string[] Pieces =
    [
        "---\n", "title: a\n", "date: [\n", "{a: ", "# ", "## a\n", "[a](", "](http://a.test)", "![", "> ", "- ", "* a", "**", "|a|b|\n|-|-|\n", "```\n", "<p>", "</div>", "<script>", "<!--", "[^1]: ", "[^1]", "&#0;", "&#xD800;", "&amp", "\\", "    ",
        "From: a <b@c>\n", "Subject: =?utf-8?B?//8=?=\n", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n", "--b--\n", "Content-Type: text/html; charset=utf-7\n\n", "Content-Transfer-Encoding: base64\n\n", "=\n", "=ED=A0=80", "QUJD",
        "<?xml version=\"1.0\"?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<rss version=\"2.0\">", "<channel>", "<item>", "</item>", "<title>", "</title>", "<description>", "<![CDATA[", "]]>", "&b;", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>", "<content type=\"xhtml\">",
        "{", "}", "[", "]", "\"items\":", "\"version\":\"https://jsonfeed.org/version/1\",", "\"id\":1,", "\"content_text\":\"a b\"", "\\ud800", ",", "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: 9\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n",
        "\0", "\f", "\u202E", "\uFEFF", "\n", "\n\n", " ", "a", "“word”", "The ferry sails on Tuesday, the office said. ",
    ];

    private static readonly string[] Names = ["a.md", "a.eml", "a.xml", "a.json", "a.jsonl", "a.warc", "a.html", "a.txt", "a", "a.zip", "a.gz"];

    [Fact]
    public void Any_pieces_under_any_name_are_read_or_refused()
    {
        var inputs = Gen.Elements(Names).SelectMany(static name => Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => (name, text: string.Concat(pieces)))).ToArbitrary();
        Prop.ForAll(inputs, static input => Check(input.name, Encoding.UTF8.GetBytes(input.text))).Check(Config.QuickThrowOnFailure.WithMaxTest(10 * Count).WithEndSize(60));
    }

    [Theory]
    [MemberData(nameof(FormatFixtureTests.Names), MemberType = typeof(FormatFixtureTests))]
    public void Fixtures_with_flipped_bytes_are_read_or_refused(string name)
    {
        var bytes = File.ReadAllBytes(Repository.At("tests", "BriefingGen.Tests", "Fixtures", "formats", name));
        Flip(name, bytes, Count / 6);
    }

    [Fact]
    public void Archives_with_flipped_bytes_are_read_or_refused()
    {
        var text = "The ferry sails on Tuesday, the office said.\n"u8.ToArray();
        Flip("a.zip", Packed.Zip(("a.txt", text), ("b.md", text)), Count);
        Flip("a.txt.gz", Packed.Gzip(text), Count);
        Flip("a.warc", Packed.Record("response", "https://a.test/b", Packed.Answer(Packed.Chunked(Packed.Gzip(text)), "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip")), Count);
    }

    public static TheoryData<string, string, string> Nested => new()
    {
        { "a.md", "", "[" },
        { "a.md", "", "[a](" },
        { "a.md", "", "> " },
        { "a.md", "", "- " },
        { "a.md", "", "*a **b " },
        { "a.md", "", "_a " },
        { "a.md", "", "![[" },
        { "a.md", "", "<a " },
        { "a.md", "", "`a ``b " },
        { "a.md", "|a|b|c|d|\n|-|-|-|-|\n", "|\n" },
        { "a.md", "", "[a]: b\n" },
        { "a.md", "---\n", "a: [" },
        { "a.md", "---\n", "- " },
        { "a.xml", "<rss><channel>", "<a>" },
        { "a.xml", "<rss><channel>", "<item>" },
        { "a.xml", "<rss><channel><item><description>", "&amp;" },
        { "a.json", "{\"items\":", "[" },
        { "a.jsonl", "", "[" },
        { "a.eml", "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\nContent-Type: multipart/mixed; boundary=b\n\n" },
        { "a.eml", "Content-Transfer-Encoding: quoted-printable\nSubject: a\n\n", "=" },
        { "a.eml", "Subject: ", "=?utf-8?Q?a?= " },
        { "a.eml", "From: ", "a <b@c>, " },
        { "a.eml", "From: ", "a:" },
        { "a.warc", "", "WARC/1.0\r\n" },
        { "a.txt", "", "a\f" },
        { "a.txt", "From: a\n", "Subject: a\n" },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public void Memory_grows_with_the_file_and_not_with_its_square(string name, string head, string piece)
    {
        Allocated(1_000);
        var small = Allocated(50_000);
        var large = Allocated(400_000);
        Assert.True(large < 20 * small, $"{small} bytes, then {large} bytes for eight times the file");

        long Allocated(int bytes)
        {
            var input = Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(piece, bytes / piece.Length)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Check(name, input);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void Flip(string name, byte[] bytes, int count)
    {
        var step = Math.Max(1, bytes.Length / Math.Max(1, count));
        for (var i = 0; i < bytes.Length; i += step)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= (byte)(1 << (i % 8));
            Check(name, damaged);
            Check(name, bytes[..i]);
        }
    }

    private static void Check(string name, byte[] bytes)
    {
        var result = ArticleReader.Read(new SourceFile(name, name, bytes), ReadingOptions.Default);
        Assert.True(!result.Articles.IsEmpty || !result.Diagnostics.IsEmpty, "refused without a word");
        Assert.Equal(result.Articles.Length, result.Articles.Select(static article => article.Source).Distinct().Count());
        foreach (var article in result.Articles)
        {
            var end = 0;
            foreach (var paragraph in article.Paragraphs)
            {
                Assert.True(paragraph.Span.Start >= end && !paragraph.Span.IsEmpty && paragraph.Span.End <= article.Text.Length);
                end = paragraph.Span.End;
            }

            Assert.False(string.IsNullOrWhiteSpace(article.Title));
            Assert.DoesNotContain('\0', article.Text.Content);
            Assert.All(article.Marks, mark => Assert.True(!mark.Span.IsEmpty && mark.Span.End <= article.Text.Length && (mark.Url is null || mark.Url.StartsWith("http", StringComparison.Ordinal))));
        }
    }
}
