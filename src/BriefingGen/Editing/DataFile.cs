using System.Text;

namespace BriefingGen.Editing;

/// <summary>The data files of editing and indexing, which are part of the program.</summary>
internal static class DataFile
{
    /// <summary>The lines of a file that are neither empty nor a comment.</summary>
    /// <param name="name">With its folder: <c>Editing/figures.txt</c>.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is missing from the program.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Encoding.UTF8.GetString(content).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
    }
}
