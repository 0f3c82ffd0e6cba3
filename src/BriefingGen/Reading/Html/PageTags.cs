using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace BriefingGen.Reading.Html;

/// <summary>What an element does to the text in it.</summary>
internal enum TagRole
{
    /// <summary>Its words go on in the line.</summary>
    Inline,

    /// <summary>Its words stand apart.</summary>
    Block,

    /// <summary>A line ends.</summary>
    Break,

    /// <summary>Nothing in it is read: programs, controls, pictures.</summary>
    Unread,
}

internal static class PageTags
{
    private static readonly FrozenDictionary<string, TagRole> Roles = new (TagRole Role, string Names)[]
    {
        (TagRole.Block,
            "html body main article section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr td th figure "
            + "figcaption header footer aside nav address form fieldset legend details summary center dir menu hgroup search"),
        (TagRole.Break, "br hr"),
        (TagRole.Unread,
            "script style noscript template iframe frameset frame object embed applet svg math canvas audio video map area select option optgroup datalist button "
            + "input textarea progress meter link meta base param source track img picture dialog noembed noframes rp rt slot portal amp-ad amp-sidebar amp-analytics amp-list amp-embed amp-sticky-ad amp-consent amp-user-notification amp-next-page"),
    }.SelectMany(static entry => entry.Names.Split(' '), static (entry, name) => (name, entry.Role)).ToFrozenDictionary(static entry => entry.name, static entry => entry.Role, StringComparer.Ordinal);

    /// <summary>Whether an attribute says anything about the text, or to the parser what belongs where; the others need not be kept in memory.</summary>
    public static bool IsRead(ref StructHtmlToken tag, ReadOnlyMemory<char> attribute) =>
        attribute.Span is "class" or "id" or "role" or "aria-label" or "itemprop" or "href" or "hidden" or "style" or "property" or "name" or "http-equiv" or "content" or "rel" or "type" or "lang"
            or "datetime" or "encoding" or "prompt"
        // Of formatting the parser opens three alike again, and no more: whether they are alike all attributes tell.
        || tag.Name.Memory.Span is "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u";

    /// <summary>The names whose elements have a role.</summary>
    public static ImmutableArray<string> Names => Roles.Keys;

    public static TagRole Role(string name) => Roles.GetValueOrDefault(name);

    /// <summary>1 to 6 for a heading, 0 for anything else.</summary>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
}
