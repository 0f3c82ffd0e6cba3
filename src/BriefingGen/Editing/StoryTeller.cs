using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Editing;

/// <summary>Lays the sources of a story together: what they say and whom they quote, each thing once.</summary>
public static class StoryTeller
{
    /// <summary>Tells a story.</summary>
    /// <param name="slug">Its address within the briefing.</param>
    /// <param name="sources">At least one; the first gives the headline.</param>
    public static Story Tell(string slug, ImmutableArray<StorySource> sources) =>
        new(slug, sources, Summarize(sources[0].Extract), Quote(sources), []);

    // Without an excerpt that the headline gives already, whole.
    private static ImmutableArray<StoryPassage> Summarize(Extract lead) =>
        [.. lead.Summary
            .Where(excerpt => excerpt.Span != lead.Article.TitleSpan || lead.Summary.Length == 1)
            .Select(excerpt => new StoryPassage(0, excerpt, false))];

    private static ImmutableArray<StoryQuotation> Quote(ImmutableArray<StorySource> sources) =>
        [.. sources.SelectMany((source, index) => source.Extract.Key
            .Where(quotation => source.Extract.Quotations[quotation].Speaker is not null)
            .Select(quotation => new StoryQuotation([new(index, quotation)], false)))];
}
