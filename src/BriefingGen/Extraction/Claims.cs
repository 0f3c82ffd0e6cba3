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

    /// <summary>The most words that tell when: "her remark on Monday that".</summary>
    private const int LongestTime = 3;

    /// <summary>The most words between whose claim it is and the noun.</summary>
    private const int MostAdjectives = 2;

    private static readonly ILookup<string, string> Words = DataFile.Sections("Extraction/claims.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Words.Under("Claim");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Notings = Words.Under("Noting");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tellings = Words.Under("Telling");

    /// <summary>Whether a verb names whom somebody tells something: "a clerk assured her that".</summary>
    public static bool IsTelling(ReadOnlySpan<char> verb) => Tellings.Contains(verb);

    /// <summary>Whether a verb tells what somebody says besides: "as Moss noted, ...".</summary>
    public static bool IsNoting(ReadOnlySpan<char> verb) => Notings.Contains(verb);

    /// <summary>The noun at a token as a cue, with whose claim it is; null where it is none, or something else is said before the words.</summary>
    public Cue? At(int noun)
    {
        if (noun < 1 || prose.Tokens[noun].Kind != TokenKind.Word || !Nouns.Contains(prose.Word(noun)))
            return null;
        var owner = OwnerOfQuoted(noun) ?? (noun + 2 < prose.Tokens.Length && Owner(noun) is { } claimant && LeadsUp(noun) ? claimant : null);
        return owner is null ? null : new(noun, noun + 1, owner, Link.Adjacent, null, false, 0);
    }

    // "Moss's “mend it and we stay” promise".
    private Mention? OwnerOfQuoted(int noun) =>
        prose.StretchAt(noun - 1) is >= 0 and var stretch && prose.Stretches[stretch] is { IsClosed: true, Open: > 1 } quoted ? OwnerBefore(quoted.Open) : null;

    private Mention? OwnerBefore(int end)
    {
        if (mentions.StartingAt(end - 1) is { Kind: MentionKind.PossessivePronoun } her)
            return her;
        var mark = prose.Tokens[end - 1];
        return mentions.EndingAt(end - 1) is { } owner && (mark.Kind == TokenKind.Clitic && prose.Text[mark.End - 1] is 's' or 'S' || mark.Kind == TokenKind.Mark && owner.IsPossessor) ? owner : null;
    }

    // "Moss's pledge", "her latest pledge", "Moss's most explosive claim", "the pledge by Moss that".
    private Mention? Owner(int noun)
    {
        for (var end = noun; end > Math.Max(0, noun - MostAdjectives - 1); end--)
        {
            if (OwnerBefore(end) is { } owner)
                return owner;
            if (!prose.Tokens[end - 1].IsWord || prose.Is(end - 1, WordClass.Closed | WordClass.Cue) && !(prose.Word(end - 1) is "most"))
                break;
        }

        return prose.Word(noun + 1) is "by" && mentions.StartingAt(noun + 2) is { IsPossessor: false } author && author.End < prose.Tokens.Length && prose.Word(author.End) is "that" ? author : null;
    }

    private bool LeadsUp(int noun)
    {
        var next = noun + 1;
        if (prose.Word(next) is "is" or "was")
            next++;
        // "her remark last week that", "her remark on Monday that"
        var time = next;
        while (time + 1 < prose.Tokens.Length && time < next + LongestTime && (prose.Is(time, WordClass.Time) || prose.Word(time) is "on" or "in" or "last" or "this" or "earlier"))
            time++;
        next = prose.Word(time) is "that" ? time : next;
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
