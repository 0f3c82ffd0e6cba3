using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Reading;

/// <summary>The editor's word on one article; it wins over whatever the source says.</summary>
/// <param name="Title">The headline; null leaves the source's own.</param>
/// <param name="Date">The day of publication; null leaves the source's own.</param>
/// <param name="Url">Where it was published, absolute http or https.</param>
/// <param name="Publisher">Who published it.</param>
public sealed record ArticleOverride(string? Title, DateOnly? Date, string? Url, string? Publisher);

/// <summary>What the user can set about reading.</summary>
public sealed record ReadingOptions
{
    public static ReadingOptions Default { get; } = new();

    /// <summary>By <see cref="SourceFile.Name"/>.</summary>
    public ImmutableDictionary<string, ArticleOverride> Overrides { get; init; } =
        ImmutableDictionary.Create<string, ArticleOverride>(StringComparer.Ordinal);

    /// <summary>Files larger than this are refused. In bytes; 64 MiB unless set.</summary>
    public long MaxFileBytes { get; init; } = 64L << 20;
}

/// <summary>What became of one input: its articles (none where it was refused) and what there is to say about it.</summary>
public sealed record ReadResult(ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>One line of a JSONL input.</summary>
/// <param name="Id">Names the article in the output.</param>
/// <param name="Text">Plain text; one of this and <paramref name="Html"/> is given.</param>
/// <param name="Html">A page, as published.</param>
/// <param name="Title">The headline, where it is known.</param>
/// <param name="Date">The day of publication, where it is known.</param>
/// <param name="Url">Where it was published.</param>
public sealed record ArticleRecord(string Id, string? Text, string? Html, string? Title, DateOnly? Date, string? Url);
