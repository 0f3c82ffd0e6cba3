using System.Collections.Immutable;
using BriefingGen.Templating;

namespace BriefingGen.Rendering.Models;

/// <summary>Words that stand in an article, letter for letter, and the way to their place.</summary>
/// <param name="Text">The words.</param>
/// <param name="Source">The name of the article's file.</param>
/// <param name="Start">Where they begin in the article's text, in code points.</param>
/// <param name="End">Where they end, exclusive, in code points.</param>
/// <param name="Url">The place on the article's page, as the page at hand links to it.</param>
/// <param name="Paragraph">The number of the body paragraph, from 1; null where they stand in no body paragraph.</param>
/// <param name="CutBefore">True where the paragraph begins before them.</param>
/// <param name="CutAfter">True where the paragraph goes on after them.</param>
internal sealed record PassageModel(
    string Text, string Source, int Start, int End, string Url, int? Paragraph, bool CutBefore, bool CutAfter)
    : ITemplateModel<PassageModel>
{
    /// <summary>The place for the outside world; null where the site's address is not known.</summary>
    public string? Permalink { get; init; }

    /// <summary>The place in the original, by a text fragment; null where its address is not known.</summary>
    public string? OriginalUrl { get; init; }

    /// <summary>The words as HTML, with their times marked.</summary>
    public required string Markup { get; init; }

    /// <summary>What the article's source is called, where a story names it beside the words.</summary>
    public string? Outlet { get; init; }

    /// <summary>True where the story went on from an earlier day that did not have this.</summary>
    public bool IsNew { get; init; }

    /// <summary>True where no other source of the story has this.</summary>
    public bool IsOnlyHere { get; init; }

    /// <summary>True of the words of another source where that source has a part of the quotation only.</summary>
    public bool IsPart { get; init; }

    /// <summary>The language of the words; null where it is that of the page, or not known.</summary>
    public string? Language { get; init; }

    public static TemplateShape<PassageModel> Shape { get; } = new(
        ("text", m => m.Text),
        ("markup", m => TemplateValue.Html(m.Markup)),
        ("source", m => m.Source),
        ("start", m => m.Start),
        ("end", m => m.End),
        ("url", m => m.Url),
        ("permalink", m => m.Permalink ?? m.Url),
        ("original_url", m => m.OriginalUrl),
        ("paragraph", m => m.Paragraph is { } number ? number : default(TemplateValue)),
        ("cut_before", m => m.CutBefore),
        ("cut_after", m => m.CutAfter),
        ("outlet", m => m.Outlet),
        ("is_new", m => m.IsNew),
        ("is_only_here", m => m.IsOnlyHere),
        ("is_part", m => m.IsPart),
        ("language", m => m.Language));
}

/// <summary>A quotation as another source words it.</summary>
/// <param name="Speaker">Who says it, as that source names them.</param>
/// <param name="Words">Its words, those that differ stressed.</param>
internal sealed record WordingModel(string Speaker, PassageModel Words) : ITemplateModel<WordingModel>
{
    public static TemplateShape<WordingModel> Shape { get; } = new(("speaker", m => m.Speaker), ("words", m => TemplateValue.From(m.Words)));
}

/// <summary>Something that somebody said.</summary>
/// <param name="Words">What was said, without quotation marks.</param>
/// <param name="Kind"><c>full</c>, <c>partial</c> or <c>fragment</c>.</param>
/// <param name="LeadIn">The reporter's words that lead into the quotation; null where none do.</param>
/// <param name="LeadInIsCut">True where other words stand between the lead-in and the quotation.</param>
/// <param name="Cue">The reporter's words after it that say who said it; null where there are none.</param>
internal sealed record QuotationModel(PassageModel Words, string Kind, PassageModel? LeadIn, bool LeadInIsCut, PassageModel? Cue)
    : ITemplateModel<QuotationModel>
{
    /// <summary>What names the quotation on the page of a day.</summary>
    public required string Anchor { get; init; }

    /// <summary>The same words, or a part of them, as other sources of the story have them.</summary>
    public ImmutableArray<PassageModel> Others { get; init; } = [];

    /// <summary>The words as other sources of the story have them, where they have other words.</summary>
    public ImmutableArray<WordingModel> Wordings { get; init; } = [];

    /// <summary>True where the story went on from an earlier day on which nobody quoted this.</summary>
    public bool IsNew { get; init; }

    public static TemplateShape<QuotationModel> Shape { get; } = new(
        ("anchor", m => m.Anchor),
        ("words", m => TemplateValue.From(m.Words)),
        ("kind", m => m.Kind),
        ("lead_in", m => TemplateValue.From(m.LeadIn)),
        ("lead_in_is_cut", m => m.LeadInIsCut),
        ("cue", m => TemplateValue.From(m.Cue)),
        ("others", m => TemplateValue.From(m.Others)),
        ("others_in_full", m => TemplateValue.From(m.Others.Where(other => !other.IsPart).ToImmutableArray())),
        ("others_in_part", m => TemplateValue.From(m.Others.Where(other => other.IsPart).ToImmutableArray())),
        ("wordings", m => TemplateValue.From(m.Wordings)),
        ("is_new", m => m.IsNew));
}

/// <summary>Somebody, and what one article quotes of them.</summary>
/// <param name="Speaker">The name, or for someone unnamed the phrase.</param>
/// <param name="IsNamed">False for a phrase.</param>
/// <param name="Role">As the article gives it; null where it gives none.</param>
/// <param name="Url">The page of the speaker; null for a phrase.</param>
/// <param name="Source">The article.</param>
/// <param name="Quotations">In the order of the article.</param>
internal sealed record VoiceModel(
    string Speaker, bool IsNamed, string? Role, string? Url, SourceModel Source, ImmutableArray<QuotationModel> Quotations)
    : ITemplateModel<VoiceModel>
{
    /// <summary>True where the voice before is the same speaker, as another source has it.</summary>
    public bool IsAgain { get; init; }

    /// <summary>True where that source has the same name and role, so that only the source need be named.</summary>
    public bool IsNamedAlike { get; init; }

    /// <summary>True where the next voice is named alike.</summary>
    public bool GoesOn { get; init; }

    public static TemplateShape<VoiceModel> Shape { get; } = new(
        ("speaker", m => m.Speaker),
        ("is_named", m => m.IsNamed),
        ("is_again", m => m.IsAgain),
        ("is_named_alike", m => m.IsNamedAlike),
        ("goes_on", m => m.GoesOn),
        ("role", m => m.Role),
        ("url", m => m.Url),
        ("source", m => TemplateValue.From(m.Source)),
        ("quotations", m => TemplateValue.From(m.Quotations)));
}
