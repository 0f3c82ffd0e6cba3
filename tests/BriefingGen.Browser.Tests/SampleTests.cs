using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>Every kind of page, and what the pages can do, on the site of the sample week.</summary>
public sealed class SampleTests(Browser browser, SampleSite sample) : IClassFixture<Browser>, IClassFixture<SampleSite>
{
    private const int MostForFirstQuery = 200_000;

    private static readonly string[] Kinds =
    [
        "index.html", "2031-05-05/index.html", "2031-05-06/email.html", "2031-05-06/index.html", "2031-05-07/index.html",
        "2031-05-08/index.html", "2031-05-09/index.html", "undated/index.html", "404.html",
        "articles/harbour-website-script-alert-boats-script-other-jokes/index.html",
        "articles/divers-find-second-crack-as-ostrey-reservoir-falls/index.html", "articles/2031-05-09-almarsa/index.html",
        "articles/town-of-the-longest-name-contest-won-by/index.html", "articles/stausee-ostrey-sirenen-verstummen/index.html", "archive/index.html", "archive/2031/index.html",
        "speakers/index.html", "speakers/andriy-dobrovsky/index.html", "outlets/index.html", "outlets/northlight-wire/index.html",
        "topics/index.html", "topics/calder-bay/index.html", "search/index.html", "follow/index.html",
    ];

    public static TheoryData<string> Paths => [.. Kinds];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_of_every_kind_fits_is_silent_asks_nobody_else_and_is_open_to_everyone(string path)
    {
        using var host = new StaticHost(sample.Folder, "/");
        await PageChecks.FitsIsSilentAndOpenToEveryone(browser, host, path);
    }

    [Fact]
    public async Task No_link_of_the_site_leads_nowhere()
    {
        using var host = new StaticHost(sample.Folder, "/below/");
        var pages = Directory.EnumerateFiles(sample.Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(sample.Folder, file).Replace('\\', '/'))
            .Where(path => path != "404.html");
        var elsewhere = await PageChecks.EveryLinkLeadsSomewhere(browser, sample.Folder, host.Address, pages);
        Assert.All(elsewhere, link => Assert.Matches("^https://(courier|northlight|gazette|post|ledger|seeblick|almarsa)\\.example/", link));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_search_finds_as_one_types_and_leads_there_by_keyboard(bool isServed)
    {
        using var host = new StaticHost(sample.Folder, "/");
        var address = isServed ? host.Address : new Uri(sample.Folder + "/").AbsoluteUri;
        var page = await browser.Open(1280, ColorScheme.Light);
        var said = Listening.To(page, address);
        var loaded = 0L;
        page.Request += (_, request) => loaded += request.Url.Contains("/search/", StringComparison.Ordinal) && request.Url.EndsWith(".js", StringComparison.Ordinal)
            ? new FileInfo(Path.Combine(sample.Folder, request.Url[address.Length..])).Length : 0;
        await page.GotoAsync(address + "index.html");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("input")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("dobrovskyy lar");
        await Assertions.Expect(page.Locator(".results li")).ToHaveCountAsync(1);
        Assert.Equal("Andriy Dobrovskyy", await page.Locator(".results a").First.TextContentAsync());
        Assert.Equal("You heard the larch. In ten years it will answer,", await page.Locator(".results q").TextContentAsync());
        Assert.InRange(loaded, 1, MostForFirstQuery);

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/2031-05-09/index\\.html#q_"));
        Assert.Equal([], said);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("DOBROVSKÝ", 2)]
    [InlineData("הגשר", 1)]
    [InlineData("<img src=x onerror=alert(1)>", 1)]
    [InlineData("no such words", 0)]
    public async Task The_search_reads_letters_as_the_index_does_and_no_markup(string words, int speakersAtLeast)
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(1280, ColorScheme.Light);
        var said = Listening.To(page, host.Address);
        await page.GotoAsync($"{host.Address}search/index.html?q={Uri.EscapeDataString(words)}");
        await Assertions.Expect(page.Locator(".found")).Not.ToBeEmptyAsync();

        Assert.InRange(await page.Locator(".results li").CountAsync(), speakersAtLeast, speakersAtLeast == 0 ? 0 : 20);
        Assert.Equal(words, await page.InputValueAsync("input"));
        Assert.Equal(0, await page.Locator("main img").CountAsync());
        Assert.Equal([], said);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_the_search_leads_to_the_archive_and_nothing_is_missing()
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(1280, ColorScheme.Light, hasScript: false);
        await page.GotoAsync(host.Address + "search/index.html");

        Assert.True(await page.Locator("main noscript a").First.IsVisibleAsync());
        Assert.False(await page.Locator("form").IsVisibleAsync());
        Assert.False(await page.Locator(".theme").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_reader_s_choice_of_colours_holds_on_the_next_page()
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(1280, ColorScheme.Light);
        await page.GotoAsync(host.Address);
        var light = await Paper(page);
        await page.SelectOptionAsync(".theme select", "dark");
        Assert.NotEqual(light, await Paper(page));
        await page.GotoAsync(host.Address + "archive/index.html");
        Assert.NotEqual(light, await Paper(page));
        Assert.Equal("dark", await page.InputValueAsync(".theme select"));
        await page.SelectOptionAsync(".theme select", "");
        Assert.Equal(light, await Paper(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_permalink_copies_the_words_with_who_said_them_where_and_when()
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(1280, ColorScheme.Light);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(host.Address + "2031-05-08/index.html");
        await page.Locator("#ferries-to-sail-again-after-deal-on-night-shifts .voice .permalink").First.ClickAsync();
        await Assertions.Expect(page.Locator(".status")).Not.ToBeEmptyAsync();

        Assert.Matches(
            "^“.+” — .+ \\(Harrow and Vale Post, Thursday, May 8, 2031\\) http://127\\.0\\.0\\.1:[0-9]+/2031-05-08/index\\.html#q_ferries-to-sail-again-after-deal-on-night-shifts_c[0-9]+-[0-9]+$",
            await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("2031-05-07/index.html")]
    [InlineData("articles/divers-find-second-crack-as-ostrey-reservoir-falls/index.html")]
    [InlineData("archive/2031/index.html")]
    [InlineData("speakers/index.html")]
    [InlineData("follow/index.html")]
    [InlineData("search/index.html")]
    public async Task The_keyboard_reaches_everything_in_order_and_one_sees_where_one_is(string path)
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(1280, ColorScheme.Light);
        await page.GotoAsync(host.Address + path);
        var expected = await page.EvaluateAsync<int>("window.reachable = [...document.querySelectorAll('a[href], button, input, select')].filter(element => element.checkVisibility()), reachable.length");
        await page.FocusAsync(".skip");
        for (var i = 0; i < expected; i++)
        {
            Assert.Equal(i, await page.EvaluateAsync<int>("reachable.indexOf(document.activeElement)"));
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Context.CloseAsync();
    }

    private static Task<string> Paper(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
