using System.Collections.Immutable;
using BriefingGen.Diagnostics;

namespace BriefingGen.Reading.Html;

/// <summary>Says where a page holds but the beginning of its article, and the rest is for those who pay or sign in.</summary>
internal static class PaywallFinder
{
    // A story longer than this is more than a teaser, whatever box stands below it.
    private const int MostWords = 250;

    private static readonly CueList Words = CueList.Load("page-wall-words");

    public static void Note(
        Page page, ImmutableArray<StoryBlock> story, ImmutableArray<LinkedItem> items, string? body, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var words = story.Sum(block => page.Blocks[block.Index].Words);
        if (body is not null && PageWords.Count(body) > 2 * words)
            diagnostics.Add(Catalog.PageHasPart.At(path, "its data for machines hold more than twice as much"));
        else if (items.Any(static item => item is { IsArticle: true, Free: false }) && (words < MostWords || AsksFor(page, story)))
            diagnostics.Add(Catalog.PageHasPart.At(path, "it is marked as not free to read"));
        else if (words < MostWords && AsksFor(page, story))
            diagnostics.Add(Catalog.PageHasPart.At(path, "it asks to subscribe or sign in to read on"));
    }

    /// <summary>True for words that ask to pay or to sign in before the text goes on.</summary>
    public static bool Asks(string text) => Words.OccursIn(text);

    // Right below what there is to read, or in a box named so.
    private static bool AsksFor(Page page, ImmutableArray<StoryBlock> story)
    {
        var last = story.IsEmpty ? -1 : story[^1].Index;
        for (var i = last + 1; i < Math.Min(page.Blocks.Length, last + 12); i++)
        {
            var block = page.Blocks[i];
            if (block.Words < 40 && Asks(block.Text))
                return true;
        }

        return false;
    }
}
