using System.Text;

namespace BriefingGen.Reading;

/// <summary>Tells formats apart: by the end of the name, and by how the content begins where that is plain and the name lies or says nothing.</summary>
internal static class SourceFormats
{
    private const int Head = 1024;

    /// <summary>Why a file of this name is not read, in words; null where it is.</summary>
    public static string? WhyNot(string name) => Extension(name) switch
    {
        "" => null,
        var extension when ByExtension(extension) is not null => null,
        "pdf" => "PDF files are not read; put the text that pdftotext -layout makes of it in its place",
        "doc" or "docx" or "odt" or "rtf" or "pages" => "documents of word processors are not read; save the article as plain text (.txt) or as a web page",
        "tar" or "tgz" or "7z" or "rar" or "bz2" or "xz" => "of archives .zip and .gz are read; pack it again",
        "mbox" or "msg" => "of e-mails .eml files are read; save each message as one",
        var extension => $".{extension} is not a format for articles",
    };

    /// <summary>The format that the name promises; null where it promises none.</summary>
    public static SourceFormat? ByName(string name) => ByExtension(Extension(name));

    /// <summary>The format of a file.</summary>
    public static SourceFormat Of(string name, ReadOnlySpan<byte> bytes)
    {
        var promised = ByName(name);
        return ByMagic(bytes) ?? promised switch
        {
            // These are known by their names alone: they can begin with anything.
            SourceFormat.Markdown or SourceFormat.JsonLines => promised.Value,
            // A name that promises what can be checked, and is not that, is an empty promise.
            SourceFormat.Gzip or SourceFormat.Zip or SourceFormat.Warc => ByWords(bytes) ?? SourceFormat.Text,
            _ => ByWords(bytes) ?? promised ?? SourceFormat.Text,
        };
    }

    private static SourceFormat? ByExtension(string extension) => extension switch
    {
        "txt" or "text" => SourceFormat.Text,
        "md" or "markdown" => SourceFormat.Markdown,
        "html" or "htm" or "xhtml" => SourceFormat.Page,
        "eml" or "mht" or "mhtml" => SourceFormat.Mail,
        "xml" or "rss" or "atom" or "rdf" => SourceFormat.Feed,
        "json" => SourceFormat.JsonFeed,
        "jsonl" or "ndjson" => SourceFormat.JsonLines,
        "gz" => SourceFormat.Gzip,
        "zip" => SourceFormat.Zip,
        "warc" => SourceFormat.Warc,
        _ => null,
    };

    private static SourceFormat? ByMagic(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x1F, 0x8B, ..] => SourceFormat.Gzip,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => SourceFormat.Zip,
        _ when bytes.StartsWith("WARC/1."u8) => SourceFormat.Warc,
        _ => null,
    };

    private static SourceFormat? ByWords(ReadOnlySpan<byte> bytes)
    {
        var head = Beginning(bytes);
        if (head.StartsWith("---\n", StringComparison.Ordinal))
            return head.IndexOf("\n---", 4, StringComparison.Ordinal) > 0 && IsField(head.AsSpan(4)) ? SourceFormat.Markdown : null;
        if (head.StartsWith("+++\n", StringComparison.Ordinal))
            return head.IndexOf("\n+++", 4, StringComparison.Ordinal) > 0 && head.AsSpan(4).TrimStart() is [>= 'a' and <= 'z', ..] and var first && first.Contains('=') ? SourceFormat.Markdown : null;
        if (head.StartsWith('{'))
            return head.Contains("jsonfeed.org/version", StringComparison.Ordinal) ? SourceFormat.JsonFeed : null;
        if (head.StartsWith('<'))
            return ByRoot(head);
        var above = head.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end ? head[..end] : head;
        return IsField(above) && (above.Contains("mime-version:", StringComparison.Ordinal) || (above.StartsWith("received:", StringComparison.Ordinal) && above.Contains("\nfrom:", StringComparison.Ordinal)))
            ? SourceFormat.Mail
            : null;
    }

    // The first element, below what may stand above it: declarations, comments, instructions.
    private static SourceFormat? ByRoot(string head)
    {
        for (var at = 0; at >= 0 && at < head.Length; at = head.IndexOf('<', at))
        {
            var rest = head.AsSpan(at);
            if (rest.StartsWith("<!doctype html") || IsElement(rest, "html") || IsElement(rest, "head") || IsElement(rest, "body"))
                return SourceFormat.Page;
            if (IsElement(rest, "rss") || IsElement(rest, "feed") || IsElement(rest, "rdf:rdf") || rest.StartsWith("<atom:feed"))
                return SourceFormat.Feed;
            var close = rest.StartsWith("<!--") ? rest.IndexOf("-->") : rest.StartsWith("<?") || rest.StartsWith("<!") ? rest.IndexOf('>') : -1;
            if (close < 0)
                return null;
            at += close;
        }

        return null;
    }

    private static bool IsElement(ReadOnlySpan<char> text, string name) =>
        text.Length > name.Length + 1 && text[1..].StartsWith(name) && text[name.Length + 1] is '>' or ' ' or '\n' or '\t' or '/';

    // "name: value", as front matter and e-mails begin.
    private static bool IsField(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && !text[..colon].ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-_");
    }

    // As far as formats show in it: lower case, no byte order mark, LF; UTF-16 loses its zeros.
    private static string Beginning(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0;
        var head = new StringBuilder(Head);
        foreach (var b in bytes[start..Math.Min(bytes.Length, start + Head)])
        {
            if (b is not (0 or (byte)'\r'))
                head.Append(char.ToLowerInvariant((char)b));
        }

        return head.ToString().TrimStart();
    }

    private static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > name.LastIndexOf('/') ? name[(dot + 1)..].ToLowerInvariant() : "";
    }
}
