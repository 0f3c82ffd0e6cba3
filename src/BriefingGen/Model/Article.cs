using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Model;

/// <summary>One article as read: its text exactly as the source has it, what each block of it is, and where each field came from.</summary>
public sealed record Article
{
    /// <summary>Names the article in extracts: the JSONL input's own id, otherwise <see cref="Source"/>.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The file's name relative to the input folder, forward slashes; for one article of several in a file the name goes on with
    /// its own (<c>week.zip/harbour.html</c>, <c>feed.xml#2031/harbour</c>). Unique within a build.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>The address at which the article was published, absolute http or https; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, in the source's own words; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The headline, verbatim; null where the article has no text at all.</summary>
    public string? Title { get; init; }

    public Origin TitleFrom { get; init; }

    /// <summary>Where <see cref="Title"/> stands in <see cref="Text"/>; null where it came from outside the text.</summary>
    public TextSpan? TitleSpan { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The instant of publication, in the zone in which the source gives it; null where the source gives no time of day or no zone.</summary>
    public DateTimeOffset? Published { get; init; }

    public Origin DateFrom { get; init; }

    /// <summary>Why the date is this one, in words for a reader; null where it was written down.</summary>
    public string? DateEvidence { get; init; }

    public string? Byline { get; init; }

    /// <summary>The place from which the story was filed, as printed (<c>BRUSSELS</c>).</summary>
    public string? Dateline { get; init; }

    /// <summary>The BCP 47 tag that the source declares; null where it declares none.</summary>
    public string? Language { get; init; }

    public required SourceText Text { get; init; }

    /// <summary>The blocks of <see cref="Text"/> in order.</summary>
    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    /// <summary>The expressions of time whose value can be told, in the order of the text.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>When the source says that it was last changed; null where it does not say.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>What its publisher files it under, as written.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Fields of its front matter that mean nothing here and may to a theme, by name.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Extra { get; init; } = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Emphasis and links, in the order of the text; one can hold another.</summary>
    public ImmutableArray<InlineMark> Marks { get; init; } = [];

    /// <summary>The other forms in which it was found, newest first.</summary>
    public ImmutableArray<ArticleVersion> Versions { get; init; } = [];
}
