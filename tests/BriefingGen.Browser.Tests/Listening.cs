using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>Hears what a page says that it should not say.</summary>
internal static class Listening
{
    /// <summary>What the console says, what fails, and every request that leaves the site, as it comes.</summary>
    public static List<string> To(IPage page, string address)
    {
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => said.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal))
                said.Add($"{page.Url}: asks for {request.Url}");
        };
        return said;
    }
}
