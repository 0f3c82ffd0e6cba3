using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using BriefingGen.Diagnostics;
using BriefingGen.Reading.Html;
using FsCheck;
using FsCheck.Fluent;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>What the parser is spared is nothing that is read: a page comes out as it would if all of it were parsed.</summary>
public sealed class LeanPageTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=story>", "</div>", "<b class=x>", "<b id=y>", "</b>", "<font color=red>", "<font size=2>", "</font>", "<table>", "<tr>", "<td>", "</table>", "<svg>", "</svg>", "<g>", "<path d='M0'/>",
        "<math>", "</math>", "<desc>", "</desc>", "<foreignObject>", "</foreignObject>", "<svg id=a/>", "<svg />", "<mi>", "</mi>", "<select>", "<option>", "</select>", "<template>", "</template>", "<script>", "<script src=a.js data-x='1'>", "</script>", "<script type='application/ld+json'>", "<style media=print>",
        "</style>", "<title>", "</title>", "<textarea>", "</textarea>", "<noscript>", "</noscript>", "<link rel=stylesheet href=a.css>", "<link rel=\"canonical\" href=https://a.example/b>", "<meta name=author content=Moss>",
        "<input type=hidden>", "<head>", "</head>", "<body>", "<frameset>", "<a href=/x title=y onclick=z>", "</a>", "<h1 data-y>", "</h1>", "<!--", "-->", "<!-->", "--!>", "<!--!>", "<![CDATA[", "]]>", "<img src=a alt=b>", "<colgroup>",
        " one ", " two ", " three, ", "var a = '<p>no</p>';", "p > a { color: red }", "{\"@type\":\"NewsArticle\"}", "<", "'", "\"", "\n",
    ];

    [Fact]
    public void A_page_comes_out_as_if_all_of_it_were_parsed() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(Pieces)).Select(static pieces => string.Concat(pieces)).ToArbitrary(), Check)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(60).WithReplay(20310506, 1));

    [Fact]
    public void Programs_and_styles_are_not_parsed()
    {
        const string Expected = "<head><style></style><script></script><script type=application/ld+json>{}</script><link><link rel=canonical href=b>";
        Assert.Equal(Expected, Tame("<head><style>p > a { color: red }</style><script>var a = '<p>';</script><script type=application/ld+json>{}</script><link rel=stylesheet href=a><link rel=canonical href=b>"));
    }

    // An end tag inside what looks like a comment in a program ends nothing.
    [Fact]
    public void A_program_with_a_comment_is_left_to_the_parser() =>
        Assert.Equal("<script><!--<script></script> hidden --></script>", Tame("<script><!--<script></script> hidden --></script>"));

    // Each search for the other end would go through all of the page: minutes for these three megabytes.
    [Fact]
    public void Comments_that_end_in_one_way_are_looked_through_once()
    {
        var html = string.Concat(Enumerable.Repeat("<!-- a --!>", 300_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Same(html, Tame(html));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static void Check(string html) => Assert.Equal(Texts(html, new() { SkipComments = true }), Texts(Tame(html), HtmlReader.Options));

    private static string Tame(string html) => MarkupGuard.Tame(html, "a.html", ImmutableArray.CreateBuilder<Diagnostic>());

    private static string Texts(string html, HtmlParserOptions options)
    {
        using var document = new HtmlParser(options).ParseDocument(html);
        var page = PageWalker.Walk(document);
        return string.Join('\n', page.Blocks.Select(static block => $"{block.Level} {block.Linked} {block.Bold} {block.Text}").Concat(page.Scripts).Concat(page.Metas.Select(static meta => meta.Name)).Append(page.Canonical).Append(page.Title));
    }
}
