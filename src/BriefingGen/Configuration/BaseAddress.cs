namespace BriefingGen.Configuration;

/// <summary>The addresses that can be configured.</summary>
public static class BaseAddress
{
    /// <summary>An absolute http or https address without query and fragment, with a slash at its end; null for anything else.</summary>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0
        && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : null;

    /// <summary>Whether the text is an absolute http or https address.</summary>
    public static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0;
}
