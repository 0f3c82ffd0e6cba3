namespace BriefingGen.Reading.Feeds;

/// <summary>What an entry of a feed says of itself, as it is read field by field.</summary>
internal sealed class EntryFields
{
    public string? Key { get; set; }

    public string? Title { get; set; }

    public string? Link { get; set; }

    public string? Permalink { get; set; }

    public string? Html { get; set; }

    public string Text { get; set; } = "";

    public bool IsWhole { get; set; }

    public string? Published { get; set; }

    public string? Updated { get; set; }

    public string? Language { get; init; }

    /// <summary>What its addresses count from; null for that of the feed.</summary>
    public string? Place { get; init; }

    public List<string> Authors { get; } = [];

    public List<string> Tags { get; } = [];

    public ArticleRecord ToRecord()
    {
        var url = Link is { Length: > 0 } ? Link : Permalink is not null && HeaderReader.Address(Permalink) is not null ? Permalink : null;
        var authors = string.Join(", ", Authors.Where(static author => author.Length > 0).Distinct(StringComparer.Ordinal));
        var entry = new ArticleRecord(Key is { Length: > 0 } ? Key : url ?? Title ?? "", Text, Html, Title is { Length: > 0 } ? Title : null, null, url)
        {
            IsFragment = true,
            IsSummary = !IsWhole,
            Byline = authors.Length > 0 ? authors : null,
            Language = Language,
            Updated = FeedEntries.Moment(Updated),
            Tags = [.. Tags.Where(static tag => tag.Length > 0).Distinct(StringComparer.Ordinal)],
        };
        return FeedEntries.Dated(entry, Published ?? Updated);
    }
}
