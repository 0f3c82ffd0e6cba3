using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BriefingGen.Tests.Reading.Bundles;

/// <summary>Makes archives for tests.</summary>
internal static class Packed
{
    public static byte[] Gzip(ReadOnlySpan<byte> content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return output.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = archive.CreateEntry(name.TrimEnd('@'), CompressionLevel.Optimal);
                // A name that ends so is a link.
                if (name.EndsWith('@'))
                    entry.ExternalAttributes = unchecked((int)0xA1FF0000);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }

    /// <summary>A record of a web archive.</summary>
    public static byte[] Record(string type, string address, byte[] block, string? contentType = null) =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-05-06T08:00:00Z\r\nContent-Type: {contentType ?? "application/http; msgtype=response"}\r\nContent-Length: {block.Length}\r\n\r\n")),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    /// <summary>What a server answers.</summary>
    public static byte[] Answer(byte[] body, string headers = "Content-Type: text/html; charset=utf-8", int status = 200) =>
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} OK\r\n{headers}\r\n\r\n")), .. body];

    public static byte[] Chunked(byte[] body) =>
        [.. "5;x=y\r\n"u8, .. body.AsSpan(0, 5), .. "\r\n"u8, .. Encoding.ASCII.GetBytes((body.Length - 5).ToString("X", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. body.AsSpan(5), .. "\r\n0\r\n\r\n"u8];
}
