using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Reading.Html;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>Whatever a page holds: no exception, the promises of an article kept.</summary>
public sealed class HostilePageTests
{
    // What pages are made of when they mean harm: tags in any order, and pieces that the reader looks for.
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=javascript:x>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<svg>", "<math>",
        "<select>", "<option>", "<template>", "</template>", "<script>", "</script>", "<style>", "<title>", "</title>", "<textarea>", "<h1>", "</h1>", "<h2>", "<br>", "<hr>", "<article>", "</article>",
        "<aside>", "<nav>", "<footer>", "<blockquote class=twitter-tweet>", "<figure>", "<figcaption>", "<time datetime=2031-05-06>", "</time>", "<time datetime=99999-99-99T99>", "<form>", "<button>",
        "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",\"headline\":\"", "\",\"datePublished\":\"", "\\ud800", "\"}", "[[[[", "<meta property=og:title content='", "'>", "<meta name=date content=",
        "<link rel=canonical href='data:x'>", "<div class='comments related'>", "<div id=story itemprop=articleBody>", "<p style='display:none'>", "<!--", "-->", "<![CDATA[", "<?xml", "<", ">", "</", "&", "&amp;", "&#0;", "&#xD800;",
        "\0", "\uD800", "\u202E", "\u200B", "\u00AD", " ", "\n", "The harbour wall will be raised by a metre, the council decided on Tuesday. ", "“It is time,” said Ada Brandt. ", "By Mara Quill", "6 May 2031", "05/06/2031",
        "Read more", "Subscribe to continue", "a", "。", "港の防波堤", "\"", "'", "=", "/",
    ];

    private static Arbitrary<string> Markup => Gen.ArrayOf(Gen.Elements(Pieces)).Select(static pieces => string.Concat(pieces)).ToArbitrary();

    [Property(MaxTest = 1500)]
    public void Any_bytes_are_read_or_refused(byte[] bytes) => Check(bytes);

    [Fact]
    public void Any_markup_is_read_or_refused() =>
        Prop.ForAll(Markup, static html => Check(Encoding.UTF8.GetBytes(html))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(80));

    [Fact]
    public void Any_record_is_read_or_refused() => Prop.ForAll(Markup, static html =>
    {
        foreach (var article in ArticleReader.Read(new ArticleRecord("a", null, html, null, null, null), ReadingOptions.Default).Articles)
            CheckPromises(article);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(80));

    [Fact]
    public void Any_fragment_is_read_or_refused() => Prop.ForAll(Markup, static html =>
    {
        var diagnostics = System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostics.Diagnostic>();
        var found = HtmlReader.ReadFragment(html, "https://courier.example/", "a.html", "Read more", diagnostics);
        Assert.True(found is { Layout.Paragraphs.IsEmpty: false } || diagnostics.Count > 0, "refused without a word");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(80));

    [Theory]
    [MemberData(nameof(HtmlFixtureTests.Pages), MemberType = typeof(HtmlFixtureTests))]
    public void Fixtures_with_flipped_bytes_are_read_or_refused(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(HtmlFixtureTests.Folder, name));
        for (var i = 0; i < bytes.Length; i += 97)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= (byte)(1 << (i % 8));
            Check(damaged);
        }
    }

    private static void Check(byte[] bytes)
    {
        var result = ArticleReader.Read(new SourceFile("a.html", "a.html", bytes), ReadingOptions.Default);
        Assert.True(result.Articles.Length == 1 || result.Diagnostics.Length > 0, "refused without a word");
        foreach (var article in result.Articles)
            CheckPromises(article);
    }

    private static void CheckPromises(Article article)
    {
        var content = article.Text.Content;
        Assert.False(string.IsNullOrWhiteSpace(article.Title));
        Assert.Equal(article.Date is null, article.DateFrom == Origin.None);
        Assert.True(article.Url is null || article.Url.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal(-1, content.IndexOfAny(['\0', '\u200B', '\u00AD']));
        Assert.NotEmpty(article.Paragraphs);
        var end = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            Assert.True(paragraph.Span.Start >= end && paragraph.Span.End > paragraph.Span.Start && paragraph.Span.End <= content.Length);
            Assert.False(Blanks.IsBlank(content[paragraph.Span.Start]) || Blanks.IsBlank(content[paragraph.Span.End - 1]));
            end = paragraph.Span.End;
        }
    }
}
