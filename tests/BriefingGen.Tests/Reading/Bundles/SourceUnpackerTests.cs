using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading.Bundles;

public sealed class SourceUnpackerTests
{
    private static readonly byte[] Page = "<!DOCTYPE html><html><head><title>Ferry runs again</title></head><body><article><h1>Ferry runs again</h1><p>The old ferry sailed on Tuesday for the first time in a year, the harbour office said.</p><p>A second crossing will follow in June.</p></article></body></html>"u8.ToArray();

    private static readonly byte[] Text = " date 2031-05-06 Ferry runs again\n\nThe old ferry sailed on Tuesday, the harbour office said.\n"u8.ToArray();

    [Fact]
    public void A_packed_page_is_one_article_of_the_files_own_name()
    {
        var result = Read("2031-05-06-ferry.html.gz", Packed.Gzip(Page));
        var article = Assert.Single(result.Articles);
        Assert.Equal(("2031-05-06-ferry.html.gz", new DateOnly(2031, 5, 6)), (article.Source, article.Date));
        Assert.StartsWith("The old ferry sailed", article.Text.Substring(article.Paragraphs.First(static paragraph => paragraph.Kind == ParagraphKind.Body).Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_put_together_are_one_text() =>
        Assert.Equal("One ferry sails, the office said. Two sail.", Assert.Single(Read("a.txt.gz", [.. Packed.Gzip("One ferry sails, "u8), .. Packed.Gzip("the office said. Two sail."u8)]).Articles).Text.Content);

    [Fact]
    public void A_packed_file_that_is_cut_off_gives_no_article()
    {
        var packed = Packed.Gzip(Page);
        Refused("page.html.gz", packed[..(packed.Length / 2)], "page.html.gz: error BG0130: the archive is damaged: ");
        Refused("page.html.gz", [0x1F, 0x8B, 8, 0], "page.html.gz: error BG0130: the archive is damaged: it ends too early; what could be read was read");
        Refused("photo.jpg.gz", Packed.Gzip(Page), "photo.jpg.gz: warning BG0104: skipped: .jpg is not a format for articles");
    }

    [Fact]
    public void The_files_of_an_archive_are_articles_of_their_own()
    {
        var result = Read("week.zip", Packed.Zip(
            ("b/page.html", Page), ("a.txt", Text), (".hidden.txt", Text), ("__MACOSX/a.txt", Text), ("folder/", []), ("photo.png", [1, 2]), ("c.txt.gz", Packed.Gzip(Text)),
            ("inner.zip", Packed.Zip(("d.md", "# Bridge\n\nThe bridge stays shut, the county said."u8.ToArray()))),
            ("feed.xml", "<rss version='2.0'><channel><item><guid>7</guid><title>Lamp lit</title><description>The lamp was lit, its keeper said.</description></item></channel></rss>"u8.ToArray())));
        Assert.Equal(
            ["week.zip/a.txt", "week.zip/b/page.html", "week.zip/c.txt.gz", "week.zip/feed.xml#7", "week.zip/inner.zip/d.md"],
            result.Articles.Select(static article => article.Source));
        Assert.Contains("week.zip/photo.png: warning BG0104: skipped: .png is not a format for articles", Messages(result));
        Assert.Equal(new DateOnly(2031, 5, 6), result.Articles[0].Date);
    }

    [Fact]
    public void Names_that_lead_astray_are_refused_one_by_one()
    {
        var result = Read("week.zip", Packed.Zip(
            ("../out.txt", Text), ("/etc/root.txt", Text), ("C:/drive.txt", Text), ("a\\b.txt", Text), ("a\0.txt", Text), ("good.txt", Text), ("link.txt@", Text), ("good.txt", Text), ("x/../y.txt", Text), (new string('n', 500), Text)));
        Assert.Equal(["week.zip/good.txt"], result.Articles.Select(static article => article.Source));
        Assert.Equal(
            [
                "week.zip: error BG0132: the entry \"../out.txt\" was refused: its name leads out of the archive; pack the archive again without it",
                "week.zip: error BG0132: the entry \"/etc/root.txt\" was refused: its name is an absolute path; pack the archive again without it",
                "week.zip: error BG0132: the entry \"C:/drive.txt\" was refused: its name is an absolute path; pack the archive again without it",
                "week.zip: error BG0132: the entry \"a\0.txt\" was refused: its name has control characters; pack the archive again without it",
                "week.zip: error BG0132: the entry \"a\\b.txt\" was refused: its name has a backslash; pack the archive again without it",
                "week.zip: error BG0132: the entry \"good.txt\" was refused: another entry has the same name; pack the archive again without it",
                "week.zip: error BG0132: the entry \"link.txt\" was refused: it is a link; pack the archive again without it",
                $"week.zip: error BG0132: the entry \"{new string('n', 100)}…\" was refused: its name is longer than 400 characters; pack the archive again without it",
                "week.zip: error BG0132: the entry \"x/../y.txt\" was refused: its name leads out of the archive; pack the archive again without it",
            ],
            Messages(result));
    }

    [Fact]
    public void What_unpacks_to_a_mountain_is_given_up()
    {
        var zeros = new byte[40 << 20];
        Refused("bomb.txt.gz", Packed.Gzip(zeros), "bomb.txt.gz: error BG0134: unpacks to far more than its size (the limit for all of it is 1,073,741,824 bytes, and 50 times what is packed); the rest was not read");
        var several = Read("bomb.zip", Packed.Zip(("a.txt", Text), ("b.txt", zeros), ("c.txt", Text)));
        Assert.Equal(["bomb.zip/a.txt"], several.Articles.Select(static article => article.Source));
        Assert.StartsWith("bomb.zip/b.txt: error BG0134: ", Assert.Single(Messages(several)), StringComparison.Ordinal);
        Refused("large.txt.gz", Packed.Gzip(new byte[5000]), "large.txt.gz: error BG0133: unpacks to more than the limit of 4,000 bytes; split the file or raise the limit", ReadingOptions.Default with { MaxFileBytes = 4000 });
    }

    [Fact]
    public void Archives_in_archives_have_an_end()
    {
        var inner = Packed.Zip(("a.txt", Text));
        for (var depth = 0; depth < 5; depth++)
            inner = Packed.Zip(("next.zip", inner));
        Refused("a.zip", inner, "a.zip/next.zip/next.zip/next.zip: error BG0131: an archive more than 3 archives deep is not opened; put it beside the others");
    }

    [Fact]
    public void Too_many_entries_are_told()
    {
        var result = ArticleReader.Read(
            new SourceFile("a.zip", "a.zip", Packed.Zip([.. Enumerable.Range(0, 5).Select(static number => ($"{number}.txt", Text))])), ReadingOptions.Default with { MaxEntries = 3 });
        Assert.Equal(3, result.Articles.Length);
        Assert.Equal(["a.zip: error BG0135: has more than 3 entries; the rest was not read; split it"], Messages(result));
    }

    [Fact]
    public void A_damaged_archive_and_an_office_document_are_told()
    {
        Refused("a.zip", [0x50, 0x4B, 3, 4, 0x14, 0], "a.zip: error BG0130: the archive is damaged: ");
        Refused("letter.txt", Packed.Zip(("[Content_Types].xml", Text), ("word/document.xml", Text)), "letter.txt: error BG0109: this is not text (a document of an office program or an e-book); save the article as plain text");
    }

    [Fact]
    public void What_a_browser_saved_beside_a_page_is_passed_over_in_an_archive_too()
    {
        var result = Read("a.zip", Packed.Zip(("week/Ferry.html", Page), ("week/Ferry_files/advertisement.html", Page), ("week/Ferry_files/b.txt", Text), ("other_files/c.txt", Text)));
        Assert.Equal(["a.zip/other_files/c.txt", "a.zip/week/Ferry.html"], result.Articles.Select(static article => article.Source));
        Assert.Single(Messages(result), static message => message.Contains("BG0163", StringComparison.Ordinal));
    }

    // Half a page is no article; and nobody would see that the rest is missing.
    [Fact]
    public void Answers_that_are_cut_off_are_told_and_cost_no_other()
    {
        var chunked = Packed.Chunked(Page);
        byte[] warc =
        [
            .. Packed.Record("response", "https://courier.test/packed", Packed.Answer(Packed.Gzip(Page)[..^9], "Content-Type: text/html\r\nContent-Encoding: gzip")),
            .. Packed.Record("response", "https://courier.test/chunks", Packed.Answer(chunked[..^20], "Content-Type: text/html\r\nTransfer-Encoding: chunked")),
            .. Packed.Record("response", "https://courier.test/short", Packed.Answer(Page, "Content-Type: text/html\r\nContent-Length: 99999")),
            .. Packed.Record("response", "https://courier.test/last", Packed.Answer(chunked[..^5], "Content-Type: text/html\r\nTransfer-Encoding: chunked")),
            .. Packed.Record("response", "https://courier.test/whole", Packed.Answer(Page)),
        ];
        var result = Read("crawl.warc", warc);
        Assert.Equal(["crawl.warc#courier.test/last", "crawl.warc#courier.test/whole"], result.Articles.Select(static article => article.Source));
        Assert.Equal(
            new[] { "chunks", "packed", "short" }.Select(static name => $"crawl.warc#courier.test/{name}: error BG0130: the archive is damaged: the page is cut off before its end; what could be read was read"),
            Messages(result).Where(static message => message.Contains("BG0130", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Answers_of_a_web_archive_are_articles_with_their_address()
    {
        byte[] warc =
        [
            .. Packed.Record("warcinfo", "", "software: x"u8.ToArray(), "application/warc-fields"),
            .. Packed.Record("request", "https://courier.test/2031/ferry", "GET / HTTP/1.1"u8.ToArray()),
            .. Packed.Record("response", "https://courier.test/2031/ferry", Packed.Answer(Page)),
            .. Packed.Record("response", "<https://courier.test/2031/packed>", Packed.Answer(Packed.Gzip(Page), "content-type: text/html\r\nContent-Encoding: gzip")),
            .. Packed.Record("response", "https://courier.test/2031/chunks", Packed.Answer(Packed.Chunked(Page), "Content-Type: text/html\r\nTransfer-Encoding: chunked")),
            .. Packed.Record("response", "https://courier.test/2031/unpacked", Packed.Answer(Page, "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked")),
            .. Packed.Record("response", "https://courier.test/logo.png", Packed.Answer([1, 2, 3], "Content-Type: image/png")),
            .. Packed.Record("response", "https://courier.test/old", Packed.Answer(Page, status: 404)),
            .. Packed.Record("response", "https://courier.test/odd", Packed.Answer(Page, "Content-Type: text/html\r\nContent-Encoding: zstd")),
            .. Packed.Record("resource", "https://courier.test/plain", Text, "text/plain"),
            .. Packed.Record("response", "https://courier.test/2031/ferry", Packed.Answer(Page)),
            .. Packed.Record("response", "https://courier.test/feed", Packed.Answer("<rss><channel><item><guid>7</guid><description>The lamp was lit, its keeper said.</description></item></channel></rss>"u8.ToArray(), "Content-Type: text/xml")),
        ];
        foreach (var (name, bytes) in new[] { ("crawl.warc", warc), ("crawl.warc.gz", Packed.Gzip(warc)) })
        {
            var result = Read(name, bytes);
            Assert.Equal(
                [$"{name}#courier.test/2031/ferry", $"{name}#courier.test/2031/packed", $"{name}#courier.test/2031/chunks", $"{name}#courier.test/2031/unpacked", $"{name}#courier.test/plain", $"{name}#courier.test/2031/ferry-2", $"{name}#courier.test/feed#7"],
                result.Articles.Select(static article => article.Source));
            Assert.Equal("https://courier.test/2031/ferry", result.Articles[0].Url);
            Assert.Equal(
                [
                    $"{name}: info BG0136: skipped: 1 record(s) answered with status 404",
                    $"{name}: info BG0136: skipped: 1 record(s) image/png",
                    $"{name}: info BG0136: skipped: 1 record(s) packed in a way that is not read",
                ],
                Messages(result).Where(static message => message.Contains("BG0136", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_web_archive_that_is_cut_off_gives_what_stands_above()
    {
        byte[] warc = [.. Packed.Record("response", "https://courier.test/a", Packed.Answer(Page)), .. Packed.Record("response", "https://courier.test/b", Packed.Answer(Page))];
        var result = Read("a.warc", warc[..^200]);
        Assert.Equal("a.warc#courier.test/a", Assert.Single(result.Articles).Source);
        Assert.Contains("a.warc: error BG0130: the archive is damaged: the archive ends in the middle of a record; what could be read was read", Messages(result));
        Refused("b.warc", [.. "WARC/1.0\r\nno header\r\n\r\n"u8], "b.warc: error BG0130: the archive is damaged: a record does not begin as one of a web archive does; what follows was not read; what could be read was read");
    }

    [Fact]
    public void The_editors_word_reaches_an_article_inside()
    {
        var options = ReadingOptions.Default with
        {
            Overrides = ReadingOptions.Default.Overrides.Add("week.zip/a.txt", new("The editor's headline", new(2031, 1, 2), "https://courier.test/a", "Courier")),
        };
        var article = Assert.Single(ArticleReader.Read(new SourceFile("in/week.zip", "week.zip", Packed.Zip(("a.txt", Text))), options).Articles);
        Assert.Equal(("The editor's headline", new DateOnly(2031, 1, 2), Origin.Override, "Courier"), (article.Title, article.Date, article.DateFrom, article.Publisher));
    }

    private static ReadResult Read(string name, byte[] bytes) => ArticleReader.Read(new SourceFile(name, name, bytes), ReadingOptions.Default);

    private static void Refused(string name, byte[] bytes, string message, ReadingOptions? options = null)
    {
        var result = ArticleReader.Read(new SourceFile(name, name, bytes), options ?? ReadingOptions.Default);
        Assert.Empty(result.Articles);
        Assert.StartsWith(message, Assert.Single(Messages(result)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Messages(ReadResult result) =>
        result.Diagnostics.Where(static diagnostic => !diagnostic.Code.StartsWith("BG03", StringComparison.Ordinal)).Select(static diagnostic => diagnostic.ToString());
}
