using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>An article as something to refer to: what it is called, who published it and when, and how one knows.</summary>
internal sealed record SourceModel : ITemplateModel<SourceModel>
{
    public required string Url { get; init; }

    public required string File { get; init; }

    /// <summary>The language of the article; null where it is that of the page, or not known.</summary>
    public required string? Language { get; init; }

    /// <summary>The publisher, or else the host of the original, or else the name of the file.</summary>
    public required string Label { get; init; }

    /// <summary>The publisher, or else the host of the original; null where neither is known.</summary>
    public string? Outlet => Publisher ?? Original?.Host;

    public required string Headline { get; init; }

    /// <summary>Where the headline stands in the text; null where it came from outside it.</summary>
    public required PassageModel? HeadlinePassage { get; init; }

    /// <summary>True where the headline is the beginning of a sentence that goes on.</summary>
    public required bool HeadlineIsCut { get; init; }

    public required string TitleFrom { get; init; }

    public required DateOnly? Date { get; init; }

    /// <summary>The instant of publication; null where only the day is known.</summary>
    public required DateTimeOffset? Published { get; init; }

    public required string? DateInWords { get; init; }

    public required string DateFrom { get; init; }

    public required string? DateEvidence { get; init; }

    public required string? Publisher { get; init; }

    public required string? Byline { get; init; }

    public required string? Dateline { get; init; }

    public required OriginalAddress? Original { get; init; }

    /// <summary>What its publisher files it under.</summary>
    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>Fields of its front matter that mean nothing to the program.</summary>
    public required ImmutableArray<ExtraFieldModel> Extra { get; init; }

    /// <summary>The other forms in which it was found, newest first.</summary>
    public required ImmutableArray<VersionModel> Versions { get; init; }

    public static TemplateShape<SourceModel> Shape { get; } = new(
        ("url", m => m.Url),
        ("file", m => m.File),
        ("language", m => m.Language),
        ("label", m => m.Label),
        ("outlet", m => m.Outlet),
        ("headline", m => m.Headline),
        ("headline_passage", m => TemplateValue.From(m.HeadlinePassage)),
        ("headline_is_cut", m => m.HeadlineIsCut),
        ("title_from", m => m.TitleFrom),
        ("date", m => m.Date is { } date ? date.ToDateTime(default) : default(TemplateValue)),
        ("iso_date", m => m.Date is { } date ? Dates.Iso(date) : null),
        ("published", m => m.Published is { } moment ? Dates.Iso(moment) : null),
        ("date_in_words", m => m.DateInWords),
        ("date_from", m => m.DateFrom),
        ("date_evidence", m => m.DateEvidence),
        ("publisher", m => m.Publisher),
        ("byline", m => m.Byline),
        ("dateline", m => m.Dateline),
        ("original_url", m => m.Original?.Url),
        ("original_host", m => m.Original?.Host),
        ("tags", m => TemplateValue.From(m.Tags)),
        ("extra", m => TemplateValue.From(m.Extra)),
        ("versions", m => TemplateValue.From(m.Versions)));
}
