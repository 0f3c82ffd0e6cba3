namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom "the senator" or "the mayor" stands for: the one person whom the article has so far called that, by a title before
/// the name or a description beside it. Where two are called so, or none, it stands for nobody.
/// </summary>
internal sealed class RoleHolders
{
    /// <summary>Two people are called so.</summary>
    private const int Several = -2;

    private readonly Prose prose;
    private readonly Dictionary<string, (int Entity, int From)> holders = new(StringComparer.OrdinalIgnoreCase);

    public RoleHolders(Prose prose, EntityIndex entities)
    {
        this.prose = prose;
        for (var e = 0; e < entities.Entities.Count; e++)
        {
            var entity = entities.Entities[e];
            if (!entity.IsPerson)
                continue;
            foreach (var mention in entity.Mentions)
                Titles(mention, e);
        }
    }

    /// <summary>The entity; null where the phrase is more than an article and a role, or names nobody.</summary>
    public int? Find(Mention phrase) =>
        phrase is { Kind: MentionKind.OnePerson } && phrase.End - phrase.First == 2 && phrase.Head == phrase.First + 1
            && prose.Word(phrase.First) is "the" or "The"
        && holders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prose.Word(phrase.Head), out var holder) && holder.Entity >= 0 && holder.From < phrase.First
            ? holder.Entity : null;

    // "Senator Moss", "Sen. Moss", "the former mayor Ada Moss", and "Ada Moss, the mayor of Elmford,".
    private void Titles(Mention mention, int entity)
    {
        for (var i = mention.First; i < mention.Head; i++)
            Add(i, mention, entity);
        if (mention.End + 2 >= prose.Tokens.Length || prose.Char(mention.End) != ',' || !prose.Is(mention.End + 1, WordClass.Determiner))
            return;
        var end = mention.End + 2;
        while (end < Math.Min(mention.End + 5, prose.Tokens.Length) && prose.Tokens[end].IsWord && !prose.Is(end, WordClass.Closed))
            end++;
        // "In talks with Moss, the mayor said" describes nobody.
        if (end >= prose.Tokens.Length || !(prose.Char(end) is ',' or '.' || prose.Word(end) is "of" or "for" or "at"))
            return;
        for (var i = mention.End + 2; i < end; i++)
            Add(i, mention, entity);
    }

    private void Add(int i, Mention mention, int entity)
    {
        if (!prose.Is(i, WordClass.Title | WordClass.OnePerson) || prose.Is(i, WordClass.FirstName | WordClass.Nationality))
            return;
        var role = Lexicon.FullTitle(prose.Word(i));
        var lookup = holders.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(role, out var known))
            lookup[role] = (entity, mention.First);
        else if (known.Entity != entity)
            lookup[role] = (Several, 0);
    }
}
