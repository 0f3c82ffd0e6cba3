using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BriefingGen.Proof;

/// <summary>A place on a published page.</summary>
/// <param name="Path">The file, as the user would name it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal sealed record PagePlace(string Path, int Line, int Column);

/// <summary>A speaker as a page shows one beside a quotation.</summary>
internal sealed record ShownSpeaker(string Name, string? Role);

/// <summary>Words of which a page says that they stand in a source.</summary>
/// <param name="Place">Where the page has them.</param>
/// <param name="Source">The name of the source.</param>
/// <param name="Start">The first code point in the source's text; null where the page gives no number.</param>
/// <param name="End">After the last code point.</param>
/// <param name="Words">The words.</param>
/// <param name="Speaker">Whom the page's attribute names; null where the words are not a quotation.</param>
/// <param name="Shown">Whom a reader sees; null where no speaker is shown.</param>
/// <param name="IsQuotation">Whether the page shows the words as somebody's.</param>
/// <param name="NeedsLink">Whether a link must lead from the words to their place.</param>
/// <param name="Links">The places to which links beside the words lead, as <c>page#anchor</c> from the site's root.</param>
internal sealed record PublishedExcerpt(
    PagePlace Place,
    string Source,
    int? Start,
    int? End,
    string Words,
    string? Speaker,
    ShownSpeaker? Shown,
    bool IsQuotation,
    bool NeedsLink,
    ImmutableArray<string> Links)
{
    public string Anchor => $"c{Start}-{End}";
}

/// <summary>A marked stretch on the page of a source, in as many pieces as its paragraphs and neighbours made of it.</summary>
internal sealed record PublishedMark(PagePlace Place, ImmutableArray<string> Pieces);

/// <summary>What one published page claims.</summary>
/// <param name="Path">From the site's root.</param>
/// <param name="Excerpts">Words with their places.</param>
/// <param name="Marks">The marked stretches by their anchor.</param>
/// <param name="Unbound">Quotations and summary paragraphs that name no place.</param>
/// <param name="Strays">Words that stand among those of a source and name no place.</param>
/// <param name="Text">What stands in the text of an article, piece by piece between signs of omission.</param>
/// <param name="Home">Where the page says that the site is published; null where it does not.</param>
/// <param name="Veils">What can hide words of a source, or show others in their place, and its tag.</param>
internal sealed record PublishedPage(
    string Path,
    ImmutableArray<PublishedExcerpt> Excerpts,
    FrozenDictionary<string, PublishedMark> Marks,
    ImmutableArray<PagePlace> Unbound,
    ImmutableArray<(PagePlace Place, string Words)> Strays,
    ImmutableArray<(PagePlace Place, string Words)> Text,
    (PagePlace Place, string Address)? Home,
    ImmutableArray<(PagePlace Place, string Tag)> Veils);
