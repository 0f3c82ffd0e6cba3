namespace BriefingGen.Model;

/// <summary>What the configuration says of the site as a whole.</summary>
/// <param name="Title">The name of the publication.</param>
/// <param name="Description">A sentence on it, for the index and the feed.</param>
/// <param name="Language">The BCP 47 tag of the interface words (<c>en</c>).</param>
/// <param name="BaseUrl">Where the site is published, absolute http or https; null where that is not known, and then every link is relative.</param>
public sealed record SiteSettings(string Title, string Description, string Language, Uri? BaseUrl)
{
    /// <summary>What of an article is published.</summary>
    public SourcePages SourcePages { get; init; }

    /// <summary>Whether a reader's browser keeps what was read, to read it again without a connection.</summary>
    public bool Offline { get; init; }
}

/// <summary>What the page of an article holds.</summary>
public enum SourcePages
{
    /// <summary>The whole text.</summary>
    Full,

    /// <summary>Nothing but the passages that the briefings show, where there is no right to more.</summary>
    Excerpts,
}
