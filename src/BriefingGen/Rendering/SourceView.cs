using System.Collections.Immutable;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>One source as one page shows it.</summary>
internal sealed class SourceView(StorySource source, Links links)
{
    private readonly ImmutableArray<int?> numbers = Number(source.Extract.Article.Paragraphs);

    private readonly OriginalAddress? original = OriginalAddress.Of(source.Extract.Article.Url);

    private Article Article => source.Extract.Article;

    private SourceText Text => source.Extract.Article.Text;

    public SourceModel Source => field ??= Describe();

    public Extract Extract => source.Extract;

    /// <summary>Words of this article.</summary>
    /// <param name="span">Where they stand.</param>
    /// <param name="paragraph">The index of the paragraph in which they begin.</param>
    /// <param name="stressed">Those of them that are to stand out.</param>
    public PassageModel Passage(TextSpan span, int paragraph, ImmutableArray<TextSpan> stressed = default)
    {
        var place = Text.ToCodePoints(span);
        var whole = paragraph < Article.Paragraphs.Length ? Article.Paragraphs[paragraph].Span : span;
        return new(
            Printable.Of(Text.Substring(span)),
            Printable.Of(Article.Source),
            place.Start,
            place.End,
            $"{links.To(Links.Source(source))}#{Links.Anchor(place)}",
            paragraph < numbers.Length ? numbers[paragraph] : null,
            span.Start > whole.Start && !IsDateline(new(whole.Start, span.Start)),
            span.End < whole.End)
        {
            Permalink = links.Absolute(Links.Source(source)) is { } page ? $"{page}#{Links.Anchor(place)}" : null,
            OriginalUrl = original?.At(Text.Substring(span)),
            Markup = Markup(span, stressed.IsDefault ? [] : stressed),
            Language = links.Language(Article.Language),
        };
    }

    private string Markup(TextSpan span, ImmutableArray<TextSpan> stressed)
    {
        var html = new StringBuilder(span.Length);
        TimedText.Write(Article, span, stressed, html);
        return html.ToString();
    }

    /// <summary>A quotation of this article.</summary>
    /// <param name="quotation">Its index.</param>
    /// <param name="others">The same words in other sources.</param>
    /// <param name="isNew">Whether an earlier day did not have it.</param>
    /// <param name="stressed">Words that another source has not.</param>
    public QuotationModel Quotation(int quotation, ImmutableArray<PassageModel> others, bool isNew, ImmutableArray<TextSpan> stressed)
    {
        var said = source.Extract.Quotations[quotation];
        var attribution = Attribution.Find(source.Extract, said);
        return new(
            Passage(said.Span, said.Paragraph, stressed),
            said.Kind.ToString().ToLowerInvariant(),
            attribution.LeadIn is { } leadIn ? Passage(leadIn, said.Paragraph) : null,
            attribution.LeadInIsCut,
            attribution.Cue is { } cue ? Passage(cue, said.Paragraph) : null)
        {
            Anchor = $"q_{source.Slug}_{Links.Anchor(Text.ToCodePoints(said.Span))}",
            Others = others,
            IsNew = isNew,
        };
    }

    /// <summary>The paragraphs of the article of which something is published, with everything marked that the site takes from them.</summary>
    public ImmutableArray<ParagraphModel> Paragraphs(TakenPassages taken)
    {
        var result = ImmutableArray.CreateBuilder<ParagraphModel>();
        var markup = ArticleMarkup.Write(Article, taken);
        ImmutableArray<TextSpan> marked = [.. taken.Summary.Concat(taken.Quotations).Concat(taken.Compared).Distinct().Order()];
        var last = -1;
        for (var i = 0; i < markup.Length; i++)
        {
            var paragraph = Article.Paragraphs[i];
            if (IsTitle(paragraph))
                last = i;
            if (markup[i].Length == 0 || last == i)
                continue;
            result.Add(new(paragraph.Kind.ToString().ToLowerInvariant(), numbers[i], markup[i])
            {
                OriginalUrl = original?.At(marked.Where(span => paragraph.Span.Contains(span.Start)).Select(Text.Substring)),
                IsAfterGap = i > last + 1,
            });
            last = i;
        }

        return result.DrainToImmutable();
    }

    // The place from which a story was filed stands above it, and is not missed before its first words.
    private bool IsDateline(TextSpan before) =>
        Article.Dateline is { } place && Text[before].StartsWith(place, StringComparison.Ordinal) && Text[before].TrimEnd() is [.., '-' or '–' or '—'];

    private SourceModel Describe()
    {
        var headline = Headline();
        return new()
        {
            Url = links.To(Links.Source(source)),
            Language = links.Language(Article.Language),
            File = Printable.Of(Article.Source),
            Label = Known(Article.Publisher) ?? original?.Host ?? Printable.Of(Article.Source),
            Headline = headline?.Text ?? Known(Article.Title) ?? Printable.Of(Article.Source),
            HeadlinePassage = headline,
            HeadlineIsCut = headline is { CutAfter: true } && Article.TitleFrom == Origin.Derived && !EndsSentence(headline.Text),
            TitleFrom = Article.TitleFrom.Name(),
            Date = Article.Date,
            // Midnight to the second is what programs make of a day without an hour.
            Published = Article.Published is { } moment && moment.TimeOfDay != default ? moment : null,
            DateInWords = Article.Date is { } date ? links.Words.Date(date) : null,
            DateFrom = Article.DateFrom.Name(),
            DateEvidence = Known(Article.DateEvidence),
            Publisher = Known(Article.Publisher),
            Byline = Known(Article.Byline),
            Dateline = Known(Article.Dateline),
            Original = original,
            Tags = [.. Article.Tags.Select(Printable.Of)],
            Extra = [.. Article.Extra.Select(field => new ExtraFieldModel(Printable.Of(field.Key), [.. field.Value.Select(Printable.Of)]))],
            Versions = [.. Article.Versions.Select(version => new VersionModel(Printable.Of(version.Source), Known(version.Title), version.Date, OriginalAddress.Of(version.Url)?.Url))],
        };
    }

    // The title stands above the text already.
    private bool IsTitle(Paragraph paragraph) => paragraph.Kind == ParagraphKind.Headline
        && (paragraph.Span == Article.TitleSpan || Text[paragraph.Span].SequenceEqual(Article.Title.AsSpan()));

    private PassageModel? Headline() =>
        Article is { Title: { } title, TitleSpan: { IsEmpty: false } span } && Text[span].SequenceEqual(title)
            ? Passage(span, Article.Paragraphs.TakeWhile(paragraph => paragraph.Span.End < span.End).Count())
            : null;

    /// <summary>A text fit to be shown; null where there is nothing in it.</summary>
    public static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : Printable.Of(text);

    private static bool EndsSentence(string text) =>
        text.TrimEnd('"', '”', '’', '\'', ')', '»') is [.., '.' or '!' or '?' or '…'];

    private static ImmutableArray<int?> Number(ImmutableArray<Paragraph> paragraphs)
    {
        var result = ImmutableArray.CreateBuilder<int?>(paragraphs.Length);
        var number = 0;
        foreach (var paragraph in paragraphs)
            result.Add(paragraph.Kind == ParagraphKind.Body ? ++number : null);
        return result.MoveToImmutable();
    }
}
