using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Editing;

/// <summary>What is looked at of an article when it is laid to others on the same event.</summary>
/// <param name="Id">Names the article; unique.</param>
/// <param name="Title">The headline; null where there is none.</param>
/// <param name="Date">The day of the article; null where unknown.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Body">Where the story itself stands in it, in order.</param>
public sealed record StoryText(string Id, string? Title, DateOnly? Date, string Text, ImmutableArray<TextSpan> Body)
{
    /// <summary>An article as read; captions and what is not of the article say nothing of its event.</summary>
    public static StoryText Of(Article article) => new(
        article.Id,
        article.TitleFrom == Origin.Filename ? null : article.Title,
        article.Date,
        article.Text.Content,
        [.. article.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Body).Select(paragraph => paragraph.Span)]);
}
