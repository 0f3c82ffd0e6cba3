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
}
