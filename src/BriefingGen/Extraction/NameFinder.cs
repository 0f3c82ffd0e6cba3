using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds where a run of capitals that names somebody begins and ends.</summary>
internal static class NameFinder
{
    private const int LongestBody = 16;

    /// <summary>How far behind "first" its "then" is looked for.</summary>
    private const int ThenReach = 40;

    /// <summary>Whether a name begins at a token.</summary>
    public static bool Starts(Prose prose, int i, bool first)
    {
        var token = prose.Tokens[i];
        if (token.Kind != TokenKind.Word)
            return false;
        if (!token.IsCapital)
            return LeadsToSurname(prose, i);
        if (i > 0 && prose.Tokens[i - 1].IsCapital && prose.SentenceAt(i - 1) == prose.SentenceAt(i) && IsHeadlineVerb(prose, i))
            return false;
        if (IsAdjective(prose, i))
            return false;
        if (IsNumeral(prose, i) || IsOfAll(prose, i))
            return true;
        // "the Bakers' Alliance"
        if (prose.Is(i, WordClass.PeopleNoun) && PhraseWords.IsPossessive(prose, i + 1) && prose.Tokens[i + 2].IsCapital
            && prose.Is(i + 2, WordClass.Body | WordClass.GroupNoun))
            return true;
        // The capital of a sentence's first word says nothing; elsewhere it makes a name of a common word.
        var opening = first && (i == 0 || prose.Sentences[prose.SentenceAt(i)].First == i || prose.Char(i - 1) is ':' or '—');
        if (opening && OpensPhrase(prose, i))
            return false;
        if (!prose.Is(i, WordClass.Closed | WordClass.Connector | WordClass.Time | WordClass.Cue | WordClass.PeopleNoun))
            return true;
        if (opening)
            return i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].IsCapital
                && (prose.Is(i, WordClass.FirstName) && prose.Is(i, WordClass.Time | WordClass.Cue | WordClass.Auxiliary)
                || prose.Is(i, WordClass.Express) && prose.Is(i + 1, WordClass.Title) && prose.SentenceAt(i + 1) == prose.SentenceAt(i));
        return (!prose.Is(i, WordClass.Closed | WordClass.Time | WordClass.PeopleNoun) && token.Length > 1) || IsGivenName(prose, i);
    }

    /// <summary>"the All Velm Bakers' Union", "All Velm Radio said": "All" belongs to the name; not "All Velm bakers".</summary>
    public static bool IsOfAll(Prose prose, int i)
    {
        if (!(prose.Word(i) is "All") || i + 1 >= prose.Tokens.Length || prose.Tokens[i + 1] is not { Kind: TokenKind.Word, IsCapital: true } || prose.SentenceAt(i + 1) != prose.SentenceAt(i))
            return false;
        if (i > prose.Sentences[prose.SentenceAt(i)].First && prose.StretchAt(i - 1) < 0 && (prose.Word(i - 1) is "The" || prose.Tokens[i - 1] is { Kind: TokenKind.Word, IsCapital: false }))
            return true;
        var last = i + 1;
        while (last + 1 < prose.Tokens.Length && ContinuesName(prose, last + 1))
            last++;
        return last > i + 1 && prose.Is(last, WordClass.Body);
    }

    /// <summary>
    /// "A First Tamarack spokesman", "Lorna Two Rivers", "Two Rivers said": a number with a capital belongs to the name, where no sentence has given it the
    /// capital. At the head of one it may count who follows ("One Elmford man", "Two Germans") or what ("First Moss said no, then").
    /// </summary>
    public static bool IsNumeral(Prose prose, int i)
    {
        if (!IsNumberWord(prose, i) || prose.StretchAt(i) >= 0
            || i + 1 >= prose.Tokens.Length || prose.StretchAt(i + 1) >= 0 || prose.Tokens[i + 1] is not { Kind: TokenKind.Word, IsCapital: true } || prose.SentenceAt(i + 1) != prose.SentenceAt(i)
            || prose.Is(i + 1, WordClass.Closed | WordClass.Time))
            return false;
        // "On Day One Moss scored": the number ends what it counts, but for "Lorna Two Rivers".
        if (i > 0 && prose.Tokens[i - 1] is { Kind: TokenKind.Word, IsCapital: true } && prose.SentenceAt(i - 1) == prose.SentenceAt(i) && !prose.Is(i - 1, WordClass.Closed | WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman | WordClass.AnyTitle))
            return false;
        if (i > prose.Sentences[prose.SentenceAt(i)].First && prose.StretchAt(i - 1) < 0 && (prose.Tokens[i - 1].IsWord || prose.Tokens[i - 1].Kind == TokenKind.Clitic || prose.Char(i - 1) == ','))
            return true;
        var end = i + 1;
        while (end < prose.Tokens.Length && ContinuesName(prose, end))
            end++;
        if (end >= prose.Tokens.Length || prose.StretchAt(end) >= 0)
            return false;
        return prose.Word(i) is "First" ? prose.Tokens[end].IsWord && !LeadsToThen(prose, end) : prose.IsVerb(end) && !prose.Is(end - 1, WordClass.OnePerson | WordClass.PeopleNoun | WordClass.Nationality);
    }

    private static bool IsNumberWord(Prose prose, int i) =>
        prose.Word(i) is "One" or "Two" or "Three" or "Four" or "Five" or "Six" or "Seven" or "Eight" or "Nine" or "Ten" or "First";

    // "First Moss said no, then", "First Moss spoke. Then".
    private static bool LeadsToThen(Prose prose, int i)
    {
        for (var end = Math.Min(i + ThenReach, prose.Tokens.Length); i < end; i++)
        {
            if (prose.Word(i) is "then" or "Then" or "next" or "Next" or "second" or "Second")
                return true;
        }

        return false;
    }

    // "Last week the board said", "Part of her letter read", "Coming down on them, Moss said".
    private static bool OpensPhrase(Prose prose, int i) =>
        i + 2 < prose.Tokens.Length && (OpensClause(prose, i) || prose.Is(i + 1, WordClass.Time) && prose.Word(i) is "Late" or "Early" || prose.Is(i + 1, WordClass.Time) && !prose.Tokens[i + 1].IsCapital && !prose.Is(i + 1, WordClass.Adverb | WordClass.Auxiliary)
            || prose.Word(i + 1) is "of" && prose.Is(i + 2, WordClass.Determiner | WordClass.Possessive) && !prose.Is(i, WordClass.Body | WordClass.FirstName | WordClass.AnyTitle | WordClass.Noun));

    // "Opening the case, Moss said", "Headed “Tides”, it says": a participle, for all that no list has the verb.
    private static bool OpensClause(Prose prose, int i) =>
        prose.Tokens[i].Length > 5 && (prose.IsParticiple(i) || prose.Word(i).EndsWith("ed", StringComparison.Ordinal)) && !prose.Is(i, WordClass.Place | WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman | WordClass.AnyTitle | WordClass.Noun)
            && (prose.StretchAt(i + 1) >= 0 || !prose.Tokens[i + 1].IsCapital && prose.Is(i + 1, WordClass.Determiner | WordClass.Preposition | WordClass.Possessive | WordClass.Particle) || prose.Word(i + 1) is "down" or "up" or "out" or "back");

    // "the Elmford-based firm", "a Moss-style speech".
    private static bool IsAdjective(Prose prose, int i)
    {
        var word = prose.Word(i);
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1])
            && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.Contains("-of-", StringComparison.Ordinal) || word[(hyphen + 1)..] is "old" or "led" or "born" or "run" or "style" or "era" or "like" or "wide" or "area" or "made");
    }

    // Will, June, Per: a common word with a capital, and a name after it. "In May Ruud said" tells a month.
    private static bool IsGivenName(Prose prose, int i) =>
        i > 0 && i + 1 < prose.Tokens.Length && prose.Tokens[i].Length > 1
        && (prose.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapital: true, AfterBlank: true } || (prose.Is(i, WordClass.FirstName) && LeadsToSurname(prose, i + 1)))
        && prose.SentenceAt(i + 1) == prose.SentenceAt(i)
        && !prose.Is(i + 1, WordClass.Pronoun | WordClass.Determiner | WordClass.Time | WordClass.Conjunction | WordClass.AnyTitle)
        && (prose.Is(i - 1, WordClass.Say) || (prose.Is(i, WordClass.FirstName) && !prose.Is(i - 1, WordClass.Preposition | WordClass.Time | WordClass.Determiner)));

    // "de Witte", "van der Berg".
    private static bool LeadsToSurname(Prose prose, int i)
    {
        var end = Math.Min(i + 3, prose.Tokens.Length - 1);
        var surname = i;
        while (surname < end && prose.Is(surname, WordClass.Particle) && !prose.Tokens[surname].IsCapital)
            surname++;
        return surname > i && prose.Tokens[surname] is { Kind: TokenKind.Word, IsCapital: true };
    }

    /// <summary>The token after a run of capitals with initials, particles and, for bodies, "of the".</summary>
    public static int End(Prose prose, int start)
    {
        var isBody = false;
        var i = start;
        while (true)
        {
            isBody |= prose.Is(i, WordClass.Body);
            i = PastPoint(prose, i + 1);
            if (i < prose.Tokens.Length && prose.StretchAt(i) is >= 0 and var stretch && IsNickname(prose, stretch, i))
            {
                i = prose.Stretches[stretch].End;
                continue;
            }

            if (i >= prose.Tokens.Length || prose.StretchAt(i) >= 0 || IsHeadlineVerb(prose, i))
                return i;
            if (RetiredEnd(prose, i) is { } retired)
            {
                i = retired - 1;
                continue;
            }

            // "Transit Workers Local 88"
            if (prose.Tokens[i].Kind == TokenKind.Number && prose.Word(i - 1) is "Local")
                return i + 1;
            if (IsSingleNickname(prose, i))
            {
                i += 2;
                continue;
            }

            // "Rose Achieng’ Moss"
            if (prose.Char(i) is '’' or '\'' && !prose.Tokens[i].AfterBlank && prose.Word(i - 1).EndsWith("ng", StringComparison.Ordinal) && i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].AfterBlank && ContinuesName(prose, i + 1))
                continue;
            if (ContinuesName(prose, i))
                continue;
            if (IsGeneration(prose, i))
                return i + 1;
            if (PastLink(prose, start, i, isBody) is not (>= 0 and var next))
                return i;
            i = next;
        }
    }

    // The name behind "(retd)" in "Captain (retd) Ada Moss".
    private static int? RetiredEnd(Prose prose, int open)
    {
        if (prose.Char(open) != '(' || open + 3 >= prose.Tokens.Length || !(prose.Word(open + 1) is "retd" or "Retd" or "RETD" or "rtd" or "Rtd" or "retired" or "ret") || !prose.Is(open - 1, WordClass.AnyTitle))
            return null;
        var next = prose.Char(open + 2) == '.' ? open + 4 : open + 3;
        return prose.Char(next - 1) == ')' && next < prose.Tokens.Length && ContinuesName(prose, next) ? next : null;
    }

    // "Ada Moss junior said"; not "told Moss senior staff had left".
    private static bool IsGeneration(Prose prose, int i) =>
        prose.Word(i) is "junior" or "senior" && i + 1 < prose.Tokens.Length
            && (!prose.Tokens[i + 1].IsWord || prose.IsVerb(i + 1) || prose.Is(i + 1, WordClass.Closed)) && !prose.Is(i + 1, WordClass.Noun) && prose.SentenceAt(i) == prose.SentenceAt(i - 1);

    // The token after the point of "St." or "A.", where the name goes on behind it.
    private static int PastPoint(Prose prose, int i) =>
        i < prose.Tokens.Length && prose.Char(i) == '.' && !prose.Tokens[i].AfterBlank
            && (prose.Is(i - 1, WordClass.Abbreviation) || prose.Tokens[i - 1].Length <= 2)
            && i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].IsCapital && prose.SentenceAt(i + 1) == prose.SentenceAt(i) ? i + 1 : i;

    // The capital that a small word or a mark within a name leads to; -1 where the name ends before it.
    private static int PastLink(Prose prose, int start, int i, bool isBody)
    {
        var next = i + 1;
        // "Moss & Reed"
        if (prose.Char(i) == '&' && next < prose.Tokens.Length && ContinuesName(prose, next))
            return next;
        // "Allied Workers' Union": the plural of people and a body are one name.
        if (PhraseWords.IsPossessive(prose, i) && (prose.Is(i - 1, WordClass.PeopleNoun) || i > start + 1 && prose.Tokens[i].Kind == TokenKind.Mark)
            && ContinuesName(prose, next) && prose.Is(next, WordClass.Body | WordClass.GroupNoun))
            return next;
        if (JoinsBody(prose, start, i) || JoinsField(prose, start, i))
            return next;
        // "Fionn Mac an Rí"
        if (prose.Word(i) is "an" && prose.Word(i - 1) is "Mac" or "Nic" or "Ní" or "Ó" or "Uí")
            return next < prose.Tokens.Length && ContinuesName(prose, next) ? next : -1;
        if (prose.Is(i, WordClass.Particle))
            return PastParticles(prose, i);
        return next < prose.Tokens.Length && LeadsOn(prose, start, i, isBody) ? PastOf(prose, next) : -1;
    }

    // "Ursel van der Hagen"
    private static int PastParticles(Prose prose, int i)
    {
        var next = i + 1;
        while (next < prose.Tokens.Length && next < i + 3 && prose.Is(next, WordClass.Particle))
            next++;
        return next < prose.Tokens.Length && ContinuesName(prose, next) ? next : -1;
    }

    // "of" behind a body or a title ("Board of Trade", "Minister for Tides", "Ambassador to Elmford") or a state ("Republic of Velm"); not "Professor Ada Moss of Elmford", nor "Ada Bishop of Elmford".
    private static bool LeadsOn(Prose prose, int start, int of, bool isBody)
    {
        if (!(prose.Word(of) is "of" or "for" or "on" or "to"))
            return false;
        if (isBody || prose.Word(of - 1) is "Republic" or "Kingdom" or "Commonwealth" or "Federation" or "Emirate" or "Sultanate")
            return prose.Word(of) is not "to" || prose.Is(of - 1, WordClass.AnyTitle);
        return prose.Is(of - 1, prose.Word(of) is "to" ? WordClass.AnyTitle : WordClass.AnyTitle | WordClass.OnePerson) && !prose.Is(of - 1, WordClass.FirstName) && !NameSplitter.HasGivenName(prose, start, of - 1);
    }

    // "Board of the Harbour"; not "Chair of Mayor Moss".
    private static int PastOf(Prose prose, int next)
    {
        if (prose.Word(next) is "the" && next + 1 < prose.Tokens.Length)
            next++;
        return ContinuesName(prose, next) && !prose.Is(next, WordClass.AnyTitle) ? next : -1;
    }

    // "the Shop and Allied Workers' Alliance": one word before the "and" that is no body, person or place, and what follows ends in a body.
    private static bool JoinsBody(Prose prose, int start, int and)
    {
        const WordClass Whole = WordClass.Body | WordClass.GroupNoun | WordClass.Place | WordClass.Nationality | WordClass.FirstName | WordClass.AnyTitle | WordClass.Noun;
        if (and != start + 1 || start == 0 || prose.Word(and) is not ("and" or "&") || !(prose.Word(start - 1) is "the" or "The")
            || prose.Is(start, Whole) || prose.Word(start).IndexOfAnyInRange('a', 'z') < 0)
            return false;
        var last = and;
        while (last + 1 < prose.Tokens.Length && last < and + LongestBody
            && (ContinuesName(prose, last + 1) || prose.Is(last, WordClass.PeopleNoun) && PhraseWords.IsPossessive(prose, last + 1)))
            last++;
        return last > and && prose.Is(last, WordClass.Body | WordClass.GroupNoun);
    }

    // "the Minister for Lands and Seabed,", "the Department of Health and Social Care": not "the Minister of Labour and Ada Moss".
    private static bool JoinsField(Prose prose, int start, int and)
    {
        if (prose.Word(and) is not ("and" or "&") || and - start is < 3 or > LongestBody || and + 2 >= prose.Tokens.Length || prose.StretchAt(and + 1) >= 0 || !prose.Tokens[and + 1].IsCapital)
            return false;
        var of = start + 1;
        while (of < and && !(prose.Word(of) is "of" or "for"))
            of++;
        if (of >= and - 1 || !prose.Is(of - 1, WordClass.AnyTitle | WordClass.GroupNoun) || prose.Is(of - 1, WordClass.FirstName))
            return false;
        for (var i = and + 1; i < Math.Min(and + LongestBody, prose.Tokens.Length) && prose.StretchAt(i) < 0 && prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true }; i++)
        {
            if (prose.Is(i, WordClass.AnyTitle | WordClass.FirstName | WordClass.GroupNoun | WordClass.Body | WordClass.Place) || NameSplitter.IsGivenName(prose, i))
                return false;
        }

        return true;
    }

    // "Ada “Bo” Moss"
    private static bool IsNickname(Prose prose, int stretch, int open)
    {
        var close = prose.Stretches[stretch].Close;
        return prose.Stretches[stretch].IsClosed && open > 0 && close - open is 2 or 3
            && prose.Tokens[open - 1] is { Kind: TokenKind.Word, IsCapital: true } && prose.Tokens[open + 1].IsCapital
            && close + 1 < prose.Tokens.Length && prose.Tokens[close + 1].AfterBlank && prose.Tokens[close - 1].IsWord
            && ContinuesName(prose, close + 1) && !prose.Is(close + 1, WordClass.Cue | WordClass.Closed)
            && (NameSplitter.IsGivenName(prose, open - 1) || NameSplitter.IsTitled(prose, open - 1));
    }

    // "Ada ‘Bo’ Moss", where the article sets quotations in double marks.
    private static bool IsSingleNickname(Prose prose, int i) =>
        i + 3 < prose.Tokens.Length && prose.Char(i) is '‘' && prose.Char(i + 2) is '’' && prose.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapital: true, AfterBlank: false } && prose.Tokens[i + 3].AfterBlank
            && ContinuesName(prose, i + 3) && !prose.Is(i + 3, WordClass.Cue | WordClass.Closed) && prose.Tokens[i - 1].IsWord
            && (NameSplitter.IsGivenName(prose, i - 1) || NameSplitter.IsTitled(prose, i - 1) || !prose.Is(i - 1, WordClass.Place | WordClass.Body | WordClass.Noun | WordClass.Nationality | WordClass.Closed | WordClass.Time));

    // "Comrade Sunday Moss": a day, behind a title and before a surname.
    private static bool IsDayName(Prose prose, int i) =>
        prose.Is(i, WordClass.Time) && NameSplitter.IsTitled(prose, i) && i + 1 < prose.Tokens.Length && prose.Tokens[i + 1] is { Kind: TokenKind.Word, IsCapital: true } && !prose.Is(i + 1, WordClass.Closed | WordClass.Time)
            && prose.SentenceAt(i + 1) == prose.SentenceAt(i);

    // "Moss Said Bread Is Dear": a verb with the capital of a heading ends the name.
    internal static bool IsHeadlineVerb(Prose prose, int i) =>
        prose.Is(i, WordClass.Cue) && prose.Tokens[i].IsCapital && !prose.Is(i, WordClass.FirstName)
        && (prose.Word(i).EndsWith("ed", StringComparison.Ordinal) || prose.Word(i) is "Said" or "Says" or "Told" or "Tells");

    // "Air Force 1st Lt. Moss".
    private static bool IsOrdinal(Prose prose, int i) =>
        prose.Tokens[i] is { Kind: TokenKind.Number, Length: 3 } && i + 1 < prose.Tokens.Length && prose.Is(i + 1, WordClass.AnyTitle) && prose.Tokens[i + 1].IsCapital;

    // "Ada A. Moss": a letter with a full stop is no article.
    private static bool IsInitial(Prose prose, int i) =>
        prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true, Length: 1 } && prose.StretchAt(i) < 0 && prose.Char(i + 1) == '.' && !prose.Tokens[i + 1].AfterBlank
        && i + 2 < prose.Tokens.Length && prose.Tokens[i + 2].IsCapital && prose.SentenceAt(i + 2) == prose.SentenceAt(i - 1);

    private static bool ContinuesName(Prose prose, int i) =>
        IsOrdinal(prose, i) || IsInitial(prose, i) || prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true } && prose.StretchAt(i) < 0
        && (!prose.Is(i, WordClass.Pronoun | WordClass.Determiner | WordClass.Time | WordClass.Conjunction) || IsDayName(prose, i) || IsNumberWord(prose, i) && (IsNumeral(prose, i) || !(i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].IsCapital)))
        && prose.SentenceAt(i) == prose.SentenceAt(i - 1);
}
