using System.Collections.Immutable;
using System.Text.Json;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>A quotation whose speaker is known.</summary>
/// <param name="Span">In UTF-16 code units.</param>
/// <param name="Speaker">The words that name the speaker; empty where nobody is named.</param>
/// <param name="Words">The words of the quotation's speaker in the text; null where nobody is named.</param>
/// <param name="Name">Who a pronoun stands for, where known.</param>
internal sealed record GoldQuotation(TextSpan Span, TextSpan Speaker, string? Words, string? Name);

/// <summary>An article of the training data: JSON lines with "id", "text" and "quotes".</summary>
internal sealed record GoldArticle(Article Article, ImmutableArray<GoldQuotation> Quotations)
{
    /// <summary>Reads a file, its articles in order.</summary>
    public static List<GoldArticle> Read(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>One of three parts, by a hash of the article's identity, so that some can be kept out of the training.</summary>
    public int Part
    {
        get
        {
            var hash = 2166136261u;
            foreach (var c in Article.Id)
                hash = (hash ^ c) * 16777619u;
            return (int)(hash % 3);
        }
    }

    private static GoldArticle Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var offsets = Offsets(text);
        var quotations = ImmutableArray.CreateBuilder<GoldQuotation>();
        foreach (var quote in root.GetProperty("quotes").EnumerateArray())
        {
            var words = quote.GetProperty("speaker").GetString();
            quotations.Add(new(
                Span(quote, "start", "end"),
                words is null ? default : Span(quote, "speaker_start", "speaker_end"),
                words,
                quote.GetProperty("speaker_name").GetString()));
        }

        var id = root.GetProperty("id").GetString()!;
        return new(new() { Id = id, Source = id, Text = new(text), Paragraphs = Paragraphs(text) }, quotations.DrainToImmutable());

        TextSpan Span(JsonElement quote, string start, string end) =>
            quote.GetProperty(start).ValueKind == JsonValueKind.Number
                ? new(offsets[quote.GetProperty(start).GetInt32()], offsets[quote.GetProperty(end).GetInt32()])
                : default;
    }

    private static List<int> Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i]))
                offsets.Add(i);
        }

        offsets.Add(text.Length);
        return offsets;
    }

    // The first block is the headline; a blank line ends a block.
    private static ImmutableArray<Paragraph> Paragraphs(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var start = -1;
        var end = 0;
        var breaks = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                breaks += text[i] == '\n' ? 1 : 0;
                continue;
            }

            if (start >= 0 && (breaks > 1 || i == text.Length))
            {
                paragraphs.Add(new(new(start, end), paragraphs.Count == 0 ? ParagraphKind.Headline : ParagraphKind.Body));
                start = -1;
            }

            if (i == text.Length)
                break;
            start = start < 0 ? i : start;
            end = i + 1;
            breaks = 0;
        }

        return paragraphs.DrainToImmutable();
    }
}
