using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>The blocks of a text told apart, and what they say of the article.</summary>
/// <param name="Paragraphs">The blocks.</param>
/// <param name="Title">Where the headline stands; null where there is none.</param>
/// <param name="Date">The day, where it is written down whole.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Dateline">The place from which it was filed.</param>
/// <param name="DatelineSpan">The whole dateline at the head of the story, with agency, day and dash; empty where there is none.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Where.</param>
internal sealed record Layout(
    ImmutableArray<Paragraph> Paragraphs,
    TextSpan? Title,
    WrittenDate? Date,
    string? Byline,
    string? Dateline,
    TextSpan DatelineSpan,
    string? Publisher,
    string? Url);
