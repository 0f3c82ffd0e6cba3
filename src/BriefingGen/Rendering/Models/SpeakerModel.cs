using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>An entry of a list, with the number of what stands behind it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">The number.</param>
/// <param name="Role">For a speaker, as the newest quotation has it: words of its article; null where it gives none.</param>
internal sealed record EntryModel(string Name, string Url, int Count, PassageModel? Role) : ITemplateModel<EntryModel>
{
    public static TemplateShape<EntryModel> Shape { get; } = new(
        ("name", m => m.Name), ("url", m => m.Url), ("count", m => m.Count), ("role", m => TemplateValue.From(m.Role)));
}

/// <summary>One of the pages of something long.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Previous">The page before; null on the first.</param>
/// <param name="Next">The page after; null on the last.</param>
internal sealed record PagerModel(int Page, int Pages, string? Previous, string? Next) : ITemplateModel<PagerModel>
{
    public static TemplateShape<PagerModel> Shape { get; } = new(
        ("page", m => m.Page), ("pages", m => m.Pages), ("previous", m => m.Previous), ("next", m => m.Next));
}

/// <summary>A page of the list of speakers or of outlets.</summary>
internal sealed record ListModel(string Title, string Nothing, int Total, ImmutableArray<EntryModel> Entries, PagerModel Pager) : ITemplateModel<ListModel>
{
    public static TemplateShape<ListModel> Shape { get; } = new(
        ("title", m => m.Title),
        ("nothing", m => m.Nothing),
        ("total", m => m.Total),
        ("entries", m => TemplateValue.From(m.Entries)),
        ("pager", m => TemplateValue.From(m.Pager)));
}

/// <summary>What somebody said in one story, as one article has it.</summary>
internal sealed record SayingModel(LinkModel Day, string? IsoDate, LinkModel Story, VoiceModel Voice) : ITemplateModel<SayingModel>
{
    public static TemplateShape<SayingModel> Shape { get; } = new(
        ("day", m => TemplateValue.From(m.Day)),
        ("iso_date", m => m.IsoDate),
        ("story", m => TemplateValue.From(m.Story)),
        ("voice", m => TemplateValue.From(m.Voice)));
}

/// <summary>A page of a speaker.</summary>
/// <param name="Name">In the form in which it is printed most often.</param>
/// <param name="OtherNames">The other forms.</param>
/// <param name="QuotationCount">On all pages together.</param>
/// <param name="Outlets">Who quoted them, on all pages together.</param>
/// <param name="Sayings">The newest first.</param>
/// <param name="ListUrl">The list of all speakers.</param>
/// <param name="Pager">Which page this is.</param>
internal sealed record SpeakerModel(
    string Name, ImmutableArray<string> OtherNames, int QuotationCount, ImmutableArray<LinkModel> Outlets,
    ImmutableArray<SayingModel> Sayings, string ListUrl, PagerModel Pager) : ITemplateModel<SpeakerModel>
{
    public static TemplateShape<SpeakerModel> Shape { get; } = new(
        ("name", m => m.Name),
        ("other_names", m => TemplateValue.From(m.OtherNames)),
        ("quotation_count", m => m.QuotationCount),
        ("outlets", m => TemplateValue.From(m.Outlets)),
        ("sayings", m => TemplateValue.From(m.Sayings)),
        ("list_url", m => m.ListUrl),
        ("pager", m => TemplateValue.From(m.Pager)));
}

/// <summary>An article of an outlet.</summary>
internal sealed record TellingModel(SourceModel Source, LinkModel Day, string? IsoDate) : ITemplateModel<TellingModel>
{
    public static TemplateShape<TellingModel> Shape { get; } = new(
        ("source", m => TemplateValue.From(m.Source)), ("day", m => TemplateValue.From(m.Day)), ("iso_date", m => m.IsoDate));
}

/// <summary>A page of an outlet.</summary>
internal sealed record OutletModel(
    string Name, int ArticleCount, ImmutableArray<TellingModel> Tellings, string ListUrl, PagerModel Pager) : ITemplateModel<OutletModel>
{
    public static TemplateShape<OutletModel> Shape { get; } = new(
        ("name", m => m.Name),
        ("article_count", m => m.ArticleCount),
        ("tellings", m => TemplateValue.From(m.Tellings)),
        ("list_url", m => m.ListUrl),
        ("pager", m => TemplateValue.From(m.Pager)));
}
