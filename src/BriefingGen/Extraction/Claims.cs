using System.Collections.Frozen;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds the nouns that stand for what somebody says and lead up to the words of it: "Moss's pledge to be “neutral”".</summary>
internal sealed class Claims(Prose prose, MentionMap mentions)
{
    /// <summary>How far behind the noun the words stand, in tokens.</summary>
    private const int Reach = 14;

    /// <summary>The same behind "of": "her rejection of a new “politics of fear”".</summary>
    private const int LongestObject = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns =
        DataFile.Sections("Extraction/claim-nouns.txt").Under("Claim");

    /// <summary>The noun at a token as a cue, with whose claim it is; null where it is none, or something else is said before the words.</summary>
    public Cue? At(int noun)
    {
        if (noun < 1 || noun + 2 >= prose.Tokens.Length || prose.Tokens[noun].Kind != TokenKind.Word || Owner(noun) is not { } owner || !Nouns.Contains(prose.Word(noun)) || !LeadsUp(noun))
            return null;
        return new(noun, noun + 1, owner, Link.Adjacent, null, false, 0);
    }

    // "Moss's pledge", "her latest pledge", "the pledge by Moss that".
    private Mention? Owner(int noun)
    {
        for (var end = noun; end >= noun - 1 && end > 0; end--)
        {
            if (mentions.EndingAt(end - 1) is { IsPossessor: true } owner && prose.Tokens[end - 1].Kind is TokenKind.Clitic or TokenKind.Mark)
                return owner;
            if (mentions.StartingAt(end - 1) is { Kind: MentionKind.PossessivePronoun } her)
                return her;
            if (end < noun || prose.Is(noun - 1, WordClass.Closed | WordClass.Cue))
                break;
        }

        return prose.Word(noun + 1) is "by" && mentions.StartingAt(noun + 2) is { IsPossessor: false } author && author.End < prose.Tokens.Length && prose.Word(author.End) is "that" ? author : null;
    }

    private bool LeadsUp(int noun)
    {
        var next = noun + 1;
        if (prose.Word(next) is "is" or "was")
            next++;
        // "called Moss's remarks about Reed “odd”", "her rejection of the plan “odd”": what is said of the claim.
        var reach = prose.Word(next) switch
        {
            "that" or "to" or "by" => Reach,
            "of" when next == noun + 1 => LongestObject,
            _ => 0,
        };
        for (var i = next + 1; i < Math.Min(next + reach, prose.Tokens.Length); i++)
        {
            if (prose.StretchAt(i) >= 0)
                return true;
            if (!prose.Tokens[i].IsWord && prose.Tokens[i].Kind != TokenKind.Clitic || prose.Is(i, WordClass.Say) && !mentions.Covers(i))
                return false;
        }

        return false;
    }
}
