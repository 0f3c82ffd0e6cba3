namespace BriefingGen.Reading.Dates;

/// <summary>What single words, and two side by side, say of the tense of a sentence.</summary>
internal static class TenseCues
{
    /// <summary>Fewer letters than this and an ending are another word: "red", "king".</summary>
    private const int ShortestForm = 5;

    private static readonly CueList Past = CueList.Load("past-verbs");
    private static readonly CueList Participles = CueList.Load("past-participles");
    private static readonly CueList Future = CueList.Load("future-words");
    private static readonly CueList Possible = CueList.Load("possible-words");
    private static readonly CueList Unsure = CueList.Load("open-words");
    private static readonly CueList Planned = CueList.Load("planned-words");
    private static readonly CueList Intent = CueList.Load("intent-words");

    /// <summary>The tense of a verb or word of time; null for any other, and for what tells of a plan only with the word behind it.</summary>
    public static Tense? Sign(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'ll") || word.EndsWith("’ll"))
            return Tense.Future;
        if (!char.IsLower(word[0]))
            return null;
        if (Future.Contains(word))
            return Tense.Future;
        if (Unsure.Contains(word))
            return Tense.Open;
        if (Possible.Contains(word))
            return Tense.Possible;
        if (Planned.Contains(word) || Intent.Contains(word))
            return null;
        return Past.Contains(word) || Participles.Contains(word) || (word.Length >= ShortestForm && word.EndsWith("ed")) ? Tense.Past : null;
    }

    /// <summary>"planned for", "set to", "plans to".</summary>
    public static bool IsPlan(ReadOnlySpan<char> word, ReadOnlySpan<char> behind) =>
        behind is "to" ? IsPlanned(word) || Intent.Contains(word) : behind is "for" or "on" && IsPlanned(word);

    /// <summary>"planned", "scheduled".</summary>
    public static bool IsPlanned(ReadOnlySpan<char> word) => Planned.Contains(word);

    /// <summary>Whether a past form can tell of a noun as well: "left", "closed", but not "went".</summary>
    public static bool IsParticiple(ReadOnlySpan<char> past) => Participles.Contains(past) || past.EndsWith("ed");

    /// <summary>"meeting".</summary>
    public static bool IsGerund(ReadOnlySpan<char> word) => word.Length >= ShortestForm && word.EndsWith("ing");

    /// <summary>"is", "are".</summary>
    public static bool IsPresentBe(ReadOnlySpan<char> word) => word is "is" or "are";
}
