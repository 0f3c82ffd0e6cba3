using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BriefingGen.Diagnostics;
using BriefingGen.Reading.Html;
using BriefingGen.Reading.Html.Tree;
using FsCheck;
using FsCheck.Fluent;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>The tree of a page is the one that AngleSharp makes of it with its own elements, and no deeper than it may be.</summary>
public sealed class PageTreeTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=story>", "</div>", "<b class=x>", "<b id=y>", "</b>", "<i>", "</i>", "<font color=red>", "<font size=2>", "</font>", "<nobr>", "</nobr>", "<table>", "<caption>", "<colgroup>", "<col>", "<tbody>",
        "<tr>", "<td>", "<th>", "</td>", "</tr>", "</tbody>", "</table>", "<svg>", "</svg>", "<g>", "<path d='M0'/>", "<math>", "</math>", "<desc>", "</desc>", "<foreignObject>", "</foreignObject>", "<svg id=a/>", "<svg />", "<mi>", "</mi>",
        "<annotation-xml encoding=text/html>", "<select>", "<option>", "</select>", "<template>", "</template>", "<script>", "<script src=a.js data-x='1'>", "</script>", "<script type='application/ld+json'>", "<style media=print>",
        "</style>", "<title>", "</title>", "<textarea>", "</textarea>", "<noscript>", "</noscript>", "<iframe>", "</iframe>", "<link rel=stylesheet href=a.css>", "<link rel=\"canonical\" href=https://a.example/b>", "<meta name=author content=Moss>",
        "<meta charset=latin1>", "<input type=hidden>", "<button>", "</button>", "<form>", "</form>", "<object>", "</object>", "<html lang=en>", "<head>", "</head>", "<body class=a>", "</body>", "<frameset>", "<frame>", "<a href=/x title=y onclick=z>", "</a>",
        "<h1 data-y>", "</h1>", "<ul>", "<li>", "</ul>", "<dl>", "<dt>", "<dd>", "<pre>\n", "</pre>", "<x-y>", "</x-y>", "<image>", "<br>", "</br>", "<hr>", "<isindex prompt=a>", "<plaintext>", "<!doctype html>", "<!--", "-->", "<!-->", "--!>", "<!--!>",
        "<![CDATA[", "]]>", "<?xml?>", "<img src=a alt=b>", " one ", " two ", " three, ", "&amp;", "&notin;", "\0", "\r\n", "var a = '<p>no</p>';", "p > a { color: red }", "<", "'", "\"", "\n",
    ];

    [Fact]
    public void A_page_has_the_tree_that_the_parser_makes_with_its_own_elements() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(Pieces)).Select(static pieces => string.Concat(pieces)).ToArbitrary(), static html => Assert.Equal(Expected(html), Actual(html)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(60).WithReplay(20310506, 1));

    public static TheoryData<string> Misplaced =>
    [
        "<table><div>one<tr><td>two", "<table><tr><b>one<td>two<table>three<i>four</table>five</table>six", "<table><b>one<table><b>two", "<template><tr><td>one</template>two", "<template><td>one<table><tr><td>two</table><th>three</template>four",
        "<table><template><caption>one</template><div>two",
        "<template><tr><th>one</tr><tbody></template>two", "<template><tr><dt>one", "<template><style></style><td>one</template>two", "<template><li><b>one<th>two</template>three", "<template><div><td>one</div></template>two", "<template><colgroup><col><caption>one</template>two", "<template><col><table><script></template>two</script>three",
        "<p><b><i>one</b>two</i>three<p>four", "<a>one<div>two<a>three</div>four", "<b>one<p>two</b>three</p>four", "<svg><desc><b>one</svg>two", "<frameset><frame></frameset>one",
    ];

    [Theory]
    [MemberData(nameof(Misplaced))]
    public void What_stands_where_it_may_not_is_put_where_the_parser_puts_it(string html) => Assert.Equal(Expected(html), Actual(html));

    // The parser of AngleSharp takes what is in the list for parts of a table.
    [Theory]
    [InlineData("<select><button><caption><template></template></table><th>one")]
    [InlineData("<select><option><td><template></template></td><td>one")]
    [InlineData("<select><option><tbody><template></template></tbody><caption>one")]
    [InlineData("<select><td><button><body class=a><th><math><x-y><table></mi><template><input type=hidden><noscript><caption></script></form><p></a><font size=2></br></template><frame></x-y><option>a<caption><caption></svg><br><tr>b")]
    public void A_list_of_choices_holds_no_part_of_a_table(string html) => Assert.NotEmpty(Actual(html));

    public static TheoryData<string> Nesting =>
    [
        "<div>", "<b>", "<i><b><div></i>", "<ul><li>", "<dl><dt>", "<table><tr><td>", "<table><tr><td><div>", "<a href=x><div>", "<svg>", "<math><mi>", "<svg><desc>", "<object><p>", "<span>",
        "<x-y>", "<blockquote>", "<form><div>", "<template>", "<section>", "<ruby><rt>", "<svg><style>", "<svg><g><link>",
    ];

    // The time to parse grows with the square of the depth, which is bounded here.
    [Theory]
    [MemberData(nameof(Nesting))]
    public void No_page_nests_deeper_than_it_may(string piece)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        using var document = TreeBuilder.Parse(string.Concat(Enumerable.Repeat(piece, 20_000)).AsMemory(), "a.html", diagnostics);
        Assert.InRange(Deepest(document), TreeGuard.MostDepth / 2, 2 * TreeGuard.MostDepth);
        Assert.Equal(
            "a.html: warning BG0182: elements nest more than 256 deep; tags beyond that were left out, their words kept; check the article",
            Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData("<p>One<p>Two<p>Three", 4000)]
    [InlineData("<ul><li>One<li>Two</ul>", 4000)]
    [InlineData("<table><tr><td>One<td>Two<tr><td>Three</table>", 2000)]
    [InlineData("<dl><dt>One<dd>Two<dt>Three</dl>", 2000)]
    [InlineData("<p><b>One</b> <i>two</i> <a href=x>three</a></p>", 4000)]
    [InlineData("<p><b id=x></p>", 4000)]
    [InlineData("<p><font size=2>One</p>", 4000)]
    [InlineData("<b><p>One", 4000)]
    [InlineData("<b><i><p>One</b>two</i></p>", 4000)]
    [InlineData("<a name=x>One", 4000)]
    [InlineData("<h1>One<h2>Two", 4000)]
    [InlineData("<nobr>One</p>", 4000)]
    [InlineData("<select><option>", 4000)]
    [InlineData("<button><div>One", 4000)]
    [InlineData("<svg><path d=M0 /></svg>", 4000)]
    [InlineData("<!-- <div><div> --><p>One</p>", 2000)]
    [InlineData("<div title='<div><div>'>One</div>", 2000)]
    [InlineData("<script>if (a<b && c</d/) x('<div><div>')</script>", 2000)]
    public void What_pages_leave_open_by_custom_is_left_alone(string piece, int times)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        using var document = TreeBuilder.Parse(string.Concat(Enumerable.Repeat(piece, times)).AsMemory(), "a.html", diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(0, document.Depth);
    }

    [Theory]
    [InlineData("<p>x")]
    [InlineData("<p><b id={0}>x</p>")]
    [InlineData("<p><font color={0}><i id={0}>x</p></table>")]
    public void A_page_of_too_many_elements_is_cut_with_a_word(string piece)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var html = string.Concat(Enumerable.Range(0, TreeGuard.MostElements + 10).Select(i => piece.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        using var document = TreeBuilder.Parse(html.AsMemory(), "a.html", diagnostics);
        Assert.InRange(document.Elements, TreeGuard.MostElements - 1000, TreeGuard.MostElements + 1000);
        Assert.Equal("a.html: warning BG0183: the page has more than 300,000 elements; what comes after them was not read; save only the article", Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void Why_a_page_is_not_parsed_is_said_alike_in_every_culture()
    {
        var usual = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberGroupSeparator = "'";
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.Equal("one of its tags has more than 1,000 attributes or classes, or a style of more than 100,000 letters", TreeBuilder.WhyNot($"<p style='{new string('a', 100_001)}'>".AsMemory()));
            Assert.Null(TreeBuilder.WhyNot($"<p style='{new string('a', 100_000)}'>".AsMemory()));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    // Each would be looked for among all others, or all be moved for each: hours for these two megabytes.
    [Theory]
    [InlineData("<b {0}>x<b {0}>")]
    [InlineData("<svg><font {0}>")]
    [InlineData("<svg {0}><path {0}>")]
    public void Many_attributes_take_no_time(string html)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Actual(html.Replace("{0}", string.Join(' ', Enumerable.Range(0, 150_000).Select(static i => $"a{i}=b")), StringComparison.Ordinal));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Theory]
    [InlineData("<b a=1 c=2><b c=2 a=1><b a=1 c=2><p><b c=2 a=1>one</p>two")]
    [InlineData("<b a=1><b a=2><b c=1><p><b a=1 c=1>one</p>two")]
    public void Formatting_is_the_same_whatever_the_order_of_its_attributes(string html) => Assert.Equal(Expected(html), Actual(html));

    // Each move of the first child would move all others: minutes for this megabyte.
    [Fact]
    public void Tags_that_overlap_around_many_elements_take_no_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Actual($"<b><div>{string.Concat(Enumerable.Repeat("<br>", 250_000))}</b>");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static int Deepest(TreeDocument document)
    {
        var deepest = 0;
        var pending = new Stack<(TreeNode Node, int Depth)>([(document, 0)]);
        while (pending.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            for (var i = 0; i < next.Node.Children.Length; i++)
                pending.Push((next.Node.Children[i], next.Depth + 1));
        }

        return deepest;
    }

    // Here the parser looks at the classes of its own elements, and what is in them is not read.
    private static bool IsUnread(string name) => name is "template" or "select";

    private static string Actual(string html)
    {
        using var document = TreeBuilder.Parse(html.AsMemory(), "a.html", ImmutableArray.CreateBuilder<Diagnostic>());
        Assert.Equal(0, document.Depth);
        var text = new StringBuilder();
        Write(document);
        return text.ToString();

        void Write(TreeNode node)
        {
            if (node is TreeWords words)
                text.Append(words.Text);
            if (node is TreeElement element)
                text.Append('<').Append(element.Tag.Name).AppendJoin("", element.Attributes.ToArray().Where(_ => element is not (TreeSvg or TreeMath)).Select(static one => $" {one.Name}={one.Value}").Order(StringComparer.Ordinal)).Append('>');
            for (var i = 0; i < node.Children.Length && !IsUnread(node.NodeName.ToString()); i++)
                Write(node.Children[i]);
            if (node is TreeElement)
                text.Append("</>");
        }
    }

    private static string Expected(string html)
    {
        using var document = new HtmlParser(new() { SkipComments = true, ShouldEmitAttribute = PageTags.IsRead }).ParseDocument(html);
        var text = new StringBuilder();
        Write(document);
        return text.ToString();

        void Write(INode node)
        {
            if (node is IText words)
                text.Append(words.Data);
            if (node is IElement element)
                text.Append('<').Append(element.LocalName).AppendJoin("", element.Attributes.Where(_ => element.NamespaceUri == NamespaceNames.HtmlUri).Select(static one => $" {one.LocalName}={one.Value}").Order(StringComparer.Ordinal)).Append('>');
            foreach (var child in IsUnread(node.NodeName.ToLowerInvariant()) ? [] : node.ChildNodes.ToArray())
                Write(child);
            if (node is IElement)
                text.Append("</>");
        }
    }
}
