using BriefingGen.Model;

namespace BriefingGen.Reading.Mail;

/// <summary>Tells the message from those that it answers or passes on, where HTML leaves only their headers as signs.</summary>
internal static class QuotedMail
{
    private const int MaxHeader = 600;
    private const int MostCounted = 2000;

    /// <summary>The layout without what is above the first header of another message, where that is a note on it, or else without all below.</summary>
    public static Layout Without(Layout layout, string content)
    {
        var words = layout.Paragraphs.Select(paragraph => paragraph.Kind == ParagraphKind.Body ? WordScanner.Count(paragraph.Span.Of(content), MostCounted) : 0).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (!IsHeader(layout.Paragraphs[at].Span.Of(content)))
                continue;
            var isNote = HeaderReader.IsNote(words.Take(at).Sum(), words.Skip(at + 1).Sum());
            return layout with
            {
                Paragraphs = [.. layout.Paragraphs.Select((paragraph, index) => index == at || (isNote ? index < at : index > at) ? paragraph with { Kind = ParagraphKind.Boilerplate } : paragraph)],
            };
        }

        return layout;
    }

    // "From: ... Sent: ... Subject: ..." in one block, and "On May 6, 2031, Ann wrote:".
    private static bool IsHeader(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxHeader)
            return false;
        if (text.EndsWith(" wrote:", StringComparison.Ordinal) || text.EndsWith(" schrieb:", StringComparison.Ordinal) || text.EndsWith(" a écrit :", StringComparison.Ordinal))
            return text.IndexOfAnyInRange('0', '9') >= 0;
        var (from, fields) = (false, 0);
        foreach (var range in text.Split(' '))
        {
            if (text[range] is [.. var key, ':'] && HeaderReader.MailKey(key) is { } name)
            {
                from |= name == "from" && range.Start.Value == 0;
                fields++;
            }
        }

        return from && fields >= 3;
    }
}
