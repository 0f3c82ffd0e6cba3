namespace BriefingGen.Extraction;

/// <summary>
/// Tells where a name is of another kind than it looks, by the words around it: a body's ("the subsidiary, Lantern Moss, had"), or somebody's
/// ("Paris Moss could not stay. She ...", "the broadcaster Ada Moss. Moss was").
/// </summary>
internal static class NameKinds
{
    /// <summary>How many mentions behind a name are looked at.</summary>
    private const int Reach = 8;

    /// <summary>How many sentences behind a name.</summary>
    private const int SentenceReach = 3;

    public static void Tell(Prose prose, List<Mention> mentions)
    {
        TellBodies(prose, mentions);
        LastSeen? last = null;
        foreach (var name in mentions)
        {
            if (name is { Kind: MentionKind.Name, IsPossessor: false } && name.End - name.Head == 2 && name.End < prose.Tokens.Length
                && !prose.Is(name.End - 1, WordClass.Noun | WordClass.Body | WordClass.Place | WordClass.Nationality | WordClass.Closed)
                && (name.Head > name.First ? IsAtTrade(prose, name) && (IsDescribed(prose, name) || IsTakenUp(prose, mentions, name))
                : IsNamedAsPlace(prose, name) && IsTakenUp(prose, mentions, name) && (Namesakes.DescriptionBehind(prose, name) is >= 0 || (last ??= LastSeen.Of(prose, mentions)).IsBehind(prose, name))))
                name.BecomePerson();
        }
    }

    // What the article has once told to be a body is one wherever it is named.
    private static void TellBodies(Prose prose, List<Mention> mentions)
    {
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in mentions)
        {
            if (IsOfBody(prose, mentions, name) || IsSettlement(prose, name))
                bodies.Add(prose.Span(name.Head, name.End).Of(prose.Text).ToString());
        }

        if (bodies.Count == 0)
            return;
        var lookup = bodies.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var name in mentions)
        {
            if (name.Kind == MentionKind.Person && lookup.Contains(prose.Span(name.Head, name.End).Of(prose.Text)))
                name.BecomeName();
        }
    }

    // "the subsidiary, Lantern Moss, had": the body itself; not "the chair of the firm, Ada Moss, had", "the crew, Ada Moss, Bo Reed and", nor "the
    // team's center, Ada Moss, had".
    private static bool IsOfBody(Prose prose, List<Mention> mentions, Mention name) =>
        name is { Kind: MentionKind.Person, Index: > 0 } && name.Head == name.First && mentions[name.Index - 1] is { Kind: MentionKind.Group, IsPossessor: false } body
            && body.End == name.First - 1 && prose.Char(body.End) == ',' && prose.Char(name.End) == ',' && prose.Is(body.First, WordClass.Determiner | WordClass.Possessive)
            && !prose.Is(body.Head, WordClass.PeopleNoun) && !(prose.Word(body.Head) is "center" or "centre") && !NameSplitter.IsGivenName(prose, name.Head)
            && !(name.End + 1 < prose.Tokens.Length && prose.Tokens[name.End + 1].IsCapital) && !(body.First > 0 && prose.Is(body.First - 1, WordClass.Preposition))
            && (!PhraseWords.IsTrade(prose, body.Head) || IsNeuter(prose, mentions, name));

    // "in Cold Quay, a village of 300 people,".
    private static bool IsSettlement(Prose prose, Mention name) =>
        name is { Kind: MentionKind.Person, First: > 0 } && name.Head == name.First && prose.Is(name.First - 1, WordClass.Preposition) && name.End + 2 < prose.Tokens.Length && prose.Char(name.End) == ','
            && prose.Word(name.End + 1) is "a" && (prose.Is(name.End + 2, WordClass.Settlement) || name.End + 3 < prose.Tokens.Length && prose.Is(name.End + 3, WordClass.Settlement));

    // "The supplier, Lantern Moss, said it was": a supplier may be somebody as well.
    private static bool IsNeuter(Prose prose, List<Mention> mentions, Mention name)
    {
        for (var i = name.Index + 1; i < Math.Min(mentions.Count, name.Index + Reach) && prose.SentenceAt(mentions[i].First) <= prose.SentenceAt(name.First) + 1; i++)
        {
            if (prose.Word(mentions[i].First) is "it" or "It" or "its" or "Its")
                return true;
            if (PronounResolver.IsPersonal(mentions[i]))
                return false;
        }

        return false;
    }

    // "Paris Moss stood", "Paris Moss, a baker,"; not "In Paris Moss stood".
    private static bool IsNamedAsPlace(Prose prose, Mention name) =>
        prose.Is(name.Head, WordClass.Place) && !(name.First > 0 && prose.Is(name.First - 1, WordClass.Preposition))
            && (prose.IsVerb(name.End) || Namesakes.DescriptionBehind(prose, name) is >= 0 and var noun && prose.Is(noun, WordClass.OnePerson));

    // "the broadcaster Ada Moss", "Machine operator Ada Moss": a body or somebody.
    private static bool IsAtTrade(Prose prose, Mention name) => prose.Word(name.Head - 1) is "broadcaster" or "operator";

    // "Ada Moss, a mother of five,".
    private static bool IsDescribed(Prose prose, Mention name) =>
        Namesakes.DescriptionBehind(prose, name) is >= 0 and var noun && prose.Is(noun, WordClass.ManNoun | WordClass.WomanNoun);

    // The next "he" or "she" fits the given name, or the surname goes on alone; nobody else and no "its" stands between.
    private static bool IsTakenUp(Prose prose, List<Mention> mentions, Mention name)
    {
        if (!NameSplitter.IsGivenName(prose, name.Head))
            return false;
        var sentence = prose.SentenceAt(name.First) + SentenceReach;
        for (var i = name.Index + 1; i < Math.Min(mentions.Count, name.Index + Reach) && prose.SentenceAt(mentions[i].First) <= sentence; i++)
        {
            var next = mentions[i];
            // "The broadcaster Joy Moss sacked the presenter. She": not Joy Moss.
            if (next.Kind == MentionKind.Person || next.Kind == MentionKind.OnePerson && next.Head > next.First || prose.Word(next.First) is "its" or "Its")
                return false;
            if (PronounResolver.IsPersonal(next))
                return name.Gender == Gender.Unknown || name.Gender == next.Gender;
            if (IsSurname(prose, name, next))
                return true;
        }

        return false;
    }

    private static bool IsSurname(Prose prose, Mention name, Mention other) =>
        IsAlone(prose, other) && prose.Word(other.First).SequenceEqual(prose.Word(name.End - 1));

    // "Moss said".
    private static bool IsAlone(Prose prose, Mention name) =>
        name is { Kind: MentionKind.Name, IsPossessor: false } && name.End == name.First + 1 && name.End < prose.Tokens.Length && prose.IsVerb(name.End);

    /// <summary>Where each name of one word does something for the last time, and where the last "he" or "she" stands: looked at once for all names.</summary>
    private sealed record LastSeen(Dictionary<string, int> Alone, int Personal)
    {
        public static LastSeen Of(Prose prose, List<Mention> mentions)
        {
            var alone = new Dictionary<string, int>(StringComparer.Ordinal);
            var lookup = alone.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var mention in mentions)
            {
                if (IsAlone(prose, mention))
                    lookup[prose.Word(mention.First)] = mention.Index;
            }

            return new(alone, mentions.FindLastIndex(PronounResolver.IsPersonal));
        }

        /// <summary>"Moss said" behind "Paris Moss": with a "she" beside it no body's.</summary>
        public bool IsBehind(Prose prose, Mention name) =>
            Personal > name.Index && Alone.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prose.Word(name.End - 1), out var last) && last > name.Index;
    }
}
