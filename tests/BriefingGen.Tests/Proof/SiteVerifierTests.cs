using System.Text.RegularExpressions;
using BriefingGen.Publishing;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Proof;

/// <summary>Builds a site, tampers with it, and asks for the proof.</summary>
public sealed partial class SiteVerifierTests : IDisposable
{
    private const string Page = "site/2024-05-06/index.html";

    private readonly ScratchFolder scratch = new();

    public SiteVerifierTests()
    {
        scratch.Write("in/ferry.txt", """
             date 2024-05-06 Ferry sails again

            The old ferry did not sail on Monday, and the harbour of Lindholm was quiet for a day.

            "We did not expect that she would ever sail once again," Ada Ferris said on Monday. 🚢

            The repair took four years and cost more than the town had ever spent on a boat.

            "The town will pay for every plank that has to be replaced," Tom Birch said.

            """);
        scratch.Write("in/bridge.txt", """
             date 2024-05-06 Bridge stays shut

            The bridge of Lindholm stays shut for another month, the county said on Monday.

            "Nobody should cross it before the bolts have been changed," Mira Lund said on Monday.

            """.ReplaceLineEndings("\r\n"));
        Assert.Equal((0, ""), CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At("site")) is var run ? (run.Exit, run.Error) : default);
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_site_as_it_was_built_holds()
    {
        var run = Verify();

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches("^[0-9]+ pages against 2 sources: [0-9]+ excerpts and 9 speakers checked\nAll hold.\n$", run.Output);
    }

    [Fact]
    public void A_site_of_excerpts_only_holds_and_has_nothing_else_of_an_article()
    {
        scratch.Write("briefing.yaml", "input: in\nsource_pages: excerpts\n");
        scratch.Write("in/storm.txt", "date 2024-05-07 Storm\n\nA storm hit Lindholm on Tuesday and took three roofs with it.\n\n"
            + string.Concat(Enumerable.Range(0, 30).Select(i => $"Nobody had seen number {i} of the many small things that nobody writes a summary of.\n\n")));
        Assert.Equal(0, CommandRun.Of("build", "--config", scratch.At("briefing.yaml")).Exit);

        Assert.Equal((0, ""), Verify() is var run ? (run.Exit, run.Error) : default);
        var published = string.Concat(Directory.EnumerateFiles(scratch.At("site"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Contains("Nobody should cross it before the bolts have been changed", published, StringComparison.Ordinal);
        Assert.InRange(Enumerable.Range(0, 30).Count(i => published.Contains($"number {i} of the many", StringComparison.Ordinal)), 0, 4);
    }

    [Fact]
    public void A_site_with_the_editors_own_words_on_its_articles_holds()
    {
        scratch.Write("briefing.yaml", """
            input: in
            articles:
              ferry.txt: { title: "The repair took four years & more", date: 2024-05-07, publisher: Harbour <Post> }
            """);
        Assert.Equal(0, CommandRun.Of("build", "--config", scratch.At("briefing.yaml")).Exit);

        Assert.Equal((0, ""), Verify() is var run ? (run.Exit, run.Error) : default);
        Assert.Contains("\"title\": \"The repair took four years & more\"", File.ReadAllText(scratch.At("site", ".briefing", "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_article_of_a_feed_and_of_an_archive_holds_and_is_checked()
    {
        scratch.Write("in/feed.xml", """
            <rss version="2.0"><channel><title>Courier</title>
            <item><guid isPermaLink="false">7</guid><title>Lamp lit again</title><pubDate>Mon, 06 May 2024 08:00:00 GMT</pubDate><description>The lamp of the old tower was lit on Monday. "It burns as it did," Jo Marr said on Monday.</description></item>
            <item><guid isPermaLink="false">8</guid><title>Hall opens</title><pubDate>Mon, 06 May 2024 08:00:00 GMT</pubDate><description>The hall opened on Monday. "There is room for all of us," Ida Holm said on Monday.</description></item>
            </channel></rss>
            """);
        scratch.Write("in/week.zip", Reading.Bundles.Packed.Zip(("a/quay.txt", " date 2024-05-06 Quay is mended\n\nThe quay is mended. \"It holds,\" Sven Dahl said on Monday.\n"u8.ToArray())));
        scratch.Write("in/wire.jsonl", """
            {"id":"a","title":"Ramp opens","date":"2024-05-06","text":"The ramp opened on Monday. \"Nobody waits here,\" Kai Moe said on Monday."}
            {"id":"b","title":"Mill turns","date":"2024-05-06","text":"The mill turned on Monday. \"It grinds as it should,\" Tove Lie said on Monday."}
            """);
        scratch.Write("briefing.yaml", """
            input: in
            articles:
              "feed.xml#8": { title: "The hall, opened" }
            """);
        Assert.Equal((0, ""), CommandRun.Of("build", "--config", scratch.At("briefing.yaml")) is var build ? (build.Exit, build.Error) : default);

        var run = Verify();
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches("^[0-9]+ pages against 7 sources: [0-9]+ excerpts and [0-9]+ speakers checked\n", run.Output);
        Fails(
            () => Tamper(Page, "There is room for all of us", "There is room for none of us"),
            "error BG0607: the words do not stand in \"feed.xml#8\" at their place: ");
    }

    [Fact]
    public void An_e_mail_edition_is_proved_by_its_whole_addresses()
    {
        Assert.Equal(0, CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At("site"), "--base-url", "https://papers.example/lagoon/").Exit);
        Assert.Equal((0, ""), Verify() is var run ? (run.Exit, run.Error) : default);

        Fails(
            () => Tamper("site/2024-05-06/email.html", "https://papers.example/lagoon/articles/bridge-stays-shut/#", "https://elsewhere.example/articles/bridge-stays-shut/#"),
            "error BG0608: ");
    }

    [Fact]
    public void A_changed_letter_in_a_quotation_is_caught() => Fails(
        () => Tamper(Page, "every plank that has", "every blank that has"),
        "error BG0607: the words do not stand in \"ferry.txt\" at their place: the page has \"… will pay for every blank that has to be replaced,\", the source \"… will pay for every plank that has to be replaced,\"; build the site again, and mend the template if it is there again");

    [Fact]
    public void A_dropped_not_in_a_summary_paragraph_is_caught() => Fails(
        () => Tamper(Page, "did not sail on", "did sail on"),
        "error BG0607: the words do not stand in \"ferry.txt\" at their place: the page has \"The old ferry did sail on Monday, and the harbou…\", the source \"The old ferry did not sail on Monday, and the ha…\"; build the site again, and mend the template if it is there again");

    [Fact]
    public void A_word_too_many_is_caught() => Fails(
        () => Tamper(Page, "to be replaced,</q>", "to be replaced, maybe,</q>"), "error BG0607: ");

    [Fact]
    public void A_changed_letter_on_the_page_of_the_source_is_caught() => Fails(
        () => Tamper("site/articles/bridge-stays-shut/index.html", "before the bolts", "before the bots"), "error BG0607: ");

    [Fact]
    public void Speakers_swapped_before_a_readers_eyes_are_caught() => Fails(
        () =>
        {
            Tamper(Page, ">Ada Ferris</b>", ">SOMEONE</b>");
            Tamper(Page, ">Tom Birch</b>", ">Ada Ferris</b>");
            Tamper(Page, ">SOMEONE</b>", ">Tom Birch</b>");
        },
        "error BG0613: the page gives \"Ada Ferris\" as the speaker, the source \"Tom Birch\"; build the site again, and mend the template if it is there again",
        "error BG0613: the page gives \"Tom Birch\" as the speaker, the source \"Ada Ferris\"; build the site again, and mend the template if it is there again");

    [Fact]
    public void A_speaker_swapped_everywhere_on_the_page_is_caught() => Fails(
        () => Tamper(Page, "Mira Lund", "Tom Birch"), "error BG0613: the page gives \"Tom Birch\" as the speaker, the source \"Mira Lund\"");

    [Fact]
    public void A_speaker_left_out_is_caught() => Fails(
        () => Tamper(Page, "<b class=\"speaker\" dir=\"auto\">Mira Lund</b>", ""), "error BG0614: the page does not show who speaks, which is \"Mira Lund\" in the source; build the site again, and mend the template if it is there again");

    [Fact]
    public void A_role_that_the_source_does_not_give_is_caught() => Fails(
        () => Tamper(Page, ">Mira Lund</b>", ">Mira Lund</b> <span class=\"role\">the queen</span>"),
        "error BG0615: the page gives \"the queen\" as the role of Mira Lund, which the source does not; build the site again, and mend the template if it is there again");

    [Fact]
    public void Words_that_nobody_says_given_to_somebody_are_caught() => Fails(
        () => Tamper(Page, "</main>", """<p><b class="speaker">Mira Lund</b> <q data-source="bridge.txt" data-start="36" data-end="46" data-speaker="Mira Lund">The bridge</q></p></main>"""),
        "error BG0612: the page gives \"Mira Lund\" as the speaker, but the source does not say for certain who speaks here; build the site again, and mend the template if it is there again");

    [Fact]
    public void A_quotation_without_a_place_is_caught() => Fails(
        () => Tamper(Page, "</main>", "<q>I resign</q></main>"),
        "error BG0611: the quotation or paragraph names no source and no place; take it out, or let the template give it data-source, data-start and data-end");

    [Fact]
    public void A_summary_paragraph_without_a_place_is_caught() => Fails(
        () => Tamper(Page, "<div class=\"summary\">", "<div class=\"summary\"><p>The ferry sank.</p>"),
        "error BG0611: the quotation or paragraph names no source and no place");

    [Fact]
    public void Words_slipped_in_beside_a_quotation_are_caught() => Fails(
        () => Tamper(Page, "to be replaced,</q>", "to be replaced,</q> and laughed"),
        "error BG0616: \"and laughed\" stands among words of a source and names no place in it; take it out of the page or of the template");

    [Fact]
    public void A_place_that_is_not_there_is_caught()
    {
        Fails(() => Tamper(Page, "</main>", """<p data-source="bridge.txt" data-start="9000" data-end="9010">x</p></main>"""), "error BG0606: the words name the place 9000 to 9010 in \"bridge.txt\", which has no such place; build the site again, and mend the template if it is there again");
        Fails(() => Tamper(Page, "</main>", """<p data-source="bridge.txt" data-start="9" data-end="nine">x</p></main>"""), "error BG0606: the words name the place 9 to ? in \"bridge.txt\", which has no such place");
    }

    [Fact]
    public void A_source_that_the_site_was_not_made_from_is_caught() => Fails(
        () => Tamper(Page, "</main>", """<p data-source="else.txt" data-start="0" data-end="1">x</p></main>"""),
        "error BG0605: the words name \"else.txt\" as their source, from which the site was not made; build the site again, and mend the template if it is there again");

    [Fact]
    public void A_link_that_is_gone_is_caught() => Fails(
        () => File.WriteAllText(scratch.At(Page), PlaceLink().Replace(File.ReadAllText(scratch.At(Page)), "", 1)), "error BG0608: no link beside the words leads to their place in ");

    [Fact]
    public void A_link_to_another_place_is_caught() => Fails(
        () => File.WriteAllText(scratch.At(Page), PlaceLink().Replace(File.ReadAllText(scratch.At(Page)), "<a href=\"../articles/ferry-sails-again/index.html#c1-2\">", 1)),
        "error BG0608: no link beside the words leads to their place in ");

    [Fact]
    public void A_link_whose_place_is_not_marked_is_caught()
    {
        var article = scratch.At("site", "articles", "bridge-stays-shut", "index.html");
        var id = Regex.Match(File.ReadAllText(article), "<mark[^>]* id=\"([^\"]+)\"").Groups[1].Value;

        Fails(() => Tamper(article, $" id=\"{id}\"", ""), $"the link \"articles/bridge-stays-shut/index.html#{id}\" leads to no page of the site or to no mark on it; build the site again, and mend the template if it is there again");
    }

    [Fact]
    public void A_source_that_has_changed_is_caught_and_the_others_are_still_checked()
    {
        Tamper(Page, "every plank that has", "every blank that has");

        Fails(
            () => File.AppendAllText(scratch.At("in", "bridge.txt"), "One more line.\n"),
            "in/bridge.txt: error BG0603: the source has changed since the site was built; build it again",
            "error BG0607: the words do not stand in \"ferry.txt\" at their place: ");
    }

    [Fact]
    public void A_source_or_a_page_that_is_gone_is_caught() => Fails(
        () =>
        {
            File.Delete(scratch.At("in", "bridge.txt"));
            File.Delete(scratch.At("site", "404.html"));
        },
        "in/bridge.txt: error BG0602: the source cannot be read: ",
        "site/404.html: error BG0604: the page is missing; build the site again");

    [Fact]
    public void A_speaker_swapped_where_the_page_no_longer_claims_one_is_caught() => Fails(
        () =>
        {
            Tamper(Page, " data-speaker=\"Mira Lund\"", "");
            Tamper(Page, ">Mira Lund</b>", ">Tom Birch</b>");
        },
        "error BG0613: the page gives \"Tom Birch\" as the speaker, the source \"Mira Lund\"");

    [Fact]
    public void A_second_speaker_is_caught() => Fails(
        () => Tamper(Page, ">Mira Lund</b>", ">Mira Lund</b> <b class=\"speaker\">Tom Birch</b>"),
        "error BG0613: the page gives \"Mira Lund / Tom Birch\" as the speaker, the source \"Mira Lund\"");

    [Fact]
    public void Words_beside_the_speaker_are_caught() => Fails(
        () => Tamper(Page, ">Mira Lund</b>", ">Mira Lund</b> the liar"), "error BG0616: \"the liar\" stands among words of a source and names no place in it");

    [Fact]
    public void A_part_of_a_quotation_is_no_quotation() => Fails(
        () => Tamper(Page, "</main>", """<section><p><q data-source="bridge.txt" data-start="125" data-end="131">should</q></p></section></main>"""), "error BG0623: nobody says just these words in \"bridge.txt\" (125 to 131); they are a part of a quotation, or none; build the site again, and mend the template if it is there again");

    [Theory]
    [InlineData("every plank", "every <span hidden>plank</span>", "<span hidden>")]
    [InlineData("every plank", "every <noscript>plank</noscript>", "<noscript>")]
    [InlineData("every plank", "every <span class=\"unseen\">plank</span>", "<span>")]
    [InlineData("every plank", "every <span style=\"color:red;display:none\">plank</span>", "<span>")]
    [InlineData("every plank", "every <span style=\"/**/\\44ISPLAY: none ! important\">plank</span>", "<span>")]
    [InlineData("<body>", "<body style=\"opacity: 0\">", "<body>")]
    [InlineData("<html ", "<html hidden ", "<html hidden>")]
    [InlineData("every plank", "every <img alt=\"no\"> plank", "<img>")]
    [InlineData("every plank", "every <bdo dir=\"rtl\">plank</bdo>", "<bdo>")]
    [InlineData("every plank", "every <template shadowrootmode=\"open\">blank</template>plank", "<q>")]
    [InlineData("<div class=\"summary\">", "<div class=\"summary\" hidden>", "<div hidden>")]
    [InlineData("</head>", "<base href=\"https://elsewhere.example/\"></head>", "<base>")]
    public void What_hides_words_or_replaces_them_is_caught(string from, string to, string tag) => Fails(
        () => Tamper(Page, from, to), $"error BG0622: {tag} can hide words of a source or show others in their place; take it out of the page or of the template");

    [Theory]
    [InlineData("every plank", "<bdi>every</bdi> <bdi>plank</bdi>", "<bdi>")]
    [InlineData("every plank", "<span dir=\"rtl\">every</span> plank", "<span>")]
    [InlineData("<q ", "<q aria-label=\"other words\" ", "<q>")]
    [InlineData("<q ", "<q aria-hidden=\"true\" ", "<q>")]
    [InlineData("<div class=\"summary\">", "<div class=\"summary\" inert>", "<div>")]
    [InlineData("<div class=\"summary\">", "<del><div class=\"summary\">", "<del>")]
    [InlineData("<div class=\"summary\">", "<bdo dir=\"rtl\"><div class=\"summary\">", "<bdo>")]
    [InlineData("<div class=\"summary\">", "<datalist><div class=\"summary\">", "<datalist>")]
    [InlineData("<div class=\"summary\">", "<svg><desc><div class=\"summary\">", "<svg>")]
    [InlineData("<div class=\"summary\">", "<div class=\"text\" data-number=\"It is a lie that\"><div class=\"summary\">", "<div>")]
    [InlineData("replaced,</q>", "replaced,</q> <img src=\"../card.png\" alt=\"he lied\">", "<img>")]
    [InlineData("replaced,</q>", "replaced,</q> <input value=\"he lied\">", "<input>")]
    [InlineData("<meta charset=\"utf-8\">", "<meta charset=\"utf-8\"><meta http-equiv=\"Refresh\" content=\"0;url=https://elsewhere.example/\">", "<meta>")]
    [InlineData("<meta charset=\"utf-8\">", "<meta charset=\"shift_jis\">", "<meta>")]
    [InlineData("<body>", "<frameset><frame src=\"https://elsewhere.example/\"></frameset>", "<frameset>")]
    public void What_shows_words_otherwise_is_caught_whatever_the_manifest_says(string from, string to, string tag) => FailsUnseen(
        Page, from, to, $"error BG0622: {tag} can hide words of a source or show others in their place; ");

    [Theory]
    [InlineData("<span class=\"cut\">\u202E</span>")]
    [InlineData("<cite>\u202E</cite>")]
    [InlineData("<a href=\"#\">\u202E</a>")]
    public void A_sign_that_turns_the_line_around_is_caught(string sign) => FailsUnseen(
        Page, "<q ", sign + "<q ", "error BG0616: ");

    [Fact]
    public void A_ninth_speaker_is_caught() => FailsUnseen(
        Page, ">Mira Lund</b>", ">Mira Lund</b>" + string.Concat(Enumerable.Repeat(" <b class=\"speaker\">Mira Lund</b>", 8)) + " <b class=\"speaker\">Tom Birch</b>",
        "error BG0613: the page gives \"Mira Lund / Tom Birch\" as the speaker");

    [Theory]
    [InlineData("stays shut for another month", "stays open for another month", "error BG0607: ")]
    [InlineData("The 9th bolt of the old bridge was found", "The 9th bolt of the old bridge was lost", "error BG0616: \"The 9th bolt of the old bridge…\" stands")]
    [InlineData("The 9th bolt of", "The 9th <i>and last</i> bolt of", "error BG0616: ")]
    [InlineData("<div class=\"text\">", "<div class=\"text\">The county lies.", "error BG0616: \"The county lies.\" stands")]
    public void A_word_of_an_article_that_nothing_was_taken_from_is_caught(string from, string to, string message)
    {
        scratch.Write("in/bridge.txt", File.ReadAllText(scratch.At("in", "bridge.txt")) + "\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"The {i}th bolt of the old bridge was found in the mud below it.\n\n")));
        Assert.Equal(0, CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At("site")).Exit);

        FailsUnseen("site/articles/bridge-stays-shut/index.html", from, to, message);
    }

    [Fact]
    public void An_e_mail_that_no_longer_says_which_words_are_the_quotation_is_caught()
    {
        Assert.Equal(0, CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At("site"), "--base-url", "https://papers.example/lagoon/").Exit);
        Tamper("site/2024-05-06/email.html", " data-speaker=\"Tom Birch\"", "");

        FailsUnseen("site/2024-05-06/email.html", ">Tom Birch</b>", ">Mira Lund</b>", "error BG0613: the page gives \"Mira Lund\" as the speaker, the source \"Tom Birch\"");
    }

    [Fact]
    public void Other_words_between_signs_of_quotation_are_caught() => FailsUnseen(
        Page, "replaced,</q>", "replaced,</q> <span class=\"cut\">“</span><span data-source=\"bridge.txt\" data-start=\"36\" data-end=\"46\">The bridge</span><span class=\"cut\">”</span>",
        "error BG0612: ");

    [Fact]
    public void A_page_that_says_it_is_published_elsewhere_is_caught()
    {
        Assert.Equal(0, CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At("site"), "--base-url", "https://papers.example/lagoon/").Exit);

        FailsUnseen("site/2024-05-06/email.html", "https://papers.example/lagoon/", "https://elsewhere.example/",
            "error BG0627: the page says that the site is published at \"https://elsewhere.example/\", the front page says \"https://papers.example/lagoon/\"; ");
    }

    [Fact]
    public void A_front_page_that_does_not_say_where_it_is_published_is_caught()
    {
        Assert.Equal(0, CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At("site"), "--base-url", "https://papers.example/lagoon/").Exit);

        FailsUnseen("site/index.html", "rel=\"canonical\"", "rel=\"start\"",
            "error BG0627: the page says that the site is published at \"https://papers.example/lagoon/\", the front page does not say where; ");
    }

    [Fact]
    public void A_style_that_changes_only_how_words_look_hides_nothing()
    {
        Tamper(Page, "<div class=\"summary\">", "<div class=\"summary\" style=\"text-transform: uppercase; justify-content: center; margin-left: -1em; background-clip: text\">");

        Assert.DoesNotContain("BG0622", Verify().Error, StringComparison.Ordinal);
    }

    private void Fails(Action tamper, params string[] messages)
    {
        tamper();
        var run = Verify();

        Assert.Equal(2, run.Exit);
        Assert.EndsWith(" does not hold.\n", run.Output, StringComparison.Ordinal);
        Assert.All(messages, message => Assert.Contains(message, run.Error, StringComparison.Ordinal));
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.Matches(": error BG06[0-9]{2}: ", line));
    }

    // As one does it who can write the manifest too, but not the sources.
    private void FailsUnseen(string file, string from, string to, string message) => Fails(
        () =>
        {
            Tamper(file, from, to);
            var place = scratch.At("site", ".briefing", "manifest.json");
            var manifest = Manifest.Parse(File.ReadAllBytes(place))!;
            File.WriteAllBytes(place, (manifest with { Files = [.. manifest.Files.Select(written => written with { Sha256 = Manifest.Hash(File.ReadAllBytes(scratch.At("site", written.Path))) })] }).ToBytes());
        },
        message);

    private CommandRun Verify() => CommandRun.Of("verify", scratch.At("site"));

    private void Tamper(string file, string from, string to)
    {
        var html = File.ReadAllText(scratch.At(file));
        Assert.Contains(from, html, StringComparison.Ordinal);
        File.WriteAllText(scratch.At(file), html.Replace(from, to, StringComparison.Ordinal));
    }

    [GeneratedRegex("<a class=\"place\"[^>]*>")]
    private static partial Regex PlaceLink();
}
