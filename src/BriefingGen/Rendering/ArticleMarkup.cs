using System.Collections.Immutable;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// Writes the paragraphs of an article as HTML in which every passage that the site takes from it is marked and can be
/// linked to. Where nothing else is published, signs of omission stand for the rest. Elements must nest and cannot leave their paragraph, stretches of text need not and can: such a stretch is
/// written in several pieces, the first with the anchor, all with one class (<c>part-1</c>, <c>part-2</c>, ...) by which
/// the style sheet finds them together.
/// </summary>
internal static class ArticleMarkup
{
    /// <summary>The HTML of each paragraph, in order; empty for one of which nothing is published.</summary>
    public static ImmutableArray<string> Write(Article article, TakenPassages taken)
    {
        var marks = Marks(taken);
        var writer = new Writer(article, taken);
        var result = ImmutableArray.CreateBuilder<string>(article.Paragraphs.Length);
        var next = 0;
        var running = new List<Mark>();
        foreach (var paragraph in article.Paragraphs)
        {
            while (next < marks.Count && marks[next].Span.Start < paragraph.Span.End)
                running.Add(marks[next++]);
            running.RemoveAll(mark => mark.Span.End <= paragraph.Span.Start);
            result.Add(taken.IsAll && running.Count == 0 ? "" : writer.Paragraph(paragraph.Span, running));
        }

        return result.MoveToImmutable();
    }

    // One mark a stretch, in the order in which they open: by start, the longer first.
    private static List<Mark> Marks(TakenPassages taken)
    {
        var kinds = new SortedDictionary<TextSpan, string>(
            Comparer<TextSpan>.Create((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End)));
        Add(taken.Summary, "summary");
        Add(taken.Quotations, "quotation");
        Add(taken.Compared, "compared");
        return [.. kinds.Select(entry => new Mark(entry.Key, entry.Value))];

        void Add(ImmutableArray<TextSpan> spans, string kind)
        {
            foreach (var span in spans.Where(span => !span.IsEmpty))
                kinds[span] = kinds.TryGetValue(span, out var others) && others != kind ? $"{others} {kind}" : kind;
        }
    }

    private sealed class Mark(TextSpan span, string kind)
    {
        public TextSpan Span { get; } = span;

        public string Kind { get; } = kind;

        public bool IsWritten { get; set; }

        /// <summary>Which of the marks in several pieces this is, from 1; 0 where it is in one.</summary>
        public int Part { get; set; }
    }

    private sealed class Writer(Article article, TakenPassages taken)
    {
        // Behind a dateline: " (AP) — ".
        private const int LongestSign = 4;

        private const string Omission = "<span class=\"cut\">[…]</span>";


        private readonly StringBuilder html = new();
        private readonly List<Mark> open = [];
        private int position;
        private int parts;

        public string Paragraph(TextSpan paragraph, List<Mark> marks)
        {
            html.Clear();
            position = paragraph.Start;
            foreach (var mark in marks)
            {
                CloseUntil(Math.Max(mark.Span.Start, paragraph.Start));
                TextUntil(Math.Max(mark.Span.Start, paragraph.Start));
                var end = Math.Min(mark.Span.End, paragraph.End);
                if (mark.Part == 0 && (mark.Span.End > paragraph.End || open.Exists(outer => outer.Span.End < end)))
                    mark.Part = ++parts;
                Open(mark);
            }

            CloseUntil(paragraph.End);
            TextUntil(paragraph.End);
            while (open.Count > 0)
                Close();
            return html.ToString();
        }

        // Closes what ends up to the limit. What was opened after it and goes on is closed with it and opened again.
        private void CloseUntil(int limit)
        {
            while (open.Count > 0 && open.Min(mark => mark.Span.End) is var end && end <= limit)
            {
                TextUntil(end);
                var goingOn = new Stack<Mark>();
                while (open.Exists(mark => mark.Span.End == end))
                {
                    if (Close() is var closed && closed.Span.End > end)
                        goingOn.Push(closed);
                }

                while (goingOn.TryPop(out var mark))
                    Open(mark);
            }
        }

        private void TextUntil(int end)
        {
            if (end > position && taken.IsAll && open.Count == 0)
                Unmarked(new(position, end));
            else if (end > position)
                TimedText.Write(article, new(position, end), html);
            position = Math.Max(position, end);
        }

        // Of what stands between two marks no more than the reporter's words that the briefings show, and the signs at the ends.
        private void Unmarked(TextSpan span)
        {
            foreach (var shown in taken.Beside.Where(shown => span.Contains(shown)).Order())
            {
                if (shown.Start < span.Start)
                    continue;
                Omit(new(span.Start, shown.Start));
                TimedText.Write(article, shown, html);
                span = new(shown.End, span.End);
            }

            Omit(span);
        }

        private void Omit(TextSpan span)
        {
            var text = article.Text.Content;
            var (start, end) = (span.Start, span.End);
            while (start < end && IsSign(text[start]))
                start++;
            while (end > start && IsSign(text[end - 1]))
                end--;
            TimedText.Write(article, new(span.Start, start), html);
            var omitted = text.AsSpan(start, end - start);
            if (omitted.IsWhiteSpace() || IsDateline(new(span.Start, end)))
                TimedText.Write(article, new(start, end), html);
            else
                html.Append(char.IsWhiteSpace(omitted[0]) ? " " : "").Append(Omission).Append(char.IsWhiteSpace(omitted[^1]) ? " " : "");
            TimedText.Write(article, new(end, span.End), html);
        }

        // What the page names above already is not left out before the first words.
        private bool IsDateline(TextSpan before) => html.Length == 0 && article.Dateline is { Length: > 0 } place
            && before.Length <= place.Length + LongestSign && article.Text[before].StartsWith(place, StringComparison.Ordinal);

        private static bool IsSign(char c) => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c);

        private void Open(Mark mark)
        {
            html.Append("<mark class=\"").Append(mark.Kind);
            if (mark.Part > 0)
                html.Append(" part-").Append(mark.Part);
            html.Append('"');
            if (!mark.IsWritten)
                html.Append(" id=\"").Append(Links.Anchor(article.Text.ToCodePoints(mark.Span))).Append('"');
            mark.IsWritten = true;
            html.Append('>');
            open.Add(mark);
        }

        private Mark Close()
        {
            var mark = open[^1];
            open.RemoveAt(open.Count - 1);
            html.Append("</mark>");
            return mark;
        }
    }
}
