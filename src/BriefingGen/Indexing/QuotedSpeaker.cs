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
/// <param name="Names">The name in every form in which it was printed, full ones first, and of these the most frequent.</param>
/// <param name="Sayings">The newest first.</param>
public sealed record QuotedSpeaker(string Slug, ImmutableArray<string> Names, ImmutableArray<Saying> Sayings)
{
    /// <summary>The most roles that are compared.</summary>
    private const int MostRoles = 20;

    public string Name => Names[0];

    /// <summary>The articles call somebody of this name by two roles that have no word in common: it may be two people.</summary>
    public bool HasUnlikeRoles
    {
        get
        {
            var roles = Sayings.Select(saying => saying.Speaker.Role).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostRoles).Select(role => RoleWords.Of(role).ToHashSet(StringComparer.Ordinal)).ToList();
            return roles.Exists(role => roles.Exists(other => !role.Overlaps(other)));
        }
    }
}
