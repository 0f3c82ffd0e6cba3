using System.Collections.Immutable;

namespace BriefingGen.Model;

/// <summary>One event as its sources tell it.</summary>
/// <param name="Slug">Its address within a briefing: lower-case ASCII letters, digits and hyphens; unique within the briefing.</param>
/// <param name="Sources">At least one; the first gives the headline.</param>
public sealed record Story(string Slug, ImmutableArray<StorySource> Sources)
{
    public StorySource Lead => Sources[0];
}

/// <summary>An article in a story.</summary>
/// <param name="Slug">The address of its source page: lower-case ASCII letters, digits and hyphens; unique within the site.</param>
/// <param name="Extract">What was taken from it.</param>
public sealed record StorySource(string Slug, Extract Extract);
