namespace BriefingGen.Extraction;

/// <summary>
/// Reads one phrase from left to right and adds those whom it mentions: "Moss's deputy" mentions Moss, who owns what follows, and
/// the deputy. A phrase without a noun or name mentions nobody, unless an article opens it.
/// </summary>
internal ref struct PhraseReader
{
    private const int LongestPhrase = 16;

    private readonly Prose prose;
    private readonly List<Mention> mentions;

    // The first token, and the one that can no longer belong to the phrase.
    private readonly int first;
    private readonly int limit;

    // How many mentions there were before.
    private readonly int known;

    // The token that is read.
    private int at;

    // An article or an owner stands before what is read, so that a noun must come.
    private bool opens;

    // The last noun or the last name, whichever was read last; -1 for the other.
    private int noun = -1;
    private int name = -1;
    private int nameEnd = -1;

    private PhraseReader(Prose prose, int first, List<Mention> mentions)
    {
        (this.prose, this.first, this.mentions) = (prose, first, mentions);
        known = mentions.Count;
        limit = Math.Min(prose.Sentences[prose.SentenceAt(first)].End, first + LongestPhrase);
        opens = prose.Is(first, WordClass.Determiner | WordClass.Possessive) && !NameFinder.IsNumeral(prose, first) && !NameFinder.IsOfAll(prose, first);
        at = opens ? first + 1 : first;
    }

    /// <summary>Reads the phrase that begins at a token; returns the token after it.</summary>
    public static int Read(Prose prose, int first, List<Mention> mentions)
    {
        var reader = new PhraseReader(prose, first, mentions);
        while (reader.at < reader.limit && prose.StretchAt(reader.at) < 0 && reader.ReadNext())
        {
        }

        return reader.Close();
    }

    // After an article or an owner, before the noun or name that it goes with.
    private readonly bool AwaitsNoun => opens && noun < 0 && name < 0 && at > first;

    // Reads a name, a noun or whatever else leads up to one; false where the phrase ends before it.
    private bool ReadNext()
    {
        if (NameFinder.Starts(prose, at, at == first))
        {
            ReadName();
        }
        else if (at > first && (noun >= 0 || opens) && PhraseWords.IsPossessive(prose, at))
        {
            ReadOwner();
        }
        else if (AwaitsNoun && (IsCommaOfAge() || PhraseWords.IsDatePoint(prose, at)))
        {
            at++;
        }
        else if (!PhraseWords.IsContent(prose, at, at == first) && !(AwaitsNoun && PhraseWords.IsCompound(prose, at)))
        {
            return false;
        }
        else if (prose.Is(at, WordClass.Noun) && !PhraseWords.IsVerbHere(prose, at, first))
        {
            // "a major test", "the general strike"
            at += PhraseWords.IsAdjective(prose, at) ? 1 : 0;
            (noun, name) = (at, -1);
            at++;
        }
        else if (EndsHere())
        {
            return false;
        }
        else
        {
            at++;
        }

        return true;
    }

    // "Moss", and "Moss's", who opens a phrase of what is hers.
    private void ReadName()
    {
        var end = NameFinder.End(prose, at);
        (noun, name, nameEnd) = (-1, at, end);
        at = end;
        if (!PhraseWords.IsPossessive(prose, at))
            return;
        AddName(prose, name, name, nameEnd, true, mentions);
        name = -1;
        PassOwner();
    }

    // "the mayor's": the phrase of what is the mayor's begins.
    private void ReadOwner()
    {
        if (noun == at - 1)
            mentions.Add(Phrase(prose, first, at, noun, true));
        noun = -1;
        PassOwner();
    }

    // Behind "Moss's", and the number of what is hers.
    private void PassOwner()
    {
        opens = true;
        at += PhraseWords.IsCounted(prose, at + 1) ? 2 : 1;
    }

    // "the quiet, 71-year-old baker"
    private readonly bool IsCommaOfAge() =>
        at > first + 1 && prose.Char(at) == ',' && at + 1 < limit && prose.Word(at + 1).Contains('-') && PhraseWords.LeadsToNoun(prose, at + 1);

    // Whether a word that is no noun ends the phrase.
    private readonly bool EndsHere()
    {
        // "Moss became mayor", "Moss visited officials".
        if (name >= 0 && nameEnd == at && (prose.IsPast(at) || PhraseWords.IsPresent(prose, at)) || PhraseWords.EndsPhrase(prose, at, first, noun))
            return true;
        // After a name or a noun the phrase goes on only towards another noun: "the Moss campaign's press aide".
        return (name >= 0 || noun >= 0 || !opens) && !PhraseWords.LeadsToNoun(prose, at);
    }

    // Adds what the phrase has come to; returns the token after it.
    private readonly int Close()
    {
        if (name >= 0 && nameEnd == at && PhraseWords.IsBesideNoun(prose, first, name, at))
        {
            // "a Moss letter": a noun that no list has.
            AddName(prose, name, name, nameEnd, true, mentions);
            mentions.Add(Phrase(prose, first, at + 1, at, false));
            return at + 1;
        }

        if (name >= 0)
        {
            AddName(prose, first, name, nameEnd, false, mentions);
            return nameEnd;
        }

        if (noun >= 0)
        {
            mentions.Add(Phrase(prose, first, noun + 1, noun, false));
            return noun + 1;
        }

        // "the elderly", "the new quay": a noun that no list has.
        if (opens && at > first + 1 && !prose.Is(at - 1, WordClass.Time))
        {
            mentions.Add(Phrase(prose, first, at, at - 1, false));
            return at;
        }

        // An article alone: what stands behind it is read by itself.
        return opens && mentions.Count == known ? first + 1 : at;
    }

    private static void AddName(Prose prose, int first, int name, int end, bool possessor, List<Mention> mentions)
    {
        var isOwned = name > first && PhraseWords.IsPossessive(prose, name - 1);
        if (IsRole(prose, first, name, end, isOwned) || isOwned && end == name + 1 && prose.Is(name, WordClass.GroupNoun))
        {
            mentions.Add(Phrase(prose, first, end, end - 1, possessor));
            return;
        }

        // "At the first meeting Moss arrived": a meeting is nobody's title.
        if (name > first + 2 && prose.Word(name - 1).EndsWith("ing", StringComparison.Ordinal) && !prose.Tokens[name - 1].IsCapital && !prose.Is(name - 1, WordClass.OnePerson))
        {
            mentions.Add(Phrase(prose, first, name, name - 1, false));
            first = name;
        }

        var head = NameSplitter.PersonStart(prose, name, end);
        // "the National President of the Union of Bakers": an office, and whoever holds it may be named beside it.
        if ((isOwned || prose.Word(first) is "the" or "The") && NameSplitter.OfficeIn(prose, name, end) is { } office && head <= office)
        {
            mentions.Add(Phrase(prose, first, end, office, possessor));
            return;
        }

        var titled = head > name || (head > first && prose.Is(head - 1, WordClass.OnePerson | WordClass.AnyTitle));
        var kind = NameSplitter.IsOfAge(prose, end) || NameSplitter.IsPerson(prose, head, end, titled) && !NameSplitter.IsOfThing(prose, first, head, titled)
            && !NameSplitter.IsAffiliation(prose, first, end) ? MentionKind.Person : MentionKind.Name;
        mentions.Add(new()
        {
            First = first,
            End = end,
            Head = head,
            Kind = kind,
            IsPossessor = possessor,
            Gender = NameSplitter.GenderOf(prose, first, head, end),
        });
    }

    // "the Minister", "the local MP", "a Government Spokesperson", "Velm's Chief Justice": with the capitals of an official text, a role and no name.
    private static bool IsRole(Prose prose, int first, int name, int end, bool isOwned)
    {
        if (!prose.Is(end - 1, WordClass.OnePerson) || prose.Is(end - 1, WordClass.FirstName))
            return false;
        if (isOwned)
            return IsOffice(prose, name, end);
        return end == name + 1 ? (name == first + 1 || name > first && prose.Is(name, WordClass.AnyTitle)) && prose.Word(first) is "the" or "The"
            : name == first + 1 && prose.Is(first, WordClass.Determiner) && IsOffice(prose, name, end);
    }

    // Not "the Harbour Reporter", nor "the Reverend Ada Moss Bishop".
    private static bool IsOffice(Prose prose, int name, int end)
    {
        for (var i = name; i < end - 1; i++)
        {
            if (!prose.Tokens[i].IsWord || NameSplitter.IsGivenName(prose, i) && !prose.Is(i, WordClass.Noun | WordClass.Place | WordClass.Body | WordClass.AnyTitle))
                return false;
        }

        return prose.Is(end - 1, WordClass.AnyTitle) || prose.Word(end - 1).StartsWith("spokes", StringComparison.OrdinalIgnoreCase);
    }

    private static Mention Phrase(Prose prose, int first, int end, int noun, bool possessor)
    {
        // "a phrase critics have used": "a" goes with one only.
        if (noun > first + 1 && prose.Word(first) is "a" or "an" && prose.Is(noun, WordClass.PeopleNoun) && !prose.Is(noun, WordClass.OnePerson) && prose.Word(noun)[^1] is 's'
            && !(prose.Is(first + 1, WordClass.Determiner | WordClass.Quantifier) || prose.Word(first + 1) is "dozen" or "hundred" or "couple" or "good" or "great"))
            first = noun;
        var classes = prose.Classes[noun];
        // "shook his head", not "his head of research".
        var isBody = noun == first + 1 && prose.Is(first, WordClass.Possessive) && prose.Word(noun) is "head" && !(end < prose.Tokens.Length && prose.Word(end) is "of" or "for");
        var kind = isBody ? MentionKind.Other : (classes & WordClass.OnePerson) != 0 ? MentionKind.OnePerson
            : (classes & WordClass.PeopleNoun) != 0 ? MentionKind.People
            : (classes & WordClass.GroupNoun) != 0 ? MentionKind.Group
            : (classes & WordClass.DocumentNoun) != 0 ? MentionKind.Document
            : MentionKind.Other;
        return new()
        {
            First = first,
            End = end,
            Head = noun,
            Kind = kind,
            IsPossessor = possessor,
            Gender = (classes & WordClass.WomanNoun) != 0 ? Gender.Woman : (classes & WordClass.ManNoun) != 0 ? Gender.Man : Gender.Unknown,
        };
    }
}
