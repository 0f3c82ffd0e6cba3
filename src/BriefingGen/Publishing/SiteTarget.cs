using System.Collections.Immutable;
using BriefingGen.Diagnostics;

namespace BriefingGen.Publishing;

/// <summary>The folder that a site goes to, found fit to be replaced.</summary>
/// <param name="Shown">As the user names it, for messages.</param>
/// <param name="Root">Absolute, with links resolved.</param>
/// <param name="Previous">What was written there last; null where nothing was.</param>
public sealed record SiteTarget(string Shown, string Root, Manifest? Previous)
{
    /// <summary>Where the next site is put together: beside the old one, so that one move publishes it.</summary>
    internal string Staging => Beside("new");

    /// <summary>Where the old site waits while the new one takes its place.</summary>
    internal string Retired => Beside("old");

    /// <summary>Held while a build writes, so that two do not write at once.</summary>
    internal string Turn => Beside("turn");

    /// <summary>Looks at <paramref name="output"/>, and at where it lies to each of <paramref name="inputs"/>, and refuses it where a site there would harm files that are not the tool's.</summary>
    /// <returns>The target, or null and the reasons.</returns>
    public static SiteTarget? Open(IEnumerable<string> inputs, string output, out ImmutableArray<Diagnostic> diagnostics)
    {
        var shown = output.Replace('\\', '/');
        var root = RealPath.Of(output);
        var fault = inputs.Select(input => Overlap(shown, RealPath.Of(input), root)).FirstOrDefault(overlap => overlap is not null);
        var target = new SiteTarget(shown, root, null);
        if (fault is null && File.Exists(root))
            fault = Catalog.OutputIsFile.At(shown);
        if (fault is null)
            fault = target.Recover() ?? target.ReadPrevious(out target);
        diagnostics = fault is null ? [] : [fault];
        return fault is null ? target : null;
    }

    // A build that was stopped between its two moves has left the old site aside: it goes back first.
    private Diagnostic? Recover()
    {
        if (!IsLeftAside)
            return null;
        try
        {
            // A build that is between its two moves right now has the turn, and goes on by itself.
            using var turn = TakeTurn();
            if (IsLeftAside)
                Directory.Move(Retired, Root);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalog.WriteFailed.At(Shown, e.Message);
        }
    }

    private bool IsLeftAside => !Directory.Exists(Root) && IsOurs(Retired);

    /// <summary>Two builds into one folder would delete each other's staging; the second one is told to wait.</summary>
    /// <exception cref="IOException">Another build has the turn, or there is no place for the site.</exception>
    internal FileStream TakeTurn()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Root) ?? Root);
        return new(Turn, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Whether a folder beside the site was made by the tool.</summary>
    internal static bool IsOurs(string folder) => Directory.Exists(Path.Combine(folder, PagePath.NotesFolder));

    private static Diagnostic? Overlap(string shown, string input, string root)
    {
        if (string.Equals(input, root, RealPath.Comparison))
            return Catalog.OutputIsInput.At(shown);
        if (RealPath.IsInside(input, root))
            return Catalog.OutputHoldsInput.At(shown);
        return RealPath.IsInside(root, input) ? Catalog.OutputInInput.At(shown) : null;
    }

    /// <summary>Reads what was written there last.</summary>
    /// <returns>Why a site may not go there, or null.</returns>
    internal Diagnostic? ReadPrevious(out SiteTarget target)
    {
        target = this with { Previous = null };
        if (!Directory.Exists(Root))
            return null;
        var manifest = new FileInfo(Path.Combine(Root, Manifest.Path));
        if (manifest.Exists && manifest.LinkTarget is null)
        {
            target = this with { Previous = Manifest.Parse(File.ReadAllBytes(manifest.FullName)) };
            return target.Previous is null
                || target.Previous.Files.Any(file => PagePath.WhyUnsafe(file.Path) is not null)
                || target.Previous.Files.DistinctBy(file => file.Path).Count() < target.Previous.Files.Length
                ? Catalog.ManifestBroken.At($"{Shown}/{Manifest.Path}")
                : null;
        }

        var foreign = Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault();
        return foreign is null ? null : Catalog.OutputIsForeign.At(Shown, foreign);
    }

    private string Beside(string suffix) =>
        Path.Combine(Path.GetDirectoryName(Root) ?? Root, $".{Path.GetFileName(Root)}.briefing-{suffix}");
}
