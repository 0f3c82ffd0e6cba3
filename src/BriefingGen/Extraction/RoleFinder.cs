using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds what an article says somebody is: the title before the name or the description after it.</summary>
internal static class RoleFinder
{
    private const int LongestDescription = 40;

    /// <summary>The role that the first of an entity's mentions to give one gives; null where none does.</summary>
    public static TextSpan? Find(Prose prose, Entity entity)
    {
        foreach (var mention in entity.Mentions)
        {
            if (Find(prose, mention) is { } role)
                return role;
        }

        return null;
    }

    private static TextSpan? Find(Prose prose, Mention mention) => Title(prose, mention) ?? Apposition(prose, mention);

    private static TextSpan? Title(Prose prose, Mention mention)
    {
        var first = mention.First;
        while (first < mention.Head && (prose.Is(first, WordClass.Determiner) || prose.Char(first) == '.'))
            first++;
        var end = mention.Head;
        if (end > first && prose.Char(end - 1) == '.' && !prose.Is(end - 2, WordClass.AnyTitle))
            return null;
        for (var i = first; i < end; i++)
        {
            if (prose.Is(i, WordClass.OnePerson | WordClass.Title))
                return prose.Is(first, WordClass.Possessive) ? null : prose.Span(first, end);
        }

        return null;
    }

    private static TextSpan? Apposition(Prose prose, Mention mention)
    {
        var comma = mention.End;
        if (comma + 2 >= prose.Tokens.Length || prose.Char(comma) != ',')
            return null;
        var first = comma + 1;
        if (prose.Tokens[first].Kind == TokenKind.Number && prose.Char(first + 1) == ',')
            first += 2;
        var sentence = prose.SentenceAt(mention.First);
        var noun = false;
        var opens = first < prose.Tokens.Length && (prose.Is(first, WordClass.Determiner) || prose.Word(first) is "former" or "its" or "his" or "her");
        for (var i = first; i < Math.Min(first + LongestDescription, prose.Tokens.Length) && prose.SentenceAt(i) == sentence; i++)
        {
            if (prose.StretchAt(i) >= 0 || prose.Is(i, WordClass.Say))
                return null;
            noun |= prose.Is(i, WordClass.OnePerson | WordClass.GroupNoun | WordClass.AnyTitle);
            var ends = prose.Char(i) is ',' or ';' or '—' || (prose.Char(i) is '.' && (i + 1 == prose.Tokens.Length || prose.SentenceAt(i + 1) != sentence));
            if (!ends)
            {
                if (i < first + 4 && !opens && prose.Is(i, WordClass.Auxiliary | WordClass.Pronoun | WordClass.Relative | WordClass.Conjunction))
                    return null;
                continue;
            }

            return noun && i > first && (opens || prose.Is(first, WordClass.OnePerson | WordClass.Nationality) || prose.Tokens[first].IsCapital && prose.Char(i) == ',' && i - first > 1)
                ? prose.Span(first, i) : null;
        }

        return null;
    }
}
