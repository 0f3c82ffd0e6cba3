using System.Text;

namespace BriefingGen.Indexing;

/// <summary>The data files that are part of the program.</summary>
internal static class DataFile
{
    /// <summary>The lines of a file that are neither empty nor a comment.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("Indexing/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Encoding.UTF8.GetString(content).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
    }
}
