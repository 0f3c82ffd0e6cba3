namespace BriefingGen.Extraction;

/// <summary>Tells whom the "he" or "she" beside a quotation cannot mean, by the quotation and what stands before it.</summary>
internal sealed class QuotedPronouns(Prose prose, MentionMap map)
{
    /// <summary>Those who are not meant: who stands as the subject of what is half quoted, and who asked the question that is answered.</summary>
    public IEnumerable<Mention> NotMeant(Stretch quotation, Gender gender, Mention?[] resolved)
    {
        if (HalfQuoted(quotation) is { } half && resolved[half.Index] is { } subject)
            yield return subject;
        if (Asker(quotation, gender) is { } asker && resolved[asker.Index] is { } judge)
            yield return judge;
    }

    /// <summary>"“Gus is from Leeds,” he says": not Gus.</summary>
    public bool IsToldOf(Stretch quotation, Mention who) =>
        who.Entity >= 0 && who.End - who.Head > 1 && quotation.Open + 2 < quotation.Close && (prose.Word(quotation.Open + 1).SequenceEqual(prose.Word(who.Head)) || prose.Word(quotation.Open + 1).SequenceEqual(prose.Word(who.End - 1)))
            && prose.Is(quotation.Open + 2, WordClass.Auxiliary);

    // "The mayor “does not trade in commas”, she said": not the mayor.
    private Mention? HalfQuoted(Stretch quotation) =>
        map.EndingAt(quotation.Open) is { IsPossessor: false, Kind: not (MentionKind.Pronoun or MentionKind.PossessivePronoun or MentionKind.Relative) } subject ? subject : null;

    // "The judge asked her how many. “Seven,” she said.": not the judge, though "“Are you sure?” she said" may be, and whoever "asked her to sit".
    private Mention? Asker(Stretch answer, Gender gender)
    {
        var own = prose.SentenceAt(answer.Open);
        if (own == 0 || prose.Sentences[own].First != answer.Open || !answer.IsClosed || prose.Char(answer.Close - 1) == '?')
            return null;
        var before = prose.Sentences[own - 1];
        for (var i = before.First + 1; i + 2 < before.End; i++)
        {
            if (prose.StretchAt(i) >= 0)
                return null;
            if (prose.Word(i) is "asked" or "asks" or "pressed" && (gender == Gender.Man ? prose.Word(i + 1) is "him" : prose.Word(i + 1) is "her") && prose.Word(i + 2) is not "to"
                && map.EndingAt(BeforeAdverbs(i, before.First)) is { IsPossessor: false } asker)
                return asker;
            // "A child asks whether it is real.": whoever shows it answers.
            if (prose.Word(i) is "asked" or "asks" && prose.Word(i + 1) is "whether" or "if" or "what" or "how" or "why" or "who" or "when" or "where"
                && map.EndingAt(i) is { Kind: MentionKind.OnePerson } child && prose.Word(child.First) is "a" or "A" or "an" or "An")
                return child;
        }

        return null;
    }

    // "She had once asked him".
    private int BeforeAdverbs(int verb, int first)
    {
        while (verb - 1 > first && prose.Is(verb - 1, WordClass.Adverb | WordClass.Auxiliary))
            verb--;
        return verb;
    }
}
