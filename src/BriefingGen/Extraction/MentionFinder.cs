using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds names, pronouns and phrases for people and bodies in the reporter's words.</summary>
internal static class MentionFinder
{
    /// <summary>The most tokens of the name of an account, its mark included.</summary>
    private const int LongestHandle = 12;

    public static List<Mention> Find(Prose prose)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < prose.Tokens.Length;)
        {
            var stretch = prose.StretchAt(i);
            if (stretch >= 0)
            {
                i = prose.Stretches[stretch].End;
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
        if (prose.Char(i) == '@' && HandleEnd(prose, i) is { } handle)
        {
            mentions.Add(new() { First = i, End = handle, Head = i, Kind = MentionKind.Name });
            return handle;
        }

        if (!prose.Tokens[i].IsWord)
            return i + 1;
        if (prose.Is(i, WordClass.Reflexive))
            return i + 1;
        if (prose.Is(i, WordClass.Pronoun) && (!prose.Is(i, WordClass.Possessive) || IsHeard(prose, i)))
        {
            mentions.Add(Pronoun(prose, i, MentionKind.Pronoun));
            return i + 1;
        }

        if (prose.Is(i, WordClass.Relative) && !prose.Word(i).Equals("where", StringComparison.OrdinalIgnoreCase))
        {
            // "foresaw that one of them": what "that" leads in has a subject of its own.
            var leadsIn = prose.Word(i) is "that" && i + 1 < prose.Tokens.Length && prose.StretchAt(i + 1) < 0
                && prose.Is(i + 1, WordClass.Determiner | WordClass.Pronoun | WordClass.Possessive);
            if (i > 0 && !prose.Is(i - 1, WordClass.Cue) && !leadsIn)
                mentions.Add(new() { First = i, End = i + 1, Head = i, Kind = MentionKind.Relative });
            // "the clubs that hired the barge"
            if (!prose.Is(i, WordClass.Determiner) || i + 1 < prose.Tokens.Length && prose.IsPast(i + 1) && prose.StretchAt(i + 1) < 0)
                return i + 1;
        }

        if (prose.Is(i, WordClass.Possessive))
            mentions.Add(Pronoun(prose, i, MentionKind.PossessivePronoun));
        if (mentions is [.., { IsPossessor: false, Kind: not MentionKind.Relative } before] && before.End == i && IsFloating(prose, i))
            return i + 1;
        if (StandsAlone(prose, i) || EndsInversion(prose, i))
        {
            mentions.Add(new() { First = i, End = i + 1, Head = i, Kind = MentionKind.People });
            return i + 1;
        }

        if (ShareEnd(prose, i) is { } share)
        {
            mentions.Add(new() { First = i, End = share, Head = share - 1, Kind = MentionKind.People });
            return share;
        }

        // "Moss visited officials", "the deputy elected members".
        if (mentions is [.., { IsPossessor: false } subject] && subject.End == i && prose.IsPast(i) && !prose.Is(i, WordClass.Noun))
            return i + 1;
        if (IsComplementizer(prose, i) || (i > 0 && prose.Tokens[i - 1] is { Kind: TokenKind.Word, IsCapital: true } && PhraseWords.IsPresent(prose, i)))
            return i + 1;
        return PhraseReader.Read(prose, i, mentions);
    }

    // "@harbour_ada": the account that posts.
    private static int? HandleEnd(Prose prose, int at)
    {
        var end = at + 1;
        while (end < prose.Tokens.Length && end < at + LongestHandle && !prose.Tokens[end].AfterBlank && (prose.Tokens[end].IsWord || prose.Tokens[end].Kind == TokenKind.Number || prose.Char(end) == '_'))
            end++;
        return end > at + 1 && (at == 0 || prose.Tokens[at].AfterBlank || prose.Tokens[at - 1].Kind != TokenKind.Word) ? end : null;
    }

    // "a friend close to her saying": no saying of hers.
    private static bool IsHeard(Prose prose, int i) =>
        i + 2 < prose.Tokens.Length && prose.Is(i + 1, WordClass.Say) && prose.IsParticiple(i + 1) && (prose.Char(i + 2) is ':' or ',' || prose.StretchAt(i + 2) >= 0);

    // The token after "Almost half", "four in 10", "68 percent" where these say something: a poll's share stands for its people.
    private static int? ShareEnd(Prose prose, int i)
    {
        var end = i + 1;
        if (prose.Word(i) is not ("half" or "Half"))
        {
            if (i + 2 >= prose.Tokens.Length || !(prose.Tokens[i].Kind == TokenKind.Number || prose.Is(i, WordClass.Determiner) || prose.Word(i + 1) is "percent"))
                return null;
            end = prose.Word(i + 1) is "percent" ? i + 2 : prose.Word(i + 1) is "per" && prose.Word(i + 2) is "cent" ? i + 3
                : prose.Word(i + 1) is "in" && (prose.Tokens[i + 2].Kind == TokenKind.Number || prose.Word(i + 2) is "ten" or "three" or "four" or "five") ? i + 3 : -1;
        }

        return end > 0 && end < prose.Tokens.Length && prose.StretchAt(end) < 0 && prose.Is(end, WordClass.Say) && !prose.Is(end, WordClass.Noun)
            && prose.SentenceAt(end) == prose.SentenceAt(i) ? end : null;
    }

    // "The Moss and the Reed each called it": of those named before.
    private static bool IsFloating(Prose prose, int i) => prose.Word(i) is "each" or "both" or "all" && i + 1 < prose.Tokens.Length && prose.Is(i + 1, WordClass.Cue);

    // "Another: “...”", "Another, asked about it, smiled.", "Another, from Elmford, smiled."
    private static bool IsAnother(Prose prose, int i) =>
        prose.Word(i) is "Another" && i + 2 < prose.Tokens.Length && (prose.Char(i + 1) == ':' && prose.StretchAt(i + 2) >= 0 || prose.Char(i + 1) == ',' && (prose.IsPast(i + 2) || prose.Is(i + 2, WordClass.Relative) || prose.Word(i + 2) is "from" or "in" or "at"));

    // "Some chanted", "another said", "one of them says".
    private static bool StandsAlone(Prose prose, int i) => IsAnother(prose, i)
        || prose.Is(i, WordClass.Quantifier) && i + 1 < prose.Tokens.Length && prose.StretchAt(i + 1) < 0 && prose.Tokens[i + 1] is { IsCapital: false, IsWord: true }
        && (i == 0 || !prose.Is(i - 1, WordClass.Determiner | WordClass.Possessive) || prose.Is(i - 1, WordClass.Quantifier) || prose.Word(i - 1) is "what")
        && (prose.Is(i + 1, WordClass.Cue) && !prose.Is(i + 1, WordClass.Noun)
        && (prose.Is(i + 1, WordClass.Say) || prose.Word(i + 1).EndsWith("ed", StringComparison.Ordinal))
            || prose.Word(i + 1) is "who" or "of" || prose.Word(i) is "Someone" or "someone" or "Somebody" or "somebody" && prose.Word(i + 1) is "in" or "at" or "from" or "on" or "near" || prose.Word(i + 1) is "have" or "had" && i + 2 < prose.Tokens.Length && prose.Is(i + 2, WordClass.Cue))
        && !(prose.Word(i) is "one" or "One" or "each" or "Each" or "another" or "Another" && prose.Is(i + 1, WordClass.PlainForm));

    // "“...,” wrote one."
    private static bool EndsInversion(Prose prose, int i) =>
        i > 1 && prose.Is(i, WordClass.Quantifier) && (prose.Is(i - 1, WordClass.Say) || prose.Word(i - 1) is "read") && prose.StretchAt(i - 2) >= 0
            && i + 1 < prose.Tokens.Length && prose.Char(i + 1) is '.' or ',';

    // "said that Moss", "what Moss called", "what host Ada Moss called", "that diplomats said": no phrase begins here.
    private static bool IsComplementizer(Prose prose, int i) =>
        i + 1 < prose.Tokens.Length && ((prose.Word(i) is "that" or "what" or "What" && prose.Tokens[i + 1].IsCapital)
            || (prose.Word(i) is "that" && prose.Is(i + 1, WordClass.PeopleNoun) && !prose.Is(i + 1, WordClass.OnePerson))
            || (prose.Word(i) is "what" or "What" && prose.Is(i + 1, WordClass.OnePerson | WordClass.Determiner)));

    private static Mention Pronoun(Prose prose, int i, MentionKind kind) => new()
    {
        First = i,
        End = i + 1,
        Head = i,
        Kind = kind,
        Gender = prose.Is(i, WordClass.He) || prose.Word(i) is "his" or "His" ? Gender.Man
            : prose.Is(i, WordClass.She) || prose.Word(i) is "her" or "Her" ? Gender.Woman : Gender.Unknown,
    };
}
