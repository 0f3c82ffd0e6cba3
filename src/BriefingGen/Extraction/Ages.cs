using System.Globalization;
using System.Runtime.InteropServices;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Reads how old people are said to be, and which phrases mean somebody known by an age: "the 41-year-old said".</summary>
internal sealed class Ages(Prose prose, EntityIndex entities)
{
    private const string YearOld = "-year-old";

    // Who is how old, as far as a name tells; null for an age that somebody has who may be another.
    private Dictionary<int, Entity?>? holders;
    private readonly HashSet<Entity> aged = [];

    /// <summary>The one person who is as old as a phrase tells ("the 41-year-old said", "the 33-year-old Dane"); null for any other phrase.</summary>
    public Entity? Meant(Mention phrase)
    {
        if (Years(phrase) is not (> 0 and var years))
            return null;
        holders ??= Find();
        return holders.GetValueOrDefault(years) is { } holder && holder.Mentions[0].First < phrase.First && holder.Mentions[0].Entity != phrase.Entity ? holder : null;
    }

    /// <summary>Whether a phrase tells an age that the article gives nobody who is named: "the 41-year-old said".</summary>
    public bool IsNew(Mention phrase) => Years(phrase) is > 0 and var years && !(holders ??= Find()).ContainsKey(years);

    /// <summary>Whether the article tells how old somebody is.</summary>
    public bool Tells(Entity person)
    {
        holders ??= Find();
        return aged.Contains(person);
    }

    // 0 for a phrase that is none, or itself tells which one is meant: "the 41-year-old driver", "the 19-year-old accused of it", "the 41-year-old's mother".
    private int Years(Mention phrase)
    {
        var length = phrase.End - phrase.First;
        if (phrase.IsPossessor || !HasThe(phrase.First) || phrase.End >= prose.Tokens.Length
            || !(length == 2 && phrase.Kind == MentionKind.Other || length == 3 && IsDemonym(phrase)))
            return 0;
        return PhraseWords.IsToldMore(prose, phrase.End) ? 0 : InWord(phrase.First + 1);
    }

    // "The 33-year-old Dane": a word that has been no name before.
    private bool IsDemonym(Mention phrase) =>
        phrase is { Kind: MentionKind.Name or MentionKind.Person, Entity: >= 0 } && phrase.Head == phrase.First + 2
            && HasThe(entities.Entities[phrase.Entity].Mentions[0].First);

    private Dictionary<int, Entity?> Find()
    {
        var found = new Dictionary<int, Entity?>();
        var named = new HashSet<int>();
        foreach (var entity in entities.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (entity.IsPerson && Beside(mention) is >= 0 and var token)
                {
                    named.Add(token);
                    aged.Add(entity);
                    Add(found, NumberAt(token), entity);
                }
            }
        }

        // "a 41-year-old woman", "his friend, also 41,": somebody else of that age.
        for (var i = 1; i < prose.Tokens.Length; i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Number && NumberAt(i) is > 0 and var years && !named.Contains(i)
                && (InWord(i) > 0 ? !HasThe(i - 1) : found.ContainsKey(years) && prose.Word(i - 1) is "aged" or "also" or "and" || prose.Char(i - 1) is ',' or '('))
                found[years] = null;
        }

        return found;
    }

    private static void Add(Dictionary<int, Entity?> found, int years, Entity entity)
    {
        ref var holder = ref CollectionsMarshal.GetValueRefOrAddDefault(found, years, out var exists);
        holder = exists && holder != entity ? null : entity;
    }

    // The token of the age in "Moss, 41,", "Moss, aged 41.", "Moss (41)", "Moss, a 41-year-old nurse", "the 41-year-old nurse Ada Moss"; -1 where none is.
    private int Beside(Mention mention)
    {
        for (var i = Math.Max(mention.First - 1, 0); i < mention.Head; i++)
        {
            if (InWord(i) > 0)
                return mention.End - mention.Head > 1 ? i : -1;
        }

        var end = mention.End;
        if (!(prose.Char(end) is ',' or '(') || end + 2 >= prose.Tokens.Length)
            return -1;
        var at = prose.Char(end) == ',' && prose.Word(end + 1) is "aged" or "a" or "an" ? end + 2 : end + 1;
        return InWord(at) > 0 || prose.Tokens[at] is { Kind: TokenKind.Number, Length: < 4 } && prose.Char(at + 1) is ',' or '.' or ')' && NumberAt(at) > 0 ? at : -1;
    }

    private int NumberAt(int token) => InWord(token) is > 0 and var years ? years : int.TryParse(prose.Word(token), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private int InWord(int token)
    {
        var word = prose.Word(token);
        return prose.Tokens[token].Kind == TokenKind.Number && word.EndsWith(YearOld, StringComparison.Ordinal) && int.TryParse(word[..^YearOld.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : 0;
    }

    private bool HasThe(int token) => prose.Word(token) is "the" or "The";
}
