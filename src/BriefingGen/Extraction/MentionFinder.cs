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
        if (ApproximatedAt(prose, i) is { } number)
        {
            var known = mentions.Count;
            var end = Read(prose, number, mentions);
            if (mentions.Count > known && mentions[known] is { Kind: MentionKind.People or MentionKind.Group or MentionKind.Document } some && some.First == number)
                mentions[known] = some.From(i);
            return end;
        }

        if (prose.Char(i) == '@' && HandleEnd(prose, i) is { } handle)
        {
            mentions.Add(new() { First = i, End = handle, Head = i, Kind = MentionKind.Name });
            return handle;
        }

        if (!prose.Tokens[i].IsWord || prose.Is(i, WordClass.Reflexive) || OnlyJoins(prose, i))
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
            if (!prose.Is(i, WordClass.Determiner) || i + 1 < prose.Tokens.Length && prose.StretchAt(i + 1) < 0 && (prose.IsPast(i + 1) || prose.Word(i) is "that" && IsPresentVerb(prose, i + 1)))
                return i + 1;
        }

        if (prose.Is(i, WordClass.Possessive))
            mentions.Add(Pronoun(prose, i, MentionKind.PossessivePronoun));
        if (mentions is [.., { IsPossessor: false, Kind: not MentionKind.Relative } before] && before.End == i && IsFloating(prose, i))
            return i + 1;
        if (StandsAlone(prose, i) || EndsInversion(prose, i))
        {
            mentions.Add(new() { First = i, End = i + 1, Head = i, Kind = IsAnother(prose, i) ? MentionKind.OnePerson : MentionKind.People });
            return i + 1;
        }

        if (ShareEnd(prose, i) is { } share && ReadShare(prose, i, share, mentions) is { } afterShare)
            return afterShare;

        // "Moss visited officials", "the deputy elected members".
        if (mentions is [.., { IsPossessor: false } subject] && subject.End == i && prose.IsPast(i) && !prose.Is(i, WordClass.Noun))
            return i + 1;
        if (IsComplementizer(prose, i) || (i > 0 && prose.Tokens[i - 1] is { Kind: TokenKind.Word, IsCapital: true } && PhraseWords.IsPresent(prose, i)))
            return i + 1;
        return PhraseReader.Read(prose, i, mentions);
    }

    // "of", "and", "was": no mention begins with it.
    private static bool OnlyJoins(Prose prose, int i) =>
        prose.Is(i, WordClass.Closed) && !prose.Tokens[i].IsCapital
            && !prose.Is(i, WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.Relative | WordClass.Quantifier | WordClass.Particle) && !PhraseWords.MayDescribe(prose, i);

    // "a fund that supports divers": "that" goes with no word in the plural.
    private static bool IsPresentVerb(Prose prose, int i) =>
        prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: false, Length: > 3 } && prose.Word(i) is [.., not ('s' or 'u' or 'i'), 's'] && prose.Word(i) is not ("news" or "series" or "species" or "politics" or "lens" or "headquarters");

    // "About four in 10", "where nearly 50 protesters": the number that is no more than near; "asked about two ministers" is about them.
    private static int? ApproximatedAt(Prose prose, int i)
    {
        var number = prose.Word(i) switch
        {
            "nearly" or "Nearly" or "almost" or "Almost" or "roughly" or "Roughly" or "approximately" or "Approximately" => i + 1,
            "about" or "About" or "around" or "Around" or "over" or "Over" or "under" or "Under" when OpensSubject(prose, i) => i + 1,
            "more" or "More" or "fewer" or "Fewer" or "less" or "Less" when IsFollowedBy(prose, i, "than", "than") => i + 2,
            "at" or "At" when IsFollowedBy(prose, i, "least", "most") => i + 2,
            "just" or "Just" when IsFollowedBy(prose, i, "over", "under") => i + 2,
            _ => prose.Tokens.Length,
        };
        return number < prose.Tokens.Length && prose.StretchAt(number) < 0 && prose.SentenceAt(number) == prose.SentenceAt(i) && IsNumber(prose, number) ? number : null;
    }

    private static bool IsFollowedBy(Prose prose, int i, string one, string other) =>
        i + 1 < prose.Tokens.Length && (prose.Word(i + 1).SequenceEqual(one) || prose.Word(i + 1).SequenceEqual(other));

    private static bool OpensSubject(Prose prose, int i) =>
        i == prose.Sentences[prose.SentenceAt(i)].First || prose.Is(i - 1, WordClass.Conjunction | WordClass.Relative | WordClass.Subordinator) || prose.Char(i - 1) is ',' or ':' or ';';

    private static bool IsNumber(Prose prose, int i) =>
        prose.Tokens[i].Kind == TokenKind.Number || prose.Word(i) is "half" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "dozens" or "hundreds" or "thousands";

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

    // The token after "half", "four in 10", "68 percent".
    private static int? ShareEnd(Prose prose, int i)
    {
        if (prose.Word(i) is "half" or "Half")
            return i + 1;
        if (i + 2 >= prose.Tokens.Length || !(prose.Tokens[i].Kind == TokenKind.Number || prose.Is(i, WordClass.Determiner) || prose.Word(i + 1) is "percent"))
            return null;
        return prose.Word(i + 1) is "percent" ? i + 2 : prose.Word(i + 1) is "per" && prose.Word(i + 2) is "cent" ? i + 3
            : prose.Word(i + 1) is "in" && (prose.Tokens[i + 2].Kind == TokenKind.Number || prose.Word(i + 2) is "ten" or "three" or "four" or "five") ? i + 3 : null;
    }

    // "Half said", "four in 10 Elmford voters say", "49 percent of parents said": a poll's share stands for its people where these say something. The token after it.
    private static int? ReadShare(Prose prose, int first, int end, List<Mention> mentions)
    {
        var head = end - 1;
        if (!Says(prose, first, end))
        {
            if (end >= prose.Tokens.Length || prose.StretchAt(end) >= 0)
                return null;
            var known = mentions.Count;
            end = PhraseReader.Read(prose, prose.Word(end) is "of" ? Math.Min(end + 1, prose.Tokens.Length - 1) : end, mentions);
            var whole = mentions.Count == known + 1 && mentions[known] is { IsPossessor: false, Kind: not MentionKind.Person } people && people.End == end && Says(prose, first, end);
            mentions.RemoveRange(known, mentions.Count - known);
            if (!whole)
                return null;
        }

        mentions.Add(new() { First = first, End = end, Head = head, Kind = MentionKind.People });
        return end;
    }

    private static bool Says(Prose prose, int first, int end) =>
        end < prose.Tokens.Length && prose.StretchAt(end) < 0 && prose.Is(end, WordClass.Say) && !prose.Is(end, WordClass.Noun) && prose.SentenceAt(end) == prose.SentenceAt(first)
            && !(end + 1 < prose.Tokens.Length && prose.Word(end + 1) is "yes" or "no" or "nothing");

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
