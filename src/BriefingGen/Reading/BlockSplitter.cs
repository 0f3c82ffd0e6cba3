using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>
/// Lines to paragraphs. A blank line always parts them. Of adjoining lines each is a paragraph of its own, unless the
/// file is hard-wrapped: most of its lines stop in mid-sentence, near one width, because the next word did not fit.
/// </summary>
internal static class BlockSplitter
{
    private const int MaxWrapWidth = 120;
    private const int MinWrapWidth = 30;

    private readonly record struct Line(TextSpan Span, int Indent, bool AfterBlank);

    public static ImmutableArray<TextBlock> Split(SourceText text)
    {
        var lines = Trim(text);
        var width = WrapWidth(text.Content, lines);
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        for (var first = 0; first < lines.Count;)
        {
            var next = first + 1;
            while (next < lines.Count && width > 0 && GoesOn(text.Content, lines[next - 1], lines[next], width))
                next++;
            blocks.Add(new(new(lines[first].Span.Start, lines[next - 1].Span.End), next - first));
            first = next;
        }

        return blocks.DrainToImmutable();
    }

    private static List<Line> Trim(SourceText text)
    {
        var lines = new List<Line>();
        var blank = true;
        for (var number = 1; number <= text.Lines.Count; number++)
        {
            var whole = text.Lines.Line(number);
            var span = Blanks.Trim(text.Content, whole);
            if (span.IsEmpty)
            {
                blank = true;
                continue;
            }

            lines.Add(new(span, span.Start - whole.Start, blank));
            blank = false;
        }

        return lines;
    }

    // The width at which the lines were broken, in UTF-16 units; 0 where lines are paragraphs.
    private static int WrapWidth(string content, List<Line> lines)
    {
        var breaks = 0;
        var lengths = new List<int>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank)
                continue;
            breaks++;
            if (!EndsSentence(content, lines[i].Span))
                lengths.Add(lines[i].Span.Length);
        }

        if (breaks == 0 || lengths.Count * 2 < breaks)
            return 0;
        lengths.Sort();
        var width = lengths[(lengths.Count - 1) * 9 / 10];
        if (width is < MinWrapWidth or > MaxWrapWidth)
            return 0;
        var full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterBlank && !EndsSentence(content, lines[i].Span) && IsFull(content, lines[i], lines[i + 1], width, 0.85))
                full++;
        }

        // Two lines prove a width only where the second goes on with a small letter.
        return full * 10 >= lengths.Count * 7 && HasSmallStart(content, lines) ? width : 0;
    }

    private static bool HasSmallStart(string content, List<Line> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].AfterBlank && char.IsLower(content[lines[i].Span.Start]))
                return true;
        }

        return false;
    }

    private static bool GoesOn(string content, Line line, Line next, int width)
    {
        if (next.AfterBlank || next.Indent > line.Indent + 1 || content[next.Span.Start] is '•' or '*' or '-' or '–' or '—')
            return false;
        return IsFull(content, line, next, width, EndsSentence(content, line.Span) ? 0.85 : 0.7);
    }

    // Would the first word of the next line have made this line too long?
    private static bool IsFull(string content, Line line, Line next, int width, double share)
    {
        var word = content.AsSpan(next.Span.Start, next.Span.Length).IndexOfAny(' ', '\t');
        return line.Span.Length + 1 + (word < 0 ? next.Span.Length : word) >= width * share;
    }

    private static bool EndsSentence(string content, TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && content[end - 1] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            end--;
        return end > line.Start && content[end - 1] is '.' or '!' or '?' or ':' or '…' or '。' or '！' or '？';
    }
}
