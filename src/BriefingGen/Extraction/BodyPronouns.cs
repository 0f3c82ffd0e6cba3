namespace BriefingGen.Extraction;

/// <summary>Finds what "it" stands for: of "The board said no. “...,” it added" the body that spoke last, if no other opens a sentence since.</summary>
internal sealed class BodyPronouns(Prose prose, List<Mention> mentions, MentionMap map, EntityIndex entities)
{
    /// <summary>How far behind a report the "that" of what it tells stands: "A report of the board, published on Monday, found that".</summary>
    private const int LongestTelling = 16;

    /// <summary>The body; null where more than one can be meant, or none.</summary>
    public Mention? Resolve(Mention pronoun)
    {
        if (pronoun.Kind != MentionKind.Pronoun || !(prose.Word(pronoun.First) is "it" or "It"))
            return null;
        var own = prose.SentenceAt(pronoun.First);
        var opens = IsOpening(pronoun);
        var paragraph = prose.Sentences[own].Paragraph;
        if (opens && own > 0 && prose.Sentences[own - 1] is var last && last.Paragraph == paragraph && map.StartingAt(last.First) is { Kind: MentionKind.Group or MentionKind.Document, IsPossessor: false } opener && TellsThat(opener))
            return opener;
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - PronounResolver.Reach; i--)
        {
            var mention = mentions[i];
            var at = prose.SentenceAt(mention.First);
            var sentence = prose.Sentences[at];
            if (sentence.Paragraph < paragraph - 1)
                return null;
            var isBody = mention.Kind is MentionKind.Group or MentionKind.Document || mention.Kind == MentionKind.Name
                && (mention.Entity < 0 || !entities.Entities[mention.Entity].IsPerson);
            if (!isBody || mention.IsPossessor)
                continue;
            // "a Liberal" is no body.
            if (IsRejected(mention) || mention.Kind == MentionKind.Name && prose.Word(mention.First) is "a" or "an" && prose.Is(mention.End - 1, WordClass.Nationality | WordClass.OnePerson))
                continue;
            if (mention.Speaks && (mention.First == sentence.First || !prose.Is(mention.First - 1, WordClass.Preposition)))
                return mention;
            // "The board met. It warned", "The board regretted what it called", "A review found that. It described"; not "A contractor came. It said".
            if (mention.First == sentence.First && (mention.Kind == MentionKind.Document ? at < own : !(prose.Word(mention.First) is "A" or "An"))
                && (at == own || at == own - 1 && opens))
                return HasRival(mention, pronoun, prose.StretchAt(prose.Sentences[own].First) >= 0) ? null : mention;
            // "In a letter, it said", "had no notice".
            if (mention.Kind == MentionKind.Document && mention.First > 0 && (prose.Is(mention.First - 1, WordClass.Preposition) || prose.Word(mention.First) is "no"))
                continue;
            // Its letter, a new one, or another body that opens a sentence, may be meant as well.
            if (mention.Kind == MentionKind.Document || mention.First == sentence.First || prose.Word(mention.First) is "a" or "an")
                return null;
        }

        return null;
    }

    // "The board rejected the plan. It said": not the plan; "has seen the plan", "rejected the plan by the union" may be either.
    private bool IsRejected(Mention paper) =>
        paper is { Kind: MentionKind.Document, First: > 0 } && Unsaid.IsDenial(prose.Word(paper.First - 1)) && prose.Word(paper.First) is "the" or "that" or "this" or "those" or "these"
        && !(paper.End < prose.Tokens.Length && prose.Is(paper.End, WordClass.Preposition));

    // "It warned", "It would ask, it said,", "“...,” it said", "In its letter it said".
    private bool IsOpening(Mention pronoun)
    {
        var first = prose.Sentences[prose.SentenceAt(pronoun.First)].First;
        if (pronoun.First == first || prose.Word(first) is "It" || prose.StretchAt(first) is >= 0 and var quoted && prose.Stretches[quoted].End == pronoun.First)
            return true;
        if (!(prose.Word(first) is "In"))
            return false;
        for (var i = pronoun.Index - 1; i >= 0 && mentions[i].First > first; i--)
        {
            if (mentions[i].Kind is not (MentionKind.Document or MentionKind.PossessivePronoun) && !(mentions[i].Kind == MentionKind.Other && prose.Is(mentions[i].Head, WordClass.SpeechNoun) && prose.Word(mentions[i].First) is "a"))
                return false;
        }

        return true;
    }

    // "A report found in May that the board had paid Moss. It": all of that the report tells.
    private bool TellsThat(Mention body)
    {
        var end = prose.Sentences[prose.SentenceAt(body.First)].End;
        for (var i = body.End; i + 1 < Math.Min(end, body.End + LongestTelling); i++)
        {
            if (prose.Is(i, WordClass.Cue) && (prose.Word(i + 1) is "that" || prose.Word(i + 1) is "in" or "on" && i + 3 < end && prose.Word(i + 3) is "that"))
                return true;
            if (prose.StretchAt(i) >= 0 || prose.Is(i, WordClass.Cue))
                return false;
        }

        return false;
    }

    private int ClauseEnd(int first)
    {
        var end = prose.Sentences[prose.SentenceAt(first)].End;
        while (first < end && prose.Char(first) != ',')
            first++;
        return first;
    }

    // Between a body and the "it" somebody else is named who may be meant: of "The plan angered Moss. It said" the plan says nothing.
    // Behind a quotation, of whatever else stands there.
    private bool HasRival(Mention body, Mention pronoun, bool isBehindQuotation)
    {
        var told = body.End;
        for (var i = body.Index + 1; i < pronoun.Index; i++)
        {
            // "The union, which represents divers, met. It".
            if (mentions[i].Kind == MentionKind.Relative && prose.Char(mentions[i].First - 1) == ',')
                told = ClauseEnd(mentions[i].First);
            if (mentions[i].First < told)
                continue;
            if (prose.Is(mentions[i].First - 1, WordClass.Preposition) && map.Outer(mentions[i]) == body)
                continue;
            if (isBehindQuotation && mentions[i].Kind is not (MentionKind.Relative or MentionKind.PossessivePronoun or MentionKind.Other) && !IsRejected(mentions[i]))
                return true;
            // "The report by Moss on the quay at Velm found that. It".
            if (prose.Word(mentions[i].First - 1) is "at" or "in"
                || prose.Word(mentions[i].First - 1) is "and" && map.EndingAt(mentions[i].First - 1) is { First: > 0 } first && prose.Word(first.First - 1) is "at" or "in")
                continue;
            // "hired a contractor": who may be a body as well.
            if (mentions[i] is { IsPossessor: false, Kind: MentionKind.Group or MentionKind.OnePerson } other && prose.Word(other.First) is "a" or "an" or "the" && !prose.Is(other.First - 1, WordClass.Preposition)
                && (other.Kind == MentionKind.Group || PhraseWords.IsTrade(prose, other.Head)))
                return true;
            if (body.Kind == MentionKind.Document && mentions[i] is { IsPossessor: false, Kind: MentionKind.Group or MentionKind.OnePerson or MentionKind.People or MentionKind.Person or MentionKind.Name })
                return true;
        }

        return false;
    }
}
