using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Reading.Html;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>Whatever a page holds: no exception, the promises of an article kept, bounded depth, bounded memory.</summary>
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

    public static TheoryData<string> Nesting =>
    [
        "<div>", "<b>", "<b><p>", "<i><b><div></i>", "<ul><li>", "<dl><dt>", "<table><tr><td>", "<table><tr><td><div>", "<a href=x><div>", "<font color=1><p>", "<svg>", "<math><mi>", "<svg><desc>", "<select><option>",
        "<button><div>", "<object><p>", "<span>", "<x-y>", "<h1>", "<blockquote>", "<form><div>", "<template>", "<p><b id=x></p>", "<nobr>x</p>", "<section>", "<ruby><rt>",
    ];

    // The time to parse grows with the square of the depth and of the formatting that stays open; both are bounded here.
    [Theory]
    [MemberData(nameof(Nesting))]
    public void No_page_nests_deeper_than_the_guard_allows(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 20_000));
        var diagnostics = System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostics.Diagnostic>();
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(MarkupGuard.Tame(html, "a.html", diagnostics));
        var deepest = 0;
        foreach (var element in document.All)
        {
            var depth = 0;
            for (var up = element.ParentElement; up is not null; up = up.ParentElement)
                depth++;
            deepest = Math.Max(deepest, depth);
        }

        Assert.InRange(deepest, 1, 2 * MarkupGuard.MostDepth);
        Assert.Equal(
            "a.html: warning BG0182: elements nest more than 256 deep, or too much formatting stays open; tags beyond that were left out, their words kept; check the article",
            Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void A_page_of_too_many_elements_is_cut_with_a_word()
    {
        var diagnostics = System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostics.Diagnostic>();
        var tamed = MarkupGuard.Tame(string.Concat(Enumerable.Repeat("<p>x", MarkupGuard.MostElements + 10)), "a.html", diagnostics);
        Assert.Equal(4 * MarkupGuard.MostElements, tamed.Length);
        Assert.Equal("a.html: warning BG0183: the page has more than 300,000 elements; what comes after them was not read; save only the article", Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData("<p>One<p>Two<p>Three", 4000)]
    [InlineData("<ul><li>One<li>Two</ul>", 4000)]
    [InlineData("<table><tr><td>One<td>Two<tr><td>Three</table>", 2000)]
    [InlineData("<dl><dt>One<dd>Two<dt>Three</dl>", 2000)]
    [InlineData("<p><b>One</b> <i>two</i> <a href=x>three</a></p>", 4000)]
    [InlineData("<!-- <div><div> --><p>One</p>", 2000)]
    [InlineData("<div title='<div><div>'>One</div>", 2000)]
    public void What_pages_leave_open_by_custom_is_left_alone(string piece, int times)
    {
        var html = string.Concat(Enumerable.Repeat(piece, times));
        var diagnostics = System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostics.Diagnostic>();
        Assert.Same(html, MarkupGuard.Tame(html, "a.html", diagnostics));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Tags_in_programs_are_not_counted()
    {
        var diagnostics = System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostics.Diagnostic>();
        MarkupGuard.Tame(string.Concat(Enumerable.Repeat("<script>if (a<b && c</d/) x('<div><div>')</script>", 2000)), "a.html", diagnostics);
        Assert.Empty(diagnostics);
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
