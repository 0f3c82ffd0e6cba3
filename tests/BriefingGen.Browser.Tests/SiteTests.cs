using BriefingGen.Tests.Support;
using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>The committed site as its readers meet it.</summary>
public sealed class SiteTests(Browser browser) : IClassFixture<Browser>
{
    private static string Site => Repository.At("site");

    private static string[] Pages =>
    [
        .. Directory.EnumerateFiles(Site, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Site, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    // Its links start at the root of a host, wherever it is shown.
    private static IEnumerable<string> Linking => Pages.Where(path => path != "404.html");

    public static TheoryData<string> Paths => [.. Pages];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_fits_is_silent_asks_nobody_else_and_is_open_to_everyone(string path)
    {
        using var host = new StaticHost(Site, "/");
        await PageChecks.FitsIsSilentAndOpenToEveryone(browser, host, path);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public async Task Every_link_leads_to_a_page_and_a_place_below(string prefix)
    {
        using var host = new StaticHost(Site, prefix);
        Assert.Empty(await PageChecks.EveryLinkLeadsSomewhere(browser, Site, host.Address, Linking));
        var page = await browser.Open(1280, ColorScheme.Light);
        Assert.Equal(404, (await page.GotoAsync(host.Address + "no/such/page"))!.Status);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_link_leads_to_a_page_and_a_place_in_files() =>
        Assert.Empty(await PageChecks.EveryLinkLeadsSomewhere(browser, Site, FileAddress(""), Linking));

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

    private static string FileAddress(string path) => new Uri($"{Site}/{path}").AbsoluteUri;
}
