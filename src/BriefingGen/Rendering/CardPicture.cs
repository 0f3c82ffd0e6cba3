using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;

namespace BriefingGen.Rendering;

/// <summary>What a part of a card is drawn in.</summary>
internal readonly record struct CardColour(byte Red, byte Green, byte Blue);

/// <summary>
/// A picture in a few colours on one paper. It is written as PNG with a palette (ISO/IEC 15948): a tenth of the time and half
/// the bytes that a library takes, which writes each point in full colour.
/// </summary>
internal sealed class CardPicture(int width, int height, CardColour paper, ImmutableArray<CardColour> colours)
{
    /// <summary>How many tones of a colour there are between the paper and itself.</summary>
    private const int Tones = 31;

    // A point is 0 for the paper, else 1 + Tones × the place of its colour + its tone.
    private readonly byte[] points = new byte[width * height];

    /// <summary>Colours a point by a tone from 0 (as it is) to 255; what lies outside is cut off.</summary>
    public void Darken(int x, int y, int tone, CardColour colour)
    {
        var level = tone * Tones / byte.MaxValue;
        if (x >= 0 && y >= 0 && x < width && y < height && level > 0)
            points[(y * width) + x] = (byte)((colours.IndexOf(colour) * Tones) + level);
    }

    /// <summary>Fills a rectangle.</summary>
    public void Fill(int left, int top, int across, int down, CardColour colour)
    {
        for (var y = top; y < top + down; y++)
        {
            for (var x = left; x < left + across; x++)
                Darken(x, y, byte.MaxValue, colour);
        }
    }

    /// <summary>The picture as PNG; the same points give the same bytes.</summary>
    public void WritePng(IBufferWriter<byte> output)
    {
        const byte bitsOfPoint = 8;
        const byte hasPalette = 3;
        output.Write<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bitsOfPoint, hasPalette);
        Write("IHDR"u8, header, output);
        Write("PLTE"u8, [.. Palette().SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })], output);
        Write("IDAT"u8, Compress(), output);
        Write("IEND"u8, [], output);
    }

    private IEnumerable<CardColour> Palette() => colours
        .SelectMany(colour => Enumerable.Range(1, Tones).Select(tone =>
            new CardColour(Mix(paper.Red, colour.Red, tone), Mix(paper.Green, colour.Green, tone), Mix(paper.Blue, colour.Blue, tone))))
        .Prepend(paper);

    private static byte Mix(byte under, byte over, int tone) => (byte)(((under * (Tones - tone)) + (over * tone)) / Tones);

    private byte[] Compress()
    {
        const byte unfiltered = 0;
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var y = 0; y < height; y++)
            {
                stream.WriteByte(unfiltered);
                stream.Write(points.AsSpan(y * width, width));
            }
        }

        return packed.ToArray();
    }

    private static void Write(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data, IBufferWriter<byte> output)
    {
        var chunk = new byte[4 + kind.Length + data.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        kind.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(4 + kind.Length));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksum(chunk.AsSpan(4, kind.Length + data.Length)));
        output.Write(chunk);
    }

    // The CRC-32 of the standard, bit by bit: there are a few thousand bytes.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ (0xEDB88320 & (0 - (sum & 1)));
        }

        return ~sum;
    }
}
