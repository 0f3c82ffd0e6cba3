using System.Collections.Immutable;

namespace BriefingGen.Model;

/// <summary>One file of the site.</summary>
/// <param name="Path">Relative to the site's root, forward slashes, no leading slash (<c>2024-12-18/index.html</c>).</param>
/// <param name="Content">Its bytes.</param>
public sealed record Page(string Path, ReadOnlyMemory<byte> Content);

/// <summary>Everything to publish, sorted by path.</summary>
public sealed record Site(ImmutableArray<Page> Pages);
