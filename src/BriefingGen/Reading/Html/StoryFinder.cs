using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Reading.Html;

/// <summary>A block of the story and what it is.</summary>
internal readonly record struct StoryBlock(int Index, ParagraphKind Kind);

/// <summary>
/// Finds the story among the blocks of a page: first the element that holds it, by where the prose is, then which of its
/// blocks are of the story.
/// </summary>
internal sealed class StoryFinder
{
    // Of the prose: what one element has to hold to hold the story.
    private const double NearlyAll = 0.72;
    private const double Enough = 0.25;

    private readonly Page page;
    private readonly bool[] outside;
    private readonly int heading;

    private StoryFinder(Page page, string? headline)
    {
        this.page = page;
        heading = Heading(page, headline);
        outside = new bool[page.Parts.Length];
    }

    public static ImmutableArray<StoryBlock> Find(Page page, KnownBody? known, string? headline, string? description, ImmutableArray<string> authors)
    {
        if (page.Blocks.IsEmpty)
            return [];
        var finder = new StoryFinder(page, headline);
        finder.Weigh();
        var root = finder.Root(known);
        var story = BlockJudge.Keep(page, finder.outside, root, known, finder.heading, headline, description, authors);
        return story.IsEmpty || finder.IsAbove(story) ? finder.Rest(headline) : story;
    }

    // A few words above the headline and nothing below it: no story, but a line that stands on all pages of the site.
    private bool IsAbove(ImmutableArray<StoryBlock> story) => story[^1].Index < heading && story.Sum(block => page.Blocks[block.Index].Words) < 40;

    // Of a page with hardly a sentence, what is neither a heading nor around.
    private ImmutableArray<StoryBlock> Rest(string? headline)
    {
        var rest = ImmutableArray.CreateBuilder<StoryBlock>();
        for (var i = Math.Max(heading + 1, 0); i < page.Blocks.Length; i++)
        {
            var block = page.Blocks[i];
            if (!outside[block.Part] && block is { Level: 0, Words: >= 5, LinkShare: < 0.3 } && (headline is null || !Titles.AreSame(headline, block.Text)))
                rest.Add(new(i, ParagraphKind.Body));
        }

        return rest.DrainToImmutable();
    }

    /// <summary>The block that shows the headline, or the first heading of the page; -1 where there is neither.</summary>
    public static int Heading(Page page, string? headline)
    {
        var (first, alike) = (-1, -1);
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var block = page.Blocks[i];
            if (block.Level is < 1 or > 3)
                continue;
            var same = headline is not null && Titles.AreSame(headline, block.Text);
            if (same && block.Level == 1)
                return i;
            if (alike < 0 && same)
                alike = i;
            if (first < 0 && block.Level == 1)
                first = i;
        }

        return alike < 0 ? first : alike;
    }

    /// <summary>True for words that only a text has: a sentence, not a list of links.</summary>
    public static bool IsProse(PageBlock block) =>
        block.Level == 0 && block.Words >= 8 && block.LinkShare < 0.5 && (block.Words >= 25 || PageWords.EndsSentence(block.Text));

    private void Weigh()
    {
        var parts = page.Parts;
        foreach (var block in page.Blocks)
        {
            if (IsProse(block))
                parts[block.Part].Prose += block.Letters - block.Linked;
        }

        // Parts come before those in them.
        for (var i = parts.Length - 1; i > 0; i--)
            parts[parts[i].Parent].Prose += parts[i].Prose;
        var named = Named();
        for (var i = 1; i < parts.Length; i++)
        {
            var part = parts[i];
            var around = (part.Cue & (PartCue.Around | PartCue.Hidden | PartCue.Apart)) != 0 && (part.Cue & PartCue.ArticleBody) == 0;
            // A part that holds most of what there is to read holds the story, whatever it is called.
            if (around && part.Prose > 0.5 * parts[0].Prose && ((part.Cue & PartCue.Apart) == 0 || named[i] || (heading >= part.First && heading < part.End)))
                around = false;
            // Nor has what only stands around a story the headline and the story in it.
            if (around && (part.Cue & (PartCue.Apart | PartCue.Hidden)) == 0 && named[i] && heading >= part.First && heading < part.End)
                around = false;
            // Nor is it one, with a part in it that is named as the story and hardly a link.
            if (around && (part.Cue & (PartCue.Apart | PartCue.Hidden)) == 0 && ((part.Cue & PartCue.Post) != 0 || IsPlainStory(i)))
                around = false;
            // What it says to machines is surer than what it is called.
            outside[i] = ((part.Cue & PartCue.ArticleBody) == 0 || part.Prose == 0) && (outside[part.Parent] || around);
        }

        foreach (var part in parts)
            part.Prose = 0;
        foreach (var block in page.Blocks)
        {
            if (!IsProse(block) || outside[block.Part])
                continue;
            var weight = block.Letters - block.Linked;
            parts[block.Part].Prose += weight;
        }

        for (var i = parts.Length - 1; i > 0; i--)
            parts[parts[i].Parent].Prose += parts[i].Prose;
    }

    private bool IsPlainStory(int index)
    {
        var part = page.Parts[index];
        var (letters, linked) = (0, 0);
        for (var i = part.First; i < part.End; i++)
        {
            var block = page.Blocks[i];
            if (block.Level > 0 || !HasName(block.Part, index))
                return false;
            letters += block.Letters;
            linked += block.Linked;
        }

        return part.Prose > 0 && linked < 0.2 * letters;
    }

    private bool HasName(int part, int upTo)
    {
        for (; part > upTo; part = page.Parts[part].Parent)
        {
            if ((page.Parts[part].Cue & (PartCue.Story | PartCue.ArticleBody)) != 0)
                return true;
        }

        return false;
    }

    // Which parts are, or have in them, what is named as the story.
    private bool[] Named()
    {
        var named = new bool[page.Parts.Length];
        for (var i = named.Length - 1; i > 0; i--)
        {
            var part = page.Parts[i];
            named[i] |= (part.Cue & (PartCue.Story | PartCue.ArticleBody)) != 0 || part.Tag is "article" or "main";
            named[part.Parent] |= named[i];
        }

        return named;
    }

    /// <summary>True for an element that holds one paragraph.</summary>
    public static bool IsParagraph(string tag) => tag is "p" or "li" or "blockquote" or "span" or "dd";

    private int Root(KnownBody? known)
    {
        var parts = page.Parts;
        // Down to where no part alone holds nearly all that there is to read.
        var root = 0;
        for (var next = 1; next < parts.Length; next++)
        {
            if (parts[next].First >= parts[root].End)
                break;
            var part = parts[next];
            if (outside[next] || part.Parent != root || part.Prose == 0 || IsParagraph(part.Tag))
                continue;
            if (part.Prose >= NearlyAll * parts[root].Prose)
                root = next;
        }

        // Of several stories side by side, the one under the headline.
        for (var up = heading < 0 ? 0 : page.Blocks[heading].Part; up > root; up = parts[up].Parent)
        {
            if (parts[up].Tag == "article" && !outside[up] && parts[up].Prose >= Enough * parts[root].Prose && heading >= parts[root].First && heading < parts[root].End)
            {
                root = up;
                break;
            }
        }

        // Up again to what is named as the story, where little is outside that.
        for (var up = parts[root].Parent; up > 0 && parts[up].Prose < 1.6 * parts[root].Prose; up = parts[up].Parent)
        {
            if ((parts[up].Cue & (PartCue.Story | PartCue.ArticleBody)) != 0 || parts[up].Tag == "article")
                root = up;
        }

        return known is not null && Common(known, parts[root]) is { } common ? common : root;
    }

    // The smallest part that holds the blocks of the known text; null where they are too few to tell, or where that text
    // is but the beginning of what there is to read.
    private int? Common(KnownBody known, PagePart dense)
    {
        var common = -1;
        var words = 0;
        foreach (var block in page.Blocks)
        {
            if (outside[block.Part] || block.Level > 0 || known.Share(block.Text) < 0.8)
                continue;
            words += block.Words;
            common = common < 0 ? block.Part : Join(common, block.Part);
        }

        var all = 0;
        for (var i = dense.First; i < dense.End; i++)
            all += !outside[page.Blocks[i].Part] && IsProse(page.Blocks[i]) ? page.Blocks[i].Words : 0;
        return words >= 0.6 * known.Count && words >= 0.5 * all ? common : null;
    }

    private int Join(int one, int other)
    {
        while (one != other)
        {
            if (page.Parts[one].Depth >= page.Parts[other].Depth)
                one = page.Parts[one].Parent;
            else
                other = page.Parts[other].Parent;
        }

        return one;
    }
}
