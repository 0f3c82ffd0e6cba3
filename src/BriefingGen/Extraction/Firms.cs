using System.Collections.Frozen;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom "the company" or "the retailer" stands for: the firm of which the sentence before in the same paragraph tells, the only one that the paragraph and the
/// one before have named, or the only one that the article has named so far.
/// </summary>
internal sealed class Firms
{
    /// <summary>How many mentions before the phrase are looked at.</summary>
    private const int Reach = 40;

    /// <summary>How many mentions before the phrase are looked at for another firm of its kind.</summary>
    private const int FarReach = 200;

    private static readonly ILookup<string, string> Words = DataFile.Sections("Extraction/firms.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Words.Under("Noun");

    /// <summary>Words with which the name of a firm ends, whatever their case: "Moss Energy".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings { get; } = Words.Under("Firm");

    private readonly Prose prose;
    private readonly List<Mention> mentions;
    private readonly EntityIndex entities;

    // The first firm by name, and from where on there is a second.
    private readonly int first = -1;
    private readonly int second = int.MaxValue;

    public Firms(Prose prose, List<Mention> mentions, EntityIndex entities)
    {
        (this.prose, this.mentions, this.entities) = (prose, mentions, entities);
        foreach (var mention in mentions)
        {
            if (mention is not { Kind: MentionKind.Name, Entity: >= 0 } || mention.Entity == first || !IsByName(mention.Entity))
                continue;
            if (first >= 0)
            {
                second = mention.First;
                break;
            }

            first = mention.Entity;
        }
    }

    /// <summary>The entity; null for any other phrase, and where more than one can be meant.</summary>
    public int? Meant(Mention phrase)
    {
        if (phrase.IsPossessor || !(phrase.Kind is MentionKind.Group or MentionKind.OnePerson or MentionKind.Other) || !IsBare(phrase))
            return null;
        var isAny = IsOfAny(phrase.Head);
        var (own, paragraph) = (prose.SentenceAt(phrase.First), prose.ParagraphAt(phrase.First));
        int? only = null;
        var opens = false;
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - Reach && prose.ParagraphAt(mentions[i].First) >= paragraph - 1; i--)
        {
            var mention = mentions[i];
            if (isAny && IsOther(mention))
                return null;
            if (!IsFirm(mention))
                continue;
            var sentence = prose.SentenceAt(mention.First);
            if (only is { } other && other != mention.Entity)
                return null;
            only = mention.Entity;
            opens |= sentence == own - 1 && mention.First == prose.Sentences[sentence].First && prose.ParagraphAt(mention.First) == paragraph && (entities.Entities[mention.Entity].Mentions.Count > 1 || !IsPlural(prose.Word(mention.End - 1)));
        }

        if (isAny && only is { } near && (opens || IsByName(near)))
            return near;
        return first >= 0 && (only is null || only == first) && entities.Entities[first].Mentions[0].First < phrase.First && phrase.First < second && !HasOther(phrase) ? first : null;
    }

    // "Schoolchildren came to look": a sentence gives any word a capital.
    private static bool IsPlural(ReadOnlySpan<char> word) => word[^1] == 's' || word.EndsWith("en", StringComparison.Ordinal);

    private bool IsByName(int entity) => entities.Entities[entity] is { IsPerson: false, Fullest: var full } && NameSplitter.IsFirm(prose, full);

    // "a retailer", "its rival's chain": another of the same kind.
    private bool HasOther(Mention phrase)
    {
        for (var i = phrase.Index - 1; i >= 0 && mentions[i].First > entities.Entities[first].Mentions[0].First; i--)
        {
            var mention = mentions[i];
            if (phrase.Index - i >= FarReach || prose.Word(mention.Head).StartsWith(prose.Word(phrase.Head), StringComparison.OrdinalIgnoreCase) && !IsBare(mention) && !IsDescription(mention))
                return true;
        }

        return false;
    }

    // "Moss Stores, the homeware chain,".
    private bool IsDescription(Mention mention) => mention.First > 0 && prose.Char(mention.First - 1) == ',' && prose.Word(mention.First) is "a" or "an" or "the" && mention.First - 1 == entities.Entities[first].Mentions[0].End;

    // "a company", "the parent company".
    private bool IsOther(Mention mention) => mention.Kind is MentionKind.Group or MentionKind.Document && IsOfAny(mention.Head) && !IsBare(mention);

    private bool IsBare(Mention phrase) => PhraseWords.IsBare(prose, phrase) && Nouns.Contains(prose.Word(phrase.Head));

    private bool IsOfAny(int noun) => prose.Word(noun) is "company" or "firm" or "business";

    // Not "the Tide Authority", "in Elmford", "the Courier".
    private bool IsFirm(Mention mention)
    {
        if (mention is not { Kind: MentionKind.Name, Entity: >= 0 } || entities.Entities[mention.Entity] is not { IsPerson: false } entity)
            return false;
        if (IsByName(mention.Entity))
            return true;
        return !prose.Is(entity.Fullest.End - 1, WordClass.Body | WordClass.GroupNoun | WordClass.Place | WordClass.Nationality | WordClass.Time | WordClass.OnePerson) && !prose.Is(mention.First, WordClass.Determiner)
            && !(prose.Is(mention.First - 1, WordClass.Preposition) && !(prose.Word(mention.First - 1) is "of" or "from" or "to" or "for"));
    }
}
