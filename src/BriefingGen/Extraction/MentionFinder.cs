using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds names, pronouns and phrases for people and bodies in the reporter's words.</summary>
internal static class MentionFinder
{
    private const int LongestPhrase = 16;
    private const int NounReach = 3;

    public static List<Mention> Find(Prose prose)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < prose.Tokens.Length;)
        {
            var stretch = prose.StretchAt(i);
            if (stretch >= 0)
            {
                i = prose.Stretches[stretch].Close + 1;
                continue;
            }

            i = Math.Max(i + 1, Read(prose, i, mentions));
        }

        for (var i = 0; i < mentions.Count; i++)
            mentions[i].Index = i;
        return mentions;
    }

    // Reads what begins at a token; returns the token after it.
    private static int Read(Prose prose, int i, List<Mention> mentions)
    {
        if (!prose.Tokens[i].IsWord)
            return i + 1;
        if (prose.Is(i, WordClass.Pronoun) && !prose.Is(i, WordClass.Possessive))
        {
            mentions.Add(Pronoun(prose, i, MentionKind.Pronoun));
            return i + 1;
        }

        if (prose.Is(i, WordClass.Relative) && !prose.Word(i).Equals("where", StringComparison.OrdinalIgnoreCase))
        {
            if (i > 0 && !prose.Is(i - 1, WordClass.Cue))
                mentions.Add(new() { First = i, End = i + 1, Head = i, Kind = MentionKind.Relative });
            if (!prose.Is(i, WordClass.Determiner))
                return i + 1;
        }

        if (prose.Is(i, WordClass.Possessive))
            mentions.Add(Pronoun(prose, i, MentionKind.PossessivePronoun));
        if (StandsAlone(prose, i))
        {
            mentions.Add(new() { First = i, End = i + 1, Head = i, Kind = MentionKind.People });
            return i + 1;
        }

        if (IsComplementizer(prose, i))
            return i + 1;
        return ReadPhrase(prose, i, mentions);
    }

    // "Some chanted", "another said", "one of them says".
    private static bool StandsAlone(Prose prose, int i) =>
        prose.Is(i, WordClass.Quantifier) && i + 1 < prose.Tokens.Length && prose.StretchAt(i + 1) < 0 && prose.Tokens[i + 1] is { IsCapital: false, IsWord: true }
        && (i == 0 || !prose.Is(i - 1, WordClass.Determiner | WordClass.Possessive) || prose.Is(i - 1, WordClass.Quantifier))
        && (prose.Is(i + 1, WordClass.Cue) && !prose.Is(i + 1, WordClass.Noun) && (prose.Is(i + 1, WordClass.Say) || prose.Word(i + 1).EndsWith("ed", StringComparison.Ordinal))
            || prose.Word(i + 1) is "who" or "of");

    // "said that Moss", "what Moss called", "that diplomats said": no phrase begins here.
    private static bool IsComplementizer(Prose prose, int i) =>
        i + 1 < prose.Tokens.Length && ((prose.Word(i) is "that" or "what" or "What" && prose.Tokens[i + 1].IsCapital)
            || (prose.Word(i) is "that" && prose.Is(i + 1, WordClass.PeopleNoun) && !prose.Is(i + 1, WordClass.OnePerson)));

    private static Mention Pronoun(Prose prose, int i, MentionKind kind) => new()
    {
        First = i,
        End = i + 1,
        Head = i,
        Kind = kind,
        Gender = prose.Is(i, WordClass.He) || prose.Word(i) is "his" or "His" ? Gender.Man
            : prose.Is(i, WordClass.She) || prose.Word(i) is "her" or "Her" ? Gender.Woman : Gender.Unknown,
    };

    private static int ReadPhrase(Prose prose, int first, List<Mention> mentions)
    {
        var opens = prose.Is(first, WordClass.Determiner | WordClass.Possessive);
        var i = opens ? first + 1 : first;
        var noun = -1;
        var name = -1;
        var nameEnd = -1;
        var start = mentions.Count;
        var limit = Math.Min(prose.Sentences[prose.SentenceAt(first)].End, first + LongestPhrase);
        while (i < limit && prose.StretchAt(i) < 0)
        {
            if (IsNameStart(prose, i, i == first))
            {
                var end = NameEnd(prose, i);
                (name, nameEnd, i) = (i, end, end);
                noun = -1;
                if (IsPossessive(prose, i))
                {
                    AddName(prose, name, name, nameEnd, true, mentions);
                    name = -1;
                    opens = true;
                    i++;
                }

                continue;
            }

            if (IsPossessive(prose, i) && i > first && (noun >= 0 || opens))
            {
                if (noun == i - 1)
                    mentions.Add(Phrase(prose, first, i, noun, true));
                noun = -1;
                opens = true;
                i++;
                continue;
            }

            if (!IsContent(prose, i, i == first))
                break;
            if (prose.Is(i, WordClass.Noun) && !IsVerbHere(prose, i, first))
            {
                (noun, name) = (i, -1);
                i++;
                continue;
            }

            // After a name or a noun the phrase goes on only towards another noun: "the Moss campaign's press aide".
            if (name >= 0 && nameEnd == i && IsPast(prose, i))
                break;
            if ((name >= 0 || noun >= 0 || !opens) && !LeadsToNoun(prose, i))
                break;
            i++;
        }

        if (name >= 0 && nameEnd == i)
        {
            AddName(prose, first, name, nameEnd, false, mentions);
        }
        else if (noun >= 0)
        {
            mentions.Add(Phrase(prose, first, noun + 1, noun, false));
            i = noun + 1;
        }
        else if (name >= 0)
        {
            AddName(prose, first, name, nameEnd, false, mentions);
            i = nameEnd;
        }
        else if (opens && i > first + 1 && !prose.Is(i - 1, WordClass.Time))
        {
            mentions.Add(Phrase(prose, first, i, i - 1, false));
        }
        else if (opens && mentions.Count == start)
        {
            return first + 1;
        }

        return i;
    }

    private static void AddName(Prose prose, int first, int name, int end, bool possessor, List<Mention> mentions)
    {
        // "the Minister", with the capital of an official text, is a role and no name.
        if (name == first + 1 && end == name + 1 && prose.Is(name, WordClass.OnePerson) && !prose.Is(name, WordClass.FirstName) && prose.Word(first) is "the" or "The")
        {
            mentions.Add(Phrase(prose, first, end, name, possessor));
            return;
        }

        var head = NameSplitter.PersonStart(prose, name, end);
        var titled = head > name || (head > first && prose.Is(head - 1, WordClass.OnePerson | WordClass.AnyTitle));
        var kind = NameSplitter.IsPerson(prose, head, end, titled) ? MentionKind.Person : MentionKind.Name;
        mentions.Add(new()
        {
            First = first,
            End = end,
            Head = head,
            Kind = kind,
            IsPossessor = possessor,
            Gender = NameSplitter.GenderOf(prose, first, head, end),
        });
    }

    private static Mention Phrase(Prose prose, int first, int end, int noun, bool possessor)
    {
        var classes = prose.Classes[noun];
        var kind = (classes & WordClass.OnePerson) != 0 ? MentionKind.OnePerson
            : (classes & WordClass.PeopleNoun) != 0 ? MentionKind.People
            : (classes & WordClass.GroupNoun) != 0 ? MentionKind.Group
            : (classes & WordClass.DocumentNoun) != 0 ? MentionKind.Document
            : MentionKind.Other;
        return new()
        {
            First = first,
            End = end,
            Head = noun,
            Kind = kind,
            IsPossessor = possessor,
            Gender = (classes & WordClass.WomanNoun) != 0 ? Gender.Woman : (classes & WordClass.ManNoun) != 0 ? Gender.Man : Gender.Unknown,
        };
    }

    private static bool IsPossessive(Prose prose, int i)
    {
        if (i == 0 || i + 1 >= prose.Tokens.Length || prose.StretchAt(i) >= 0)
            return false;
        var token = prose.Tokens[i];
        var last = prose.Tokens[i + 1];
        if (token.Kind == TokenKind.Clitic)
            return char.ToLowerInvariant(prose.Text[token.End - 1]) == 's' && last.IsWord && !prose.Is(i + 1, WordClass.Closed);
        return token is { Kind: TokenKind.Mark, AfterBlank: false, Length: 1 } && prose.Char(i) is '\'' or '’'
            && prose.Text[token.Start - 1] == 's' && last is { AfterBlank: true, IsWord: true };
    }

    internal static bool IsNameStart(Prose prose, int i, bool first)
    {
        var token = prose.Tokens[i];
        if (token.Kind != TokenKind.Word)
            return false;
        if (!token.IsCapital)
            return LeadsToSurname(prose, i);
        // "the Bakers' Alliance"
        if (prose.Is(i, WordClass.PeopleNoun) && IsPossessive(prose, i + 1) && prose.Tokens[i + 2].IsCapital && prose.Is(i + 2, WordClass.Body | WordClass.GroupNoun))
            return true;
        if (!prose.Is(i, WordClass.Closed | WordClass.Connector | WordClass.Time | WordClass.Cue | WordClass.PeopleNoun))
            return true;
        // The capital of a sentence's first word says nothing; elsewhere it makes a name of a common word.
        var opening = first && (i == 0 || prose.Sentences[prose.SentenceAt(i)].First == i || prose.Char(i - 1) is ':' or '—');
        if (opening)
            return prose.Is(i, WordClass.FirstName) && i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].IsCapital && prose.Is(i, WordClass.Time | WordClass.Cue | WordClass.Auxiliary);
        return (!prose.Is(i, WordClass.Closed | WordClass.Time | WordClass.PeopleNoun) && token.Length > 1) || IsGivenName(prose, i);
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
    internal static int NameEnd(Prose prose, int i)
    {
        var body = false;
        var start = i;
        while (true)
        {
            body |= prose.Is(i, WordClass.Body | WordClass.AnyTitle) || (prose.Is(i, WordClass.OnePerson) && !prose.Is(i, WordClass.FirstName));
            i++;
            if (i < prose.Tokens.Length && prose.Char(i) == '.' && !prose.Tokens[i].AfterBlank && (prose.Is(i - 1, WordClass.Abbreviation) || prose.Tokens[i - 1].Length <= 2)
                && i + 1 < prose.Tokens.Length && prose.Tokens[i + 1].IsCapital && prose.SentenceAt(i + 1) == prose.SentenceAt(i))
                i++;
            if (i >= prose.Tokens.Length || prose.StretchAt(i) >= 0)
                return i;
            if (IsHeadlineVerb(prose, i))
                return i;
            if (ContinuesName(prose, i))
                continue;
            var next = i + 1;
            if (prose.Char(i) == '&' && next < prose.Tokens.Length && ContinuesName(prose, next))
            {
                i = next;
                continue;
            }

            // "Allied Workers' Union": the plural of people and a body are one name.
            if (IsPossessive(prose, i) && prose.Is(i - 1, WordClass.PeopleNoun) && ContinuesName(prose, next) && prose.Is(next, WordClass.Body | WordClass.GroupNoun))
            {
                i = next;
                continue;
            }

            if (JoinsBody(prose, start, i))
            {
                i = next;
                continue;
            }

            if (prose.Is(i, WordClass.Particle) && next < prose.Tokens.Length)
            {
                while (next < prose.Tokens.Length && next < i + 3 && prose.Is(next, WordClass.Particle))
                    next++;
                if (next < prose.Tokens.Length && ContinuesName(prose, next))
                {
                    i = next;
                    continue;
                }
            }

            if (body && prose.Word(i) is "of" or "for" or "on" && next < prose.Tokens.Length)
            {
                if (prose.Word(next) is "the" && next + 1 < prose.Tokens.Length)
                    next++;
                if (ContinuesName(prose, next) && !prose.Is(next, WordClass.AnyTitle))
                {
                    i = next;
                    continue;
                }
            }

            return i;
        }
    }

    // "the Shop and Allied Workers' Alliance": one word before the "and" that is no body, person or place, and what follows ends in a body.
    private static bool JoinsBody(Prose prose, int start, int and)
    {
        const WordClass Whole = WordClass.Body | WordClass.GroupNoun | WordClass.Place | WordClass.Nationality | WordClass.FirstName | WordClass.AnyTitle | WordClass.Noun;
        if (and != start + 1 || start == 0 || prose.Word(and) is not ("and" or "&") || !(prose.Word(start - 1) is "the" or "The") || prose.Is(start, Whole) || prose.Word(start).IndexOfAnyInRange('a', 'z') < 0)
            return false;
        var last = and;
        while (last + 1 < prose.Tokens.Length && last < and + LongestPhrase && (ContinuesName(prose, last + 1) || prose.Is(last, WordClass.PeopleNoun) && IsPossessive(prose, last + 1)))
            last++;
        return last > and && prose.Is(last, WordClass.Body | WordClass.GroupNoun);
    }

    // "Moss Said Bread Is Dear": a verb with the capital of a heading ends the name.
    private static bool IsHeadlineVerb(Prose prose, int i) =>
        prose.Is(i, WordClass.Say) && prose.Tokens[i].IsCapital && !prose.Is(i, WordClass.FirstName)
        && (prose.Word(i).EndsWith("ed", StringComparison.Ordinal) || prose.Word(i) is "Said" or "Says" or "Told" or "Tells");

    // "Air Force 1st Lt. Moss".
    private static bool IsOrdinal(Prose prose, int i) =>
        prose.Tokens[i] is { Kind: TokenKind.Number, Length: 3 } && i + 1 < prose.Tokens.Length && prose.Is(i + 1, WordClass.AnyTitle) && prose.Tokens[i + 1].IsCapital;

    private static bool ContinuesName(Prose prose, int i) =>
        IsOrdinal(prose, i) || prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true } && prose.StretchAt(i) < 0
        && !prose.Is(i, WordClass.Pronoun | WordClass.Determiner | WordClass.Time | WordClass.Conjunction)
        && prose.SentenceAt(i) == prose.SentenceAt(i - 1);

    private static bool IsContent(Prose prose, int i, bool first)
    {
        var token = prose.Tokens[i];
        if (!token.IsWord)
            return false;
        if (token.Kind == TokenKind.Number)
            return true;
        if (prose.Is(i, WordClass.Closed & ~WordClass.Determiner) && !(prose.Word(i) is "former" or "long"))
            return false;
        if (prose.Is(i, WordClass.Determiner) || (prose.Is(i, WordClass.Time) && !first && token.IsCapital && !(i + 1 < prose.Tokens.Length && prose.Is(i + 1, WordClass.Noun) && FollowsArticle(prose, i))))
            return false;
        if (first && prose.Is(i, WordClass.Connector))
            return false;
        var word = prose.Word(i);
        if (word.EndsWith("ly", StringComparison.Ordinal) && word.Length > 5 && !prose.Is(i, WordClass.Noun))
            return false;
        return !prose.Is(i, WordClass.Cue) || prose.Is(i, WordClass.Noun) || (!first && (FollowsArticle(prose, i) || (prose.Is(i - 1, WordClass.OnePerson) && Lexicon.IsPlainForm(word))));
    }

    // What follows an article or a possessor is a noun, whatever else the word can be: "the rules", "Moss's claim".
    private static bool FollowsArticle(Prose prose, int i) =>
        prose.Tokens[i - 1].Kind == TokenKind.Clitic || prose.Word(i - 1) is "the" or "The" or "a" or "A" or "an" or "An" || prose.Is(i - 1, WordClass.Possessive);

    // "report", "claims", "state": a noun after an article, an adjective or a possessor, otherwise a verb.
    private static bool IsVerbHere(Prose prose, int i, int first)
    {
        if (!prose.Is(i, WordClass.Cue))
            return false;
        if (i == first)
            return true;
        // "a staff report", "one committee claim".
        if (prose.Is(i, WordClass.DocumentNoun) && prose.Is(i - 1, WordClass.GroupNoun) && Lexicon.IsPlainForm(prose.Word(i)) && prose.Word(first) is "a" or "an" or "A" or "An")
            return false;
        // "general counsel", "talk radio": one person counsels, with an s.
        if (prose.Is(i - 1, WordClass.OnePerson) && !prose.Is(i - 1, WordClass.PeopleNoun) && Lexicon.IsPlainForm(prose.Word(i)))
            return false;
        return !prose.Is(i - 1, WordClass.Determiner | WordClass.Possessive | WordClass.Nationality)
            && prose.Tokens[i - 1].Kind is not (TokenKind.Clitic or TokenKind.Mark)
            && (prose.Is(i - 1, WordClass.Noun) || prose.Tokens[i - 1].IsCapital);
    }

    // "Moss became mayor", "Moss visited officials".
    private static bool IsPast(Prose prose, int i) =>
        prose.Is(i, WordClass.Past) || (prose.Tokens[i].Length > 4 && !prose.Tokens[i].IsCapital && prose.Word(i).EndsWith("ed", StringComparison.Ordinal));

    private static bool LeadsToNoun(Prose prose, int i)
    {
        for (var j = i; j < Math.Min(i + NounReach, prose.Sentences[prose.SentenceAt(i)].End); j++)
        {
            if (prose.StretchAt(j) >= 0 || !IsContent(prose, j, false))
                return false;
            if (prose.Is(j, WordClass.Noun) && !prose.Is(j, WordClass.Cue))
                return true;
        }

        return false;
    }
}
