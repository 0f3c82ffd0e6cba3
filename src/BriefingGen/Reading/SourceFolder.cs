using System.Collections.Immutable;
using System.Security;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Bundles;
using BriefingGen.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace BriefingGen.Reading;

/// <summary>The files of an input, sorted by name ordinally, and what was passed over.</summary>
public sealed record SourceFolderResult(ImmutableArray<SourceFile> Files, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads the files of inputs from disk: folders, single files, and patterns such as <c>notes/**/*.md</c>.</summary>
public static class SourceFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    // A tree deeper than this is a trap or a mistake.
    private const int MaxDepth = 32;

    /// <inheritdoc cref="Read(IReadOnlyList{string}, ReadingOptions)" />
    public static SourceFolderResult Read(string input, ReadingOptions options) => Read([input], options);

    /// <summary>
    /// Reads all inputs, in their order; a file that two of them have is read once, and where two files have the same name the
    /// second is called by its input too. Hidden files and links that lead out are passed over.
    /// </summary>
    public static SourceFolderResult Read(IReadOnlyList<string> inputs, ReadingOptions options)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            foreach (var file in ReadOne(input, options, diagnostics).Where(file => read.Add(Path.GetFullPath(file.Path))))
            {
                var isFree = !taken.ContainsKey(file.Name);
                var name = EntryName.Unique(isFree ? file.Name : $"{Path.GetFileName(Base(input).TrimEnd('/', '\\'))}/{file.Name}".TrimStart('/'), taken);
                if (!isFree)
                    diagnostics.Add(Catalog.NameTwice.At(file.Path, name));
                files.Add(file with { Name = name });
            }
        }

        if (inputs.Count > 1)
            files.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        diagnostics.Sort();
        return new(files.DrainToImmutable(), [.. diagnostics.Distinct()]);
    }

    /// <summary>The folder or file of an input; of a pattern, the folder below which it is looked for.</summary>
    public static string Base(string input)
    {
        if (!IsPattern(input))
            return input;
        var folder = Forward(input)[..input.IndexOf('*', StringComparison.Ordinal)];
        return folder.LastIndexOf('/') is >= 0 and var slash ? folder[..Math.Max(1, slash)] : ".";
    }

    private static bool IsPattern(string input) => input.Contains('*', StringComparison.Ordinal) && !File.Exists(input) && !Directory.Exists(input);

    private static ImmutableArray<SourceFile> ReadOne(string path, ReadingOptions options, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        try
        {
            if (File.Exists(path))
                Add(new FileInfo(path), Path.GetFileName(path), Forward(path), options, files, diagnostics, static file => File.ReadAllBytes(file.FullName));
            else if (Directory.Exists(path))
                ReadFolder(path, null, options, files, diagnostics);
            else if (IsPattern(path) && Directory.Exists(Base(path)))
                ReadFolder(Base(path), Forward(path)[(Base(path) is "." ? 0 : Base(path).TrimEnd('/').Length + 1)..], options, files, diagnostics);
            else
                diagnostics.Add(Catalog.InputMissing.At(Forward(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            diagnostics.Add(Catalog.InputUnreadable.At(Forward(path), e.Message));
        }

        return files.DrainToImmutable();
    }

    private static void ReadFolder(string folder, string? pattern, ReadingOptions options, ImmutableArray<SourceFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var told = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = List(new DirectoryInfo(folder), Forward(folder), told).OrderBy(static entry => entry.Name, StringComparer.Ordinal).ToList();
        if (pattern is not null)
        {
            // What a pattern does not name is not meant, and not missed either.
            var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern);
            told.Clear();
            found.RemoveAll(entry => !matcher.Match(entry.Name).HasMatches);
        }

        var before = files.Count;
        foreach (var (name, file) in found)
            Add(file, name, folder is "." ? name : Join(Forward(folder), name), options, files, told, RegularFile.Bytes);
        if (files.Count == before && told.Count == 0)
            told.Add(pattern is null ? Catalog.FolderHasNoArticle.At(Forward(folder)) : Catalog.PatternEmpty.At($"{Forward(folder)}/{pattern}"));
        diagnostics.AddRange(told);
    }

    private static List<(string Name, FileInfo File)> List(DirectoryInfo root, string shown, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = new List<(string, FileInfo)>();
        var pending = new Stack<(DirectoryInfo Folder, string Prefix, int Depth)>([(root, "", 0)]);
        while (pending.TryPop(out var next))
        {
            var entries = Entries(next.Folder, Join(shown, next.Prefix).TrimEnd('/'), diagnostics);
            foreach (var entry in entries)
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
                else if (PageOf(entry.Name, entries) is { } page)
                    diagnostics.Add(Catalog.PartsOfPage.At(Join(shown, name), page));
                else if (next.Depth == MaxDepth)
                    diagnostics.Add(Catalog.FolderTooDeep.At(Join(shown, name), MaxDepth));
                else
                    pending.Push(((DirectoryInfo)entry, name + "/", next.Depth + 1));
            }
        }

        return found;
    }

    // Browsers save "Ferry.html" with a folder "Ferry_files" beside it, full of frames and pictures.
    private static string? PageOf(string folder, FileSystemInfo[] beside) =>
        folder.EndsWith("_files", StringComparison.Ordinal) && folder[..^6] is var page
            ? Array.Find(beside, entry => entry is FileInfo && (entry.Name == page + ".html" || entry.Name == page + ".htm"))?.Name
            : null;

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
        ImmutableArray<SourceFile>.Builder files, ImmutableArray<Diagnostic>.Builder diagnostics, Func<FileInfo, byte[]> read)
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
            files.Add(new(shown, name, read(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Catalog.InputUnreadable.At(shown, e.Message));
        }
    }

    private static string Join(string folder, string name) => folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    private static string Forward(string path) => path.Replace('\\', '/');
}
