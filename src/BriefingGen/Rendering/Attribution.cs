using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// The reporter's own words around a quotation that say who said it: those that lead into it ("Meloni said the meeting
/// would assure a"), or those after it ("a NATO diplomat said", "Meloni told reporters in Rome"). Always one stretch of the text, never put together.
/// </summary>
/// <param name="LeadIn">The words before the quotation; null where there are none.</param>
/// <param name="LeadInIsCut">True where other words stand between them and the quotation.</param>
/// <param name="Cue">The words after it; null where there are none.</param>
internal readonly record struct Attribution(TextSpan? LeadIn, bool LeadInIsCut, TextSpan? Cue)
{
    // Beyond this the reporter's words tell more than who spoke.
    private const int LongestLeadIn = 200;
    private const int LongestCue = 90;
    private const int MostWordsOfClause = 7;

    // The signs that open a quotation, and what may stand between them and the words before.
    private const string Openers = "\"“”„«»‹›‘’'‚`";

    public static Attribution Find(Extract extract, Quotation quotation)
    {
        var text = extract.Article.Text;
        if (quotation.Cue is not { IsEmpty: false } cue)
            return default;
        var words = quotation.Mention is { IsEmpty: false } mention
            ? new TextSpan(Math.Min(mention.Start, cue.Start), Math.Max(mention.End, cue.End))
            : cue;
        var leadsIn = words.End <= quotation.Span.Start;

        // From where the clause begins; where that is far off, or another quotation stands between, from the name or the cue on.
        var opening = leadsIn ? Opening.Of(extract.Article, words, quotation.Speaker!.RoleSpan) : default;
        foreach (var start in leadsIn ? [opening.Start, words.Start, cue.Start] : ImmutableArray<int>.Empty)
        {
            var leadIn = TrimEnd(text, new(start, quotation.Span.Start));
            if (leadIn.Length <= LongestLeadIn && leadIn.End >= words.End && IsPlain(extract, leadIn))
                return new(WithoutName(text, leadIn, quotation), false, null);
            // "As Lund observed": without its first word no clause is left.
            if (opening.IsDependent)
                return default;
        }

        foreach (var said in (ImmutableArray<TextSpan>)[words, cue])
        {
            if (said.Length > LongestCue || !IsPlain(extract, said))
                continue;
            if (leadsIn)
                return new(said, true, null);
            var clause = said.End == cue.End ? Clause(extract, said) : said;
            if (clause.Length <= LongestCue && clause.End > said.End && IsPlain(extract, clause))
                return new(null, false, clause);
            return WantsListener(text, cue) && said.End == cue.End && !EndsThere(text, said.End) ? default : new(null, false, said);
        }

        return default;
    }

    // "Lund told" is no whole thought without "a news conference": a short clause is shown to its end.
    private static TextSpan Clause(Extract extract, TextSpan said)
    {
        var text = extract.Article.Text.Content;
        var paragraph = extract.Article.Paragraphs.First(paragraph => paragraph.Span.Contains(said)).Span;
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new(said.End, Math.Min(paragraph.End, said.End + LongestCue)), tokens);
        var end = tokens.FindIndex(token => token.Kind is TokenKind.Punctuation or TokenKind.Mark);
        while (end > 0 && end < tokens.Count - 1 && text[tokens[end].Start] == '.' && !Closes(text, tokens, end)
            && tokens.FindIndex(end + 1, token => token.Kind is TokenKind.Punctuation or TokenKind.Mark) is var next && next >= 0)
            end = next;
        if (end < 0 && paragraph.End <= said.End + LongestCue)
            end = tokens.Count;
        var words = tokens.Take(Math.Max(0, end)).Count(token => token.IsWord);
        if (words is 0 or > MostWordsOfClause || (end < tokens.Count && !Closes(text, tokens, end)))
            return said;
        return new(said.Start, tokens[end - 1].End);
    }

    // The stop of "Gov." ends nothing, that of "Sky News." does, and before a mark the clause goes on in a quotation.
    private static bool Closes(string text, List<Token> tokens, int mark) => text[tokens[mark].Start] switch
    {
        ',' or ';' or ':' or '?' or '!' or '…' or '–' or '—' => true,
        '.' => mark == tokens.Count - 1 || tokens[mark - 1] is not { IsCapital: true, Length: < 5 } word || !text.AsSpan(word.Start + 1, word.Length - 1).ContainsAnyInRange('a', 'z')
            || tokens[mark + 1].Kind == TokenKind.Mark || (mark > 1 && tokens[mark - 2] is { Kind: TokenKind.Word, IsCapital: true }),
        _ => false,
    };

    // "She said" is a whole thought, "she told" is none.
    private static bool WantsListener(SourceText text, TextSpan cue) => OpeningWords.Telling.Contains(text.Substring(cue));

    private static bool EndsThere(SourceText text, int end) => end == text.Length || !(char.IsWhiteSpace(text.Content[end]) && end + 1 < text.Length && char.IsLetterOrDigit(text.Content[end + 1]));

    // The page names the speaker just above: "Mira Lund said the port was" goes on from there.
    private static TextSpan WithoutName(SourceText text, TextSpan leadIn, Quotation quotation)
    {
        if (quotation.Mention is not { } mention || mention.Start != leadIn.Start || !text[mention].SequenceEqual(quotation.Speaker!.Name))
            return leadIn;
        var rest = new TextSpan(mention.End + 1, leadIn.End);
        return rest.Length > 0 && text.Content[mention.End] == ' ' && char.IsLetter(text.Content[rest.Start]) ? rest : leadIn;
    }

    private static TextSpan TrimEnd(SourceText text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && Openers.Contains(text.Content[end - 1], StringComparison.Ordinal))
            end--;
        while (end > span.Start && char.IsWhiteSpace(text.Content[end - 1]))
            end--;
        return new(span.Start, end);
    }

    // Within one paragraph, and clear of every quotation.
    private static bool IsPlain(Extract extract, TextSpan span) =>
        extract.Article.Paragraphs.Any(paragraph => paragraph.Span.Contains(span))
        && !extract.Quotations.Any(other => other.Span.Overlaps(span));
}
