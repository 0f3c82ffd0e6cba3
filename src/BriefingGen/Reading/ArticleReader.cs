using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>Reads an article: what its text is, what each block of it is, and its headline, date and place of origin.</summary>
public static class ArticleReader
{
    /// <summary>Reads one file. Nothing is thrown whatever the bytes are; a refused file gives an error and no article.</summary>
    public static ReadResult Read(SourceFile file, ReadingOptions options)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (file.Bytes.Length > options.MaxFileBytes)
        {
            diagnostics.Add(Catalog.FileTooLarge.At(file.Path, file.Bytes.Length, options.MaxFileBytes));
            return new([], diagnostics.DrainToImmutable());
        }

        var text = TextDecoder.Decode(file, diagnostics);
        if (text is null)
            return new([], diagnostics.DrainToImmutable());
        return new([Compose(text, file.Name)], diagnostics.DrainToImmutable());
    }

    /// <summary>Reads one line of a JSONL input; its fields win over what the text says.</summary>
    public static ReadResult Read(ArticleRecord record, ReadingOptions options)
    {
        if (record.Html is not null)
            return new([], [Catalog.HtmlNotRead.At(record.Id)]);
        if (record.Text is null)
            return new([], [Catalog.RecordHasNoText.At(record.Id)]);
        if (record.Text.Length > options.MaxFileBytes)
            return new([], [Catalog.FileTooLarge.At(record.Id, record.Text.Length, options.MaxFileBytes)]);
        var article = Compose(new(record.Text), record.Id);
        return new([article with { Title = record.Title ?? article.Title, Date = record.Date, Url = record.Url }], []);
    }

    private static Article Compose(SourceText text, string source)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        for (var line = 1; line <= text.Lines.Count; line++)
        {
            var span = text.Lines.Line(line);
            var trimmed = text.Substring(span).Trim();
            if (trimmed.Length > 0)
            {
                var start = text.Content.IndexOf(trimmed, span.Start, StringComparison.Ordinal);
                paragraphs.Add(new(new(start, start + trimmed.Length), ParagraphKind.Body));
            }
        }

        return new() { Id = source, Source = source, Text = text, Paragraphs = paragraphs.DrainToImmutable() };
    }
}
