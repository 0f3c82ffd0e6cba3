using System.Text.RegularExpressions;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests;

/// <summary>Holds the rules of the house that a compiler does not know, by reading the source.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostLines = 400;

    // What each part may know of the others. A part that is missing here fails the test.
    private static readonly Dictionary<string, string[]> Knows = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Model"] = ["Text"],
        ["Reading"] = ["Text", "Diagnostics", "Model"],
        ["Extraction"] = ["Text", "Diagnostics", "Model"],
        ["Editing"] = ["Text", "Diagnostics", "Model"],
        ["Indexing"] = ["Text", "Model", "Editing"],
        ["Rendering"] = ["Text", "Diagnostics", "Model", "Indexing", "Templating"],
        ["Publishing"] = ["Text", "Diagnostics", "Model"],
        ["Configuration"] = ["Text", "Diagnostics", "Model", "Reading"],
        ["Proof"] = ["Text", "Diagnostics", "Model", "Reading", "Extraction", "Publishing"],
        ["Cli"] = ["Text", "Diagnostics", "Model", "Reading", "Extraction", "Editing", "Rendering", "Publishing", "Configuration", "Proof", "Templating"],
        [""] = ["Diagnostics", "Model", "Reading", "Extraction", "Editing", "Rendering", "Publishing", "Configuration", "Templating", "Cli"],
    };

    private static readonly string[] TouchesWorld = ["Cli", "Program.cs"];

    private static readonly string[] TouchesFiles = ["Cli", "Program.cs", "Reading", "Publishing", "Proof", "Rendering/ThemeLoader.cs", "Text/RegularFile.cs"];

    public static TheoryData<string, string, string[]> Bans => new()
    {
        { "the console", @"\bConsole\.", TouchesWorld },
        { "the clock", @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\b|\bStopwatch\b", TouchesWorld },
        { "the environment", @"\bEnvironment\.", TouchesWorld },
        { "files", @"\b(File|Directory)\.(Read|Write|Open|Exists|Create|Delete|Move|Copy|Append|Enumerate|Get|Set|Replace)|\bnew (FileInfo|DirectoryInfo|FileStream|StreamReader|StreamWriter)\b", TouchesFiles },
        { "chance", @"\bRandom\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bRandomNumberGenerator\b", ["Cli/RenderCommand.cs"] },
        { "the culture of the machine", @"\bCurrentCulture\b|\bCurrentUICulture\b", [] },
    };

    [Fact]
    public void Every_part_knows_only_what_it_may() => Assert.Empty(
        from file in Source("src/BriefingGen")
        let part = Part(file.Path)
        from line in file.Code
        from Match match in OwnNamespace().Matches(line)
        let other = match.Groups[1].Value
        where other != part && !(Knows.TryGetValue(part, out var known) && known.Contains(other))
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void The_template_engine_knows_nothing_of_news() => Assert.Empty(
        from file in Source("src/BriefingGen.Templating")
        from line in file.Code
        from Match match in OwnNamespace().Matches(line)
        where match.Groups[1].Value != "Templating"
        select $"{file.Path}: {line.Trim()}");

    [Theory]
    [MemberData(nameof(Bans))]
    public void The_world_is_touched_only_where_it_may_be(string what, string pattern, string[] allowed)
    {
        _ = what;
        Assert.Empty(
            from file in Source("src/BriefingGen").Concat(Source("src/BriefingGen.Templating"))
            where !allowed.Any(place => file.Path == "src/BriefingGen/" + place || file.Path.StartsWith($"src/BriefingGen/{place}/", StringComparison.Ordinal))
            from line in file.Code
            where Regex.IsMatch(line, pattern)
            select $"{file.Path}: {line.Trim()}");
    }

    [Fact]
    public void No_file_is_too_long_to_read() => Assert.Empty(
        from file in Source("src")
        where file.Lines > MostLines
        select $"{file.Path}: {file.Lines} lines");

    [Fact]
    public void Every_code_of_a_message_is_used_once()
    {
        var codes = typeof(Diagnostics.Catalog).GetFields().Select(field => field.GetValue(null)).OfType<Diagnostics.DiagnosticKind>().ToList();

        Assert.All(codes, kind => Assert.Matches("^BG0[0-6][0-9]{2}$", kind.Code));
        Assert.Empty(codes.GroupBy(kind => kind.Code).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_message_of_the_proof_says_what_to_do()
    {
        var kinds = typeof(Diagnostics.Catalog).GetFields().Select(field => field.GetValue(null)).OfType<Diagnostics.DiagnosticKind>()
            .Where(kind => kind.Code.StartsWith("BG06", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Matches("[;:] (?:build|take|put|name|remove|let) ", kind.Format));
    }

    [GeneratedRegex(@"\bBriefingGen\.(\w+)")]
    private static partial Regex OwnNamespace();

    private static string Part(string path) =>
        path["src/BriefingGen/".Length..] is var below && below.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? below[..slash] : "";

    // Without comments and without the namespace a file itself declares.
    private static IEnumerable<(string Path, int Lines, string[] Code)> Source(string folder) =>
        from file in Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        let lines = File.ReadAllLines(file)
        select (path, lines.Length, lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal)).ToArray());
}
