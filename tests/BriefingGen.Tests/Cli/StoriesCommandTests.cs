using System.Text;
using BriefingGen.Cli;
using BriefingGen.Reading;
using BriefingGen.Tests.Support;
using BriefingGen.Text;

namespace BriefingGen.Tests.Cli;

public sealed class StoriesCommandTests
{
    private const string Mill = """{"id":"mill","text":"A fire destroyed the Aldous paper mill in Fennick on Monday night and forced 120 people from their homes, chief Ruth Calloway said."}""";
    private const string Again = """{"id":"again","title":"Mill lost","text":"The Aldous mill, a landmark of Fennick, burned down overnight. Chief Ruth Calloway said 120 people had to leave their homes."}""";
    private const string Vote = """{"id":7,"text":"The council of Calder Bay voted by 31 to 14 for a tram to the airport, mayor Ines Varga said."}""";

    [Fact]
    public void Each_article_gets_the_name_of_its_story_in_the_order_of_the_input()
    {
        var run = CommandRun.With($"{Mill}\n{Vote}\n{Again}\n", false, "stories");

        Assert.Equal(
            (0, """
            {"id":"mill","story":"again"}
            {"id":"7","story":"7"}
            {"id":"again","story":"again"}

            """.ReplaceLineEndings("\n"), ""),
            (run.Exit, run.Output, run.Error));
    }

    [Fact]
    public void Records_of_extract_are_taken_as_they_are()
    {
        var extracts = CommandRun.With($"{Mill}\n{Again}\n", false, "extract", "-").Output;

        Assert.Equal(2, CommandRun.With(extracts, false, "stories", "-").Output.Split("\"story\":\"again\"").Length - 1);
    }

    // In the bare text of the page the hours are lines of their own, and the first words its headline.
    [Fact]
    public void What_extract_took_for_the_story_is_its_story_here_too()
    {
        static string Line(string id, string kind) =>
            $$"""{"id":"{{id}}","text":"\ud83d\ude02 A fire destroyed the Aldous paper mill in Fennick on Monday and forced 120 people out, chief Ruth Calloway said.","paragraphs":[{"start":2,"end":112,"kind":"{{kind}}"}]}""";

        Assert.Equal(2, CommandRun.With($"{Line("a", "body")}\n{Line("b", "body")}\n", false, "stories").Output.Split("\"story\":\"a\"").Length - 1);
        Assert.Equal(1, CommandRun.With($"{Line("a", "body")}\n{Line("b", "boilerplate")}\n", false, "stories").Output.Split("\"story\":\"a\"").Length - 1);
    }

    [Fact]
    public void What_is_wrong_with_a_line_is_told_and_the_others_are_read()
    {
        var run = CommandRun.With($"{{\"id\":\"x\"}}\nnot json\n{Mill}\n[]\n", false, "stories");

        Assert.Equal(2, run.Exit);
        Assert.Equal("{\"id\":\"mill\",\"story\":\"mill\"}\n", run.Output);
        Assert.Equal(
            """
            -:1:1: error BG0038: the record has no "text"; run "briefing extract" without --no-text; the record was skipped
            -:2:2: error BG0006: the line is not JSON; one whole object a line is expected; the record was skipped
            -:4:1: error BG0007: the line is not a JSON object; the record was skipped

            """.ReplaceLineEndings("\n"),
            run.Error);
    }

    // Latin-1 for the é; and the mark at the head of a file, which is none of its text.
    [Fact]
    public void A_byte_that_is_no_letter_is_told_with_its_place_and_the_mark_of_a_file_is_passed_over()
    {
        byte[] bad = [.. "{\"id\":\"a\",\"text\":\"caf"u8, 0xE9, .. "\",\"paragraphs\":[]}"u8];
        Assert.Equal("BG0005", Assert.Single(JsonLinesReader.Read("-", 1, bad, 1000).Diagnostics).Code);
        Assert.Throws<DecoderFallbackException>(() => JsonLinesReader.Parse(bad));

        byte[] marked = [0xEF, 0xBB, 0xBF, .. "{\"id\":\"a\",\"text\":\"\U0001F602 Fire.\",\"paragraphs\":[{\"start\":2,\"end\":7,\"kind\":\"body\"}]}"u8];
        Assert.Equal(new TextSpan(3, 8), Assert.Single(ExtractedText.Of(JsonLinesReader.Read("-", 1, marked, 1000).Record!, marked)!.Body));
    }

    [Fact]
    public void A_missing_file_is_told() =>
        Assert.Equal((2, "no-such.jsonl: error BG0034: there is no such file\n"), Told(CommandRun.Of("stories", "no-such.jsonl")));

    private static (int Exit, string Error) Told(CommandRun run) => (run.Exit, run.Error);
}
