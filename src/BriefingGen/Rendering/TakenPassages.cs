using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>What the pages of a site take from one article.</summary>
/// <param name="Summary">The passages of the summary.</param>
/// <param name="Quotations">What somebody is quoted with.</param>
/// <param name="Compared">Paragraphs that are laid beside those of another source.</param>
/// <param name="Beside">The reporter's words that are shown around the quotations.</param>
/// <param name="IsAll">True where nothing else of the article is published.</param>
internal sealed record TakenPassages(
    ImmutableArray<TextSpan> Summary,
    ImmutableArray<TextSpan> Quotations,
    ImmutableArray<TextSpan> Compared,
    ImmutableArray<TextSpan> Beside,
    bool IsAll)
{
    /// <summary>What is marked in an article that is published whole: everything that was found in it.</summary>
    public static TakenPassages Of(Extract extract) => new(
        [.. extract.Summary.Select(excerpt => excerpt.Span)],
        [.. extract.Quotations.Where(quotation => quotation.Speaker is not null).Select(quotation => quotation.Span)],
        [],
        [],
        false);

    /// <summary>What is marked in an article as one source of a story.</summary>
    public static TakenPassages Of(Story story, StorySource source, SourcePages pages)
    {
        var index = story.Sources.IndexOf(source);
        var extract = source.Extract;
        ImmutableArray<TextSpan> compared =
            [.. story.Differences.SelectMany(difference => new[] { difference.One, difference.Other }).Where(figure => figure.Source == index).Select(figure => figure.Words)];
        if (pages == SourcePages.Full)
            return Of(extract) with { Compared = compared };
        var quotations = story.Quotations.SelectMany(quotation => quotation.Places).Where(place => place.Source == index)
            .Select(place => extract.Quotations[place.Quotation]).ToList();
        return new(
            [.. story.Summary.Where(passage => passage.Source == index).Select(passage => passage.Paragraph.Span)],
            [.. quotations.Select(quotation => quotation.Span)],
            compared,
            [.. quotations.Select(quotation => Attribution.Find(extract, quotation)).SelectMany(said => new[] { said.LeadIn, said.Cue })
                .Concat(quotations.Select(quotation => quotation.Mention)).OfType<TextSpan>().Distinct()],
            true);
    }
}
