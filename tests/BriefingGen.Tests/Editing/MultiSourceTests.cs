using System.Collections.Frozen;
using System.Text;
using BriefingGen.Editing;
using BriefingGen.Extraction;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Text;

namespace BriefingGen.Tests.Editing;

/// <summary>Three days on the fire of a mill, told by two papers, and a vote on a tram.</summary>
public sealed class MultiSourceTests
{
    private const string Fire = """
        date 2031-05-05 Aldous mill burns in Fennick

        A fire destroyed the Aldous paper mill in Fennick on Monday night and forced 120 people from their homes.

        "We could only keep the flames from the houses," said Ruth Calloway, the fire chief. "The mill was lost when we came."

        The mill was built in 1903 and gave work to 80 people.
        """;

    private const string FireToo = """
        date 2031-05-05 Landmark of Fennick lost to flames

        A fire destroyed the Aldous paper mill in Fennick on Monday night and forced 120 people from their homes, the Gazette has learned.

        Insurers value the burned building and its machines at 14 million crowns, the owner said on Tuesday.

        "The mill was lost when we came," Ms Calloway told the Gazette.
        """;

    private const string NextDay = """
        date 2031-05-06 Sparks from a saw lit the Aldous mill

        Sparks from a saw lit the fire that destroyed the Aldous paper mill in Fennick, investigators said on Tuesday.

        "The saw had no guard and the floor was covered with dust," said Tomas Reed, who leads the investigation.

        "We could only keep the flames from the houses," said Ruth Calloway, the fire chief.
        """;

    private const string Tram = """
        date 2031-05-05 Calder Bay votes for a tram

        The council of Calder Bay voted by 31 to 14 for a tram to the airport.

        Mayor Ines Varga said the first rails would be laid in autumn.
        """;

    [Fact]
    public void Articles_on_one_event_are_one_story_with_the_headline_of_one_of_them()
    {
        var stories = Edit().Briefings[^1].Stories;

        Assert.Equal(["aldous-mill-burns-in-fennick", "calder-bay-votes-for-a-tram"], stories.Select(story => story.Slug));
        Assert.Equal(["fire.txt", "too.txt"], stories[0].Sources.Select(source => source.Extract.Article.Source));
    }

    [Fact]
    public void A_summary_is_drawn_from_all_sources_and_says_nothing_twice()
    {
        var story = Edit().Briefings[^1].Stories[0];

        Assert.Equal(
            [
                "0: A fire destroyed the Aldous paper mill in Fennick on Monday night and forced 120 people from their homes.",
                "0: The mill was built in 1903 and gave work to 80 people.",
                "1: Insurers value the burned building and its machines at 14 million crowns, the owner said on Tuesday.",
            ],
            story.Summary.Select(passage => $"{passage.Source}: {Text(story.Sources[passage.Source], passage.Paragraph.Span)}"));
        Assert.DoesNotContain(story.Summary, passage => passage.IsNew);
    }

    [Fact]
    public void The_same_words_in_two_sources_are_one_quotation_with_two_places()
    {
        var story = Edit().Briefings[^1].Stories[0];
        var merged = story.Quotations.Single(quotation => quotation.Places.Length == 2);

        Assert.Equal(
            ["0: The mill was lost when we came.", "1: The mill was lost when we came,"],
            merged.Places.Select(place => $"{place.Source}: {Text(story.Sources[place.Source], story.Sources[place.Source].Extract.Quotations[place.Quotation].Span)}"));
        Assert.Same(merged, story.Quotations[0]);
    }

    [Fact]
    public void A_story_that_goes_on_leads_back_and_marks_what_is_new()
    {
        var story = Edit().Briefings[0].Stories.Single();

        var earlier = Assert.Single(story.Previously);
        Assert.Equal((new DateOnly(2031, 5, 5), "aldous-mill-burns-in-fennick", "fire.txt"), (earlier.Date, earlier.Slug, earlier.Lead.Extract.Article.Source));
        Assert.True(story.Summary[0].IsNew);
        Assert.Equal(
            ["The saw had no guard and the floor was covered with dust,: True", "We could only keep the flames from the houses,: False"],
            story.Quotations.Select(quotation => $"{Text(story.Lead, story.Lead.Extract.Quotations[quotation.Places[0].Quotation].Span)}: {quotation.IsNew}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_story_of_which_nothing_was_written_for_weeks_is_told_anew()
    {
        var edition = Edit(("fire.txt", Fire), ("next.txt", NextDay.Replace("05-06", "05-29", StringComparison.Ordinal)));

        Assert.Equal(2, edition.Briefings.Length);
        Assert.Empty(edition.Briefings[0].Stories.Single().Previously);
        Assert.DoesNotContain(edition.Briefings[0].Stories.Single().Summary, passage => passage.IsNew);
    }

    [Fact]
    public void Other_people_who_say_the_same_words_stay_apart()
    {
        var other = FireToo.Replace("Ms Calloway", "Owen Pratt", StringComparison.Ordinal);
        var story = Edit(("fire.txt", Fire), ("too.txt", other)).Briefings[^1].Stories[0];

        Assert.Equal(2, story.Sources.Length);
        Assert.All(story.Quotations, quotation => Assert.Single(quotation.Places));
    }

    [Fact]
    public void What_another_source_adds_does_not_speak_of_somebody_who_is_not_shown()
    {
        static string Mill(string lead, string told) => $"date 2031-05-05 Aldous mill burns in Fennick\n\n{lead}\n\n{told}\n";
        const string Lead = "A fire destroyed the Aldous paper mill in Fennick on Monday and the owner, Tilda Orr, wept beside it for hours.";
        static IEnumerable<int> Shown(string told) => Assert.Single(Edit(("a.txt", Mill(Lead, "The mill was built in 1903 and gave work to eighty people for more than a hundred years, the town said in a note on its own history.")), ("b.txt", Mill(Lead, told))).Briefings[0].Stories).Summary.Select(passage => passage.Source);

        Assert.DoesNotContain(1, Shown("Asked about the insurance, she turned to a lawyer from Calder Bay, who had brought thirty boxes of papers."));
        Assert.Contains(1, Shown("Asked about the insurance, Ms Orr turned to a lawyer from Calder Bay, who had brought thirty boxes of papers."));
    }

    [Fact]
    public void A_passage_that_no_other_source_has_is_told_to_be_of_one_source()
    {
        var story = Edit().Briefings[^1].Stories[0];

        Assert.Equal(
            ["A fire destroyed: False", "The mill was: True", "Insurers value the: True"],
            story.Summary.Select(passage => $"{string.Join(' ', Text(story.Sources[passage.Source], passage.Paragraph.Span).Split(' ').Take(3))}: {passage.IsOnlyHere}"));
    }

    [Theory]
    [InlineData("forced 120 people from", "forced 140 people from", "120|140")]
    [InlineData("forced 120 people from", "forced 120 people from", null)]
    [InlineData("forced twelve people from", "forced 14 people from", "twelve|14")]
    [InlineData("forced twenty-two people from", "forced 22 people from", null)]
    [InlineData("forced 1,200 people from", "forced 1.2 thousand people from", null)]
    [InlineData("forced 120 people from", "forced about 140 people from", null)]
    [InlineData("forced 120 people from", "forced at least 140 people from", "120|140")]
    [InlineData("forced 120 people from", "forced at least 100 people from", null)]
    [InlineData("forced 120 people from", "forced up to 100 people from", null)]
    [InlineData("forced 120 people from", "forced 40 families from", null)]
    [InlineData("forced 120 people from", "forced 140 people and then 20 people from", null)]
    [InlineData("cost $14 million and", "cost $16 million and", "14 million|16 million")]
    [InlineData("cost 14 million crowns and", "cost 16,000 euros and", null)]
    [InlineData("left 20% of", "left 30% of", "20|30")]
    [InlineData("left 20 percent of", "left 3.9 per cent of", "20|3.9")]
    [InlineData("in 1903 crowned", "in 1905 crowned", null)]
    public void Two_sources_that_give_other_figures_for_one_thing_are_laid_side_by_side(string one, string other, string? expected)
    {
        static string Mill(string told, string rest) => $"date 2031-05-05 Aldous mill burns in Fennick\n\nA fire destroyed the Aldous paper mill in Fennick on Monday night and {told} their homes, the town said{rest}.\n";
        var story = Assert.Single(Edit(("fire.txt", Mill(one, "")), ("too.txt", Mill(other, " in the evening"))).Briefings[0].Stories);

        Assert.Equal(
            expected is null ? [] : expected.Split('|').Order(StringComparer.Ordinal),
            story.Differences.SelectMany(difference => new[] { difference.One, difference.Other })
                .Select(figure => Text(story.Sources[figure.Source], figure.Figure)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Figures_of_what_happened_to_other_things_are_not_compared()
    {
        const string One = "date 2031-05-05 Aldous mill burns in Fennick\n\nA fire destroyed the Aldous paper mill in Fennick on Monday, injuring 14 people.\n";
        const string Other = "date 2031-05-05 Fennick mill lost\n\nThe Aldous paper mill in Fennick, which had employed 80 people for many years, was lost in a fire.\n";

        Assert.Empty(Assert.Single(Edit(("a.txt", One), ("b.txt", Other)).Briefings[0].Stories).Differences);
        Assert.Single(Assert.Single(Edit(("a.txt", One), ("b.txt", Other.Replace("employed 80", "injured 17", StringComparison.Ordinal))).Briefings[0].Stories).Differences);
    }

    [Fact]
    public void What_stands_beside_another_figure_is_not_told_again_above()
    {
        static string Mill(string told) => $"date 2031-05-05 Aldous mill burns in Fennick\n\n{told}\n\nThe mill was built in 1903 and gave work to half the town.\n";
        var edition = Edit(
            ("a.txt", Mill("A fire destroyed the Aldous paper mill in Fennick on Monday, injuring 14 people, two of them badly.")),
            ("b.txt", Mill("Seventeen people were injured, among them three children, when the Aldous mill in Fennick went up in flames.")));
        var story = Assert.Single(edition.Briefings[0].Stories);

        Assert.Equal([0, 1], Assert.Single(story.Differences) is var difference ? [difference.One.Source, difference.Other.Source] : (int[])[]);
        Assert.All(story.Summary, passage => Assert.Equal(0, passage.Source));
        var site = new Rendering.Rendered(edition.Briefings, Rendering.Samples.Settings);
        Assert.All(
            ["2031-05-05/index.html", "2031-05-05/email.html", "2031-05-05/email.txt", "feed.xml", "feed.json"],
            path => Assert.Matches("(?s)Different figures.*(injuring.*14.*Seventeen|Seventeen.*injuring.*14)", site[path]));
    }

    [Fact]
    public void What_one_person_told_two_papers_stands_together()
    {
        var too = FireToo.Replace("The mill was lost when we came,", "Nobody was left inside when the roof fell,", StringComparison.Ordinal)
            + "\n\n\"We will build it up again with our own hands, stone by stone,\" said Owen Pratt, the owner of the mill.";
        var site = new Rendering.Rendered(Edit(("fire.txt", Fire), ("too.txt", too.Replace("Ms Calloway told", "Chief Ruth Calloway of the fire brigade told", StringComparison.Ordinal))).Briefings, Rendering.Samples.Settings);

        Assert.Equal(
            ["voice: Ruth Calloway, Chief", "voice again: Ruth Calloway, the fire chief", "voice: Owen Pratt, the owner of the mill"],
            site.Parse(site["2031-05-05/index.html"]).QuerySelectorAll(".voice")
                .Select(voice => $"{voice.ClassName}: {voice.QuerySelector(".speaker")!.TextContent}, {voice.QuerySelector(".role")?.TextContent}"));
    }

    [Theory]
    [InlineData("The mill was quite lost when we came,", "quite", "")]
    [InlineData("The mill was lost before we came,", "before", "when")]
    [InlineData("Nothing of the mill was lost before the morning came,", null, null)]
    public void One_person_s_words_that_two_sources_word_differently_are_one_quotation(string other, string? differing, string? missing)
    {
        var too = FireToo.Replace("The mill was lost when we came,", other, StringComparison.Ordinal).Replace("Ms Calloway told", "Ruth Calloway, the fire chief, told", StringComparison.Ordinal);
        var story = Edit(("fire.txt", Fire), ("too.txt", too)).Briefings[0].Stories[0];
        var versions = story.Quotations.SelectMany(quotation => quotation.Versions.Select(version => (quotation.Places[0], Version: version))).ToList();

        if (differing is null)
        {
            Assert.Empty(versions);
            return;
        }

        // Whichever is shown first, the words that differ are those of its source.
        var (shown, version) = Assert.Single(versions);
        string Words(int source, IEnumerable<TextSpan> spans) => string.Join(' ', spans.Select(span => Text(story.Sources[source], span)));
        string[] both = [Words(version.Place.Source, version.Differing), Words(shown.Source, version.Missing)];
        Assert.Equal(new[] { differing, missing }.Order(StringComparer.Ordinal), both.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_the_articles_decides_nothing()
    {
        (string, string)[] all = [("fire.txt", Fire), ("too.txt", FireToo), ("next.txt", NextDay), ("tram.txt", Tram)];
        var first = Listing(Edit(all));

        Assert.Equal(first, Listing(Edit([.. all.Reverse()])));
        Assert.Equal(first, Listing(Edit(all[2], all[0], all[3], all[1])));
    }

    private static Edition Edit() => Edit(("fire.txt", Fire), ("too.txt", FireToo), ("next.txt", NextDay), ("tram.txt", Tram));

    private static Edition Edit(params (string Name, string Text)[] articles) => BriefingEditor.Edit(
        articles.Select(article => Extractor.Extract(Assert.Single(
            ArticleReader.Read(new SourceFile(article.Name, article.Name, Encoding.UTF8.GetBytes(article.Text)), ReadingOptions.Default).Articles))),
        FrozenDictionary<string, string>.Empty);

    private static string Listing(Edition edition) => string.Join('\n', edition.Briefings.SelectMany(briefing => briefing.Stories.Select(story =>
        $"{briefing.Date:O} {story.Slug} {string.Join(',', story.Sources.Select(source => source.Slug))} "
        + $"{string.Join(',', story.Summary)} {string.Join(';', story.Quotations.Select(quotation => string.Join(',', quotation.Places)))} "
        + string.Join(';', story.Differences) + string.Join(',', story.Previously.Select(earlier => earlier.Slug)))));

    private static string Text(StorySource source, TextSpan span) => source.Extract.Article.Text.Substring(span);
}
