using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>
/// Lines to paragraphs. A blank line always parts them. Of adjoining lines each is a paragraph of its own, unless the
/// lines are broken within sentences, of which <see cref="LineWrap"/> judges.
/// </summary>
internal static class BlockSplitter
{
    public static ImmutableArray<TextBlock> Split(SourceText text)
    {
        var lines = Trim(text);
        var wrap = new LineWrap(text.Content, lines);
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        for (var first = 0; first < lines.Count;)
        {
            var next = first + 1;
            while (next < lines.Count && wrap.GoesOn(next - 1))
                next++;
            blocks.Add(new(new(lines[first].Span.Start, lines[next - 1].Span.End), next - first));
            first = next;
        }

        return blocks.DrainToImmutable();
    }

    private static List<TextLine> Trim(SourceText text)
    {
        var lines = new List<TextLine>();
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
}
