using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Cli;

/// <summary>An extract as one line of JSON. Offsets count Unicode code points of <c>text</c>, end exclusive.</summary>
public static class ExtractRecord
{
    // The readers of a record are programs, not browsers: text stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the record and a line break.</summary>
    public static void Write(IBufferWriter<byte> output, Extract extract, ImmutableArray<Diagnostic> diagnostics, bool withText)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteArticle(json, extract.Article, withText);
            json.WriteStartArray("summary");
            foreach (var paragraph in extract.Summary)
                WriteSummary(json, extract.Article.Text, paragraph);
            json.WriteEndArray();
            json.WriteStartArray("quotes");
            foreach (var quotation in extract.Quotations)
                WriteQuotation(json, extract.Article.Text, quotation);
            json.WriteEndArray();
            WriteTimes(json, extract.Article);
            WriteDiagnostics(json, diagnostics);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article, bool withText)
    {
        json.WriteString("id", article.Id);
        json.WriteString("source", article.Source);
        json.WriteString("url", article.Url);
        json.WriteString("title", article.Title);
        json.WriteString("titleFrom", article.TitleFrom.Name());
        json.WriteString("date", article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("published", article.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteString("dateFrom", article.DateFrom.Name());
        json.WriteString("dateEvidence", article.DateEvidence);
        json.WriteString("byline", article.Byline);
        json.WriteString("dateline", article.Dateline);
        json.WriteString("publisher", article.Publisher);
        json.WriteString("language", article.Language);
        if (withText)
            json.WriteString("text", article.Text.Content);
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in article.Paragraphs)
        {
            json.WriteStartObject();
            WriteSpan(json, article.Text, paragraph.Span);
            json.WriteString("kind", Name(paragraph.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, SourceText text, SummaryParagraph paragraph)
    {
        json.WriteStartObject();
        WriteSpan(json, text, paragraph.Span);
        json.WriteString("text", text[paragraph.Span]);
        json.WriteNumber("paragraph", paragraph.Paragraph);
        WriteScore(json, paragraph.Score);
        json.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter json, SourceText text, Quotation quotation)
    {
        json.WriteStartObject();
        WriteSpan(json, text, quotation.Span);
        json.WriteString("text", text[quotation.Span]);
        json.WriteString("kind", Name(quotation.Kind));
        json.WriteString("speaker", quotation.Speaker?.Name);
        json.WriteString("mention", Words(text, quotation.Mention));
        WriteOffset(json, "mentionStart", text, quotation.Mention?.Start);
        WriteOffset(json, "mentionEnd", text, quotation.Mention?.End);
        json.WriteString("role", quotation.Speaker?.Role);
        json.WriteString("cue", Words(text, quotation.Cue));
        if (quotation.IsUnsaid)
            json.WriteBoolean("unsaid", true);
        json.WriteNumber("paragraph", quotation.Paragraph);
        WriteScore(json, quotation.Score);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("times");
        foreach (var time in article.Times)
        {
            json.WriteStartObject();
            WriteSpan(json, article.Text, time.Span);
            json.WriteString("text", article.Text[time.Span]);
            json.WriteString("value", time.Value);
            json.WriteBoolean("sure", time.IsSure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
            WriteNumber(json, "line", diagnostic.Line);
            WriteNumber(json, "column", diagnostic.Column);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceText text, TextSpan span)
    {
        var (start, end) = text.ToCodePoints(span);
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
    }

    // Four places: enough to rank by, and no digit that only tells of the arithmetic.
    private static void WriteScore(Utf8JsonWriter json, double score) => json.WriteNumber("score", Math.Round(score, 4));

    private static void WriteOffset(Utf8JsonWriter json, string name, SourceText text, int? offset) =>
        WriteNumber(json, name, offset is { } value ? text.ToCodePoints(value) : null);

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string? Words(SourceText text, TextSpan? span) => span is { } some ? text.Substring(some) : null;

    private static string Name(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Headline => "headline",
        ParagraphKind.Dateline => "dateline",
        ParagraphKind.Subhead => "subhead",
        ParagraphKind.Caption => "caption",
        ParagraphKind.Boilerplate => "boilerplate",
        _ => "body",
    };

    private static string Name(QuotationKind kind) => kind switch
    {
        QuotationKind.Full => "full",
        QuotationKind.Partial => "partial",
        _ => "fragment",
    };
}
