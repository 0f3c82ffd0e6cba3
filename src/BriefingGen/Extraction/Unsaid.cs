using System.Collections.Frozen;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Tells words that the reporter says were not said, or not yet, or not by whom they are given to: "did not say", "denied that he had
/// told", "nobody believes that Moss said", "if Moss says", "a forged letter has Moss saying". A word of doubt counts only where it
/// governs the verb of saying: what a speaker doubts, hopes or denies does not make the words unsaid.
/// </summary>
internal static class Unsaid
{
    /// <summary>How far before a verb of saying the word stands that denies it, in tokens.</summary>
    private const int Reach = 24;

    /// <summary>How far behind a denial its "that" stands ("rejected as false reports that"), and behind "which" its verb.</summary>
    private const int ThatReach = 5;

    /// <summary>How far before the verb "allegedly" stands ("was falsely quoted as saying", "wrongly quoted the former mayor as saying").</summary>
    private const int AdverbReach = 7;

    /// <summary>"accused of having said"</summary>
    private const int AccusedReach = 4;

    /// <summary>How far into the sentence behind a quotation its retraction stands, in tokens.</summary>
    private const int RetractionReach = 8;

    private static readonly ILookup<string, string> Sections = DataFile.Sections("Extraction/unsaid.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Deny = Sections.Under("Deny");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Untrue = Sections.Under("Untrue");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nobody = Sections.Under("Nobody");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Condition = Sections.Under("Condition");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wish = Sections.Under("Wish");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubtful = Sections.Under("Doubtful");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fake = Sections.Under("Fake");

    /// <summary>"rejected", "denied".</summary>
    public static bool IsDenial(ReadOnlySpan<char> verb) => Deny.Contains(verb);

    /// <param name="prose">The article.</param>
    /// <param name="stretch">The quotation.</param>
    /// <param name="cue">What says it was said.</param>
    /// <param name="mention">Who is to have said it.</param>
    public static bool Is(Prose prose, Stretch stretch, Cue cue, Mention mention)
    {
        var sentence = prose.Sentences[prose.SentenceAt(cue.First)];
        return IsDenied(prose, cue.First) && IsOfOneClause(prose, cue.End, stretch.Open) || Deny.Contains(prose.Word(cue.First)) || mention.First > 0 && prose.Word(mention.First - 1) is "nor" or "neither" or "Neither" or "Nor"
            || IsCondition(prose, sentence, mention) || IsGoverned(prose, sentence, cue.First) || IsDoubtful(prose, sentence, cue) || IsQuestion(prose, sentence, stretch)
            || IsDeniedBehind(prose, cue.End, stretch.Open) || IsRetracted(prose, stretch, sentence);
    }

    // "Did not say", "could have said", "has yet to say": the verb with its auxiliaries, adverbs and what it hangs on, back from the word that reports.
    private static bool IsDenied(Prose prose, int verb)
    {
        if (verb > 1 && (prose.Word(verb - 1) is "have" && prose.Word(verb - 2) is "could" or "should" || prose.Word(verb - 1) is "to" && Wish.Contains(prose.Word(verb - 2))
            || prose.Word(verb - 1) is "of" && prose.Word(verb - 2) is "short"))
            return true;
        for (var i = verb - 1; i >= 0 && (prose.Is(i, WordClass.Denial | WordClass.Auxiliary | WordClass.Adverb) || prose.Word(i) is "to" || prose.Word(i).EndsWith("ly", StringComparison.Ordinal)); i--)
        {
            // Mrs. May is no auxiliary.
            if (prose.Is(i, WordClass.Denial) && !prose.Tokens[i].IsCapital)
                return true;
        }

        return false;
    }

    // "Nobody believes that Moss said", "rejected reports that she had told"; not "He denied it, and Moss said".
    private static bool IsGoverned(Prose prose, Sentence sentence, int verb)
    {
        if (verb > sentence.First && Deny.Contains(prose.Word(verb - 1)))
            return true;
        var that = -1;
        for (var i = verb - 1; i >= sentence.First && verb - i < Reach && prose.StretchAt(i) < 0 && !(prose.Char(i) is ',' or ';' or ':') && !prose.Is(i, WordClass.Conjunction); i--)
        {
            if (prose.Word(i) is "that")
                that = i;
            var opens = i == sentence.First || prose.Char(i - 1) is ',' or ';';
            if (opens && (Condition.Contains(prose.Word(i)) || Nobody.Contains(prose.Word(i)) || prose.Word(i) is "No" or "no" && prose.Word(i + 1) is "one"))
                return true;
            if (that > i && (that - i < ThatReach && Deny.Contains(prose.Word(i)) || that == i + 1 && (Untrue.Contains(prose.Word(i)) || prose.Word(i) is "true" && prose.Is(i - 1, WordClass.Denial))))
                return true;
            // "accused of having said"
            if (prose.Word(i) is "accused" && prose.Word(i + 1) is "of" && verb - i <= AccusedReach)
                return true;
        }

        return false;
    }

    // "Allegedly said", "was misquoted as saying", "a forged letter has Moss saying", "according to a rumour".
    private static bool IsDoubtful(Prose prose, Sentence sentence, Cue cue)
    {
        var isOfVerb = true;
        for (var i = cue.First - 1; i >= sentence.First && cue.First - i < Reach; i--)
        {
            if (prose.StretchAt(i) >= 0)
                continue;
            // "Moss, who was wrongly jailed, said".
            isOfVerb &= prose.Char(i) != ',';
            if (isOfVerb && cue.First - i <= AdverbReach && Doubtful.Contains(prose.Word(i)) || i + 1 < cue.First && Fake.Contains(prose.Word(i)) && prose.Tokens[i + 1].Kind == TokenKind.Word && !prose.Is(i + 1, WordClass.Closed))
                return true;
        }

        for (var i = cue.First; i < Math.Min(cue.First + Reach, sentence.End - 1); i++)
        {
            if (prose.Word(i) is "according" && prose.StretchAt(i) < 0)
                return prose.Word(Math.Min(i + 3, sentence.End - 1)) is "rumour" or "rumor" or "rumours" or "rumors";
        }

        return false;
    }

    // "Had Moss said “...”, she would have left."
    private static bool IsCondition(Prose prose, Sentence sentence, Mention mention) =>
        mention.First > sentence.First && prose.Word(mention.First - 1) is "Had" or "had" or "Should" or "should" && (mention.First - 1 == sentence.First || prose.Char(mention.First - 2) == ',')
            && prose.Char(sentence.End - 1) != '?';

    // "Did Moss say “...”?"
    private static bool IsQuestion(Prose prose, Sentence sentence, Stretch stretch) =>
        prose.Is(sentence.First, WordClass.Auxiliary) && !prose.Tokens[sentence.First + 1].IsCapital | prose.Word(sentence.First) is not ("Will" or "May") && sentence.First < stretch.Open && prose.StretchAt(sentence.First) < 0
            && prose.Char(sentence.End - 1) == '?' && prose.StretchAt(sentence.End - 1) < 0;

    // "..., which he denies", "“...” She did not say that."
    private static bool IsRetracted(Prose prose, Stretch stretch, Sentence sentence)
    {
        var next = Math.Max(stretch.End, sentence.End);
        for (var i = next + 1; i + 2 < Math.Min(next + RetractionReach, prose.Tokens.Length); i++)
        {
            if (prose.Is(i, WordClass.Denial) && prose.Word(i + 1) is "say" or "said" && prose.Word(i + 2) is "that" or "this" or "it" or "so" && prose.Char(i + 3) == '.')
                return prose.StretchAt(i) < 0 && prose.SentenceAt(i) == prose.SentenceAt(next);
        }

        for (var i = stretch.End; i < Math.Min(stretch.End + 2, sentence.End); i++)
        {
            for (var verb = i + 1; prose.Word(i) is "which" && verb < Math.Min(i + ThatReach, sentence.End); verb++)
            {
                if (Deny.Contains(prose.Word(verb)))
                    return true;
            }
        }

        return false;
    }

    // "Said it was untrue that he had told them “...”", "said he had not told them “...”", "said nothing like “...”".
    private static bool IsDeniedBehind(Prose prose, int first, int open)
    {
        if (first < open && prose.Word(first) is "nothing")
            return true;
        var isUntrue = false;
        for (var i = Math.Max(first, open - Reach); i < open && prose.StretchAt(i) < 0; i++)
        {
            isUntrue |= i + 1 < open && prose.Word(i + 1) is "that" && Untrue.Contains(prose.Word(i));
            if (!prose.Is(i, WordClass.Say) || !(isUntrue || IsDenied(prose, i)))
                continue;
            return IsOfOneClause(prose, i + 1, open);
        }

        return false;
    }

    // Not "had not told them because “...”": that is said.
    private static bool IsOfOneClause(Prose prose, int first, int open)
    {
        for (var i = first; i < open; i++)
        {
            if (prose.Is(i, WordClass.Subordinator) && !prose.Is(i, WordClass.Preposition) || prose.Char(i) is ';')
                return false;
        }

        return true;
    }
}
