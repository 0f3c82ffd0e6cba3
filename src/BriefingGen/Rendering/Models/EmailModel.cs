using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>What <c>email.sbn-html</c> and <c>email.sbn-txt</c> see.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Words">The words of the interface.</param>
/// <param name="Briefing">The day.</param>
/// <param name="FullCount">How many stories are told in full.</param>
internal sealed record EmailModel(SiteModel Site, Words Words, BriefingModel Briefing, int FullCount) : ITemplateModel<EmailModel>
{
    public static TemplateShape<EmailModel> Shape { get; } = new(
        ("site", m => TemplateValue.From(m.Site)),
        ("words", m => TemplateValue.From(m.Words)),
        ("briefing", m => TemplateValue.From(m.Briefing)),
        ("full_count", m => m.FullCount));
}
