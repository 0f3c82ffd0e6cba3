namespace BriefingGen.Model;

/// <summary>One input as it lies on disk.</summary>
/// <param name="Path">As the user would name it, for messages: forward slashes.</param>
/// <param name="Name">Relative to the input folder, forward slashes: the identity of the article, stable over machines.</param>
/// <param name="Bytes">The content, untouched.</param>
public sealed record SourceFile(string Path, string Name, ReadOnlyMemory<byte> Bytes);
