namespace BriefingGen.Extraction;

/// <summary>Finds the subject of the main clause of a sentence, for the verbs and participles that have none of their own.</summary>
internal sealed class MainClause(Prose prose, MentionMap mentions)
{
    private const int LongestDateline = 10;
    private const int LongestOpening = 80;
    private const int LongestApposition = 10;

    /// <summary>Where to stop looking for the subject of a verb: the first token of its sentence, or one that is too far off.</summary>
    public static int Start(Prose prose, int verb) => Math.Max(prose.Sentences[prose.SentenceAt(verb)].First, verb - SubjectFinder.Reach);

    /// <summary>A dash between words, not the hyphen of a compound.</summary>
    public static bool IsDash(Prose prose, int i) => prose.Char(i) is '—' or '–' || (prose.Char(i) == '-' && prose.Tokens[i] is { AfterBlank: true, Length: 1 });

    /// <summary>Whether a clause may start behind a token: a mark, "and", "when", "that".</summary>
    public static bool StartsBehind(Prose prose, int i) =>
        prose.Char(i) is ',' or ':' or ';' or '—' or '–' or '-' or '('
        || prose.Is(i, WordClass.Conjunction | WordClass.Connector | WordClass.Time | WordClass.Subordinator) || prose.Word(i) is "that" or "which" or "whom";

    /// <summary>The first mention of the sentence before a token, or of its last "but", "where" or "that" clause, that neither a preposition nor a possessor claims.</summary>
    public Mention? SubjectBefore(int cue)
    {
        var start = Start(prose, cue);
        Mention? main = null;
        var open = true;
        for (var i = OpeningEnd(cue, start); i < cue - 1; i++)
        {
            if (prose.StretchAt(i) >= 0)
            {
                i = prose.Stretches[prose.StretchAt(i)].End - 1;
                continue;
            }

            open |= prose.Word(i) is "but" or "where" or ";" || IsWithinClause(i, cue) || IsContrast(i, cue) || (prose.Word(i) is "that" && i > start && prose.Is(i - 1, WordClass.Cue) && !(prose.IsParticiple(i - 1) && prose.Char(cue - 1) == ','));
            if (!open || mentions.StartingAt(i) is not { } mention)
                continue;
            if (!mention.IsPossessor && mention.Kind is not (MentionKind.Relative or MentionKind.PossessivePronoun)
                && (i == start || !prose.Is(i - 1, WordClass.Preposition | WordClass.Subordinator) || prose.Word(i - 1) is "where" && IsWithinClause(i - 1, cue) || IsContrast(i - 1, cue)))
            {
                // "Moss and Reed issued a note, saying": the second stands for both.
                (main, open) = (prose.Word(Math.Min(mention.End, cue)) is "and"
                    && mentions.StartingAt(mention.End + 1) is { Kind: MentionKind.Person or MentionKind.Name, IsPossessor: false } second ? second
                    : mention, false);
            }

            i = Math.Max(i, mention.End - 1);
        }

        return main;
    }

    /// <summary>"Moss" in "Moss said on Monday that she would, and added": the subject with which the sentence opens and whose "that" follows.</summary>
    public Mention? SpeakerBefore(int cue)
    {
        var first = OpeningEnd(cue, Start(prose, cue));
        if (mentions.StartingAt(first) is not { IsPossessor: false, Kind: not MentionKind.Relative } speaker)
            return null;
        for (var i = speaker.End; i < Math.Min(cue, speaker.End + LongestDateline); i++)
        {
            if (prose.StretchAt(i) >= 0 || mentions.StartingAt(i) is not null && !prose.Is(i, WordClass.Time))
                return null;
            if (prose.Is(i, WordClass.Cue))
                return speaker;
        }

        return null;
    }

    // "Moss wants it, while a colleague urged members to wait, saying".
    private bool IsContrast(int i, int cue) => prose.Word(i) is "while" or "whereas" && prose.Char(i - 1) == ',' && prose.Char(cue - 1) == ',' && prose.IsParticiple(cue);

    // "at a hall where divers had met, chanting", "a film in which a diver dives, yelling": they chant; not "at the hall, where divers meet, calling it".
    private bool IsWithinClause(int where, int cue) =>
        where > 1 && prose.IsParticiple(cue) && (prose.Word(where) is "where" && (prose.Char(where - 1) != ',' || IsOfCrowd(where + 1, cue))
            || prose.Word(where) is "which" && prose.Word(where - 1) is "in" && prose.Char(where - 2) != ',' && mentions.StartingAt(where + 1) is { IsPossessor: false });

    // "at the hall, where divers had met, chanting": no speaker chants.
    private bool IsOfCrowd(int first, int cue) =>
        prose.Word(cue) is "chanting" or "shouting" or "yelling" or "singing" or "cheering" or "booing" && mentions.StartingAt(first) is { Kind: MentionKind.People, IsPossessor: false };

    // "In answer to the plan to close the quay, Moss wrote to members, saying": behind the comma of what the sentence opens with.
    private int OpeningEnd(int cue, int start)
    {
        for (var i = start + 1; i < Math.Min(cue, start + LongestDateline) && prose.Tokens[start].Length > 2 && prose.Word(start).IndexOfAnyInRange('a', 'z') < 0; i++)
        {
            if (IsDash(prose, i))
                (start, i) = (i + 1, cue);
        }

        if (!prose.Is(start, WordClass.Preposition | WordClass.Subordinator))
            return start;
        for (var i = start + 1; i < cue - 2; i++)
        {
            if (prose.StretchAt(i) >= 0)
                i = prose.Stretches[prose.StretchAt(i)].End - 1;
            else if (prose.Char(i) == ',' && mentions.StartingAt(i + 1) is not null)
                return i + 1;
        }

        return start;
    }

    /// <summary>Whether somebody else does something between a subject and a verb: "the boat sank, and Moss swam ashore, and said".</summary>
    public bool HasOtherSubject(Mention subject, int verb)
    {
        for (var i = subject.End; i < verb; i++)
        {
            if (mentions.StartingAt(i) is not { IsPossessor: false, Kind: not (MentionKind.Relative or MentionKind.PossessivePronoun) } other)
                continue;
            var end = other.End;
            // "Moss, a witness, came".
            for (var j = end + 1; prose.Char(end) == ',' && j < Math.Min(verb, end + LongestApposition); j++)
            {
                if (prose.Char(j) == ',')
                    end = j + 1;
            }

            if (end < verb - 1 && prose.IsVerb(end) && !IsAside(other))
                return true;
        }

        return false;
    }

    /// <summary>"He had phoned her, Moss said, and told her": whoever only tells what the sentence tells.</summary>
    public bool IsAside(Mention teller) =>
        teller.First > 0 && prose.Char(teller.First - 1) == ',' && teller.End + 1 < prose.Tokens.Length && prose.Is(teller.End, WordClass.Say) && prose.Char(teller.End + 1) == ',';

    /// <summary>"Moss" in "Calling it “a wreck”, Moss left": whoever stands behind the comma that closes what a participle opens the sentence with.</summary>
    public Mention? SubjectBehind(int participle)
    {
        if (!prose.IsParticiple(participle) || !Opens(participle))
            return null;
        var end = Math.Min(prose.Sentences[prose.SentenceAt(participle)].End, participle + LongestOpening);
        var first = participle + 1;
        while (first < end && prose.StretchAt(first) < 0)
            first++;
        // What it opens with holds the quotation.
        for (var i = first < end ? first : participle + 1; i < end; i++)
        {
            var isEnd = prose.Char(i) == ',';
            if (prose.StretchAt(i) is >= 0 and var quoted)
            {
                i = prose.Stretches[quoted].End - 1;
                isEnd = prose.Stretches[quoted].IsClosed && prose.Char(i - 1) == ',';
            }

            if (isEnd && mentions.StartingAt(i + 1) is { IsPossessor: false, Kind: not (MentionKind.Relative or MentionKind.PossessivePronoun) } mention
                && mention.End + 1 < end && Acts(mention))
                return mention;
        }

        return null;
    }

    // "Calling", "After calling", "In a letter calling".
    private bool Opens(int participle)
    {
        var first = prose.Sentences[prose.SentenceAt(participle)].First;
        return participle == first || participle == first + 1 && prose.Is(first, WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb);
    }

    // "the council on Monday closed"; not "“a day of shame”, Moss said, was wrong".
    private bool Acts(Mention mention)
    {
        var next = mention.End;
        if (prose.Is(next, WordClass.Say) && prose.Char(next + 1) == ',')
            return false;
        return prose.IsVerb(next) || prose.Is(next, WordClass.Adverb | WordClass.Time) || prose.Word(next) is "on"
            || prose.Char(next) == ',' && prose.Is(next + 1, WordClass.Relative)
            || mention.Kind is MentionKind.Person or MentionKind.Name or MentionKind.Pronoun && !prose.Is(next, WordClass.Closed) && prose.Tokens[next].IsWord;
    }
}
