using BriefingGen.Text;

namespace BriefingGen.Proof;

/// <summary>Reads the files of a site as whoever may have changed them left them.</summary>
internal static class Regular
{
    /// <summary>The bytes of a file, behind its links; null where it cannot be read, with the reason.</summary>
    public static byte[]? Read(string path, out string fault)
    {
        fault = "";
        try
        {
            var file = new FileInfo(path);
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
                file = target;
            return RegularFile.Bytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = e.Message;
            return null;
        }
    }

    /// <summary>A text with LF at the ends of its lines, as it was written before a version control changed them; a byte order mark is none of it.</summary>
    public static byte[] WithoutReturns(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        var result = new byte[bytes.Length];
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')
                result[length++] = bytes[i];
        }

        return result[..length];
    }
}
