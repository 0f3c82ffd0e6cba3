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

    private readonly Prose prose;
    private readonly List<Mention> mentions;
    private readonly RolePhrases phrases;

    // Who was called so first, from where on, and from where on somebody else is called so too.
    private readonly Dictionary<string, (int Entity, int From, int Shared)> holders = new(StringComparer.OrdinalIgnoreCase);

    public RoleHolders(Prose prose, List<Mention> mentions, RolePhrases phrases, EntityIndex entities)
    {
        (this.prose, this.mentions, this.phrases) = (prose, mentions, phrases);
        for (var e = 0; e < entities.Entities.Count; e++)
        {
            var entity = entities.Entities[e];
            if (!entity.IsPerson)
                continue;
            foreach (var mention in entity.Mentions)
                Titles(mention, e);
        }

        // "The mayor, Ada Quill, said".
        foreach (var role in mentions)
        {
            if (role.Kind == MentionKind.OnePerson && role.Head > role.First && prose.Word(role.First) is "the" or "The" && prose.Is(role.Head, WordClass.AnyTitle) && phrases.NameBeside(role) is { Kind: MentionKind.Person, Entity: >= 0 } name)
                Add(role.First + 1, role.End, name.First, name.Entity);
        }
    }

    /// <summary>The entity; null where the phrase is more than an article and a role ("the mayor of Dover" may be another), or names nobody.</summary>
    public int? Find(Mention phrase) =>
        phrase is { Kind: MentionKind.OnePerson } && phrase.End - phrase.First > 1 && prose.Word(phrase.First) is "the" or "The" && !(phrase.End < prose.Tokens.Length && prose.Word(phrase.End) is "of")
        && Known(phrase) is { } holder && holder.From < phrase.First && phrase.First < holder.Shared && Newcomer(phrase, holder.Entity) is null
            ? holder.Entity : null;

    /// <summary>"A senior minister" for "the minister" behind it, unless a minister with a name has come between; null where there is none.</summary>
    public Mention? Newcomer(Mention phrase) => IsBareThe(phrase) ? Newcomer(phrase, Known(phrase)?.Entity ?? -1) : null;

    private (int Entity, int From, int Shared)? Known(Mention phrase) =>
        holders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Key(phrase.First + 1, phrase.End), out var holder) ? holder : null;

    private bool IsBareThe(Mention phrase) =>
        phrase is { Kind: MentionKind.OnePerson, IsPossessor: false } && phrase.End - phrase.First == 2 && prose.Word(phrase.First) is "the" or "The";

    private Mention? Newcomer(Mention phrase, int holder)
    {
        var paragraph = ParagraphOf(phrase);
        var named = -1;
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - PronounResolver.Reach && paragraph - ParagraphOf(mentions[i]) <= NewcomerReach; i--)
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
            && newcomer.End < prose.Tokens.Length && (prose.IsPast(newcomer.End) || prose.Word(newcomer.End) is "was" or "had" or "has" or "is"));

    private int ParagraphOf(Mention mention) => prose.Sentences[prose.SentenceAt(mention.First)].Paragraph;

    // "Senator Moss", "Sen. Moss", "the former mayor Ada Moss", and "Ada Moss, the mayor of Elmford,".
    private void Titles(Mention mention, int entity)
    {
        Add(mention.First, mention.Head, mention.First, entity);
        if (Namesakes.DescriptionBehind(prose, mention) is not (>= 0 and var first))
            return;
        var end = first;
        while (end < Math.Min(first + LongestDescription, prose.Tokens.Length) && prose.Tokens[end].IsWord && !prose.Is(end, WordClass.Closed))
            end++;
        // "In talks with Moss, the mayor said" describes nobody.
        if (end >= prose.Tokens.Length || !(prose.Char(end) is ',' or '.' || prose.Word(end) is "of" or "for" or "at"))
            return;
        Add(first, end, mention.First, entity);
    }

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
                if (start == 0 || !prose.Is(start - 1, WordClass.Modifier))
                    Add(Key(start, i + 1), from, entity);
            }
        }
    }

    private void Add(ReadOnlySpan<char> role, int from, int entity)
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
