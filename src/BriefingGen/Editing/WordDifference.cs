using System.Collections.Immutable;

namespace BriefingGen.Editing;

/// <summary>How two wordings of one quotation differ.</summary>
/// <param name="Shared">How many words they have in common, in one order.</param>
/// <param name="OfOne">The indexes of the words that only the first has, between those that both have.</param>
/// <param name="OfOther">The same of the second.</param>
internal sealed record WordDifference(int Shared, ImmutableArray<int> OfOne, ImmutableArray<int> OfOther)
{
    // Longer ones are not compared: the work grows with the product of both.
    private const int Longest = 100;

    /// <summary>The difference; null where one is too long to tell.</summary>
    public static WordDifference? Of(ImmutableArray<uint> one, ImmutableArray<uint> other)
    {
        if (one.Length > Longest || other.Length > Longest)
            return null;
        // The longest common sequence of what is left, from each pair of places on.
        var left = new int[one.Length + 1, other.Length + 1];
        for (var i = one.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
                left[i, j] = one[i] == other[j] ? left[i + 1, j + 1] + 1 : Math.Max(left[i + 1, j], left[i, j + 1]);
        }

        var ofOne = ImmutableArray.CreateBuilder<int>();
        var ofOther = ImmutableArray.CreateBuilder<int>();
        for (int i = 0, j = 0, shared = 0; shared < left[0, 0];)
        {
            if (one[i] == other[j])
                (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (left[i + 1, j] >= left[i, j + 1])
                Add(ofOne, i++, shared);
            else
                Add(ofOther, j++, shared);
        }

        return new(left[0, 0], ofOne.DrainToImmutable(), ofOther.DrainToImmutable());

        // What comes before the first word in common is no other wording, one of them only begins earlier.
        static void Add(ImmutableArray<int>.Builder words, int index, int shared)
        {
            if (shared > 0)
                words.Add(index);
        }
    }
}
