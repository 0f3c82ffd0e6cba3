using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>The blocks of a text told apart, and what they say of the article.</summary>
internal sealed record Layout(
    ImmutableArray<Paragraph> Paragraphs,
    TextSpan? Title,
    WrittenDate? Date,
    string? Byline,
    string? Dateline,
    string? Publisher,
    string? Url);
