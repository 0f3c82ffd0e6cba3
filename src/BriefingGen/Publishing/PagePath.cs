namespace BriefingGen.Publishing;

/// <summary>Which paths a page may have: those that name a file below the site's root on every system, and nothing else.</summary>
internal static class PagePath
{
    /// <summary>The folder of the site in which the tool keeps its own notes.</summary>
    public const string NotesFolder = ".briefing";

    private const int MaxLength = 1024;

    /// <summary>Why <paramref name="path"/> cannot be published, in words; null where it can.</summary>
    public static string? WhyUnsafe(string path)
    {
        if (path.Length is 0 or > MaxLength)
            return "it is empty or too long";
        if (path.AsSpan().ContainsAny("\\:*?\"<>|") || path.Any(char.IsControl))
            return "it has a character that not every system allows";
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or "." or "..")
                return "it leaves its folder or begins or ends with a slash";
            if (segment[^1] is '.' or ' ' || segment[0] == ' ')
                return "a part of it ends with a dot or a blank";
        }

        return path.StartsWith(NotesFolder + "/", StringComparison.OrdinalIgnoreCase) || path.Equals(NotesFolder, StringComparison.OrdinalIgnoreCase)
            ? "that folder holds the manifest"
            : null;
    }
}
