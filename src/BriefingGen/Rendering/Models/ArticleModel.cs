using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>A block of an article's text.</summary>
/// <param name="Kind"><c>body</c>, <c>headline</c>, <c>dateline</c>, <c>subhead</c>, <c>caption</c> or <c>boilerplate</c>.</param>
/// <param name="Number">The number among the body paragraphs, from 1; null for what is none.</param>
/// <param name="Markup">The words, with summary excerpts and quotations marked.</param>
internal sealed record ParagraphModel(string Kind, int? Number, string Markup) : ITemplateModel<ParagraphModel>
{
    /// <summary>The marked passages in the original, by text fragments; null where there is none or its address is not known.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>True where a paragraph before it is not shown.</summary>
    public bool IsAfterGap { get; init; }

    public static TemplateShape<ParagraphModel> Shape { get; } = new(
        ("kind", m => m.Kind),
        ("number", m => m.Number is { } number ? number : default(TemplateValue)),
        ("markup", m => TemplateValue.Html(m.Markup)),
        ("original_url", m => m.OriginalUrl),
        ("is_after_gap", m => m.IsAfterGap));
}

/// <summary>The page of an article: its text or what the site takes from it, where each word about it comes from, and the way back.</summary>
internal sealed record ArticleModel(
    SourceModel Source,
    ImmutableArray<ParagraphModel> Paragraphs,
    string BriefingTitle,
    string StoryUrl,
    int SummaryCount,
    int QuotationCount,
    bool IsExcerpted) : ITemplateModel<ArticleModel>
{
    public static TemplateShape<ArticleModel> Shape { get; } = new(
        ("source", m => TemplateValue.From(m.Source)),
        ("paragraphs", m => TemplateValue.From(m.Paragraphs)),
        ("briefing_title", m => m.BriefingTitle),
        ("story_url", m => m.StoryUrl),
        ("summary_count", m => m.SummaryCount),
        ("quotation_count", m => m.QuotationCount),
        ("is_excerpted", m => m.IsExcerpted));
}
