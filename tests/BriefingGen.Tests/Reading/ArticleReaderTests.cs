using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading;

/// <summary>What wins over what, and records.</summary>
public sealed class ArticleReaderTests
{
    private const string Story = " date 2031-05-06 Harbour wall to be raised\n\nThe wall will be raised by a metre, the council decided on Tuesday.\n";

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void A_record_whose_title_is_blank_has_the_title_of_its_text(string title)
    {
        var article = Assert.Single(ArticleReader.Read(new ArticleRecord("a", "Ferry runs again\n\nThe ferry sailed on Tuesday, the office said.", null, title, null, null), ReadingOptions.Default).Articles);
        Assert.Equal(("Ferry runs again", Origin.Header), (article.Title, article.TitleFrom));
    }

    [Fact]
    public void The_editors_word_wins()
    {
        var article = Assert.Single(ReadWith(new("Wall goes up", new(2031, 5, 7), "https://courier.example/wall", "Velm Courier")).Articles);
        Assert.Equal(("Wall goes up", Origin.Override), (article.Title, article.TitleFrom));
        Assert.Null(article.TitleSpan);
        Assert.Equal((new DateOnly(2031, 5, 7), Origin.Override), (article.Date, article.DateFrom));
        Assert.Equal(("https://courier.example/wall", "Velm Courier"), (article.Url, article.Publisher));
        Assert.Equal(ParagraphKind.Headline, article.Paragraphs[0].Kind);
    }

    [Fact]
    public void The_editor_may_say_only_some_things()
    {
        var article = Assert.Single(ReadWith(new(null, null, null, "Velm Courier")).Articles);
        Assert.Equal(("Harbour wall to be raised", Origin.Header), (article.Title, article.TitleFrom));
        Assert.Equal((new DateOnly(2031, 5, 6), Origin.Header), (article.Date, article.DateFrom));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("courier.example/wall")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_no_reader_can_follow_is_left_out(string address)
    {
        var result = ReadWith(new(null, null, address, null));
        Assert.Null(Assert.Single(result.Articles).Url);
        Assert.Equal([$"in/wall.txt: warning BG0119: \"{address}\" is no absolute http or https address; left out"], Messages(result));
    }

    [Fact]
    public void The_header_wins_over_the_files_name_and_the_difference_is_told()
    {
        var result = ArticleReader.Read(new SourceFile("in/2031-05-05-wall.txt", "2031-05-05-wall.txt", Encoding.UTF8.GetBytes(Story)), ReadingOptions.Default);
        Assert.Equal(new(2031, 5, 6), Assert.Single(result.Articles).Date);
        Assert.Equal(
            ["in/2031-05-05-wall.txt: warning BG0303: the file's name says 2031-05-05, its header 2031-05-06; the header was taken; rename the file, or give the date in briefing.yaml"], Messages(result));
    }

    [Theory]
    [InlineData("2031-05-05-wall.txt", "VELM, May 6, 2031 - The wall fell.", "2031-05-06",
        "in/2031-05-05-wall.txt: warning BG0303: the file's name says 2031-05-05, its dateline 2031-05-06; the dateline was taken; rename the file, or give the date in briefing.yaml")]
    [InlineData("2031-05-05-wall.txt", "VELM, May 6 - The wall fell.", "2031-05-05",
        "in/2031-05-05-wall.txt: warning BG0305: the file's name says 2031-05-05, but the story was filed on May 6; the name was taken; rename the file, or give the date in briefing.yaml")]
    [InlineData("2031-05-07-wall.txt", "VELM, May 6 - The wall fell.", "2031-05-07", null)]
    [InlineData("2031-01-01-wall.txt", "VELM, Dec. 31 - The wall fell.", "2031-01-01", null)]
    public void A_dateline_that_does_not_fit_the_files_name_is_told(string name, string text, string day, string? message)
    {
        var result = ArticleReader.Read(new SourceFile("in/" + name, name, Encoding.UTF8.GetBytes(text + "\n\nNobody was hurt in the fall of the wall.\n")), ReadingOptions.Default);

        Assert.Equal(day, Assert.Single(result.Articles).Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(message is null ? [] : [message], Messages(result));
    }

    [Theory]
    [InlineData(null, "2031-05-06")]
    [InlineData("Europe/Brussels", "2031-05-07")]
    public void The_configured_zone_decides_the_day(string? zone, string day)
    {
        var options = ReadingOptions.Default with { TimeZone = zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone) };
        var file = new SourceFile("in/wall.txt", "wall.txt", "Title: The wall\nDate: 2031-05-06T22:30:00Z\n\nThe wall will be raised by a metre.\n"u8.ToArray());

        var article = Assert.Single(ArticleReader.Read(file, options).Articles);

        Assert.Equal(new DateTimeOffset(2031, 5, 6, 22, 30, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(day, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_undated_article_says_how_to_date_it()
    {
        var result = ArticleReader.Read(new SourceFile("in/wall.txt", "wall.txt", "The wall will be raised by a metre.\n"u8.ToArray()), ReadingOptions.Default);
        Assert.Equal(
            [
                "in/wall.txt: warning BG0302: undated: no day of the week is told as the day of the news; add a first line \"date YYYY-MM-DD Headline\" "
                + "or \"Date: YYYY-MM-DD\", begin the file's name with YYYY-MM-DD, or give the date in briefing.yaml",
            ],
            Messages(result));
    }

    [Fact]
    public void A_date_in_the_header_that_is_no_day_is_reported_once_and_at_its_place()
    {
        var result = ArticleReader.Read(new SourceFile("in/wall.txt", "wall.txt", Encoding.UTF8.GetBytes(Story.Replace("05-06", "13-45", StringComparison.Ordinal))), ReadingOptions.Default);
        var article = Assert.Single(result.Articles);
        Assert.Equal((null, Origin.None, "Harbour wall to be raised"), (article.Date, article.DateFrom, article.Title));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("in/wall.txt:1:7: warning BG0301: \"2031-13-45\" is not a day that can be told for sure; write it as YYYY-MM-DD", diagnostic.ToString());
        Assert.Equal(" date 2031-13-45 Harbour wall to be raised", diagnostic.SourceLine);
    }

    [Theory]
    [InlineData("Harbour wall to be raised")]
    [InlineData("Harbour wall to be raised.")]
    [InlineData("  harbour wall to be Raised ")]
    public void A_records_title_that_opens_its_text_is_the_headline(string title)
    {
        var article = Assert.Single(ReadRecord("Harbour wall to be raised.\n\nThe wall will be raised, the council decided.\n", title).Articles);
        Assert.Equal(("Harbour wall to be raised.", Origin.Header), (article.Title, article.TitleFrom));
        Assert.Equal(new(0, 26), article.TitleSpan);
        Assert.Equal([ParagraphKind.Headline, ParagraphKind.Body], article.Paragraphs.Select(static paragraph => paragraph.Kind));
    }

    [Fact]
    public void A_records_title_that_is_not_in_its_text_is_meta()
    {
        var article = Assert.Single(ReadRecord("The wall will be raised, the council decided.\n", "Harbour wall to be raised").Articles);
        Assert.Equal(("Harbour wall to be raised", Origin.Meta), (article.Title, article.TitleFrom));
        Assert.Null(article.TitleSpan);
        Assert.Equal([ParagraphKind.Body], article.Paragraphs.Select(static paragraph => paragraph.Kind));
    }

    [Fact]
    public void A_records_date_and_address_are_meta()
    {
        var record = new ArticleRecord("a1", "The wall will be raised.\n", null, null, new(2031, 5, 6), "https://courier.example/wall");
        var article = Assert.Single(ArticleReader.Read(record, ReadingOptions.Default).Articles);
        Assert.Equal((new DateOnly(2031, 5, 6), Origin.Meta), (article.Date, article.DateFrom));
        Assert.Equal(("a1", "https://courier.example/wall"), (article.Id, article.Url));
    }

    public static TheoryData<string?, string?, string> BadRecords => new()
    {
        { null, "<hr>", "a1: warning BG0181: the page has no text to read; it may be filled in by a program: save it from a browser once it shows the article" },
        { null, null, "a1: error BG0114: the record has neither \"text\" nor \"html\"" },
        { "", null, "a1: warning BG0108: the file has no text; nothing was read from it" },
        { "a\0b", null, "a1: error BG0109: this is not text (it has NUL characters); save the article as plain text" },
    };

    [Theory]
    [MemberData(nameof(BadRecords))]
    public void A_record_without_an_article_is_refused_with_the_reason(string? text, string? html, string message)
    {
        var result = ArticleReader.Read(new ArticleRecord("a1", text, html, null, null, null), ReadingOptions.Default);
        Assert.Empty(result.Articles);
        Assert.Equal([message], Messages(result));
    }

    [Fact]
    public void Half_surrogate_pairs_of_a_record_keep_their_place()
    {
        var result = ReadRecord("One \uDC00 two 🌊 three \uD83C", null);
        Assert.Equal("One \uFFFD two 🌊 three \uFFFD", Assert.Single(result.Articles).Text.Content);
        Assert.Contains(
            "a1:1:5: warning BG0117: 2 half surrogate pair(s) shown as U+FFFD, the first one here; mend the program that wrote the record", Messages(result));
    }

    [Fact]
    public void Text_that_was_decoded_twice_is_kept_and_told()
    {
        var result = ReadRecord("Wall to rise\n\nâ€œIt was a cold summer,â€\u009D Brand said. â€œItâ€™s over â€“ we have a cafÃ©.â€\u009D\n", null);
        Assert.Contains(
            "a1:3:1: warning BG0121: 7 place(s) where UTF-8 seems to have been read as Windows-1252 and saved so, the first one here (\"â€\"); kept as they are; get the text again from where it came, and save it as UTF-8",
            Messages(result));
        Assert.DoesNotContain(
            Messages(ReadRecord("O pão de São João não é para o Ângelo, e A MANHÃ É LINDA: o chá, o câmbio, £5, 4 €.\n", null)), static message => message.Contains("BG0121", StringComparison.Ordinal));
    }

    [Fact]
    public void The_publisher_of_a_record_is_that_of_the_article()
    {
        var line = JsonLinesReader.Read("a.jsonl", 1, "{\"id\":\"a1\",\"text\":\"The wall is open.\",\"publisher\":\" Velm\\n Courier \"}"u8.ToArray(), 1000);
        Assert.Equal("Velm Courier", Assert.Single(ArticleReader.Read(line.Record!, ReadingOptions.Default).Articles).Publisher);
        Assert.Contains("publisher", Assert.Single(JsonLinesReader.Read("a.jsonl", 1, "{\"id\":\"a1\",\"text\":\"a\",\"publisher\":7}"u8.ToArray(), 1000).Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bidirectional_controls_are_kept_and_told()
    {
        var result = ReadRecord("Pay \u202E09\u202C crowns.\n", null);
        Assert.Equal("Pay \u202E09\u202C crowns.\n", Assert.Single(result.Articles).Text.Content);
        Assert.Contains(
            "a1:1:5: warning BG0118: 2 bidirectional control character(s), the first one here (U+202E): they can make a text look other than it reads; kept as they are",
            Messages(result));
    }

    private static ReadResult ReadWith(ArticleOverride word) => ArticleReader.Read(
        new SourceFile("in/wall.txt", "wall.txt", Encoding.UTF8.GetBytes(Story)),
        ReadingOptions.Default with { Overrides = ImmutableDictionary<string, ArticleOverride>.Empty.Add("wall.txt", word) });

    private static ReadResult ReadRecord(string text, string? title) =>
        ArticleReader.Read(new ArticleRecord("a1", text, null, title, null, null), ReadingOptions.Default);

    private static IEnumerable<string> Messages(ReadResult result) => result.Diagnostics.Select(static diagnostic => diagnostic.ToString());
}
