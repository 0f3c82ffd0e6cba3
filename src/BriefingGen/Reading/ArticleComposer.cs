using System.Buffers;
using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>An article as its format gives it, before the editor and the name of the file have had their say.</summary>
/// <param name="Id">Names it in extracts.</param>
/// <param name="Source">The name of its source, which may hold a day.</param>
/// <param name="Path">As messages call it.</param>
/// <param name="Text">The words that its offsets count in.</param>
/// <param name="Layout">The blocks of the text, and what the source says of the article.</param>
internal sealed record Draft(string Id, string Source, string Path, SourceText Text, Layout Layout);

/// <summary>
/// Makes an article of a text and its layout, of whatever format: the editor's word or a record's field first, then what
/// the source writes down, then the name of the file, then what can be concluded.
/// </summary>
internal static class ArticleComposer
{
    private static readonly SearchValues<char> BidirectionalControls =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The article; null where there is none, and <paramref name="diagnostics"/> say why.</summary>
    /// <param name="draft">The text.</param>
    /// <param name="given">The editor's word.</param>
    /// <param name="zone">In which it is decided of what day a known instant is; null leaves each day as it is written.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public static Article? Compose(Draft draft, ArticleOverride given, TimeZoneInfo? zone, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        NoteControls(draft, diagnostics);
        if (Mojibake.Find(draft.Text.Content) is var (first, count) && count >= Mojibake.Several)
            diagnostics.Add(Catalog.TwiceDecoded.At(draft.Path, draft.Text, first, count, draft.Text.Content.Substring(first, 2)));
        var layout = draft.Layout;
        if (!layout.Paragraphs.Any(static paragraph => paragraph.Kind == ParagraphKind.Body))
            diagnostics.Add(Catalog.NoStory.At(draft.Path));
        // A header line and nothing else.
        if (layout.Paragraphs.IsEmpty)
            return null;
        var (title, titleSpan, titleFrom) = Title(draft, given);
        var dated = Date(draft, given, zone, diagnostics);
        return new()
        {
            Id = draft.Id,
            Source = draft.Source,
            Url = Address(draft, given, diagnostics),
            Publisher = given.Publisher ?? layout.Publisher,
            Title = title,
            TitleFrom = titleFrom,
            TitleSpan = titleSpan,
            Date = dated.Day,
            Published = dated.Moment,
            DateFrom = dated.From,
            DateEvidence = dated.Evidence,
            Byline = layout.Byline,
            Dateline = layout.Dateline,
            Language = layout.Language,
            Updated = layout.Updated,
            Tags = layout.Tags,
            Extra = layout.Extra,
            Marks = layout.Marks,
            Text = draft.Text,
            Paragraphs = layout.Paragraphs,
            Times = TimeExpressionFinder.Find(draft.Text.Content, layout.Paragraphs, layout.Language, dated.Day, Hour(dated.Moment, zone)),
        };
    }

    private static (string? Title, TextSpan? Span, Origin From) Title(Draft draft, ArticleOverride given)
    {
        var layout = draft.Layout;
        var content = draft.Text.Content;
        var headline = given.Title is { } word ? new Headline(word, Origin.Override) : layout.Headline;
        if (layout.Title is { } span && (headline is null || Titles.AreSame(headline.Words, span.Of(content))))
            return (OneLine(span.Of(content)), span, layout.TitleFrom);
        if (headline is not null)
            return (headline.Words, null, headline.From);
        var first = layout.Paragraphs.FirstOrDefault(static paragraph => paragraph.Kind == ParagraphKind.Body) ?? layout.Paragraphs[0];
        var start = layout.DatelineSpan.End > first.Span.Start && layout.DatelineSpan.End < first.Span.End ? layout.DatelineSpan.End : first.Span.Start;
        var derived = TitleDeriver.Derive(content, new(start, first.Span.End));
        return (OneLine(derived.Of(content)), derived, Origin.Derived);
    }

    // The words as they are, with one blank between where a hard-wrapped text breaks its lines.
    private static string OneLine(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\r', '\n') < 0 ? text.ToString() : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Dated(DateOnly? Day, Origin From, DateTimeOffset? Moment = null, string? Evidence = null);

    private static Dated Date(Draft draft, ArticleOverride given, TimeZoneInfo? zone, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var layout = draft.Layout;
        if (given.Date is { } word)
            return new(WrittenTime.DayIn(word, given.Published, zone), Origin.Override, given.Published);
        // The name of a feed says nothing of its entries.
        var inName = draft.Source.Contains('#') ? null : WrittenDates.InName(draft.Source);
        if (layout.Date is { } written)
        {
            var day = written.Time.DayIn(zone);
            if (inName is { } other && other != written.Day && other != day)
                diagnostics.Add(Catalog.DatesDiffer.At(draft.Path, other, written.From.Name(), day));
            return new(day, written.From, written.Time.Moment);
        }

        if (inName is { } named)
        {
            // What is filed on one day is often printed on the next.
            if (Filed(draft) is { } filed && filed.DaysAfter(named) is > 0 or < -1)
                diagnostics.Add(Catalog.DatelineDiffers.At(draft.Path, named, filed.Words));
            return new(named, Origin.Filename);
        }

        var inferred = DateInference.Infer(DateFacts.Gather(draft.Text.Content, layout.Paragraphs, layout.DatelineSpan));
        if (inferred.Day is { } concluded)
            return new(concluded, Origin.Inferred, Evidence: inferred.Words);
        // A date that was meant and is wrong has been reported at its place.
        if (!diagnostics.Any(static diagnostic => diagnostic.Kind == Catalog.HeaderDateUnclear || diagnostic.Kind == Catalog.DateOrderOpen))
            diagnostics.Add(Catalog.Undated.At(draft.Path, inferred.Words));
        return new(null, Origin.None);
    }

    private static TimeOnly? Hour(DateTimeOffset? moment, TimeZoneInfo? zone) => moment is not { } known ? null
        : TimeOnly.FromDateTime(zone is null ? known.DateTime : TimeZoneInfo.ConvertTime(known, zone).DateTime);

    private static DateMention? Filed(Draft draft)
    {
        var dates = new DateScanner(draft.Text.Content, draft.Layout.DatelineSpan);
        return dates.Next() && dates.Current is { Grain: DateGrain.MonthDay, IsPossible: true } ? dates.Current : null;
    }

    private static string? Address(Draft draft, ArticleOverride given, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (given.Url is not { } word)
            return draft.Layout.Url;
        var address = HeaderReader.Address(word);
        if (address is null)
            diagnostics.Add(Catalog.AddressUnusable.At(draft.Path, word));
        return address ?? draft.Layout.Url;
    }

    private static void NoteControls(Draft draft, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var content = draft.Text.Content;
        var first = content.AsSpan().IndexOfAny(BidirectionalControls);
        if (first < 0)
            return;
        var count = content.AsSpan(first).CountAny(BidirectionalControls);
        diagnostics.Add(Catalog.BidirectionalControls.At(draft.Path, draft.Text, first, count, (int)content[first]));
    }
}
