using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Templating;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>Reads the default theme, which is part of the program, and lays a user's folder over it, file by file.</summary>
public static class ThemeLoader
{
    /// <summary>The largest file a theme may hold, in bytes.</summary>
    public const int LargestFile = 8 << 20;

    /// <summary>The most files a theme may hold.</summary>
    public const int MostFiles = 2_000;

    private const string AssetFolder = "assets/";

    /// <summary>The theme of <paramref name="folder"/>, or the default one where that is null. What cannot be used is reported and left out.</summary>
    public static ThemeResult Load(string? folder)
    {
        var files = new SortedDictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var file in Default())
            files[file.Name] = file;
        var card = files[AssetFolder + Links.SiteCard];
        var asked = files.Keys.Where(IsTemplate).ToArray();
        var diagnostics = new List<Diagnostic>();
        if (folder is not null)
        {
            foreach (var file in Read(folder, diagnostics))
                files[file.Name] = file;
        }

        var templates = ImmutableArray.CreateBuilder<TemplateFile>();
        var assets = ImmutableArray.CreateBuilder<Page>();
        var words = ImmutableArray.CreateBuilder<WordsFile>();
        foreach (var file in files.Values)
        {
            if (file.Name.StartsWith(AssetFolder, StringComparison.Ordinal))
                assets.Add(new(file.Name[AssetFolder.Length..], file.Content));
            else if (IsWords(file.Name))
                words.Add(WordsFile.Read(Path.GetFileNameWithoutExtension(file.Name).ToLowerInvariant(), file.Path, Encoding.UTF8.GetString(file.Content), diagnostics));
            else
                templates.Add(new(file.Name, file.Path, Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF')));
        }

        foreach (var idle in templates.Where(template => !asked.Contains(template.Name) && !IsNamed(template, templates)))
            diagnostics.Add(Catalog.TemplateIdle.At(idle.Path, string.Join(", ", asked)));
        diagnostics.Sort();
        var hasOwnCard = !files[card.Name].Content.AsSpan().SequenceEqual(card.Content);
        return new(new(templates.ToImmutable(), assets.ToImmutable()) { Words = words.ToImmutable(), HasOwnCard = hasOwnCard }, [.. diagnostics]);
    }

    /// <summary>A text of the default theme.</summary>
    internal static string DefaultText(string name) => Encoding.UTF8.GetString(Default().Single(file => file.Name == name).Content);

    private static bool IsNamed(TemplateFile template, IEnumerable<TemplateFile> templates) =>
        templates.Any(other => other.Name != template.Name && other.Text.Contains(Path.GetFileNameWithoutExtension(template.Name), StringComparison.Ordinal));

    private static IEnumerable<ThemeFile> Default()
    {
        var assembly = typeof(ThemeLoader).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("templates/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new(resource["templates/".Length..].Replace('\\', '/'), resource, content);
        }
    }

    private static List<ThemeFile> Read(string folder, List<Diagnostic> diagnostics)
    {
        var shown = folder.Replace('\\', '/').TrimEnd('/');
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(Catalog.NoThemeFolder.At(shown));
            return [];
        }

        var files = new List<ThemeFile>();
        var pending = new Stack<(string Folder, string Prefix)>([(folder, "")]);
        while (pending.TryPop(out var current))
        {
            foreach (var entry in Entries(current.Folder, shown, diagnostics))
            {
                var name = current.Prefix + entry.Name;
                var path = $"{shown}/{name}";
                if (entry.Name.StartsWith('.'))
                    continue;
                if (entry.LinkTarget is not null)
                    diagnostics.Add(Catalog.ThemeLink.At(path));
                else if (entry is DirectoryInfo)
                    pending.Push((entry.FullName, name + "/"));
                else if (!IsTemplate(name) && !IsWords(name) && !name.StartsWith(AssetFolder, StringComparison.Ordinal))
                    diagnostics.Add(Catalog.ThemeFileUnused.At(path));
                else if (files.Count == MostFiles)
                    return Refuse(Catalog.ThemeTooManyFiles.At(shown, MostFiles));
                else if (Content((FileInfo)entry, name, path, diagnostics) is { } content)
                    files.Add(new(name, path, content));
            }
        }

        return files;

        List<ThemeFile> Refuse(Diagnostic diagnostic)
        {
            diagnostics.Add(diagnostic);
            return [];
        }
    }

    private static FileSystemInfo[] Entries(string folder, string shown, List<Diagnostic> diagnostics)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Catalog.ThemeFileUnreadable.At(shown, e.Message));
            return [];
        }
    }

    private static byte[]? Content(FileInfo file, string name, string path, List<Diagnostic> diagnostics)
    {
        try
        {
            if (file.Length > LargestFile)
                diagnostics.Add(Catalog.ThemeFileTooLarge.At(path, LargestFile >> 20));
            else if (RegularFile.Bytes(file) is var content && (IsTemplate(name) || IsWords(name)) && !Utf8.IsValid(content))
                diagnostics.Add(Catalog.TemplateNotUtf8.At(path));
            else
                return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Catalog.ThemeFileUnreadable.At(path, e.Message));
        }

        return null;
    }

    private static bool IsTemplate(string name) => Path.GetExtension(name) is ".sbn-html" or ".sbn-xml" or ".sbn-txt";

    private static bool IsWords(string name) => name.StartsWith("words/", StringComparison.Ordinal) && Path.GetExtension(name) == ".txt";

    private sealed record ThemeFile(string Name, string Path, byte[] Content);
}
