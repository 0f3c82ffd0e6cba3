using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Tells of a mention whether it can mean somebody of the same surname, and how well it fits.</summary>
internal static class Namesakes
{
    /// <summary>How many mentions of somebody are looked at for a title.</summary>
    private const int MostTitled = 20;

    /// <summary>The most tokens before a name that are looked at for titles.</summary>
    private const int LongestTitle = 8;

    /// <summary>The most letters of each half of "Jong-ho".</summary>
    private const int LongestSyllable = 5;

    /// <summary>How far behind a name the noun stands that tells what it is, in tokens.</summary>
    private const int LongestDescription = 8;

    /// <summary>Who of two generations is meant.</summary>
    private enum Generation
    {
        Untold,
        Elder,
        Younger,
    }

    /// <summary>A surname alone, with or without "Jr.".</summary>
    public static bool IsBare(Prose prose, Mention mention) => Last(prose, mention) == mention.Head;

    public static bool Fits(Prose prose, Entity entity, Mention mention)
    {
        if (mention.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && mention.Gender != entity.Gender)
            return false;
        var full = entity.Fullest;
        if (IsAccount(prose, mention) || IsAccount(prose, full))
            return Surname(prose, mention).Equals(Surname(prose, full), StringComparison.OrdinalIgnoreCase);
        if (entity.IsThing)
            return mention is { Kind: MentionKind.Name, Gender: Gender.Unknown } && mention.End - mention.Head == 1;
        var (own, other) = (GenerationOf(prose, full), GenerationOf(prose, mention));
        if (IsBare(prose, mention) || IsSurnameOf(prose, mention, full))
            return (other == Generation.Untold || other == own) && (entity.IsPerson || full.End - full.Head == 1 || IsTitledFirm(prose, full, mention));
        if (entity.IsPerson && mention.Kind == MentionKind.Person && IsSurnameOf(prose, full, mention))
            return true;
        if (IsBare(prose, full))
            return mention.Kind == MentionKind.Person || !entity.IsPerson;
        // "Celebrating Ada Moss", in a heading.
        if (OpensWithOther(prose, mention, full) || OpensWithOther(prose, full, mention))
            return true;
        if (IsFamilyNameFirst(prose, full) || IsFamilyNameFirst(prose, mention))
            return prose.Word(Last(prose, full)).Equals(prose.Word(Last(prose, mention)), StringComparison.OrdinalIgnoreCase);
        return own == other && IsOneGivenName(prose.Word(full.Head), prose.Word(mention.Head), mention.Kind == MentionKind.Person);
    }

    // "Ms. Homes" of "Grace Homes".
    private static bool IsTitledFirm(Prose prose, Mention full, Mention mention) =>
        mention.Gender != Gender.Unknown && mention.Kind == MentionKind.Person && full.End - full.Head == 2 && NameSplitter.IsFirm(prose, full) && NameSplitter.IsGivenName(prose, full.Head);

    /// <summary>Whether a name is another with a word before it that is no given name: "Celebrating Ada Moss".</summary>
    public static bool OpensWithOther(Prose prose, Mention longer, Mention name) =>
        name.End - name.Head > 1 && longer.End - longer.Head > name.End - name.Head && EndsAlike(prose, longer, name)
            && NameSplitter.IsGivenName(prose, name.Head) && !NameSplitter.IsGivenName(prose, longer.Head);

    /// <summary>
    /// How a title speaks for somebody: 2 the article gives it to them, 0 it gives them another, 1 neither. "The elder Moss" is not
    /// Moss Jr.
    /// </summary>
    public static int TitleFit(Prose prose, Entity entity, Mention mention)
    {
        var fit = 1;
        for (var i = Math.Max(mention.First, mention.Head - LongestTitle); i < mention.Head; i++)
        {
            if (prose.Word(i) is "elder" or "younger")
                return (prose.Word(i) is "younger") == (GenerationOf(prose, entity.Fullest) == Generation.Younger) ? 2 : 0;
            if (!IsTitle(prose, i))
                continue;
            if (HasTitle(prose, entity, Lexicon.FullTitle(prose.Word(i)), out var hasOther))
                return 2;
            fit = hasOther ? 0 : fit;
        }

        return fit;
    }

    /// <summary>How "Mr." and "Mrs." speak for somebody: 2 it is their gender, 1 it is likely, 0 nothing is known, -1 it is unlikely.</summary>
    public static int GenderFit(Prose prose, Entity entity, Mention mention)
    {
        // "Moss herself".
        var own = mention.Gender != Gender.Unknown || mention.End >= prose.Tokens.Length ? mention.Gender
            : prose.Word(mention.End) is "herself" ? Gender.Woman : prose.Word(mention.End) is "himself" ? Gender.Man : Gender.Unknown;
        if (own == Gender.Unknown || entity.Gender != Gender.Unknown)
            return own == Gender.Unknown ? 0 : own == entity.Gender ? 2 : -1;
        var likely = IsBare(prose, entity.Fullest) ? Gender.Unknown : Lexicon.LikelyGender(prose.Word(entity.Fullest.Head));
        return likely == Gender.Unknown ? 0 : likely == own ? 1 : -1;
    }

    /// <summary>"Mrs. Moss", and "Thorn Moss" of "Ada Thorn Moss": a way in which one goes on to be named.</summary>
    public static bool IsAddressed(Prose prose, Mention mention, Mention full)
    {
        if (mention.End - mention.Head > 1 && IsSurnameOf(prose, mention, full))
            return true;
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (prose.Word(i) is "Mr" or "Mrs" or "Ms" or "Miss" or "Mx")
                return IsBare(prose, mention);
        }

        return false;
    }

    /// <summary>"Moss, a bank,", "Moss, which", "the town of Moss", "in Lincoln": no person, whoever else has the name.</summary>
    public static bool IsThing(Prose prose, Mention mention)
    {
        if (mention is not { Kind: MentionKind.Name, Gender: Gender.Unknown } || mention.End - mention.Head != 1)
            return false;
        var before = mention.First - 1;
        if (before > 0 && prose.Word(before) is "of" && prose.Is(before - 1, WordClass.Settlement))
            return true;
        var next = mention.End + 1;
        if (next >= prose.Tokens.Length || prose.Char(mention.End) != ',')
            return false;
        if (prose.Word(next) is "which")
            return mention.First == prose.Sentences[prose.SentenceAt(mention.First)].First;
        for (var i = next; prose.Is(next, WordClass.Determiner) && i < Math.Min(next + LongestDescription, prose.Tokens.Length); i++)
        {
            // "a bank" of which the noun is the head, not "the bank's founder", nor "a committee fixture".
            if (!prose.Tokens[i].IsWord || prose.Is(i, WordClass.Preposition | WordClass.Relative))
                return prose.Tokens[i].Kind != TokenKind.Clitic && prose.Is(i - 1, WordClass.GroupNoun | WordClass.Settlement) && !prose.Is(i - 1, WordClass.OnePerson);
        }

        return false;
    }

    /// <summary>"in Lincoln": the place, whoever else has the name.</summary>
    public static bool IsPlace(Prose prose, Mention mention) =>
        mention is { Kind: MentionKind.Name, Gender: Gender.Unknown, First: > 0 } && mention.End - mention.Head == 1 && prose.Is(mention.First - 1, WordClass.Where) && prose.Is(mention.Head, WordClass.Place);

    /// <summary>"her husband, Karl Moss", "whose son Tim Moss": somebody who is named for somebody else's sake, and not meant by the surname alone.</summary>
    public static bool IsRelation(Prose prose, Mention mention)
    {
        var kin = NounBefore(prose, mention);
        return kin > 0 && prose.Is(kin, WordClass.Kin) && (prose.Is(kin - 1, WordClass.Possessive) || prose.Word(kin - 1) is "whose" || prose.Tokens[kin - 1].Kind == TokenKind.Clitic);
    }

    /// <summary>The token of "husband" in "her husband, Karl Moss," and "her husband Karl Moss"; below 0 where none can be.</summary>
    public static int NounBefore(Prose prose, Mention mention) =>
        mention.Head > mention.First ? mention.Head - 1 : prose.Char(mention.First - 1) == ',' ? mention.First - 2 : mention.First - 1;

    /// <summary>The word by which somebody is named again: the last, but the first of "Kim Jong-ho".</summary>
    public static ReadOnlySpan<char> Surname(Prose prose, Mention mention)
    {
        if (IsAccount(prose, mention))
            return prose.Span(mention.Head, mention.End).Of(prose.Text);
        return prose.Word(IsFamilyNameFirst(prose, mention) ? mention.Head : Last(prose, mention));
    }

    private static bool IsFamilyNameFirst(Prose prose, Mention mention) =>
        Last(prose, mention) is var last && last == mention.Head + 1 && IsJoinedGivenName(prose.Word(last));

    /// <summary>"Jong-ho", as no surname is written.</summary>
    public static bool IsJoinedGivenName(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 1 and <= LongestSyllable and var hyphen && word.Length - hyphen - 1 is > 1 and <= LongestSyllable && char.IsUpper(word[0]) && char.IsLower(word[hyphen + 1])
        && word[(hyphen + 1)..].IndexOf('-') < 0 && (Lexicon.Of(word[..hyphen]) & WordClass.NamePrefix) == 0;

    /// <summary>"WHO" and "World Health Organization": each capital of the name in its order.</summary>
    public static bool AreInitials(Prose prose, ReadOnlySpan<char> letters, Mention name)
    {
        var next = 0;
        for (var i = name.Head; i < name.End; i++)
        {
            if (!prose.Tokens[i].IsWord || !prose.Tokens[i].IsCapital)
                continue;
            if (next == letters.Length || prose.Char(i) != letters[next])
                return false;
            next++;
        }

        return next == letters.Length && next > 1;
    }

    private static bool IsOneGivenName(ReadOnlySpan<char> first, ReadOnlySpan<char> other, bool isPerson)
    {
        Span<char> one = stackalloc char[Spelling.Longest], two = stackalloc char[Spelling.Longest];
        // "Hilary" and "Hillary" of one surname are one, spelled wrong once.
        if (Spelling.Fold(first, one).SequenceEqual(Spelling.Fold(other, two)))
            return true;
        // Initials and short forms: "J. Moss", "Don" and "Donald".
        var shorter = first.Length < other.Length ? first : other;
        var longer = first.Length < other.Length ? other : first;
        return longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && isPerson;
    }

    private static bool IsTitle(Prose prose, int i) =>
        prose.Is(i, WordClass.Title | WordClass.OnePerson) && !prose.Is(i, WordClass.Honorific | WordClass.FirstName | WordClass.Nationality);

    /// <summary>Whether the article gives somebody a title, in full as <see cref="Lexicon.FullTitle"/> has it.</summary>
    public static bool HasTitle(Prose prose, Entity entity, ReadOnlySpan<char> title) => HasTitle(prose, entity, title, out _);

    private static bool HasTitle(Prose prose, Entity entity, ReadOnlySpan<char> title, out bool hasOther)
    {
        hasOther = false;
        for (var m = 0; m < entity.Mentions.Count && m < MostTitled; m++)
        {
            var mention = entity.Mentions[m];
            var described = DescriptionBehind(prose, mention);
            var end = described >= 0 ? described + 1 : mention.Head;
            for (var i = Math.Max(mention.First, mention.Head - LongestTitle); i < end; i++)
            {
                if (!IsTitle(prose, i))
                    continue;
                if (Lexicon.FullTitle(prose.Word(i)).Equals(title, StringComparison.OrdinalIgnoreCase))
                    return true;
                hasOther = true;
            }
        }

        return false;
    }

    /// <summary>"mayor" in "Moss, the mayor,", "chief" in "Moss, chief executive of Tide,": the word behind the article of what may describe a name; -1 where nothing does.</summary>
    public static int DescriptionBehind(Prose prose, Mention name) =>
        name.End + 3 < prose.Tokens.Length && prose.Char(name.End) == ',' && IsOffice(prose, name.End + 1) ? name.End + 1 : name.End + 2 < prose.Tokens.Length && prose.Char(name.End) == ',' && prose.Is(name.End + 1, WordClass.Determiner | WordClass.Possessive) ? name.End + 2 : -1;

    // "chief executive of", "director of"
    private static bool IsOffice(Prose prose, int first) =>
        !prose.Tokens[first].IsCapital && (prose.Is(first, WordClass.AnyTitle) && prose.Word(first + 1) is "of" or "for" or "at" || prose.Word(first) is "chief" or "managing" && prose.Is(first + 1, WordClass.OnePerson | WordClass.AnyTitle) && prose.Word(first + 2) is "of" or "for" or "at");

    private static Generation GenerationOf(Prose prose, Mention mention)
    {
        for (var i = mention.Head + 1; i < mention.End; i++)
        {
            if (prose.Word(i) is "Jr" or "II" or "III" or "IV" or "junior" or "Junior")
                return Generation.Younger;
            if (prose.Word(i) is "Sr" or "senior" or "Senior")
                return Generation.Elder;
        }

        return Generation.Untold;
    }

    // "Von Hagen" of "Ursel von Hagen", "Thorn Quill" of "Ada Thorn Quill", "Mac an Rí"; not "Bo Reed" of "Ada Bo Reed".
    private static bool IsSurnameOf(Prose prose, Mention surname, Mention full) =>
        (prose.Is(surname.Head, WordClass.Particle) || !NameSplitter.IsGivenName(prose, surname.Head) || prose.Word(surname.Head + 1) is "an") && EndsAlike(prose, full, surname)
            // "the firm Thorn Quill"
            && !(surname.Head > 0 && prose.Is(surname.Head - 1, WordClass.GroupNoun));

    // The words of the second are the last of the first.
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

    // The last word that is no suffix.
    private static int Last(Prose prose, Mention mention)
    {
        var last = mention.End - 1;
        while (last > mention.Head && (prose.Is(last, WordClass.Suffix) || prose.Char(last) is '.' or ','))
            last--;
        return last;
    }
}
