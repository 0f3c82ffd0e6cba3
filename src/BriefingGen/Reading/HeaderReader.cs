using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>
/// Reads the header of a text file: one line <c>date YYYY-MM-DD Headline</c>, or lines <c>Title: ...</c>,
/// <c>Date: ...</c>, <c>By: ...</c>, <c>Source: ...</c>, <c>URL: ...</c>.
/// </summary>
internal static class HeaderReader
{
    private const int MaxFields = 12;
    private const int MaxFieldLength = 400;

    // How much may stand above the header of an e-mail that is passed on.
    private const int MaxNotes = 8;

    public static Header Read(SourceText text, string path, ImmutableArray<TextBlock> blocks, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var header = blocks is [var first, ..] ? DateLine(text, path, first, diagnostics) : null;
        if (header is not null)
            return header;
        header = Mail(text, path, blocks, diagnostics) ?? Header.None;
        while (header.Blocks < Math.Min(MaxFields, blocks.Length) && Field(text, path, blocks[header.Blocks], header, diagnostics) is { } more)
            header = more with { Blocks = header.Blocks + 1 };
        return header;
    }

    // The lines above an e-mail that was pasted or passed on, with what stands above them: who passed it on says no more than that.
    private static Header? Mail(SourceText text, string path, ImmutableArray<TextBlock> blocks, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var first = 0;
        while (first < Math.Min(MaxNotes, blocks.Length) && MailField(text, blocks[first]) is not ("from" or "subject", _))
            first++;
        var header = new Header { IsMail = true, Blocks = first, Paragraphs = [.. blocks.Take(first).Select(static block => new Paragraph(block.Span, ParagraphKind.Boilerplate))] };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (header.Blocks < blocks.Length && MailField(text, blocks[header.Blocks]) is var (key, value) && seen.Add(key))
        {
            var block = blocks[header.Blocks];
            var isTitle = key == "subject" && !value.IsEmpty;
            header = header with
            {
                Blocks = header.Blocks + 1,
                Paragraphs = header.Paragraphs.Add(isTitle ? new(value, ParagraphKind.Headline) : new(block.Span, ParagraphKind.Boilerplate)),
                Title = isTitle ? value : header.Title,
                Publisher = key == "from" ? Sender(text.Substring(value)) ?? header.Publisher : header.Publisher,
                Date = key is "date" or "sent" && !value.IsEmpty ? Date(text, path, value, diagnostics) ?? header.Date : header.Date,
            };
        }

        return seen.Contains("from") && (seen.Contains("subject") || seen.Contains("date") || seen.Contains("sent")) ? header : null;
    }

    private static (string Key, TextSpan Value)? MailField(SourceText text, TextBlock block)
    {
        var line = text[block.Span];
        var colon = line.IndexOf(':');
        if (!block.IsLine || line.Length > MaxFieldLength || colon is < 2 or > 8)
            return null;
        var key = line[..colon].Trim("*_ ").ToString().ToLowerInvariant();
        return key is "from" or "sent" or "date" or "to" or "cc" or "bcc" or "subject" or "reply-to"
            ? (key, Blanks.Trim(text.Content, new(block.Span.Start + colon + 1, block.Span.End)))
            : null;
    }

    // "The Velm Courier <desk@courier.test>"
    private static string? Sender(string value)
    {
        var open = value.IndexOf('<', StringComparison.Ordinal);
        var name = (open >= 0 ? value[..open] : value).Trim(' ', '"', '*');
        return name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }

    private static Header? DateLine(SourceText text, string path, TextBlock block, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var line = text[block.Span];
        if (!line.StartsWith("date", StringComparison.OrdinalIgnoreCase) || line.Length < 6 || line[4] is not (' ' or '\t'))
            return null;
        var token = line[4..].TrimStart();
        var length = token.IndexOfAny(' ', '\t', '\n') is >= 0 and var blank ? blank : token.Length;
        token = token[..length];
        if (!char.IsAsciiDigit(token[0]) || token.IndexOfAny('-', '/', '.') < 0)
            return null;

        var start = block.Span.End - line[4..].TrimStart().Length;
        var rest = Blanks.Trim(text.Content, new(start + length, block.Span.End));
        var header = new Header { Blocks = 1, Date = Date(text, path, new(start, start + length), diagnostics) };
        return rest.IsEmpty ? header : header with { Title = rest, Paragraphs = [new(rest, ParagraphKind.Headline)] };
    }

    private static Header? Field(SourceText text, string path, TextBlock block, Header header, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var line = text[block.Span];
        if (!block.IsLine || line.Length > MaxFieldLength || line.IndexOf(':') is not (> 1 and < 20 and var colon))
            return null;
        var value = Blanks.Trim(text.Content, new(block.Span.Start + colon + 1, block.Span.End));
        if (value.IsEmpty)
            return null;
        var note = header with { Paragraphs = header.Paragraphs.Add(new(block.Span, ParagraphKind.Boilerplate)) };
        switch (line[..colon])
        {
            case var key when Is(key, "title") || Is(key, "headline"):
                return header with { Title = value, Paragraphs = header.Paragraphs.Add(new(value, ParagraphKind.Headline)) };
            case var key when (Is(key, "date") || Is(key, "published") || Is(key, "publication date")) && LooksLikeDate(text, value):
                return note with { Date = Date(text, path, value, diagnostics) ?? header.Date };
            case var key when Is(key, "by") || Is(key, "byline") || Is(key, "author"):
                return note with { Byline = text.Substring(value) };
            case var key when Is(key, "source") || Is(key, "publisher"):
                return note with { Publisher = text.Substring(value) };
            case var key when (Is(key, "url") || Is(key, "link")) && Address(text.Substring(value)) is { } address:
                return note with { Url = address };
            default:
                return null;
        }
    }

    /// <summary>An address as it may be linked to: absolute, http or https; null for anything else.</summary>
    public static string? Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private static bool LooksLikeDate(SourceText text, TextSpan value)
    {
        var words = new WordScanner(text[value]);
        return words.Next() && (char.IsDigit(words.Word[0]) || Calendar.Month(words.Word) > 0 || Calendar.Weekday(words.Word, abbreviated: true) is not null);
    }

    /// <summary>The date that a line gives; null, with a message, where it cannot be told.</summary>
    public static WrittenDate? Date(SourceText text, string path, TextSpan value, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (WrittenDates.Read(text.Content, value) is { } time)
            return new(time, Origin.Header);
        if (WrittenDates.Read(text.Content, value, DateStyle.Find(text.Content, language: null)) is { } styled)
            return new(styled, Origin.Header);
        diagnostics.Add(WrittenDates.Either(text.Content, value) is var (one, other)
            ? Catalog.DateOrderOpen.At(path, text, value.Start, text.Substring(value), one, other)
            : Catalog.HeaderDateUnclear.At(path, text, value.Start, text.Substring(value)));
        return null;
    }

    private static bool Is(ReadOnlySpan<char> key, string name) => key.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
