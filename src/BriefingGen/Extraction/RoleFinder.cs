using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds what an article says somebody is: the title before the name or the description after it.</summary>
internal static class RoleFinder
{
    private const int LongestDescription = 40;
    private const int LongestRole = 12;

    /// <summary>The most words before a title that can be verbs: "former appeal judge".</summary>
    private const int LongestCut = 3;

    /// <summary>The role that the first of an entity's mentions to give one gives, one of more than a word if any does; null where none does.</summary>
    public static TextSpan? Find(Prose prose, Entity entity)
    {
        // "its head" is a head of something that another sentence may name.
        TextSpan? bare = null;
        foreach (var mention in entity.Mentions)
        {
            if (Find(prose, mention, entity.IsPerson) is not { } role)
                continue;
            if (!char.IsLower(prose.Text[role.Start]) || prose.Text.AsSpan(role.Start, role.Length).Contains(' '))
                return role;
            bare ??= role;
        }

        return bare;
    }

    // "The trust's director, Baroness Holm": the office tells more than the rank.
    private static TextSpan? Find(Prose prose, Mention mention, bool isPerson) => (IsRank(prose, mention) ? Before(prose, mention)
        : null) ?? OfLine(prose, mention) ?? Title(prose, mention) ?? Apposition(prose, mention, isPerson) ?? Before(prose, mention) ?? Office(prose, mention);

    private static bool IsRank(Prose prose, Mention mention) => mention.Head == mention.First + 1 && prose.Is(mention.First, WordClass.ManTitle | WordClass.WomanTitle);

    // "its director" is a director to whom the sentence is not at hand; "his wife" is then nobody.
    private static TextSpan? Standing(Prose prose, int first, int end)
    {
        if (!prose.Is(first, WordClass.Possessive))
            return prose.Span(first, end);
        for (var i = first + 1; i < end; i++)
        {
            if (prose.Is(i, WordClass.OnePerson))
                return prose.Is(i, WordClass.Kin) ? null : prose.Span(first + 1, end);
        }

        return null;
    }

    // "Olaf Krag, 44, retired miller", a line of its own.
    private static TextSpan? OfLine(Prose prose, Mention mention)
    {
        var paragraph = prose.ParagraphOf(mention.First);
        if (!(paragraph.Line is VoiceLine.Heading or VoiceLine.Signature) || mention.First != paragraph.First)
            return null;
        var first = mention.End;
        while (first < paragraph.End && prose.Tokens[first].Kind is TokenKind.Punctuation or TokenKind.Number)
            first++;
        var end = first;
        var told = first < paragraph.End && !prose.Tokens[first].IsCapital;
        for (; end < paragraph.End && prose.Tokens[end].Kind != TokenKind.Punctuation; end++)
            told |= prose.Is(end, WordClass.OnePerson);
        return told && end - first <= LongestRole ? prose.Span(first, end) : null;
    }

    // "Olaf Krag, who chairs the board,"
    private static TextSpan? Office(Prose prose, Mention mention)
    {
        var first = mention.End + 1;
        if (first + 2 >= prose.Tokens.Length || prose.Char(mention.End) != ',' || prose.Word(first) is not "who" || !prose.Is(first + 1, WordClass.Office))
            return null;
        var sentence = prose.Sentences[prose.SentenceAt(mention.First)];
        for (var i = first + 2; i < Math.Min(first + LongestRole, sentence.End); i++)
        {
            if (prose.StretchAt(i) >= 0 || prose.Is(i, WordClass.Say))
                return null;
            // "who works in Elmford, Ohio,": cut off there it tells half.
            if (prose.Char(i) == ',' && i + 1 < sentence.End && prose.Tokens[i + 1].IsCapital)
                return null;
            if (prose.Char(i) == ',' || (i == sentence.End - 1 && prose.Char(i) == '.'))
                return prose.Span(first, i);
        }

        return null;
    }

    // "The minister, Olaf Krag, said": the name stands between commas, and before it nothing but the role.
    private static TextSpan? Before(Prose prose, Mention mention)
    {
        var comma = mention.First - 1;
        var sentence = prose.Sentences[prose.SentenceAt(mention.First)];
        if (comma <= sentence.First || prose.Char(comma) != ',' || mention.End >= sentence.End || prose.Tokens[mention.End].Kind != TokenKind.Punctuation)
            return null;
        var first = comma;
        var (noun, owned) = (false, false);
        while (first > sentence.First && comma - first < LongestRole
            // "cooked overnight by Moss's dad, Rafi,": what is done is no role.
            && !(owned && noun && prose.Tokens[first].IsCapital && LeadsInOwner(prose, first - 1))
            && (prose.Tokens[first - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Clitic || IsPlural(prose, first - 1))
            && prose.StretchAt(first - 1) < 0
            && (prose.Is(first - 1, WordClass.Possessive)
            || !prose.Is(first - 1, WordClass.Auxiliary | WordClass.Conjunction | WordClass.Relative | WordClass.Pronoun & ~WordClass.First)))
        {
            first--;
            noun |= prose.Is(first, WordClass.OnePerson);
            owned |= prose.Tokens[first].Kind is TokenKind.Clitic or TokenKind.Mark;
            if (prose.Word(first) is "the" or "The" or "his" or "His" or "her" or "Her" or "its" or "Its" or "a" or "A" or "an" or "An" && noun)
                break;
        }

        var opens = first == sentence.First || prose.StretchAt(first - 1) >= 0 || prose.Char(first - 1) is ',' || prose.Is(first - 1, WordClass.Say)
            || prose.Is(first - 1, WordClass.Conjunction) || owned && LeadsInOwner(prose, first - 1);
        return noun && opens && (owned || prose.Is(first, WordClass.Determiner | WordClass.Possessive)) ? Standing(prose, first, comma) : null;
    }

    private static bool LeadsInOwner(Prose prose, int i) => prose.Word(i) is "by" or "with" or "from";

    // The mark in "the dealers' president".
    private static bool IsPlural(Prose prose, int i) =>
        prose.Tokens[i] is { Kind: TokenKind.Mark, AfterBlank: false, Length: 1 } && prose.Char(i) is '\'' or '’';

    private static TextSpan? Title(Prose prose, Mention mention)
    {
        var first = mention.First;
        // "Last week the mayor Ada Quill", "the younger Quill".
        while (first < mention.Head && (prose.Is(first, WordClass.Determiner | WordClass.Time) || prose.Char(first) == '.'
            || prose.Word(first) is "last" or "Last" or "next" or "Next" or "elder" or "younger"))
            first++;
        if (first == mention.First && first < mention.Head)
            first = prose.Tokens[first] is { Kind: TokenKind.Number, Length: < 3 } ? OfGrade(prose, first) : Beginning(prose, first);
        if (first == mention.First)
            first = PastVerb(prose, first, mention.Head);
        var end = mention.Head;
        // "Water Minister Shri Harish Moss": a form of address is no role.
        while (end > first + 1 && (prose.Is(end - 1, WordClass.Honorific | WordClass.Rank) || (prose.Char(end - 1) == '.' && prose.Is(end - 2, WordClass.Honorific))))
            end--;
        if (end > first && prose.Char(end - 1) == '.' && !prose.Is(end - 2, WordClass.AnyTitle))
            return null;
        for (var i = first; i < end; i++)
        {
            if (prose.Is(i, WordClass.OnePerson | WordClass.Title) && !prose.Is(i, WordClass.Honorific))
                return Standing(prose, first, end);
        }

        return null;
    }

    // "The plan would force Sen. Quill": a word in small letters before a title in capitals, with no article, need be no part of it.
    private static int PastVerb(Prose prose, int first, int head)
    {
        var title = first;
        var noun = false;
        for (; title < head && !prose.Tokens[title].IsCapital; title++)
            noun |= prose.Is(title, WordClass.OnePerson | WordClass.Title);
        return noun || title == first || title == head || prose.Is(first, WordClass.Determiner | WordClass.Possessive | WordClass.Modifier) || prose.Word(first).Contains('-')
            || prose.Word(first) is "state" or "federal" or "fellow" or "longtime" or "veteran" or "freshman" ? first : title;
    }

    // "Year 11 pupil Ada Quill": a number belongs to the word before it, or to none.
    private static int OfGrade(Prose prose, int number) =>
        number > 0 && prose.StretchAt(number - 1) < 0 && prose.Word(number - 1) is "Year" or "Grade" or "Class" or "Form" ? number - 1 : number + 1;

    // Where the title begins in "former appeal judge Ada Quill": a noun that can be a verb of saying cuts the phrase.
    private static int Beginning(Prose prose, int first)
    {
        var sentence = prose.Sentences[prose.SentenceAt(first)].First;
        var start = first;
        while (start > sentence && first - start < LongestCut && prose.StretchAt(start - 1) < 0 && (prose.Is(start - 1, WordClass.Modifier | WordClass.PlainForm)
            || prose.Is(start - 1, WordClass.Cue) && prose.Word(start - 1)[^1] is 's'))
            start--;
        // "They appeal judge Quill", "“...,” says judge Quill": no noun.
        return start == sentence && prose.Is(start, WordClass.PlainForm | WordClass.Modifier) || prose.Is(start, WordClass.Modifier)
            || start > sentence && (prose.Is(start - 1, WordClass.Determiner | WordClass.Possessive) || prose.Tokens[start - 1].Kind == TokenKind.Clitic
            || prose.IsPast(start - 1)) ? start : first;
    }

    // "a bank", "the two million members", "one that": what no single person is.
    private static bool IsOfOthers(Prose prose, int first)
    {
        var head = first;
        while (head + 1 < prose.Tokens.Length && head - first < LongestRole && prose.Tokens[head + 1].IsWord && !prose.Is(head + 1, WordClass.Preposition | WordClass.Relative))
            head++;
        return prose.Is(head, WordClass.GroupNoun | WordClass.Settlement | WordClass.PeopleNoun) && !prose.Is(head, WordClass.OnePerson) || head == first && prose.Word(head) is "one";
    }

    private static TextSpan? Apposition(Prose prose, Mention mention, bool isPerson)
    {
        var comma = mention.End;
        var dash = comma < prose.Tokens.Length && prose.Char(comma) is '—' or '–';
        if (comma + 2 >= prose.Tokens.Length || !(prose.Char(comma) == ',' || dash && prose.Is(comma + 1, WordClass.Determiner)))
            return null;
        var first = comma + 1;
        if (prose.Tokens[first].Kind == TokenKind.Number && prose.Char(first + 1) == ',')
            first += 2;
        // "told the coroner, Ada Moss, that the boat": a clause.
        if (first + 1 >= prose.Tokens.Length || prose.Word(first) is "that")
            return null;
        // "the chair of the board, Mr. Moss,": a name is no role.
        if (prose.Is(first, WordClass.AnyTitle) && (prose.Tokens[first + 1].IsCapital || prose.Char(first + 1) == '.'))
            return null;
        var sentence = prose.SentenceAt(mention.First);
        var (noun, clause) = (false, false);
        if (isPerson && IsOfOthers(prose, first))
            return null;
        var opens = prose.Is(first, WordClass.Determiner) || prose.Word(first) is "former" or "its" or "his" or "her"
            || (prose.Is(first, WordClass.Adverb) && prose.Is(first + 1, WordClass.Determiner | WordClass.OnePerson));
        for (var i = first; i < Math.Min(first + LongestDescription, prose.Tokens.Length) && prose.SentenceAt(i) == sentence; i++)
        {
            if (prose.StretchAt(i) >= 0 || prose.Is(i, WordClass.Say))
                return null;
            noun |= prose.Is(i, WordClass.OnePerson | WordClass.GroupNoun | WordClass.AnyTitle) || prose.Word(i) is "who";
            clause |= prose.Is(i, WordClass.Relative);
            // "In a book by Moss, the skipper never slept": with a verb it is a sentence.
            if (opens && !clause && (prose.Is(i, WordClass.Auxiliary) || prose.Is(i, WordClass.Past)
                && !prose.Is(i, WordClass.Participle) || i > first + 1 && prose.IsPast(i)
                && prose.Is(Math.Min(i + 1, prose.Tokens.Length - 1), WordClass.Determiner | WordClass.Possessive)))
                return null;
            var ends = (dash ? prose.Char(i) is '—' or '–' : prose.Char(i) is ',' or ';' or '—')
                || (prose.Char(i) is '.' && (i + 1 == prose.Tokens.Length || prose.SentenceAt(i + 1) != sentence));
            if (!ends)
            {
                if (i < first + 4 && !opens && !prose.Is(first, WordClass.OnePerson)
                    && prose.Is(i, WordClass.Auxiliary | WordClass.Pronoun | WordClass.Relative | WordClass.Conjunction))
                    return null;
                continue;
            }

            // "Moss, head down,", "Moss, the elder,".
            if (i - first <= 2 && (prose.Is(i - 1, WordClass.Preposition | WordClass.Adverb) || prose.Word(i - 1) is "down" or "up" or "high" or "low" or "bowed" || i - first == 2 && prose.Word(first) is "the" && prose.Word(i - 1) is "elder" or "younger"))
                return null;
            return noun && i > first && (opens || prose.Is(first, WordClass.OnePerson | WordClass.Nationality) || prose.Tokens[first].IsCapital
                && prose.Char(i) == ',' && i - first > 1)
                ? Standing(prose, first, i) : null;
        }

        return null;
    }
}
