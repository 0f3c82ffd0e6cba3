using System.Collections.Immutable;
using System.Text.Json;
using BriefingGen.Diagnostics;

namespace BriefingGen.Reading.Feeds;

/// <summary>Reads JSON Feed, versions 1 and 1.1.</summary>
internal static class JsonFeedReader
{
    private const int MaxDepth = 64;

    /// <summary>The pieces of a feed.</summary>
    public static IEnumerable<Piece> Open(SourceDocument document, ReadingOptions options)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return TextDecoder.Decode(document.File, diagnostics) is { } text
            ? Read(text.Content, document.File.Path, options.MaxEntries).Open(document.File, options)
            : diagnostics.Select(Bundles.SourceUnpacker.Refused);
    }

    /// <summary>The entries.</summary>
    public static FeedEntries Read(string content, string path, int most)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonEscapes.WithoutHalfPairs(content), new JsonDocumentOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
                return new([], Catalog.NotAJsonFeed.At(path));
            var (publisher, language) = (String(root, "title"), String(root, "language"));
            return new(
                [.. items.EnumerateArray().Take(most).Where(static item => item.ValueKind == JsonValueKind.Object).Select(item => Entry(item, publisher, language))],
                items.GetArrayLength() > most ? Catalog.TooManyEntries.At(path, most) : null);
        }
        catch (JsonException e)
        {
            return new([], Catalog.JsonBroken.AtLine(path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1));
        }
    }

    private static ArticleRecord Entry(JsonElement item, string? publisher, string? language)
    {
        var (html, text, summary) = (String(item, "content_html"), String(item, "content_text"), String(item, "summary"));
        var (url, title) = (String(item, "url"), String(item, "title"));
        var updated = String(item, "date_modified");
        var entry = new ArticleRecord(String(item, "id") ?? url ?? title ?? "", html is null ? text ?? summary ?? "" : null, html, title, null, url)
        {
            IsFragment = true,
            IsSummary = html is null && text is null,
            Byline = Authors(item),
            Publisher = publisher,
            Language = String(item, "language") ?? language,
            Updated = FeedEntries.Moment(updated),
            Tags = [.. Array(item, "tags").Select(static tag => tag.ValueKind == JsonValueKind.String ? tag.GetString() : null).OfType<string>()],
        };
        return FeedEntries.Dated(entry, String(item, "date_published") ?? updated);
    }

    private static string? Authors(JsonElement item)
    {
        var authors = Array(item, "authors").Concat(item.TryGetProperty("author", out var one) ? [one] : [])
            .Select(static author => author.ValueKind == JsonValueKind.Object ? String(author, "name") : null).OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join(", ", authors) is { Length: > 0 } names ? names : null;
    }

    private static IEnumerable<JsonElement> Array(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static string? String(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { } words && !string.IsNullOrWhiteSpace(words) ? words : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
