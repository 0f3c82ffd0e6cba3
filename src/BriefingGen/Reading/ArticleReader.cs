using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Bundles;
using BriefingGen.Reading.Html;
using BriefingGen.Reading.Mail;
using BriefingGen.Reading.Markdown;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>Reads the articles of a source, whatever its format: what the text is, what each block of it is, and its headline, date and place of origin.</summary>
public static class ArticleReader
{
    private static readonly ArticleOverride NoOverride = new(null, null, null, null);

    /// <summary>Reads one file with all that is in it. Nothing is thrown whatever the bytes are; what is refused gives its reason and no article.</summary>
    public static ReadResult Read(SourceFile file, ReadingOptions options)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var piece in SourceUnpacker.Open(file, options))
        {
            var read = piece.Read();
            articles.AddRange(read.Articles);
            diagnostics.AddRange(read.Diagnostics);
        }

        diagnostics.Sort();
        return new(articles.DrainToImmutable(), diagnostics.DrainToImmutable());
    }

    /// <summary>Reads one line of a JSONL input; its fields win over what the text says.</summary>
    public static ReadResult Read(ArticleRecord record, ReadingOptions options) => Read(record, record.Id, record.Id, options);

    /// <summary>Reads an article that came with its fields; they win over what the text says, and the editor's word over them.</summary>
    internal static ReadResult Read(ArticleRecord record, string name, string path, ReadingOptions options)
    {
        if ((record.Html ?? record.Text) is not { } content)
            return Refused(Catalog.RecordHasNoText.At(path));
        if (content.Length > options.MaxFileBytes)
            return Refused(Catalog.FileTooLarge.At(path, content.Length, options.MaxFileBytes));
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var given = Given(name, options);
        var known = OneLine(record.Title);
        var title = given.Title ?? known;
        var address = Address(record.Url, path, diagnostics);
        var found = record switch
        {
            { Html: not null, IsFragment: true } => HtmlReader.ReadFragment(content, given.Url ?? record.Url, path, title, diagnostics),
            { Html: not null } => HtmlReader.Read(content, given.Url ?? record.Url, path, title, diagnostics),
            _ => ReadText(content, path, title, diagnostics, isDated: record.Written is not null),
        };
        if (found is not { } words)
            return new([], diagnostics.DrainToImmutable());
        if (record.IsSummary)
            diagnostics.Add(Catalog.SummaryOnly.At(path));
        var layout = words.Layout with
        {
            Headline = known is null ? words.Layout.Headline : new(known, Origin.Meta),
            Date = record.Written is { } time ? new(time, Origin.Meta) : words.Layout.Date,
            Url = address ?? words.Layout.Url,
            Byline = record.Byline ?? words.Layout.Byline,
            Publisher = record.Publisher ?? words.Layout.Publisher,
            Language = record.Language ?? words.Layout.Language,
            Updated = record.Updated ?? words.Layout.Updated,
            Tags = record.Tags.IsEmpty ? words.Layout.Tags : record.Tags,
        };
        return Compose(new(record.Id, name, path, words.Text, layout), given, options, diagnostics);
    }

    /// <summary>Reads one document in one format.</summary>
    internal static ReadResult Read(SourceDocument document, ReadingOptions options)
    {
        var (path, name, _) = document.File;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var given = Given(name, options);
        if (Words(document, given, diagnostics) is not { } found)
            return new([], diagnostics.DrainToImmutable());
        var layout = found.Layout.Url is null ? found.Layout with { Url = document.Address } : found.Layout;
        return Compose(new(name, name, path, found.Text, layout), given, options, diagnostics);
    }

    private static (SourceText Text, Layout Layout)? Words(SourceDocument document, ArticleOverride given, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var path = document.File.Path;
        if (document.Format == SourceFormat.Mail)
            return MailReader.Read(document.File, given.Title, diagnostics);
        if (document.Format == SourceFormat.Page)
        {
            using var markup = PageDecoder.Open(document.File, document.Charset, diagnostics);
            return markup is not null
                ? HtmlReader.Read(markup.Text, given.Url ?? document.Address, path, given.Title, diagnostics)
                : null;
        }

        if (TextDecoder.Decode(document.File, diagnostics) is not { } text)
            return null;
        if (document.Format == SourceFormat.Markdown)
            return MarkdownReader.Read(text, path, given.Title, diagnostics);
        var pages = PageFurniture.Remove(text.Content, out var lines, out var day);
        if (lines > 0)
            diagnostics.Add(Catalog.FurnitureRemoved.At(path, lines));
        return ReadText(lines > 0 ? new(pages) : text, path, given.Title, diagnostics) is not var (words, layout) ? null
            : (words, layout with { Date = layout.Date ?? (day is { } time ? new(time, Origin.Header) : null) });
    }

    private static (SourceText Text, Layout Layout)? ReadText(string content, string path, string? title, ImmutableArray<Diagnostic>.Builder diagnostics, bool isDated)
    {
        if (TextDecoder.WhyBinary(content) is { } reason)
        {
            diagnostics.Add(Catalog.FileBinary.At(path, reason));
            return null;
        }

        var text = new SourceText(TextDecoder.WithoutLoneSurrogates(content, out var first, out var count));
        if (count > 0)
            diagnostics.Add(Catalog.LoneSurrogates.At(path, text, first, count));
        return ReadText(text, path, title, diagnostics, isDated);
    }

    // Plain text: its blocks are told apart by their shapes and words.
    private static (SourceText Text, Layout Layout)? ReadText(SourceText text, string path, string? title, ImmutableArray<Diagnostic>.Builder diagnostics, bool isDated = false)
    {
        // A record that says of what day it is may have nothing else to say than a date.
        if (text.Content.Any(isDated ? char.IsLetterOrDigit : char.IsLetter))
            return (text, StructureFinder.Find(text, path, title, diagnostics, isDated: isDated));
        var blank = Blanks.Trim(text.Content, new(0, text.Length)).IsEmpty;
        diagnostics.Add((blank ? Catalog.FileEmpty : Catalog.NoWords).At(path));
        return null;
    }

    private static ReadResult Compose(Draft draft, ArticleOverride given, ReadingOptions options, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var article = ArticleComposer.Compose(draft, given, options.TimeZone, diagnostics);
        diagnostics.Sort();
        return new(article is null ? [] : [article], diagnostics.DrainToImmutable());
    }

    // What is nothing but blanks is no headline.
    private static string? OneLine(string? title) =>
        title is null ? null : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;

    private static ArticleOverride Given(string name, ReadingOptions options) => options.Overrides.GetValueOrDefault(name) ?? NoOverride;

    private static string? Address(string? words, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var address = words is null ? null : HeaderReader.Address(words);
        if (words is not null && address is null)
            diagnostics.Add(Catalog.AddressUnusable.At(path, words));
        return address;
    }

    private static ReadResult Refused(Diagnostic diagnostic) => new([], [diagnostic]);
}
