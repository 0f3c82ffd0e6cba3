using BriefingGen.Editing;

namespace BriefingGen.Tests.Editing;

public sealed class StoryFinderTests
{
    // Two fires that are told in the same words, and a vote.
    private static readonly StoryText[] Day =
    [
        Make("a", "Mill burns in Fennick", "A fire destroyed the Aldous paper mill in Fennick on Monday night and forced 120 people from their homes, the fire chief Ruth Calloway said. Nobody was hurt. The mill dates from 1903."),
        Make("b", "Paper mill lost to flames", "The Aldous mill, a landmark of Fennick, burned down overnight. Chief Ruth Calloway said 120 people had to leave their homes. The cause of the fire is not known."),
        Make("c", "School burns in Harrow", "A fire destroyed the Saint Brannock school in Harrow on Monday night and forced 35 people from their homes, the fire chief Owen Pratt said. Nobody was hurt. The school dates from 1961."),
        Make("d", "Harrow fire: school is gone", "Firefighters could not save the Saint Brannock school of Harrow, said chief Owen Pratt, and 35 people were led from their homes. The cause of the fire is not known."),
        Make("e", "Council votes for tram", "The council of Calder Bay voted by 31 to 14 for a tram to the airport. Mayor Ines Varga said the first rails would be laid in autumn."),
    ];

    [Fact]
    public void Articles_on_one_event_are_one_story_and_events_of_one_kind_are_two() =>
        Assert.Equal([0, 0, 1, 1, 2], Find(Day));

    [Fact]
    public void The_order_of_the_articles_decides_nothing()
    {
        foreach (var order in (int[][])[[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 3, 0, 2, 4]])
        {
            var stories = Find([.. order.Select(i => Day[i])]);
            var byName = order.Select((article, place) => (Day[article].Id, Story: stories[place])).OrderBy(pair => pair.Id, StringComparer.Ordinal).ToList();
            Assert.Equal(byName[0].Story, byName[1].Story);
            Assert.Equal(byName[2].Story, byName[3].Story);
            Assert.Equal(3, byName.Select(pair => pair.Story).Distinct().Count());
        }
    }

    [Fact]
    public void Nothing_and_texts_without_a_word_are_no_story_of_others() =>
        Assert.Equal([0, 1, 2], Find([Make("a", null, ""), Make("b", null, ""), Make("c", null, "... !")]));

    [Fact]
    public void No_article_is_no_story() => Assert.Empty(Find());

    [Fact]
    public void Articles_far_apart_in_time_are_two_stories()
    {
        var later = Day[1] with { Date = new DateOnly(2031, 12, 1) };

        Assert.Equal([0, 1], Find([Day[0] with { Date = new DateOnly(2031, 5, 6) }, later]));
        Assert.Equal([0, 0], Find([Day[0] with { Date = new DateOnly(2031, 11, 29) }, later]));
    }

    private static int[] Find(params StoryText[] articles) => [.. StoryFinder.Find(articles)];

    private static StoryText Make(string id, string? title, string text) => new(id, title, null, text, [new(0, text.Length)]);
}
