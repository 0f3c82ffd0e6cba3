namespace BriefingGen.Extraction;

/// <summary>Tells whom an article says to be dead: of two who share a surname the one who died need not be the one who speaks.</summary>
internal static class Deaths
{
    /// <summary>How many mentions of somebody are looked at.</summary>
    private const int MostMentions = 20;

    /// <summary>How far behind a name its verb stands, in tokens: "Ada Moss, 44, who ran the mill, died".</summary>
    private const int Reach = 20;

    /// <summary>Where an obituary tells whose it is.</summary>
    private const int OpeningParagraphs = 5;

    public static bool IsDead(Prose prose, Entity entity)
    {
        for (var i = 0; i < entity.Mentions.Count && i < MostMentions; i++)
        {
            if (IsLate(prose, entity.Mentions[i]) || DeathOf(prose, entity.Mentions[i]) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The one of whom the article speaks most and first, where its first paragraphs tell that he died: whose life an obituary goes on to tell; null where there is none.</summary>
    public static Entity? Mourned(Prose prose, EntityIndex entities)
    {
        Entity? first = null;
        foreach (var entity in entities.Entities)
        {
            if (entity.IsPerson && (first is null || entity.Mentions[0].First < first.Mentions[0].First))
                first = entity;
        }

        if (first is null)
            return null;
        var isMain = !entities.Entities.Exists(other => other != first && other.IsPerson && other.Mentions.Count >= first.Mentions.Count);
        foreach (var mention in first.Mentions)
        {
            if (prose.ParagraphAt(mention.First) >= OpeningParagraphs)
                return null;
            // "who has died aged 84" opens nothing but an obituary.
            if (DeathOf(prose, mention) is >= 0 and var death && prose.Word(death) is "died" && (isMain || death + 1 < prose.Tokens.Length && prose.Word(death + 1) is "aged"))
                return first;
        }

        return null;
    }

    /// <summary>"He was born in Velm", "Born in Velm, she won", "She married in 1960", "He is survived by": what is told of a whole life.</summary>
    public static bool IsOfLife(Prose prose, int pronoun)
    {
        var first = prose.Sentences[prose.SentenceAt(pronoun)].First;
        if (first < pronoun && prose.Word(first) is "Born" && prose.Char(pronoun - 1) == ',')
            return true;
        var verb = pronoun + 1;
        while (verb + 1 < prose.Tokens.Length && prose.Is(verb, WordClass.Auxiliary | WordClass.Adverb))
            verb++;
        return verb < prose.Tokens.Length && prose.Word(verb) is "born" or "survived" or "married" or "leaves";
    }

    /// <summary>"His widow, Ada Moss,": her husband is dead.</summary>
    public static bool Survives(Prose prose, Mention mention) =>
        Namesakes.NounBefore(prose, mention) is >= 0 and var noun && prose.Word(noun) is "widow" or "widower";

    // "the late Ada Moss"
    private static bool IsLate(Prose prose, Mention mention)
    {
        for (var i = Math.Max(mention.First - 1, 0); i < mention.Head; i++)
        {
            if (prose.Word(i) is "late" or "Late")
                return true;
        }

        return false;
    }

    // The comma that closes "Moss, who wrote about the sea,"; the same token where none opens, or where the clause tells the death: "Moss, who has died".
    private static int PastClause(Prose prose, int comma, int end)
    {
        if (comma + 2 >= end || prose.Char(comma) != ',' || prose.Word(comma + 1) is not "who" || prose.Is(comma + 2, WordClass.Auxiliary))
            return comma;
        for (var i = comma + 2; i < end; i++)
        {
            if (prose.Char(i) == ',')
                return i;
        }

        return comma;
    }

    // The verb of "Ada Moss died", "was shot dead"; -1 for "Ada Moss, whose father died", "Ada Moss said that he died".
    private static int DeathOf(Prose prose, Mention mention)
    {
        if (mention.IsPossessor)
            return -1;
        var end = Math.Min(prose.Sentences[prose.SentenceAt(mention.First)].End, mention.End + Reach);
        for (var i = PastClause(prose, mention.End, end); i < end; i++)
        {
            if (prose.StretchAt(i) >= 0 || prose.Is(i, WordClass.Possessive | WordClass.Say | WordClass.Subordinator) || prose.Word(i) is "whose" or "and" or "but")
                return -1;
            // "Could have died", "never drowned".
            if (prose.Is(i, WordClass.Denial) || prose.Word(i) is "nearly" or "almost" or "could" or "would" or "might" or "may" or "should" or "if")
                return -1;
            if (prose.Word(i) is "died" or "drowned" or "perished"
                || prose.Word(i) is "killed" or "murdered" or "slain" or "assassinated" or "executed" && prose.Is(i - 1, WordClass.Auxiliary)
                || prose.Word(i) is "dead" && (prose.Is(i - 1, WordClass.Auxiliary) || prose.Word(i - 1) is "shot" or "found" or "stabbed" && i > 1 && prose.Is(i - 2, WordClass.Auxiliary)))
                return i;
        }

        return -1;
    }
}
