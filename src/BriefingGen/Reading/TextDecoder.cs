using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>Bytes to text: UTF-8, UTF-16 and Windows-1252, by the byte order mark or by what the bytes allow.</summary>
internal static class TextDecoder
{
    private const int Sample = 64 << 10;

    // What is at 0x80 to 0x9F; 0xA0 and above are the same as in Unicode. The five unassigned bytes are U+FFFD.
    private const string Windows1252 =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
        "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    // No text has them but for the blanks among them, the end of an old file and the beginning of a terminal's orders.
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static code => (char)code).Except("\t\n\r\f\v\u001A\u001B")]);

    private static readonly ImmutableArray<(byte[] Start, string Name)> Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
    ];

    /// <summary>The text of a file, or null where it is none; what there is to say goes to <paramref name="diagnostics"/>.</summary>
    public static SourceText? Decode(SourceFile file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bytes = file.Bytes.Span;
        if (WhyNot(file) is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(file.Path, bytes[3..], diagnostics),
            [0xFF, 0xFE, ..] => DecodeUtf16(file.Path, bytes[2..], bigEndian: false, diagnostics),
            [0xFE, 0xFF, ..] => DecodeUtf16(file.Path, bytes[2..], bigEndian: true, diagnostics),
            _ when GuessUtf16(bytes) is { } bigEndian => DecodeUtf16(file.Path, bytes, bigEndian, diagnostics),
            _ => DecodeUtf8(file.Path, bytes, diagnostics),
        };
        if (WhyBinary(text.Content) is { } reason)
        {
            diagnostics.Clear();
            diagnostics.Add(Catalog.FileBinary.At(file.Path, reason));
            return null;
        }

        return text;
    }

    /// <summary>Why the bytes are no text at the first look; null where they may be one.</summary>
    public static Diagnostic? WhyNot(SourceFile file)
    {
        if (file.Bytes.IsEmpty)
            return Catalog.FileEmpty.At(file.Path);
        foreach (var (start, name) in Signatures)
        {
            if (file.Bytes.Span.StartsWith(start))
                return Catalog.FileBinary.At(file.Path, name);
        }

        return null;
    }

    private static SourceText DecodeUtf8(string path, ReadOnlySpan<byte> bytes, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bad = FirstBadByte(bytes, 0);
        if (bad < 0)
            return new(Encoding.UTF8.GetString(bytes));

        // Letters beyond ASCII that are right in UTF-8 hardly ever come about by chance: then the file is UTF-8 with damage.
        if (HasMultiByteLetters(bytes))
        {
            var broken = new SourceText(Encoding.UTF8.GetString(bytes));
            var place = Encoding.UTF8.GetCharCount(bytes[..bad]);
            diagnostics.Add(Catalog.BrokenUtf8.At(path, broken, place, CountBadPlaces(bytes, bad), bytes[bad]));
            return broken;
        }

        var text = new SourceText(string.Create(bytes.Length, bytes, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = source[i] is >= 0x80 and < 0xA0 ? Windows1252[source[i] - 0x80] : (char)source[i];
        }));
        diagnostics.Add(Catalog.ReadAsWindows1252.At(path, text, bad, bytes[bad]));
        return text;
    }

    // The offset of the first byte at or after `from` that no UTF-8 has there; -1 where there is none.
    private static int FirstBadByte(ReadOnlySpan<byte> bytes, int from)
    {
        if (from == 0 && Utf8.IsValid(bytes))
            return -1;
        var position = from;
        while (position < bytes.Length)
        {
            var ascii = bytes[position..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                return -1;
            position += ascii;
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) != OperationStatus.Done)
                return position;
            position += length;
        }

        return -1;
    }

    private static int CountBadPlaces(ReadOnlySpan<byte> bytes, int first)
    {
        var count = 0;
        for (var bad = first; bad >= 0 && bad < bytes.Length; bad = FirstBadByte(bytes, bad))
        {
            count++;
            Rune.DecodeFromUtf8(bytes[bad..], out _, out var length);
            bad += length;
        }

        return count;
    }

    // True where at least as many bytes beyond ASCII stand in right UTF-8 sequences as do not.
    private static bool HasMultiByteLetters(ReadOnlySpan<byte> bytes)
    {
        var right = 0;
        var wrong = 0;
        for (var position = 0; position < bytes.Length;)
        {
            var ascii = bytes[position..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            position += ascii;
            if (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == OperationStatus.Done)
                right++;
            else
                wrong++;
            position += length;
        }

        return right > 0 && right >= wrong;
    }

    private static SourceText DecodeUtf16(string path, ReadOnlySpan<byte> bytes, bool bigEndian, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var units = new char[(bytes.Length + 1) / 2];
        for (var i = 0; i < bytes.Length / 2; i++)
        {
            units[i] = (char)(bigEndian
                ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..])
                : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]));
        }

        // Half a unit at the end is damage as a lone surrogate is.
        if (bytes.Length % 2 == 1)
            units[^1] = '\uD800';
        var text = new SourceText(WithoutLoneSurrogates(new string(units), out var first, out var count));
        if (count > 0)
            diagnostics.Add(Catalog.BrokenUtf16.At(path, text, first, count));
        return text;
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair that lacks its other half; offsets stay as they are.</summary>
    public static string WithoutLoneSurrogates(string text, out int first, out int count)
    {
        first = -1;
        count = 0;
        char[]? units = null;
        for (var i = 0; i < text.Length && text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var next; i++)
        {
            i += next;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            units ??= text.ToCharArray();
            units[i] = '\uFFFD';
            first = first < 0 ? i : first;
            count++;
        }

        return units is null ? text : new(units);
    }

    // Text in Latin letters as UTF-16 has a NUL in every other byte, and on one side only. True: big-endian.
    private static bool? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 == 1)
            return null;
        var sample = bytes[..Math.Min(bytes.Length & ~1, Sample)];
        if (!sample.Contains((byte)0))
            return null;
        var even = 0;
        var odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var units = sample.Length / 2;
        if (odd >= units * 0.7 && even <= units * 0.02)
            return false;
        return even >= units * 0.7 && odd <= units * 0.02 ? true : null;
    }

    /// <summary>Why a decoded text is not one, in words; null where it is.</summary>
    public static string? WhyBinary(ReadOnlySpan<char> text)
    {
        var controls = text.CountAny(Controls);
        if (controls > 0 && text.Contains('\0'))
            return "it has NUL characters";
        controls += text.Count('\uFFFD');
        return controls > 8 && controls > text.Length / 10 ? "most of it is control characters" : null;
    }
}
