using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Tells in a run of capitals the title from the name, and a person's name from others.</summary>
internal static class NameSplitter
{
    private const int LongestName = 5;

    /// <summary>The most tokens of a label in brackets: "Lib Dem, Velm North".</summary>
    private const int LongestLabel = 8;

    /// <summary>The most words of an office before its "of": "Deputy Assistant Under Secretary of".</summary>
    private const int LongestOffice = 8;

    /// <summary>The first token of the person's name in "State Department Secretary Ada Quill"; the start of the run where nothing precedes it.</summary>
    public static int PersonStart(Prose prose, int first, int end)
    {
        for (var i = end - 2; i >= first; i--)
        {
            // "Delegate" is short "Del.", but "Altos del Sur" are peaks.
            if (prose.Is(i, WordClass.AnyTitle) && !prose.Is(i, WordClass.FirstName) && i + 1 < end && (prose.Tokens[i].IsCapital || !prose.Is(i, WordClass.Particle)))
            {
                var next = prose.Char(i + 1) == '.' ? i + 2 : prose.Char(i + 1) == '(' ? BehindBracket(prose, i + 1) : i + 1;
                // Not "the General Staff".
                if (next == end - 1 && i == first && prose.Is(next, WordClass.GroupNoun | WordClass.Body)
                    && (prose.Word(i) is "Justice" or "General" || first > 0 && prose.Word(first - 1) is "the" or "The"))
                    return first;
                // Not "Deputy" of "Deputy Superintendent of Police Ada Quill", "Deputy Permanent Representative to the League Ada Quill".
                if (next < end && prose.Tokens[next].IsCapital && !LeadsToOffice(prose, next, end))
                    return OpensWithOffice(prose, next, end) ? next + 1 : next;
            }
        }

        if (OfficeEnd(prose, first, end) is { } name)
            return name;
        for (var i = first + 1; i + 1 < end; i++)
        {
            // "Council Member Priya Venkat", "Christian Democrat Femke Moss".
            if (OpensWithOffice(prose, i, end) && (prose.Is(i - 1, WordClass.GroupNoun | WordClass.Body) || prose.Word(i) is "Democrat" or "Republican" or "Conservative" || IsOfficer(prose, first, i)))
                return i + 1;
            var isTheDane = IsTheDane(prose, first, i, end);
            if ((prose.Is(i, WordClass.FirstName) || prose.Is(i, WordClass.GivenMan | WordClass.GivenWoman) && prose.Is(i - 1, WordClass.OnePerson) && !prose.Is(i - 1, WordClass.GivenMan | WordClass.GivenWoman) || isTheDane)
                && prose.Tokens[i].IsCapital && prose.Tokens[i + 1].IsCapital
                && (prose.Is(i - 1, WordClass.Nationality | WordClass.Body | WordClass.OnePerson) || isTheDane || prose.Word(i - 1).IndexOfAnyInRange('a', 'z') < 0
                && prose.Tokens[i - 1].Length > 2))
                return i;
        }

        // "Goalkeeper Ines Halloran": at the head of a sentence what somebody is has a capital as well.
        var names = end - first;
        while (names > 0 && prose.Is(first + names - 1, WordClass.Suffix))
            names--;
        // "Administrators Moss Reed"
        if (names > 2 && prose.Is(first, WordClass.PeopleNoun) && prose.Word(first)[^1] == 's' && !prose.Is(first + 1, WordClass.Body | WordClass.GroupNoun) && prose.Tokens[first + 1].IsCapital)
            return first + 1;
        return names > 2 && prose.Is(first, WordClass.OnePerson) && !prose.Is(first, WordClass.FirstName) && prose.Tokens[first + 1].IsCapital
            && !prose.Is(first + 1, WordClass.Body) ? first + 1 : first;
    }

    // "Special Envoy Priya Venkat", "UN Humanitarian Coordinator Femke Moss": not "Ada Baker Femke Moss".
    private static bool IsOfficer(Prose prose, int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (prose.Tokens[i] is not { Kind: TokenKind.Word, IsCapital: true } || IsGivenName(prose, i) && !MayBeOther(prose, i))
                return false;
        }

        return true;
    }

    // What may be a given name is rather something else: a place, an office, "UN".
    private static bool MayBeOther(Prose prose, int i) =>
        prose.Is(i, WordClass.Place | WordClass.Nationality | WordClass.Body | WordClass.Noun | WordClass.AnyTitle | WordClass.Modifier | WordClass.Closed) || prose.Word(i).IndexOfAnyInRange('a', 'z') < 0;

    // "Negotiator Ole Reed" of "Chief Negotiator Ole Reed".
    private static bool OpensWithOffice(Prose prose, int first, int end) =>
        end - first == 3 && prose.Is(first, WordClass.OnePerson) && !prose.Is(first, WordClass.FirstName) && prose.Tokens[first + 1].IsCapital && !prose.Is(first + 1, WordClass.Noun | WordClass.Body) && !prose.Is(first + 2, WordClass.Noun | WordClass.Body);

    private static bool LeadsToOffice(Prose prose, int first, int end)
    {
        var office = first;
        while (office + 1 < end && office - first < LongestOffice && prose.Tokens[office + 1] is { Kind: TokenKind.Word, IsCapital: true })
            office++;
        return office + 2 < end && prose.Is(office, WordClass.AnyTitle | WordClass.OnePerson) && !prose.Is(office, WordClass.FirstName) && prose.Word(office + 1) is "of" or "for" or "to" && !HasGivenName(prose, first, office);
    }

    /// <summary>Whether a given name stands among the last of some words that is nothing else.</summary>
    public static bool HasGivenName(Prose prose, int first, int end)
    {
        for (var i = Math.Max(first, end - LongestOffice); i < end; i++)
        {
            if (prose.Is(i, WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman) && !MayBeOther(prose, i))
                return true;
        }

        return false;
    }

    // "the Libertarian Wes Moss", "the Dane Ole Moss"; not "the Libertarian Summer School".
    private static bool IsTheDane(Prose prose, int first, int given, int end) =>
        given == first + 1 && end - given == 2 && IsGivenName(prose, given) && first > 0 && prose.Word(first - 1) is "the" or "The" && (prose.Is(first, WordClass.Nationality) || Epithets.Demonyms.Contains(prose.Word(first))) && !prose.Is(end - 1, WordClass.Body | WordClass.Noun) && !IsFirm(prose, given, end);

    /// <summary>The last word of an office that a body or a field follows: "President" in "National President of the Union of Bakers", "Commissioner" in "High Commissioner to Velm"; null where the run is another.</summary>
    public static int? OfficeIn(Prose prose, int first, int end)
    {
        for (var i = first; i + 2 < end; i++)
        {
            if (prose.Word(i + 1) is "of" or "for" or "to")
                return prose.Is(i, WordClass.OnePerson) && prose.Is(i, WordClass.AnyTitle) && !prose.Is(i, WordClass.FirstName) ? i : null;
        }

        return null;
    }

    /// <summary>The token of the noun in a body's name: "Board" of "the Velm Safety Board", "Union" of "the Union of Velm Bakers".</summary>
    public static int NounOf(Prose prose, Mention body)
    {
        var noun = body.Head;
        while (noun + 1 < body.End && !(prose.Word(noun + 1) is "of" or "for" or "on" or "in"))
            noun++;
        return noun;
    }

    // Where the name begins in "Minister for Transport Ada Quill": behind what the office is for, a given name or the last two words.
    private static int? OfficeEnd(Prose prose, int first, int end)
    {
        const WordClass Field = WordClass.Place | WordClass.Nationality | WordClass.Body | WordClass.GroupNoun | WordClass.OnePerson | WordClass.PeopleNoun;
        for (var i = first; i + 4 < end; i++)
        {
            if (!prose.Is(i, WordClass.AnyTitle | WordClass.OnePerson) || prose.Word(i + 1) is not ("of" or "for" or "to"))
                continue;
            var name = prose.Word(i + 2) is "the" ? i + 4 : i + 3;
            while (name < end - 2 && !prose.Is(name, WordClass.FirstName))
                name++;
            if (prose.Word(name - 1) is "and" or "&")
                return null;
            return prose.Tokens[name].IsCapital && (name == end - 2 && !prose.Is(name, Field) && !prose.Is(name + 1, Field) || name < end - 2) ? name : null;
        }

        return null;
    }

    public static bool IsPerson(Prose prose, int head, int end, bool titled)
    {
        if (prose.Is(end - 1, WordClass.Body) || IsFirm(prose, head, end) && !IsDescribed(prose, head, end) || end - head > 1 && Lexicon.Things.Contains(prose.Word(end - 1)) || prose.Is(head, WordClass.Closed) && !prose.Tokens[head].IsCapital)
            return false;
        // "Representative of the Fund for Agriculture": an office, and nobody's name. "Response To Moss", of a heading.
        for (var i = head; i < end; i++)
        {
            if (i > head && prose.Word(i) is "for" || !titled && prose.Is(i, WordClass.Preposition | WordClass.Subordinator) && prose.Tokens[i].IsCapital && !prose.Is(i, WordClass.Particle | WordClass.FirstName | WordClass.Adverb))
                return false;
        }

        // "Velm's Foreign Minister".
        if (!titled && head > 0 && prose.Tokens[head - 1].Kind == TokenKind.Clitic && prose.Is(end - 1, WordClass.AnyTitle) && !prose.Is(end - 1, WordClass.FirstName) && !IsGivenName(prose, head))
            return false;
        // "Park Min-seo"
        if (titled || end - head == 2 && Namesakes.IsJoinedGivenName(prose.Word(end - 1)) && !prose.Is(head, WordClass.Nationality | WordClass.Closed | WordClass.Noun))
            return true;
        if (end - head < 2 || prose.Is(end - 1, WordClass.Nationality))
            return false;
        if (prose.Is(head, WordClass.FirstName))
            return end - head <= LongestName;
        // "Team Moss", "First Tamarack"
        if (prose.Is(head, WordClass.Place | WordClass.GroupNoun | WordClass.Determiner) || NameFinder.IsNumeral(prose, head) || prose.Is(end - 1, WordClass.Place | WordClass.Determiner))
            return false;
        for (var i = head; i < end; i++)
        {
            if (i > head && (prose.Is(i, WordClass.Particle) || i + 1 < end && prose.Word(i) is "an" || prose.Char(i) == '.' || prose.StretchAt(i) >= 0))
                continue;
            if (i > head + 1 && prose.Is(i, WordClass.Suffix))
                continue;
            if (prose.Is(i, WordClass.Body | WordClass.Nationality) || !prose.Tokens[i].IsCapital || prose.Word(i).IndexOfAnyInRange('a', 'z') < 0
                && prose.Tokens[i].Length > 2 && !(i == head && prose.Word(i)[1] == '.') && !(prose.ParagraphOf(head).First == head && (IsTold(prose, end) || end - head == 2 && IsGivenName(prose, head))))
                return false;
        }

        return end - head <= LongestName;
    }

    /// <summary>"Moss Energy", "Moss Holdings Ltd": a word for firms ends the name.</summary>
    public static bool IsFirm(Prose prose, int head, int end) => end - head > 1 && (prose.Tokens[end - 1].IsCapital || prose.Word(end - 1) is "plc") && Firms.Endings.Contains(prose.Word(end - 1));

    public static bool IsFirm(Prose prose, Mention name) => IsFirm(prose, name.Head, name.End);

    // "Grace Homes, who", "Karim Capital, the 19-year-old".
    private static bool IsDescribed(Prose prose, int head, int end) =>
        IsGivenName(prose, head) && end + 2 < prose.Tokens.Length && prose.Char(end) == ',' && (prose.Word(end + 1) is "who" or "whose" || prose.Word(end + 2).EndsWith("-year-old", StringComparison.Ordinal));

    // "ADA MOSS, who has died": the first words of a story in capitals.
    private static bool IsTold(Prose prose, int end) =>
        end + 1 < prose.Tokens.Length && prose.Char(end) == ',' && (prose.Word(end + 1) is "who" or "whose" || IsOfAge(prose, end));

    /// <summary>"Moss, 71,", "Ada (not her real name), 34,": only people have an age there.</summary>
    public static bool IsOfAge(Prose prose, int end) => HasAge(prose, end) || end < prose.Tokens.Length && prose.Char(end) == '(' && HasAge(prose, BehindBracket(prose, end));

    private static int BehindBracket(Prose prose, int open)
    {
        var close = open + 1;
        while (close < prose.Tokens.Length && close - open < LongestLabel && prose.Char(close) != ')')
            close++;
        return close + 1;
    }

    private static bool HasAge(Prose prose, int end) =>
        end + 2 < prose.Tokens.Length && prose.Char(end) == ',' && prose.Tokens[end + 1] is { Kind: TokenKind.Number, Length: < 3 }
            && (prose.Char(end + 2) == ',' || prose.ParagraphOf(end) is { Line: VoiceLine.Heading or VoiceLine.Signature } line && line.End == end + 2)
            && !prose.Is(end - 1, WordClass.Place | WordClass.Body | WordClass.Nationality);

    /// <summary>"Ada Moss, D-Port Velm,", "Ada Moss (Lib Dem, Velm)": a party and a place behind a name are nobody.</summary>
    public static bool IsAffiliation(Prose prose, int first, int end)
    {
        if (first < 3 || !(prose.Char(end) is ',' or ')' or '.') || prose.Is(first, WordClass.FirstName))
            return false;
        if (prose.Word(first) is [>= 'A' and <= 'Z', '-', >= 'A' and <= 'Z', ..])
            return prose.Char(first - 1) is ',' or '(';
        var open = first - 1;
        while (open > 2 && first - open < LongestLabel && (prose.Tokens[open].IsCapital || prose.Char(open) == ','))
            open--;
        // "Captain Quill (Ada Moss)" is played by her: what has no comma is a label of somebody with two names.
        return prose.Char(open) == '(' && prose.Tokens[open - 1].IsCapital && prose.Tokens[open - 2].IsCapital && !prose.Is(open - 1, WordClass.Body | WordClass.Noun) && (prose.Char(end) == ',' || prose.Char(first - 1) == ',');
    }

    /// <summary>"the Cold Quay", "the newsletter Ada Says": no person's name, unless a title or a given name tells.</summary>
    public static bool IsOfThing(Prose prose, int first, int head, bool titled) =>
        head > first && !titled && (prose.Is(head - 1, WordClass.Determiner) && !prose.Is(head, WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman)
            || prose.Is(head - 1, WordClass.DocumentNoun | WordClass.GroupNoun | WordClass.Opus) && !prose.Is(head - 1, WordClass.OnePerson));

    public static Gender GenderOf(Prose prose, int first, int head, int end) =>
        GenderOfTitle(prose, first, head) is not Gender.Unknown and var told ? told : end - head < 2 ? Gender.Unknown : GenderOfName(prose, head);

    /// <summary>The gender that a title or a noun before the name tells: "Ms", "businesswoman".</summary>
    public static Gender GenderOfTitle(Prose prose, int first, int head)
    {
        for (var i = head - 1; i >= first; i--)
        {
            if (prose.Is(i, WordClass.WomanTitle | WordClass.WomanNoun))
                return Gender.Woman;
            if (prose.Is(i, WordClass.ManTitle | WordClass.ManNoun))
                return Gender.Man;
        }

        return Gender.Unknown;
    }

    /// <summary>Whether a title stands right before a name: "Comrade Sunday", "Gov. Rosauro".</summary>
    public static bool IsTitled(Prose prose, int name) =>
        name > 0 && prose.Is(name - 1, WordClass.AnyTitle) || name > 1 && prose.Char(name - 1) == '.' && !prose.Tokens[name - 1].AfterBlank && prose.Is(name - 2, WordClass.AnyTitle);

    /// <summary>Whether a word is a given name, here or in another country.</summary>
    public static bool IsGivenName(Prose prose, int i) =>
        prose.Is(i, WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman) || Lexicon.LikelyGender(prose.Word(i)) != Gender.Unknown;

    /// <summary>The gender that a given name tells.</summary>
    public static Gender GenderOfName(Prose prose, int head)
    {
        var (woman, man) = (prose.Is(head, WordClass.WomanName | WordClass.GivenWoman), prose.Is(head, WordClass.ManName | WordClass.GivenMan));
        return woman == man ? Gender.Unknown : woman ? Gender.Woman : Gender.Man;
    }
}
