using BriefingGen.Text;

namespace BriefingGen.Model;

public enum ParagraphKind
{
    Body,
    Headline,
    Dateline,
    Subhead,
    Caption,

    /// <summary>In the file but not of the article: advisory lines, "read more", credits.</summary>
    Boilerplate,
}

/// <summary>A block of an article's text, in order; blocks never overlap and never begin or end with a blank.</summary>
public sealed record Paragraph(TextSpan Span, ParagraphKind Kind);
