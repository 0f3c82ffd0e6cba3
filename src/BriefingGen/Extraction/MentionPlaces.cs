using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>What the place of a mention says for whoever it stands for, whatever pronoun comes after it.</summary>
/// <param name="Weight">In tenths.</param>
/// <param name="OpensAsSubject">A sentence opens with it, and it does something.</param>
/// <param name="IsNewcomer">Its words are of somebody new, if it is nobody with a name.</param>
internal readonly record struct MentionPlace(int Weight, bool OpensAsSubject, bool IsNewcomer);

/// <summary>Tells of a mention what its place in the sentence says: a subject counts more than an object, and whoever opens the sentence more than others.</summary>
internal sealed class MentionPlaces(Prose prose, List<Mention> mentions, MentionMap map, RolePhrases phrases)
{
    /// <summary>The most that a place says, in tenths.</summary>
    public const int Most = Subject + Speaks + OpensSentence;

    private const int Subject = 10;
    private const int Speaks = 5;
    private const int OpensSentence = 8;
    private const int Possessor = 3;

    /// <summary>How far behind its subject a verb stands, past adverbs and times.</summary>
    private const int VerbReach = 4;

    public MentionPlace Of(Mention mention)
    {
        var first = prose.Sentences[prose.SentenceAt(mention.First)].First;
        // "Moss" in "Moss's lawyer" does nothing.
        var isOwner = mention.Index + 1 < mentions.Count && mentions[mention.Index + 1] is { Kind: MentionKind.OnePerson } owned && owned.First == mention.First;
        // "said Moss" is a subject as well.
        var isSubject = !isOwner && !IsBehindVerb(mention) && (mention.First == first || mention.Speaks && prose.Is(mention.First - 1, WordClass.Say)
            || !prose.Is(mention.First - 1, WordClass.Preposition | WordClass.Cue) && !prose.IsPast(mention.First - 1) && !IsLast(mention) && !IsLaterOfList(mention));
        // "In Velm, a nurse at the clinic, reached by telephone, said".
        isSubject |= !isOwner && mention.First > 1 && prose.Char(mention.First - 1) == ',' && map.EndingAt(mention.First - 1) is { } town && phrases.ClosesOpening(town);
        var opens = !isOwner && (prose.WordsBefore(mention.First) - prose.WordsBefore(first) < 4 || IsBehindOpening(mention, first));
        var weight = 0;
        if (isSubject)
            weight += Subject;
        if (mention.Speaks)
            weight += Speaks;
        if (opens)
            weight += OpensSentence;
        if (mention.IsPossessor || mention.Kind == MentionKind.PossessivePronoun)
            weight -= Possessor;
        return new(weight, isSubject && opens, IsNewcomer(mention));
    }

    // "A clerk", and "his deputy" with whom a sentence opens that is no question.
    private bool IsNewcomer(Mention mention)
    {
        var sentence = prose.Sentences[prose.SentenceAt(mention.First)];
        return phrases.IsIndefinite(mention) || mention.First == sentence.First && phrases.IsOwned(mention) && prose.Char(sentence.End - 1) != '?';
    }

    /// <summary>"Asking for calm, Moss": not "King Moss", "During the storm".</summary>
    public static bool OpensWithParticiple(Prose prose, int first) => prose.IsParticiple(first) && !prose.Is(first, WordClass.Closed | WordClass.Noun | WordClass.AnyTitle);

    // "He admires Moss": behind a verb with an s, beside its subject.
    private bool IsBehindVerb(Mention mention) =>
        mention.First > 1 && prose.Tokens[mention.First - 1] is { Kind: TokenKind.Word, IsCapital: false } && prose.Word(mention.First - 1)[^1] is 's' && !prose.Is(mention.First - 1, WordClass.Closed | WordClass.Noun | WordClass.Time)
            && map.EndingAt(mention.First - 1) is { IsPossessor: false };

    // "... and Ada Moss." No subject stands at the end.
    private bool IsLast(Mention mention) => mention.End >= prose.Tokens.Length || prose.Char(mention.End) is '.' or ';';

    // "criticised Reed, Krag and Moss over the quay": behind a comma or an "and" a subject has its verb or a comma.
    private bool IsLaterOfList(Mention mention)
    {
        if (!(prose.Char(mention.First - 1) == ',' || prose.Is(mention.First - 1, WordClass.Conjunction)) || prose.Char(mention.End) is ',' or '(' or '—' or '–')
            return false;
        for (var i = mention.End; i < Math.Min(mention.End + VerbReach, prose.Tokens.Length) && prose.Tokens[i].IsWord; i++)
        {
            if (prose.IsVerb(i) || prose.Word(i)[^1] is 's')
                return false;
        }

        return prose.StretchAt(mention.End) < 0;
    }

    // "In an interview last week, Moss said".
    private bool IsBehindOpening(Mention mention, int first) =>
        mention.First > first + 1 && prose.Char(mention.First - 1) == ','
        && (prose.Is(first, WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb) || OpensWithParticiple(prose, first) || prose.Word(first) is "Asked" or "Born");
}
