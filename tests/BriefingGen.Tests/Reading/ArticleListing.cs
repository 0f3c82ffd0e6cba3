using System.Globalization;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Tests.Reading;

/// <summary>Writes what was read as text that people can check: the fields, the messages, then a line for each paragraph.</summary>
internal static class ArticleListing
{
    public static string Write(ReadResult result)
    {
        var output = new StringBuilder();
        foreach (var article in result.Articles)
        {
            Field(output, "title", article.TitleFrom, article.Title);
            Field(output, "date", article.DateFrom, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Line(output, "evidence", article.DateEvidence);
            Line(output, "byline", article.Byline);
            Line(output, "dateline", article.Dateline);
            Line(output, "publisher", article.Publisher);
            Line(output, "url", article.Url);
            if (article.TitleSpan is { } span && article.Text.Substring(span) != article.Title)
                Line(output, "title as it stands", article.Text.Substring(span));
        }

        foreach (var diagnostic in result.Diagnostics)
            Line(output, "message", diagnostic.ToString());
        foreach (var paragraph in result.Articles.SelectMany(article => article.Paragraphs, (article, paragraph) => (article, paragraph)))
            output.Append(CultureInfo.InvariantCulture, $"\n{Kind(paragraph.paragraph)}| {Show(paragraph.article, paragraph.paragraph)}\n");
        return output.ToString();
    }

    private static string Kind(Paragraph paragraph) => paragraph.Kind.ToString().ToLowerInvariant();

    private static string Show(Article article, Paragraph paragraph) =>
        article.Text.Substring(paragraph.Span).ReplaceLineEndings("\n").Replace("\n", "\n        ⏎ ", StringComparison.Ordinal);

    private static void Field(StringBuilder output, string name, Origin from, string? value) =>
        output.Append($"{name} ({from.Name()}): {value}".TrimEnd()).Append('\n');

    private static void Line(StringBuilder output, string name, string? value)
    {
        if (value is not null)
            output.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
    }
}
