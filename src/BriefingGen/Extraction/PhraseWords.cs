using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Tells which words belong to the phrase of a noun, and where a verb or another phrase begins.</summary>
internal static class PhraseWords
{
    private const int NounReach = 3;

    /// <summary>How far behind a month a noun stands: "an Oct. 5 Moss letter".</summary>
    private const int DateReach = 5;

    /// <summary>"supplier", "operator": what somebody may be as well as a firm.</summary>
    public static bool IsTrade(Prose prose, int noun) =>
        prose.Word(noun).EndsWith("er", StringComparison.Ordinal) || prose.Word(noun).EndsWith("or", StringComparison.Ordinal);

    public static bool IsPossessive(Prose prose, int i)
    {
        if (i == 0 || i + 1 >= prose.Tokens.Length || prose.StretchAt(i) >= 0)
            return false;
        var token = prose.Tokens[i];
        var last = prose.Tokens[i + 1];
        if (token.Kind == TokenKind.Clitic)
            return char.ToLowerInvariant(prose.Text[token.End - 1]) == 's' && last.IsWord && (!prose.Is(i + 1, WordClass.Closed) || IsCounted(prose, i + 1));
        return token is { Kind: TokenKind.Mark, AfterBlank: false, Length: 1 } && prose.Char(i) is '\'' or '’'
            && prose.Text[token.Start - 1] == 's' && last is { AfterBlank: true, IsWord: true };
    }

    /// <summary>Whether a word tells where something is that is said: "In Velm, a nurse said".</summary>
    public static bool IsWhere(Prose prose, int i) => prose.Word(i) is "In" or "in" or "At" or "at" or "Near" or "near" or "Outside" or "outside" or "Inside" or "inside" or "Across" or "across" or "From" or "from";

    /// <summary>"one" in "the town's one clinic"; not in "the town's one of those".</summary>
    public static bool IsCounted(Prose prose, int i) =>
        prose.Word(i) is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" && i + 1 < prose.Tokens.Length && prose.Tokens[i + 1] is { Kind: TokenKind.Word } && !prose.Is(i + 1, WordClass.Closed);

    /// <summary>A word that stands where small words stand and belongs to a phrase as well: "the first mayor".</summary>
    public static bool MayDescribe(Prose prose, int i) => prose.Word(i) is "former" or "long" or "first";

    public static bool IsContent(Prose prose, int i, bool first)
    {
        var token = prose.Tokens[i];
        if (!token.IsWord)
            return false;
        if (token.Kind == TokenKind.Number)
            return true;
        if (prose.Is(i, WordClass.Closed & ~WordClass.Determiner)
            && !(MayDescribe(prose, i) && (prose.Word(i) is not "first" || !first && FollowsArticle(prose, i))))
            return false;
        if (prose.Is(i, WordClass.Determiner)
            || (prose.Is(i, WordClass.Time) && !first && token.IsCapital && !((FollowsArticle(prose, i) || IsDescribing(prose, i - 1)) && LeadsToDatedNoun(prose, i + 1))))
            return false;
        if (first && prose.Is(i, WordClass.Connector))
            return false;
        var word = prose.Word(i);
        if (word.EndsWith("ly", StringComparison.Ordinal) && word.Length > 5 && !prose.Is(i, WordClass.Noun))
            return false;
        return !prose.Is(i, WordClass.Cue) || prose.Is(i, WordClass.Noun)
            || (!first && i > 0 && (FollowsArticle(prose, i) || (prose.Is(i - 1, WordClass.OnePerson) && prose.Is(i, WordClass.PlainForm))));
    }

    // "separate" in "a separate June memo".
    private static bool IsDescribing(Prose prose, int i) =>
        i > 0 && prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(i, WordClass.Closed | WordClass.Cue | WordClass.Noun | WordClass.Time) && FollowsArticle(prose, i);

    // "a Monday editorial", "an Oct. 5 letter", "an October 2031 Moss report".
    private static bool LeadsToDatedNoun(Prose prose, int i)
    {
        for (var end = Math.Min(i + DateReach, prose.Tokens.Length); i < end && prose.StretchAt(i) < 0; i++)
        {
            if (prose.Is(i, WordClass.Noun))
                return true;
            if (!IsDatePoint(prose, i) && !(prose.Tokens[i] is { Kind: TokenKind.Number } or { Kind: TokenKind.Word, IsCapital: true }))
                return false;
        }

        return false;
    }

    public static bool IsDatePoint(Prose prose, int i) => prose.Char(i) == '.' && !prose.Tokens[i].AfterBlank && prose.Is(i - 1, WordClass.Time);

    // "its key interest rate", "one comment": one thing rates, with an s.
    public static bool IsCompound(Prose prose, int i) =>
        prose.Is(i, WordClass.Cue) && prose.Is(i, WordClass.PlainForm)
            && (prose.Word(i - 1) is "one" or "One" or "each" or "Each" or "another" or "Another"
            || prose.Tokens[i - 1] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(i - 1, WordClass.Closed | WordClass.Cue | WordClass.Time)
        && prose.Word(i - 1)[^1] is not 's');

    // What follows an article or a possessor is a noun, whatever else the word can be: "the rules", "Moss's claim".
    private static bool FollowsArticle(Prose prose, int i) =>
        i > 0 && (prose.Tokens[i - 1].Kind == TokenKind.Clitic || prose.Word(i - 1) is "the" or "The" or "a" or "A" or "an" or "An" || prose.Is(i - 1, WordClass.Possessive));

    // "report", "claims", "state": a noun after an article, an adjective or a possessor, otherwise a verb.
    public static bool IsVerbHere(Prose prose, int i, int first)
    {
        if (!prose.Is(i, WordClass.Cue))
            return false;
        // "according to volunteer Ada Moss", "School volunteer Ada Moss".
        if (prose.Is(i, WordClass.OnePerson) && prose.Is(i, WordClass.PlainForm) && i > 0 && i + 1 < prose.Tokens.Length && prose.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapital: true }
            && (i == first ? prose.Is(i - 1, WordClass.Preposition | WordClass.Say) : prose.Word(i - 1)[^1] is not 's'))
            return false;
        // "the secretary of state"
        if (i == first)
            return i == 0 || prose.Word(i - 1) is not "of" || !prose.Is(i, WordClass.PlainForm);
        // "22 Moss letters"
        if (prose.Is(i, WordClass.DocumentNoun) && prose.Tokens[first].Kind == TokenKind.Number && prose.Word(i).EndsWith("s", StringComparison.Ordinal))
            return false;
        // "Internal emails show", "Moss emails cited by the board".
        if (prose.Is(i, WordClass.DocumentNoun) && i == first + 1 && first == prose.Sentences[prose.SentenceAt(i)].First && prose.Word(i)[^1] is 's' && i + 1 < prose.Tokens.Length
            && (prose.IsPast(i + 1) || prose.Is(i + 1, WordClass.Cue)))
            return false;
        // "a draft order"
        if (prose.Word(i - 1) is "draft" && prose.Is(i, WordClass.DocumentNoun) && prose.Is(i, WordClass.PlainForm))
            return false;
        // "Moss's Facebook post: “...”"
        if (prose.Is(i, WordClass.DocumentNoun) && prose.Char(i + 1) == ':' && prose.Is(i, WordClass.PlainForm))
            return false;
        // "a staff report", "one committee claim".
        if (prose.Is(i, WordClass.DocumentNoun) && prose.Is(i - 1, WordClass.GroupNoun) && prose.Is(i, WordClass.PlainForm)
            && prose.Word(first) is "a" or "an" or "A" or "An")
            return false;
        // "general counsel", "talk radio": one person counsels, with an s.
        if (prose.Is(i - 1, WordClass.OnePerson) && !prose.Is(i - 1, WordClass.PeopleNoun) && prose.Is(i, WordClass.PlainForm))
            return false;
        return !prose.Is(i - 1, WordClass.Determiner | WordClass.Possessive | WordClass.Nationality)
            && prose.Tokens[i - 1].Kind is not (TokenKind.Clitic or TokenKind.Mark)
            && (prose.Is(i - 1, WordClass.Noun) || prose.Tokens[i - 1].IsCapital);
    }

    // "Moss supports Mayor Quill", "Moss loads 140 books".
    public static bool IsPresent(Prose prose, int i) =>
        prose.Tokens[i] is { IsCapital: false, Length: > 3 } && i + 1 < prose.Tokens.Length && (prose.Tokens[i + 1].IsCapital || prose.Tokens[i + 1].Kind == TokenKind.Number)
            && prose.Word(i) is [.., not 's', 's'] && !prose.Is(i, WordClass.Noun);

    // "a Moss letter", "an Elmford lexicographer", "the Moss signing": before a noun a name only tells which.
    public static bool IsBesideNoun(Prose prose, int first, int name, int end)
    {
        if (name != first + 1 || end >= prose.Tokens.Length || prose.StretchAt(end) >= 0 || prose.SentenceAt(end) != prose.SentenceAt(first)
            || prose.Tokens[end] is not { Kind: TokenKind.Word, IsCapital: false } || prose.Is(end, WordClass.Closed | WordClass.Time | WordClass.Say)
            || prose.IsPast(end) || prose.Word(end).EndsWith("ly", StringComparison.Ordinal))
            return false;
        if (prose.Word(first) is "a" or "an" or "A" or "An")
            return !prose.IsParticiple(end) && (!prose.Is(end, WordClass.Cue) || prose.Is(end, WordClass.PlainForm));
        return prose.Word(first) is "the" or "The" && prose.IsParticiple(end) && prose.Word(name)[^1] is not 's' && !(first > 0 && prose.Word(first - 1) is "with");
    }

    /// <summary>"the board", "the mayor": an article and one word.</summary>
    public static bool IsBare(Prose prose, Mention phrase) => phrase.End - phrase.First == 2 && prose.Word(phrase.First) is "the" or "The";

    // "the deputy rallied members", "her criticism raised questions"; not "the newly elected members".
    public static bool EndsPhrase(Prose prose, int i, int first, int noun) =>
        (i > first + 1 || noun == first && prose.Is(i, WordClass.Past) && prose.Is(first, WordClass.PeopleNoun)) && prose.IsPast(i) && !prose.Word(i).Contains('-') && (noun == i - 1
            || noun < 0 && prose.Tokens[i - 1] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(i - 1, WordClass.Closed)
            && !prose.Word(i - 1).EndsWith("ly", StringComparison.Ordinal) && !prose.IsPast(i - 1));

    /// <summary>Whether what stands behind a phrase tells which one is meant: "the Dane accused of it", "the 41-year-old from Velm", "the driver's".</summary>
    public static bool IsToldMore(Prose prose, int end) =>
        prose.Is(end, WordClass.Preposition | WordClass.Relative | WordClass.Participle) && !prose.Is(end, WordClass.Cue) || prose.IsParticiple(end) || prose.Tokens[end].Kind == TokenKind.Clitic;

    // "a major test", "the general strike": what may be somebody is no more than an adjective before a noun that no list has.
    public static bool IsAdjective(Prose prose, int i) =>
        Lexicon.Adjectives.Contains(prose.Word(i)) && i + 1 < prose.Tokens.Length && prose.StretchAt(i + 1) < 0 && prose.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapital: false, Length: > 3 }
            && !prose.Is(i + 1, WordClass.Closed | WordClass.Cue | WordClass.Time | WordClass.Noun) && !prose.IsPast(i + 1) && !prose.Word(i + 1).EndsWith("ly", StringComparison.Ordinal)
            && !IsPresent(prose, i + 1);

    public static bool LeadsToNoun(Prose prose, int i)
    {
        for (var j = i; j < Math.Min(i + NounReach, prose.Sentences[prose.SentenceAt(i)].End); j++)
        {
            if (prose.StretchAt(j) >= 0 || !IsContent(prose, j, false))
                return false;
            // "22 Moss letters": what is counted writes nothing.
            if (prose.Is(j, WordClass.Noun) && (!prose.Is(j, WordClass.Cue) || prose.Is(j, WordClass.DocumentNoun) && j > i && prose.Tokens[i].Kind == TokenKind.Number && prose.Word(j)[^1] is 's'))
                return true;
        }

        return false;
    }
}
