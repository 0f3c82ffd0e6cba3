using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BriefingGen.Diagnostics;
using BriefingGen.Reading.Html;

namespace BriefingGen.Reading;

/// <summary>One line of a JSONL input: an article, or what is wrong with the line.</summary>
public sealed record JsonLine(ArticleRecord? Record, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads articles that come one JSON object a line: <c>{"id","text"|"html","title"?,"date"?,"url"?,"publisher"?}</c>.</summary>
public static class JsonLinesReader
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The lines of <paramref name="input"/> that are not blank, without their breaks, as they come. A line longer than <paramref name="limit"/> bytes ends early.</summary>
    public static IEnumerable<(int Number, byte[] Bytes)> Lines(Stream input, long limit)
    {
        var buffer = new byte[64 << 10];
        var line = new MemoryStream();
        var number = 1;
        while (input.Read(buffer) is var count and > 0)
        {
            for (var start = 0; start < count;)
            {
                var end = buffer.AsSpan(start, count - start).IndexOf((byte)'\n');
                var stop = end < 0 ? count : start + end;
                // One byte past the limit is enough to know that the line is too long.
                line.Write(buffer, start, (int)Math.Min(stop - start, limit + 1 - line.Length));
                start = stop + 1;
                if (end < 0)
                    break;
                if (HasContent(line))
                    yield return (number, line.ToArray());
                line.SetLength(0);
                number++;
            }
        }

        if (HasContent(line))
            yield return (number, line.ToArray());
    }

    /// <summary>Reads one line. Nothing is thrown whatever it holds.</summary>
    public static JsonLine Read(string path, int number, byte[] bytes, long limit)
    {
        if (bytes.Length > limit)
            return Fault(Catalog.LineTooLong.AtLine(path, number, 1, limit));
        try
        {
            using var document = Parse(bytes);
            return Read(path, number, document.RootElement);
        }
        catch (DecoderFallbackException e)
        {
            return Fault(Catalog.LineNotUtf8.AtLine(path, number, Column(bytes, e.Index)));
        }
        catch (JsonException e)
        {
            return Fault(Catalog.LineNotJson.AtLine(path, number, Column(bytes, (int)(e.BytePositionInLine ?? 0))));
        }
        catch (InvalidOperationException)
        {
            // The one way left for a string to fail: an escape that is half of a surrogate pair.
            return Fault(Catalog.LineHasHalfPair.AtLine(path, number, 1));
        }
    }

    /// <summary>A line as JSON, with or without a byte order mark. Whatever is not UTF-8 throws <see cref="DecoderFallbackException"/>.</summary>
    internal static JsonDocument Parse(byte[] bytes) => JsonDocument.Parse(Utf8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes));

    private static JsonLine Read(string path, int number, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return Fault(Catalog.LineNotObject.AtLine(path, number, 1));
        foreach (var name in (ReadOnlySpan<string>)["text", "html", "title", "date", "url", "publisher"])
        {
            if (root.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                return Fault(Catalog.FieldNotString.AtLine(path, number, 1, name));
        }

        if (Id(root) is not { Length: > 0 } id)
            return Fault(Catalog.LineHasNoId.AtLine(path, number, 1));
        var date = String(root, "date");
        var day = date is null ? null : ArticleRecord.ReadDate(date);
        if (date is not null && day is null)
            return Fault(Catalog.FieldNotDate.AtLine(path, number, 1, date));
        var record = new ArticleRecord(id, String(root, "text"), String(root, "html"), String(root, "title"), day?.Day, String(root, "url"))
        {
            Published = day?.Published,
            Publisher = PageText.OneLine(String(root, "publisher")) is { Length: > 0 } publisher ? publisher : null,
        };
        return new(record, []);
    }

    private static string? Id(JsonElement root) => root.TryGetProperty("id", out var id)
        ? id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Number => id.GetRawText(),
            _ => null,
        }
        : null;

    private static string? String(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? value.GetString() : null;

    // 1-based, in code points: every byte but those that continue one begins one.
    private static int Column(ReadOnlySpan<byte> bytes, int offset)
    {
        var column = 1;
        foreach (var b in bytes[..Math.Clamp(offset, 0, bytes.Length)])
        {
            if ((b & 0xC0) != 0x80)
                column++;
        }

        return column;
    }

    private static JsonLine Fault(Diagnostic diagnostic) => new(null, [diagnostic]);

    private static bool HasContent(MemoryStream line) =>
        line.GetBuffer().AsSpan(0, (int)line.Length).IndexOfAnyExcept(" \t\r"u8) >= 0;
}
