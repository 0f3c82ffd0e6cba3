namespace BriefingGen.Extraction;

/// <summary>Tells whom an article says to be dead: of two who share a surname the one who died need not be the one who speaks.</summary>
internal static class Deaths
{
    /// <summary>How many mentions of somebody are looked at.</summary>
    private const int MostMentions = 20;

    /// <summary>How far behind a name its verb stands, in tokens: "Ada Moss, 44, who ran the mill, died".</summary>
    private const int Reach = 12;

    public static bool IsDead(Prose prose, Entity entity)
    {
        for (var i = 0; i < entity.Mentions.Count && i < MostMentions; i++)
        {
            if (IsLate(prose, entity.Mentions[i]) || Dies(prose, entity.Mentions[i]))
                return true;
        }

        return false;
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

    // "Ada Moss died", "was shot dead"; not "Ada Moss, whose father died", "Ada Moss said that he died".
    private static bool Dies(Prose prose, Mention mention)
    {
        if (mention.IsPossessor)
            return false;
        var end = Math.Min(prose.Sentences[prose.SentenceAt(mention.First)].End, mention.End + Reach);
        for (var i = mention.End; i < end; i++)
        {
            if (prose.StretchAt(i) >= 0 || prose.Is(i, WordClass.Possessive | WordClass.Say | WordClass.Subordinator) || prose.Word(i) is "whose" or "and" or "but")
                return false;
            // "Could have died", "never drowned".
            if (prose.Is(i, WordClass.Denial) || prose.Word(i) is "nearly" or "almost" or "could" or "would" or "might" or "may" or "should" or "if")
                return false;
            if (prose.Word(i) is "died" or "drowned" or "perished"
                || prose.Word(i) is "killed" or "murdered" or "slain" or "assassinated" or "executed" && prose.Is(i - 1, WordClass.Auxiliary)
                || prose.Word(i) is "dead" && (prose.Is(i - 1, WordClass.Auxiliary) || prose.Word(i - 1) is "shot" or "found" or "stabbed" && i > 1 && prose.Is(i - 2, WordClass.Auxiliary)))
                return true;
        }

        return false;
    }
}
