using System.Collections.Frozen;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>The small words that tell whether a clause is whole, from <c>opening-words.txt</c>.</summary>
internal static class OpeningWords
{
    private static readonly ILookup<string, string> Sections = DataFile.Sections("Rendering/opening-words.txt");

    /// <summary>Behind these a clause begins anew.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining { get; } = Sections.Under("Joining");

    /// <summary>What follows these cannot stand without them.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Dependent { get; } = Sections.Under("Dependent");

    /// <summary>These want to be told to whom.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling { get; } = Sections.Under("Telling");
}
