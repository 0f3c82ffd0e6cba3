namespace BriefingGen.Publishing;

/// <summary>Where a path leads once every link on it is followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 64;

    /// <summary>How names compare on this system: two names of one folder must never pass for two folders.</summary>
    public static StringComparison Comparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The absolute path, without links; what does not exist yet is taken as it is named.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var links = 0; links < MaxLinks; links++)
        {
            var next = FollowFirst(full);
            if (next == full)
                break;
            full = next;
        }

        return full;
    }

    /// <summary>Whether <paramref name="path"/> lies below <paramref name="folder"/>; both as <see cref="Of"/> gives them.</summary>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);

    private static string FollowFirst(string full)
    {
        for (var at = full.IndexOf(Path.DirectorySeparatorChar, Path.GetPathRoot(full)!.Length); ; at = full.IndexOf(Path.DirectorySeparatorChar, at + 1))
        {
            var part = at < 0 ? full : full[..at];
            if (new FileInfo(part).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(part)!, target) + (at < 0 ? "" : full[at..]));
            if (at < 0)
                return full;
        }
    }
}
