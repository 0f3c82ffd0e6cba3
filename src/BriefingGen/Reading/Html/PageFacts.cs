using System.Collections.Immutable;

namespace BriefingGen.Reading.Html;

/// <summary>What a page says of its article outside the story.</summary>
internal sealed class PageFacts
{
    private readonly ImmutableArray<string> sites;
    private readonly string host;

    public PageFacts(Page page, ImmutableArray<LinkedItem> items, string? address)
    {
        Page = page;
        Items = items;
        // Where the page says of itself where it is, what is not whole counts from there.
        var place = Whole(page.Base, null) ?? Whole(page.Meta("og:url"), null) ?? Whole(Article?.Address, null);
        Url = Whole(address, null) ?? Whole(page.Canonical, place) ?? Whole(page.Meta("og:url"), place) ?? Whole(Article?.Address, place);
        host = Url is null ? "" : Letters(new Uri(Url).Host);
        sites =
        [
            .. new[] { page.Meta("og:site_name"), page.Meta("application-name"), page.Meta("apple-mobile-web-app-title"), page.Meta("al:android:app_name"), Publisher }
                .Concat(items.Where(static item => item.Type is "WebSite" or "Organization" or "NewsMediaOrganization").Select(static item => item.Name))
                .OfType<string>().Select(static name => Letters(name)).Where(static name => name.Length > 1),
        ];
    }

    public Page Page { get; }

    public ImmutableArray<LinkedItem> Items { get; }

    /// <summary>The item that tells of the article itself; null where there is none.</summary>
    public LinkedItem? Article => Items.FirstOrDefault(static item => item.IsArticle && item.Headline is not null) ?? Items.FirstOrDefault(static item => item.IsArticle);

    /// <summary>Who published the page: as it says of the article, of itself, or of the site.</summary>
    public string? Publisher => Article?.Publisher ?? Page.Meta("og:site_name") ?? (Page.Meta("dc.publisher", "publisher") is { Length: < 80 } name && name.AsSpan().IndexOfAny('@', '/') < 0 ? name : null)
        ?? Items.FirstOrDefault(static item => item is { Type: "WebSite" or "NewsMediaOrganization", Name.Length: > 1 and < 80 })?.Name ?? Page.Meta("application-name");

    public string? Language => Page.Language ?? Article?.Language ?? PageWalker.Tag(Page.Meta("content-language", "dc.language"));

    /// <summary>When it was last changed, where the instant is told.</summary>
    public DateTimeOffset? Updated => MomentReader.Value(Article?.Modified ?? Page.Meta("article:modified_time", "og:updated_time"), Language)?.Moment;

    /// <summary>The address, absolute: as given, or as the page gives it.</summary>
    public string? Url { get; }

    /// <summary>The content of the first item property of that name; null where there is none.</summary>
    public string? Item(string name)
    {
        foreach (var meta in Page.Metas)
        {
            if (meta.IsItem && meta.Content.Length > 0 && meta.Name.Equals(name, StringComparison.Ordinal))
                return meta.Content;
        }

        return null;
    }

    /// <summary>True where the words are the name of the site: as it gives it, or as its address has it.</summary>
    public bool IsSite(ReadOnlySpan<char> words)
    {
        var name = Letters(words);
        return name.Length > 1 && (sites.Contains(name, StringComparer.Ordinal) || (name.Length > 3 && host.Contains(name, StringComparison.Ordinal)));
    }

    private static string Letters(ReadOnlySpan<char> words)
    {
        Span<char> letters = stackalloc char[100];
        var count = 0;
        foreach (var c in words)
        {
            if (count == letters.Length)
                break;
            if (char.IsLetterOrDigit(c))
                letters[count++] = char.ToLowerInvariant(c);
        }

        return letters[..count].ToString();
    }

    private static string? Whole(string? written, string? place) =>
        string.IsNullOrWhiteSpace(written) ? null
        // Whole but for the scheme.
        : written.StartsWith("//", StringComparison.Ordinal) ? HeaderReader.Address("https:" + written) : HeaderReader.Address(written, place);
}
