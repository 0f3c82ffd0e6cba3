using System.Collections.Frozen;
using System.Text;

namespace BriefingGen.Text;

/// <summary>The word lists, weights and figures that are part of the program, each a text file.</summary>
internal static class DataFile
{
    /// <summary>The lines of a file that are neither empty nor a comment. Blanks at their edges stand: a cue may end with one.</summary>
    /// <param name="name">With its folder: <c>Editing/figures.txt</c>.</param>
    public static List<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is missing from the program.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return [.. Encoding.UTF8.GetString(content).Split('\n').Select(static line => line.TrimEnd('\r')).Where(static line => line.Length > 0 && line[0] != '#')];
    }

    /// <summary>The words of a file by the heading under which they stand: <c>[Heading]</c>, then lines of words.</summary>
    /// <param name="name">With its folder.</param>
    public static ILookup<string, string> Sections(string name)
    {
        var section = "";
        var words = new List<(string Section, string Word)>();
        foreach (var line in Lines(name))
        {
            if (line[0] == '[')
                section = line[1..^1];
            else
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (section, word)));
        }

        return words.ToLookup(entry => entry.Section, entry => entry.Word, StringComparer.Ordinal);
    }

    /// <summary>The words under one heading, to be asked of a part of a text in whatever case, unless a comparer asks for their own.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Under(this ILookup<string, string> sections, string heading, StringComparer? comparer = null) =>
        sections[heading].ToFrozenSet(comparer ?? StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
