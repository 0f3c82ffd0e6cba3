using System.Collections.Frozen;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom a paragraph calls by what else is known of them ("the third-term Republican", "the mother of four", "the Velm-born lawyer", "the veteran"): whoever
/// is the subject of the sentence before, or else the only person named in the paragraph so far or, where nobody is, in the one before.
/// </summary>
internal sealed class Epithets(Prose prose, List<Mention> mentions, RolePhrases phrases, EntityIndex entities, Ages ages)
{
    private static readonly ILookup<string, string> Words = DataFile.Sections("Extraction/epithets.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Words.Under("Noun");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoPlayers = Words.Under("NoPlayer");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfScene = Words.Under("OfScene");

    /// <summary>What somebody is called who comes from somewhere, as it is written: "the Dane".</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Demonyms { get; } = Words.Under("Demonym", StringComparer.Ordinal);

    /// <summary>How many mentions before the phrase are looked at.</summary>
    private const int Reach = 40;

    /// <summary>How many mentions before the phrase are looked at for whom the article has called so.</summary>
    private const int FarReach = 200;

    /// <summary>The letters that "Dane" and "Danish" share.</summary>
    private const int SamePeople = 3;

    /// <summary>The most paragraphs before the one of the phrase that are looked at.</summary>
    private const int MostParagraphs = 1;

    /// <summary>The entity; null for any other phrase, and where more than one can be meant.</summary>
    public int? Meant(Mention phrase)
    {
        var isAge = phrase.Kind == MentionKind.Other && ages.IsNew(phrase);
        if (!isAge && !IsEpithet(phrase) || IsOfLetter(phrase))
            return null;
        if (!isAge && Called(phrase, out var isCalled) is var called && isCalled)
            return called is { } known && Fits(known, phrase) ? known : null;
        return (Topic(phrase, out var isTold) ?? (isTold ? null : Only(phrase))) is { } meant && !(isAge && ages.Tells(entities.Entities[meant])) && !(IsNoun(phrase) && IsNoPlayer(meant, phrase)) ? meant : null;
    }

    /// <summary>
    /// "Moss said no. “It is too late,” the engineer said": whoever speaks in a paragraph goes on in it, by a noun that the article has given nobody else. Null for any other phrase.
    /// </summary>
    public int? Speaker(Mention phrase) =>
        IsNewNoun(phrase) && !IsOfLetter(phrase) && Topic(phrase, out _) is { } speaker && !(Called(phrase, out var isUsed) is var user && isUsed && user != speaker) && SpeaksHere(speaker, phrase) ? speaker : null;

    // Not "the judge", who has a part of his own, nor "the former president", who may be another.
    private bool IsNewNoun(Mention phrase) =>
        phrase is { IsPossessor: false, Kind: MentionKind.OnePerson } && phrase.End - phrase.First > 1 && prose.Word(phrase.First) is "the" && phrase.End < prose.Tokens.Length && !PhraseWords.IsToldMore(prose, phrase.End)
            && StandsBehindWords(phrase) && !OfScene.Contains(prose.Word(phrase.Head)) && !prose.Is(phrase.Head, WordClass.Kin)
            && !(prose.Word(phrase.First + 1) is "former" && prose.Is(phrase.Head, WordClass.AnyTitle));

    // "“...,” the engineer said", "“...,” said the engineer".
    private bool StandsBehindWords(Mention phrase) =>
        prose.StretchAt(phrase.First - 1) >= 0 || prose.Is(phrase.First - 1, WordClass.Say) && prose.StretchAt(phrase.First - 2) >= 0;

    private bool SpeaksHere(int entity, Mention phrase)
    {
        var paragraph = prose.ParagraphOf(phrase.First);
        // A paragraph that opens with the words belongs to the one before.
        var first = prose.Sentences[prose.SentenceAt(phrase.First)].First == paragraph.First ? prose.ParagraphAt(phrase.First) - 1 : prose.ParagraphAt(phrase.First);
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - Reach && prose.ParagraphAt(mentions[i].First) >= first; i--)
        {
            if (mentions[i] is { Speaks: true } && mentions[i].Entity == entity)
                return true;
        }

        return false;
    }

    // Whoever the article has called so before: "a mother of three", "the Danish architect" for "the Dane".
    private int? Called(Mention phrase, out bool isCalled)
    {
        int? only = null;
        isCalled = false;
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - FarReach; i--)
        {
            var mention = mentions[i];
            if (!Calls(mention, phrase) || PhraseWords.IsBare(prose, mention))
                continue;
            var who = mention.Entity >= 0 && entities.Entities[mention.Entity].IsPerson ? mention.Entity : Described(mention) ?? -1;
            if (who < 0 || isCalled && who != only)
            {
                isCalled = true;
                return null;
            }

            (only, isCalled) = (who, true);
        }

        return only;
    }

    // Whoever is named beside a role: "the manager, Ada Moss,", "Ada Moss, the manager,".
    private int? Described(Mention role) => (phrases.NameBeside(role) ?? phrases.OfWhom(role))?.Entity;

    private bool Calls(Mention mention, Mention phrase)
    {
        var word = prose.Word(phrase.Head);
        for (var i = mention.First; i < mention.End; i++)
        {
            if (prose.Word(i).Equals(word, StringComparison.OrdinalIgnoreCase)
                || prose.Tokens[phrase.Head].IsCapital && prose.Tokens[i].IsCapital && prose.Is(i, WordClass.Nationality) && prose.Word(i).CommonPrefixLength(word) >= SamePeople)
                return true;
        }

        return false;
    }

    // "The manager, Ada Moss, spoke. “No,” the winger said".
    private bool IsNoPlayer(int entity, Mention phrase)
    {
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - Reach; i--)
        {
            var mention = mentions[i];
            if (mention.Entity == entity && mention.First < mention.Head && NoPlayers.Contains(prose.Word(mention.Head - 1))
                || mention.Kind == MentionKind.OnePerson && NoPlayers.Contains(prose.Word(mention.Head)) && Described(mention) == entity)
                return true;
        }

        return false;
    }

    // "His lawyer read a letter. In it the father of two said": whoever wrote the letter.
    private bool IsOfLetter(Mention phrase)
    {
        var first = prose.Sentences[prose.SentenceAt(phrase.First)].First;
        return prose.Word(first) is "In" && prose.Word(first + 1) is "it";
    }

    /// <summary>The person of whom the sentences before a phrase tell; null where more than one can be meant, or none.</summary>
    public int? Topic(Mention phrase) => Topic(phrase, out _);

    // The person of whom the sentences before tell: the subject of the last that has one, however often it goes on as "he".
    private int? Topic(Mention phrase, out bool isTold)
    {
        isTold = false;
        var first = prose.ParagraphAt(phrase.First) - MostParagraphs;
        var sentence = prose.SentenceAt(phrase.First);
        Mention? subject = null;
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - Reach; i--)
        {
            var mention = mentions[i];
            var own = prose.SentenceAt(mention.First);
            if (own < sentence && subject is not null)
            {
                // Whoever asks does not answer.
                isTold |= Asks(subject);
                if (Asks(subject))
                    return null;
                if (Named(subject) is { } topic)
                    return Fits(topic, phrase) ? topic : null;
                isTold |= subject.Kind is MentionKind.Person or MentionKind.OnePerson || subject.Kind == MentionKind.Pronoun && subject.Gender != Gender.Unknown;
                if (!GoesOn(subject))
                    return null;
                subject = null;
            }

            if (own >= prose.SentenceAt(phrase.First))
                continue;
            sentence = own;
            if (prose.ParagraphAt(mention.First) < first)
                return null;
            // A woman, or one of the guards, may be meant as well.
            if (mention.Kind == MentionKind.OnePerson && phrases.IsIndefinite(mention) && !phrases.IsToldOf(mention) && phrases.NameBeside(mention) is null)
                return null;
            if (IsSubject(mention))
                subject = mention;
        }

        return subject is not null && !Asks(subject) && Named(subject) is { } last && Fits(last, phrase) ? last : null;
    }

    // Of the mentions of a sentence the first that neither a preposition nor a possessor claims.
    private bool IsSubject(Mention mention) =>
        !mention.IsPossessor && mention.Kind is MentionKind.Person or MentionKind.Name or MentionKind.Pronoun or MentionKind.OnePerson or MentionKind.People or MentionKind.Group
            && (mention.Kind != MentionKind.OnePerson || prose.Is(mention.First, WordClass.Determiner) || phrases.IsOwned(mention))
            && !prose.Is(mention.First - 1, WordClass.Preposition | WordClass.Subordinator);

    // Not "Moss and Reed", "his agent, Ada Moss," or "Ada Moss, his mother,": somebody else may be meant.
    private int? Named(Mention subject) =>
        (subject.Entity >= 0 ? subject : phrases.NameBeside(subject)) is { Entity: >= 0 } name && entities.Entities[name.Entity].IsPerson && !IsEpithet(name)
            && !(prose.Word(name.End) is "and") && !IsSomebodys(subject.First) && !(prose.Char(name.End) == ',' && IsSomebodys(name.End + 1)) && !MeetsOther(name) ? name.Entity : null;

    private bool Asks(Mention subject) => IsAsked(subject.End) || IsAsked(subject.End + 1);

    // "Moss asked how"; not "Moss asked for more".
    private bool IsAsked(int verb) => prose.Word(verb) is "asked" or "asks" or "wondered" or "wonders" or "inquired" or "enquired" && !(prose.Word(verb + 1) is "for" or "to");

    private bool IsSomebodys(int first) => prose.Word(first) is "his" or "His" or "her" or "Her";

    // "Moss met Reed."
    private bool MeetsOther(Mention name)
    {
        for (var i = name.Index + 1; i < mentions.Count && prose.SentenceAt(mentions[i].First) == prose.SentenceAt(name.First); i++)
        {
            if (mentions[i] is { IsPossessor: false, Entity: >= 0 } other && other.Entity != name.Entity && entities.Entities[other.Entity].IsPerson && prose.IsVerb(other.First - 1))
                return true;
        }

        return false;
    }

    // "He did not celebrate", "the Frenchman said": whoever that is, it is somebody of whom the sentence before tells.
    private bool GoesOn(Mention subject) => subject.Kind == MentionKind.Pronoun ? subject.Gender != Gender.Unknown || prose.Is(subject.First, WordClass.First) : IsEpithet(subject) || ages.IsNew(subject);

    private bool Fits(int entity, Mention phrase) =>
        phrase.Gender == Gender.Unknown || entities.Entities[entity].Gender is var gender && (gender == Gender.Unknown || gender == phrase.Gender);

    // The only person whom the paragraph so far, or the one before, has named.
    private int? Only(Mention phrase)
    {
        int? only = null;
        var until = prose.ParagraphAt(phrase.First) - 1;
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - Reach; i--)
        {
            var mention = mentions[i];
            // "When Moss asked, the veteran replied": somebody else.
            if (prose.SentenceAt(mention.First) == prose.SentenceAt(phrase.First) && mention.Entity >= 0)
                continue;
            if (prose.ParagraphAt(mention.First) < until)
                break;
            if (mention.Entity >= 0 && entities.Entities[mention.Entity].IsPerson && !IsEpithet(mention) && !IsWhere(mention))
            {
                if (only is { } other && other != mention.Entity)
                    return null;
                (only, until) = (mention.Entity, prose.ParagraphAt(mention.First));
            }
            // A clerk, or the judge, may be meant as well.
            else if (mention.Kind == MentionKind.OnePerson && !phrases.IsOwned(mention) && phrases.NameBeside(mention) is null && !phrases.IsToldOf(mention))
            {
                return null;
            }
        }

        return only is { } meant && Fits(meant, phrase) ? only : null;
    }

    // "near Cold Quay Setol": two words with capitals that may be a place.
    private bool IsWhere(Mention name) =>
        name.First == name.Head && name.First > 0 && prose.Is(name.First - 1, WordClass.Where) && !prose.Is(name.Head, WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman);

    private bool IsEpithet(Mention phrase) =>
        phrase is { IsPossessor: false, Kind: MentionKind.OnePerson or MentionKind.Name or MentionKind.Person or MentionKind.Other } && phrase.End - phrase.First > 1 && prose.Word(phrase.First) is "the" or "The"
            && phrase.End < prose.Tokens.Length && (IsOfMany(phrase) || !PhraseWords.IsToldMore(prose, phrase.End) && (IsOfBirth(phrase) || IsOfOrigin(phrase) || IsNoun(phrase)));

    // "the veteran", "the Velm striker".
    private bool IsNoun(Mention phrase) => phrase.Kind is MentionKind.OnePerson or MentionKind.Other && phrase.Head == phrase.End - 1 && Nouns.Contains(prose.Word(phrase.Head));

    // "the Republican", "the third-term Republican", "the Dane", "the South African".
    private bool IsOfOrigin(Mention phrase)
    {
        var last = phrase.End - 1;
        if (phrase.Kind == MentionKind.OnePerson)
            return prose.Tokens[last].IsCapital && last == phrase.First + 1 && (prose.Word(last).EndsWith("man", StringComparison.Ordinal) || prose.Word(last).EndsWith("woman", StringComparison.Ordinal));
        return (phrase.Head == last || phrase.End - phrase.First == 3 && prose.Word(last - 1) is "South" or "North" or "New" or "Northern" or "Saudi") && !prose.Is(last, WordClass.AnyTitle | WordClass.FirstName)
            && (prose.Is(last, WordClass.Nationality | WordClass.OnePerson) || Demonyms.Contains(prose.Word(last)));
    }

    // "the Velm-born lawyer", "the first-term senator", "the 58-year-old businessman", "the former wine merchant"; "the former president" may be another.
    private bool IsOfBirth(Mention phrase)
    {
        if (phrase.Kind is not (MentionKind.OnePerson or MentionKind.Other))
            return false;
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            var word = prose.Word(i);
            // "the 22-year-old's mother" is somebody else.
            if (prose.Tokens[i + 1].Kind == TokenKind.Clitic)
                return false;
            if (word.EndsWith("-born", StringComparison.Ordinal) || word.EndsWith("-term", StringComparison.Ordinal) || word.EndsWith("-year-old", StringComparison.Ordinal) && phrase.Kind == MentionKind.OnePerson)
                return true;
            if (word is "former" or "retired" or "one-time" && phrase.End > i + 1 && !prose.Is(phrase.Head, WordClass.AnyTitle))
                return true;
        }

        return false;
    }

    // "the mother of four", "the father of 12".
    private bool IsOfMany(Mention phrase) =>
        phrase.End + 1 < prose.Tokens.Length && prose.Word(phrase.Head) is "mother" or "father" or "grandmother" or "grandfather" or "mum" or "dad" && prose.Word(phrase.End) is "of"
            && (prose.Tokens[phrase.End + 1].Kind == TokenKind.Number || prose.Word(phrase.End + 1) is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten");
}
