using BriefingGen.Extraction;

namespace BriefingGen.Tests.Extraction;

public sealed class ExtractorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"\"\"\"\"\"\"\"")]
    [InlineData("“ ” ‘ ’ « » ' ' `` ''")]
    [InlineData("“")]
    [InlineData("\"a\n\n\"b\n\n\"c")]
    [InlineData("' said")]
    [InlineData("Ada Quill's")]
    [InlineData("\uD800 \"\uDC00\" said \uD83D\uDE00")]
    public void Odd_texts_do_no_harm(string text)
    {
        var extract = Extractor.Extract(ArticleText.Parse(text));
        Assert.All(extract.Quotations, quotation => Assert.False(quotation.Span.IsEmpty));
    }

    [Fact]
    public void The_speaker_beside_the_cue_is_named()
    {
        var extract = Extractor.Extract(ArticleText.Parse("“The bridge will open in May,” Ada Quill said."));
        var quotation = Assert.Single(extract.Quotations);
        Assert.Equal("Ada Quill", quotation.Speaker?.Name);
        Assert.Equal("The bridge will open in May,", extract.Article.Text.Substring(quotation.Span));
    }

    // The bound is far above what it takes, and far below what a second pass over the text for each mark would take.
    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("“a ")]
    [InlineData("'a ")]
    [InlineData("\"a\" ")]
    [InlineData("\"a\n\n")]
    [InlineData("Ada Quill of ")]
    [InlineData("he said, ")]
    [InlineData("Quill's ")]
    public void Long_odd_texts_take_linear_time(string unit)
    {
        var article = ArticleText.Parse(string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Extractor.Extract(article);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_thousand_people_of_one_surname_take_linear_time()
    {
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"A{i} Quill, "));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Extractor.Extract(ArticleText.Parse(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
    }

    [Fact]
    public void The_same_article_gives_the_same_extract()
    {
        var text = File.ReadAllText(Support.Repository.At("tests", "BriefingGen.Tests", "Fixtures", "quotations", "028-two-speakers.txt"));
        var first = QuotationListing.Write(Extractor.Extract(ArticleText.Parse(text)));
        Parallel.For(0, 16, _ => Assert.Equal(first, QuotationListing.Write(Extractor.Extract(ArticleText.Parse(text)))));
    }

    [Fact]
    public void Key_quotations_are_said_by_somebody_and_spread_over_speakers()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 6).Select(i => $"\"We will not leave this valley in year {i},\" Ada Quill said.")
            .Append("\"The valley belongs to all of us,\" Owen Pratt said.").Append("He sells \"smart\" kettles."));
        var extract = Extractor.Extract(ArticleText.Parse(text));
        var speakers = extract.Key.Select(index => extract.Quotations[index].Speaker!.Name).ToList();
        Assert.Equal(2, speakers.Count(name => name == "Ada Quill"));
        Assert.Contains("Owen Pratt", speakers);
    }

    [Fact]
    public void The_summary_leaves_out_what_points_back()
    {
        const string Text = """
            The town of Marlow will rebuild its bridge by May, the council decided on Monday.

            He also said that the town was ready.

            The bridge fell in the flood of last winter and cut the town of Marlow in two.

            The council will pay for the bridge with a loan from the province.

            Nobody was hurt.

            A ferry carries the people of Marlow until the bridge opens in May.
            """;
        var extract = Extractor.Extract(ArticleText.Parse(Text));
        Assert.Equal(0, extract.Summary[0].Paragraph);
        Assert.DoesNotContain(extract.Summary, paragraph => paragraph.Paragraph is 1 or 4);
    }
}
