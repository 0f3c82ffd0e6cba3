using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>The blocks of a text told apart, and what they say of the article.</summary>
/// <param name="Paragraphs">The blocks.</param>
/// <param name="Title">Where the headline stands; null where there is none.</param>
/// <param name="Date">The day, where it is written down whole.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Dateline">The place from which it was filed.</param>
/// <param name="DatelineSpan">The whole dateline at the head of the story, with agency, day and dash; empty where there is none.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Where.</param>
internal sealed record Layout(
    ImmutableArray<Paragraph> Paragraphs,
    TextSpan? Title,
    WrittenDate? Date,
    string? Byline,
    string? Dateline,
    TextSpan DatelineSpan,
    string? Publisher,
    string? Url)
{
    /// <summary>Where <see cref="Title"/> was recognised.</summary>
    public Origin TitleFrom { get; init; } = Origin.Header;

    /// <summary>The headline as the source gives it outside the text; it wins over <see cref="Title"/> where the two differ.</summary>
    public Headline? Headline { get; init; }

    /// <summary>The BCP 47 tag that the source declares.</summary>
    public string? Language { get; init; }

    /// <summary>When the source says that it was last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>What its publisher files it under.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Fields for templates, by name.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Extra { get; init; } = NoFields;

    /// <summary>Emphasis and links, in the order of the text.</summary>
    public ImmutableArray<InlineMark> Marks { get; init; } = [];

    /// <summary>Nothing for templates.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> NoFields { get; } = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);
}

/// <summary>A headline that stands outside the text.</summary>
/// <param name="Words">One line, trimmed.</param>
/// <param name="From">Where it was found.</param>
internal sealed record Headline(string Words, Origin From);
