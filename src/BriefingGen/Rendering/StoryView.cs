using System.Collections.Immutable;
using System.Text;
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
    /// Who is quoted, in the order of the weightiest quotation of each. A speaker whom several sources quote is named by each in
    /// its own words, one after the other in the order of the sources; what one of them quotes stands in the order of its text.
    /// </summary>
    public ImmutableArray<VoiceModel> Voices(IEnumerable<StoryQuotation> quotations) =>
        [.. quotations
            .GroupBy(quotation => (quotation.Places[0].Source, Said(quotation.Places[0]).Speaker!.Name, Said(quotation.Places[0]).Speaker!.IsNamed))
            .Select((said, i) => (Voice: Voice(said.Key.Source, said), said.Key.Source, Person: said.Key.IsNamed ? (Person(said.Key.Name), -1) : (said.Key.Name, i)))
            .GroupBy(told => told.Person)
            .SelectMany(person => Together([.. person.OrderBy(told => told.Source).Select(told => told.Voice)]))];

    private string Person(string name) => content.Speakers.Find(name)?.Slug ?? name;

    private static IEnumerable<VoiceModel> Together(ImmutableArray<VoiceModel> voices)
    {
        for (var i = 0; i < voices.Length; i++)
            yield return voices[i] with { IsAgain = i > 0, IsNamedAlike = i > 0 && AreAlike(voices[i - 1], voices[i]), GoesOn = i + 1 < voices.Length && AreAlike(voices[i], voices[i + 1]) };
    }

    private static bool AreAlike(VoiceModel one, VoiceModel other) => one.Speaker == other.Speaker && one.Role == other.Role;

    private VoiceModel Voice(int source, IEnumerable<StoryQuotation> quotations)
    {
        var said = quotations.OrderBy(quotation => quotation.Places[0].Quotation).ToList();
        var speaker = Said(said[0].Places[0]).Speaker!;
        return new(
            Printable.Of(speaker.Name),
            speaker.IsNamed,
            SourceView.Known(said.Select(quotation => Said(quotation.Places[0]).Speaker!.Role).FirstOrDefault(role => role is not null)),
            speaker.IsNamed && content.Speakers.Find(speaker.Name) is { } quoted ? links.To(Links.Speaker(quoted, 1)) : null,
            views[source].Source,
            WithoutRepeats([.. said.Select(Quotation)], said));
    }

    // "I turned it off," she recalled, "and then on again": the words between the two halves are shown once.
    private ImmutableArray<QuotationModel> WithoutRepeats(ImmutableArray<QuotationModel> shown, List<StoryQuotation> said)
    {
        var result = shown.ToBuilder();
        for (var i = 1; i < shown.Length; i++)
        {
            if (shown[i] is { LeadIn: not null, LeadInIsCut: false } && shown[i - 1].Cue is not null && IsRepeat(said[i - 1].Places[0], said[i].Places[0]))
                result[i] = shown[i] with { LeadIn = null };
        }

        return result.DrainToImmutable();
    }

    // In the text of the article: what is shown counts its place in other units, and its line breaks are others.
    private bool IsRepeat(QuotationPlace before, QuotationPlace place)
    {
        var extract = views[place.Source].Extract;
        if (Attribution.Find(extract, Said(before)).Cue is not { } cue || Attribution.Find(extract, Said(place)).LeadIn is not { } leadIn || leadIn.Start > cue.Start || leadIn.End < cue.End)
            return false;
        var rest = new TextSpan(cue.End, leadIn.End).Of(extract.Article.Text.Content).Trim(" ,;:\r\n\t");
        return !HasWord(rest) || rest.SequenceEqual(Said(place).Speaker!.Role);
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }

        return false;
    }

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
