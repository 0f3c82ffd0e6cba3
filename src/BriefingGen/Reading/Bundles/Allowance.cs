namespace BriefingGen.Reading.Bundles;

/// <summary>How much an input may still unpack to: a small file must not become a mountain. Counts down; one for each input.</summary>
internal sealed class Allowance(long packed, ReadingOptions options)
{
    // Text packs to a tenth, pages to a twentieth, zeros to a thousandth: what passes this was made to harm.
    private const int MostRatio = 50;

    private const long Always = 16 << 20;

    private int entries = options.MaxEntries;

    /// <summary>Bytes left.</summary>
    public long Bytes { get; private set; } = Math.Min(options.MaxUnpackedBytes, Always + (MostRatio * packed));

    /// <summary>One entry more; false where there are too many.</summary>
    public bool TakeEntry() => entries-- > 0;

    /// <summary>The whole of a stream; null where it is longer than <paramref name="most"/> or than what is left, and then nothing is left where that was the reason.</summary>
    public byte[]? ReadAll(Stream stream, long most)
    {
        var limit = Math.Min(most, Bytes);
        var result = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit + 1 - result.Length)) is var count and > 0)
        {
            result.Write(buffer, 0, count);
            if (result.Length <= limit)
                continue;
            Bytes -= Math.Min(Bytes, result.Length);
            return null;
        }

        Bytes -= result.Length;
        return result.ToArray();
    }

    /// <summary>A stream that ends where the allowance does.</summary>
    public Stream Limit(Stream stream) => new Limited(stream, this);

    private sealed class Limited(Stream inner, Allowance allowance) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, (int)Math.Min(count, allowance.Bytes));
            allowance.Bytes -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
