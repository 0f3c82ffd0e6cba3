using System.Collections.Immutable;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// Writes a stretch of an article as HTML in which the expressions of time whose value is sure are <c>time</c> elements.
/// They add no letter, so that the words of the page stay those of the source.
/// </summary>
internal static class TimedText
{
    /// <summary>Appends the stretch, with some of its words stressed.</summary>
    public static void Write(Article article, TextSpan span, ImmutableArray<TextSpan> stressed, StringBuilder html)
    {
        var position = span.Start;
        foreach (var words in stressed.Where(words => span.Contains(words)).Order())
        {
            if (words.Start < position)
                continue;
            Write(article, new(position, words.Start), html);
            html.Append("<b>");
            Write(article, words, html);
            html.Append("</b>");
            position = words.End;
        }

        Write(article, new(position, span.End), html);
    }

    /// <summary>Appends the stretch. An expression that it cuts through is plain text.</summary>
    public static void Write(Article article, TextSpan span, StringBuilder html)
    {
        var position = span.Start;
        for (var i = First(article.Times, span.Start); i < article.Times.Length && article.Times[i].Span.Start < span.End; i++)
        {
            var time = article.Times[i];
            if (!time.IsSure || time.Span.Start < position || time.Span.End > span.End)
                continue;
            Escape(article.Text, position, time.Span.Start, html);
            html.Append("<time datetime=\"").Append(time.Value).Append("\">");
            Escape(article.Text, time.Span.Start, time.Span.End, html);
            html.Append("</time>");
            position = time.Span.End;
        }

        Escape(article.Text, position, span.End, html);
    }

    private static void Escape(SourceText text, int start, int end, StringBuilder html)
    {
        if (end > start)
            Html.Escape(Printable.Of(text.Substring(new(start, end))), html);
    }

    // The index of the first expression that begins at the place or behind it; they stand in the order of the text.
    private static int First(ImmutableArray<TimeExpression> times, int start)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
