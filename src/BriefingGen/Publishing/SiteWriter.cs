using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Publishing;

/// <summary>What publishing did. With an error among <paramref name="Diagnostics"/> the published site is as it was.</summary>
/// <param name="Written">Files that are new or differ from before.</param>
/// <param name="Unchanged">Files that are as before; their time stamps are kept.</param>
/// <param name="Removed">Files that the tool had written and that are no longer part of the site.</param>
/// <param name="Diagnostics">What there is to say.</param>
public sealed record Publication(int Written, int Unchanged, int Removed, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Puts a site on disk: complete beside the old one, then in its place. What the tool did not write stays.</summary>
public static class SiteWriter
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Publishes <paramref name="site"/>. Stopped at any moment, it leaves the old site or the new one, never a mixture.</summary>
    public static Publication Write(Site site, IEnumerable<SiteSource> sources, SiteTarget target)
    {
        var manifest = Manifest.Of(site, sources, target.Root);
        try
        {
            using var turn = target.TakeTurn();
            // Another build may have published since this one began.
            if (target.ReadPrevious(out target) is { } fault)
                return new(0, 0, 0, [fault]);
            Tidy(target.Staging);
            Tidy(target.Retired);
            var survey = Survey.Of(site, manifest, target);
            if (survey.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
                return new(0, 0, 0, survey.Diagnostics);
            if (survey.HasChanges)
                Replace(site, manifest, survey, target);
            var leftover = survey.HasChanges ? Retire(target) : null;
            return new(
                survey.Changed.Count,
                site.Pages.Length - survey.Changed.Count,
                survey.Removed,
                leftover is null ? survey.Diagnostics : [.. survey.Diagnostics, leftover]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(0, 0, 0, [Catalog.WriteFailed.At(target.Shown, e.Message)]);
        }
    }

    private static void Replace(Site site, Manifest manifest, Survey survey, SiteTarget target)
    {
        try
        {
            Stage(site, manifest, survey, target);
            Swap(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tidy(target.Staging);
            throw;
        }
    }

    private static void Stage(Site site, Manifest manifest, Survey survey, SiteTarget target)
    {
        RefuseToReplace(target.Staging);
        // Before anything else, so that a leftover can be known for ours.
        Directory.CreateDirectory(Path.Combine(target.Staging, PagePath.NotesFolder));
        foreach (var page in site.Pages)
        {
            var place = Place(target.Staging, page.Path);
            if (survey.Changed.Contains(page.Path))
                WriteAll(place, page.Content);
            else
                File.Copy(Path.Combine(target.Root, page.Path), place);
        }

        foreach (var kept in survey.Kept)
            Carry(Path.Combine(target.Root, kept), Place(target.Staging, kept));
        WriteAll(Place(target.Staging, Manifest.Path), manifest.ToBytes());
    }

    private static void Swap(SiteTarget target)
    {
        RefuseToReplace(target.Retired);
        if (Directory.Exists(target.Root))
            Directory.Move(target.Root, target.Retired);
        try
        {
            Directory.Move(target.Staging, target.Root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(target.Retired))
                Directory.Move(target.Retired, target.Root);
            throw;
        }
    }

    // The new site is in its place by now: that the old one will not go is worth a word, not a failure.
    private static Diagnostic? Retire(SiteTarget target)
    {
        try
        {
            Tidy(target.Retired);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalog.OldSiteStays.At(target.Shown, Path.GetFileName(target.Retired), e.Message);
        }
    }

    // What a stopped build left, or the site just replaced.
    private static void Tidy(string folder)
    {
        if (!SiteTarget.IsOurs(folder) && (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any()))
            return;
        // The notes go last: stopped half-way, the rest can still be known for ours.
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything).Where(entry => entry.Name != PagePath.NotesFolder))
        {
            if (entry is DirectoryInfo below && entry.LinkTarget is null)
                below.Delete(recursive: true);
            else
                entry.Delete();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void RefuseToReplace(string folder)
    {
        if (Path.Exists(folder))
            throw new IOException($"{folder} is in the way and is not briefing's; move it");
    }

    // A link is carried as a link: what it leads to is not part of the site.
    private static void Carry(string from, string to)
    {
        if (new FileInfo(from).LinkTarget is { } link)
            File.CreateSymbolicLink(to, link);
        else if (Directory.Exists(from))
            Directory.CreateDirectory(to);
        else if (RegularFile.HasBytes(new(from)))
            File.Copy(from, to);
        else
            File.Create(to).Dispose();
    }

    private static string Place(string root, string path)
    {
        var place = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }

    private static void WriteAll(string path, ReadOnlyMemory<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, preallocationSize: content.Length);
        RandomAccess.Write(file, content.Span, 0);
    }
}
