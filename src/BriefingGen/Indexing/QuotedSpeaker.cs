using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Indexing;

/// <summary>A quotation of a story, at the place where it is quoted at most length.</summary>
public sealed record Saying(Briefing Briefing, Story Story, StoryQuotation Quotation)
{
    public StorySource Source => Story.Sources[Quotation.Places[0].Source];

    public Speaker Speaker => Source.Extract.Quotations[Quotation.Places[0].Quotation].Speaker!;
}

/// <summary>Somebody who is quoted by name, over all days.</summary>
/// <param name="Slug">The address: lower-case ASCII letters, digits and hyphens; unique, and made from the name at the first quotation, so that it stays.</param>
/// <param name="Names">The name in every form in which it was printed, the most frequent first.</param>
/// <param name="Sayings">The newest first.</param>
public sealed record QuotedSpeaker(string Slug, ImmutableArray<string> Names, ImmutableArray<Saying> Sayings)
{
    public string Name => Names[0];
}
