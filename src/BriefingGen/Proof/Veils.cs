using System.Collections.Frozen;
using AngleSharp.Dom;

namespace BriefingGen.Proof;

/// <summary>Finds what keeps a reader from seeing the words of a source as they stand in the page.</summary>
internal static class Veils
{
    // What words of a source may be marked up with: it changes how they look, not what they are.
    private static readonly FrozenSet<string> Plain = ((string[])["a", "abbr", "b", "bdi", "br", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "wbr"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The elements of a page in or around words of a source, or a speaker's name and role, that hide them or show others; and those that lead out of the page.</summary>
    public static IEnumerable<IElement> In(IDocument document)
    {
        var around = new HashSet<IElement>();
        return document.QuerySelectorAll("[data-source], .speaker, .role, mark[id]")
            .SelectMany(words => Within(words).Concat(Around(words, around)))
            .Concat(document.All.Where(IsOther))
            .Distinct();
    }

    private static IEnumerable<IElement> Within(IElement words) =>
        words.QuerySelectorAll("*").Where(inner => (words.HasAttribute("data-source") && !Plain.Contains(inner.LocalName)) || IsVeiled(inner, isWithin: true));

    private static IEnumerable<IElement> Around(IElement words, HashSet<IElement> seen)
    {
        for (var part = words; part is not null && seen.Add(part); part = part.ParentElement)
        {
            if (IsVeiled(part, isWithin: false))
                yield return part;
        }
    }

    private static bool IsVeiled(IElement element, bool isWithin) =>
        element.HasAttribute("hidden") || element.HasAttribute("popover") || element.ClassList.Contains("unseen")
        || element.LocalName is "noscript" or "template" or "dialog" or "canvas" or "audio" or "video"
        || (element.LocalName == "details" && !element.HasAttribute("open"))
        || (element.GetAttribute("style") is { } style && StyleVeil.Is(style, isWithin));

    // What shows a page of its own, or lets this one lead elsewhere. A shadow is shown in place of what casts it.
    private static bool IsOther(IElement element) => element.ShadowRoot is not null || element.LocalName is "base" or "iframe" or "object" or "embed";
}
