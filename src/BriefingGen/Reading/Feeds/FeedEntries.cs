using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Bundles;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading.Feeds;

/// <summary>The entries of a feed, as far as it could be read.</summary>
/// <param name="Entries">In the order of the feed; their <see cref="ArticleRecord.Id"/> is what the feed calls them by.</param>
/// <param name="Fault">Why there are no more; null where it was read to its end.</param>
internal sealed record FeedEntries(ImmutableArray<ArticleRecord> Entries, Diagnostic? Fault)
{
    /// <summary>The pieces: each entry by the name of the file, <c>#</c> and what the feed calls it by.</summary>
    public IEnumerable<Piece> Open(SourceFile file, ReadingOptions options)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            var key = EntryName.Key(entry.Id) is { Length: > 0 } own ? own : "entry";
            var name = $"#{EntryName.Unique(key, taken)}";
            yield return new(file.Path + name, () => ArticleReader.Read(entry with { Id = file.Name + name }, file.Name + name, file.Path + name, options));
        }

        if (Fault is not null)
            yield return SourceUnpacker.Refused(Fault);
        else if (Entries.IsEmpty)
            yield return SourceUnpacker.Refused(Catalog.FeedIsEmpty.At(file.Path));
    }

    /// <summary>The entry with the time that a feed writes, where it is one.</summary>
    public static ArticleRecord Dated(ArticleRecord entry, string? words) =>
        words is not null && WrittenDates.Read(words, new(0, words.Length)) is { } time ? entry with { Date = time.Day, Published = time.Moment } : entry;

    /// <summary>The instant that a feed writes; null where it is none.</summary>
    public static DateTimeOffset? Moment(string? words) => words is null ? null : WrittenDates.Read(words, new(0, words.Length))?.Moment;
}
