using System.Collections.Frozen;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Tells words that the reporter says were not said, or not yet, or by nobody knows whom: "did not say", "denied that he had told",
/// "nobody believes that Moss said", "if Moss says", "a forged letter has Moss saying".
/// </summary>
internal static class Unsaid
{
    /// <summary>How far behind "which" its verb stands, in tokens.</summary>
    private const int RelativeReach = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words = Read();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubt = Words["Doubt"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hoax = Words["Hoax"];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Retraction = Words["Retraction"];

    /// <param name="prose">The article.</param>
    /// <param name="stretch">The quotation.</param>
    /// <param name="cue">What says it was said.</param>
    /// <param name="mention">Who is to have said it.</param>
    public static bool Is(Prose prose, Stretch stretch, Cue cue, Mention mention)
    {
        var (first, end) = (cue.First, cue.End);
        if (IsDenied(prose, first) || Doubt.Contains(prose.Word(first)))
            return true;
        if (mention.First > 0 && prose.Word(mention.First - 1) is "nor" or "neither" or "Neither" or "Nor")
            return true;
        var sentence = prose.Sentences[prose.SentenceAt(first)];
        return IsGoverned(prose, sentence, first) || IsQuestion(prose, sentence, stretch) || IsHoax(prose, sentence) || IsRetracted(prose, stretch, sentence)
            || IsDoubtedBehind(prose, end, stretch.Open);
    }

    // "Did not say": the verb with its auxiliaries, adverbs and what it hangs on, back from the word that reports.
    private static bool IsDenied(Prose prose, int verb)
    {
        for (var i = verb - 1; i >= 0 && (prose.Is(i, WordClass.Denial | WordClass.Auxiliary | WordClass.Adverb) || prose.Word(i) is "to"); i--)
        {
            if (prose.Is(i, WordClass.Denial))
                return true;
        }

        return false;
    }

    // "Nobody believes that Moss said"; not "He denied it, and Moss said".
    private static bool IsGoverned(Prose prose, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= sentence.First && prose.StretchAt(i) < 0 && !(prose.Char(i) is ',' or ';' or ':'); i--)
        {
            if (Doubt.Contains(prose.Word(i)) || prose.Word(i) is "one" && i > sentence.First && prose.Word(i - 1) is "No" or "no"
                || prose.Word(i) is "true" && i > sentence.First && prose.Is(i - 1, WordClass.Denial))
                return true;
            if (prose.Is(i, WordClass.Conjunction))
                return false;
        }

        return false;
    }

    // "Did Moss say “...”?"
    private static bool IsQuestion(Prose prose, Sentence sentence, Stretch stretch) =>
        prose.Is(sentence.First, WordClass.Auxiliary) && sentence.First < stretch.Open && prose.StretchAt(sentence.First) < 0
            && (prose.Char(sentence.End - 1) == '?' || prose.Char(stretch.Close - 1) == '?');

    private static bool IsHoax(Prose prose, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (prose.StretchAt(i) < 0 && Hoax.Contains(prose.Word(i)))
                return true;
        }

        return false;
    }

    // "..., which he denies".
    private static bool IsRetracted(Prose prose, Stretch stretch, Sentence sentence)
    {
        for (var i = stretch.End; i < Math.Min(stretch.End + 2, sentence.End); i++)
        {
            for (var verb = i + 1; prose.Word(i) is "which" && verb < Math.Min(i + RelativeReach, sentence.End); verb++)
            {
                if (Retraction.Contains(prose.Word(verb)))
                    return true;
            }
        }

        return false;
    }

    // "Said it was untrue that he had told them “...”", "said he had not told them “...”".
    private static bool IsDoubtedBehind(Prose prose, int first, int open)
    {
        for (var i = first; i < open && prose.StretchAt(i) < 0; i++)
        {
            if (Doubt.Contains(prose.Word(i)) || prose.Is(i, WordClass.Say) && IsDenied(prose, i))
                return true;
        }

        return false;
    }

    private static FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Read()
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var section = new List<string>();
        foreach (var line in DataFile.Lines("Extraction/unsaid.txt"))
        {
            if (line[0] == '[')
                sections.Add(line[1..^1], section = []);
            else
                section.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return sections.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal);
    }
}
