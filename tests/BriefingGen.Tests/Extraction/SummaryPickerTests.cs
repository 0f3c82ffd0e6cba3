using BriefingGen.Extraction;
using BriefingGen.Model;

namespace BriefingGen.Tests.Extraction;

public sealed class SummaryPickerTests
{
    private const string Lead = "The harbour of Vell will close to large ships from June, its council decided on Monday after two years of argument.";
    private const string Why = "The council said that the old piers could no longer carry the cranes and that new ones would cost 90 million crowns.";
    private const string Then = "About 400 dock workers will lose their work when the last large ship leaves the harbour of Vell in May.";
    private const string Rest = "Fishing boats and the ferry to Saint Oda may still use the inner basin of the harbour.";

    private static readonly string[] Colour = ["Gulls sat on the sheds.", "It rained.", "A band played an old march.", "Nobody danced to it."];

    [Fact]
    public void The_lead_and_what_follows_from_it_tell_the_story()
    {
        var summary = Pick(string.Join("\n\n", [Lead, Why, .. Colour, Then, Rest]));

        Assert.Equal(Lead, summary[0]);
        Assert.DoesNotContain(summary, Colour.Contains);
    }

    [Fact]
    public void A_summary_has_two_to_four_paragraphs_in_the_order_of_the_text()
    {
        var text = string.Join("\n\n", [Lead, .. Colour, Why, Then, .. Colour, Rest, .. Colour]);
        var summary = Extractor.Extract(ArticleText.Parse(text)).Summary;

        Assert.InRange(summary.Length, 2, 4);
        Assert.Equal(summary.Select(paragraph => paragraph.Paragraph).Order(), summary.Select(paragraph => paragraph.Paragraph));
        Assert.All(summary, paragraph => Assert.InRange(paragraph.Score, 0, 1));
    }

    [Fact]
    public void A_paragraph_that_says_the_lead_again_is_left_out()
    {
        var again = Lead.Replace("decided on Monday", "has decided", StringComparison.Ordinal);

        Assert.DoesNotContain(again, Pick(string.Join("\n\n", [Lead, again, Why, Then, Rest, .. Colour])));
    }

    [Fact]
    public void Of_a_long_paragraph_whole_sentences_are_shown()
    {
        var long_ = string.Join(' ', Lead, Why, Then, Rest, Why.Replace("The council", "A report", StringComparison.Ordinal));
        var summary = Pick($"{long_}\n\n{Rest}");

        Assert.Equal($"{Lead} {Why}", summary[0]);
    }

    [Theory]
    [InlineData("(Lagoon Press) ", null)]
    [InlineData("VELL (Lagoon Press) — ", "VELL")]
    [InlineData("VELL, June 2 - ", "VELL")]
    public void A_summary_begins_behind_the_dateline(string dateline, string? place)
    {
        var article = ArticleText.Parse($"{dateline}{Lead}\n\n{Why}") with { Dateline = place };
        var summary = Extractor.Extract(article).Summary;

        Assert.Equal(Lead, article.Text.Substring(summary[0].Span));
    }

    [Fact]
    public void A_headline_speaks_for_what_it_names()
    {
        var text = string.Join("\n\n", [Lead, Why, Then, Rest, .. Colour]);
        var article = ArticleText.Parse(text) with { Title = "Fishing boats and ferry may still use inner basin", TitleFrom = Origin.Header };

        Assert.Contains(Rest, Extractor.Extract(article).Summary.Select(paragraph => article.Text.Substring(paragraph.Span)));
    }

    [Fact]
    public void A_first_paragraph_that_has_words_of_the_headline_is_shown()
    {
        const string Spoken = "\"I can breathe again,\" said a pilot when he was cleared, \"and I shall not eat fish for as long as I live, whatever you put in front of me, and that is all there is to say.\"";
        var text = string.Join(
            "\n\n",
            Spoken,
            "Olaf Reen had denied taking money from skippers over berths at the harbour of Vell, where he worked.",
            "Skippers of Vell told the court that money for berths at the harbour was taken by others, and named three.",
            "\"I have never taken a fish,\" he said outside.",
            "His wife laughed and took his arm.",
            "The harbour said nothing.");
        var article = ArticleText.Parse(text) with { Title = "Pilot cleared of taking money from skippers over berths at harbour of Vell", TitleFrom = Origin.Header };

        Assert.Equal(Spoken, article.Text.Substring(Extractor.Extract(article).Summary[0].Span));
    }

    [Theory]
    [InlineData("GOOD MORNING. It is Friday, and the harbour of Vell will close to large ships.")]
    [InlineData("We are closing our live coverage of the harbour of Vell. Stay safe.")]
    [InlineData("That’s all from the council of Vell for today.")]
    [InlineData("This interview has been edited for length.")]
    [InlineData("Sign up here for our letter on the harbour of Vell and its ships.")]
    public void Words_to_the_reader_tell_no_story(string service)
    {
        Assert.DoesNotContain(service, Pick(string.Join("\n\n", [service, Lead, Why, Then, Rest])));
        Assert.DoesNotContain(service, Pick(string.Join("\n\n", [Lead, Why, Then, Rest, service])));
        Assert.Equal([service], Pick(service));
    }

    [Fact]
    public void In_an_interview_who_asks_and_who_answers_in_a_word_tell_nothing()
    {
        string[] asked =
        [
            "When did you know that the harbour of Vell would close to large ships?",
            "The dock workers of Vell say you have never worked on a pier of the harbour.",
            "Will the ferry to Saint Oda use the inner basin?",
            "It will.",
            "And what did the council of Vell say of the cranes?",
        ];
        var summary = Pick(string.Join("\n\n", [Lead, asked[0], Why, asked[1], Then, asked[2], asked[3], asked[4], Rest]));

        Assert.DoesNotContain(summary, asked.Contains);
    }

    [Fact]
    public void A_voice_without_a_name_is_no_summary()
    {
        const string Voice = "“They keep saying that the harbour of Vell will close to large ships from June. Nobody asked the dock workers.”";

        Assert.DoesNotContain(Voice, Pick(string.Join("\n\n", [Voice, Lead, Why, Then, Rest])));
    }

    [Theory]
    [InlineData("She told the council of Vell to wait.", null, true)]
    [InlineData("Asked when the piers will be mended, she points to the council of Vell.", null, true)]
    [InlineData("Asked when the piers will be mended, she points to the council of Vell.", "The mayor came at noon.", false)]
    [InlineData("Asked when the piers will be mended, she points to the council of Vell.", "At noon Zyta Orlok came.", false)]
    [InlineData("Asked when the piers will be mended, she points to the council of Vell.", "The piers are closed.", true)]
    [InlineData("The mayor said that she would wait.", null, false)]
    [InlineData("“She will wait,” Zyta Orlok said.", null, false)]
    public void Who_she_is_must_be_shown(string paragraph, string? before, bool isBare)
    {
        var candidates = new SummaryCandidates(Prose.Read(ArticleText.Parse(before is null ? paragraph : $"{before}\n\n{paragraph}")));
        var chosen = candidates.None();
        if (before is not null)
            candidates.Choose(chosen, 0);

        Assert.Equal(isBare, candidates.IsBare(before is null ? 0 : 1, chosen));
    }

    [Fact]
    public void One_paragraph_is_its_own_summary() => Assert.Equal([Rest], Pick(Rest));

    [Fact]
    public void Traits_keep_to_sixteen_values()
    {
        var spoken = "“" + string.Join(' ', Enumerable.Repeat("we wait for the tide", 14)) + ".”";
        var prose = Prose.Read(ArticleText.Parse(string.Join("\n\n", Enumerable.Repeat(spoken, 3))));
        var candidates = new SummaryCandidates(prose);
        for (var unit = 0; unit < candidates.Count; unit++)
        {
            var traits = candidates.Beside(unit, candidates.None());
            for (var trait = (SummaryTrait)0; trait < SummaryTrait.Count; trait++)
                Assert.InRange(traits[trait], 0, 16);
        }
    }

    private static List<string> Pick(string text)
    {
        var article = ArticleText.Parse(text);
        return [.. Extractor.Extract(article).Summary.Select(paragraph => article.Text.Substring(paragraph.Span))];
    }
}
