using BriefingGen.Model;

namespace BriefingGen.Extraction;

/// <summary>Takes from an article what a briefing shows of it. Stateless; safe to call from several threads at once.</summary>
public static class Extractor
{
    public static Extract Extract(Article article)
    {
        var prose = Prose.Read(article);
        // The words and the weights are of English: of any other language they would name the wrong ones.
        var quotations = prose.IsEnglish ? new SpeakerResolver(prose, SpeakerModel.Default).Resolve() : [.. prose.Stretches.Select(stretch => Nobodys(prose, stretch))];
        var summary = SummaryPicker.Pick(prose);
        return new(article, summary, [.. quotations], KeyQuotePicker.Pick(prose, quotations, summary)) { IsEnglish = prose.IsEnglish };
    }

    private static Quotation Nobodys(Prose prose, Stretch stretch) =>
        new(stretch.Span, QuotationShape.KindOf(prose, stretch), prose.Paragraphs[stretch.Paragraph].Index, null, null, null, 0);
}
