using System.Collections.Immutable;
using System.Text.Json;
using BriefingGen.Editing;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Text;

namespace BriefingGen.Cli;

/// <summary>
/// Takes from a record of <c>briefing extract</c> what a story is found by. Its paragraphs are those of the article as it was
/// read, of a web page or an e-mail too; in its bare text they would be told apart anew, and otherwise.
/// </summary>
internal static class ExtractedText
{
    /// <summary>What the record says; null where it does not say which of its words are the story's.</summary>
    /// <param name="record">The record as read.</param>
    /// <param name="line">The line that it was read from.</param>
    public static StoryText? Of(ArticleRecord record, byte[] line)
    {
        using var document = JsonLinesReader.Parse(line);
        if (record.Text is not { } text || !document.RootElement.TryGetProperty("paragraphs", out var paragraphs) || paragraphs.ValueKind != JsonValueKind.Array)
            return null;
        var starts = CodePoints(text);
        var body = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var paragraph in paragraphs.EnumerateArray())
        {
            if (paragraph.ValueKind != JsonValueKind.Object || Offset(paragraph, "start") is not { } start || Offset(paragraph, "end") is not { } end || start > end || end >= starts.Length
                || !paragraph.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String)
                return null;
            if (kind.ValueEquals("body"))
                body.Add(new(starts[start], starts[end]));
        }

        var isNamed = !document.RootElement.TryGetProperty("titleFrom", out var from) || from.ValueKind != JsonValueKind.String || !from.ValueEquals(Origin.Filename.Name());
        return new(record.Id, isNamed ? record.Title : null, record.Date, text, body.DrainToImmutable());
    }

    private static int? Offset(JsonElement paragraph, string name) =>
        paragraph.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var offset) && offset >= 0 ? offset : null;

    // Where each code point begins, and the end.
    private static int[] CodePoints(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            starts.Add(i);
        starts.Add(text.Length);
        return [.. starts];
    }
}
