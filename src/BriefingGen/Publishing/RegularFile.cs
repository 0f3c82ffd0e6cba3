namespace BriefingGen.Publishing;

/// <summary>Reads files of which nobody knows what they are.</summary>
internal static class RegularFile
{
    /// <summary>The bytes; none of what has no length, which may be a pipe, and reading one waits for ever.</summary>
    public static byte[] Bytes(FileInfo file) => file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
}
