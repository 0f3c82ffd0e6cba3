using BriefingGen.Diagnostics;

namespace BriefingGen.Reading.Bundles;

/// <summary>What an archive gives: a document, or why there is none.</summary>
internal readonly record struct BundleEntry(SourceDocument? Document, Diagnostic? Fault)
{
    public static implicit operator BundleEntry(SourceDocument document) => new(document, null);

    public static implicit operator BundleEntry(Diagnostic fault) => new(null, fault);
}
