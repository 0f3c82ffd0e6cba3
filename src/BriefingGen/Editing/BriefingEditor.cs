using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Editing;

/// <summary>The briefings of a site, newest day first and the undated last, and what the editor should know about them.</summary>
public sealed record Edition(ImmutableArray<Briefing> Briefings, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Lays extracts out as stories and days.</summary>
public static class BriefingEditor
{
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
        var briefings = Tell(sorted, paths, diagnostics)
            .GroupBy(story => story.Lead.Extract.Article.Date)
            .OrderByDescending(day => day.Key)
            .Select(day => new Briefing(day.Key, Rank(day)));
        return new([.. briefings], diagnostics.ToImmutable());
    }

    // One article is one story. Where two want the same address the first by name has it and the next is numbered.
    private static IEnumerable<Story> Tell(
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
            yield return StoryTeller.Tell(slug, [new(slug, extract)]);
        }
    }

    private static string Address(Article article)
    {
        if (article.Title is { } title && Slug.Of(title) is { Length: > 0 } fromTitle)
            return fromTitle;
        return Slug.Of(System.IO.Path.GetFileNameWithoutExtension(article.Source)) is { Length: > 0 } fromName ? fromName : "article";
    }

    // The story in which most is said comes first, then the one told at most length: both are choices of its newsroom,
    // not of ours. The name of the source settles the rest.
    private static ImmutableArray<Story> Rank(IEnumerable<Story> stories) =>
    [
        .. stories
            .OrderByDescending(story => story.Lead.Extract.Key.Length)
            .ThenByDescending(story => BodyLength(story.Lead.Extract.Article))
            .ThenBy(story => story.Lead.Extract.Article.Source, StringComparer.Ordinal)
            .ThenBy(story => story.Slug, StringComparer.Ordinal),
    ];

    private static int BodyLength(Article article) =>
        article.Paragraphs.Sum(paragraph => paragraph.Kind == ParagraphKind.Body ? paragraph.Span.Length : 0);

    private static string Path(Article article, IReadOnlyDictionary<string, string> paths) =>
        paths.GetValueOrDefault(article.Source, article.Source);
}
