using System.IO.Compression;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Reading.Bundles;

/// <summary>The files of a ZIP archive, sorted by name ordinally. Their names are <c>archive.zip/folder/file.html</c>.</summary>
internal static class ZipBundle
{
    private const int TypeOfFile = 0xF000;
    private const int SymbolicLink = 0xA000;

    public static IEnumerable<BundleEntry> Open(SourceFile file, ReadingOptions options, Allowance allowance)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray()), ZipArchiveMode.Read);
        // A document of an office program is an archive too, but not of articles.
        if (archive.Entries.Any(static entry => entry.FullName is "[Content_Types].xml" or "mimetype"))
        {
            yield return Catalog.FileBinary.At(file.Path, "a document of an office program or an e-book");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = archive.Entries.Select(static entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.OrderBy(static entry => entry.FullName, StringComparer.Ordinal))
        {
            var name = entry.FullName;
            if (name.EndsWith('/') || EntryName.WhyUnsafe(name) is null && EntryName.IsHidden(name))
                continue;
            // As in folders: what a browser saved beside a page.
            if (PageOf(name, names) is var (folder, page))
            {
                if (parts.Add(folder))
                    yield return Catalog.PartsOfPage.At($"{file.Path}/{folder}", page);
                continue;
            }

            if (!allowance.TakeEntry())
            {
                yield return Catalog.TooManyEntries.At(file.Path, options.MaxEntries);
                yield break;
            }

            var path = $"{file.Path}/{name}";
            if (WhyRefused(entry, name) is { } reason)
                yield return Catalog.EntryRefused.At(file.Path, Shown(name), reason);
            else if (!seen.Add(name))
                yield return Catalog.EntryRefused.At(file.Path, name, "another entry has the same name");
            else if (SourceFormats.WhyNot(name) is { } skip)
                yield return Catalog.FormatSkipped.At(path, skip);
            else if (Read(entry, options, allowance, out var fault) is { } bytes)
                yield return new SourceDocument(new(path, $"{file.Name}/{name}", bytes), SourceFormats.Of(name, bytes));
            else if (allowance.Bytes > 0)
                yield return fault is null ? Catalog.EntryTooLarge.At(path, options.MaxFileBytes) : Catalog.BundleBroken.At(path, fault);
            else
            {
                yield return Catalog.UnpacksTooFar.At(path, options.MaxUnpackedBytes);
                yield break;
            }
        }
    }

    private static (string Folder, string Page)? PageOf(string name, HashSet<string> names)
    {
        var end = name.IndexOf("_files/", StringComparison.Ordinal);
        if (end <= 0)
            return null;
        var page = names.Contains(name[..end] + ".html") ? name[..end] + ".html" : names.Contains(name[..end] + ".htm") ? name[..end] + ".htm" : null;
        return page is null ? null : (name[..(end + 6)], page[(page.LastIndexOf('/') + 1)..]);
    }

    private static string? WhyRefused(ZipArchiveEntry entry, string name)
    {
        if (EntryName.WhyUnsafe(name) is { } reason)
            return reason;
        if (((entry.ExternalAttributes >> 16) & TypeOfFile) == SymbolicLink)
            return "it is a link";
        return entry.IsEncrypted ? "it is encrypted" : null;
    }

    // One damaged entry does not cost the others.
    private static byte[]? Read(ZipArchiveEntry entry, ReadingOptions options, Allowance allowance, out string? fault)
    {
        fault = null;
        try
        {
            using var stream = entry.Open();
            return allowance.ReadAll(stream, options.MaxFileBytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            fault = e.Message.TrimEnd('.');
            return null;
        }
    }

    private static string Shown(string name) => name.Length <= 100 ? name : name[..100] + "…";
}
