using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// The reporter's own words around a quotation that say who said it: those that lead into it ("Meloni said the meeting
/// would assure a"), or those after it ("a NATO diplomat said"). Always one stretch of the text, never put together.
/// </summary>
/// <param name="LeadIn">The words before the quotation; null where there are none.</param>
/// <param name="LeadInIsCut">True where other words stand between them and the quotation.</param>
/// <param name="Cue">The words after it; null where there are none.</param>
internal readonly record struct Attribution(TextSpan? LeadIn, bool LeadInIsCut, TextSpan? Cue)
{
    // Beyond this the reporter's words tell more than who spoke.
    private const int LongestLeadIn = 200;
    private const int LongestCue = 90;

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
            if (said.Length <= LongestCue && IsPlain(extract, said))
                return leadsIn ? new(said, true, null) : new(null, false, said);
        }

        return default;
    }

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
