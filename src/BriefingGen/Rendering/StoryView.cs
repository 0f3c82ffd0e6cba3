using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>One story as one page shows it.</summary>
internal sealed class StoryView(SiteContent content, Briefing briefing, Story story, Links links)
{
    private readonly ImmutableArray<SourceView> views = [.. story.Sources.Select(source => new SourceView(source, links))];

    public StoryModel Describe() => new(
        story.Slug,
        links.To(Links.Story(briefing.Date, story.Slug)),
        links.Absolute(Links.Briefing(briefing.Date)) is { } page ? $"{page}#{story.Slug}" : null,
        [.. views.Select(view => view.Source)],
        [.. story.Summary.Select(Passage)],
        Voices(story.Quotations),
        [.. story.Previously.Select(Earlier)]);

    private PassageModel Passage(StoryPassage passage) =>
        views[passage.Source].Passage(passage.Paragraph.Span, passage.Paragraph.Paragraph) with
        {
            Outlet = views[passage.Source].Source.Label,
            IsNew = passage.IsNew,
        };

    /// <summary>
    /// Who is quoted, in the order of the weightiest quotation of each. A speaker whom two sources quote is named by each in
    /// its own words.
    /// </summary>
    public ImmutableArray<VoiceModel> Voices(IEnumerable<StoryQuotation> quotations) =>
        [.. quotations
            .GroupBy(quotation => (quotation.Places[0].Source, Said(quotation.Places[0]).Speaker!.Name, Said(quotation.Places[0]).Speaker!.IsNamed))
            .Select(said => new VoiceModel(
                Printable.Of(said.Key.Name),
                said.Key.IsNamed,
                SourceView.Known(said.Select(quotation => Said(quotation.Places[0]).Speaker!.Role).FirstOrDefault(role => role is not null)),
                said.Key.IsNamed && content.Speakers.Find(said.Key.Name) is { } speaker ? links.To(Links.Speaker(speaker, 1)) : null,
                views[said.Key.Source].Source,
                [.. said.Select(Quotation)]))];

    private QuotationModel Quotation(StoryQuotation quotation)
    {
        var place = quotation.Places[0];
        return views[place.Source].Quotation(place.Quotation, [.. quotation.Places.Skip(1).Select(Other)], quotation.IsNew);
    }

    private PassageModel Other(QuotationPlace place) =>
        views[place.Source].Passage(Said(place).Span, Said(place).Paragraph) with { Outlet = views[place.Source].Source.Label };

    private Quotation Said(QuotationPlace place) => views[place.Source].Extract.Quotations[place.Quotation];

    private EarlierModel Earlier(EarlierStory earlier) =>
        new(new SourceView(earlier.Lead, links).Source, links.To(Links.Story(earlier.Date, earlier.Slug)), earlier.Date, links.Words.Date(earlier.Date));
}
