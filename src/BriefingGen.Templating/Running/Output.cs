using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using BriefingGen.Templating.Builtins;

namespace BriefingGen.Templating.Running;

/// <summary>What has been written so far, as UTF-8.</summary>
internal sealed class Output(int limit)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Bytes of <c>&amp;quot;</c>.</summary>
    private const int LongestReference = 6;

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

    public void Write(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, Reserve(text.Length * 3), out _, out var written);
        length += written;
    }

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

    /// <summary>Writes a date by a plain pattern; false, with nothing written, where it is not one.</summary>
    public bool TryWrite(DateTime date, string pattern, out int written)
    {
        var isPlain = DateFormatter.TryPlain(date, pattern, Reserve(DateFormatter.PlainLength), out written);
        if (isPlain)
            length += written;
        return isPlain;
    }

    /// <summary>Writes text for HTML or XML: &amp; &lt; &gt; and both quotation marks as references.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        var target = Reserve(text.Length * LongestReference);
        var used = 0;
        while (true)
        {
            var next = text.IndexOfAny(Special);
            Utf8.FromUtf16(next < 0 ? text : text[..next], target[used..], out _, out var written);
            used += written;
            if (next < 0)
                break;
            var reference = text[next] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            };
            reference.CopyTo(target[used..]);
            used += reference.Length;
            text = text[(next + 1)..];
        }
        length += used;
    }

    /// <summary>Takes back what was written since <paramref name="start"/>, as text.</summary>
    public string Cut(int start)
    {
        var text = Encoding.UTF8.GetString(buffer, start, length - start);
        length = start;
        return text;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
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
