using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Tests.Rendering;

/// <summary>An extract made by hand: stretches of the text are given by their words.</summary>
internal sealed class Draft(string source, string text)
{
    private readonly List<(string Words, ParagraphKind Kind)> kinds = [];
    private readonly List<SummaryParagraph> summary = [];
    private readonly List<Quotation> quotations = [];
    private Func<Article, Article> finish = article => article;

    /// <summary>The paragraph that holds the words is of this kind; the others are body.</summary>
    public Draft Is(ParagraphKind kind, string words)
    {
        kinds.Add((words, kind));
        return this;
    }

    public Draft Sum(string words)
    {
        summary.Add(new(Find(words), Paragraph(Find(words)), 1));
        return this;
    }

    public Draft Quote(
        string words, string? speaker, string? role = null, string? mention = null, string? cue = null,
        QuotationKind kind = QuotationKind.Full)
    {
        var span = Find(words);
        quotations.Add(new(
            span,
            kind,
            Paragraph(span),
            speaker is null ? null : new(speaker, Find(speaker), role, role is null ? null : Find(role), !char.IsLower(speaker[0])),
            mention is null ? null : Find(mention, After(span)),
            cue is null ? null : Find(cue, After(span)),
            speaker is null ? 0 : 1));
        return this;
    }

    public Draft With(Func<Article, Article> change)
    {
        var before = finish;
        finish = article => change(before(article));
        return this;
    }

    public TextSpan Find(string words, int from = 0)
    {
        var start = text.IndexOf(words, from, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"Not in the text: {words}") : new(start, start + words.Length);
    }

    public Extract Extract()
    {
        var sorted = quotations.OrderBy(quotation => quotation.Span).ToImmutableArray();
        var article = new Article
        {
            Id = source,
            Source = source,
            Text = new(text),
            Paragraphs = [.. Blocks().Select(span => new Paragraph(span, Kind(span)))],
        };
        return new(
            finish(article),
            [.. summary],
            sorted,
            [.. Enumerable.Range(0, sorted.Length).Where(i => sorted[i].Speaker is not null)]);
    }

    // Mention and cue stand in the quotation's own paragraph; the search for them begins there.
    private int After(TextSpan span) => Blocks()[Paragraph(span)].Start;

    private int Paragraph(TextSpan span) => Blocks().FindIndex(block => span.Start < block.End);

    private ParagraphKind Kind(TextSpan span) =>
        kinds.Find(entry => span.Contains(Find(entry.Words))) is { Words: not null } found ? found.Kind : ParagraphKind.Body;

    private List<TextSpan> Blocks()
    {
        var result = new List<TextSpan>();
        var start = 0;
        foreach (var block in text.Split("\n\n"))
        {
            result.Add(new(start, start + block.Length));
            start += block.Length + 2;
        }

        return result;
    }
}
