using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Html;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>Reads the articles of a source, whatever its format: what the text is, what each block of it is, and its headline, date and place of origin.</summary>
public static class ArticleReader
{
    private static readonly ArticleOverride NoOverride = new(null, null, null, null);

    /// <summary>Reads one file. Nothing is thrown whatever the bytes are; a refused file gives an error and no article.</summary>
    public static ReadResult Read(SourceFile file, ReadingOptions options)
    {
        if (file.Bytes.Length > options.MaxFileBytes)
            return Refused(Catalog.FileTooLarge.At(file.Path, file.Bytes.Length, options.MaxFileBytes));
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var given = options.Overrides.GetValueOrDefault(file.Name) ?? NoOverride;
        if (SourceFormats.IsPage(file.Name))
        {
            return PageDecoder.Decode(file, null, diagnostics) is { } html
                ? ReadPage(file.Name, file.Path, html, given, Origin.Override, options.TimeZone, diagnostics)
                : new([], diagnostics.DrainToImmutable());
        }

        if (TextDecoder.Decode(file, diagnostics) is not { } text)
            return new([], diagnostics.DrainToImmutable());
        return ReadText(file.Name, file.Path, text, given, Origin.Override, options.TimeZone, diagnostics);
    }

    /// <summary>Reads one line of a JSONL input; its fields win over what the text says.</summary>
    public static ReadResult Read(ArticleRecord record, ReadingOptions options)
    {
        if ((record.Html ?? record.Text) is not { } content)
            return Refused(Catalog.RecordHasNoText.At(record.Id));
        if (content.Length > options.MaxFileBytes)
            return Refused(Catalog.FileTooLarge.At(record.Id, content.Length, options.MaxFileBytes));
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var given = new ArticleOverride(record.Title, record.Date, record.Url, null) { Published = record.Published };
        if (record.Html is not null)
            return ReadPage(record.Id, record.Id, content, given, Origin.Meta, options.TimeZone, diagnostics);
        if (TextDecoder.WhyBinary(content) is { } reason)
            return Refused(Catalog.FileBinary.At(record.Id, reason));
        var text = new SourceText(TextDecoder.WithoutLoneSurrogates(content, out var first, out var count));
        if (count > 0)
            diagnostics.Add(Catalog.LoneSurrogates.At(record.Id, text, first, count));
        return ReadText(record.Id, record.Id, text, given, Origin.Meta, options.TimeZone, diagnostics);
    }

    // Plain text: its blocks are told apart by their shapes and words.
    private static ReadResult ReadText(string name, string path, SourceText text, ArticleOverride given, Origin from, TimeZoneInfo? zone, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (HasLetter(text.Content))
            return Compose(new(name, name, path, text, StructureFinder.Find(text, path, given.Title, diagnostics)), given, from, zone, diagnostics);
        var blank = Blanks.Trim(text.Content, new(0, text.Length)).IsEmpty;
        diagnostics.Add((blank ? Catalog.FileEmpty : Catalog.NoWords).At(path));
        return new([], diagnostics.DrainToImmutable());
    }

    private static ReadResult ReadPage(string name, string path, string html, ArticleOverride given, Origin from, TimeZoneInfo? zone, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        HtmlReader.Read(html, given.Url, path, given.Title, diagnostics) is { } page
            ? Compose(new(name, name, path, page.Text, page.Layout), given, from, zone, diagnostics)
            : new([], diagnostics.DrainToImmutable());

    private static ReadResult Compose(Draft draft, ArticleOverride given, Origin from, TimeZoneInfo? zone, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var article = ArticleComposer.Compose(draft, given, from, zone, diagnostics);
        diagnostics.Sort();
        return new(article is null ? [] : [article], diagnostics.DrainToImmutable());
    }

    private static bool HasLetter(string content)
    {
        foreach (var c in content)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    private static ReadResult Refused(Diagnostic diagnostic) => new([], [diagnostic]);
}
