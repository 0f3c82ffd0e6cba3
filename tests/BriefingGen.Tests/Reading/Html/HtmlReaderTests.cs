using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Reading.Html;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>Fragments, records, and what pages are warned of.</summary>
public sealed class HtmlReaderTests
{
    private const string Story = "<p>The harbour wall at Velm will be raised by a metre, the council decided on Tuesday.</p><p>It was close.</p>";

    [Fact]
    public void Every_block_of_a_fragment_is_kept()
    {
        var found = HtmlReader.ReadFragment("<h2>What was decided</h2><ul><li><a href=/a>Two gates</a></li></ul>" + Story + "<p>Read more on Monday.</p>", null, "a", null, NoDiagnostics());
        Assert.Equal(
            [ParagraphKind.Subhead, ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Body, ParagraphKind.Boilerplate],
            found?.Layout.Paragraphs.Select(static paragraph => paragraph.Kind));
        Assert.StartsWith("What was decided\n\nTwo gates\n\nThe harbour wall", found?.Text.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "was <q>wet but <b>not</b> unhappy</q>.", "was “wet but not unhappy”.")]
    [InlineData("en", "said: <q>He said <q>no</q> twice, <q>no</q></q>", "said: “He said ‘no’ twice, ‘no’”")]
    [InlineData("en", "the <q> slow </q>boat", "the “slow” boat")]
    [InlineData("de-AT", "das <q>langsame</q> Boot", "das „langsame“ Boot")]
    [InlineData("fr", "le <q>lent</q> bateau", "le «lent» bateau")]
    [InlineData("en", "the <q>“slow”</q> boat, the “<q>fast</q>” one", "the “slow” boat, the “fast” one")]
    [InlineData("en", "the <q></q><q> </q>boat<q></q>", "the boat")]
    public void The_marks_that_browsers_show_around_a_quotation_are_read(string language, string words, string expected)
    {
        var found = HtmlReader.ReadFragment($"<html lang={language}><p>{words}</p><p>It was close.</p>", null, "a", null, NoDiagnostics());
        Assert.Equal(expected + "\n\nIt was close.", found?.Text.Content);
    }

    [Fact]
    public void A_fragment_does_not_repeat_its_headline()
    {
        var found = HtmlReader.ReadFragment("<p>Harbour wall to rise</p>" + Story, null, "a", "Harbour wall to rise", NoDiagnostics());
        Assert.StartsWith("The harbour wall", found?.Text.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fields_of_a_record_win_over_the_page()
    {
        var record = new ArticleRecord("a1", null, $"<h1>Harbour wall to rise</h1><time datetime=2030-01-01>1 January</time>{Story}", "Wall goes up", new(2031, 5, 6), "https://courier.example/wall");
        var article = Assert.Single(ArticleReader.Read(record, ReadingOptions.Default).Articles);
        Assert.Equal(("Wall goes up", Origin.Meta), (article.Title, article.TitleFrom));
        Assert.Equal("https://courier.example/wall", article.Url);
    }

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>", "", "it is marked as not free to read")]
    [InlineData("", "<p>Subscribe to continue reading.</p>", "it asks to subscribe or sign in to read on")]
    public void A_teaser_is_not_passed_off_as_the_whole(string head, string below, string why)
    {
        var diagnostics = NoDiagnostics();
        HtmlReader.Read($"{head}<article><h1>Harbour wall to rise</h1>{Story}</article>{below}", null, "a.html", null, diagnostics);
        Assert.Equal(
            [$"a.html: warning BG0180: the page seems to hold only the beginning of the article ({why}); save it again from where all of it can be read"],
            diagnostics.Select(static diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("Velm Courier | Harbour wall to rise", "Harbour wall to rise")]
    [InlineData("Harbour wall to rise - News - Velm Courier", "Harbour wall to rise - News")]
    [InlineData("Velm: the wall", "Velm: the wall")]
    [InlineData("What now? | Opinion", "What now? | Opinion")]
    public void Only_the_name_of_the_site_is_cut_from_a_headline(string title, string expected)
    {
        var found = HtmlReader.Read($"<title>{title}</title><meta property=og:site_name content='Velm Courier'>{Story}", null, "a.html", null, NoDiagnostics());
        Assert.Equal(expected, found?.Layout.Headline?.Words);
    }

    private static ImmutableArray<Diagnostic>.Builder NoDiagnostics() => ImmutableArray.CreateBuilder<Diagnostic>();
}
