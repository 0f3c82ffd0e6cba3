using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading.Html;

/// <summary>Reads the article of a web page, or the text of a piece of HTML that is nothing but the article. Scripts do not run and nothing is fetched.</summary>
internal static class HtmlReader
{
    /// <summary>The article of a saved page, without the menus, teasers and notices around it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it was published, where that is known; links of the page are relative to it.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="knownTitle">The headline, where it is known from elsewhere.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    /// <returns>The words and what they are; null where there are none, and <paramref name="diagnostics"/> say why.</returns>
    public static (SourceText Text, Layout Layout)? Read(
        string html, string? address, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Take(html, address, path, knownTitle, diagnostics);

    /// <summary>The text of HTML that holds the article alone: the entry of a feed, the part of an e-mail. Every block of it is kept.</summary>
    /// <param name="html">The markup; a whole document or a piece of one.</param>
    /// <param name="address">Where it was published, where that is known; links are relative to it.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="knownTitle">The headline, where it is known from elsewhere: a first block of the same words is it.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    /// <returns>The words and what they are; null where there are none, and <paramref name="diagnostics"/> say why.</returns>
    public static (SourceText Text, Layout Layout)? ReadFragment(
        string html, string? address, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Take(html, address, path, knownTitle, diagnostics);

    private static (SourceText Text, Layout Layout)? Take(string html, string? address, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var element in document.QuerySelectorAll("p"))
        {
            var words = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length == 0)
                continue;
            text.Append(text.Length == 0 ? "" : "\n\n");
            paragraphs.Add(new(new(text.Length, text.Length + words.Length), ParagraphKind.Body));
            text.Append(words);
        }

        if (paragraphs.Count == 0)
        {
            diagnostics.Add(Catalog.FileEmpty.At(path));
            return null;
        }

        var title = (knownTitle ?? document.Title) is { Length: > 0 } words2 ? new Headline(words2, Origin.Page) : null;
        return (new(text.ToString()), new(paragraphs.DrainToImmutable(), null, null, null, null, default, null, address is null ? null : HeaderReader.Address(address)) { Headline = title });
    }
}
