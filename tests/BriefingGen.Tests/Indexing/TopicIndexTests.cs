using BriefingGen.Editing;
using BriefingGen.Indexing;
using BriefingGen.Model;
using BriefingGen.Tests.Rendering;

namespace BriefingGen.Tests.Indexing;

/// <summary>What recurs in the news of a town.</summary>
public sealed class TopicIndexTests
{
    private const string Filler = " It was said that they had been there before and would be there again when all of this was over.";

    [Theory]
    [InlineData("The boat lay in Lindholm.", "Lindholm")]
    [InlineData("It was the Harbour Board that paid.", "Harbour Board")]
    [InlineData("They asked the Bank of the Lagoon for more.", "Bank of the Lagoon")]
    [InlineData("They asked the Seafarers' Union for more.", "Seafarers' Union")]
    [InlineData("In Lindholm nobody came, and in Lindholm they slept.", "Lindholm")]
    [InlineData("They asked Mira Lund for more, and Lund paid.", null)]
    [InlineData("It was the Lindholm meeting that failed.", null)]
    [InlineData("It was the mayor who paid in the end.", null)]
    public void What_stands_as_bodies_and_places_do_is_a_topic(string text, string? name) =>
        Assert.Equal(name is null ? [] : [name], Index(text, text, text).Topics.Select(topic => topic.Name));

    [Fact]
    public void Who_is_quoted_is_no_topic_nor_is_a_title()
    {
        const string Text = "\"We paid,\" said Mayor Tom Birch. They asked the Mayor for more and saw Mayor Tom Birch in Birch.";
        Assert.Empty(Index(Text, Text, Text).Topics);
    }

    [Fact]
    public void A_day_is_no_topic()
    {
        const string Text = "They slept on the Monday, and the Monday was cold.";
        var days = Enumerable.Range(0, 3).Select(i => new Briefing(new(2031, 5, 20 - i), [StoryTeller.Tell($"a{i}", [new($"a{i}", Article(i, Text) is var extract
            ? extract with { Article = extract.Article with { Times = [new(new(18, 24), "2031-05-19", true), new(new(34, 40), "2031-05-19", true)] } } : null!)])]));
        Assert.Empty(TopicIndex.Of([.. days]).Topics);
        Assert.Equal(["Monday"], Index(Text, Text, Text).Topics.Select(topic => topic.Name));
    }

    [Fact]
    public void A_people_is_no_topic() =>
        Assert.Empty(Index("It was the Maravians who paid the Maravian army.", "It was the Maravians who paid.", "It was the Maravians, a Maravian boat said.").Topics);

    [Fact]
    public void A_word_that_is_mostly_written_small_is_no_topic() =>
        Assert.Empty(Index("They asked the Council.", "They asked the Council and the council said no.", "They asked the Council and the council said no.").Topics);

    [Fact]
    public void What_articles_name_in_passing_is_no_topic()
    {
        const string Once = "The boat was late.\n\nIt had lain in Lindholm.";
        Assert.Empty(Index(Once, Once, Once).Topics);
        Assert.Single(Index(Once + " In Lindholm it was cold.", Once + " In Lindholm it was cold.", Once + " In Lindholm it was cold.").Topics);
    }

    [Fact]
    public void Two_articles_are_too_few() => Assert.Empty(Index("The boat lay in Lindholm.", "The boat lay in Lindholm.").Topics);

    [Fact]
    public void Initials_stand_for_the_one_name_that_has_them()
    {
        const string Full = "It was the Lagoon Rescue Board (LRB) that paid.";
        var topic = Assert.Single(Index(Full, Full, Full, "They asked the LRB in the end.").Topics);

        Assert.Equal(["LRB", "Lagoon Rescue Board"], topic.Names.Order(StringComparer.Ordinal));
        Assert.Equal(4, topic.Tellings.Length);
    }

    [Fact]
    public void Each_place_is_where_the_name_stands()
    {
        var topic = Assert.Single(Index("The boat lay in Lindholm. LINDHOLM was cold.", "The boat lay in Lindholm.", "Lindholm's boat lay in Lindholm.").Topics);

        Assert.Equal("lindholm", topic.Slug);
        Assert.Equal(5, topic.Tellings.Sum(telling => telling.Places.Length));
        Assert.All(topic.Tellings, telling => Assert.All(
            telling.Places, place => Assert.Equal("lindholm", telling.Telling.Source.Extract.Article.Text.Substring(place), ignoreCase: true)));
    }

    [Fact]
    public void A_language_that_gives_every_noun_a_capital_names_nothing()
    {
        const string German = "Das Boot lag in Zukunft in Reparatur, und die Leute in Aufregung sahen dem Boot in Lindholm lange zu.";
        Assert.Empty(Index(German, German, German).Topics);
    }

    private static TopicIndex Index(params string[] texts) => TopicIndex.Of(
        [.. texts.Select((text, i) => new Briefing(new(2031, 5, 20 - i), [StoryTeller.Tell($"a{i}", [new($"a{i}", Article(i, text))])]))]);

    private static Extract Article(int i, string text)
    {
        var draft = new Draft($"a{i}.txt", text.Contains("Das Boot", StringComparison.Ordinal) ? text : text + Filler).Sum(text.Split("\n\n")[0]);
        return (text.Contains("\"We paid,\"", StringComparison.Ordinal) ? draft.Quote("We paid,", "Tom Birch") : draft).Extract();
    }
}
