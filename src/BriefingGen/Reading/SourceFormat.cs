namespace BriefingGen.Reading;

/// <summary>What a stretch of bytes is.</summary>
internal enum SourceFormat
{
    /// <summary>Plain text.</summary>
    Text,
    Markdown,

    /// <summary>A web page.</summary>
    Page,

    /// <summary>An e-mail with its headers, or a web page saved as one (MHTML).</summary>
    Mail,

    /// <summary>RSS, RDF or Atom.</summary>
    Feed,
    JsonFeed,

    /// <summary>An article a line.</summary>
    JsonLines,
    Gzip,
    Zip,
    Warc,
}
