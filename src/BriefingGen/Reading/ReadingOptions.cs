using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading;

/// <summary>The editor's word on one article; it wins over whatever the source says.</summary>
/// <param name="Title">The headline; null leaves the source's own.</param>
/// <param name="Date">The day of publication; null leaves the source's own.</param>
/// <param name="Url">Where it was published, absolute http or https.</param>
/// <param name="Publisher">Who published it.</param>
public sealed record ArticleOverride(string? Title, DateOnly? Date, string? Url, string? Publisher)
{
    /// <summary>The instant of publication, where <see cref="Date"/> came with one.</summary>
    public DateTimeOffset? Published { get; init; }
}

/// <summary>What the user can set about reading.</summary>
public sealed record ReadingOptions
{
    public static ReadingOptions Default { get; } = new();

    /// <summary>By <see cref="SourceFile.Name"/>.</summary>
    public ImmutableDictionary<string, ArticleOverride> Overrides { get; init; } =
        ImmutableDictionary.Create<string, ArticleOverride>(StringComparer.Ordinal);

    /// <summary>Files larger than this are refused. In bytes; 64 MiB unless set.</summary>
    public long MaxFileBytes { get; init; } = 64L << 20;

    /// <summary>What an archive may unpack to, all its entries together. In bytes; 1 GiB unless set.</summary>
    public long MaxUnpackedBytes { get; init; } = 1L << 30;

    /// <summary>How many entries of an archive or a feed are looked at; 20,000 unless set.</summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>In which it is decided of what day an article is whose instant of publication is known; null leaves each day as it is written.</summary>
    public TimeZoneInfo? TimeZone { get; init; }
}

/// <summary>What became of one input: its articles (none where it was refused) and what there is to say about it.</summary>
public sealed record ReadResult(ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>An article whose fields come apart from its text: a line of a JSONL input, an entry of a feed.</summary>
/// <param name="Id">Names the article in the output.</param>
/// <param name="Text">Plain text; one of this and <paramref name="Html"/> is given.</param>
/// <param name="Html">A page, as published.</param>
/// <param name="Title">The headline, where it is known.</param>
/// <param name="Date">The day of publication, where it is known.</param>
/// <param name="Url">Where it was published.</param>
public sealed record ArticleRecord(string Id, string? Text, string? Html, string? Title, DateOnly? Date, string? Url)
{
    /// <summary>The instant of publication, where <see cref="Date"/> came with one.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary><see cref="Date"/> with the time of day in its zone.</summary>
    internal WrittenTime? Written => Date is not { } day ? null
        : Published is { } moment ? new(day, TimeOnly.FromDateTime(moment.DateTime), moment.Offset) : new(day);

    /// <summary>The day and, where it is given, the instant of a "date": 2025-03-20, 2025-03-20T10:00:00+02:00 or another written date; null for anything else.</summary>
    public static (DateOnly Day, DateTimeOffset? Published)? ReadDate(string date)
    {
        var day = date.Length > 10 && date[10] is 'T' or ' ' ? date[..10] : date;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? (parsed, WrittenDates.Read(date, new(0, date.Length))?.Moment)
            : WrittenDates.Read(date, new(0, date.Length)) is { } written ? (written.Day, written.Moment) : null;
    }

    /// <summary>True where <see cref="Html"/> is the article alone and not a page around it.</summary>
    public bool IsFragment { get; init; }

    /// <summary>True where there is a teaser only.</summary>
    public bool IsSummary { get; init; }

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];
}
