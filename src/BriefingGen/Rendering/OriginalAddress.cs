namespace BriefingGen.Rendering;

/// <summary>The address at which an article says it was published, as far as a page may link to it.</summary>
internal sealed record OriginalAddress(string Url, string Host)
{
    /// <summary>Null unless it is an absolute http or https address without a user name: anything else can mislead or run.</summary>
    public static OriginalAddress? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0 && uri.Host.Length > 0
            ? new(Printable.Of(uri.AbsoluteUri), Printable.Of(uri.IdnHost))
            : null;

    // Whole words from both ends are enough to find a long passage by, and the ends stay as they are when a page breaks
    // its lines in another way.
    private const int WordsAtEachEnd = 6;

    /// <summary>The address with a text fragment, at which a browser that knows them shows the words marked.</summary>
    public string At(string words) => WithFragment(Fragment(words));

    /// <summary>The same for several passages at once; null where there is none.</summary>
    public string? At(IEnumerable<string> passages) =>
        string.Join('&', passages.Select(Fragment).Distinct(StringComparer.Ordinal)) is { Length: > 0 } fragments ? WithFragment(fragments) : null;

    private string WithFragment(string fragments) => $"{Url}{(Url.Contains('#', StringComparison.Ordinal) ? "" : "#")}:~:{fragments}";

    private static string Fragment(string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var ends = parts.Length <= 2 * WordsAtEachEnd
            ? [string.Join(' ', parts)]
            : (string[])[string.Join(' ', parts[..WordsAtEachEnd]), string.Join(' ', parts[^WordsAtEachEnd..])];
        return "text=" + string.Join(',', ends.Select(end => Uri.EscapeDataString(Printable.Of(end)).Replace("-", "%2D", StringComparison.Ordinal)));
    }
}
