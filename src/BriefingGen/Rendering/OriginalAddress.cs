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
}
