using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Extraction;

/// <summary>Chooses the paragraphs that tell the story.</summary>
internal static class SummaryPicker
{
    private const int Most = 3;

    public static ImmutableArray<SummaryParagraph> Pick(Prose prose)
    {
        var picked = ImmutableArray.CreateBuilder<SummaryParagraph>();
        foreach (var paragraph in prose.Paragraphs.Take(Most))
            picked.Add(new(prose.Article.Paragraphs[paragraph.Index].Span, paragraph.Index, 1.0 / (1 + picked.Count)));
        return picked.DrainToImmutable();
    }
}
