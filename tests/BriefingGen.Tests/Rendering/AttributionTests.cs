using BriefingGen.Model;
using BriefingGen.Rendering;

namespace BriefingGen.Tests.Rendering;

public sealed class AttributionTests
{
    [Fact]
    public void Words_that_lead_into_the_quotation() => Assert.Equal(
        ("Lund on Monday said the harbour", null),
        Find("""On a cold quay, Lund on Monday said the harbour "needs two more cranes".""", "needs two more cranes", "Lund", "said"));

    [Theory]
    [InlineData("Mira Lund said the harbour 'needs cranes'.", "said the harbour")]
    [InlineData("Mira Lund, the master, said the harbour 'needs cranes'.", "Mira Lund, the master, said the harbour")]
    public void The_name_is_not_said_twice_in_a_row(string text, string leadIn) => Assert.Equal(
        (leadIn, null), Find(text, "needs cranes", "Mira Lund", "said"));

    [Fact]
    public void Words_after_the_quotation() => Assert.Equal(
        (null, "said Mira Lund"),
        Find("'We need two more cranes,' said Mira Lund, who runs the port.", "We need two more cranes,", "Mira Lund", "said"));

    [Theory]
    [InlineData("told a news conference.", "told a news conference")]
    [InlineData("told the U.S. Senate on Monday, and left.", "told the U.S. Senate on Monday")]
    [InlineData("told the BBC. It was late.", "told the BBC")]
    [InlineData("said.", "said")]
    [InlineData("told Gov. Reed.", "told Gov. Reed")]
    [InlineData("told Vell News. 'No,' he added.", "told Vell News")]
    [InlineData("told Vell News. He left.", "told Vell News")]
    [InlineData("told Vell. 'No,' he added.", "told Vell")]
    [InlineData("said to the members of the council of the town and many others.", "said")]
    public void A_short_clause_is_shown_to_its_end(string after, string cue) => Assert.Equal(
        (null, "Lund " + cue), Find($"'We need two more cranes,' Lund {after}", "We need two more cranes,", "Lund", cue.Split(' ')[0]));

    [Theory]
    [InlineData("told the members of the council of the town and many others.")]
    [InlineData("told them 'one day'.")]
    public void Telling_without_the_listener_is_no_clause(string after) => Assert.Equal(
        (null, null), Find($"'We need two more cranes,' Lund {after}", "We need two more cranes,", "Lund", "told"));

    [Theory]
    [InlineData("The rain stopped. As Lund observed, the harbour was 'late'.", "As Lund observed, the harbour was")]
    [InlineData("It is what Lund said was 'late'.", "It is what Lund said was")]
    [InlineData("After the vote Lund said: 'late'.", "After the vote Lund said:")]
    [InlineData("Nobody else was right, Lund said, and the harbour was 'late'.", "Nobody else was right, Lund said, and the harbour was")]
    [InlineData("He laughed and Lund said it was 'late'.", "Lund said it was")]
    [InlineData("Dr. A. Moss left; Lund said it was 'late'.", "Lund said it was")]
    [InlineData("'Never.' Then, as Lund said, it was 'late'.", "Then, as Lund said, it was")]
    public void A_lead_in_is_a_whole_clause(string text, string leadIn) => Assert.Equal((leadIn, null), Find(text, "late", "Lund", "said", "observed"));

    [Fact]
    public void Of_a_clause_that_is_too_long_to_show_and_hangs_on_its_first_word_nothing_is_shown() => Assert.Equal(
        (null, null), Find($"The harbour {Words}was what Lund said was 'late'.", "late", "Lund", "said"));

    [Fact]
    public void Words_between_are_never_those_of_another_quotation()
    {
        var draft = new Draft("a.txt", "Lund called it 'odd', then said it was 'late'.")
            .Quote("odd", "L", mention: "Lund", cue: "called")
            .Quote("late", "L", mention: "Lund", cue: "said");
        var extract = draft.Extract();
        Assert.Equal(("said it was", null), Show(extract, extract.Quotations[1]));
    }

    [Fact]
    public void A_long_way_from_name_to_quotation_begins_at_the_cue() => Assert.Equal(
        ("said it was", null),
        Find($"Lund, {Words}said it was 'late'.", "late", "Lund", "said"));

    [Fact]
    public void A_long_way_from_cue_to_quotation_is_cut() => Assert.Equal(
        ("Lund said […]", null),
        Find($"Lund said {Words}it was 'late'.", "late", "Lund", "said"));

    [Fact]
    public void A_quotation_without_a_cue_has_none()
    {
        var extract = new Draft("a.txt", "Lund left. 'Late.'").Quote("Late.", "Lund").Extract();
        Assert.Equal((null, null), Show(extract, extract.Quotations[0]));
    }

    private static string Words => string.Concat(Enumerable.Repeat("of the port and of much else, ", 8));

    private static (string? LeadIn, string? Cue) Find(string text, string words, string mention, params ReadOnlySpan<string> cues)
    {
        var cue = cues.ToArray().First(verb => text.Contains(verb, StringComparison.Ordinal));
        var extract = new Draft("a.txt", text).Quote(words, mention == "Lund" ? "L" : mention, mention: mention, cue: cue).Extract();
        return Show(extract, extract.Quotations[0]);
    }

    private static (string? LeadIn, string? Cue) Show(Extract extract, Quotation quotation)
    {
        var found = Attribution.Find(extract, quotation);
        var text = extract.Article.Text;
        return (found.LeadIn is { } leadIn ? text.Substring(leadIn) + (found.LeadInIsCut ? " […]" : "") : null, found.Cue is { } cue ? text.Substring(cue) : null);
    }
}
