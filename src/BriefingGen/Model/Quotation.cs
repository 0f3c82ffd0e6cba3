using BriefingGen.Text;

namespace BriefingGen.Model;

public enum QuotationKind
{
    /// <summary>A whole sentence or more.</summary>
    Full,

    /// <summary>A clause woven into the reporter's sentence.</summary>
    Partial,

    /// <summary>A few words.</summary>
    Fragment,
}

/// <summary>Who speaks, as this article names them.</summary>
/// <param name="Name">The full name, verbatim from the article, or for someone unnamed the phrase ("a NATO diplomat").</param>
/// <param name="NameSpan">Where <paramref name="Name"/> stands in the text.</param>
/// <param name="Role">The title or description the article gives, verbatim; null where it gives none.</param>
/// <param name="RoleSpan">Where <paramref name="Role"/> stands.</param>
/// <param name="IsNamed">True for a person or organisation with a name, false for a phrase.</param>
public sealed record Speaker(string Name, TextSpan NameSpan, string? Role, TextSpan? RoleSpan, bool IsNamed)
{
    /// <summary>The article tells that the name is a person's; false for a body, and for a word that may be either.</summary>
    public bool IsPerson { get; init; }
}

/// <summary>A stretch of an article in quotation marks, and who said it.</summary>
/// <param name="Span">The words, without the marks; the text between the offsets is the quotation, letter for letter.</param>
/// <param name="Kind">How much of a sentence it is.</param>
/// <param name="Paragraph">The index of the paragraph in which it begins.</param>
/// <param name="Speaker">Null where nobody is quoted or nobody could be named with confidence.</param>
/// <param name="Mention">The words by which the reporter names the speaker here ("she", "Meloni"); null with the speaker.</param>
/// <param name="Cue">The word or words that say it was said ("said", "according to").</param>
/// <param name="Score">The confidence of the attribution, 0 to 1; 0 where the speaker is null.</param>
public sealed record Quotation(
    TextSpan Span,
    QuotationKind Kind,
    int Paragraph,
    Speaker? Speaker,
    TextSpan? Mention,
    TextSpan? Cue,
    double Score)
{
    /// <summary>The article says that this was not said, or not yet ("denied that he had said"), or that it is forged: never a key quotation.</summary>
    public bool IsUnsaid { get; init; }
}
