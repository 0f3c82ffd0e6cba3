using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>An article that names a topic.</summary>
/// <param name="Source">The article.</param>
/// <param name="Day">Its story in the briefing of its day.</param>
/// <param name="IsoDate">That day; null where it has none.</param>
/// <param name="Count">How often it names it.</param>
/// <param name="Passages">What the briefing shows of it in which the topic is named.</param>
internal sealed record NamedModel(SourceModel Source, LinkModel Day, string? IsoDate, int Count, ImmutableArray<PassageModel> Passages)
    : ITemplateModel<NamedModel>
{
    public static TemplateShape<NamedModel> Shape { get; } = new(
        ("source", m => TemplateValue.From(m.Source)),
        ("day", m => TemplateValue.From(m.Day)),
        ("iso_date", m => m.IsoDate),
        ("count", m => m.Count),
        ("passages", m => TemplateValue.From(m.Passages)));
}

/// <summary>A page of a topic.</summary>
/// <param name="Name">In the form in which it is printed most often.</param>
/// <param name="OtherNames">The other forms.</param>
/// <param name="ArticleCount">On all pages together.</param>
/// <param name="Tellings">The newest first.</param>
/// <param name="ListUrl">The list of all topics.</param>
/// <param name="Pager">Which page this is.</param>
internal sealed record TopicModel(
    string Name, ImmutableArray<string> OtherNames, int ArticleCount, ImmutableArray<NamedModel> Tellings, string ListUrl, PagerModel Pager)
    : ITemplateModel<TopicModel>
{
    public static TemplateShape<TopicModel> Shape { get; } = new(
        ("name", m => m.Name),
        ("other_names", m => TemplateValue.From(m.OtherNames)),
        ("article_count", m => m.ArticleCount),
        ("tellings", m => TemplateValue.From(m.Tellings)),
        ("list_url", m => m.ListUrl),
        ("pager", m => TemplateValue.From(m.Pager)));
}
