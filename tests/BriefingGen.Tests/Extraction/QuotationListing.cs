using System.Text;
using BriefingGen.Model;

namespace BriefingGen.Tests.Extraction;

/// <summary>The quotations of an extract as text, a line each: <c>[kind] "words" -- speaker | role | mention | cue</c>; a hyphen where there is none.</summary>
internal static class QuotationListing
{
    public static string Write(Extract extract)
    {
        var text = extract.Article.Text;
        var listing = new StringBuilder();
        foreach (var quotation in extract.Quotations)
        {
            listing.Append('[').Append(quotation.Kind.ToString().ToLowerInvariant()).Append("] \"");
            listing.Append(text.Substring(quotation.Span).ReplaceLineEndings(" ")).Append("\" -- ").Append(quotation.Speaker?.Name ?? "-");
            listing.Append(" | ").Append(quotation.Speaker?.Role ?? "-");
            listing.Append(" | ").Append(quotation.Mention is { } mention ? text.Substring(mention) : "-");
            listing.Append(" | ").Append(quotation.Cue is { } cue ? text.Substring(cue) : "-").Append('\n');
        }

        return listing.ToString();
    }
}
