using BriefingGen.Text;

namespace BriefingGen.Model;

/// <summary>A stretch of an article that names a time.</summary>
/// <param name="Span">The words in the article's text.</param>
/// <param name="Value">What they name, as exactly as they name it: <c>2024-12-17</c>, <c>2024-W51</c>, <c>2024-12</c>, <c>2024</c>.</param>
/// <param name="IsSure">False where another value could be meant as well.</param>
public sealed record TimeExpression(TextSpan Span, string Value, bool IsSure);
