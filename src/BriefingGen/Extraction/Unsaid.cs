using BriefingGen.Model;

namespace BriefingGen.Extraction;

/// <summary>Tells words that the reporter says were not said, or not yet: "did not say", "denied saying", "is expected to say", "neither ... nor ... said".</summary>
internal static class Unsaid
{
    public static bool Is(Prose prose, Quotation quotation)
    {
        if (quotation.Cue is not { } cue)
            return false;
        var i = TokenAt(prose, cue.Start) - 1;
        for (; i >= 0 && IsOfVerb(prose, i); i--)
        {
            if (prose.Is(i, WordClass.Denial))
                return true;
        }

        return quotation.Mention is { } mention && TokenAt(prose, mention.Start) - 1 is var before and >= 0
            && prose.Word(before) is "nor" or "neither" or "Neither" or "Nor";
    }

    // The verb with its auxiliaries, adverbs and what it hangs on, back from the word that reports.
    private static bool IsOfVerb(Prose prose, int i) =>
        prose.Is(i, WordClass.Denial | WordClass.Auxiliary | WordClass.Adverb) || prose.Word(i) is "to" or "n't";

    private static int TokenAt(Prose prose, int offset)
    {
        var (low, high) = (0, prose.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (prose.Tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
