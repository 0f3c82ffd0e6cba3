using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Model;

/// <summary>One event as its sources tell it on one day.</summary>
/// <param name="Slug">Its address within a briefing: lower-case ASCII letters, digits and hyphens; unique within the briefing.</param>
/// <param name="Sources">At least one; the first gives the headline.</param>
/// <param name="Summary">What the sources say of it, without repeats: the first source's in the order of its text, then what the others add.</param>
/// <param name="Quotations">What is worth quoting, the weightiest first; each has a speaker.</param>
/// <param name="Previously">The same story on earlier days, the latest first.</param>
public sealed record Story(
    string Slug,
    ImmutableArray<StorySource> Sources,
    ImmutableArray<StoryPassage> Summary,
    ImmutableArray<StoryQuotation> Quotations,
    ImmutableArray<EarlierStory> Previously)
{
    public StorySource Lead => Sources[0];

    /// <summary>Where two sources give different figures for the same thing.</summary>
    public ImmutableArray<StoryDifference> Differences { get; init; } = [];
}

/// <summary>An article in a story.</summary>
/// <param name="Slug">The address of its source page: lower-case ASCII letters, digits and hyphens; unique within the site.</param>
/// <param name="Extract">What was taken from it.</param>
public sealed record StorySource(string Slug, Extract Extract);

/// <summary>A paragraph of the summary of a story.</summary>
/// <param name="Source">The index into <see cref="Story.Sources"/>.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="IsNew">True where the story went on from an earlier day on which nothing said this.</param>
public sealed record StoryPassage(int Source, SummaryParagraph Paragraph, bool IsNew)
{
    /// <summary>True where no other source of the story has it.</summary>
    public bool IsOnlyHere { get; init; }
}

/// <summary>Two paragraphs in like words that give different figures for one thing.</summary>
public sealed record StoryDifference(ComparedFigure One, ComparedFigure Other);

/// <summary>A figure of a source.</summary>
/// <param name="Source">The index into <see cref="Story.Sources"/>.</param>
/// <param name="Paragraph">The index of the paragraph that holds it.</param>
/// <param name="Words">The paragraph, in the article's text.</param>
/// <param name="Figure">The figure in it.</param>
public sealed record ComparedFigure(int Source, int Paragraph, TextSpan Words, TextSpan Figure);

/// <summary>Words that one or more sources of a story quote.</summary>
/// <param name="Places">Where they stand: the place at which they are quoted at most length first, at most one in each source.</param>
/// <param name="IsNew">True where the story went on from an earlier day on which nobody quoted them.</param>
public sealed record StoryQuotation(ImmutableArray<QuotationPlace> Places, bool IsNew)
{
    /// <summary>Those of the places but the first where the words are others.</summary>
    public ImmutableArray<QuotationVersion> Versions { get; init; } = [];

    /// <summary>Those of the places but the first whose source has a part of the words only.</summary>
    public ImmutableArray<QuotationPlace> Parts { get; init; } = [];
}

/// <summary>A quotation as another source words it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Differing">Its words that the one shown first has not.</param>
/// <param name="Missing">The words of the one shown first that it has not, in the text of that one's source.</param>
public sealed record QuotationVersion(QuotationPlace Place, ImmutableArray<TextSpan> Differing, ImmutableArray<TextSpan> Missing);

/// <summary>A quotation of a source of a story.</summary>
/// <param name="Source">The index into <see cref="Story.Sources"/>.</param>
/// <param name="Quotation">The index into its <see cref="Extract.Quotations"/>.</param>
public readonly record struct QuotationPlace(int Source, int Quotation);

/// <summary>A story as it was told on an earlier day.</summary>
/// <param name="Date">The day of that briefing.</param>
/// <param name="Slug">The story's address within it.</param>
/// <param name="Lead">The source that gave the headline.</param>
public sealed record EarlierStory(DateOnly Date, string Slug, StorySource Lead);
