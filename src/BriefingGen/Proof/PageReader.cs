using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BriefingGen.Proof;

/// <summary>Reads what a published page claims, from its HTML alone.</summary>
internal static partial class PageReader
{
    // Beginnings and ends of embeddings, overrides and isolates.
    private static readonly SearchValues<char> Turns = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    // Of more speakers beside one quotation a reader takes none.
    private const int MostShown = 8;

    // Any base will do to resolve a relative link; what leads to another host leads out of the site.
    private static readonly Uri Root = new("http://site.invalid/");

    /// <summary>Reads one page.</summary>
    /// <param name="path">From the site's root, forward slashes.</param>
    /// <param name="shown">As the user would name the file.</param>
    /// <param name="html">Its content.</param>
    public static PublishedPage Read(string path, string shown, string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);
        var address = new Uri(Root, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        var canonical = document.QuerySelector("link[rel=canonical]");
        var home = Home(canonical?.GetAttribute("href"), path);
        var spoken = Spoken.In(document);
        var speakers = Holders(document.QuerySelectorAll(".speaker"));
        var roles = Holders(document.QuerySelectorAll(".role"));
        var links = new Dictionary<IElement, ImmutableArray<string>>();
        return new(
            path,
            [.. document.QuerySelectorAll("[data-source]").Select(Excerpt)],
            Marks(document, shown),
            [.. document.QuerySelectorAll("q, blockquote, .summary p, .compared p")
                .Where(element => !element.HasAttribute("data-source") && element.QuerySelector("[data-source]") is null)
                .Select(element => Place(element, shown))],
            [.. document.QuerySelectorAll("blockquote, .summary p, .compared p, .who").SelectMany(Strays).Distinct()
                .Select(text => (Place(text.ParentElement!, shown), Carried.Of(text.TextContent.Trim())))],
            [.. document.QuerySelectorAll(".text").SelectMany(text => text.ChildNodes)
                .SelectMany(part => Pieces(part).Select(words => (Place(part as IElement ?? part.ParentElement!, shown), Carried.Of(words))))],
            home is null ? null : (Place(canonical!, shown), home),
            [.. Veils.In(document).Select(element => (Place(element, shown), Tag(element)))]);

        PublishedExcerpt Excerpt(IElement element)
        {
            var speaker = element.GetAttribute("data-speaker");
            var isQuotation = spoken.Contains(element);
            return new(
                Place(element, shown),
                element.GetAttribute("data-source")!,
                Number(element, "data-start"),
                Number(element, "data-end"),
                Carried.Of(element.TextContent),
                speaker is null ? null : Carried.Of(speaker),
                isQuotation ? Shown(element, speakers, roles) : null,
                isQuotation,
                isQuotation || element.Closest(".summary, .compared") is not null,
                LinksBeside(element));
        }

        ImmutableArray<string> LinksBeside(IElement element)
        {
            var part = element.Closest("p, li, blockquote, figure") ?? element;
            if (!links.TryGetValue(part, out var targets))
                links.Add(part, targets = [.. part.QuerySelectorAll("a[href]").Select(link => Target(link, address, home)).OfType<string>()]);
            return targets;
        }
    }

    // The speaker whom a reader takes the words to be of: the one in the smallest part of the page that holds both.
    private static ShownSpeaker? Shown(IElement quotation, Dictionary<IElement, List<IElement>> speakers, Dictionary<IElement, List<IElement>> roles)
    {
        for (var part = quotation.ParentElement; part is not null && !IsWhole(part); part = part.ParentElement)
        {
            if (All(part, speakers) is { } speaker)
                return new(speaker, All(part, roles));
        }

        return null;

        // Of several a reader may take any; those of another quotation stand with that one.
        string? All(IElement part, Dictionary<IElement, List<IElement>> holders) =>
            holders.GetValueOrDefault(part, []).Where(named => named.Closest("blockquote") is not { } other || other.Contains(quotation)).Select(named => Carried.Of(named.TextContent)).Distinct(StringComparer.Ordinal).Take(MostShown).ToList() is { Count: > 0 } names
                ? string.Join(" / ", names) : null;
    }

    private static bool IsWhole(IElement part) => part.LocalName is "body" or "article" or "section";

    // The elements in which some others stand, up to a part of the page that is read by itself.
    private static Dictionary<IElement, List<IElement>> Holders(IEnumerable<IElement> elements)
    {
        var holders = new Dictionary<IElement, List<IElement>>();
        foreach (var element in elements)
        {
            for (var part = element.ParentElement; part is not null && !IsWhole(part); part = part.ParentElement)
            {
                if (!holders.TryGetValue(part, out var held))
                    holders.Add(part, held = []);
                held.Add(element);
            }
        }

        return holders;
    }

    // Where the site is published, as the page itself says: an e-mail edition links to it by whole addresses.
    private static string? Home(string? canonical, string path) =>
        canonical is not null
        && path[..(path.LastIndexOf('/') + 1)] is var folder && canonical.EndsWith("/" + folder, StringComparison.Ordinal)
            ? canonical[..^folder.Length]
            : null;

    private static string? Target(IElement link, Uri address, string? home) =>
        Uri.TryCreate(address, Within(link.GetAttribute("href"), home), out var target) && target.Scheme == Root.Scheme && target.Host == Root.Host && target.Fragment.Length > 1
            ? Uri.UnescapeDataString(target.AbsolutePath[1..]) + target.Fragment
            : null;

    private static string? Within(string? href, string? home) =>
        home is not null && href?.StartsWith(home, StringComparison.Ordinal) == true ? Root + href[home.Length..] : href;

    // What a theme may add to a source's words: signs of omission, links, and who speaks, which is checked by itself.
    private static IEnumerable<INode> Strays(INode node)
    {
        if (node is IText)
            return string.IsNullOrWhiteSpace(node.TextContent) ? [] : [node];
        if (node is IElement element && element.Matches("[data-source], a:not(:has(.speaker)), cite, .cut, .speaker, .role"))
            return element.Matches("a, cite, .cut") ? Turning(element) : [];
        return node.ChildNodes.SelectMany(Strays);
    }

    // Signs that turn a line around act on what comes after them in the line.
    private static IEnumerable<INode> Turning(IElement element) => element.Descendants<IText>()
        .Where(text => text.Data.AsSpan().ContainsAny(Turns) && text.ParentElement!.Closest("[data-source]") is null);

    // The words of an article between what a theme adds to them.
    private static IEnumerable<string> Pieces(INode part)
    {
        var text = new StringBuilder();
        Add(part);
        return text.ToString().Split('\0', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        void Add(INode node)
        {
            if (node is IText words)
                text.Append(words.Data);
            else if (node is IElement element && element.Matches(".cut, .place"))
                text.Append('\0');
            else
                foreach (var child in node.ChildNodes)
                    Add(child);
        }
    }

    private static FrozenDictionary<string, PublishedMark> Marks(IDocument document, string shown)
    {
        var parts = document.QuerySelectorAll("mark[class*='part-']").ToLookup(mark => mark.ClassList.First(name => name.StartsWith("part-", StringComparison.Ordinal)), StringComparer.Ordinal);
        return document.QuerySelectorAll("[id]")
            .Where(element => Anchor().IsMatch(element.Id!))
            .DistinctBy(element => element.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(
                element => element.Id!,
                element => new PublishedMark(Place(element, shown), [.. Pieces(element).Select(piece => Carried.Of(piece.TextContent))]),
                StringComparer.Ordinal);

        IEnumerable<IElement> Pieces(IElement element) =>
            element.ClassList.FirstOrDefault(name => name.StartsWith("part-", StringComparison.Ordinal)) is { } part ? parts[part] : [element];
    }

    private static string Tag(IElement element) => $"<{element.LocalName}{(element.HasAttribute("hidden") ? " hidden" : "")}>";

    private static int? Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PagePlace Place(IElement element, string shown) =>
        new(shown, element.SourceReference?.Position.Line ?? 1, element.SourceReference?.Position.Column ?? 1);

    [GeneratedRegex("^c[0-9]+-[0-9]+$")]
    private static partial Regex Anchor();
}
