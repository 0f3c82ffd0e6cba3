using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BriefingGen.Model;

namespace BriefingGen.Rendering;

/// <summary>
/// The style sheet as a part of a page, for the one page that is served at any depth and so cannot name its style sheet by
/// a relative address; and its hash, by which the page's security policy lets it in.
/// </summary>
internal sealed record InlineStyle(string Css, string Hash)
{
    /// <summary>Null where the theme has no <c>style.css</c>, or one that would end the element it is written into.</summary>
    public static InlineStyle? Of(ImmutableArray<Page> assets)
    {
        if (assets.FirstOrDefault(asset => asset.Path == "style.css") is not { } asset)
            return null;
        var css = Printable.Of(Encoding.UTF8.GetString(asset.Content.Span)).Trim();
        return css.Contains("</", StringComparison.Ordinal)
            ? null
            : new(css, "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css))));
    }
}
