namespace BriefingGen.Reading.Duplicates;

/// <summary>What two forms of one address have in common.</summary>
internal static class AddressKey
{
    /// <summary>Host and path without what is added on the way (scheme, fragment, marks of campaigns); null for an address that names no page.</summary>
    public static string? Of(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.AbsolutePath.Trim('/').Length == 0)
            return null;
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(static field => !IsCampaign(field)).Order(StringComparer.Ordinal);
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        return $"{host}/{uri.AbsolutePath.Trim('/')}?{string.Join('&', query)}";
    }

    private static bool IsCampaign(string field) =>
        field.StartsWith("utm_", StringComparison.Ordinal) || field.Split('=')[0] is "fbclid" or "gclid" or "mc_cid" or "mc_eid" or "igshid" or "msclkid";
}
