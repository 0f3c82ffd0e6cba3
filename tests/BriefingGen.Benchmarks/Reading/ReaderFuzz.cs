using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Benchmarks.Reading;

/// <summary>Feeds each reader with damaged fixtures and tells what fell and what was slow. The same count gives the same inputs.</summary>
internal static class ReaderFuzz
{
    private static readonly (string Reader, string Name, string[] Endings)[] Readers =
    [
        ("text", "a.txt", [".txt"]),
        ("Markdown", "a.md", [".md"]),
        ("web page", "a.html", [".html"]),
        ("e-mail", "a.eml", [".eml", ".mhtml"]),
        ("RSS and Atom", "a.xml", [".xml", ".rss", ".atom", ".rdf"]),
        ("JSON Feed", "a.json", [".json"]),
        ("JSONL", "a.jsonl", [".jsonl"]),
        ("gzip", "a.html.gz", [".gz"]),
        ("ZIP", "a.zip", [".zip"]),
        ("WARC", "a.warc", [".warc"]),
    ];

    // Pieces that the readers look for.
    private static readonly string[] Pieces =
    [
        "\0", "\n", "\r\n\r\n", "---\n", "+++\n", "title: ", "title = ", "[", "](", "![", "> ", "- ", "|", "```", "<", ">", "</p>", "<![CDATA[", "]]>", "<!DOCTYPE", "&lol;", "&#x10FFFF;", "&amp;", "<item>", "</item>",
        "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n", "=?utf-8?B?", "=?utf-8?Q?=ED=A0=80?=", "=\n", "=3", "Content-Length: 99999999999\r\n", "Transfer-Encoding: chunked\r\n", "FFFFFFFF\r\n",
        "WARC/1.0\r\n", "PK\u0003\u0004", "PK\u0001\u0002", "{\"items\":[", "\"id\":", "\\ud800", "\u202E", "\uFEFF", "\f", "“", "\"", "From: ", "Subject: ", "Date: ", "By ", "2031-05-06",
    ];

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    public static void Run(string fixtures, int count, string[] readers)
    {
        var files = Directory.EnumerateFiles(fixtures, "*", SearchOption.AllDirectories).Where(static path => !path.EndsWith(".expected.txt", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(static path => (Path: path, Bytes: File.ReadAllBytes(path))).ToList();
        foreach (var (reader, name, endings) in Readers.Where(entry => readers.Length == 0 || readers.Contains(entry.Reader)))
        {
            var seeds = files.Where(file => endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal))).Select(static file => file.Bytes).Concat(Packed(reader, files)).ToList();
            if (seeds.Count == 0)
                seeds = [.. Pages(files)];
            Fuzz(reader, name, seeds, count);
        }
    }

    private static void Fuzz(string reader, string name, List<byte[]> seeds, int count)
    {
        var chance = new Random(4711);
        var (articles, failed) = (0, 0);
        // What is compiled at first use is not the readers' slowness.
        foreach (var seed in seeds)
            _ = ArticleReader.Read(new SourceFile(name, name, seed), ReadingOptions.Default);
        var (slowest, whole) = (TimeSpan.Zero, Stopwatch.StartNew());
        for (var i = 0; i < count; i++)
        {
            var input = Damage(seeds, chance);
            var number = i;
            using var alarm = new Timer(_ => GiveUp(reader, number, input), null, Hang, Timeout.InfiniteTimeSpan);
            var watch = Stopwatch.StartNew();
            try
            {
                var result = ArticleReader.Read(new SourceFile(name, name, input), ReadingOptions.Default);
                articles += result.Articles.Length;
                if (result.Articles.IsEmpty && result.Diagnostics.IsEmpty)
                    throw new InvalidOperationException("refused without a word");
                foreach (var article in result.Articles)
                    CheckPromises(article);
            }
            catch (Exception e)
            {
                if (failed++ < 3)
                    Console.WriteLine($"{Keep(reader, i, input)}: {e}");
            }

            if (i % 10_000 == 9_999)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reader}: {i + 1:N0}"));
            if (watch.Elapsed > slowest)
            {
                slowest = watch.Elapsed;
                if (slowest > TimeSpan.FromMilliseconds(500))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Keep(reader, i, input)}: {slowest.TotalMilliseconds:F0} ms for {input.Length:N0} bytes"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{reader}: {count:N0} inputs from {seeds.Count} files, {articles:N0} articles, {failed} failed, slowest {slowest.TotalMilliseconds:F0} ms, {whole.Elapsed.TotalSeconds:F0} s in all"));
    }

    // A reader that hangs cannot be stopped from outside: the input is kept, and the run ends.
    private static void GiveUp(string reader, int number, byte[] input)
    {
        Console.WriteLine($"{Keep(reader, number, input)}: no end after {Hang.TotalSeconds:F0} s");
        Environment.Exit(1);
    }

    private static string Keep(string reader, int number, byte[] input)
    {
        var place = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"fuzz-{reader.Replace(' ', '-')}-{number}"));
        File.WriteAllBytes(place, input);
        return place;
    }

    private static byte[] Damage(List<byte[]> seeds, Random chance)
    {
        var bytes = new List<byte>(seeds[chance.Next(seeds.Count)]);
        for (var times = chance.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            var at = chance.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 << chance.Next(10));
            switch (chance.Next(6))
            {
                case 0 or 1:
                    bytes[at] ^= (byte)(1 << chance.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, [.. Enumerable.Repeat(bytes.GetRange(at, Math.Min(length, 40)), chance.Next(1, 20)).SelectMany(static piece => piece)]);
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Pieces[chance.Next(Pieces.Length)], 1 << chance.Next(8)))));
                    break;
                default:
                    var other = seeds[chance.Next(seeds.Count)];
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.AddRange(other.AsSpan(chance.Next(other.Length + 1)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void CheckPromises(Article article)
    {
        var end = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Span.Start < end || paragraph.Span.IsEmpty || paragraph.Span.End > article.Text.Length)
                throw new InvalidOperationException("paragraphs overlap or lie outside the text");
            end = paragraph.Span.End;
        }

        if (article.Marks.Any(mark => mark.Span.IsEmpty || mark.Span.End > article.Text.Length || (mark.Url is { } url && !url.StartsWith("http", StringComparison.Ordinal))))
            throw new InvalidOperationException("a mark lies outside the text or leads astray");
        if (article.Text.Content.Contains('\0') || string.IsNullOrWhiteSpace(article.Title))
            throw new InvalidOperationException("an article without a title, or with NUL");
    }

    private static IEnumerable<byte[]> Pages(List<(string Path, byte[] Bytes)> files) =>
        files.Where(static file => file.Bytes.AsSpan().StartsWith("<!DOCTYPE html"u8)).Select(static file => file.Bytes);

    private static IEnumerable<byte[]> Packed(string reader, List<(string Path, byte[] Bytes)> files) => reader switch
    {
        "gzip" => Pages(files).Select(Gzip),
        "ZIP" => [Zip(files.Where(static file => file.Path.Contains("formats", StringComparison.Ordinal)).Take(12)), Zip(files.Take(3))],
        "WARC" => [.. Pages(files).Take(4).Select(static page => Record(page, "")), .. Pages(files).Take(2).Select(static page => Record(Gzip(page), "Content-Encoding: gzip\r\n"))],
        _ => [],
    };

    private static byte[] Gzip(byte[] content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return output.ToArray();
    }

    private static byte[] Zip(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var stream = archive.CreateEntry(Path.GetFileName(path)).Open();
                stream.Write(bytes);
            }
        }

        return output.ToArray();
    }

    private static byte[] Record(byte[] body, string headers)
    {
        byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n"), .. body];
        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.test/a\r\nContent-Length: {answer.Length}\r\n\r\n")), .. answer, .. "\r\n\r\n"u8];
    }
}
