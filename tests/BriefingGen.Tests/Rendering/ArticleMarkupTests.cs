using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Rendering;

namespace BriefingGen.Tests.Rendering;

public sealed class ArticleMarkupTests
{
    [Fact]
    public void A_quotation_within_a_summary_excerpt_is_nested() => Assert.Equal(
        """<mark class="summary" id="c0-17">He said "<mark class="quotation" id="c9-15">we won</mark>".</mark> More.""",
        Assert.Single(Write("""He said "we won". More.""", """He said "we won".""", "we won")));

    [Fact]
    public void One_stretch_that_is_both_is_marked_once() => Assert.Equal(
        """<mark class="summary quotation" id="c0-7">We won.</mark>" he said.""",
        Assert.Single(Write("""We won." he said.""", "We won.", "We won.")));

    [Fact]
    public void A_partial_overlap_is_closed_and_opened_again() => Assert.Equal(
        """<mark class="summary" id="c0-12">One "two. <mark class="quotation part-1" id="c10-17">Th</mark></mark><mark class="quotation part-1">ree. </mark>F".""",
        Assert.Single(Write("""One "two. Three. F".""", "One \"two. Th", "Three. ")));

    [Fact]
    public void A_quotation_over_paragraphs_is_one_part_in_each() => Assert.Equal(
        """
        He said: "<mark class="quotation part-1" id="c10-34">First.</mark>
        <mark class="quotation part-1">"Second.</mark>
        <mark class="quotation part-1">"Last.</mark>" And then.
        """,
        string.Join('\n', Write("He said: \"First.\n\n\"Second.\n\n\"Last.\" And then.", null, "First.\n\n\"Second.\n\n\"Last.")));

    [Fact]
    public void Anchors_count_code_points() => Assert.Equal(
        """😀 "<mark class="quotation" id="c3-5">😀a</mark>" """,
        Assert.Single(Write("""😀 "😀a" """, null, "😀a")));

    [Fact]
    public void The_text_is_text()
    {
        var extract = new Draft("a.txt", "<b> &amp; '</mark>x'").Quote("</mark>x", "<b>").Extract();
        Assert.Equal(
            "&lt;b&gt; &amp;amp; '<mark class=\"quotation\" id=\"c11-19\">&lt;/mark&gt;x</mark>'",
            Assert.Single(ArticleMarkup.Write(extract.Article, TakenPassages.Of(extract))));
    }

    [Fact]
    public void Words_in_quotation_marks_that_nobody_says_are_not_marked()
    {
        var extract = new Draft("a.txt", "The \"cloud\" is a warehouse.").Quote("cloud", null).Extract();
        Assert.Equal("The &quot;cloud&quot; is a warehouse.", Assert.Single(ArticleMarkup.Write(extract.Article, TakenPassages.Of(extract))));
    }

    [Fact]
    public void Sure_times_are_marked_and_nothing_else_changes()
    {
        const string Text = "It rained on Friday, perhaps in May, and 3 < 4.";
        var extract = new Draft("a.txt", Text).Extract();
        extract = extract with
        {
            Article = extract.Article with { Times = [Time(Text, "Friday", "2031-05-02", true), Time(Text, "May", "2031-05", false)] },
        };

        Assert.Equal("It rained on <time datetime=\"2031-05-02\">Friday</time>, perhaps in May, and 3 &lt; 4.", Assert.Single(ArticleMarkup.Write(extract.Article, TakenPassages.Of(extract))));
    }

    [Fact]
    public void A_time_that_a_mark_cuts_through_is_text()
    {
        const string Text = "It \"rained on Friday\" night.";
        var extract = new Draft("a.txt", Text).Quote("rained on Friday", "It").Extract();
        extract = extract with { Article = extract.Article with { Times = [Time(Text, "Friday\" night", "2031-05-02", true)] } };

        Assert.Equal("It &quot;<mark class=\"quotation\" id=\"c4-20\">rained on Friday</mark>&quot; night.", Assert.Single(ArticleMarkup.Write(extract.Article, TakenPassages.Of(extract))));
    }

    [Fact]
    public void Where_only_excerpts_are_published_the_rest_is_left_out()
    {
        var extract = new Draft("a.txt", "LINDHOLM - The boat sank. Nobody drowned.\n\nIt was old.\n\n\"We saw it go,\" Tom Birch, who saw it, said. More (much). \"Quite so,\" she said")
            .Sum("The boat sank.").Quote("We saw it go,", "Tom Birch").Quote("Quite so,", "Tom Birch")
            .With(article => article with { Dateline = "LINDHOLM" }).Extract();
        var taken = TakenPassages.Of(extract) with { IsAll = true, Beside = [new Draft("a.txt", extract.Article.Text.Content).Find("Tom Birch,")] };

        Assert.Equal(
            """
            LINDHOLM - <mark class="summary" id="c11-25">The boat sank.</mark> <span class="cut">[…]</span>.

            "<mark class="quotation" id="c57-70">We saw it go,</mark>" Tom Birch, <span class="cut">[…]</span> "<mark class="quotation" id="c115-124">Quite so,</mark>" <span class="cut">[…]</span>
            """,
            string.Join('\n', ArticleMarkup.Write(extract.Article, taken)).Replace("&quot;", "\"", StringComparison.Ordinal));
    }

    private static TimeExpression Time(string text, string words, string value, bool isSure) =>
        new(new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length), value, isSure);

    private static ImmutableArray<string> Write(string text, string? summary, string quotation)
    {
        var draft = new Draft("a.txt", text).Quote(quotation, text[..1]);
        if (summary is not null)
            draft.Sum(summary);
        return [.. ArticleMarkup.Write(draft.Extract().Article, TakenPassages.Of(draft.Extract())).Select(html => html.Replace("&quot;", "\"", StringComparison.Ordinal))];
    }
}
