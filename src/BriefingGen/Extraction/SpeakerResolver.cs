using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Says of each stretch whether somebody says it, and who.</summary>
internal static class SpeakerResolver
{
    public static List<Quotation> Resolve(Prose prose, List<Stretch> stretches)
    {
        var quotations = new List<Quotation>(stretches.Count);
        foreach (var stretch in stretches)
            quotations.Add(Attribute(prose, stretch));
        return quotations;
    }

    private static Quotation Attribute(Prose prose, Stretch stretch)
    {
        var words = 0;
        for (var i = stretch.Open + 1; i < stretch.Close; i++)
            words += prose.Tokens[i].IsWord ? 1 : 0;
        var kind = words < 6 ? QuotationKind.Fragment : prose.Tokens[stretch.Open + 1].IsCapital ? QuotationKind.Full : QuotationKind.Partial;
        var paragraph = prose.Paragraphs[stretch.Paragraph].Index;
        var end = prose.Paragraphs[stretch.Paragraph].End;
        for (var i = stretch.Close + 1; i < Math.Min(end, stretch.Close + 6); i++)
        {
            if (prose.Word(i) is not ("said" or "says"))
                continue;
            var first = stretch.Close + 1;
            if (i == first)
            {
                first = i + 1;
                i = first;
                while (i < end && prose.Tokens[i].IsCapital)
                    i++;
            }

            if (i == first || !prose.Tokens[first].IsCapital)
                break;
            var span = new TextSpan(prose.Tokens[first].Start, prose.Tokens[i - 1].End);
            return new(stretch.Span, kind, paragraph, new(prose.Article.Text.Substring(span), span, null, null, true), span, null, 0.5);
        }

        return new(stretch.Span, kind, paragraph, null, null, null, 0);
    }
}
