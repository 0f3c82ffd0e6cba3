using System.Collections.Immutable;
using BriefingGen.Editing;
using BriefingGen.Model;

namespace BriefingGen.Indexing;

/// <summary>The organisations and places that recur over the stories of a site.</summary>
public sealed class TopicIndex
{
    /// <summary>A topic is named in as many articles and stories.</summary>
    private const int FewestArticles = 3;
    private const int FewestStories = 2;

    /// <summary>An article is about a topic that it names as often, or in what the briefing shows of it.</summary>
    private const int OftenNamed = 2;

    private const int Most = 1_000;

    private readonly Dictionary<Story, List<(Topic Topic, int Count)>> ofStory = new(ReferenceEqualityComparer.Instance);

    private TopicIndex(ImmutableArray<Topic> topics)
    {
        Topics = topics;
        foreach (var topic in topics)
        {
            foreach (var told in topic.Tellings.GroupBy(telling => telling.Telling.Story, ReferenceEqualityComparer.Instance))
            {
                var story = (Story)told.Key!;
                if (!ofStory.TryGetValue(story, out var list))
                    ofStory.Add(story, list = []);
                list.Add((topic, told.Sum(telling => telling.Places.Length)));
            }
        }
    }

    /// <summary>Those named in most articles first, then by name.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>The topics of a story, the one it names most often first.</summary>
    public IEnumerable<Topic> Of(Story story) => ofStory.GetValueOrDefault(story, [])
        .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Topic.Slug, StringComparer.Ordinal).Select(entry => entry.Topic);

    /// <summary>The topics of all briefings, which come newest first.</summary>
    public static TopicIndex Of(ImmutableArray<Briefing> briefings)
    {
        var tellings =
            (from briefing in briefings
             from story in briefing.Stories
             from source in story.Sources
             select new Telling(briefing, story, source)).ToImmutableArray();
        var found = tellings.AsParallel().AsOrdered().Select(telling => CapitalRunFinder.Find(telling.Source.Extract.Article)).ToImmutableArray();
        var names = new NameJudge(tellings, found);
        var topics = new Dictionary<string, List<TopicTelling>>(StringComparer.Ordinal);
        for (var i = 0; i < tellings.Length; i++)
        {
            foreach (var named in found[i].Runs.Select(run => (Key: names.Topic(run.Name), run.Span)).Where(run => run.Key is not null).GroupBy(run => run.Key!, run => run.Span, StringComparer.Ordinal))
            {
                var telling = new TopicTelling(tellings[i], [.. named.Order()]);
                if (!IsAbout(telling))
                    continue;
                if (!topics.TryGetValue(named.Key, out var list))
                    topics.Add(named.Key, list = []);
                list.Add(telling);
            }
        }

        return new(Address(topics
            .Where(topic => topic.Value.Count >= FewestArticles && topic.Value.Select(telling => telling.Telling.Story).Distinct(ReferenceEqualityComparer.Instance).Count() >= FewestStories)
            .OrderByDescending(topic => topic.Value.Count).ThenBy(topic => topic.Key, StringComparer.Ordinal).Take(Most)));
    }

    // What an article names in passing it is not about.
    private static bool IsAbout(TopicTelling named)
    {
        var (_, story, source) = named.Telling;
        return named.Places.Length >= OftenNamed || named.Places.Any(place => source.Extract.Article.TitleSpan?.Contains(place) == true
            || story.Summary.Any(passage => story.Sources[passage.Source] == source && passage.Paragraph.Span.Contains(place)));
    }

    private static ImmutableArray<Topic> Address(IEnumerable<KeyValuePair<string, List<TopicTelling>>> topics)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. topics.Select(topic =>
        {
            var wanted = Slug.Of(topic.Key) is { Length: > 0 } slug ? slug : "topic";
            var given = wanted;
            for (var number = 2; !taken.Add(given); number++)
                given = $"{wanted}-{number}";
            return new Topic(given, Names(topic.Value), [.. topic.Value]);
        })];
    }

    private static ImmutableArray<string> Names(List<TopicTelling> tellings) =>
        [.. tellings.SelectMany(telling => telling.Places.Select(place => telling.Telling.Source.Extract.Article.Text.Substring(place)))
            .GroupBy(form => form, StringComparer.Ordinal)
            // "CALDER BAY" at the head of a story is not how the name is written.
            .OrderBy(form => form.Key.Contains(' ', StringComparison.Ordinal) && !form.Key.Any(char.IsLower))
            .ThenByDescending(form => form.Count()).ThenByDescending(form => form.Key.Length).ThenBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => form.Key)];
}
