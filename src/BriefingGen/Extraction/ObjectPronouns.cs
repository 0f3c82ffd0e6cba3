using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Tells which pronouns are objects: "Moss told him", "Moss turned to her", "calls her “a wreck”", where "her" owns nothing.</summary>
internal sealed class ObjectPronouns(Prose prose, MentionMap map)
{
    /// <summary>Whether a pronoun is one of them.</summary>
    public bool Has(Mention pronoun) =>
        (pronoun.Kind == MentionKind.Pronoun || IsCalled(pronoun)) && prose.Word(pronoun.First) is "him" or "her" && pronoun.First > 0
            && (!prose.Is(pronoun.First - 1, WordClass.Preposition) || IsSecondObject(pronoun));

    // "Moss worked on him", "Moss turned to her".
    private bool IsSecondObject(Mention pronoun) =>
        pronoun.First > 2 && prose.Word(pronoun.First - 1) is "on" or "to" or "at" or "for" or "from" && (prose.IsPast(pronoun.First - 2) || prose.Is(pronoun.First - 2, WordClass.Cue))
            && map.EndingAt(pronoun.First - 2) is { IsPossessor: false };

    // "calls her “a wreck”", "told her that", "asked her.": where "her" owns nothing.
    private bool IsCalled(Mention pronoun) =>
        pronoun.End < prose.Tokens.Length && (prose.StretchAt(pronoun.End) >= 0
            ? pronoun.End + 1 < prose.Tokens.Length && prose.Is(pronoun.End + 1, WordClass.Determiner)
            : !prose.Tokens[pronoun.End].IsWord && prose.Tokens[pronoun.End].Kind == TokenKind.Punctuation
            || prose.Is(pronoun.End, WordClass.Preposition | WordClass.Subordinator | WordClass.Conjunction | WordClass.Relative | WordClass.Determiner | WordClass.Pronoun));
}
