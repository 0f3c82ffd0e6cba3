using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>One story as one page shows it.</summary>
internal sealed class StoryView(SiteContent content, Briefing briefing, Story story, Links links)
{
    private const int MostTopics = 6;

    private readonly ImmutableArray<SourceView> views = [.. story.Sources.Select(source => new SourceView(source, links))];

    public StoryModel Describe() => new(
        story.Slug,
        links.To(Links.Story(briefing.Date, story.Slug)),
        links.Absolute(Links.Briefing(briefing.Date)) is { } page ? $"{page}#{story.Slug}" : null,
        [.. views.Select(view => view.Source)],
        [.. story.Summary.Select(Passage)],
        Voices(story.Quotations),
        [.. story.Previously.Select(Earlier)])
    {
        Differences = [.. story.Differences.Select(difference => new DifferenceModel(Compared(difference.One), Compared(difference.Other)))],
        Topics = [.. content.Topics.Of(story).Take(MostTopics).Select(topic => new LinkModel(Printable.Of(topic.Name), links.To(Links.Topic(topic, 1))))],
    };

    private PassageModel Compared(ComparedFigure figure) =>
        views[figure.Source].Passage(figure.Words, figure.Paragraph, [figure.Figure]) with { Outlet = views[figure.Source].Source.Label };

    private PassageModel Passage(StoryPassage passage) =>
        views[passage.Source].Passage(passage.Paragraph.Span, passage.Paragraph.Paragraph) with
        {
            Outlet = views[passage.Source].Source.Label,
            IsNew = passage.IsNew,
            IsOnlyHere = passage.IsOnlyHere,
        };

    /// <summary>
    /// Who is quoted, in the order of the weightiest quotation of each. A speaker whom two sources quote is named by each in
    /// its own words, one after the other.
    /// </summary>
    public ImmutableArray<VoiceModel> Voices(IEnumerable<StoryQuotation> quotations) =>
        [.. EachVoice(quotations)
            .Select((voice, i) => (Voice: voice, Person: voice.IsNamed ? (voice.Speaker, -1) : (voice.Speaker, i)))
            .GroupBy(told => told.Person, told => told.Voice)
            .SelectMany(person => person.Select((voice, i) => voice with { IsAgain = i > 0 }))];

    private IEnumerable<VoiceModel> EachVoice(IEnumerable<StoryQuotation> quotations) =>
        quotations
            .GroupBy(quotation => (quotation.Places[0].Source, Said(quotation.Places[0]).Speaker!.Name, Said(quotation.Places[0]).Speaker!.IsNamed))
            .Select(said => new VoiceModel(
                Printable.Of(said.Key.Name),
                said.Key.IsNamed,
                SourceView.Known(said.Select(quotation => Said(quotation.Places[0]).Speaker!.Role).FirstOrDefault(role => role is not null)),
                said.Key.IsNamed && content.Speakers.Find(said.Key.Name) is { } speaker ? links.To(Links.Speaker(speaker, 1)) : null,
                views[said.Key.Source].Source,
                [.. said.Select(Quotation)]));

    private QuotationModel Quotation(StoryQuotation quotation)
    {
        var place = quotation.Places[0];
        var versions = quotation.Versions.Select(version => version.Place).ToHashSet();
        var view = views[place.Source].Quotation(
            place.Quotation,
            [.. quotation.Places.Skip(1).Where(other => !versions.Contains(other)).Select(other => Other(other, []) with { IsPart = quotation.Parts.Contains(other) })],
            quotation.IsNew,
            [.. quotation.Versions.SelectMany(version => version.Missing).Distinct()]);
        return view with
        {
            Wordings = [.. quotation.Versions.Select(version => new WordingModel(Printable.Of(Said(version.Place).Speaker!.Name), Other(version.Place, version.Differing)))],
        };
    }

    private PassageModel Other(QuotationPlace place, ImmutableArray<TextSpan> stressed) =>
        views[place.Source].Passage(Said(place).Span, Said(place).Paragraph, stressed) with { Outlet = views[place.Source].Source.Label };

    private Quotation Said(QuotationPlace place) => views[place.Source].Extract.Quotations[place.Quotation];

    private EarlierModel Earlier(EarlierStory earlier) =>
        new(new SourceView(earlier.Lead, links).Source, links.To(Links.Story(earlier.Date, earlier.Slug)), earlier.Date, links.Words.Date(earlier.Date));
}
