using System.Collections.Immutable;
using BriefingGen.Indexing;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What the pages of the speakers show.</summary>
internal sealed class SpeakerModels(SiteContent content)
{
    private const int SpeakersOnPage = 300;
    private const int SayingsOnPage = 100;

    public Paging<QuotedSpeaker> List { get; } = new(content.Speakers.Speakers, SpeakersOnPage, Links.Speakers);

    public static Paging<Saying> Sayings(QuotedSpeaker speaker) => new(speaker.Sayings, SayingsOnPage, page => Links.Speaker(speaker, page));

    public PageModel ListPage(int page)
    {
        var links = content.From(List.Path(page));
        return content.Page(links, "list.sbn-html", content.Words["speakers"], content.Words["speakers_note"]) with
        {
            List = new(
                content.Words["speakers"],
                content.Words[content.Briefings.IsEmpty ? "no_briefing" : "no_speaker"],
                content.Speakers.Speakers.Length,
                [.. List.Items(page).Select(speaker => new EntryModel(
                    Printable.Of(speaker.Name), links.To(Links.Speaker(speaker, 1)), speaker.Sayings.Length, Role(speaker, links)))],
                List.Describe(page, links)),
        };
    }

    public PageModel Page(QuotedSpeaker speaker, int page)
    {
        var sayings = Sayings(speaker);
        var links = content.From(sayings.Path(page));
        var name = Printable.Of(speaker.Name);
        var outlets = speaker.Sayings.Select(saying => content.Outlets.Find(saying.Source.Extract.Article)).OfType<Outlet>().Distinct()
            .Select(outlet => new LinkModel(Printable.Of(outlet.Name), links.To(Links.Outlet(outlet, 1))));
        return content.Page(links, "speaker.sbn-html", name, $"{name}: {content.Words["speakers_note"]}") with
        {
            Speaker = new(
                name,
                [.. speaker.Names.Skip(1).Select(Printable.Of)],
                speaker.Sayings.Length,
                [.. outlets],
                [.. sayings.Items(page).GroupBy(saying => saying.Story, ReferenceEqualityComparer.Instance).SelectMany(told => Told([.. told], links))],
                links.To(List.Path(1)),
                sayings.Describe(page, links)),
        };
    }

    private IEnumerable<SayingModel> Told(ImmutableArray<Saying> sayings, Links links)
    {
        var (briefing, story, _) = sayings[0];
        var view = new StoryView(content, briefing, story, links);
        var day = new LinkModel(content.Title(briefing), links.To(Links.Briefing(briefing.Date)));
        var headline = new LinkModel(new SourceView(story.Lead, links).Source.Headline, links.To(Links.Story(briefing.Date, story.Slug)));
        return view.Voices(sayings.Select(saying => saying.Quotation))
            .Select(voice => new SayingModel(day, briefing.Date is { } date ? Dates.Iso(date) : null, headline, voice));
    }

    // The newest role that an article gives, one that says of what if there is one. None where two have no word in common: they may be two people's.
    private static PassageModel? Role(QuotedSpeaker speaker, Links links) =>
        speaker.HasUnlikeRoles ? null : speaker.Sayings.Where(saying => saying.Speaker is { Role: not null, RoleSpan: { IsEmpty: false } }).OrderByDescending(saying => saying.Speaker.Role!.Contains(' ')).FirstOrDefault() is { } saying
            ? new SourceView(saying.Source, links).Passage(saying.Speaker.RoleSpan!.Value, 0)
            : null;
}
