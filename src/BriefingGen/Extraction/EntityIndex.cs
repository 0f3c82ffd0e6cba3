using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Somebody with a name in this article.</summary>
internal sealed class Entity
{
    /// <summary>The mention that names them most fully.</summary>
    public required Mention Fullest { get; set; }

    public required bool IsPerson { get; set; }

    /// <summary>The article says that it is a body or a place, whoever else has the name: "Moss, a bank,".</summary>
    public bool IsThing { get; init; }

    /// <summary>"Mrs. Moss" of "Ada and Bo Moss", who may be Ada: only the title tells them apart.</summary>
    public bool IsSpouse { get; init; }

    /// <summary>Those of one surname of whom it may be any; empty for somebody who is told from others.</summary>
    public HashSet<int> OneOf { get; } = [];

    public Gender Gender { get; set; }

    /// <summary>How often the article has them speak: 1 never, 2 once, 3 more often.</summary>
    public byte Standing { get; set; }

    /// <summary>The mentions by name, in the order of the text.</summary>
    public List<Mention> Mentions { get; } = [];
}

/// <summary>Joins the mentions by name to entities: the full name once, the surname later.</summary>
internal sealed class EntityIndex
{
    /// <summary>Of a text that names a thousand people of one surname, the latest are enough to tell apart.</summary>
    private const int MostNamesakes = 16;

    /// <summary>How many people are looked at for a knight's given name.</summary>
    private const int MostKnights = 200;

    /// <summary>Two people have the given name.</summary>
    private const int Several = -2;

    /// <summary>Of two who share a surname the one who is named this many times as often is meant by it, where nothing else tells.</summary>
    private const int Dominance = 2;

    // By each word of a name but the last: "Ada" and, of "Ada García López", "García".
    private readonly Dictionary<string, int> byOtherName = new(StringComparer.Ordinal);

    // Names that are a place's here: "the town of Moss".
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    // Whoever is meant by a surname that two bear where nothing tells which.
    private readonly Dictionary<string, int> unclear = new(StringComparer.OrdinalIgnoreCase);

    // "WHO" of "the World Health Organization (WHO)".
    private readonly Dictionary<string, int> byAbbreviation = new(StringComparer.Ordinal);

    // By the noun of a body's name: "Guild" of "the Guild of Velm Bakers".
    private readonly Dictionary<string, int> byNoun = new(StringComparer.Ordinal);

    // How often an entity has been named up to here, and where last: the first token, or -1.
    private readonly List<(int Count, int Last)> seen = [];

    // By the list of those who bear a surname itself, and read again only when somebody has joined it.
    private readonly Dictionary<List<int>, (int Count, bool IsDeath)> bereaved = [];

    // Those whom the article calls "Mrs. Moss", or "Thorn Moss".
    private readonly HashSet<int> addressed = [];
    private readonly List<int> likely = [];

    private readonly Dictionary<string, List<int>> bySurname = new(StringComparer.OrdinalIgnoreCase);

    public List<Entity> Entities { get; } = [];

    public static EntityIndex Build(Prose prose, List<Mention> mentions)
    {
        var index = new EntityIndex();
        // Full names first: the surname may come before it, in a caption or a teaser.
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Person && mention.End - mention.Head > 1)
                index.Add(prose, mention, null);
            if (mention is { Kind: MentionKind.Name, First: > 1 } && mention.End - mention.Head == 1 && (prose.Word(mention.First - 1) is "in" or "near" or "outside" || prose.Word(mention.First - 1) is "of" && prose.Is(mention.First - 2, WordClass.Settlement)))
                index.places.Add(prose.Word(mention.Head).ToString());
        }

        foreach (var mention in mentions)
        {
            if (mention.Kind is MentionKind.Person or MentionKind.Name && mention.Entity < 0)
                index.Add(prose, mention, mention.Index > 0 ? mentions[mention.Index - 1] : null);
            if (mention.Entity >= 0)
                index.See(prose, mention);
        }

        foreach (var entity in index.Entities)
            entity.Mentions.Sort((a, b) => a.Index.CompareTo(b.Index));
        return index;
    }

    /// <summary>The person of a surname, whatever its case and spelling; -1 where there is none or more than one.</summary>
    public int OfSurname(ReadOnlySpan<char> surname)
    {
        Span<char> folded = stackalloc char[Spelling.Longest];
        return bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Spelling.Fold(surname, folded), out var namesakes)
            && namesakes.Count == 1 ? namesakes[0] : -1;
    }

    private void Add(Prose prose, Mention mention, Mention? before)
    {
        if ((Abbreviated(prose, mention, before) ?? OfNoun(prose, mention)) is { } body)
        {
            mention.Join(body);
            Entities[body].Mentions.Add(mention);
            return;
        }

        var surname = Namesakes.Surname(prose, mention);
        Span<char> folded = stackalloc char[Spelling.Longest];
        var key = Spelling.Fold(surname, folded);
        var lookup = bySurname.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(key, out var namesakes))
            lookup[key] = namesakes = [];
        if ((Knight(prose, mention) ?? (namesakes.Count == 0 ? OtherName(prose, mention) : null)) is { } known)
        {
            mention.Join(known);
            if (Entities[known].IsPerson)
                mention.BecomePerson();
            Entities[known].Mentions.Add(mention);
            return;
        }

        var isThing = Namesakes.IsThing(prose, mention);
        var best = Namesakes.IsPlace(prose, mention) && namesakes.Exists(index => Entities[index].IsPerson) ? Create(prose, mention, true, null)
            : Choose(prose, mention, surname, isThing, namesakes, key) ?? Create(prose, mention, isThing, namesakes);
        var entity = Entities[best];
        mention.Join(best);
        entity.Mentions.Add(mention);
        // "Mr. Moss" tells what "Moss" is.
        if (mention.Kind == MentionKind.Person && entity is { IsPerson: false, IsThing: false } && !prose.Is(mention.Head, WordClass.Place | WordClass.Body | WordClass.Nationality))
        {
            entity.IsPerson = true;
            entity.Mentions.ForEach(earlier => earlier.BecomePerson());
        }

        if (entity.IsPerson)
            mention.BecomePerson();
        if (entity.Gender == Gender.Unknown)
            entity.Gender = mention.Gender;
        if (mention.End - mention.Head > entity.Fullest.End - entity.Fullest.Head && mention.Kind == MentionKind.Person && !Namesakes.OpensWithOther(prose, mention, entity.Fullest))
            entity.Fullest = mention;
    }

    // Of many namesakes those named last are looked at first.
    private void See(Prose prose, Mention mention)
    {
        var (count, last) = seen[mention.Entity];
        seen[mention.Entity] = (count + 1, mention.First);
        if (Namesakes.IsAddressed(prose, mention, Entities[mention.Entity].Fullest))
            addressed.Add(mention.Entity);
        Span<char> folded = stackalloc char[Spelling.Longest];
        if (last >= 0 || !bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Spelling.Fold(Namesakes.Surname(prose, mention), folded), out var namesakes) || namesakes.Count <= MostNamesakes)
            return;
        if (namesakes.Remove(mention.Entity))
            namesakes.Add(mention.Entity);
    }

    // The body of which a name is the initials, where the article has once given both: "the World Health Organization (WHO)".
    private int? Abbreviated(Prose prose, Mention mention, Mention? before)
    {
        if (mention.Kind != MentionKind.Name || mention.End - mention.Head != 1)
            return null;
        var lookup = byAbbreviation.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(prose.Word(mention.Head), out var body))
            return body;
        if (before is not { Kind: MentionKind.Name, Entity: >= 0 } || before.End + 1 != mention.First || prose.Char(before.End) != '(' || prose.Char(mention.End) != ')'
            || !Namesakes.AreInitials(prose, prose.Word(mention.Head), before))
            return null;
        return lookup[prose.Word(mention.Head)] = before.Entity;
    }

    // "the Guild" for the one body whose name goes on: "the Guild of Velm Bakers", "the Bakers' Guild".
    private int? OfNoun(Prose prose, Mention mention) =>
        mention is { Kind: MentionKind.Name } && mention.End - mention.Head == 1 && mention.First < mention.Head && prose.Word(mention.First) is "the" or "The"
            && byNoun.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prose.Word(mention.Head), out var body) && body >= 0 ? body : null;

    private void AddNoun(Prose prose, Mention mention, int entity)
    {
        var noun = NameSplitter.NounOf(prose, mention);
        if (!prose.Is(noun, WordClass.GroupNoun | WordClass.Body) || prose.Is(noun, WordClass.OnePerson | WordClass.FirstName) || !prose.Tokens[noun].IsCapital)
            return;
        var lookup = byNoun.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup[prose.Word(noun)] = lookup.ContainsKey(prose.Word(noun)) ? Several : entity;
    }

    private int Create(Prose prose, Mention mention, bool isThing, List<int>? namesakes)
    {
        var entity = Entities.Count;
        if (mention.Kind == MentionKind.Name && mention.End - mention.Head > 1)
            AddNoun(prose, mention, entity);
        var isSpouse = namesakes is { Count: <= MostNamesakes } && namesakes.Exists(index => !MayBeSpouse(prose, Entities[index], mention));
        namesakes?.Add(entity);
        if ((mention.Kind == MentionKind.Person || IsFirm(prose, mention)) && mention.End - mention.Head > 1)
            AddOtherNames(prose, mention, entity);
        Entities.Add(new() { Fullest = mention, IsPerson = mention.Kind == MentionKind.Person, IsThing = isThing, IsSpouse = isSpouse, Gender = mention.Gender });
        seen.Add((0, -1));
        return entity;
    }

    // Which of those who bear the name is meant; null where it is none of them.
    private int? Choose(Prose prose, Mention mention, ReadOnlySpan<char> surname, bool isThing, List<int> namesakes, ReadOnlySpan<char> key)
    {
        likely.Clear();
        (bool Known, int Title, int Gender, bool IsPlain, bool IsOwn, bool Exact) best = default;
        var (unknown, unknownRank) = (-1, default((bool, int, int, bool, bool, bool)));
        var isPlain = namesakes.Count > 1 && !Namesakes.IsAddressed(prose, mention, mention);
        var isDeath = HasDead(prose, namesakes);
        for (var i = namesakes.Count - 1; i >= 0 && i >= namesakes.Count - MostNamesakes; i--)
        {
            var candidate = Entities[namesakes[i]];
            if (isThing && candidate.IsPerson || !Namesakes.Fits(prose, candidate, mention) || !MayBeSpouse(prose, candidate, mention))
                continue;
            // Whom the article has not named yet is not meant, unless nobody else can be.
            var rank = (Known: seen[namesakes[i]].Last >= 0, Title: Namesakes.TitleFit(prose, candidate, mention),
                Gender: Namesakes.GenderFit(prose, candidate, mention),
                // Whoever is "Mrs. Moss" or "Thorn Moss" is not "Moss" where somebody else is.
                IsPlain: !(isPlain && addressed.Contains(namesakes[i])),
                // Of a dead man's wife and himself she may be meant.
                IsOwn: isDeath || !Namesakes.IsRelation(prose, candidate.Mentions[0]),
                Exact: Namesakes.Surname(prose, candidate.Fullest).Equals(surname, StringComparison.OrdinalIgnoreCase));
            if (rank.Gender == 0 && mention.Gender != Gender.Unknown && (unknown < 0 || seen[namesakes[i]].Last > seen[unknown].Last))
                (unknown, unknownRank) = (namesakes[i], rank);
            var order = likely.Count == 0 ? 1 : rank.CompareTo(best);
            if (order > 0)
            {
                likely.Clear();
                best = rank;
            }

            if (order >= 0)
                likely.Add(namesakes[i]);
        }

        // "Mrs. Moss" is rather Ada than Tarn Moss, but for Tarn being named since.
        if (likely.Count == 1 && best.Gender > 0 && unknown >= 0 && seen[unknown].Last > seen[likely[0]].Last && unknownRank.CompareTo(best with { Gender = 0 }) == 0)
            likely.Add(unknown);
        if (likely.Count < 2)
            return likely.Count == 0 ? null : likely[0];
        if (!best.Known || !Namesakes.IsBare(prose, mention))
            return likely.OrderByDescending(index => Entities[index].Mentions.Count).ThenBy(index => Entities[index].Mentions[0].First).First();
        if (MeantHere(prose.ParagraphOf(mention.First).First) is { } meant && !(isDeath && Deaths.IsDead(prose, Entities[meant])))
            return meant;
        var lookup = unclear.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(key, out var either))
            lookup[key] = either = Create(prose, mention, false, null);
        Entities[either].OneOf.UnionWith(likely);
        return either;
    }

    // "Ada and Bo Moss" are two of one surname: "Mrs. Moss" is Bo only where the given names tell so, and "Mr. Moss" unless they tell other.
    private bool MayBeSpouse(Prose prose, Entity candidate, Mention mention)
    {
        var (full, partner) = (candidate.Fullest, candidate.Fullest.Head - 2);
        if (mention.Gender == Gender.Unknown || mention.End - mention.Head > 1 || full.First != full.Head || full.End - full.Head < 2 || partner < 0 || !(prose.Word(partner + 1) is "and")
            || prose.Tokens[partner] is not { Kind: TokenKind.Word, IsCapital: true } || partner > 0 && prose.Tokens[partner - 1].IsCapital || prose.Is(partner, WordClass.AnyTitle)
            || IsSurname(prose.Word(partner)))
            return true;
        return Sound(prose, full.Head) is not Gender.Unknown and var own ? own == mention.Gender
            : Sound(prose, partner) is not Gender.Unknown and var other ? other != mention.Gender : mention.Gender == Gender.Man;
    }

    private static Gender Sound(Prose prose, int given) => NameSplitter.GenderOfName(prose, given) is not Gender.Unknown and var told ? told : Lexicon.LikelyGender(prose.Word(given));

    // "Moss and Ada Reed", where the article has named Bo Moss.
    private bool IsSurname(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Spelling.Longest];
        return bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Spelling.Fold(word, folded), out var namesakes)
            && namesakes.Exists(index => Entities[index].Fullest is var full && full.End - full.Head > 1);
    }

    // Whether one of those who bear a surname is dead, for whose sake another is named, as far as their full names tell: looked at once for so many.
    private bool HasDead(Prose prose, List<int> namesakes)
    {
        if (namesakes.Count is < 2 or > MostNamesakes)
            return false;
        if (!bereaved.TryGetValue(namesakes, out var known) || known.Count != namesakes.Count)
        {
            known = (namesakes.Count, namesakes.Exists(index => Entities[index].IsPerson
                && (!Namesakes.IsRelation(prose, Entities[index].Mentions[0]) && Deaths.IsDead(prose, Entities[index]) || Deaths.Survives(prose, Entities[index].Fullest))));
            bereaved[namesakes] = known;
        }

        return known.IsDeath;
    }

    // Who of those that a surname fits alike is meant by it in a paragraph: whoever is named there, or was named last and most.
    private int? MeantHere(int paragraph)
    {
        var (frequent, recent, here) = (likely[0], likely[0], 0);
        foreach (var index in likely)
        {
            if (seen[index].Count > seen[frequent].Count)
                frequent = index;
            if (seen[index].Last > seen[recent].Last)
                recent = index;
            here += seen[index].Last >= paragraph ? 1 : 0;
        }

        var others = likely.Where(index => index != frequent).Max(index => seen[index].Count);
        if (here == 1)
            return recent == frequent || seen[frequent].Count <= Dominance * seen[recent].Count ? recent : null;
        return seen[frequent].Count > others && (recent == frequent || seen[frequent].Count >= Dominance * others) ? frequent : null;
    }

    // "Sir Alistair" is Sir Alistair Penrose.
    private int? Knight(Prose prose, Mention mention)
    {
        if (mention.End - mention.Head != 1 || mention.Head == 0 || !(prose.Word(mention.Head - 1) is "Sir" or "Dame"))
            return null;
        for (var i = 0; i < Entities.Count && i < MostKnights; i++)
        {
            var full = Entities[i].Fullest;
            if (full.End - full.Head > 1 && full.Head > 0 && prose.Word(full.Head - 1).SequenceEqual(prose.Word(mention.Head - 1))
                && prose.Word(full.Head).SequenceEqual(prose.Word(mention.Head)))
                return i;
        }

        return null;
    }

    // "Ada" is Ada Moss where nobody else of the article is called so, with or without a surname; "Mr. James" is no James Reed.
    private int? OtherName(Prose prose, Mention mention) =>
        mention.End - mention.Head == 1 && !(mention.First < mention.Head && prose.Is(mention.First, WordClass.Determiner)) && !prose.Is(mention.Head, WordClass.Place | WordClass.Body | WordClass.Nationality | WordClass.OnePerson | WordClass.AnyTitle)
            && byOtherName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prose.Word(mention.Head), out var entity) && entity >= 0
            && (Entities[entity].IsPerson || mention is { Kind: MentionKind.Name } && !places.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.Word(mention.Head)) && prose.Word(mention.Head).SequenceEqual(prose.Word(Entities[entity].Fullest.Head)))
            && Entities[entity].Mentions[0].First < mention.First && (!NameSplitter.IsTitled(prose, mention.Head) || !prose.Word(mention.Head).SequenceEqual(prose.Word(Entities[entity].Fullest.Head)) || GoesWithTitle(prose, mention, entity))
            && (mention.Gender == Gender.Unknown || Entities[entity].Gender == Gender.Unknown || mention.Gender == Entities[entity].Gender) ? entity : null;

    // "President Xi" is Xi Weiming, "Sheikh Hamad" the sheikh of that name, and "Doña Ada" Ada Moss: the family name stands first, or the title goes with the given name.
    private bool GoesWithTitle(Prose prose, Mention mention, int entity) =>
        !NameSplitter.IsGivenName(prose, mention.Head) || Lexicon.TitlesOfGivenNames.Contains(prose.Word(mention.Head - 1))
            || (!prose.Is(mention.Head - 1, WordClass.ManTitle | WordClass.WomanTitle) || prose.Is(mention.Head - 1, WordClass.Rank)) && Namesakes.TitleFit(prose, Entities[entity], mention) == 2;

    // "Moss Energy", whom the article goes on to call "Moss".
    private static bool IsFirm(Prose prose, Mention mention) =>
        mention is { Kind: MentionKind.Name } && NameSplitter.IsFirm(prose, mention) && !prose.Is(mention.Head, WordClass.Noun | WordClass.Body | WordClass.Place | WordClass.Nationality | WordClass.Closed);

    private void AddOtherNames(Prose prose, Mention mention, int entity)
    {
        var lookup = byOtherName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = mention.Head; i < mention.End - 1; i++)
        {
            if (prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true, Length: > 1 })
                lookup[prose.Word(i)] = lookup.TryGetValue(prose.Word(i), out var known) && known != entity ? Several : entity;
        }
    }
}
