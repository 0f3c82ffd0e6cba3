using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>What a page says of its publisher and its language, the first that is found first.</summary>
public sealed class PageFactsTests
{
    [Theory]
    [InlineData("<meta property='og:site_name' content='Velm Courier'><meta name='publisher' content='Lake Press'>", "Velm Courier")]
    [InlineData("<meta name='dc.publisher' content='Lake Press'>", "Lake Press")]
    [InlineData("<meta name='publisher' content='Jane Doe jane@courier.test'>", null)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"WebSite\",\"name\":\"Velm Courier\"}</script><meta name='application-name' content='Courier App'>", "Velm Courier")]
    [InlineData("<meta name='application-name' content='Velm Courier'>", "Velm Courier")]
    public void The_publisher_is_named(string head, string? expected) => Assert.Equal(expected, Read("", head).Publisher);

    [Theory]
    [InlineData("lang='en-GB'", "<meta http-equiv='content-language' content='de'>", "en-GB")]
    [InlineData("", "<meta http-equiv='content-language' content='de_AT'>", "de-AT")]
    [InlineData("lang='?'", "<meta name='dc.language' content='en'>", "en")]
    [InlineData("", "<meta http-equiv='content-language' content='en, de'>", null)]
    public void The_language_is_declared(string html, string head, string? expected) => Assert.Equal(expected, Read(html, head).Language);

    private static Article Read(string attributes, string head) => Assert.Single(ArticleReader.Read(
        new SourceFile("wall.html", "wall.html", Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html {attributes}><head><title>Harbour wall at Velm to rise</title>{head}</head><body><h1>Harbour wall at Velm to rise</h1>"
            + "<p>The harbour wall at Velm will be raised by a metre before the winter storms, the council decided after two years of argument.</p>"
            + "<p>The work is to cost four million crowns, of which the county pays half, and will begin in June.</p></body></html>")), ReadingOptions.Default).Articles);
}
