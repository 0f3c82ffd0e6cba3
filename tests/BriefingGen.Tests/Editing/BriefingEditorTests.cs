using System.Collections.Frozen;
using BriefingGen.Editing;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Tests.Editing;

public sealed class BriefingEditorTests
{
    private static readonly FrozenDictionary<string, string> NoPaths = FrozenDictionary<string, string>.Empty;

    [Fact]
    public void Days_come_newest_first_and_the_undated_last()
    {
        var edition = Edit(Make("a.txt", "Alpha", new(2024, 5, 6)), Make("b.txt", "Beta", null), Make("c.txt", "Gamma", new(2024, 5, 7)));

        Assert.Equal(
            [new DateOnly(2024, 5, 7), new DateOnly(2024, 5, 6), null],
            edition.Briefings.Select(briefing => briefing.Date));
        Assert.Empty(edition.Diagnostics);
    }

    [Fact]
    public void Within_a_day_most_said_comes_first_then_longest_then_the_name()
    {
        var day = new DateOnly(2024, 5, 6);
        var edition = Edit(
            Make("d.txt", "Short", day, length: 10),
            Make("c.txt", "Long", day, length: 90),
            Make("b.txt", "Quoted", day, length: 20, keys: 2),
            Make("a.txt", "Equal", day, length: 10));

        Assert.Equal(["quoted", "long", "equal", "short"], edition.Briefings.Single().Stories.Select(story => story.Slug));
    }

    [Fact]
    public void Two_articles_that_want_one_address_each_get_one_whatever_their_order()
    {
        var first = Make("a.txt", "Ferry sails", new(2024, 5, 6));
        var second = Make("b.txt", "Ferry Sails!", new(2024, 5, 7), length: 21);
        var edition = BriefingEditor.Edit([second, first], new Dictionary<string, string> { ["a.txt"] = "in/a.txt", ["b.txt"] = "in/b.txt" });

        Assert.Equal(["ferry-sails-2", "ferry-sails"], edition.Briefings.Select(briefing => briefing.Stories.Single().Slug));
        Assert.Equal(
            ["in/b.txt: warning BG0501: wants the address \"ferry-sails\", which in/a.txt has; it gets \"ferry-sails-2\"; give one of them another title to choose the address"],
            edition.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_numbered_address_never_meets_a_title_that_ends_in_a_number()
    {
        var edition = Edit(Make("a.txt", "Ferry 2", null, 11), Make("b.txt", "Ferry", null, 12), Make("c.txt", "Ferry", null, 13));

        var sources = edition.Briefings.Single().Stories.SelectMany(story => story.Sources);
        Assert.Equal(["ferry", "ferry-2", "ferry-3"], sources.Select(source => source.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_title_that_cannot_be_written_gives_way_to_the_file_name()
    {
        var edition = Edit(Make("2024/паром-ferry.txt", "Паром", null, 11), Make("паром.txt", null, null, 12));

        Assert.Equal(["article", "ferry"], edition.Briefings.Single().Stories.Select(story => story.Slug).Order(StringComparer.Ordinal));
    }

    private static Edition Edit(params Extract[] extracts) => BriefingEditor.Edit(extracts, NoPaths);

    // Each article is of one long word of its own, so that no two are one story.
    private static Extract Make(string source, string? title, DateOnly? date, int length = 0, int keys = 0)
    {
        var text = new string(source[0], length + 4);
        var article = new Article
        {
            Id = source,
            Source = source,
            Title = title,
            Date = date,
            Text = new SourceText(text),
            Paragraphs = [new(new TextSpan(0, text.Length), ParagraphKind.Body)],
        };
        var said = new Quotation(new TextSpan(0, 1), QuotationKind.Full, 0, new("Ada Brook", new TextSpan(0, 1), null, null, true), null, null, 1);
        return new(article, [], [.. Enumerable.Repeat(said, keys)], [.. Enumerable.Range(0, keys)]);
    }
}
