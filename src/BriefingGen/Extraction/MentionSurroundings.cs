using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Tells what stands beside a mention, for whatever quotation it is weighed, and whether that keeps it from speaking.</summary>
internal sealed class MentionSurroundings(Prose prose, MentionMap map, List<Cue> cues, int[] firstCue, EntityIndex entities)
{
    private const int MostInBrackets = 3;
    private const int LongestSource = 30;

    /// <summary>A mention stands near many quotations, and what stands beside it is looked at once.</summary>
    public MentionSides Of(Mention mention) => mention.Sides ??= new(
        Beside(mention.First - 1), Beside(mention.End), Nature(mention), IsAttached(mention), IsReader(mention) || IsNobody(mention) || IsTold(mention) || IsQuestion(mention)
            || map.IsBareRole(mention) || IsDateline(mention) || map.IsOfPlace(mention) || IsBracketed(mention) || IsWithinSource(mention));

    // "you can say “no”", "what we call “dear”": the reader, or everybody.
    private bool IsReader(Mention mention) => mention.Kind == MentionKind.Pronoun && prose.Word(mention.First) is "you" or "You" or "we" or "We" or "us";

    // "Nobody objected."
    private bool IsNobody(Mention mention) => mention.End == mention.First + 1 && prose.Word(mention.First) is "nobody" or "Nobody" or "none" or "None";

    // "Q: “Is it?”": whoever asks.
    private bool IsQuestion(Mention mention) => mention.End == mention.First + 1 && prose.Word(mention.First) is "Q" or "A" && mention.End < prose.Tokens.Length && prose.Char(mention.End) is ':' or '.';

    // "told Moss", "not Moss", "put it": whoever that is, not Moss and not it.
    private bool IsTold(Mention mention) => mention.First > 0 && (prose.Word(mention.First - 1) is "not" or "told" or "tells" or "tell" or "telling"
        || prose.Word(mention.First - 1) is "whether" or "if" && mention.First > 1 && prose.Word(mention.First - 2) is "asked" or "Asked"
        || prose.Word(mention.First) is "it" && prose.Word(mention.First - 1) is "put" or "puts" or "putting");

    // "ELMFORD — Moss said"
    private bool IsDateline(Mention mention) =>
        mention.Kind is MentionKind.Name or MentionKind.Person
            && mention.First == prose.ParagraphOf(mention.First).First
            && mention.End < prose.Tokens.Length && prose.Char(mention.End) is '—' or '–' or '-'
        && prose.Word(mention.First).IndexOfAnyInRange('a', 'z') < 0;

    private NameNature Nature(Mention mention)
    {
        if (mention.Kind is not (MentionKind.Name or MentionKind.Person))
            return NameNature.NoName;
        var last = mention.End - 1;
        if (prose.Is(last, WordClass.Body))
            return NameNature.Body;
        // "Washington" is a person where the article has named Ada Washington.
        if (prose.Is(last, WordClass.Place) && !(mention.Entity >= 0 && entities.Entities[mention.Entity].IsPerson))
            return NameNature.Place;
        if (prose.Is(last, WordClass.Nationality))
            return NameNature.Nationality;
        if (prose.Tokens[last].Length > 1 && prose.Word(last).IndexOfAnyInRange('a', 'z') < 0)
            return NameNature.Acronym;
        return prose.Is(mention.Head, WordClass.FirstName) ? NameNature.GivenName : NameNature.Other;
    }

    // The party and the place in "Moss (R-Ohio)" describe Moss and say nothing themselves.
    private bool IsBracketed(Mention mention)
    {
        var first = mention.First - 1;
        while (first > 0 && first >= mention.First - MostInBrackets && prose.Char(first) is not ('(' or ')'))
            first--;
        var end = mention.End;
        while (end < prose.Tokens.Length - 1 && end < mention.End + MostInBrackets && prose.Char(end) is not ('(' or ')'))
            end++;
        return first > 0 && end < prose.Tokens.Length && prose.Char(first) == '(' && prose.Char(end) == ')' && map.EndingAt(first) is not null;
    }

    // "Moss" in "a spokesman for Moss", "the mayor of Moss".
    private bool IsAttached(Mention mention) =>
        mention.First > 1 && prose.Is(mention.First - 1, WordClass.Preposition) && !prose.Is(mention.First - 1, WordClass.Subordinator)
        && map.EndingAt(mention.First - 1) is { IsPossessor: false, Kind: not (MentionKind.Other or MentionKind.Pronoun) };

    // "Moss" in "According to a note from Reed and Moss, ...", "according to a note that Moss wrote": up to the comma all belongs to the note.
    private bool IsWithinSource(Mention mention)
    {
        var first = prose.Sentences[prose.SentenceAt(mention.First)].First;
        for (var index = firstCue[mention.First] - 1; index >= 0 && cues[index].First >= first && mention.First - cues[index].First < LongestSource * 2; index--)
        {
            if (cues[index] is not { IsAccording: true, Follower: { Kind: not (MentionKind.Person or MentionKind.Name) } source } cue || mention.First < source.End || mention.First >= source.End + LongestSource)
                continue;
            return (cue.First == first || map.StartingAt(source.End) is { Kind: MentionKind.Relative }) && !prose.HasComma(source.End, mention.First);
        }

        return false;
    }

    /// <summary>What stands at a token, as the side of a mention.</summary>
    public Side Beside(int token)
    {
        if ((uint)token >= (uint)prose.Tokens.Length)
            return Side.Nothing;
        if (prose.StretchAt(token) >= 0)
            return Side.Quotation;
        if (prose.Char(token) is ',')
            return Side.Comma;
        if (prose.Tokens[token].Kind == TokenKind.Punctuation)
            return prose.Char(token) is '.' ? Side.FullStop : Side.OtherMark;
        if (prose.Word(token) is "by" or "to")
            return Side.ByOrTo;
        if (prose.Word(token) is "that")
            return Side.That;
        if (prose.Is(token, WordClass.Say))
            return Side.Say;
        if (prose.Is(token, WordClass.Express))
            return Side.Express;
        if (prose.Is(token, WordClass.Subordinator))
            return Side.Conjunction;
        if (prose.Is(token, WordClass.Preposition))
            return prose.Word(token) is "of" ? Side.Of : Side.Preposition;
        if (prose.Is(token, WordClass.Conjunction))
            return Side.Conjunction;
        if (prose.Is(token, WordClass.Auxiliary))
            return Side.Auxiliary;
        if (prose.Is(token, WordClass.Adverb))
            return Side.Adverb;
        return prose.Tokens[token].Kind == TokenKind.Clitic ? Side.Clitic : Side.OtherWord;
    }
}
