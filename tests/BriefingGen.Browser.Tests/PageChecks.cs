using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>What holds for every page of every site.</summary>
internal static class PageChecks
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private static readonly int[] Widths = [320, 360, 768, 1280];

    /// <summary>
    /// The page says nothing to the console, asks nobody else, never scrolls sideways, and axe finds nothing: in light colours
    /// at 320 pixels, where things stand closest, and in dark ones at 1280.
    /// </summary>
    public static async Task FitsIsSilentAndOpenToEveryone(Browser browser, StaticHost host, string path)
    {
        var page = await browser.Open(320, ColorScheme.Light);
        var said = Listening.To(page, host.Address);
        await page.GotoAsync(host.Address + path);
        await IsOpenToEveryone(page);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await IsOpenToEveryone(page);
        Assert.Equal([], said);
        await page.Context.CloseAsync();
    }

    /// <summary>
    /// Every link of <paramref name="pages"/> that stays below <paramref name="address"/> leads to a file of
    /// <paramref name="folder"/>, and to a place in it where it names one. Returns the links that lead elsewhere.
    /// </summary>
    public static async Task<IReadOnlyList<string>> EveryLinkLeadsSomewhere(Browser browser, string folder, string address, IEnumerable<string> pages)
    {
        var page = await browser.Open(1280, ColorScheme.Light);
        var said = Listening.To(page, address);
        var places = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var links = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in pages)
        {
            var answer = await page.GotoAsync(address + path);
            Assert.True(answer is null or { Ok: true }, path);
            places[address + path] = [.. await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(element => element.id)")];
            links.UnionWith(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href], link[href]')].map(link => link.href)"));
        }

        await page.Context.CloseAsync();
        Assert.Equal([], said);
        var own = links.Where(link => link.StartsWith(address, StringComparison.Ordinal)).ToList();
        Assert.InRange(own.Count, places.Count, int.MaxValue);
        Assert.All(own, link =>
        {
            var parts = link.Split('#');
            Assert.True(File.Exists(Path.Combine(folder, Uri.UnescapeDataString(parts[0][address.Length..]))), link);
            Assert.True(parts.Length == 1 || places[parts[0]].Contains(parts[1]), link);
        });
        return [.. links.Except(own)];
    }

    private static async Task IsOpenToEveryone(IPage page)
    {
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Standards) });
        Assert.Equal([], axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Select(node => node.Html))})"));
    }
}
