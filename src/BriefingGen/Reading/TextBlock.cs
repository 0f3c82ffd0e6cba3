using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>Lines that make one paragraph. The span has no blanks at its edges; it covers the line breaks within.</summary>
internal readonly record struct TextBlock(TextSpan Span, int Lines)
{
    public bool IsLine => Lines == 1;

    /// <summary>What the marks of the format say that it is; null where they leave it open.</summary>
    public ParagraphKind? Kind { get; init; }
}
