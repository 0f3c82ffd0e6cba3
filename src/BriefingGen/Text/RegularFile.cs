namespace BriefingGen.Text;

/// <summary>
/// Reads files of which nobody knows what they are. Of a link the length is its own: whoever follows links resolves them before.
/// </summary>
internal static class RegularFile
{
    /// <summary>The bytes. What has no length is not opened: it may be a pipe or a device, and reading one waits for ever.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Bytes(FileInfo file) => HasBytes(file) ? File.ReadAllBytes(file.FullName) : [];

    /// <summary>Whether there is something to be read.</summary>
    public static bool HasBytes(FileInfo file) => file.Length > 0;
}
