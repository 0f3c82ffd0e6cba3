using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Reading.Html;

/// <summary>The bytes of a web page to text.</summary>
internal static class PageDecoder
{
    /// <summary>The markup; null where the bytes are no text, and <paramref name="diagnostics"/> say why.</summary>
    /// <param name="file">The page.</param>
    /// <param name="declared">The encoding that a transport named (an HTTP or MIME header), or null.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public static string? Decode(SourceFile file, string? declared, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _ = declared;
        return TextDecoder.Decode(file, diagnostics)?.Content;
    }
}
