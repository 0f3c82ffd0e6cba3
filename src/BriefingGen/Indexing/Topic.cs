using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Indexing;

/// <summary>An organisation, a place or a thing with a name that recurs over stories.</summary>
/// <param name="Slug">The address: lower-case ASCII letters, digits and hyphens; unique.</param>
/// <param name="Names">The name in every form in which it was printed, the most frequent first.</param>
/// <param name="Tellings">The articles that are about it, the newest first.</param>
public sealed record Topic(string Slug, ImmutableArray<string> Names, ImmutableArray<TopicTelling> Tellings)
{
    public string Name => Names[0];
}

/// <summary>An article that names a topic.</summary>
/// <param name="Telling">The article.</param>
/// <param name="Places">Where it names it, in the order of its text.</param>
public sealed record TopicTelling(Telling Telling, ImmutableArray<TextSpan> Places);
