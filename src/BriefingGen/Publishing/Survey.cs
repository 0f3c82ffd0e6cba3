using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Publishing;

/// <summary>What the published folder holds, against what is to be there.</summary>
/// <param name="Changed">The paths of pages that are not there with the same bytes.</param>
/// <param name="Removed">How many files the tool wrote that go.</param>
/// <param name="Kept">The paths of what somebody else put there, folders without files among them, sorted.</param>
/// <param name="HasChanges">False where the folder is already as it should be.</param>
/// <param name="Diagnostics">Errors where the site cannot be published there.</param>
internal sealed record Survey(
    ImmutableHashSet<string> Changed, int Removed, ImmutableArray<string> Kept, bool HasChanges, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static Survey Of(Site site, Manifest manifest, SiteTarget target)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        CheckPaths(site, target, diagnostics);
        var written = (target.Previous?.Files ?? []).ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        var wanted = manifest.Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        var present = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<string>();
        var removed = 0;
        foreach (var path in List(target.Root).Where(path => path != Manifest.Path))
        {
            var full = Path.Combine(target.Root, path);
            if (IsPipe(full))
            {
                diagnostics.Add(Catalog.PipeInSite.At($"{target.Shown}/{path}"));
                continue;
            }

            var hash = IsPlainFile(full) ? Hash(full) : null;
            var isOurs = hash is not null && written.ContainsKey(path);
            var isByHand = isOurs && written[path] != hash;
            if (wanted.TryGetValue(path, out var wantedHash))
            {
                if (hash == wantedHash)
                    present.Add(path);
                else if (!isOurs)
                    diagnostics.Add(Catalog.PlaceTaken.At($"{target.Shown}/{path}"));
                else if (isByHand)
                    diagnostics.Add(Catalog.EditReplaced.At($"{target.Shown}/{path}"));
            }
            else if (isOurs && !isByHand)
            {
                removed++;
            }
            else
            {
                if (isByHand)
                    diagnostics.Add(Catalog.EditKept.At($"{target.Shown}/{path}"));
                kept.Add(path);
            }
        }

        CheckFolders(kept, wanted, target, diagnostics);
        var changed = wanted.Keys.Where(path => !present.Contains(path)).ToImmutableHashSet(StringComparer.Ordinal);
        var isCurrent = target.Previous is not null && manifest.ToBytes().AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(target.Root, Manifest.Path)));
        return new(changed, removed, [.. kept], changed.Count > 0 || removed > 0 || !isCurrent, diagnostics.ToImmutable());
    }

    private static void CheckPaths(Site site, SiteTarget target, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // Some systems do not tell cases apart: there, two pages whose names differ only so would be one.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in site.Pages)
        {
            if (PagePath.WhyUnsafe(page.Path) is { } reason)
                diagnostics.Add(Catalog.PathUnsafe.At(target.Shown, page.Path, reason));
            else if (!seen.Add(page.Path))
                diagnostics.Add(Catalog.PathTwice.At(target.Shown, page.Path));
        }
    }

    // A page below a name that is somebody's file, or somebody's file below a name that is a page.
    private static void CheckFolders(
        List<string> kept, Dictionary<string, string> wanted, SiteTarget target, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = kept.Where(path => !IsFolder(Path.Combine(target.Root, path))).ToHashSet(StringComparer.Ordinal);
        foreach (var blocked in wanted.Keys.SelectMany(Ancestors).Where(files.Contains).Concat(kept.SelectMany(Ancestors).Where(wanted.ContainsKey)).Distinct())
            diagnostics.Add(Catalog.PlaceTaken.At($"{target.Shown}/{blocked}"));
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path.LastIndexOf('/', at - 1))
            yield return path[..at];
    }

    // Files, links (never followed) and folders that hold nothing, relative, with forward slashes.
    private static List<string> List(string root)
    {
        var found = new List<string>();
        if (!Directory.Exists(root))
            return found;
        var pending = new Stack<string>([""]);
        while (pending.TryPop(out var prefix))
        {
            var isEmpty = true;
            foreach (var entry in new DirectoryInfo(Path.Combine(root, prefix)).EnumerateFileSystemInfos("*", Everything))
            {
                isEmpty = false;
                var path = prefix + entry.Name;
                if (entry is DirectoryInfo && entry.LinkTarget is null)
                    pending.Push(path + "/");
                else
                    found.Add(path);
            }

            if (isEmpty && prefix.Length > 0)
                found.Add(prefix[..^1]);
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static string Hash(string path) => Manifest.Hash(RegularFile.Bytes(new FileInfo(path)));

    private static bool IsPipe(string path)
    {
        if (!IsPlainFile(path) || RegularFile.HasBytes(new(path)))
            return false;
        try
        {
            // Opened both ways, a pipe waits for nobody.
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
            return !file.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsPlainFile(string path) => File.Exists(path) && new FileInfo(path).LinkTarget is null;

    private static bool IsFolder(string path) => Directory.Exists(path) && new FileInfo(path).LinkTarget is null;
}
