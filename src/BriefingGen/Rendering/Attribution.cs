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

        // From the name on; where that is far off, or another quotation stands between, from the cue on.
        foreach (var start in leadsIn ? [words.Start, cue.Start] : ImmutableArray<int>.Empty)
        {
            var leadIn = TrimEnd(text, new(start, quotation.Span.Start));
            if (leadIn.Length <= LongestLeadIn && leadIn.End >= words.End && IsPlain(extract, leadIn))
                return new(WithoutName(text, leadIn, quotation), false, null);
        }

        foreach (var said in (ImmutableArray<TextSpan>)[words, cue])
        {
            if (said.Length > LongestCue || !IsPlain(extract, said))
                continue;
            if (leadsIn)
                return new(said, true, null);
            var clause = said.End == cue.End ? Clause(extract, said) : said;
            return new(null, false, clause.Length <= LongestCue && IsPlain(extract, clause) ? clause : said);
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
        if (end < 0 && paragraph.End <= said.End + LongestCue)
            end = tokens.Count;
        var words = tokens.Take(Math.Max(0, end)).Count(token => token.IsWord);
        if (words is 0 or > MostWordsOfClause || (end < tokens.Count && !Closes(text, tokens, end)))
            return said;
        return new(said.Start, tokens[end - 1].End);
    }

    // The stop of "Gov." ends nothing, and before a mark the clause goes on in a quotation.
    private static bool Closes(string text, List<Token> tokens, int mark) => text[tokens[mark].Start] switch
    {
        ',' or ';' or ':' or '?' or '!' or '…' or '–' or '—' => true,
        '.' => mark == tokens.Count - 1 || tokens[mark - 1] is not { IsCapital: true, Length: < 5 } word || !text.AsSpan(word.Start + 1, word.Length - 1).ContainsAnyInRange('a', 'z'),
        _ => false,
    };

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
