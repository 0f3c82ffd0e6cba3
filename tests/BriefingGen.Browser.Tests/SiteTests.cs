using BriefingGen.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>The committed site as its readers meet it.</summary>
public sealed class SiteTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private static string Site => Repository.At("site");

    private static string[] Pages =>
    [
        .. Directory.EnumerateFiles(Site, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Site, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (var page in Pages)
            {
                views.Add(page, 320, ColorScheme.Light);
                views.Add(page, 768, ColorScheme.Dark);
                views.Add(page, 1280, ColorScheme.Light);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_fits_is_silent_and_open_to_everyone(string path, int width, ColorScheme scheme)
    {
        using var host = new StaticHost(Site, "/");
        var page = await browser.Open(width, scheme);
        var said = Listen(page);
        await page.GotoAsync(host.Address + path);

        Assert.Equal([], said);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Standards) });
        Assert.Equal([], axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Select(node => node.Html))})"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public async Task Every_link_leads_to_a_page_and_a_place_below(string prefix)
    {
        using var host = new StaticHost(Site, prefix);
        await FollowLinks(host.Address, 404);
    }

    [Fact]
    public Task Every_link_leads_to_a_page_and_a_place_in_files() => FollowLinks(FileAddress(""), null);

    [Fact]
    public async Task Every_passage_of_a_briefing_is_one_click_from_its_place_which_lights_up()
    {
        var page = await browser.Open(1280, ColorScheme.Light);
        foreach (var briefing in Pages.Where(path => char.IsAsciiDigit(path[0]) && path.EndsWith("/index.html", StringComparison.Ordinal)))
        {
            await page.GotoAsync(FileAddress(briefing));
            var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href*=\"#c\"]')].map(a => a.href)");
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                await page.GotoAsync(link.Split('#')[0]);
                var id = link.Split('#')[1];
                var before = await Background(page, id);
                await page.GotoAsync(link);
                Assert.NotEqual(before, await Background(page, id));
                Assert.True(await page.EvaluateAsync<bool>("id => { const box = document.getElementById(id).getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; }", id), link);
            }
        }

        await page.Context.CloseAsync();
    }

    private static Task<string> Background(IPage page, string id) =>
        page.EvaluateAsync<string>("id => getComputedStyle(document.getElementById(id)).backgroundColor", id);

    private async Task FollowLinks(string address, int? statusOfUnknown)
    {
        var page = await browser.Open(1280, ColorScheme.Light);
        var said = Listen(page);
        var places = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Pages.Where(path => path != "404.html"))
        {
            await page.GotoAsync(address + path);
            places.UnionWith(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href)"));
        }

        Assert.All(places, place => Assert.StartsWith(address, place, StringComparison.Ordinal));
        foreach (var place in places)
        {
            if (Path.GetExtension(place) is ".xml" or ".json")
            {
                Assert.True(File.Exists(Path.Combine(Site, place[address.Length..])), place);
                continue;
            }

            // From another document each time: a move within one is no navigation and has no answer.
            await page.GotoAsync("about:blank");
            var answer = await page.GotoAsync(place);
            Assert.True(answer is null or { Ok: true }, place);
            if (place.Contains('#', StringComparison.Ordinal))
                Assert.True(await page.EvaluateAsync<bool>("id => document.getElementById(id) !== null", place.Split('#')[1]), place);
        }

        Assert.Equal([], said);
        if (statusOfUnknown is { } status)
            Assert.Equal(status, (await page.GotoAsync(address + "no/such/page"))!.Status);
        await page.Context.CloseAsync();
    }

    // What the console says and what could not be loaded. A browser asks a host for an icon of its own accord.
    private static List<string> Listen(IPage page)
    {
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => said.Add($"{page.Url}: {error}");
        return said;
    }

    private static string FileAddress(string path) => new Uri($"{Site}/{path}").AbsoluteUri;
}
