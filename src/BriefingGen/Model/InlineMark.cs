using BriefingGen.Text;

namespace BriefingGen.Model;

public enum InlineKind
{
    Emphasis,
    Strong,
    Code,
    Link,
}

/// <summary>How a stretch of an article's text was marked where it came from; the marks themselves are not in the text.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">What the mark was.</param>
/// <param name="Url">Where a link leads, absolute http or https; null for the other kinds.</param>
public sealed record InlineMark(TextSpan Span, InlineKind Kind, string? Url);
