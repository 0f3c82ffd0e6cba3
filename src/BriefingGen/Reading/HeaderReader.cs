using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;
using BriefingGen.Reading.Mail;
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

    private const int MostNote = 40;
    private const int MostCounted = 2000;

    public static Header Read(SourceText text, string path, ImmutableArray<TextBlock> blocks, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var header = blocks is [var first, ..] ? DateAndTitle(text, path, first, diagnostics) : null;
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
        if (first == blocks.Length || !IsNote(Words(text, blocks[..first]), Words(text, blocks[first..])))
            return null;
        var header = new Header { IsMail = true, Blocks = first, Paragraphs = [.. blocks.Take(first).Select(static block => new Paragraph(block.Span, ParagraphKind.Boilerplate))] };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (header.Blocks < blocks.Length && MailField(text, blocks[header.Blocks]) is var (key, value) && (seen.Add(key) || key == "cc"))
        {
            var block = blocks[header.Blocks];
            if (key == "subject")
                value = new(value.Start + MailSubject.Start(value.Of(text.Content)), value.End);
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

    /// <summary>True where what stands above the header of another message is a note on it, and not an answer: by the words above and below.</summary>
    public static bool IsNote(int above, int below) => above * 3 < below || (above < MostNote && above < below);

    private static int Words(SourceText text, ImmutableArray<TextBlock> blocks) =>
        blocks.IsEmpty ? 0 : WordScanner.Count(text.Content.AsSpan(blocks[0].Span.Start, blocks[^1].Span.End - blocks[0].Span.Start), MostCounted);

    private static (string Key, TextSpan Value)? MailField(SourceText text, TextBlock block)
    {
        var line = text[block.Span];
        var colon = line.IndexOf(':');
        if (!block.IsLine || line.Length > MaxFieldLength || colon is < 1 or > 10)
            return null;
        return MailKey(line[..colon]) is { } key ? (key, Blanks.Trim(text.Content, new(block.Span.Start + colon + 1, block.Span.End))) : null;
    }

    /// <summary>True where the header of another message begins: two of its lines, the first of them the sender's.</summary>
    public static bool IsMailHeader(SourceText text, ImmutableArray<TextBlock> blocks, int index) =>
        index + 1 < blocks.Length && MailField(text, blocks[index]) is ("from", _) && MailField(text, blocks[index + 1]) is not null;

    /// <summary>The field of a mail's header as programs write it into an answer, in English; null for other words.</summary>
    public static string? MailKey(ReadOnlySpan<char> words) => words.Trim("*_ ").ToString().ToLowerInvariant() switch
    {
        "from" or "von" or "de" or "van" or "da" => "from",
        "sent" or "gesendet" or "envoyé" or "verzonden" or "inviato" or "enviado" => "sent",
        "date" or "datum" or "fecha" => "date",
        "subject" or "betreff" or "objet" or "onderwerp" or "oggetto" or "asunto" => "subject",
        "to" or "an" or "à" or "aan" or "a" or "para" => "to",
        "cc" or "bcc" or "reply-to" => "cc",
        _ => null,
    };

    // "The Velm Courier <desk@courier.test>"
    private static string? Sender(string value)
    {
        var open = value.IndexOf('<', StringComparison.Ordinal);
        var name = (open >= 0 ? value[..open] : value).Trim(' ', '"', '*');
        return name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }

    private static Header? DateAndTitle(SourceText text, string path, TextBlock block, ImmutableArray<Diagnostic>.Builder diagnostics)
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

    /// <summary>The same of an address that may count from another.</summary>
    public static string? Address(string value, string? place) =>
        Address(value) ?? (place is not null && Address(place) is { } site && Uri.TryCreate(new Uri(site), value, out var whole) ? Address(whole.OriginalString) : null);

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
