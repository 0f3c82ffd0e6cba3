using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingGen.Model;

namespace BriefingGen.Publishing;

/// <summary>A file as the manifest names it.</summary>
/// <param name="Path">Relative to the site's root, forward slashes; for a source usually leading out of it.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
public sealed record ManifestFile(string Path, string Sha256);

/// <summary>An article that the site was made from.</summary>
/// <param name="Name">As <see cref="Article.Source"/> has it.</param>
/// <param name="File">The name of the file that holds it, relative to the input folder.</param>
/// <param name="Path">That file, relative to the site's root.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hexadecimal.</param>
/// <param name="GivenTitle">The headline that the editor gave it, which the reading of its structure depends on; null for its own.</param>
public sealed record ManifestSource(string Name, string File, string Path, string Sha256, string? GivenTitle);

/// <summary>An article that a site was made from.</summary>
/// <param name="Name">As <see cref="Article.Source"/> has it.</param>
/// <param name="File">The file that holds it.</param>
/// <param name="GivenTitle">The headline that the editor gave it; null for its own.</param>
public sealed record SiteSource(string Name, SourceFile File, string? GivenTitle);

/// <summary>What the tool wrote and what it was made from. Sorted, without any clock: the same site has the same manifest.</summary>
public sealed record Manifest(ImmutableArray<ManifestFile> Files, ImmutableArray<ManifestSource> Sources)
{
    /// <summary>Where it stands in the site.</summary>
    public const string Path = PagePath.NotesFolder + "/manifest.json";

    private const int Format = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The manifest of <paramref name="site"/>, made from <paramref name="sources"/>, to be published at <paramref name="root"/> (an absolute path).</summary>
    public static Manifest Of(Site site, IEnumerable<SiteSource> sources, string root) => new(
        [.. site.Pages.Select(page => new ManifestFile(page.Path, Hash(page.Content.Span))).OrderBy(file => file.Path, StringComparer.Ordinal)],
        [.. sources
            .GroupBy(source => source.File)
            .Select(articles => (Articles: articles, Path: Relative(root, articles.Key.Path), Hash: Hash(articles.Key.Bytes.Span)))
            .SelectMany(file => file.Articles.Select(source => new ManifestSource(source.Name, source.File.Name, file.Path, file.Hash, source.GivenTitle)))
            .OrderBy(source => source.Name, StringComparer.Ordinal)]);

    /// <summary>The SHA-256 of bytes as the manifest writes it.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads a manifest; null where the bytes are not one.</summary>
    public static Manifest? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != Format)
                return null;
            return new(
                [.. root.GetProperty("files").EnumerateArray().Select(file => new ManifestFile(Text(file, "path"), Text(file, "sha256")))],
                [.. root.GetProperty("sources").EnumerateArray().Select(source => new ManifestSource(Text(source, "name"), Optional(source, "file") ?? Text(source, "name"), Text(source, "path"), Text(source, "sha256"), Optional(source, "title")))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The manifest as JSON that reads and compares well, a line a value.</summary>
    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteStartArray("sources");
            foreach (var source in Sources)
            {
                json.WriteStartObject();
                json.WriteString("name", source.Name);
                if (source.File != source.Name)
                    json.WriteString("file", source.File);
                json.WriteString("path", source.Path);
                json.WriteString("sha256", source.Sha256);
                if (source.GivenTitle is not null)
                    json.WriteString("title", source.GivenTitle);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var file in Files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("sha256", file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException();

    private static string? Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Relative(string root, string path) =>
        System.IO.Path.GetRelativePath(root, System.IO.Path.GetFullPath(path)).Replace('\\', '/');
}
