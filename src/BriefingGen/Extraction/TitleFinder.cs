using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Tells by what stands beside a stretch in quotation marks that it is the title of a work, the name of a programme or a nickname:
/// whoever is near, nobody says it.
/// </summary>
internal static class TitleFinder
{
    /// <summary>How far before "called" a "what" or "which" makes an opinion of the name: "which Moss has since called".</summary>
    private const int RelativeReach = 8;

    /// <summary>Whether a stretch is a title or a name.</summary>
    /// <param name="prose">The article.</param>
    /// <param name="stretch">A stretch of it.</param>
    /// <param name="traits">The traits of its words, as a <see cref="QuoteFrame"/> gives them.</param>
    public static bool Is(Prose prose, Stretch stretch, in TraitVector traits)
    {
        // "Ada “Bo” Moss".
        if (traits[Trait.Label] == 4)
            return true;
        var capitals = traits[Trait.Case] is 2 or 3;
        if (capitals && LeadsToOwner(prose, stretch))
            return true;
        var before = stretch.Open - 1;
        var first = prose.Sentences[prose.SentenceAt(stretch.Open)].First;
        if (before > first && prose.Char(before) == ',')
            before--;
        if (before < first || prose.StretchAt(before) >= 0)
            return false;
        if (prose.Is(before, WordClass.Naming))
            return true;
        if (!capitals)
            return false;
        var beside = before == stretch.Open - 1;
        return prose.Is(before, WordClass.Opus) && !prose.Is(before, WordClass.Say)
            || beside && (traits[Trait.Case] == 2 && prose.Is(before, WordClass.Staged) || prose.Word(before) is "on" or "On"
                || prose.Is(before, WordClass.Called) && IsNaming(prose, before, first, stretch)
                || traits[Trait.Case] == 2 && prose.Tokens[before].Kind == TokenKind.Clitic && IsOnOwners(prose, before, first));
    }

    // "“Morning Tide” host Ada Moss", "the “Morning Tide” podcast": no comma, and no verb.
    private static bool LeadsToOwner(Prose prose, Stretch stretch)
    {
        var next = stretch.Close + 1;
        return stretch.IsClosed && next < prose.Tokens.Length && prose.SentenceAt(next) == prose.SentenceAt(stretch.Open) && prose.Tokens[stretch.Close - 1].IsWord && !prose.Tokens[next].IsCapital
            && prose.Is(next, WordClass.Opus | WordClass.OnePerson) && !prose.Is(next, WordClass.Cue);
    }

    // "a band called", "the plan is called": not "what Moss called", "Moss called", "was called ... by Moss".
    private static bool IsNaming(Prose prose, int called, int first, Stretch stretch)
    {
        if (stretch.IsClosed && stretch.Close + 1 < prose.Tokens.Length && prose.Word(stretch.Close + 1) is "by")
            return false;
        var i = called - 1;
        while (i > first && prose.Is(i, WordClass.Auxiliary | WordClass.Adverb))
            i--;
        if (i < called - 1)
            return true;
        // "the llama, named “Tina,”".
        if (i > first && prose.Char(i) == ',')
            return prose.Tokens[i - 1] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(i - 1, WordClass.Closed);
        if (i < first || prose.Tokens[i].Kind != TokenKind.Word || prose.Tokens[i].IsCapital || prose.Is(i, WordClass.Closed))
            return false;
        for (var j = i; j >= first && j > i - RelativeReach; j--)
        {
            if (prose.Is(j, WordClass.Relative) && !prose.Is(j, WordClass.Determiner) || prose.Word(j) is "what" or "What" or "that")
                return false;
        }

        return true;
    }

    // "on Radio Harbour's “Morning Tide”", "told the Courier's".
    private static bool IsOnOwners(Prose prose, int clitic, int first)
    {
        var i = clitic - 1;
        while (i >= first && prose.Tokens[i].IsCapital)
            i--;
        while (i >= first && prose.Is(i, WordClass.Determiner))
            i--;
        return i >= first && i < clitic - 1 && (prose.Word(i) is "on" or "to" or "for" or "from" or "host" || prose.Is(i, WordClass.Say) && prose.Word(i) is "told" or "tells" or "telling");
    }
}
