using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Extraction;

/// <summary>Chooses the quotations worth showing.</summary>
internal static class KeyQuotePicker
{
    private const int Most = 6;

    public static ImmutableArray<int> Pick(List<Quotation> quotations) =>
    [
        .. Enumerable.Range(0, quotations.Count)
            .Where(i => quotations[i] is { Speaker: not null, Kind: not QuotationKind.Fragment })
            .OrderBy(i => quotations[i].Kind)
            .Take(Most),
    ];
}
