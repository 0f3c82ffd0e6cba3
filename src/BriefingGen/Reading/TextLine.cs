using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>A line that is not blank.</summary>
/// <param name="Span">Without blanks at its edges.</param>
/// <param name="Indent">How many characters stand before it.</param>
/// <param name="AfterBlank">True for the first line and below a blank one.</param>
internal readonly record struct TextLine(TextSpan Span, int Indent, bool AfterBlank);
