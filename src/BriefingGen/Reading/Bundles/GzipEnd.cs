using System.Buffers.Binary;

namespace BriefingGen.Reading.Bundles;

/// <summary>The end of what gzip packed, by which it is told whether all of it is there.</summary>
internal static class GzipEnd
{
    /// <summary>True where what came out is not as long as the end says; of several packed files put together the end is that of the last, so nothing is said of them.</summary>
    public static bool IsMissing(ReadOnlySpan<byte> packed, int length) =>
        packed.Length < 18 || (BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) != (uint)length && packed[3..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) < 0);
}
