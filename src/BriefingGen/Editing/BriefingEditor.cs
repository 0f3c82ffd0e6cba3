using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Editing;

/// <summary>The briefings of a site, newest day first and the undated last, and what the editor should know about them.</summary>
public sealed record Edition(ImmutableArray<Briefing> Briefings, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Lays extracts out as stories and days.</summary>
public static class BriefingEditor
{
    /// <summary>A story that nobody wrote of for more days is told anew, and leads back to nothing.</summary>
    private const int Rest = 14;

    /// <summary>Makes the briefings of all extracts; their order does not matter.</summary>
    /// <param name="extracts">What was taken from each article.</param>
    /// <param name="paths">For messages: the path of each source by its name.</param>
    public static Edition Edit(IEnumerable<Extract> extracts, IReadOnlyDictionary<string, string> paths)
    {
        var sorted = extracts
            .OrderBy(extract => extract.Article.Source, StringComparer.Ordinal)
            .ThenBy(extract => extract.Article.Id, StringComparer.Ordinal)
            .ToList();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var sources = Address(sorted, paths, diagnostics).ToList();
        var stories = StoryFinder.Find([.. sources.Select(source => StoryText.Of(source.Extract.Article))]);
        var briefings = sources.Zip(stories).GroupBy(pair => pair.Second, pair => pair.First).SelectMany(Tell)
            .GroupBy(story => story.Lead.Extract.Article.Date)
            .OrderByDescending(day => day.Key)
            .Select(day => new Briefing(day.Key, Rank(day)));
        return new([.. briefings], diagnostics.ToImmutable());
    }

    // A story is told on each day on which something was written of it. What has no day is told by itself.
    private static IEnumerable<Story> Tell(IEnumerable<StorySource> sources)
    {
        var earlier = ImmutableArray<(DateOnly, Story)>.Empty;
        foreach (var day in sources.GroupBy(source => source.Extract.Article.Date).OrderBy(day => day.Key))
        {
            var sorted = day
                .OrderBy(source => source.Extract.Article.TitleFrom is Origin.Derived or Origin.Filename or Origin.None)
                .ThenByDescending(source => source.Extract.Key.Length)
                .ThenByDescending(source => BodyLength(source.Extract.Article))
                .ThenBy(source => source.Extract.Article.Source, StringComparer.Ordinal)
                .ThenBy(source => source.Slug, StringComparer.Ordinal)
                .ToImmutableArray();
            if (day.Key is { } today && earlier is [var (last, _), ..] && today.DayNumber - last.DayNumber > Rest)
                earlier = [];
            var story = StoryTeller.Tell(sorted[0].Slug, sorted, earlier);
            if (day.Key is { } date)
                earlier = earlier.Insert(0, (date, story));
            yield return story;
        }
    }

    // Where two want the same address the first by name has it and the next is numbered.
    private static IEnumerable<StorySource> Address(
        List<Extract> extracts, IReadOnlyDictionary<string, string> paths, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var owners = new Dictionary<string, Article>(StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var extract in extracts)
        {
            var article = extract.Article;
            var wanted = Address(article);
            var slug = wanted;
            while (!owners.TryAdd(slug, article))
            {
                var number = taken.GetValueOrDefault(wanted, 1) + 1;
                taken[wanted] = number;
                slug = $"{wanted}-{number}";
            }

            if (slug != wanted)
                diagnostics.Add(Catalog.AddressTaken.At(Path(article, paths), wanted, Path(owners[wanted], paths), slug));
            yield return new(slug, extract);
        }
    }

    private static string Address(Article article)
    {
        if (article.Title is { } title && Slug.Of(title) is { Length: > 0 } fromTitle)
            return fromTitle;
        return Slug.Of(System.IO.Path.GetFileNameWithoutExtension(article.Source)) is { Length: > 0 } fromName ? fromName : "article";
    }

    // The story of most sources comes first, then the one in which most is said, then the one told at most length: all are
    // choices of the newsrooms, not of ours. The name of the source settles the rest.
    private static ImmutableArray<Story> Rank(IEnumerable<Story> stories) =>
    [
        .. stories
            .OrderByDescending(story => story.Sources.Length)
            .ThenByDescending(story => story.Quotations.Length)
            .ThenByDescending(story => BodyLength(story.Lead.Extract.Article))
            .ThenBy(story => story.Lead.Extract.Article.Source, StringComparer.Ordinal)
            .ThenBy(story => story.Slug, StringComparer.Ordinal),
    ];

    private static int BodyLength(Article article) =>
        article.Paragraphs.Sum(paragraph => paragraph.Kind == ParagraphKind.Body ? paragraph.Span.Length : 0);

    private static string Path(Article article, IReadOnlyDictionary<string, string> paths) =>
        paths.GetValueOrDefault(article.Source, article.Source);
}
