using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Tests.Extraction;

/// <summary>An article of body paragraphs separated by blank lines.</summary>
internal static class ArticleText
{
    public static Article Parse(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var span = new TextSpan(start, end);
            while (!span.IsEmpty && char.IsWhiteSpace(text[span.Start]))
                span = span with { Start = span.Start + 1 };
            while (!span.IsEmpty && char.IsWhiteSpace(text[span.End - 1]))
                span = span with { End = span.End - 1 };
            if (!span.IsEmpty)
                paragraphs.Add(new(span, ParagraphKind.Body));
            start = end + 2;
        }

        return new() { Id = "test", Source = "test.txt", Text = new(text), Paragraphs = paragraphs.DrainToImmutable() };
    }
}
