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
    private static readonly HtmlParserOptions Options = new()
    {
        // What stands in noscript is for browsers that cannot do what the page does.
        IsScripting = true,
        SkipComments = true,
        DisableElementPositionTracking = true,
    };

    /// <summary>The article of a saved page, without the menus, teasers and notices around it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it was published, where that is known; links of the page are relative to it.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="knownTitle">The headline, where it is known from elsewhere.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    /// <returns>The words and what they are; null where there are none, and <paramref name="diagnostics"/> say why.</returns>
    public static (SourceText Text, Layout Layout)? Read(
        string html, string? address, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        using var document = new HtmlParser(Options).ParseDocument(html);
        var page = PageWalker.Walk(document);
        var items = LinkedData.Read(page.Scripts);
        var facts = new PageFacts(page, items, address);
        var title = HeadlineFinder.Find(facts);
        var body = items.FirstOrDefault(static item => item.IsArticle && item.Body is { Length: > 300 })?.Body;
        var story = StoryFinder.Find(page, body is null ? null : new(body), knownTitle ?? title?.Words, page.Meta("og:description", "description"));
        return Lay(page, story, title, facts, path, diagnostics);
    }

    /// <summary>The text of HTML that holds the article alone: the entry of a feed, the part of an e-mail. Every block of it is kept.</summary>
    /// <param name="html">The markup; a whole document or a piece of one.</param>
    /// <param name="address">Where it was published, where that is known; links are relative to it.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="knownTitle">The headline, where it is known from elsewhere: a first block of the same words is it.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    /// <returns>The words and what they are; null where there are none, and <paramref name="diagnostics"/> say why.</returns>
    public static (SourceText Text, Layout Layout)? ReadFragment(
        string html, string? address, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        using var document = new HtmlParser(Options).ParseDocument(html);
        var page = PageWalker.Walk(document);
        var facts = new PageFacts(page, [], address);
        var title = knownTitle is null ? HeadlineFinder.Find(facts) : null;
        return Lay(page, [.. page.Blocks.Select(static (block, index) => new StoryBlock(index, ParagraphKind.Body))], title, facts, path, diagnostics);
    }

    private static (SourceText Text, Layout Layout)? Lay(Page page, ImmutableArray<StoryBlock> story, Headline? title, PageFacts facts, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (story.IsEmpty)
        {
            diagnostics.Add(Catalog.FileEmpty.At(path));
            return null;
        }

        var text = new StringBuilder();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(story.Length);
        foreach (var (index, kind) in story)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            var start = text.Length;
            text.Append(page.Blocks[index].Text);
            paragraphs.Add(new(new(start, text.Length), kind));
        }

        var date = PageDateFinder.Find(facts, story, title is null ? -1 : StoryFinder.Heading(page, title.Words));
        return (new(text.ToString()), new(paragraphs.MoveToImmutable(), null, date, BylineFinder.Find(facts), null, default, facts.Publisher, facts.Url)
        {
            Headline = title,
            Language = facts.Language,
        });
    }
}
