using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>Another form in which an article was found.</summary>
internal sealed record VersionModel(string File, string? Headline, DateOnly? Date, string? OriginalUrl) : ITemplateModel<VersionModel>
{
    public static TemplateShape<VersionModel> Shape { get; } = new(
        ("file", m => m.File),
        ("headline", m => m.Headline),
        ("iso_date", m => m.Date is { } date ? Dates.Iso(date) : null),
        ("original_url", m => m.OriginalUrl));
}

/// <summary>A field of front matter that is the theme's own.</summary>
internal sealed record ExtraFieldModel(string Name, ImmutableArray<string> Values) : ITemplateModel<ExtraFieldModel>
{
    public static TemplateShape<ExtraFieldModel> Shape { get; } = new(
        ("name", m => m.Name),
        ("values", m => TemplateValue.From(m.Values)));
}
