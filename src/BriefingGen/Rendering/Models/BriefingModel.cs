using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>A story of a briefing. Its headline, place and date are those of its first source.</summary>
internal sealed record StoryModel(
    string Slug,
    string Url,
    string? Permalink,
    ImmutableArray<SourceModel> Sources,
    ImmutableArray<PassageModel> Summary,
    ImmutableArray<VoiceModel> Voices,
    ImmutableArray<EarlierModel> Previously) : ITemplateModel<StoryModel>
{
    /// <summary>Where two sources give different figures.</summary>
    public ImmutableArray<DifferenceModel> Differences { get; init; } = [];

    /// <summary>What it is about that recurs, the most often named first.</summary>
    public ImmutableArray<LinkModel> Topics { get; init; } = [];

    /// <summary>What is to be read of it, in words.</summary>
    public int WordCount => ReadingTime.Words(Sources[0].Headline)
        + Summary.Sum(passage => ReadingTime.Words(passage.Text))
        + Voices.SelectMany(voice => voice.Quotations).Sum(quotation =>
            ReadingTime.Words(quotation.LeadIn?.Text) + ReadingTime.Words(quotation.Words.Text) + ReadingTime.Words(quotation.Cue?.Text));

    public static TemplateShape<StoryModel> Shape { get; } = new(
        ("slug", m => m.Slug),
        ("url", m => m.Url),
        ("permalink", m => m.Permalink),
        ("lead", m => TemplateValue.From(m.Sources[0])),
        ("sources", m => TemplateValue.From(m.Sources)),
        ("summary", m => TemplateValue.From(m.Summary)),
        ("voices", m => TemplateValue.From(m.Voices)),
        ("previously", m => TemplateValue.From(m.Previously)),
        ("differences", m => TemplateValue.From(m.Differences)),
        ("topics", m => TemplateValue.From(m.Topics)));
}

/// <summary>Two sources of a story that give different figures for one thing, in passages with the figures stressed.</summary>
internal sealed record DifferenceModel(PassageModel One, PassageModel Other) : ITemplateModel<DifferenceModel>
{
    public static TemplateShape<DifferenceModel> Shape { get; } = new(
        ("one", m => TemplateValue.From(m.One)), ("other", m => TemplateValue.From(m.Other)));
}

/// <summary>A story as it was told on an earlier day.</summary>
/// <param name="Lead">The article that gave the headline.</param>
/// <param name="Url">The story in the briefing of that day.</param>
/// <param name="Date">That day.</param>
/// <param name="DateInWords">That day in the words of the interface.</param>
internal sealed record EarlierModel(SourceModel Lead, string Url, DateOnly Date, string DateInWords) : ITemplateModel<EarlierModel>
{
    public static TemplateShape<EarlierModel> Shape { get; } = new(
        ("lead", m => TemplateValue.From(m.Lead)),
        ("url", m => m.Url),
        ("iso_date", m => Dates.Iso(m.Date)),
        ("date_in_words", m => m.DateInWords));
}

/// <summary>A day's stories, or those without a day.</summary>
internal sealed record BriefingModel : ITemplateModel<BriefingModel>
{
    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>The address for the outside world; null where the site's own is not known.</summary>
    public required string? Permalink { get; init; }

    /// <summary>A name for feeds that never changes.</summary>
    public required string Id { get; init; }

    public required DateOnly? Date { get; init; }

    public required ImmutableArray<StoryModel> Stories { get; init; }

    /// <summary>The next one back in time; null where this is the first.</summary>
    public LinkModel? Previous { get; init; }

    /// <summary>The next one forward in time; null where this is the newest.</summary>
    public LinkModel? Next { get; init; }

    /// <summary>What is to be read on the page: headlines, summaries and quotations.</summary>
    public int WordCount => Stories.Sum(story => story.WordCount);

    /// <summary>The minutes that takes, at least one.</summary>
    public int Minutes => ReadingTime.Minutes(WordCount);

    /// <summary>The publishers of the articles, each once; an article of which none is known has none.</summary>
    public ImmutableArray<string> Outlets =>
        [.. Stories.SelectMany(story => story.Sources).Select(source => source.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)];

    public int QuotationCount => Stories.Sum(story => story.Voices.Sum(voice => voice.Quotations.Length));

    public int SourceCount => Stories.Sum(story => story.Sources.Length);

    public static TemplateShape<BriefingModel> Shape { get; } = new(
        ("title", m => m.Title),
        ("url", m => m.Url),
        ("permalink", m => m.Permalink),
        ("id", m => m.Id),
        ("date", m => m.Date is { } date ? date.ToDateTime(default) : default(TemplateValue)),
        ("iso_date", m => m.Date is { } date ? Dates.Iso(date) : null),
        ("stories", m => TemplateValue.From(m.Stories)),
        ("word_count", m => m.WordCount),
        ("minutes", m => m.Minutes),
        ("outlets", m => TemplateValue.From(m.Outlets)),
        ("story_count", m => m.Stories.Length),
        ("quotation_count", m => m.QuotationCount),
        ("source_count", m => m.SourceCount),
        ("previous", m => TemplateValue.From(m.Previous)),
        ("next", m => TemplateValue.From(m.Next)));
}

/// <summary>A way to another page.</summary>
internal sealed record LinkModel(string Title, string Url) : ITemplateModel<LinkModel>
{
    public static TemplateShape<LinkModel> Shape { get; } = new(("title", m => m.Title), ("url", m => m.Url));
}

/// <summary>What the newest briefing can be had as, its path as the title; null where there is none.</summary>
internal sealed record FollowModel(LinkModel? Email, LinkModel? EmailText, LinkModel? Data) : ITemplateModel<FollowModel>
{
    public static TemplateShape<FollowModel> Shape { get; } = new(
        ("email", m => TemplateValue.From(m.Email)),
        ("email_text", m => TemplateValue.From(m.EmailText)),
        ("data", m => TemplateValue.From(m.Data)));
}

/// <summary>The front page.</summary>
/// <param name="Briefings">The newest, newest first.</param>
/// <param name="Month">The month of the newest as a calendar; null where there is no briefing with a day.</param>
/// <param name="ArchiveUrl">Where all briefings are listed.</param>
/// <param name="BriefingCount">How many there are.</param>
internal sealed record IndexModel(ImmutableArray<BriefingModel> Briefings, MonthModel? Month, string ArchiveUrl, int BriefingCount) : ITemplateModel<IndexModel>
{
    public static TemplateShape<IndexModel> Shape { get; } = new(
        ("briefings", m => TemplateValue.From(m.Briefings)),
        ("month", m => TemplateValue.From(m.Month)),
        ("archive_url", m => m.ArchiveUrl),
        ("briefing_count", m => m.BriefingCount));
}
