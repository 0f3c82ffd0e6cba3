using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// The reporter's own words around a quotation that say who said it: those that lead into it ("Meloni said the meeting
/// would assure a"), or those after it ("a NATO diplomat said"). Always one stretch of the text, never put together.
/// </summary>
internal readonly record struct Attribution(TextSpan? LeadIn, TextSpan? Cue)
{
    // Beyond this the reporter's words tell more than who spoke.
    private const int LongestLeadIn = 160;
    private const int LongestCue = 90;

    // The signs that open a quotation, and what may stand between them and the words before.
    private const string Openers = "\"“”„«»‹›‘’'‚`";

    public static Attribution Find(Extract extract, Quotation quotation)
    {
        var text = extract.Article.Text;
        if (Extent(quotation) is not { } words)
            return default;
        if (words.End <= quotation.Span.Start)
        {
            var leadIn = TrimEnd(text, new(words.Start, quotation.Span.Start));
            if (leadIn.Length <= LongestLeadIn && leadIn.End >= words.End && IsPlain(extract, leadIn))
                return new(WithoutName(text, leadIn, quotation), null);
        }

        return words.Length <= LongestCue && IsPlain(extract, words) ? new(null, words) : Narrow(extract, quotation);
    }

    // Mention and cue are too far apart to be shown with what is between them.
    private static Attribution Narrow(Extract extract, Quotation quotation) =>
        quotation.Cue is { IsEmpty: false } cue && cue.Length <= LongestCue && IsPlain(extract, cue) ? new(null, cue) : default;

    // The page names the speaker just above: "Mira Lund said the port was" goes on from there.
    private static TextSpan WithoutName(SourceText text, TextSpan leadIn, Quotation quotation)
    {
        if (quotation.Mention is not { } mention || mention.Start != leadIn.Start || !text[mention].SequenceEqual(quotation.Speaker!.Name))
            return leadIn;
        var rest = new TextSpan(mention.End + 1, leadIn.End);
        return rest.Length > 0 && text.Content[mention.End] == ' ' && char.IsLetter(text.Content[rest.Start]) ? rest : leadIn;
    }

    private static TextSpan? Extent(Quotation quotation) => (quotation.Mention, quotation.Cue) switch
    {
        ({ IsEmpty: false } mention, { IsEmpty: false } cue) =>
            new TextSpan(Math.Min(mention.Start, cue.Start), Math.Max(mention.End, cue.End)),
        (_, { IsEmpty: false } cue) => cue,
        _ => null,
    };

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
