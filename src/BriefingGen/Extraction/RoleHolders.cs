using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom "the senator" or "the mayor" stands for: the one person whom the article has called that so far, by a title before
/// the name or a description beside it. Where two have been called so, or nobody, it stands for nobody.
/// </summary>
internal sealed class RoleHolders
{
    /// <summary>The most words of a title: "deputy secretary of state".</summary>
    private const int LongestTitle = 6;

    /// <summary>The most words behind the article of what describes a name: "the deputy mayor".</summary>
    private const int LongestDescription = 3;

    /// <summary>How many paragraphs before "the minister" the minister can stand who is meant.</summary>
    private const int NewcomerReach = 2;

    /// <summary>What whoever chairs something is called.</summary>
    private static readonly string[] Chairing = ["chair", "chairman", "chairperson", "chairwoman"];

    /// <summary>How many mentions may stand between a name and what its bearer is called besides.</summary>
    private const int MostBetween = 200;

    private readonly Prose prose;
    private readonly List<Mention> mentions;
    private readonly RolePhrases phrases;
    private readonly EntityIndex entities;
    private readonly Epithets epithets;
    private readonly Firms firms;

    // Who was called so first, from where on, and from where on somebody else is called so too.
    private readonly Dictionary<string, (int Entity, int From, int Shared)> holders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Entity, int From, int Shared)> bodies = new(StringComparer.OrdinalIgnoreCase);

    // What else the bearer of a title is called, whoever chairs, and relatives: good only while nobody else can be meant.
    private readonly Dictionary<string, (int Entity, int From, int Shared)> others = new(StringComparer.OrdinalIgnoreCase);

    public RoleHolders(Prose prose, List<Mention> mentions, RolePhrases phrases, EntityIndex entities, Ages ages)
    {
        (this.prose, this.mentions, this.phrases, this.entities) = (prose, mentions, phrases, entities);
        epithets = new(prose, mentions, phrases, entities, ages);
        firms = new(prose, mentions, entities);
        for (var e = 0; e < entities.Entities.Count; e++)
        {
            var entity = entities.Entities[e];
            foreach (var mention in entity.Mentions)
            {
                if (entity.IsPerson)
                    Titles(mention, e);
                else
                    Kinds(mention, e);
            }
        }

        foreach (var role in mentions)
        {
            // "Her father, Karl Moss, built it", and a page on "her father".
            if (IsKin(role))
            {
                if (phrases.NameBeside(role) is { Entity: >= 0 } relative)
                    Add(others, Key(role.First, role.End), relative.First, relative.Entity);
            }
            // "The mayor, Ada Quill, said", "Velm's prime minister, Ada Quill, said".
            else if (role is { Kind: MentionKind.OnePerson or MentionKind.Name, IsPossessor: false } && (role.Kind == MentionKind.Name ? role.End : role.Head + 1) is var end && prose.Is(end - 1, WordClass.AnyTitle | WordClass.OnePerson) && (prose.Word(role.First) is "the" or "The" || phrases.IsOwned(role))
                && phrases.NameBeside(role) is { Kind: MentionKind.Person, Entity: >= 0 } name)
            {
                if (prose.Is(end - 1, WordClass.AnyTitle))
                {
                    Add(prose.Is(role.First, WordClass.Determiner) ? role.First + 1 : role.First, end, name.First, name.Entity);
                    AddField(end - 1, role.End, name.First, name.Entity);
                }
                else if (role.Kind == MentionKind.OnePerson)
                {
                    Add(others, prose.Word(end - 1), name.First, name.Entity);
                    AddCalledSo(prose.Word(end - 1), name.First, name.Entity);
                }
            }
        }
    }

    /// <summary>The entity; null where the phrase is more than an article and a role ("the mayor of Dover" may be another), or names nobody.</summary>
    public int? Find(Mention phrase)
    {
        if (epithets.Meant(phrase) is { } meant)
            return meant;
        if (phrase is not { Kind: MentionKind.OnePerson } || phrase.End - phrase.First < 2 || IsToldMore(phrase))
            return null;
        if (IsKin(phrase))
            return Only(others, Key(phrase.First, phrase.End), phrase) is { } kin && !HasOtherOwner(kin.From, phrase) ? kin.Entity : null;
        if (!(prose.Word(phrase.First) is "the" or "The"))
            return null;
        if (Known(phrase) is { } holder)
            return Newcomer(phrase, holder.Entity) is not null ? null : IsOnly(holder, phrase) ? holder.Entity : BearerHere(phrase);
        return others.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Key(phrase.First + 1, phrase.End), out var other) ? IsOnly(other, phrase) && !HasOtherBearer(other.From, phrase) ? other.Entity : null : epithets.Speaker(phrase);
    }

    // "the mayor of Dover", "the judge, a cook from Velm,".
    private bool IsToldMore(Mention phrase) =>
        phrase.End + 1 < prose.Tokens.Length && (prose.Word(phrase.End) is "of" || prose.Char(phrase.End) == ',' && prose.Word(phrase.End + 1) is "a" or "an");

    // Whoever was called so before the phrase, and nobody else with them.
    private static (int Entity, int From)? Only(Dictionary<string, (int Entity, int From, int Shared)> holders, ReadOnlySpan<char> key, Mention phrase) =>
        holders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var only) && IsOnly(only, phrase) ? (only.Entity, only.From) : null;

    private static bool IsOnly((int Entity, int From, int Shared) holder, Mention phrase) => holder.From < phrase.First && phrase.First < holder.Shared;

    // "A press officer", "the company's lawyer", "a new chair": somebody else has been called so since.
    private bool HasOtherBearer(int from, Mention phrase)
    {
        for (var i = phrase.Index - 1; i >= 0 && mentions[i].First > from; i--)
        {
            var mention = mentions[i];
            if (phrase.Index - i >= MostBetween || mention.Kind is MentionKind.OnePerson or MentionKind.People && prose.Word(mention.Head).StartsWith(prose.Word(phrase.Head), StringComparison.OrdinalIgnoreCase)
                && (!PhraseWords.IsBare(prose, mention) || IsToldMore(mention)) && phrases.NameBeside(mention) is null && !phrases.IsToldOf(mention))
                return true;
        }

        return false;
    }

    // "Her father, Karl Moss, ... Beth Cole ... her father": somebody has been named since who can have a father.
    private bool HasOtherOwner(int from, Mention phrase)
    {
        for (var i = phrase.Index - 1; i >= 0 && mentions[i].First > from; i--)
        {
            if (phrase.Index - i >= MostBetween)
                return true;
            if (mentions[i] is { Entity: >= 0 } name && entities.Entities[name.Entity] is var entity && entity.Mentions[0] == name && entity.IsPerson && name.First != from && !Namesakes.IsRelation(prose, name))
                return true;
        }

        return false;
    }

    // "Senator Moss was not impressed. “Why?” the senator asked": of several senators the one of whom the sentences before tell.
    private int? BearerHere(Mention phrase) =>
        PhraseWords.IsBare(prose, phrase) && epithets.Topic(phrase) is { } topic && Namesakes.HasTitle(prose, entities.Entities[topic], Key(phrase.First + 1, phrase.End)) ? topic : null;

    /// <summary>"A senior minister" for "the minister" behind it, unless a minister with a name has come between; null where there is none.</summary>
    public Mention? Newcomer(Mention phrase) => IsBareThe(phrase) ? Newcomer(phrase, Known(phrase)?.Entity ?? -1) : null;

    private (int Entity, int From, int Shared)? Known(Mention phrase) =>
        holders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Key(phrase.First + 1, phrase.End), out var holder) ? holder : null;

    // "her father", "his wife".
    private bool IsKin(Mention phrase) =>
        phrase is { Kind: MentionKind.OnePerson, IsPossessor: false } && phrase.End - phrase.First == 2 && prose.Word(phrase.First) is "his" or "His" or "her" or "Her" && prose.Is(phrase.Head, WordClass.Kin);

    private bool IsBareThe(Mention phrase) => phrase is { Kind: MentionKind.OnePerson, IsPossessor: false } && PhraseWords.IsBare(prose, phrase);

    private Mention? Newcomer(Mention phrase, int holder)
    {
        var paragraph = prose.ParagraphAt(phrase.First);
        var named = -1;
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - PronounResolver.Reach && paragraph - prose.ParagraphAt(mentions[i].First) <= NewcomerReach; i--)
        {
            var mention = mentions[i];
            if (mention.Entity >= 0 && mention.Entity == holder)
                named = Math.Max(named, prose.SentenceAt(mention.First));
            if (mention.Kind == MentionKind.OnePerson && phrases.IsIndefinite(mention) && prose.Word(mention.Head).Equals(prose.Word(phrase.Head), StringComparison.OrdinalIgnoreCase) && Acts(mention))
                return named > prose.SentenceAt(mention.First) ? null : mention;
        }

        return null;
    }

    // "A senior minister admitted", "A farmer was watching": not "a minister must", "told a minister", "a minister's aide".
    private bool Acts(Mention newcomer) =>
        !newcomer.IsPossessor && !phrases.IsToldOf(newcomer) && phrases.NameBeside(newcomer) is null && (newcomer.Speaks || newcomer.First == prose.Sentences[prose.SentenceAt(newcomer.First)].First
            && newcomer.End < prose.Tokens.Length && (prose.IsPast(newcomer.End) || prose.Word(newcomer.End) is "was" or "had" or "has" or "is" or "from" or "for" or "of" || prose.Char(newcomer.End) == ','));

    // "Senator Moss", "Sen. Moss", "the former mayor Ada Moss", and "Ada Moss, the mayor of Elmford,".
    private void Titles(Mention mention, int entity)
    {
        Add(mention.First, mention.Head, mention.First, entity);
        if (Chairs(mention))
        {
            foreach (var chair in Chairing)
                Add(others, chair, mention.First, entity);
        }

        foreach (var noun in Deeds.Of(prose, mention))
            Add(others, noun, mention.First, entity);

        if (Namesakes.DescriptionBehind(prose, mention) is not (>= 0 and var first))
            return;
        var end = first;
        while (end < Math.Min(first + LongestDescription, prose.Tokens.Length) && (prose.Tokens[end].IsWord && !prose.Is(end, WordClass.Closed) || PhraseWords.IsPossessive(prose, end)))
        {
            // "Moss, the board's director,"
            first = prose.Tokens[end].IsWord ? first : end + 1;
            end++;
        }

        // "In talks with Moss, the mayor said" describes nobody.
        if (end >= prose.Tokens.Length || !(prose.Char(end) is ',' or '.' || prose.Word(end) is "of" or "for" or "at"))
            return;
        Add(first, end, mention.First, entity);
    }

    // "Ada Moss, who chairs the board,", "the meeting, chaired by Ada Moss,".
    private bool Chairs(Mention mention) =>
        mention.End + 2 < prose.Tokens.Length && prose.Char(mention.End) == ',' && prose.Word(mention.End + 1) is "who" && prose.Word(mention.End + 2) is "chairs" or "chaired"
        || mention.First > 1 && prose.Word(mention.First - 1) is "by" && prose.Word(mention.First - 2) is "chaired";

    // Each title among some words, alone and with the words before it: "the education secretary", "the secretary". The deputy mayor is "the
    // deputy mayor", and not the mayor.
    private void Add(int first, int end, int from, int entity)
    {
        for (var i = Math.Max(first, end - LongestTitle); i < end; i++)
        {
            if (!prose.Is(i, WordClass.Title | WordClass.OnePerson) || prose.Is(i, WordClass.FirstName | WordClass.Nationality))
                continue;
            for (var start = i; start >= first && i - start < LongestTitle; start--)
            {
                if (start == 0 || !(prose.Is(start - 1, WordClass.Modifier) || start == i && prose.Word(start - 1) is "Prime" or "prime" or "First" or "first" && prose.Word(start) is "Minister" or "minister"))
                    Add(Key(start, i + 1), from, entity);
            }

            // "the Velm minister" for the "Velm foreign minister".
            if (i - first > 1 && prose.Is(first, WordClass.Nationality))
                Add(string.Concat(prose.Word(first), " ", prose.Word(i)), from, entity);
            AddField(i, end, from, entity);
            if (i == first || !prose.Is(i - 1, WordClass.Modifier))
                AddCalledSo(prose.Word(i), from, entity);
            // "chief executive"
            if (i > first)
                AddCalledSo(prose.Span(i - 1, i + 1).Of(prose.Text), from, entity);
        }
    }

    private void AddCalledSo(ReadOnlySpan<char> title, int from, int entity)
    {
        foreach (var other in Lexicon.CalledSo(title))
            Add(others, other, from, entity);
    }

    // The "Minister of Labour", and the "Secretary of State for Labour", is "the labour minister" or "the labour secretary".
    private void AddField(int office, int end, int from, int entity)
    {
        if (office + 2 >= end || !(prose.Word(office) is "Minister" or "minister" or "Secretary" or "secretary" or "Commissioner" or "commissioner") || !(prose.Word(office + 1) is "of" or "for"))
            return;
        var first = prose.Word(office + 2) is "State" && office + 4 < end && prose.Word(office + 3) is "for" ? office + 4 : office + 2;
        var last = first;
        while (last < end && prose.Tokens[last] is { Kind: TokenKind.Word, IsCapital: true } && !prose.Is(last, WordClass.FirstName | WordClass.AnyTitle))
            last++;
        if (last > first)
            Add(string.Concat(prose.Span(first, last).Of(prose.Text), " ", prose.Word(office)), from, entity);
    }

    // "the charity Tide Trust", "the Elmford daily Tide News", "the Velm Safety Board", "the Union of Velm Bakers".
    private void Kinds(Mention mention, int entity)
    {
        var last = NameSplitter.NounOf(prose, mention);
        if (mention.End - mention.Head > 1 && mention.Kind == MentionKind.Name && prose.Is(last, WordClass.GroupNoun) && prose.Tokens[last].IsCapital)
            Add(bodies, prose.Word(last), mention.First, entity);
        var noun = mention.Head - 1;
        if (noun <= mention.First || !prose.Is(mention.First, WordClass.Determiner) || !prose.Is(noun, WordClass.GroupNoun | WordClass.DocumentNoun))
            return;
        Add(bodies, prose.Word(noun), mention.First, entity);
        if (prose.Word(noun) is "daily" or "weekly" or "newspaper" or "tabloid")
            Add(bodies, "paper", mention.First, entity);
    }

    /// <summary>"The charity" for the one body that the article has called so with its name, where no other has come between; null where there is none.</summary>
    public int? Body(Mention phrase)
    {
        if (firms.Meant(phrase) is { } firm)
            return firm;
        if (phrase is not { Kind: MentionKind.Group or MentionKind.Document, IsPossessor: false } || !PhraseWords.IsBare(prose, phrase) || Only(bodies, prose.Word(phrase.Head), phrase) is not { } body)
            return null;
        for (var i = phrase.Index - 1; i >= 0 && mentions[i].First > body.From && i > phrase.Index - PronounResolver.Reach; i--)
        {
            // "a board", "the school board", "Velm's boards".
            if (mentions[i].Kind == phrase.Kind && prose.Word(mentions[i].Head).StartsWith(prose.Word(phrase.Head), StringComparison.OrdinalIgnoreCase)
                && !PhraseWords.IsBare(prose, mentions[i]))
                return null;
        }

        return body.Entity;
    }

    private void Add(ReadOnlySpan<char> role, int from, int entity) => Add(holders, role, from, entity);

    private static void Add(Dictionary<string, (int Entity, int From, int Shared)> holders, ReadOnlySpan<char> role, int from, int entity)
    {
        var lookup = holders.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(role, out var known))
            lookup[role] = (entity, from, int.MaxValue);
        else if (known.Entity != entity)
            lookup[role] = from < known.From ? (entity, from, known.From) : known with { Shared = Math.Min(known.Shared, from) };
        else
            lookup[role] = known with { From = Math.Min(known.From, from) };
    }

    private ReadOnlySpan<char> Key(int first, int end) => end == first + 1 ? Lexicon.FullTitle(prose.Word(first)) : prose.Span(first, end).Of(prose.Text);
}
