using System.Collections.Immutable;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Reading.Duplicates;

namespace BriefingGen.Tests.Reading;

public sealed class DuplicateFinderTests
{
    private static readonly string Story = string.Join("\n\n", Enumerable.Range(1, 12).Select(static number => $"Paragraph {number} of the story tells of pier {number * 7} and of what the harbour office plans to build there in year {2030 + number}."));

    private static readonly string Other = string.Join("\n\n", Enumerable.Range(1, 12).Select(static number => $"Another tale has part {number}, in which {number * 3} gulls fly over the chimney of mill {number * 11} without a sound."));

    [Fact]
    public void The_same_text_is_one_article_whatever_the_outlet()
    {
        var found = Find(Make("a.txt", "Ferry runs again", "2031-05-06", Story, "https://courier.test/a"), Make("b.txt", "The ferry is back", "2031-05-06", Story.ToUpperInvariant(), "https://post.test/b"));
        Assert.Equal(["a.txt"], Names(found));
        Assert.Equal(new ArticleVersion("b.txt", "The ferry is back", new(2031, 5, 6), "https://post.test/b"), Assert.Single(found.Articles[0].Versions));
        Assert.Equal(["b.txt: info BG0160: left out: another version of a.txt (the same text), which is newer or longer"], found.Diagnostics.Select(static diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_short_notice_on_two_pages_does_not_make_them_one() =>
        Assert.Equal(["a.txt", "b.txt"], Names(Find(Make("a.txt", "Ferry runs again", null, "Please switch on scripts to read on."), Make("b.txt", "Bridge shut", null, "Please switch on scripts to read on."))));

    [Fact]
    public void Two_copies_of_a_short_article_are_one() =>
        Assert.Equal(["a.txt"], Names(Find(Make("a.txt", "Ferry runs again", null, "The ferry runs again."), Make("copy/a.txt", "Ferry runs again", null, "The ferry runs again."))));

    [Fact]
    public void The_newest_of_one_address_wins()
    {
        var old = Make("1.txt", "Ferry to run", "2031-05-05", Story, "http://www.courier.test/2031/ferry/?utm_source=mail#top");
        var changed = Make("2.txt", "Ferry runs again", "2031-05-06", Story + "\n\nIt has come back by now, the office said.", "https://courier.test/2031/ferry");
        Assert.Equal(["2.txt"], Names(Find(old, changed)));
        Assert.Equal(["2.txt"], Names(Find(changed, old)));
    }

    [Fact]
    public void Other_articles_at_the_address_of_the_paper_stay()
    {
        Assert.Equal(["1.txt", "2.txt"], Names(Find(Make("1.txt", "Ferry", null, Story, "https://courier.test/"), Make("2.txt", "Mill", null, Other, "https://courier.test/"))));
        Assert.Equal(["1.txt", "2.txt"], Names(Find(Make("1.txt", "Ferry", null, Story, "https://courier.test/news"), Make("2.txt", "Mill", null, Other, "https://courier.test/news"))));
        Assert.Equal(["1.txt", "2.txt"], Names(Find(Make("1.txt", "Ferry", null, Story, "https://courier.test/news?id=1"), Make("2.txt", "Mill", null, Story[..^20], "https://courier.test/news?id=2"))));
    }

    [Fact]
    public void An_update_under_the_same_headline_is_one_article_and_the_later_hour_wins()
    {
        var morning = Make("a.txt", "Ferry runs again", "2031-05-06", Story + "\n\nMore to follow, the desk said.") with { Published = new(2031, 5, 6, 6, 0, 0, TimeSpan.Zero) };
        var noon = Make("b.txt", "Ferry runs again!", "2031-05-06", Story) with { Published = new(2031, 5, 6, 4, 0, 0, TimeSpan.Zero), Updated = new(2031, 5, 6, 10, 0, 0, TimeSpan.Zero) };
        Assert.Equal(["b.txt"], Names(Find(morning, noon)));
        Assert.Equal(["a.txt"], Names(Find(morning, noon with { Published = null, Updated = null })));
    }

    [Fact]
    public void A_column_of_the_same_name_is_another_article_each_week()
    {
        Assert.Equal(["a.txt", "b.txt"], Names(Find(Make("a.txt", "The week", "2031-05-06", Story), Make("b.txt", "The week", "2031-05-13", Story[..^40]))));
        Assert.Equal(["a.txt", "b.txt"], Names(Find(Make("a.txt", "The week", "2031-05-06", Story), Make("b.txt", "The week", "2031-05-07", Other))));
    }

    [Fact]
    public void Ten_thousand_articles_of_one_headline_are_told_apart_in_no_more_than_their_number()
    {
        var articles = Enumerable.Range(0, 10_000).Select(static number => Make($"{number:D5}.txt", "The week", "2031-05-06", $"On this page number {number} of the book it says {number * 31} and nothing more of it than {number * 17}.")).ToImmutableArray();
        Assert.Equal(10_000, Find([.. articles]).Articles.Length);
    }

    private static UniqueArticles Find(params ImmutableArray<Article> articles) =>
        DuplicateFinder.Find(articles, articles.ToDictionary(static article => article.Source, static article => article.Source, StringComparer.Ordinal));

    private static IEnumerable<string> Names(UniqueArticles found) => found.Articles.Select(static article => article.Source);

    private static Article Make(string name, string title, string? date, string text, string? url = null)
    {
        var header = $"Title: {title}\n{(date is null ? "" : $"Date: {date}\n")}{(url is null ? "" : $"URL: {url}\n")}\n";
        return Assert.Single(ArticleReader.Read(new SourceFile(name, name, Encoding.UTF8.GetBytes(header + text)), ReadingOptions.Default).Articles);
    }
}
