using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Extraction;
using BriefingGen.Model;
using BriefingGen.Publishing;
using BriefingGen.Reading;
using BriefingGen.Text;

namespace BriefingGen.Proof;

/// <summary>The sources of a site, read again. One that is missing or has changed is on the shelf without its content.</summary>
internal sealed class SourceShelf
{
    private readonly FrozenDictionary<string, Extract?> extracts;

    private SourceShelf(IEnumerable<KeyValuePair<string, Extract?>> extracts, ImmutableArray<Diagnostic> diagnostics)
    {
        this.extracts = extracts.ToFrozenDictionary(StringComparer.Ordinal);
        Diagnostics = diagnostics;
    }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public int Count => extracts.Count;

    /// <summary>Reads every source that the manifest names, from where it says, and takes from it what there is to take.</summary>
    public static SourceShelf Read(Manifest manifest, string site)
    {
        var read = manifest.Sources.GroupBy(source => (source.File, source.Path, source.Sha256)).AsParallel().AsOrdered()
            .Select(file => Read([.. file], site)).ToList();
        return new(
            read.SelectMany(file => file.Extracts).DistinctBy(entry => entry.Key, StringComparer.Ordinal),
            [.. read.SelectMany(file => file.Faults)]);
    }

    /// <summary>Whether the site was made from a source of this name, as a page can carry it.</summary>
    public bool Has(string name) => extracts.ContainsKey(name);

    /// <summary>The source; null where it could not be read as it was, which is among <see cref="Diagnostics"/>.</summary>
    public Extract? Find(string name) => extracts[name];

    /// <summary>The words between two code points as a page can carry them; null where there is no such place.</summary>
    public static string? Words(Extract extract, int? start, int? end)
    {
        var text = extract.Article.Text;
        if (start is not { } first || end is not { } last || first >= last || ToUtf16(text, first) is not { } from || ToUtf16(text, last) is not { } to)
            return null;
        return Carried.Of(text.Substring(new(from, to)));
    }

    // Offsets in code points never exceed those in UTF-16 and grow with them: search for the one that maps. The middle of a
    // surrogate pair maps to the same code point as its end.
    private static int? ToUtf16(SourceText text, int codePoint)
    {
        var (low, high) = (Math.Min(codePoint, text.Length), Math.Min((long)codePoint * 2, text.Length));
        while (low < high)
        {
            var middle = (int)((low + high) / 2);
            if (text.ToCodePoints(middle) < codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        if (low > 0 && low < text.Length && char.IsSurrogatePair(text.Content[low - 1], text.Content[low]))
            low++;
        return text.ToCodePoints(low) == codePoint ? low : null;
    }

    private static string Shown(string path) =>
        path.Contains('\0', StringComparison.Ordinal) ? path : Path.GetRelativePath(".", path).Replace(Path.DirectorySeparatorChar, '/');

    private static (IEnumerable<KeyValuePair<string, Extract?>> Extracts, ImmutableArray<Diagnostic> Faults) Read(ImmutableArray<ManifestSource> sources, string site)
    {
        var (_, name, place, hash, _) = sources[0];
        var path = Path.Combine(site, place);
        var shown = Shown(path);
        var unread = sources.Select(source => KeyValuePair.Create(Carried.Of(source.Name), (Extract?)null));
        if (Regular.Read(path, out var fault) is not { } bytes)
            return (unread, [Catalog.SourceGone.At(shown, fault)]);
        if (Manifest.Hash(bytes) != hash)
            return (unread, [Catalog.SourceStale.At(shown)]);
        var options = ReadingOptions.Default with
        {
            Overrides = ReadingOptions.Default.Overrides.SetItems(sources.Select(source => KeyValuePair.Create(source.Name, new ArticleOverride(source.GivenTitle, null, null, null)))),
            // The build has read the very same bytes.
            MaxFileBytes = Array.MaxLength,
        };
        var articles = ArticleReader.Read(new SourceFile(shown, name, bytes), options).Articles
            .DistinctBy(article => article.Source, StringComparer.Ordinal).ToDictionary(article => article.Source, StringComparer.Ordinal);
        var faults = sources.Where(source => !articles.ContainsKey(source.Name)).Select(source => Catalog.ArticleGone.At(shown, source.Name));
        return (
            sources.Select(source => KeyValuePair.Create(Carried.Of(source.Name), articles.TryGetValue(source.Name, out var article) ? Extractor.Extract(article) : null)),
            [.. faults]);
    }
}
