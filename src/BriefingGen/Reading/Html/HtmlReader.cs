using System.Collections.Immutable;
using System.Text;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Html.Tree;
using BriefingGen.Text;

namespace BriefingGen.Reading.Html;

/// <summary>Reads the article of a web page, or the text of a piece of HTML that is nothing but the article. Scripts do not run and nothing is fetched.</summary>
internal static class HtmlReader
{
    // A text shorter than this is the name of one rather than one.
    private const int LeastKnown = 300;

    /// <summary>The article of a saved page, without the menus, teasers and notices around it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it was published, where that is known; links of the page are relative to it.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="knownTitle">The headline, where it is known from elsewhere.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    /// <returns>The words and what they are; null where there are none, and <paramref name="diagnostics"/> say why.</returns>
    public static (SourceText Text, Layout Layout)? Read(
        string html, string? address, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        Read(Whole(html), address, path, knownTitle, diagnostics);

    /// <summary>The same of a page that holds no half of a surrogate pair.</summary>
    public static (SourceText Text, Layout Layout)? Read(
        ReadOnlyMemory<char> html, string? address, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var page = Take(html, path, diagnostics);
        var items = LinkedData.Read(page.Scripts);
        var facts = new PageFacts(page, items, address);
        if (facts.Url is null && page.Canonical is { } canonical)
            diagnostics.Add(Catalog.AddressUnusable.At(path, canonical));
        var title = HeadlineFinder.Find(facts);
        var body = items.FirstOrDefault(static item => item.IsArticle && item.Body is { Length: > LeastKnown })?.Body;
        var description = page.Meta("og:description", "description");
        var story = StoryFinder.Find(page, body is null ? null : new(body), knownTitle ?? title?.Words, description, facts.Article?.Authors ?? []);
        PaywallFinder.Note(page, story, items, body, path, diagnostics);
        return Lay(page, story, title, facts, path, diagnostics);
    }

    /// <summary>The text of HTML that holds the article alone: the entry of a feed, the part of an e-mail. Every block of it is kept but for controls and pictures.</summary>
    /// <param name="html">The markup; a whole document or a piece of one.</param>
    /// <param name="address">Where it was published, where that is known; links are relative to it.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="knownTitle">The headline, where it is known from elsewhere: a first block of the same words is it and not repeated in the text.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    /// <returns>The words and what they are; null where there are none, and <paramref name="diagnostics"/> say why.</returns>
    public static (SourceText Text, Layout Layout)? ReadFragment(
        string html, string? address, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var page = Take(Whole(html), path, diagnostics);
        var facts = new PageFacts(page, [], address);
        var title = HeadlineFinder.Find(facts);
        return Lay(page, FragmentJudge.Keep(page, knownTitle ?? title?.Words), title, facts, path, diagnostics);
    }

    private static ReadOnlyMemory<char> Whole(string html) => TextDecoder.WithoutLoneSurrogates(html, out _, out _).AsMemory();

    private static Page Take(ReadOnlyMemory<char> html, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        using var document = TreeBuilder.Parse(html, path, diagnostics);
        return PageWalker.Walk(document);
    }

    private static (SourceText Text, Layout Layout)? Lay(
        Page page, ImmutableArray<StoryBlock> story, Headline? title, PageFacts facts, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var text = new StringBuilder();
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var (index, kind) in story)
            Add(page.Blocks[index].Text, kind);
        // Nothing to read, but it says what it is about: the day and the headline may still be wanted.
        if (story.IsEmpty && title is not null && page.Meta("og:description", "description") is { } description && PageText.Plain(description) is { Length: > 0 } words)
            Add(words, ParagraphKind.Subhead);
        if (paragraphs.Count == 0)
        {
            diagnostics.Add(Catalog.PageHasNoText.At(path));
            return null;
        }

        string? dateline = null;
        TextSpan whole = default;
        var content = text.ToString();
        if (paragraphs.FirstOrDefault(static paragraph => paragraph.Kind == ParagraphKind.Body) is { } first
            && DatelineFinder.TryFind(content, first.Span, out var place, out whole) && !place.IsEmpty)
            dateline = place.Of(content).ToString();
        var heading = StoryFinder.Heading(page, title?.Words);
        var date = PageDateFinder.Find(facts, story, heading);
        return (new(content), new(paragraphs.DrainToImmutable(), null, date, BylineFinder.Find(facts, story, heading), dateline, whole, facts.Publisher, facts.Url)
        {
            Headline = title,
            Language = facts.Language,
            Updated = facts.Updated,
        });

        void Add(string words, ParagraphKind kind)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            paragraphs.Add(new(new(text.Length, text.Length + words.Length), kind));
            text.Append(words);
        }
    }
}
