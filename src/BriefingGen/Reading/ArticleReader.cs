using System.Buffers;
using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>Reads an article: what its text is, what each block of it is, and its headline, date and place of origin.</summary>
public static class ArticleReader
{
    private static readonly SearchValues<char> BidirectionalControls =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Reads one file. Nothing is thrown whatever the bytes are; a refused file gives an error and no article.</summary>
    public static ReadResult Read(SourceFile file, ReadingOptions options)
    {
        if (file.Bytes.Length > options.MaxFileBytes)
            return Refused(Catalog.FileTooLarge.At(file.Path, file.Bytes.Length, options.MaxFileBytes));
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (TextDecoder.Decode(file, diagnostics) is not { } text)
            return new([], diagnostics.DrainToImmutable());
        var word = options.Overrides.GetValueOrDefault(file.Name) ?? new(null, null, null, null);
        return Compose(new(file.Name, file.Name, file.Path, text, word, Origin.Override), diagnostics);
    }

    /// <summary>Reads one line of a JSONL input; its fields win over what the text says.</summary>
    public static ReadResult Read(ArticleRecord record, ReadingOptions options)
    {
        if (record.Html is not null)
            return Refused(Catalog.HtmlNotRead.At(record.Id));
        if (record.Text is null)
            return Refused(Catalog.RecordHasNoText.At(record.Id));
        if (record.Text.Length > options.MaxFileBytes)
            return Refused(Catalog.FileTooLarge.At(record.Id, record.Text.Length, options.MaxFileBytes));
        if (TextDecoder.WhyBinary(record.Text) is { } reason)
            return Refused(Catalog.FileBinary.At(record.Id, reason));

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = new SourceText(TextDecoder.WithoutLoneSurrogates(record.Text, out var first, out var count));
        if (count > 0)
            diagnostics.Add(Catalog.LoneSurrogates.At(record.Id, text, first, count));
        return Compose(new(record.Id, record.Id, record.Id, text, new(record.Title, record.Date, record.Url, null), Origin.Meta), diagnostics);
    }

    // What is known of an article before its text is looked at; `Given` wins over the text.
    private sealed record Input(string Id, string Source, string Path, SourceText Text, ArticleOverride Given, Origin From);

    private static ReadResult Compose(Input input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = input.Text;
        if (!HasLetter(text.Content))
        {
            var blank = Blanks.Trim(text.Content, new(0, text.Length)).IsEmpty;
            diagnostics.Add((blank ? Catalog.FileEmpty : Catalog.NoWords).At(input.Path));
            return new([], diagnostics.DrainToImmutable());
        }

        NoteControls(input, diagnostics);
        var layout = StructureFinder.Find(text, input.Path, input.Given.Title, diagnostics);
        if (!layout.Paragraphs.Any(static paragraph => paragraph.Kind == ParagraphKind.Body))
            diagnostics.Add(Catalog.NoStory.At(input.Path));
        // A header line and nothing else.
        if (layout.Paragraphs.IsEmpty)
            return new([], diagnostics.DrainToImmutable());
        var (title, titleSpan, titleFrom) = Title(input, layout);
        var (date, dateFrom, evidence) = Date(input, layout, diagnostics);
        var article = new Article
        {
            Id = input.Id,
            Source = input.Source,
            Url = Address(input, layout, diagnostics),
            Publisher = input.Given.Publisher ?? layout.Publisher,
            Title = title,
            TitleFrom = titleFrom,
            TitleSpan = titleSpan,
            Date = date,
            DateFrom = dateFrom,
            DateEvidence = evidence,
            Byline = layout.Byline,
            Dateline = layout.Dateline,
            Text = text,
            Paragraphs = layout.Paragraphs,
        };
        diagnostics.Sort();
        return new([article], diagnostics.DrainToImmutable());
    }

    private static (string? Title, TextSpan? Span, Origin From) Title(Input input, Layout layout)
    {
        var content = input.Text.Content;
        if (input.Given.Title is { } given)
        {
            return layout.Title is { } span && Titles.AreSame(given, span.Of(content))
                ? (OneLine(span.Of(content)), span, Origin.Header)
                : (given, null, input.From);
        }

        if (layout.Title is { } headline)
            return (OneLine(headline.Of(content)), headline, Origin.Header);
        var first = layout.Paragraphs.FirstOrDefault(static paragraph => paragraph.Kind == ParagraphKind.Body) ?? layout.Paragraphs[0];
        var start = layout.DatelineSpan.End > first.Span.Start && layout.DatelineSpan.End < first.Span.End ? layout.DatelineSpan.End : first.Span.Start;
        var derived = TitleDeriver.Derive(content, new(start, first.Span.End));
        return (OneLine(derived.Of(content)), derived, Origin.Derived);
    }

    // The words as they are, with one blank between where a hard-wrapped text breaks its lines.
    private static string OneLine(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\r', '\n') < 0 ? text.ToString() : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (DateOnly? Date, Origin From, string? Evidence) Date(Input input, Layout layout, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (input.Given.Date is { } given)
            return (given, input.From, null);
        var inName = WrittenDates.InName(input.Source);
        if (layout.Date is { } written)
        {
            if (inName is { } other && other != written.Day && written.From == Origin.Header)
                diagnostics.Add(Catalog.DatesDiffer.At(input.Path, other, written.Day));
            return (written.Day, written.From, null);
        }

        if (inName is { } named)
            return (named, Origin.Filename, null);
        var inferred = DateInference.Infer(DateFacts.Gather(input.Text.Content, layout.Paragraphs, layout.DatelineSpan));
        if (inferred.Day is { } day)
            return (day, Origin.Inferred, inferred.Words);
        // A date that was meant and is wrong has been reported at its place.
        if (!diagnostics.Any(static diagnostic => diagnostic.Kind == Catalog.HeaderDateUnclear))
            diagnostics.Add(Catalog.Undated.At(input.Path, inferred.Words));
        return (null, Origin.None, null);
    }

    private static string? Address(Input input, Layout layout, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (input.Given.Url is not { } given)
            return layout.Url;
        var address = HeaderReader.Address(given);
        if (address is null)
            diagnostics.Add(Catalog.AddressUnusable.At(input.Path, given));
        return address ?? layout.Url;
    }

    private static void NoteControls(Input input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var content = input.Text.Content;
        var first = content.AsSpan().IndexOfAny(BidirectionalControls);
        if (first < 0)
            return;
        var count = content.AsSpan(first).CountAny(BidirectionalControls);
        diagnostics.Add(Catalog.BidirectionalControls.At(input.Path, input.Text, first, count, (int)content[first]));
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
