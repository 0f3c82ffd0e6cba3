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
    private const int KnownReach = 10;

    /// <summary>Whether a stretch is a title or a name.</summary>
    /// <param name="prose">The article.</param>
    /// <param name="stretch">A stretch of it.</param>
    /// <param name="traits">The traits of its words, as a <see cref="QuoteFrame"/> gives them.</param>
    public static bool Is(Prose prose, Stretch stretch, in TraitVector traits)
    {
        // "Ada “Bo” Moss".
        if (traits.Label == LabelSign.WithinName)
            return true;
        // "CBH This Morning" is a title, and "BREAD NOW" shouted.
        var several = traits.Case == Capitals.Title || (traits.Case == Capitals.Shouted && prose.Text.AsSpan(stretch.Span.Start, stretch.Span.Length).IndexOfAnyInRange('a', 'z') >= 0);
        var capitals = several || traits.Case == Capitals.Word;
        if (capitals && (LeadsToOwner(prose, stretch) || (several && IsBy(prose, stretch))) || traits.Case == Capitals.Title && traits.Scare == Scare.WithinPhrase)
            return true;
        var before = stretch.Open - 1;
        var first = prose.Sentences[prose.SentenceAt(stretch.Open)].First;
        if (before > first && prose.Char(before) == ',')
            before--;
        if (before < first || prose.StretchAt(before) >= 0)
            return false;
        if (prose.Is(before, WordClass.Naming) || (before == stretch.Open - 1 && (prose.Word(before) is "so-called" || IsKnownAs(prose, before, first))))
            return true;
        if (!capitals)
            return false;
        var beside = before == stretch.Open - 1;
        return prose.Is(before, WordClass.Opus) && !prose.Is(before, WordClass.Say)
            || beside && prose.Word(before) is "of" && before > first && prose.Is(before - 1, WordClass.Opus) && !prose.Is(before - 1, WordClass.Say)
            || beside && (several
            && (prose.Is(before, WordClass.Staged) || prose.Word(before) is "told" && !EndsAsSpeech(prose, stretch) || IsOffice(prose, before, first))
            || prose.Word(before) is "on" or "On"
                || prose.Is(before, WordClass.Called) && IsNaming(prose, before, first, stretch)
                || prose.Is(before, WordClass.Determiner) && before > first + 1 && prose.Is(before - 1, WordClass.Called) && !prose.Is(before - 2, WordClass.Auxiliary | WordClass.Adverb)
                    && IsNaming(prose, before - 1, first, stretch)
                || prose.Word(before) is "is" or "was" && before > first && prose.Is(before - 1, WordClass.Opus) && !EndsWithComma(prose, stretch)
                || several && prose.Tokens[before].Kind == TokenKind.Clitic && IsOnOwners(prose, before, first));
    }

    // "known as the “quiet rule”"
    private static bool IsKnownAs(Prose prose, int before, int first)
    {
        var i = prose.Word(before) is "the" or "a" or "an" ? before - 1 : before;
        if (i - 1 < first || prose.Word(i) is not "as")
            return false;
        // "known to friends as"
        for (var j = i - 1; j >= first && j > i - KnownReach && prose.Tokens[j].IsWord; j--)
        {
            if (prose.Word(j) is "known" or "knows" or "know")
                return true;
        }

        return false;
    }

    // "host of “The Press Pool”"
    private static bool IsOffice(Prose prose, int before, int first) =>
        before - 1 >= first && prose.Word(before) is "of" && prose.Is(before - 1, WordClass.OnePerson) && !prose.Is(before - 1, WordClass.Cue);

    private static bool EndsWithComma(Prose prose, Stretch stretch) =>
        stretch.IsClosed && (prose.Char(stretch.Close - 1) == ',' || prose.Char(stretch.Close + 1) == ',');

    // "“This Kind of War,” by Ada Moss"
    private static bool IsBy(Prose prose, Stretch stretch) =>
        stretch.IsClosed && stretch.Close + 2 < prose.Tokens.Length && prose.Char(stretch.Close - 1) == ',' && prose.Word(stretch.Close + 1) is "by"
            && prose.Tokens[stretch.Close + 2].IsCapital;

    // "told “Morning Tide” after": what ends with its sentence may well be said.
    private static bool EndsAsSpeech(Prose prose, Stretch stretch) =>
        !stretch.IsClosed || prose.Tokens[stretch.Close - 1].Kind == TokenKind.Punctuation && prose.Char(stretch.Close - 1) != ',';

    // "“Morning Tide” host Ada Moss", "the “Morning Tide” podcast": no comma, and no verb.
    private static bool LeadsToOwner(Prose prose, Stretch stretch)
    {
        var next = stretch.Close + 1;
        if (next + 1 < prose.Tokens.Length && prose.Word(next) is "TV" or "radio" or "television")
            next++;
        return stretch.IsClosed && next < prose.Tokens.Length && prose.SentenceAt(next) == prose.SentenceAt(stretch.Open)
            && prose.Tokens[stretch.Close - 1].IsWord && !prose.Tokens[next].IsCapital
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
        return i >= first && i < clitic - 1
            && (prose.Word(i) is "on" or "to" or "for" or "from" or "host" or "of" || prose.Is(i, WordClass.Say)
            && prose.Word(i) is "told" or "tells" or "telling");
    }
}
