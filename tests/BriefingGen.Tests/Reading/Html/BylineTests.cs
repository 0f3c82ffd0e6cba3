using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>Who wrote a page, from what stands between headline and story.</summary>
public sealed class BylineTests
{
    private const string Standfirst = "<p class=\"standfirst\">After two years of argument the council votes seven to six for the higher wall</p>";

    [Theory]
    [InlineData(Standfirst + "<p>By Mara Quill • May 6, 2031 7:00 am</p>", "Mara Quill")]
    [InlineData("<p>By Mara Quill May 6, 2031</p>" + Standfirst, "Mara Quill")]
    [InlineData(Standfirst + "<p class=\"meta\">Written by <a>Mara Quill</a></p>", "Mara Quill")]
    [InlineData("<div class=\"post-author\"><div>By</div><div>Mara Quill</div></div>", "Mara Quill")]
    [InlineData("<div class=\"byline\"><p>Mara Quill and Jonas Reet, Lake Press - May 6, 2031</p></div>", "Mara Quill and Jonas Reet, Lake Press")]
    [InlineData("<div class=\"author\"><p>von Kathrin</p></div>", null)]
    [InlineData("<div class=\"author\"><p>Home &gt; News</p></div>", null)]
    [InlineData("<div class=\"author\"><p>Follow the author here</p></div>", null)]
    [InlineData("<p>Mara Quill</p>", null)]
    public void Names_are_taken_where_the_page_shows_them(string shown, string? expected) => Assert.Equal(expected, Read("", shown).Byline);

    // The name of the site says no more than the publisher does.
    [Theory]
    [InlineData("Velm Courier", "<div class=\"author\"><p>Mara Quill</p></div>", "Mara Quill")]
    [InlineData("Velm Courier", "", "Velm Courier")]
    [InlineData("Jonas Reet", "<div class=\"author\"><p>Mara Quill</p></div>", "Jonas Reet")]
    public void Names_told_to_machines_count_first_where_they_are_not_the_site(string told, string shown, string expected) =>
        Assert.Equal(expected, Read($"<meta name=\"author\" content=\"{told}\">", shown).Byline);

    private static Article Read(string head, string shown)
    {
        var html = $"""
            <!DOCTYPE html><html lang="en"><head><title>Harbour wall at Velm to rise by a metre - Velm Courier</title>
            <meta property="og:site_name" content="Velm Courier">{head}</head><body><article><header><h1>Harbour wall at Velm to rise by a metre</h1>
            {shown}</header>
            <p>The harbour wall at Velm will be raised by a metre before the winter storms, the council decided after two years of argument.</p>
            <p>“We have waited long enough,” said Ada Brandt, who has run the fish market for thirty years. “Every spring the water stands in my cellar.”</p>
            <p>The work is to cost four million crowns, of which the county pays half, and will begin in June.</p>
            <p>Jonas Holm, a member of the council for the Free List, voted against the plan because it leaves the northern quay as it is.</p>
            </article></body></html>
            """;
        return Assert.Single(ArticleReader.Read(new SourceFile("wall.html", "wall.html", Encoding.UTF8.GetBytes(html)), ReadingOptions.Default).Articles);
    }
}
