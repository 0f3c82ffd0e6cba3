using BriefingGen.Model;

namespace BriefingGen.Extraction;

/// <summary>Takes from an article what a briefing shows of it. Stateless; safe to call from several threads at once.</summary>
public static class Extractor
{
    public static Extract Extract(Article article)
    {
        var prose = Prose.Read(article);
        var quotations = new SpeakerResolver(prose, SpeakerModel.Default).Resolve();
        var summary = SummaryPicker.Pick(prose);
        return new(article, summary, [.. quotations], KeyQuotePicker.Pick(prose, quotations, summary)) { IsEnglish = prose.IsEnglish };
    }
}
