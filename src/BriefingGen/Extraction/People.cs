using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Tells which person a mention stands for, and what is known of them: people with a name, and people without one.</summary>
internal sealed class People(Prose prose, List<Mention> mentions, MentionMap map, EntityIndex entities, RolePhrases phrases, RoleHolders roles, Ages ages)
{
    /// <summary>How many mentions of somebody are looked at for a title.</summary>
    private const int MostTitles = 20;

    private readonly Mention?[] known = new Mention?[mentions.Count];
    private readonly bool?[] persons = new bool?[entities.Entities.Count];

    // By the index of the mention that stands for somebody.
    private readonly Gender[] called = new Gender[mentions.Count];
    private readonly bool[] described = new bool[mentions.Count];
    private readonly Gender?[] givenNames = new Gender?[entities.Entities.Count];
    private readonly Gender?[] likely = new Gender?[entities.Entities.Count];

    /// <summary>
    /// Who is meant by a name, a role or a description: always the same mention of them; null where it is nobody, or nobody of
    /// their own ("Moss, a baker,"). Asked for each mention in the order of the text.
    /// </summary>
    public Mention? Of(Mention mention) => known[mention.Index] = Find(mention);

    private Mention? Find(Mention mention)
    {
        if (ages.Meant(mention) is { } aged)
            return aged.Fullest;
        if (mention.Kind != MentionKind.OnePerson && roles.Find(mention) is { } called)
            return Fullest(called);
        if (mention.Entity >= 0)
        {
            // "Moss herself".
            return mention.End < prose.Tokens.Length && prose.Word(mention.End) is "himself" or "herself" && !mention.IsPossessor
                ? Described(mention, prose.Word(mention.End) is "himself" ? Gender.Man : Gender.Woman) : Fullest(mention.Entity);
        }

        if (IsOneOfMany(mention))
            return mention;
        // "Neither senator spoke."
        if (prose.Word(mention.First) is "Neither" or "neither" or "No" or "no" or "Every" or "every")
            return null;
        if (mention.Kind != MentionKind.OnePerson || map.IsBareRole(mention) || mention.End < prose.Tokens.Length && prose.Is(mention.End, WordClass.Noun))
            return null;
        if (phrases.NameBeside(mention) is { Entity: >= 0 } name)
            return name.Kind == MentionKind.Name && NameSplitter.IsFirm(prose, name) ? null : Described(name, mention.Gender);
        if (roles.Find(mention) is { } holder)
            return Fullest(holder);
        if (NameBehind(mention) is { } own)
            return Described(own, Gender.Unknown);
        if (phrases.IsToldOf(mention))
            return null;
        // "the host, a man older than she"
        if (mention.Gender == Gender.Unknown && mention.End + 2 < prose.Tokens.Length && prose.Char(mention.End) == ',' && prose.Word(mention.End + 1) is "a"
            && prose.Is(mention.End + 2, WordClass.ManNoun | WordClass.WomanNoun))
            Call(mention, prose.Is(mention.End + 2, WordClass.ManNoun) ? Gender.Man : Gender.Woman);
        // "The clerk" is the clerk who was mentioned before; "the second clerk" is not.
        if (mention.End - mention.First != 2 || prose.Word(mention.First) is not ("the" or "The"))
            return mention;
        for (var i = mention.Index - 1; i >= 0 && i > mention.Index - PronounResolver.Reach; i--)
        {
            if (mentions[i].Kind == MentionKind.OnePerson && known[i] is { Entity: < 0 } clerk && prose.Word(mentions[i].Head).Equals(prose.Word(mention.Head), StringComparison.OrdinalIgnoreCase))
                return clerk;
        }

        return mention;
    }

    // "One of them looked", not "One of the claims is", "Another said", "one supplier, who".
    private bool IsOneOfMany(Mention mention) =>
        mention.Kind == MentionKind.People && mention.End - mention.First == 1 && prose.Tokens[mention.First].IsCapital && (phrases.IsIndefinite(mention) || prose.Word(mention.First) is "Someone" or "Somebody")
            && DoesSomething(mention)
        || mention is { Kind: MentionKind.Group, IsPossessor: false } && phrases.IsIndefinite(mention)
            && EndOf(mention) is var end && map.StartingAt(end + (end < prose.Tokens.Length && prose.Char(end) == ',' ? 1 : 0)) is { Kind: MentionKind.Relative } who && prose.Word(who.First) is "who";

    // "A tram operator with four children"
    private int EndOf(Mention mention) =>
        mention.End < prose.Tokens.Length && prose.Is(mention.End, WordClass.Preposition) && map.StartingAt(mention.End + 1) is { Kind: not MentionKind.Relative } with ? with.End : mention.End;

    // Not "One of the claims is", "One of them was killed".
    private bool DoesSomething(Mention one)
    {
        var verb = prose.Word(one.End) is not "of" ? one.End : map.StartingAt(one.End + 1) is { Kind: MentionKind.People or MentionKind.OnePerson or MentionKind.Pronoun } many ? many.End : -1;
        return verb > 0 && verb < prose.Tokens.Length && (prose.Is(verb, WordClass.Cue) || prose.IsPast(verb) || prose.Is(verb, WordClass.Preposition)) && !prose.Is(verb, WordClass.Auxiliary) && prose.Word(verb) is not ("died" or "drowned");
    }

    private Mention Fullest(int entity) => entities.Entities[entity].Fullest;

    // Somebody of whom more is told than the name.
    private Mention Described(Mention name, Gender gender)
    {
        var who = Fullest(name.Entity);
        described[who.Index] = true;
        if (gender != Gender.Unknown)
            Call(who, gender);
        return who;
    }

    // "The old man was Ada Moss", "a woman named Ada wept"; not "a friend called Ada for help".
    private Mention? NameBehind(Mention role)
    {
        if (role.End + 1 >= prose.Tokens.Length || map.StartingAt(role.End + 1) is not { Kind: MentionKind.Person or MentionKind.Name, Entity: >= 0, IsPossessor: false } name)
            return null;
        if (prose.Word(role.End) is "is" or "was")
            return name;
        return prose.Word(role.End) is "named" or "called" && phrases.IsIndefinite(role) && name.End < prose.Tokens.Length
            && (prose.Char(name.End) is ',' or '.' || prose.IsVerb(name.End) || prose.Is(name.End, WordClass.Relative)) ? name : null;
    }

    /// <summary>The article has called somebody "he" or "she".</summary>
    public void Call(Mention who, Gender gender)
    {
        if (called[who.Index] == Gender.Unknown)
            called[who.Index] = gender;
    }

    /// <summary>What stands beside a name tells that it is a person's: "his wife, Ulla", "Moss herself".</summary>
    public bool IsDescribed(Mention who) => described[who.Index] || who.Entity >= 0 && OfGivenName(who.Entity) != Gender.Unknown;

    /// <summary>The gender that a title, a noun or a given name tells.</summary>
    public Gender GenderOf(Mention who) =>
        who.Entity < 0 ? who.Gender != Gender.Unknown ? who.Gender : called[who.Index] : entities.Entities[who.Entity] is var entity && entity.Gender != Gender.Unknown ? entity.Gender
            : OfGivenName(who.Entity);

    /// <summary>The gender that a given name which no list of ours has tells in other countries.</summary>
    public Gender LikelyGenderOf(Mention who) => who.Entity < 0 ? Gender.Unknown
        : likely[who.Entity] ??= who.End - who.Head > 1 ? Lexicon.LikelyGender(prose.Word(who.Head)) : Gender.Unknown;

    /// <summary>No given name of another country tells the other gender.</summary>
    public bool MaySound(Mention who, Gender gender) => LikelyGenderOf(who) is var likely && (likely == Gender.Unknown || likely == gender);

    /// <summary>Of two who share a surname the one whom "he" or "she" can mean, where the article has not told which is meant by it.</summary>
    public Mention OfGender(Mention who, Gender gender)
    {
        if (who.Entity < 0 || entities.Entities[who.Entity].OneOf is not { Count: > 0 } namesakes)
            return who;
        Mention? only = null;
        foreach (var namesake in namesakes)
        {
            var full = Fullest(namesake);
            if (GenderOf(full) != gender && LikelyGenderOf(full) != gender)
                continue;
            if (only is not null)
                return who;
            only = full;
        }

        return only ?? who;
    }

    // "Mr. Moss", not a given name, which may be a man's here and a woman's elsewhere.
    private bool IsTold(Entity entity)
    {
        for (var i = 0; i < entity.Mentions.Count && i < MostTitles; i++)
        {
            if (NameSplitter.GenderOfTitle(prose, entity.Mentions[i].First, entity.Mentions[i].Head) != Gender.Unknown)
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody can be a "he" or a "she": whom the article has called "she" it does not call "he".</summary>
    public bool MayBe(Mention who, Gender gender)
    {
        if (who.Entity < 0)
            return GenderOf(who) is var known && (known == Gender.Unknown || known == gender);
        var entity = entities.Entities[who.Entity];
        var isDescribed = IsDescribed(who);
        if (!isDescribed && !IsPerson(who.Entity))
            return false;
        return called[who.Index] is not Gender.Unknown and var own ? own == gender
            : GenderOf(who) is var named && (named == Gender.Unknown || named == gender || isDescribed && !IsTold(entity));
    }

    public bool IsPerson(int entity) => persons[entity] ??= LooksLikePerson(entity);

    private bool LooksLikePerson(int index)
    {
        var entity = entities.Entities[index];
        var (first, head, end) = (entity.Fullest.First, entity.Fullest.Head, entity.Fullest.End);
        if (entity.IsPerson)
            return !(entity is { Gender: Gender.Unknown, Standing: 1 } && (IsOnceNamed(entity) || IsWhere(entity)));
        // "Moss", who has said something; not "the Mosses", nor CBH.
        return end - head == 1 && (head == first || !prose.Is(head - 1, WordClass.Determiner)) && prose.Word(head).IndexOfAnyInRange('a', 'z') >= 0
            && (entity.Standing > 1 || OfGivenName(index) != Gender.Unknown || IsWho(end));
    }

    // "Moss, who is 81,".
    private bool IsWho(int end) => end + 1 < prose.Tokens.Length && prose.Char(end) == ',' && prose.Word(end + 1) is "who";

    // "on the Plover Cove evening": two words with capitals, once, that neither do nor suffer anything need be nobody.
    private bool IsOnceNamed(Entity entity)
    {
        var (head, end) = (entity.Fullest.Head, entity.Fullest.End);
        return entity.Mentions.Count == 1 && head > 0 && end < prose.Tokens.Length && !prose.Is(head, WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman)
            && prose.Is(head - 1, WordClass.Determiner | WordClass.Preposition)
            && prose.Tokens[end] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(end, WordClass.Closed | WordClass.Cue) && !prose.IsPast(end);
    }

    private Gender OfGivenName(int entity) => givenNames[entity] ??= OfGivenName(entities.Entities[entity].Fullest);

    // "Yolanda, a 31-year-old cook", "Ruby, her daughter,", "the elder, Ruby,": a given name alone, with a description.
    private Gender OfGivenName(Mention name) =>
        name.End - name.Head == 1 && !prose.Is(name.Head, WordClass.Place | WordClass.Body) && name.End + 1 < prose.Tokens.Length && prose.Char(name.End) == ','
        && (prose.Tokens[name.End + 1].Kind == TokenKind.Number || prose.Word(name.End + 1) is "a" or "an" or "who" || IsOfAnother(name.End + 1) || IsBesideRole(name))
            ? NameSplitter.GenderOfName(prose, name.Head) : Gender.Unknown;

    private bool IsBesideRole(Mention name) =>
        name.First > 1 && prose.Char(name.First - 1) == ',' && map.EndingAt(name.First - 1) is { Kind: MentionKind.OnePerson, IsPossessor: false } role && prose.Is(role.First, WordClass.Determiner);

    // "her daughter", "the elder".
    private bool IsOfAnother(int first) =>
        first + 1 < prose.Tokens.Length && (prose.Is(first, WordClass.Possessive) && prose.Is(first + 1, WordClass.OnePerson)
            || prose.Word(first) is "the" && prose.Word(first + 1) is "elder" or "eldest" or "younger" or "youngest");

    /// <summary>"Ruby, her daughter,": somebody who is named for somebody else's sake.</summary>
    public bool IsNamedForAnother(Mention who) =>
        who.Entity >= 0 && who.End - who.Head == 1 && prose.Char(who.End) == ',' && IsOfAnother(who.End + 1);

    // "the train to Uist Vaara": two words with capitals that never say anything and stand only where places stand.
    private bool IsWhere(Entity entity)
    {
        foreach (var mention in entity.Mentions)
        {
            if (mention.First != mention.Head || mention.First == 0 || mention.Speaks
                || !prose.Is(mention.First - 1, WordClass.Where) || !phrases.ClosesOpening(mention) && HasDescription(mention.End))
                return false;
        }

        return true;
    }

    // "Ada Moss, a baker," "Ada Moss, who", "Ada Moss, of the harbour board,", and "a reminder from Ada Moss that".
    private bool HasDescription(int end) => end + 2 < prose.Tokens.Length && (prose.Char(end) == ',' && (prose.Word(end + 1) is "a" or "an" or "who" or "whose" || prose.Word(end + 1) is "of" && prose.Word(end + 2) is "the") || prose.Word(end) is "that");
}
