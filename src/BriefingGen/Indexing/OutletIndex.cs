using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingGen.Editing;
using BriefingGen.Model;

namespace BriefingGen.Indexing;

/// <summary>An article and the story that it is told in.</summary>
public sealed record Telling(Briefing Briefing, Story Story, StorySource Source);

/// <summary>A publisher, with what it published.</summary>
/// <param name="Slug">The address: lower-case ASCII letters, digits and hyphens; unique.</param>
/// <param name="Name">As most of its articles give it.</param>
/// <param name="Tellings">The newest first.</param>
public sealed record Outlet(string Slug, string Name, ImmutableArray<Telling> Tellings);

/// <summary>The publishers of the articles; one entry a publisher, whatever the case and the marks of its name.</summary>
public sealed class OutletIndex
{
    private readonly FrozenDictionary<string, Outlet> byKey;

    private OutletIndex(List<(string Key, Outlet Outlet)> outlets)
    {
        Outlets = [.. outlets.Select(entry => entry.Outlet)];
        byKey = outlets.ToFrozenDictionary(entry => entry.Key, entry => entry.Outlet, StringComparer.Ordinal);
    }

    /// <summary>Those with most articles first, then by name.</summary>
    public ImmutableArray<Outlet> Outlets { get; }

    /// <summary>Who published an article; null where it does not say.</summary>
    public Outlet? Find(Article article) => Name(article) is { } name ? byKey.GetValueOrDefault(Key(name)) : null;

    /// <summary>The publishers of all articles of the briefings, which come newest first.</summary>
    public static OutletIndex Of(ImmutableArray<Briefing> briefings)
    {
        var tellings =
            from briefing in briefings
            from story in briefing.Stories
            from source in story.Sources
            let name = Name(source.Extract.Article)
            where name is not null
            select (Name: name, Telling: new Telling(briefing, story, source));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var outlets = new List<(string, Outlet)>();
        foreach (var group in tellings.GroupBy(entry => Key(entry.Name), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var name = group.GroupBy(entry => entry.Name, StringComparer.Ordinal)
                .OrderByDescending(form => form.Count()).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;
            var wanted = Slug.Of(group.Key) is { Length: > 0 } slug ? slug : "outlet";
            var given = wanted;
            for (var number = 2; !taken.Add(given); number++)
                given = $"{wanted}-{number}";
            outlets.Add((group.Key, new(given, name, [.. group.Select(entry => entry.Telling)])));
        }

        return new(outlets);
    }

    private static string? Name(Article article) =>
        !string.IsNullOrWhiteSpace(article.Publisher) ? article.Publisher.Trim()
        : Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 ? url.IdnHost : null;

    private static string Key(string name) => string.Join(' ', Folding.Words(name)) is { Length: > 0 } key ? key : name;
}
