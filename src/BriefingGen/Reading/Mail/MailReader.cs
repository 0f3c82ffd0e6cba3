using System.Collections.Immutable;
using System.Text;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Html;
using BriefingGen.Text;
using MimeKit;

namespace BriefingGen.Reading.Mail;

/// <summary>Reads an e-mail: what it says, not what is attached. A web page that a browser saved as one (MHTML) is read as a page.</summary>
internal static class MailReader
{
    // Real ones have three or four.
    private const int MaxDepth = 32;

    private const int MaxParts = 1000;

    private const int MostCounted = 1000;

    private const int MostPassed = 3;

    /// <summary>The words and what they are; null where there are none, and <paramref name="diagnostics"/> say why.</summary>
    public static (SourceText Text, Layout Layout)? Read(SourceFile file, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (MailLimits.WhyNot(file.Bytes.Span) is { } reason)
        {
            diagnostics.Add(Catalog.MailBroken.At(file.Path, reason));
            return null;
        }

        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = MaxDepth }, new MemoryStream(file.Bytes.ToArray()));
        }
        catch (FormatException e)
        {
            diagnostics.Add(Catalog.MailBroken.At(file.Path, e.Message.TrimEnd('.')));
            return null;
        }

        message = Passed(message);
        var (plain, html) = Bodies(message.Body);
        // The day and the subject of a saved page are those of the saving.
        if (html is not null && IsPage(message, html, file.Name))
            return HtmlReader.Read(Words(html), message.Headers["Snapshot-Content-Location"] ?? html.Headers["Content-Location"], file.Path, knownTitle, diagnostics);
        NoteAttachments(message, file.Path, diagnostics);
        var subject = Subject(message.Subject);
        var title = knownTitle ?? subject;
        var found = plain is null || IsStub(plain, html) ? null : ReadPlain(Words(plain), file.Path, title, diagnostics);
        if (html is not null && found?.Layout.Paragraphs.Any(static paragraph => paragraph.Kind == ParagraphKind.Body) != true)
            found = HtmlReader.ReadFragment(Words(html), html.Headers["Content-Location"], file.Path, title, diagnostics) is { } fragment
                ? fragment with { Layout = QuotedMail.Without(fragment.Layout, fragment.Text.Content) } : null;
        if (found is not { } words)
        {
            if (diagnostics.Count == 0)
                diagnostics.Add(Catalog.MailHasNoText.At(file.Path));
            return null;
        }

        return (words.Text, words.Layout with
        {
            Headline = subject is null ? words.Layout.Headline : new(subject, Origin.Header),
            Date = words.Layout.Date ?? Day(message),
            Publisher = words.Layout.Publisher ?? Sender(message),
        });
    }

    // Chrome writes where the page was; others say by the name of the file or the location of its part that it is one.
    private static bool IsPage(MimeMessage message, TextPart html, string name) =>
        message.Headers.Contains("Snapshot-Content-Location") || name.EndsWith(".mht", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".mhtml", StringComparison.OrdinalIgnoreCase)
        || (message.To.Count + message.Cc.Count == 0 && html.Headers.Contains("Content-Location"));

    // A note with a message attached: that is what is passed on, with its own subject, sender and day.
    private static MimeMessage Passed(MimeMessage message)
    {
        for (var step = 0; step < MostPassed && message.Body is Multipart parts && parts.OfType<MessagePart>().FirstOrDefault()?.Message is { Body: not null } inner; step++)
        {
            var note = parts.Concat(parts.OfType<Multipart>().SelectMany(static part => part)).OfType<TextPart>().FirstOrDefault(static part => !part.IsAttachment);
            var (plain, html) = Bodies(inner.Body);
            if ((plain ?? html) is not { } words || !HeaderReader.IsNote(note is null ? 0 : CountShown(Words(note)), CountShown(Words(words))))
                break;
            message = inner;
        }

        return message;
    }

    private static void NoteAttachments(MimeMessage message, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var names = new List<string>();
        if (message.Body is Multipart parts)
            names.AddRange(parts.Where(MayBeArticle).Select(static part => part.ContentDisposition?.FileName ?? part.ContentType.Name ?? part.ContentType.MimeType));
        if (names.Count > 0)
            diagnostics.Add(Catalog.AttachmentsPassed.At(path, names.Count, names[0]));
    }

    private static bool MayBeArticle(MimeEntity part) => part is MessagePart
        || (part.IsAttachment && (part is TextPart || part.ContentType.IsMimeType("application", "pdf")
            || (part.ContentDisposition?.FileName ?? part.ContentType.Name ?? "") is var name && (SourceFormats.WhyNot(name) is null || name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))));

    private static (SourceText Text, Layout Layout)? ReadPlain(string content, string path, string? title, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (TextDecoder.WhyBinary(content) is { } reason)
        {
            diagnostics.Add(Catalog.FileBinary.At(path, reason));
            return null;
        }

        var text = new SourceText(TextDecoder.WithoutLoneSurrogates(content, out _, out _));
        return text.Content.Any(char.IsLetter) ? (text, StructureFinder.Find(text, path, title, diagnostics, isMail: true)) : null;
    }

    // A text part is the author's own words; but many newsletters put only a note there that the mail is to be seen elsewhere.
    private static bool IsStub(TextPart plain, TextPart? html) =>
        html is not null && WordScanner.Count(Words(plain), MostCounted) * 2 < CountShown(Words(html));

    // Words outside the marks.
    private static int CountShown(string html)
    {
        var count = 0;
        for (var at = 0; at < html.Length && count < MostCounted;)
        {
            var end = html.IndexOf('<', at) is >= 0 and var open ? open : html.Length;
            count += WordScanner.Count(html.AsSpan(at, end - at), MostCounted);
            var close = end < html.Length ? html.IndexOf('>', end) : -1;
            if (close < 0)
                break;
            at = html.AsSpan(end).StartsWith("<style", StringComparison.OrdinalIgnoreCase) && html.IndexOf("</style", close, StringComparison.OrdinalIgnoreCase) is > 0 and var over ? over : close + 1;
        }

        return count;
    }

    // The first text and the first HTML that are shown and not attached, from the outside in.
    private static (TextPart? Plain, TextPart? Html) Bodies(MimeEntity? body)
    {
        TextPart? plain = null;
        TextPart? html = null;
        var pending = new Stack<MimeEntity>();
        if (body is not null)
            pending.Push(body);
        for (var count = 0; count < MaxParts && pending.TryPop(out var entity); count++)
        {
            if (entity is Multipart parts)
            {
                foreach (var part in parts.Reverse())
                    pending.Push(part);
            }
            else if (entity is MessagePart { Message.Body: { } inner })
            {
                pending.Push(inner);
            }
            else if (entity is TextPart { IsAttachment: false } text)
            {
                if (text.IsHtml)
                    html ??= text;
                else if (text.IsPlain)
                    plain ??= text;
            }
        }

        return (plain, html);
    }

    private static string Words(TextPart part)
    {
        if (part.Content is null)
            return "";
        using var stream = new MemoryStream();
        part.Content.DecodeTo(stream);
        var bytes = stream.ToArray();
        var declared = part.ContentType.CharsetEncoding;
        // What is said to be UTF-8 or ASCII may well be neither.
        var words = declared is not null && declared.CodePage is not (65001 or 20127)
            ? declared.GetString(bytes)
            : TextDecoder.Decode(new("", "", bytes), ImmutableArray.CreateBuilder<Diagnostic>())?.Content ?? "";
        return part.IsPlain && part.IsFlowed ? Unfold(words) : words;
    }

    // RFC 3676: a blank at the end of a line says that the paragraph goes on; "-- " is the line above a signature.
    private static string Unfold(string words)
    {
        var result = new StringBuilder(words.Length);
        foreach (var line in words.Split('\n'))
        {
            var bare = line.TrimEnd('\r');
            result.Append(bare);
            if (bare is "-- " || !bare.EndsWith(' '))
                result.Append('\n');
        }

        return result.ToString();
    }

    private static string? Subject(string? words)
    {
        var subject = words is null ? "" : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        subject = subject[MailSubject.Start(subject)..];
        return subject.Length == 0 ? null : subject;
    }

    // The day on the sender's calendar.
    private static WrittenDate? Day(MimeMessage message) =>
        message.Headers.Contains(HeaderId.Date) && message.Date.Year > 1970 ? new(new(DateOnly.FromDateTime(message.Date.DateTime), TimeOnly.FromDateTime(message.Date.DateTime), message.Date.Offset), Origin.Header) : null;

    private static string? Sender(MimeMessage message) =>
        message.From.Mailboxes.Select(static mailbox => mailbox.Name?.Trim()).FirstOrDefault(static name => !string.IsNullOrEmpty(name));
}
