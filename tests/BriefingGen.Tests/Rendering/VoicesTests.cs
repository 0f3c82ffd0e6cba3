using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using BriefingGen.Editing;
using BriefingGen.Model;

namespace BriefingGen.Tests.Rendering;

/// <summary>Who said what in a story, as its page shows it.</summary>
public sealed class VoicesTests
{
    private static readonly DateOnly Day = new(2031, 5, 6);

    [Fact]
    public void What_one_speaker_said_stands_in_the_order_of_the_article_and_speakers_by_their_weightiest_words()
    {
        var quay = new Draft("quay.txt", "'I am sorry,' said Tara Lind. 'But I would do it again,' she said. 'Nobody sleeps,' said Olaf Reen.")
            .Quote("I am sorry,", "Tara Lind", null, "Tara Lind", "said")
            .Quote("But I would do it again,", "Tara Lind", null, "she", "said")
            .Quote("Nobody sleeps,", "Olaf Reen", null, "Olaf Reen", "said");

        Assert.Equal(
            ["Olaf Reen: Nobody sleeps,", "Tara Lind: I am sorry, / But I would do it again,"],
            Voices(Day, quay.Extract() with { Key = [2, 1, 0] }).Select(voice => $"{Names(voice)[0]}: {string.Join(" / ", voice.QuerySelectorAll("q").Select(said => said.TextContent))}"));
    }

    [Fact]
    public void The_words_between_two_halves_of_a_quotation_are_shown_once()
    {
        var lamp = new Draft("lamp.txt", "'I turned it off,' she recalled, 'and then I turned it on again.' Tara Lind laughed.")
            .Quote("I turned it off,", "Tara Lind", null, "she", "recalled")
            .Quote("and then I turned it on again.", "Tara Lind", null, "she", "recalled").Extract();

        Assert.Equal(["I turned it off, she recalled", "and then I turned it on again."], Said(lamp));
        Assert.Equal(["she recalled, and then I turned it on again."], Said(lamp with { Key = [1] }));
    }

    /// <summary>Nothing counts but the text of the article: neither letters of two units nor the line breaks of the page move the place.</summary>
    [Theory]
    [InlineData("Tara Lind, the captain, ", "the captain")]
    [InlineData("Tara Lind, the\r\ncaptain,\r\n", "the\r\ncaptain")]
    [InlineData("Tara\r\nLind,\r\n\t", null)]
    [InlineData("Tara Lind \U0001D538\U0001D539\U0001D53B, ", "\U0001D538\U0001D539\U0001D53B")]
    [InlineData("Tara Lind,\r\n\U0001F600 ", null)]
    public void The_words_between_two_halves_are_found_whatever_letters_and_line_breaks_they_hold(string between, string? role)
    {
        var name = between.StartsWith("Tara\r", StringComparison.Ordinal) ? "Tara\r\nLind" : "Tara Lind";
        var lamp = new Draft("lamp.txt", $"\U0001D538\U0001D539 'I turned it off,' recalled {between}'and then I turned it on again.' Tara Lind laughed.")
            .Quote("I turned it off,", name, role, name, "recalled")
            .Quote("and then I turned it on again.", name, role, name, "recalled").Extract();

        Assert.Equal("and then I turned it on again.", Said(lamp).Last());
    }

    [Theory]
    [InlineData("It hummed,' Lind said, and \U0001D538\U0001D539\U0001D53B were '", "Lind said, and \U0001D538\U0001D539\U0001D53B were")]
    [InlineData("It hummed,' Lind said, \U0001D538 '", "Lind said, \U0001D538")]
    [InlineData("It hummed,' Lind said,\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\nthey were\r\n'", "Lind said,\n\n\n\n\n\n\n\n\n\n\n\nthey were")]
    public void What_leads_on_in_other_letters_or_lines_stays(string said, string leadIn)
    {
        var lamp = new Draft("lamp.txt", $"'{said}rather unhappy'. Tara Lind laughed.")
            .Quote("It hummed,", "Tara Lind", null, "Lind", "said")
            .Quote("rather unhappy", "Tara Lind", null, "Lind", "said", QuotationKind.Partial).Extract();

        Assert.Equal(["It hummed, Lind said", $"{leadIn} rather unhappy"], Said(lamp));
    }

    [Fact]
    public void What_leads_into_the_second_half_of_a_sentence_stays()
    {
        var lamp = new Draft("lamp.txt", "'It hummed,' Lind said, and the neighbours were 'rather unhappy'. Tara Lind laughed.")
            .Quote("It hummed,", "Tara Lind", null, "Lind", "said")
            .Quote("rather unhappy", "Tara Lind", null, "Lind", "said", QuotationKind.Partial).Extract();

        Assert.Equal(["It hummed, Lind said", "Lind said, and the neighbours were rather unhappy"], Said(lamp));
    }

    /// <summary>Each source quotes other words of her; the name and role as each has them.</summary>
    [Theory]
    [InlineData("Tara Lind", null, "Tara Lind", null, "Tara Lind Post Courier")]
    [InlineData("Tara Lind", "the captain", "Tara Lind", "the captain", "Tara Lind the captain Post Courier")]
    [InlineData("Tara Lind", "the captain", "Tara Lind", null, "Tara Lind the captain Post, Tara Lind Courier")]
    [InlineData("Tara Lind", "the captain", "Tara Lind", "chair of the union", "Tara Lind the captain Post, Tara Lind chair of the union Courier")]
    [InlineData("Tara Lind", null, "Tara Lind", "the captain", "Tara Lind Post, Tara Lind the captain Courier")]
    [InlineData("Tara Lind", "the captain", "Lind", "the captain", "Tara Lind the captain Post, Lind the captain Courier")]
    public void A_speaker_whom_two_sources_name_alike_is_named_once(string name, string? role, string again, string? roleAgain, string expected)
    {
        var post = Source("Post", "We will talk when they have slept,", name, role);
        var courier = Source("Courier", "Nobody has asked the bakers,", again, roleAgain);
        var other = new Draft("other.txt", "'No word yet,' said Olaf Reen.").Quote("No word yet,", "Olaf Reen", null, "Olaf Reen", "said").Extract();
        // The third source stands between them by weight.
        var voices = Voices(Day, post, other, courier);

        Assert.Equal(expected, string.Join(", ", voices.Where(voice => !Names(voice).Contains("Olaf Reen")).Select(voice => string.Join(' ', Names(voice)))));
    }

    [Fact]
    public void A_moment_at_midnight_is_taken_for_a_day_without_an_hour()
    {
        static Extract At(int hour) => Source("Post", "We will talk when they have slept,", "Tara Lind", null) is var post
            ? post with { Article = post.Article with { Published = new(2031, 5, 6, hour, 0, 0, TimeSpan.FromHours(2)) } } : post;

        Assert.Null(Page(Site(Day, At(0))).QuerySelector(".sources time"));
        Assert.Equal("17:00", Page(Site(Day, At(17))).QuerySelector(".sources time")!.TextContent);
    }

    [Theory]
    [InlineData(17, "2031-05-06T15:00:00Z", "Tue, 06 May 2031 15:00:00 GMT")]
    [InlineData(null, "2031-05-06T00:00:00Z", "Tue, 06 May 2031 00:00:00 GMT")]
    public void A_feed_gives_a_quotation_the_hour_of_its_article_where_that_is_known(int? hour, string moment, string rfc)
    {
        var post = Source("Post", "We will talk when they have slept,", "Tara Lind", null);
        var site = Site(Day, post with { Article = post.Article with { Published = hour is { } known ? new(2031, 5, 6, known, 0, 0, TimeSpan.FromHours(2)) : null } });
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(site["quotations.xml"]).Root!;

        Assert.Equal([moment, moment], [feed.Element(atom + "updated")!.Value, feed.Element(atom + "entry")!.Element(atom + "updated")!.Value]);
        Assert.Equal(rfc, XDocument.Parse(site["quotations-rss.xml"]).Descendants("pubDate").Single().Value);
        Assert.Equal(moment, JsonDocument.Parse(site["quotations.json"]).RootElement.GetProperty("items")[0].GetProperty("date_published").GetString());
    }

    private static Extract Source(string outlet, string words, string name, string? role) =>
        new Draft($"{outlet}.txt", $"'{words}' said {name}{(role is null ? "" : $", {role}")}. Tara Lind left the quay.")
            .Quote(words, name, role, name, "said")
            .With(article => article with { Title = outlet, TitleFrom = Origin.Header, Date = Day, Publisher = outlet }).Extract();

    private static Rendered Site(DateOnly day, params ReadOnlySpan<Extract> sources) =>
        new([new(day, [StoryTeller.Tell("a", [.. sources.ToArray().Select((source, i) => new StorySource($"a-{i}", source))])])], Samples.Settings);

    private static IDocument Page(Rendered site) => site.Parse(site["2031-05-06/index.html"]);

    private static ImmutableArray<IElement> Voices(DateOnly day, params ReadOnlySpan<Extract> sources) => [.. Page(Site(day, sources)).QuerySelectorAll(".voice")];

    private static List<string> Names(IElement voice) => [.. voice.QuerySelectorAll(".who .speaker, .who .role, .who cite").Select(part => part.TextContent)];

    private static IEnumerable<string> Said(Extract extract) => Voices(Day, extract).SelectMany(voice => voice.QuerySelectorAll("blockquote"))
        .Select(said => string.Join(' ', said.QuerySelectorAll(".lead-in, q, .cue").Select(part => part.TextContent)));
}
