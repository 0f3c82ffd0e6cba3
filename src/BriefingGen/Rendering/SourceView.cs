using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>One source as one page shows it.</summary>
internal sealed class SourceView(StorySource source, Links links)
{
    private readonly ImmutableArray<int?> numbers = Number(source.Extract.Article.Paragraphs);

    private Article Article => source.Extract.Article;

    private SourceText Text => source.Extract.Article.Text;

    public SourceModel Source => field ??= Describe();

    /// <summary>The summary, without an excerpt that the headline gives already, whole.</summary>
    public ImmutableArray<PassageModel> Summary() =>
        [.. source.Extract.Summary
            .Where(excerpt => excerpt.Span != Article.TitleSpan || source.Extract.Summary.Length == 1)
            .Select(excerpt => Passage(excerpt.Span, excerpt.Paragraph))];

    /// <summary>Who is quoted, and with what: by the weightiest quotation of each.</summary>
    public ImmutableArray<VoiceModel> Voices() =>
        [.. source.Extract.Key
            .Select(index => source.Extract.Quotations[index])
            .Where(quotation => quotation.Speaker is not null)
            .GroupBy(quotation => (quotation.Speaker!.Name, quotation.Speaker.IsNamed))
            .Select(said => new VoiceModel(
                Printable.Of(said.Key.Name),
                said.Key.IsNamed,
                Known(said.Select(quotation => quotation.Speaker!.Role).FirstOrDefault(role => role is not null)),
                Source,
                [.. said.Select(Quotation)]))];

    public ImmutableArray<ParagraphModel> Paragraphs()
    {
        var result = ImmutableArray.CreateBuilder<ParagraphModel>();
        var markup = ArticleMarkup.Write(source.Extract);
        for (var i = 0; i < markup.Length; i++)
        {
            var paragraph = Article.Paragraphs[i];
            if (IsTitle(paragraph))
                continue;
            result.Add(new(paragraph.Kind.ToString().ToLowerInvariant(), numbers[i], markup[i]));
        }

        return result.DrainToImmutable();
    }

    private SourceModel Describe()
    {
        var headline = Headline();
        var original = OriginalAddress.Of(Article.Url);
        return new()
        {
            Url = links.To(Links.Source(source)),
            File = Printable.Of(Article.Source),
            Label = Known(Article.Publisher) ?? original?.Host ?? Printable.Of(Article.Source),
            Headline = headline?.Text ?? Known(Article.Title) ?? Printable.Of(Article.Source),
            HeadlinePassage = headline,
            HeadlineIsCut = headline is { CutAfter: true } && Article.TitleFrom == Origin.Derived && !EndsSentence(headline.Text),
            TitleFrom = Article.TitleFrom.Name(),
            Date = Article.Date,
            DateFrom = Article.DateFrom.Name(),
            DateEvidence = Known(Article.DateEvidence),
            Publisher = Known(Article.Publisher),
            Byline = Known(Article.Byline),
            Dateline = Known(Article.Dateline),
            Original = original,
        };
    }

    private QuotationModel Quotation(Quotation quotation)
    {
        var attribution = Attribution.Find(source.Extract, quotation);
        return new(
            Passage(quotation.Span, quotation.Paragraph),
            quotation.Kind.ToString().ToLowerInvariant(),
            attribution.LeadIn is { } leadIn ? Passage(leadIn, quotation.Paragraph) : null,
            attribution.LeadInIsCut,
            attribution.Cue is { } cue ? Passage(cue, quotation.Paragraph) : null);
    }

    // The title stands above the text already.
    private bool IsTitle(Paragraph paragraph) => paragraph.Kind == ParagraphKind.Headline
        && (paragraph.Span == Article.TitleSpan || Text[paragraph.Span].SequenceEqual(Article.Title.AsSpan()));

    private PassageModel? Headline() =>
        Article is { Title: { } title, TitleSpan: { IsEmpty: false } span } && Text[span].SequenceEqual(title)
            ? Passage(span, Article.Paragraphs.TakeWhile(paragraph => paragraph.Span.End < span.End).Count())
            : null;

    private PassageModel Passage(TextSpan span, int paragraph)
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
            span.Start > whole.Start,
            span.End < whole.End);
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : Printable.Of(text);

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
