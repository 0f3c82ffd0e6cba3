using System.Globalization;
using System.Text.Json;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Cli;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_record_has_the_fields_of_the_contract_in_their_order()
    {
        var record = Records(CommandRun.Of("extract", scratch.Write("a.txt", Article("Ferry sails")))).Single();

        Assert.Equal(
            ["id", "source", "url", "title", "titleFrom", "date", "published", "dateFrom", "dateEvidence", "byline", "dateline", "publisher", "language", "text", "paragraphs", "summary", "quotes", "times", "diagnostics"],
            record.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["start", "end", "kind"], Names(record, "paragraphs"));
        Assert.Equal(["start", "end", "text", "paragraph", "score"], Names(record, "summary"));
        Assert.Equal(
            ["start", "end", "text", "kind", "speaker", "mention", "mentionStart", "mentionEnd", "role", "cue", "paragraph", "score"],
            Names(record, "quotes"));
        Assert.Equal("a.txt", record.GetProperty("id").GetString());
    }

    [Fact]
    public void No_text_leaves_the_text_out()
    {
        var record = Records(CommandRun.Of("extract", "--no-text", scratch.Write("a.txt", Article("Ferry sails")))).Single();

        Assert.False(record.TryGetProperty("text", out _));
        Assert.NotEqual(0, record.GetProperty("quotes").GetArrayLength());
    }

    [Fact]
    public void Offsets_count_code_points_and_cut_out_the_very_words()
    {
        var text = "The ⛵ and the 🚢 met. \"We are 🎉 glad that the old 🚢 sails once again,\" captain Ada Ferris said.\n";
        var record = Records(CommandRun.Of("extract", scratch.Write("a.txt", text))).Single();

        var runes = record.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        foreach (var part in record.GetProperty("quotes").EnumerateArray().Concat(record.GetProperty("summary").EnumerateArray()))
        {
            var words = string.Concat(runes[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()]);
            Assert.Equal(part.GetProperty("text").GetString(), words);
        }

        Assert.Equal("We are 🎉 glad that the old 🚢 sails once again,", record.GetProperty("quotes")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_text_in_another_language_names_nobody_and_says_so()
    {
        const string German = """
            date 2031-05-06 Der Kai

            Der Bürgermeister von Velm hat am Dienstag den neuen Kai eröffnet und dabei vor hohen Kosten gewarnt.
            „Wir haben lange gewartet“, sagte Olaf Krag. Zum Vergleich nannte er die Zahlen der anderen Häfen, die alle später fertig
            geworden sind als geplant, und er dankte den Leuten vom Bau.
            """;
        var record = Records(CommandRun.Of("extract", scratch.Write("a.txt", German))).Single();

        var quote = record.GetProperty("quotes").EnumerateArray().Single();
        Assert.Equal("Wir haben lange gewartet", quote.GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, quote.GetProperty("speaker").ValueKind);
        Assert.Equal(
            "warning BG0401: not in English as far as its small words tell; its quotations are listed without speakers",
            record.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => $"{diagnostic.GetProperty("severity")} {diagnostic.GetProperty("code")}: {diagnostic.GetProperty("message")}").Single());
    }

    [Fact]
    public void Below_a_heading_that_names_somebody_that_person_speaks_and_the_summary_shows_no_heading()
    {
        const string Page = """
            <title>Voices from the quay</title><article><h1>Voices from the quay</h1>
            <p>The board voted on Tuesday to close the old quay of Velm, and the town has been at odds over it since.</p>
            <h3>Dana Ortiz, 44, nurse</h3><p>“We came here for the water, and now they fence it off.”</p>
            <h3>Bo Reed, 61</h3><p>“My boat lies there. Where am I to put it?”</p></article>
            """;
        var record = Records(CommandRun.Of("extract", scratch.Write("a.html", Page))).Single();

        Assert.Equal(
            ["Dana Ortiz (nurse)", "Bo Reed ()"],
            record.GetProperty("quotes").EnumerateArray().Select(quote => $"{quote.GetProperty("speaker")} ({quote.GetProperty("role")})"));
        Assert.DoesNotContain(record.GetProperty("summary").EnumerateArray(), part => part.GetProperty("text").GetString()!.Contains(", 44", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_articles_come_in_the_order_of_the_input()
    {
        var lines = Enumerable.Range(0, 500).Select(number => JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["id"] = number.ToString(CultureInfo.InvariantCulture),
            ["text"] = string.Concat(Enumerable.Repeat(Article("Ferry " + number), 1 + ((number * 7919) % 23))),
        }));

        var run = CommandRun.With(string.Join("\n", lines), false, "extract", "-");

        Assert.Equal(
            Enumerable.Range(0, 500).Select(number => number.ToString(CultureInfo.InvariantCulture)),
            Records(run).Select(record => record.GetProperty("id").GetString()));
    }

    [Fact]
    public void Fields_of_a_JSONL_line_are_taken_over()
    {
        const string Line = """{"id":7,"text":"The ferry sails.","title":"Ferry","date":"2024-05-06T10:00:00Z","url":"https://example.org/f","more":[1]}""";
        var record = Records(CommandRun.With(Line, false, "extract")).Single();

        Assert.Equal(
            ("7", "Ferry", "2024-05-06", "https://example.org/f"),
            (record.GetProperty("id").GetString(), record.GetProperty("title").GetString(), record.GetProperty("date").GetString(), record.GetProperty("url").GetString()));
    }

    [Fact]
    public void A_line_at_fault_is_told_and_the_others_are_printed()
    {
        // Standard input is given as Latin-1, so that \u00FF is a byte that UTF-8 does not have.
        const string Input = """
            {"id":"good","text":"The ferry sails."}

            not json
            [1,2]
            {"text":"no id"}
            {"id":"a","text":5}
            {"id":"b","text":"x","date":"6 May"}
            {"id":"c","text":"\ud800"}
            """ + "\n{\"id\":\"\u00FF\"}\n{\"id\":\"last\",\"text\":\"The ferry sails.\"}";

        var run = CommandRun.With(Input, false, "extract", "-");

        Assert.Equal(2, run.Exit);
        Assert.Equal(
            """
            -:3:2: error BG0006: the line is not JSON; one whole object a line is expected; the record was skipped
            -:4:1: error BG0007: the line is not a JSON object; the record was skipped
            -:5:1: error BG0008: the record has no "id" (a string or a number); it was skipped
            -:6:1: error BG0009: "text" is not a string; the record was skipped
            -:7:1: error BG0010: "date" is "6 May", not a day such as 2025-03-20; the record was skipped
            -:8:1: error BG0011: a string holds half of a surrogate pair (\ud800 to \udfff on its own); the record was skipped
            -:9:8: error BG0005: the line is not UTF-8; the record was skipped

            """,
            run.Error);
        Assert.Equal(["good", "last"], Records(run).Select(record => record.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_JSONL_file_is_known_by_its_name()
    {
        var file = scratch.Write("more.jsonl", "{\"id\":\"x\",\"text\":\"The ferry sails.\"}\r\n");

        Assert.Equal("x", Records(CommandRun.Of("extract", file)).Single().GetProperty("id").GetString());
        Assert.Equal(new(2, "", scratch.At("none.jsonl") + ": error BG0034: there is no such file\n"), CommandRun.Of("extract", scratch.At("none.jsonl")));
        Directory.CreateDirectory(scratch.At("folder.jsonl"));
        Assert.Equal(3, CommandRun.Of("extract", scratch.At("folder.jsonl")).Exit);
    }

    [Fact]
    public void A_folder_is_read_whole_and_a_missing_file_is_told()
    {
        scratch.Write("in/b.txt", Article("Beta"));
        scratch.Write("in/a.txt", Article("Alpha"));

        var run = CommandRun.Of("extract", scratch.At("none.txt"), scratch.At("in"));

        Assert.Equal(2, run.Exit);
        Assert.Equal(["a.txt", "b.txt"], Records(run).Select(record => record.GetProperty("id").GetString()));
        Assert.Equal(
            scratch.At("none.txt") + ": error BG0101: there is no such file or folder; name the folder that holds the articles with --input\n", run.Error);
    }

    private static string Article(string title) => title + "\n\n\"We are glad that the old boat sails once again,\" captain Ada Ferris said on Monday.\n\n";

    private static List<JsonElement> Records(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static IEnumerable<string> Names(JsonElement record, string list) => record.GetProperty(list)[0].EnumerateObject().Select(field => field.Name);
}
