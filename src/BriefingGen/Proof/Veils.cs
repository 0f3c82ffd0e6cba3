using System.Collections.Frozen;
using AngleSharp.Dom;

namespace BriefingGen.Proof;

/// <summary>Finds what keeps a reader from seeing the words of a source as they stand in the page.</summary>
internal static class Veils
{
    // What words of a source may be marked up with: it changes how they look, not what they are.
    private static readonly FrozenSet<string> Plain = ((string[])["a", "abbr", "b", "br", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "wbr"]).ToFrozenSet(StringComparer.Ordinal);

    // Around words: what shows nothing of what is in it, or shows it as taken back, reversed or running.
    private static readonly FrozenSet<string> Hiding = ((string[])["noscript", "template", "dialog", "canvas", "audio", "video", "datalist", "select", "option", "optgroup", "progress", "meter", "rp", "del", "s", "strike", "bdo", "marquee"]).ToFrozenSet(StringComparer.Ordinal);

    // Shown, though they hold no words of their own. A link may have a picture.
    private const string Pictures = "img, input, button, meter, progress, svg, math, picture, video, audio, canvas, hr";

    /// <summary>The elements of a page in or around words of a source, or a speaker's name and role, that hide them or show others; and those that lead out of the page.</summary>
    public static IEnumerable<IElement> In(IDocument document)
    {
        var around = new HashSet<IElement>();
        return document.QuerySelectorAll("[data-source], .speaker, .role, mark")
            .SelectMany(words => Within(words).Concat(Around(words, around)))
            .Concat(document.QuerySelectorAll("blockquote, .summary p, .compared p, .who").SelectMany(part => part.QuerySelectorAll(Pictures)).Where(picture => picture.Closest("a") is null))
            .Concat(document.All.Where(IsOther))
            .Distinct();
    }

    private static IEnumerable<IElement> Within(IElement words) =>
        words.QuerySelectorAll("*").Where(inner => (words.HasAttribute("data-source") && (!Plain.Contains(inner.LocalName) || inner.HasAttribute("dir"))) || IsRenamed(inner) || IsVeiled(inner, isWithin: true));

    private static IEnumerable<IElement> Around(IElement words, HashSet<IElement> seen)
    {
        if (IsRenamed(words))
            yield return words;
        for (var part = words; part is not null && seen.Add(part); part = part.ParentElement)
        {
            if (IsVeiled(part, isWithin: false))
                yield return part;
        }
    }

    private static bool IsVeiled(IElement element, bool isWithin) =>
        element.HasAttribute("hidden") || element.HasAttribute("popover") || element.ClassList.Contains("unseen")
        || element.HasAttribute("inert") || element.GetAttribute("aria-hidden") == "true"
        // In a drawing or a formula words are titles and notes.
        || Hiding.Contains(element.LocalName) || element.NamespaceUri != NamespaceNames.HtmlUri
        // The style sheet shows it before a paragraph.
        || (element.GetAttribute("data-number") is { } number && !number.All(char.IsAsciiDigit))
        || (element.LocalName == "details" && !element.HasAttribute("open"))
        || (element.GetAttribute("style") is { } style && StyleVeil.Is(style, isWithin));

    // What is read out is not what is there.
    private static bool IsRenamed(IElement element) => element.Attributes.Any(attribute => attribute.Name is "aria-label" or "aria-labelledby" or "aria-description" or "aria-braillelabel" or "aria-roledescription");

    // What shows a page of its own, or lets this one lead elsewhere. A shadow is shown in place of what casts it.
    private static bool IsOther(IElement element) => element.ShadowRoot is not null || element.LocalName is "base" or "iframe" or "object" or "embed" or "frame" or "frameset"
        || (element.LocalName == "meta" && LeadsAstray(element));

    // It sends the reader elsewhere, or has the bytes read as other letters than they are read as here.
    private static bool LeadsAstray(IElement meta) => meta.GetAttribute("http-equiv")?.Trim().ToUpperInvariant() switch
    {
        "REFRESH" => true,
        "CONTENT-TYPE" => !IsUtf8(meta.GetAttribute("content")?.Split('=')[^1]),
        _ => !IsUtf8(meta.GetAttribute("charset")),
    };

    private static bool IsUtf8(string? charset) => charset is null || string.Equals(charset.Trim(), "utf-8", StringComparison.OrdinalIgnoreCase);
}
