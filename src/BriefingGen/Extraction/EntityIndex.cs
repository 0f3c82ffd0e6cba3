namespace BriefingGen.Extraction;

/// <summary>Somebody with a name in this article.</summary>
internal sealed class Entity
{
    /// <summary>The mention that names them most fully.</summary>
    public required Mention Fullest { get; set; }

    public required bool IsPerson { get; set; }

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

    private readonly Dictionary<string, int> byGivenName = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<int>> bySurname = new(StringComparer.OrdinalIgnoreCase);

    public List<Entity> Entities { get; } = [];

    public static EntityIndex Build(Prose prose, List<Mention> mentions)
    {
        var index = new EntityIndex();
        // Full names first: the surname may come before it, in a caption or a teaser.
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Person && mention.End - mention.Head > 1)
                index.Add(prose, mention);
        }

        foreach (var mention in mentions)
        {
            if (mention.Kind is MentionKind.Person or MentionKind.Name && mention.Entity < 0)
                index.Add(prose, mention);
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

    private void Add(Prose prose, Mention mention)
    {
        var surname = Surname(prose, mention);
        Span<char> folded = stackalloc char[Spelling.Longest];
        var key = Spelling.Fold(surname, folded);
        var lookup = bySurname.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(key, out var namesakes))
            lookup[key] = namesakes = [];
        if ((Knight(prose, mention) ?? (namesakes.Count == 0 ? GivenName(prose, mention) : null)) is { } known)
        {
            mention.Entity = known;
            mention.Kind = MentionKind.Person;
            Entities[known].Mentions.Add(mention);
            return;
        }

        var best = -1;
        (bool Known, bool Exact, int Count) bestRank = default;
        for (var i = namesakes.Count - 1; i >= 0 && i >= namesakes.Count - MostNamesakes; i--)
        {
            var candidate = namesakes[i];
            if (!Fits(prose, Entities[candidate], mention))
                continue;
            var exact = Surname(prose, Entities[candidate].Fullest).Equals(surname, StringComparison.OrdinalIgnoreCase);
            // Whom the article has not named yet is not meant, unless nobody else can be.
            var rank = (Known: Entities[candidate].Mentions[0].First < mention.First, Exact: exact, Entities[candidate].Mentions.Count);
            if (best < 0 || rank.CompareTo(bestRank) >= 0)
                (best, bestRank) = (candidate, rank);
        }

        if (best < 0)
        {
            best = Entities.Count;
            namesakes.Add(best);
            if (mention.Kind == MentionKind.Person && mention.End - mention.Head > 1)
                AddGivenName(prose, mention, best);
            Entities.Add(new() { Fullest = mention, IsPerson = mention.Kind == MentionKind.Person, Gender = mention.Gender });
        }

        var entity = Entities[best];
        mention.Entity = best;
        entity.Mentions.Add(mention);
        // "Mr. Moss" tells what "Moss" is.
        if (mention.Kind == MentionKind.Person && !entity.IsPerson && !prose.Is(mention.Head, WordClass.Place | WordClass.Body | WordClass.Nationality))
        {
            entity.IsPerson = true;
            entity.Mentions.ForEach(earlier => earlier.Kind = MentionKind.Person);
        }

        if (entity.IsPerson)
            mention.Kind = MentionKind.Person;
        if (entity.Gender == Gender.Unknown)
            entity.Gender = mention.Gender;
        if (mention.End - mention.Head > entity.Fullest.End - entity.Fullest.Head && mention.Kind == MentionKind.Person)
            entity.Fullest = mention;
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

    // "Ada" is Ada Moss where nobody else of the article is called so, with or without a surname.
    private int? GivenName(Prose prose, Mention mention) =>
        mention.End - mention.Head == 1 && !prose.Is(mention.Head, WordClass.Place | WordClass.Body | WordClass.Nationality | WordClass.OnePerson | WordClass.AnyTitle)
            && byGivenName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prose.Word(mention.Head), out var entity) && entity >= 0
            && Entities[entity].Mentions[0].First < mention.First && !IsTitled(prose, mention)
            && (mention.Gender == Gender.Unknown || Entities[entity].Gender == Gender.Unknown || mention.Gender == Entities[entity].Gender) ? entity : null;

    // "Mr. James" is no James Reed.
    private static bool IsTitled(Prose prose, Mention mention)
    {
        var title = mention.Head - 1;
        if (title > 0 && prose.Char(title) == '.')
            title--;
        return title >= 0 && prose.Is(title, WordClass.AnyTitle);
    }

    private void AddGivenName(Prose prose, Mention mention, int entity)
    {
        var lookup = byGivenName.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup[prose.Word(mention.Head)] = lookup.ContainsKey(prose.Word(mention.Head)) ? Several : entity;
    }

    private static bool Fits(Prose prose, Entity entity, Mention mention)
    {
        if (mention.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && mention.Gender != entity.Gender)
            return false;
        var full = entity.Fullest;
        if (IsAccount(prose, mention) || IsAccount(prose, full))
            return Surname(prose, mention).Equals(Surname(prose, full), StringComparison.OrdinalIgnoreCase);
        if (mention.End - mention.Head == 1 || (prose.Is(mention.Head, WordClass.Particle) && EndsAlike(prose, full, mention)))
            return entity.IsPerson || full.End - full.Head == 1;
        if (full.End - full.Head == 1)
            return mention.Kind == MentionKind.Person || !entity.IsPerson;
        var first = prose.Word(full.Head);
        var other = prose.Word(mention.Head);
        if (first.Equals(other, StringComparison.OrdinalIgnoreCase))
            return true;
        // Initials and short forms: "J. Moss", "Don" and "Donald".
        var shorter = first.Length < other.Length ? first : other;
        var longer = first.Length < other.Length ? other : first;
        return longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && mention.Kind == MentionKind.Person;
    }

    // "Von Hagen" and "Ursel von Hagen".
    private static bool EndsAlike(Prose prose, Mention full, Mention mention)
    {
        var length = mention.End - mention.Head;
        if (full.End - full.Head <= length)
            return false;
        for (var i = 1; i <= length; i++)
        {
            if (!prose.Word(full.End - i).Equals(prose.Word(mention.End - i), StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static bool IsAccount(Prose prose, Mention mention) => prose.Char(mention.Head) == '@';

    private static ReadOnlySpan<char> Surname(Prose prose, Mention mention)
    {
        if (IsAccount(prose, mention))
            return prose.Span(mention.Head, mention.End).Of(prose.Text);
        var last = mention.End - 1;
        while (last > mention.Head && (prose.Is(last, WordClass.Suffix) || prose.Char(last) is '.' or ','))
            last--;
        return prose.Word(last);
    }
}
