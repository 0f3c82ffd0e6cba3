using BriefingGen.Indexing;

namespace BriefingGen.Rendering;

/// <summary>What a reader can search for: speakers, the most quoted first; topics, the most named first; then stories and what is said in them, the newest first.</summary>
internal static class SearchEntries
{
    public static List<SearchEntry> Of(SiteContent content)
    {
        var entries = new List<SearchEntry>();
        var links = content.From(Links.Home);
        foreach (var speaker in content.Speakers.Speakers)
        {
            var others = string.Join('\n', speaker.Names.Skip(1).Select(Printable.Of));
            entries.Add(new(SearchKind.Speaker, Printable.Of(speaker.Name), others, content.Words.Count("quotations", speaker.Sayings.Length), Links.Speaker(speaker, 1)));
        }

        foreach (var topic in content.Topics.Topics)
        {
            var others = string.Join('\n', topic.Names.Skip(1).Select(Printable.Of));
            entries.Add(new(SearchKind.Topic, Printable.Of(topic.Name), others, content.Words.Count("article_count", topic.Tellings.Length), Links.Topic(topic, 1)));
        }

        foreach (var briefing in content.Briefings)
        {
            var day = briefing.Date is { } date ? content.Words.ShortDate(date) : content.Words["undated"];
            foreach (var story in briefing.Stories)
                AddStory(entries, new StoryView(content, briefing, story, links).Describe(), day);
        }

        return entries;
    }

    private static void AddStory(List<SearchEntry> entries, Models.StoryModel story, string day)
    {
        entries.Add(new(
            SearchKind.Story,
            story.Sources[0].Headline,
            string.Join('\n', story.Summary.Select(passage => passage.Text)),
            $"{day} · {string.Join(", ", story.Sources.Select(source => source.Label).Distinct(StringComparer.Ordinal))}",
            story.Url));
        foreach (var voice in story.Voices)
        {
            entries.AddRange(voice.Quotations.Select(quotation => new SearchEntry(
                SearchKind.Quotation,
                voice.Speaker,
                quotation.Words.Text,
                $"{(voice.Role is null ? "" : voice.Role + " · ")}{day} · {voice.Source.Label}",
                $"{story.Url[..story.Url.IndexOf('#', StringComparison.Ordinal)]}#{quotation.Anchor}")));
        }
    }
}
