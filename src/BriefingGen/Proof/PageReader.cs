using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BriefingGen.Proof;

/// <summary>Reads what a published page claims, from its HTML alone.</summary>
internal static partial class PageReader
{
    // What words of a source may be marked up with: it changes how they look, not what they are.
    private static readonly FrozenSet<string> Plain = ((string[])["a", "abbr", "b", "bdi", "br", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "wbr"]).ToFrozenSet(StringComparer.Ordinal);

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
        var home = Home(document, path);
        return new(
            path,
            [.. document.QuerySelectorAll("[data-source]").Select(element => Excerpt(element, shown, address, home))],
            Marks(document, shown),
            [.. document.QuerySelectorAll("q, blockquote, .summary p, .compared p")
                .Where(element => !element.HasAttribute("data-source") && element.QuerySelector("[data-source]") is null)
                .Select(element => Place(element, shown))],
            [.. document.QuerySelectorAll("blockquote, .summary p, .compared p, .who").SelectMany(Strays)
                .Select(text => (Place(text.ParentElement!, shown), Carried.Of(text.TextContent.Trim())))],
            [.. document.QuerySelectorAll("[data-source], .speaker, .role, mark[id]").SelectMany(Veils).Concat(document.All.Where(IsOther))
                .Distinct().Select(element => (Place(element, shown), Tag(element)))]);
    }

    // What is shown of an element is not its text where something in it or around it hides words or stands for them.
    private static IEnumerable<IElement> Veils(IElement words) =>
        words.QuerySelectorAll("*").Where(inner => !Plain.Contains(inner.LocalName) || IsVeiled(inner) || inner.HasAttribute("dir") && inner.LocalName == "bdo")
            .Concat(Around(words).Where(IsVeiled));

    private static IEnumerable<IElement> Around(IElement element)
    {
        for (var part = element; part is not null && part.LocalName != "body"; part = part.ParentElement)
            yield return part;
    }

    private static bool IsVeiled(IElement element) =>
        element.HasAttribute("hidden") || element.HasAttribute("popover") || element.ClassList.Contains("unseen") || element.LocalName is "noscript" or "dialog" or "details" or "canvas" or "audio" or "video"
        || element.GetAttribute("style") is { } style && Hiding().IsMatch(style);

    // What shows a page of its own, or lets this one lead elsewhere. A shadow is shown in place of what casts it.
    private static bool IsOther(IElement element) => element.ShadowRoot is not null || element.LocalName is "base" or "template" or "iframe" or "object" or "embed";

    private static string Tag(IElement element) => $"<{element.LocalName}{(element.HasAttribute("hidden") ? " hidden" : "")}>";

    private static PublishedExcerpt Excerpt(IElement element, string shown, Uri address, string? home)
    {
        var speaker = element.GetAttribute("data-speaker");
        var isQuotation = speaker is not null || element.LocalName == "q";
        return new(
            Place(element, shown),
            element.GetAttribute("data-source")!,
            Number(element, "data-start"),
            Number(element, "data-end"),
            Carried.Of(element.TextContent),
            speaker is null ? null : Carried.Of(speaker),
            isQuotation ? Shown(element) : null,
            isQuotation,
            isQuotation || element.Closest(".summary, .compared") is not null,
            [.. LinksBeside(element).Select(link => Target(link, address, home)).OfType<string>()]);
    }

    // The speaker whom a reader takes the words to be of: the one in the smallest part of the page that holds both.
    private static ShownSpeaker? Shown(IElement quotation)
    {
        for (var part = quotation.ParentElement; part is not null && part.LocalName is not ("body" or "article" or "section"); part = part.ParentElement)
        {
            if (All(part, ".speaker") is { } speaker)
                return new(speaker, All(part, ".role"));
        }

        return null;

        // Of several a reader may take any; those of another quotation stand with that one.
        string? All(IElement part, string selector) =>
            part.QuerySelectorAll(selector).Where(named => named.Closest("blockquote") is not { } other || other.Contains(quotation)).ToList() is { Count: > 0 } named
                ? string.Join(" / ", named.Select(element => Carried.Of(element.TextContent))) : null;
    }

    private static IEnumerable<IElement> LinksBeside(IElement element) =>
        (element.Closest("p, li, blockquote, figure") ?? element).QuerySelectorAll("a[href]");

    // Where the site is published, as the page itself says: an e-mail edition links to it by whole addresses.
    private static string? Home(IDocument document, string path) =>
        document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical
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
            return [];
        return node.ChildNodes.SelectMany(Strays);
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

    private static int? Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PagePlace Place(IElement element, string shown) =>
        new(shown, element.SourceReference?.Position.Line ?? 1, element.SourceReference?.Position.Column ?? 1);

    [GeneratedRegex(@"(?:^|;)\s*(?:(?:display|visibility|opacity|position|clip|clip-path|transform|text-indent|overflow|content)\s*:|(?:font-size|height|width|max-height|max-width)\s*:\s*0)", RegexOptions.IgnoreCase)]
    private static partial Regex Hiding();

    [GeneratedRegex("^c[0-9]+-[0-9]+$")]
    private static partial Regex Anchor();
}
