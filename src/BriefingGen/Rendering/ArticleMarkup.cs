using System.Collections.Immutable;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// Writes the paragraphs of an article as HTML in which every summary excerpt and attributed quotation is marked and can be
/// linked to. Elements must nest and cannot leave their paragraph, stretches of text need not and can: such a stretch is
/// written in several pieces, the first with the anchor, all with one class (<c>part-1</c>, <c>part-2</c>, ...) by which
/// the style sheet finds them together.
/// </summary>
internal static class ArticleMarkup
{
    /// <summary>The HTML of each paragraph, in order.</summary>
    public static ImmutableArray<string> Write(Extract extract)
    {
        var marks = Marks(extract);
        var writer = new Writer(extract.Article);
        var result = ImmutableArray.CreateBuilder<string>(extract.Article.Paragraphs.Length);
        var next = 0;
        var running = new List<Mark>();
        foreach (var paragraph in extract.Article.Paragraphs)
        {
            while (next < marks.Count && marks[next].Span.Start < paragraph.Span.End)
                running.Add(marks[next++]);
            running.RemoveAll(mark => mark.Span.End <= paragraph.Span.Start);
            result.Add(writer.Paragraph(paragraph.Span, running));
        }

        return result.MoveToImmutable();
    }

    // One mark a stretch, in the order in which they open: by start, the longer first.
    private static List<Mark> Marks(Extract extract)
    {
        var kinds = new SortedDictionary<TextSpan, string>(
            Comparer<TextSpan>.Create((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End)));
        foreach (var excerpt in extract.Summary.Where(excerpt => !excerpt.Span.IsEmpty))
            kinds[excerpt.Span] = "summary";
        foreach (var quotation in extract.Quotations.Where(quotation => quotation.Speaker is not null && !quotation.Span.IsEmpty))
            kinds[quotation.Span] = kinds.ContainsKey(quotation.Span) ? "summary quotation" : "quotation";
        return [.. kinds.Select(entry => new Mark(entry.Key, entry.Value))];
    }

    private sealed class Mark(TextSpan span, string kind)
    {
        public TextSpan Span { get; } = span;

        public string Kind { get; } = kind;

        public bool IsWritten { get; set; }

        /// <summary>Which of the marks in several pieces this is, from 1; 0 where it is in one.</summary>
        public int Part { get; set; }
    }

    private sealed class Writer(Article article)
    {
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
            if (end > position)
                TimedText.Write(article, new(position, end), html);
            position = Math.Max(position, end);
        }

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
