using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BriefingGen.Reading.Bundles;

/// <summary>What a server answered.</summary>
/// <param name="ContentType">As its header says.</param>
/// <param name="Body">Unpacked.</param>
/// <param name="WhyNot">Why there is no body to read, in words; null where there is one.</param>
internal sealed record HttpAnswer(string ContentType, ReadOnlyMemory<byte> Body, string? WhyNot)
{
    /// <summary>Without parameters, lower case.</summary>
    public string MediaType => ContentType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The encoding that the type declares; null where it declares none.</summary>
    public string? Charset =>
        ContentType.Split(';').Skip(1).Select(static parameter => parameter.Split('=', 2)).Where(static pair => pair is [var name, _] && name.Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            .Select(static pair => pair[1].Trim(' ', '"', '\'')).FirstOrDefault();

    /// <summary>Reads an answer as it came over the wire: status line, headers, body.</summary>
    public static HttpAnswer Read(ReadOnlyMemory<byte> message, Allowance allowance, long most)
    {
        var end = message.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return Not("without an HTTP header");
        var lines = Encoding.Latin1.GetString(message.Span[..end]).Split("\r\n");
        if (lines[0].Split(' ') is not [var version, var status, ..] || !version.StartsWith("HTTP/", StringComparison.Ordinal))
            return Not("without an HTTP header");
        if (status != "200")
            return Not(status.Length == 3 && status.All(char.IsAsciiDigit) ? $"answered with status {status}" : "without an HTTP header");
        var body = message[(end + 4)..];
        var isCut = false;
        if (Field(lines, "transfer-encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
            body = Unchunk(body, out isCut);
        else
            isCut = long.TryParse(Field(lines, "content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && body.Length < length;
        if (isCut)
            return Not(CutOff);
        var packed = Field(lines, "content-encoding").Trim().ToLowerInvariant();
        using var stream = Unpack(body, packed);
        // Archives that unpack what they keep leave the header as it was.
        if (stream is null || (packed.Contains("gzip", StringComparison.Ordinal) && !body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])))
            return stream is null && packed.Length > 0 && packed != "identity" ? Not("packed in a way that is not read") : new(Field(lines, "content-type"), body, null);
        try
        {
            if (allowance.ReadAll(stream, most) is not { } bytes)
                return Not("too large when unpacked");
            return stream is GZipStream && GzipEnd.IsMissing(body.Span, bytes.Length) ? Not(CutOff) : new(Field(lines, "content-type"), bytes, null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            return Not("packed and damaged");
        }
    }

    /// <summary>Of a page of which only the beginning is there.</summary>
    public const string CutOff = "cut off before the end";

    private static HttpAnswer Not(string reason) => new("", default, reason);

    private static string Field(string[] lines, string name) => lines.Skip(1)
        .Where(line => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault() ?? "";

    private static Stream? Unpack(ReadOnlyMemory<byte> body, string packed) => packed switch
    {
        "gzip" or "x-gzip" => new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress),
        "deflate" when body.Span is [0x78, ..] => new ZLibStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress),
        "deflate" => new DeflateStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress),
        "br" => new BrotliStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress),
        _ => null,
    };

    // Chunks up to the first that is none: an archive may have put them together and left the header as it was.
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body, out bool isCut)
    {
        isCut = false;
        var result = new MemoryStream();
        var rest = body;
        while (rest.Span.IndexOf("\r\n"u8) is >= 0 and var line)
        {
            var digits = Encoding.Latin1.GetString(rest.Span[..Math.Min(line, 40)]).Split(';')[0].Trim();
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return result.Length == 0 ? body : result.ToArray();
            rest = rest[(line + 2)..];
            if (length == 0)
                return result.ToArray();
            var chunk = rest[..Math.Min(length, rest.Length)];
            isCut = chunk.Length < length;
            result.Write(chunk.Span);
            rest = rest[chunk.Length..];
            if (rest.Span.StartsWith("\r\n"u8))
                rest = rest[2..];
        }

        return result.Length == 0 ? body : result.ToArray();
    }
}
