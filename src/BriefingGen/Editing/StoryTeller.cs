using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Editing;

/// <summary>Lays the sources of a story together: what they say and whom they quote, each thing once.</summary>
public static class StoryTeller
{
    /// <summary>The most paragraphs of a story of several sources, and those that each but the first may add.</summary>
    private const int MostPassages = 6;
    private const int MostOfAnother = 2;

    /// <summary>With a greater share of its words in another, a paragraph says nothing of its own.</summary>
    private const double SaidAgain = 0.5;

    /// <summary>With as many in a paragraph of an earlier day it is not new; less than that is what every day repeats.</summary>
    private const double SaidBefore = 0.75;

    /// <summary>How many earlier days are looked at for what is new.</summary>
    private const int DaysBack = 5;

    /// <summary>Tells a story.</summary>
    /// <param name="slug">Its address within the briefing.</param>
    /// <param name="sources">At least one; the first gives the headline.</param>
    /// <param name="earlier">The same story on earlier days, the latest first.</param>
    public static Story Tell(string slug, ImmutableArray<StorySource> sources, ImmutableArray<(DateOnly Date, Story Story)> earlier = default)
    {
        earlier = earlier.IsDefault ? [] : earlier;
        var before = earlier.Take(DaysBack).SelectMany(day => day.Story.Sources).Select(source => source.Extract).ToImmutableArray();
        var comparer = new SourceComparer(sources);
        var quotations = QuotationMerger.Merge([.. sources.Select(source => source.Extract)], before);
        var differences = comparer.Differences();
        return new(
            slug,
            sources,
            [.. Summarize(sources, quotations, differences, before).Select(passage => passage with { IsOnlyHere = comparer.IsOnlyHere(passage.Source, passage.Paragraph.Span) })],
            quotations,
            [.. earlier.Select(day => new EarlierStory(day.Date, day.Story.Slug, day.Story.Lead))])
        {
            Differences = differences,
        };
    }

    // What the others add must be neither in the summary so far nor quoted beside it, nor stand there for its figure, nor speak of
    // a "she" whom nothing shown of that source names.
    private static ImmutableArray<StoryPassage> Summarize(
        ImmutableArray<StorySource> sources, ImmutableArray<StoryQuotation> quotations, ImmutableArray<StoryDifference> differences, ImmutableArray<Extract> before)
    {
        var compared = differences.SelectMany(difference => new[] { difference.One, difference.Other }).Select(figure => (figure.Source, figure.Paragraph)).ToHashSet();
        var told = sources.Length == 1 ? [] : quotations.Select(quotation => Words(sources, quotation.Places[0])).ToList();
        var known = before.SelectMany(Body).ToList();
        var passages = ImmutableArray.CreateBuilder<StoryPassage>();
        for (var source = 0; source < sources.Length && passages.Count < MostPassages; source++)
        {
            var added = 0;
            foreach (var excerpt in WithoutHeadline(sources[source].Extract))
            {
                var words = CommonWords.Others(sources[source].Extract.Article.Text[excerpt.Span]);
                if (source > 0 && ((excerpt.PointsBack && added == 0) || compared.Contains((source, excerpt.Paragraph)) || added == MostOfAnother || passages.Count == MostPassages || IsSaid(words, told, SaidAgain)))
                    continue;
                told.Add(words);
                passages.Add(new(source, excerpt, !before.IsEmpty && !IsSaid(words, known, SaidBefore)));
                added++;
            }
        }

        return passages.DrainToImmutable();
    }

    private static HashSet<uint> Words(ImmutableArray<StorySource> sources, QuotationPlace place) =>
        CommonWords.Others(sources[place.Source].Extract.Article.Text[sources[place.Source].Extract.Quotations[place.Quotation].Span]);

    // An excerpt that the headline gives already, whole, is not shown again.
    private static IEnumerable<SummaryParagraph> WithoutHeadline(Extract extract) =>
        extract.Summary.Where(excerpt => excerpt.Span != extract.Article.TitleSpan || extract.Summary.Length == 1);

    private static IEnumerable<HashSet<uint>> Body(Extract extract) => extract.Article.Paragraphs
        .Where(paragraph => paragraph.Kind == ParagraphKind.Body)
        .Select(paragraph => CommonWords.Others(extract.Article.Text[paragraph.Span]));

    private static bool IsSaid(HashSet<uint> words, List<HashSet<uint>> told, double share) =>
        told.Exists(other => words.Count(other.Contains) >= share * words.Count);
}
