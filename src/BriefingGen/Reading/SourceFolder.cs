using System.Collections.Immutable;
using System.Security;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Reading;

/// <summary>The files of an input, sorted by name ordinally, and what was passed over.</summary>
public sealed record SourceFolderResult(ImmutableArray<SourceFile> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads the articles of a folder, or a single one, from disk.</summary>
public static class SourceFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    // A tree deeper than this is a trap or a mistake.
    private const int MaxDepth = 32;

    /// <summary>Reads <paramref name="path"/>, a folder with all below it or one file. Hidden files and links that lead out are passed over.</summary>
    public static SourceFolderResult Read(string path, ReadingOptions options)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            if (File.Exists(path))
            {
                Add(new FileInfo(path), Path.GetFileName(path), Forward(path), options, files, diagnostics, File.ReadAllBytes);
            }
            else if (Directory.Exists(path))
            {
                var root = new DirectoryInfo(path);
                foreach (var (name, file) in List(root, Forward(path), diagnostics).OrderBy(entry => entry.Name, StringComparer.Ordinal))
                    Add(file, name, Join(Forward(path), name), options, files, diagnostics, ReadListed);
                if (files.Count == 0 && diagnostics.Count == 0)
                    diagnostics.Add(Catalog.FolderHasNoArticle.At(Forward(path)));
            }
            else
            {
                diagnostics.Add(Catalog.InputMissing.At(Forward(path)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            diagnostics.Add(Catalog.InputUnreadable.At(Forward(path), e.Message));
        }

        diagnostics.Sort();
        return new(files.DrainToImmutable(), diagnostics.DrainToImmutable());
    }

    private static List<(string Name, FileInfo File)> List(DirectoryInfo root, string shown, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = new List<(string, FileInfo)>();
        var pending = new Stack<(DirectoryInfo Folder, string Prefix, int Depth)>([(root, "", 0)]);
        while (pending.TryPop(out var next))
        {
            foreach (var entry in Entries(next.Folder, Join(shown, next.Prefix).TrimEnd('/'), diagnostics))
            {
                var name = next.Prefix + entry.Name;
                if (entry.Name.StartsWith('.') || (entry.Exists && entry.Attributes.HasFlag(FileAttributes.Hidden)))
                    continue;
                // A link to a folder may lead in circles; a link to a file of this input would read it twice.
                if (entry.LinkTarget is not null)
                    diagnostics.Add(Catalog.LinkSkipped.At(Join(shown, name)));
                else if (!entry.Exists)
                    diagnostics.Add(Catalog.NameUnreadable.At(Join(shown, name)));
                else if (entry is FileInfo file)
                    found.Add((name, file));
                else if (next.Depth == MaxDepth)
                    diagnostics.Add(Catalog.FolderTooDeep.At(Join(shown, name), MaxDepth));
                else
                    pending.Push(((DirectoryInfo)entry, name + "/", next.Depth + 1));
            }
        }

        return found;
    }

    // One folder that is closed to us does not cost the others.
    private static FileSystemInfo[] Entries(DirectoryInfo folder, string shown, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        try
        {
            return folder.GetFileSystemInfos("*", Everything);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            diagnostics.Add(Catalog.InputUnreadable.At(shown, e.Message));
            return [];
        }
    }

    private static void Add(
        FileInfo file, string name, string shown, ReadingOptions options,
        ImmutableArray<SourceFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics, Func<string, byte[]> read)
    {
        if (SourceFormats.WhyNot(name) is { } reason)
        {
            diagnostics.Add(Catalog.FormatSkipped.At(shown, reason));
            return;
        }

        if (file.Length > options.MaxFileBytes)
        {
            diagnostics.Add(Catalog.FileTooLarge.At(shown, file.Length, options.MaxFileBytes));
            return;
        }

        try
        {
            files.Add(new(shown, name, read(file.FullName)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Catalog.InputUnreadable.At(shown, e.Message));
        }
    }

    // What has no length is not opened: it may be a pipe, and reading one waits for ever.
    private static byte[] ReadListed(string path) => new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);

    private static string Join(string folder, string name) => folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    private static string Forward(string path) => path.Replace('\\', '/');
}
