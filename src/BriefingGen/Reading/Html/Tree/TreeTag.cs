using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BriefingGen.Reading.Html.Tree;

/// <summary>What all elements of one name have in common.</summary>
/// <param name="Name">In small letters, but for some of drawings.</param>
/// <param name="Namespace">The address that tells HTML from drawings and formulas.</param>
/// <param name="Flags">How the parser treats them.</param>
/// <param name="Role">What they do to the text in them.</param>
internal sealed record TreeTag(string Name, string Namespace, NodeFlags Flags, TagRole Role)
{
    private static readonly FrozenDictionary<string, TreeTag>.AlternateLookup<ReadOnlySpan<char>> Html = Known(NamespaceNames.HtmlUri);
    private static readonly FrozenDictionary<string, TreeTag>.AlternateLookup<ReadOnlySpan<char>> Svg = Known(NamespaceNames.SvgUri);
    private static readonly FrozenDictionary<string, TreeTag>.AlternateLookup<ReadOnlySpan<char>> Math = Known(NamespaceNames.MathMlUri);

    /// <summary>1 to 6 for a heading, 0 for anything else.</summary>
    public int HeadingLevel { get; } = PageTags.HeadingLevel(Name);

    public static TreeTag OfHtml(ReadOnlySpan<char> name) => Html.TryGetValue(name, out var tag) ? tag : Unknown(name.ToString());

    /// <summary>An element that means nothing to the parser.</summary>
    public static TreeTag Unknown(string name) => new(name, NamespaceNames.HtmlUri, NodeFlags.HtmlMember, TagRole.Inline);

    public static TreeTag OfSvg(ReadOnlySpan<char> name) => Svg.TryGetValue(name, out var tag) ? tag : new(name.ToString(), NamespaceNames.SvgUri, NodeFlags.SvgMember, TagRole.Inline);

    public static TreeTag OfMath(ReadOnlySpan<char> name) => Math.TryGetValue(name, out var tag) ? tag : new(name.ToString(), NamespaceNames.MathMlUri, NodeFlags.MathMember, TagRole.Inline);

    // How its own elements of these names are treated, AngleSharp knows best.
    private static FrozenDictionary<string, TreeTag>.AlternateLookup<ReadOnlySpan<char>> Known(string space)
    {
        using var document = new HtmlParser().ParseDocument("");
        return typeof(TagNames).GetFields().Select(static field => field.GetValue(null)).OfType<string>().Concat(PageTags.Names).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(static name => name, name => new TreeTag(name, space, document.CreateElement(space, name).Flags, PageTags.Role(name)), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
