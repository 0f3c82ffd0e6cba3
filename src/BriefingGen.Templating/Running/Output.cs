using System.Buffers;
using System.Globalization;
using System.Text;

namespace BriefingGen.Templating.Running;

/// <summary>What has been written so far, as UTF-8.</summary>
internal sealed class Output(int limit)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private byte[] buffer = new byte[4096];
    private int length;

    public int Length => length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Clear()
    {
        length = 0;
        // One large page should not keep its memory for ever.
        if (buffer.Length > 1 << 20)
            buffer = new byte[4096];
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        length += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text) => length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));

    public void Write(long number)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(number, Reserve(20), out var written);
        length += written;
    }

    public void Write(double number)
    {
        number.TryFormat(Reserve(32), out var written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Writes text for HTML or XML: &amp; &lt; &gt; and both quotation marks as references.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        var next = text.IndexOfAny(Special);
        while (next >= 0)
        {
            Write(text[..next]);
            Write(text[next] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(next + 1)..];
            next = text.IndexOfAny(Special);
        }
        Write(text);
    }

    /// <summary>Takes back what was written since <paramref name="start"/>, as text.</summary>
    public string Cut(int start)
    {
        var text = Encoding.UTF8.GetString(buffer, start, length - start);
        length = start;
        return text;
    }

    private Span<byte> Reserve(int count)
    {
        if (buffer.Length - length < count)
            Grow(count);
        return buffer.AsSpan(length);
    }

    private void Grow(int count)
    {
        var needed = (long)length + count;
        if (length > limit || needed > Array.MaxLength)
            throw new OutputLimitException();
        Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, Math.Max(needed, buffer.Length * 2L)));
    }
}

internal sealed class OutputLimitException : Exception;
