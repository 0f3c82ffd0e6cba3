using BriefingGen.Model;

namespace BriefingGen.Reading;

/// <summary>What may become one article: a file, an entry of an archive or a feed, a line of JSONL; or what was refused in its place.</summary>
/// <param name="Path">As messages call it.</param>
/// <param name="Read">Reads it: one article, or none and the reason. Needs nothing but the piece, so pieces can be read in parallel.</param>
public sealed record Piece(string Path, Func<ReadResult> Read);

/// <summary>One document in one format, and what its surroundings say of it.</summary>
/// <param name="File">Its names and bytes.</param>
/// <param name="Format">What the bytes are.</param>
internal sealed record SourceDocument(SourceFile File, SourceFormat Format)
{
    /// <summary>Where it was published, as an archive of the web has it.</summary>
    public string? Address { get; init; }

    /// <summary>The encoding that its transport declares.</summary>
    public string? Charset { get; init; }
}
