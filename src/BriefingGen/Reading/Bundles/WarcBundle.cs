using System.Globalization;
using System.Text;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Reading.Bundles;

/// <summary>The pages that a web archive (ISO 28500) has answers for. Their names are <c>archive.warc#</c> and the address without its scheme.</summary>
internal static class WarcBundle
{
    private const int MaxHeaderLine = 16 << 10;
    private const int MaxHeaderLines = 200;

    public static IEnumerable<BundleEntry> Open(SourceFile file, Stream stream, ReadingOptions options, Allowance allowance)
    {
        var input = new BufferedStream(stream, 64 << 10);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var passed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        while (NextVersion(input) is { } version)
        {
            if (!version.StartsWith("WARC/", StringComparison.Ordinal) || Headers(input) is not { } headers || Length(headers) is not { } length)
            {
                yield return Catalog.BundleBroken.At(file.Path, "a record does not begin as one of a web archive does; what follows was not read");
                break;
            }

            if (!allowance.TakeEntry())
            {
                yield return Catalog.TooManyEntries.At(file.Path, options.MaxEntries);
                break;
            }

            var (type, address) = (headers.GetValueOrDefault("warc-type", ""), headers.GetValueOrDefault("warc-target-uri", "").Trim('<', '>'));
            if (type is not ("response" or "resource") || length > options.MaxFileBytes)
            {
                if (type is "response" or "resource")
                    yield return Catalog.FileTooLarge.At($"{file.Path}#{EntryName.Key(address)}", length, options.MaxFileBytes);
                if (!Pass(input, length))
                    break;
                continue;
            }

            var block = new byte[length];
            var isWhole = input.ReadAtLeast(block, block.Length, throwOnEndOfStream: false) == block.Length;
            if (!isWhole)
            {
                yield return Catalog.BundleBroken.At(file.Path, "the archive ends in the middle of a record");
                break;
            }

            var answer = type == "response"
                ? HttpAnswer.Read(block, allowance, options.MaxFileBytes)
                : new(headers.GetValueOrDefault("content-type", ""), block, null);
            if (headers.ContainsKey("warc-truncated"))
                answer = answer with { WhyNot = answer.WhyNot ?? HttpAnswer.CutOff };
            if (answer.WhyNot == HttpAnswer.CutOff)
            {
                yield return Catalog.BundleBroken.At($"{file.Path}#{EntryName.Key(Bare(address))}", "the page is cut off before its end");
                continue;
            }

            if (answer.WhyNot is { } reason || WhyNot(answer, out reason))
            {
                passed[reason] = passed.GetValueOrDefault(reason) + 1;
                continue;
            }

            var key = EntryName.Unique(EntryName.Key(Bare(address)), taken);
            yield return new SourceDocument(new($"{file.Path}#{key}", $"{file.Name}#{key}", answer.Body), Format(answer))
            {
                Address = HeaderReader.Address(address),
                Charset = answer.Charset,
            };
        }

        foreach (var (reason, count) in passed)
            yield return Catalog.RecordsPassed.At(file.Path, count, reason);
    }

    private static SourceFormat Format(HttpAnswer answer)
    {
        var found = SourceFormats.Of("", answer.Body.Span);
        return found != SourceFormat.Text ? found : answer.MediaType switch
        {
            "text/html" or "application/xhtml+xml" => SourceFormat.Page,
            "text/markdown" => SourceFormat.Markdown,
            _ => SourceFormat.Text,
        };
    }

    private static bool WhyNot(HttpAnswer answer, out string reason)
    {
        reason = answer.MediaType.Length == 0 ? "of no named type" : answer.MediaType;
        return answer.Body.IsEmpty || answer.MediaType is not ("text/html" or "application/xhtml+xml" or "text/plain" or "text/markdown"
            or "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json")
            && !(answer.MediaType is "text/xml" or "application/xml" or "application/json" && Format(answer) is SourceFormat.Feed or SourceFormat.JsonFeed);
    }

    private static string Bare(string address) => address.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme ? address[(scheme + 3)..].TrimEnd('/') : address;

    // Blank lines part the records.
    private static string? NextVersion(Stream input)
    {
        for (var blank = 0; blank < MaxHeaderLines && Line(input) is { } line; blank++)
        {
            if (line.Length > 0)
                return line;
        }

        return null;
    }

    private static Dictionary<string, string>? Headers(Stream input)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; count < MaxHeaderLines && Line(input) is { } line; count++)
        {
            if (line.Length == 0)
                return headers;
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return null;
    }

    private static long? Length(Dictionary<string, string> headers) =>
        long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    // A line without its break; null at the end.
    private static string? Line(Stream input)
    {
        var line = new StringBuilder();
        int next;
        while ((next = input.ReadByte()) >= 0 && next != '\n' && line.Length < MaxHeaderLine)
            line.Append((char)next);
        return next < 0 && line.Length == 0 ? null : line.ToString().TrimEnd('\r');
    }

    private static bool Pass(Stream input, long length)
    {
        var buffer = new byte[64 << 10];
        while (length > 0)
        {
            var read = input.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
                return false;
            length -= read;
        }

        return true;
    }
}
