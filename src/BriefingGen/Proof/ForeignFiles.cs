using System.IO.Enumeration;
using BriefingGen.Publishing;

namespace BriefingGen.Proof;

/// <summary>Finds what lies in a site without being of it, and can show a reader what nobody proved.</summary>
internal static class ForeignFiles
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    /// <summary>Their paths from the site's root, in ordinal order.</summary>
    public static IEnumerable<string> In(string root, Manifest manifest)
    {
        var written = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new FileSystemEnumerable<(string Path, bool IsLink)>(root, (ref entry) => (entry.ToSpecifiedFullPath(), IsLink(ref entry)), Below)
        {
            // A link may lead in circles. It is not followed here, but a server may follow it.
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
        }
            .Select(file => (Path: Path.GetRelativePath(root, file.Path).Replace(Path.DirectorySeparatorChar, '/'), file.IsLink))
            .Where(file => !written.Contains(file.Path) && !IsOfGit(file.Path) && (file.IsLink || IsShown(file.Path, written)))
            .Select(file => file.Path)
            .Order(StringComparer.Ordinal);
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsOfGit(string path) => path.StartsWith(".git/", StringComparison.Ordinal) || path is ".git";

    // What a browser shows as a page, what a server sends in place of a file, and what tells it to send another.
    private static bool IsShown(string path, HashSet<string> written) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" or ".XHTML" or ".XHT" or ".SHTML" or ".SVG" or ".XML" or ".MHT" or ".MHTML" or ".PHP" => true,
        ".GZ" or ".BR" or ".ZST" => written.Contains(path[..path.LastIndexOf('.')]),
        _ => Path.GetFileName(path).ToUpperInvariant() is ".HTACCESS" or "_REDIRECTS" or "WEB.CONFIG",
    };
}
