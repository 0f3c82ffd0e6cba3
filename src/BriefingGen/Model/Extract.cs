using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Model;

/// <summary>A paragraph, or whole sentences of a long one, that helps to tell the story.</summary>
/// <param name="Span">The words in the article's text.</param>
/// <param name="Paragraph">The index of the paragraph that holds it.</param>
/// <param name="Score">How much it tells, 0 to 1; comparable within one article only.</param>
public sealed record SummaryParagraph(TextSpan Span, int Paragraph, double Score)
{
    /// <summary>True where one before it must tell of whom it speaks: it says "she" before it names anybody.</summary>
    public bool PointsBack { get; init; }
}

/// <summary>What was taken from one article.</summary>
/// <param name="Article">The source.</param>
/// <param name="Summary">Two to four excerpts where the article has that many, in the order of the text.</param>
/// <param name="Quotations">The stretches in quotation marks, in the order of the text; titles and labels that nobody says are left out.</param>
/// <param name="Key">Indexes into <paramref name="Quotations"/> of those worth showing, weightiest first; each has a speaker.</param>
public sealed record Extract(
    Article Article,
    ImmutableArray<SummaryParagraph> Summary,
    ImmutableArray<Quotation> Quotations,
    ImmutableArray<int> Key)
{
    /// <summary>Quotations of other languages are listed without speakers.</summary>
    public bool IsEnglish { get; init; } = true;

    /// <summary>It has quotations whose speakers were not looked for.</summary>
    public bool LacksSpeakers => !IsEnglish && !Quotations.IsEmpty;
}
