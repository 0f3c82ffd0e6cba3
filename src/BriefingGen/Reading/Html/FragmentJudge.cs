using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Reading.Html;

/// <summary>Says what the blocks of HTML are that holds the article alone: all are of it but captions, what is not shown, and lines that are of no article.</summary>
internal static class FragmentJudge
{
    private const PartCue Left = PartCue.Caption | PartCue.Hidden;

    public static ImmutableArray<StoryBlock> Keep(Page page, string? headline)
    {
        var left = new bool[page.Parts.Length];
        for (var i = 1; i < left.Length; i++)
            left[i] = left[page.Parts[i].Parent] || (page.Parts[i].Cue & Left) != 0;
        var kept = ImmutableArray.CreateBuilder<StoryBlock>();
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            var block = page.Blocks[i];
            if (left[block.Part] || (headline is not null && Titles.AreSame(headline, block.Text)))
                continue;
            var kind = block.Level > 0 ? ParagraphKind.Subhead : LineCues.IsBoilerplate(block.Text) ? ParagraphKind.Boilerplate : ParagraphKind.Body;
            kept.Add(new(i, kind));
        }

        return kept.DrainToImmutable();
    }
}
