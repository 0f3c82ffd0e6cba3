using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Reading.Html;

/// <summary>
/// The bytes of a web page to text. What is right as UTF-8 is UTF-8, whatever it calls itself; otherwise the encoding that
/// the transport or the page names counts, where the bytes allow it.
/// </summary>
internal static class PageDecoder
{
    // Pages name their encoding at the very top; programs that save them may write something above it.
    private const int Head = 4096;

    /// <summary>The markup, to be disposed of when it has been read; null where the bytes are no text, and <paramref name="diagnostics"/> say why.</summary>
    /// <param name="file">The page.</param>
    /// <param name="declared">The encoding that a transport named (an HTTP or MIME header), or null.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public static PageMarkup? Open(SourceFile file, string? declared, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bytes = file.Bytes.Span;
        // Marks of an order of bytes, NULs and orders to a terminal may mean another encoding.
        if (TextDecoder.WhyNot(file) is null && bytes[0] != 0xEF && bytes.IndexOfAny((byte)0, (byte)0x1B) < 0 && Utf8.IsValid(bytes))
        {
            var markup = PageMarkup.Decode(bytes);
            if (TextDecoder.WhyBinary(markup.Text.Span) is null)
                return markup;
            markup.Dispose();
        }

        return Decode(file, declared, diagnostics) is { } text ? new(TextDecoder.WithoutLoneSurrogates(text, out _, out _).AsMemory()) : null;
    }

    /// <summary>The markup; null where the bytes are no text, and <paramref name="diagnostics"/> say why.</summary>
    /// <param name="file">The page.</param>
    /// <param name="declared">The encoding that a transport named (an HTTP or MIME header), or null.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public static string? Decode(SourceFile file, string? declared, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var bytes = file.Bytes.Span;
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return TextDecoder.Decode(file, diagnostics)?.Content;
        var name = declared ?? Named(bytes);
        if (name is null || (Utf8.IsValid(bytes) && !bytes.Contains((byte)0x1B)))
            return TextDecoder.Decode(file, diagnostics)?.Content;
        if (Find(name) is not { } encoding)
        {
            diagnostics.Add(Catalog.CharsetUnknown.At(file.Path, name));
            return TextDecoder.Decode(file, diagnostics)?.Content;
        }

        if (encoding.CodePage == Encoding.UTF8.CodePage)
            return TextDecoder.Decode(file, diagnostics)?.Content;
        var text = encoding.GetString(bytes);
        // A few broken places are damage, many are another encoding.
        if (text.AsSpan().Count('\uFFFD') * 100L > text.Length || TextDecoder.WhyBinary(text) is not null)
        {
            diagnostics.Add(Catalog.CharsetLies.At(file.Path, name));
            return TextDecoder.Decode(file, diagnostics)?.Content;
        }

        return text;
    }

    // <meta charset="...">, <meta ... content="text/html; charset=...">, <?xml encoding="..."?>.
    private static string? Named(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var at = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("encoding", StringComparison.Ordinal) : -1;
        at = at >= 0 && at < 100 ? at + "encoding".Length : After(head, "charset");
        if (at < 0)
            return null;
        var value = head.AsSpan(at).TrimStart(" \t\r\n=\"'");
        var end = value.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.");
        return end is > 0 and < 40 ? value[..end].ToString() : null;
    }

    private static int After(string head, string word)
    {
        for (var meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); meta >= 0; meta = head.IndexOf("<meta", meta + 5, StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf('>', meta);
            var at = head.IndexOf(word, meta, (end < 0 ? head.Length : end) - meta, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return at + word.Length;
        }

        return -1;
    }

    // Names as browsers understand them: those of old pages mean the larger set that Windows made of them.
    private static Encoding? Find(string name)
    {
        var known = name.ToLowerInvariant() switch
        {
            "utf8" or "utf-8" or "unicode" or "utf-16" or "utf-16le" or "utf-16be" => "utf-8",
            "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "us-ascii" or "ascii" or "ansi" or "cp1252" or "x-cp1252" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "ks_c_5601-1987" or "ksc5601" or "windows-949" => "euc-kr",
            "big5-hkscs" => "big5",
            "cp1251" or "win-1251" => "windows-1251",
            "cp1250" => "windows-1250",
            var other => other,
        };
        if (known == "utf-8")
            return Encoding.UTF8;
        try
        {
            var damage = new DecoderReplacementFallback("\uFFFD");
            return CodePagesEncodingProvider.Instance.GetEncoding(known, EncoderFallback.ReplacementFallback, damage) ?? Encoding.GetEncoding(known, EncoderFallback.ReplacementFallback, damage);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
