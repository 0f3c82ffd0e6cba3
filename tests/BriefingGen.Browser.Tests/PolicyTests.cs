using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>The security policy of every page of the sample week, and that nothing is lost without a script.</summary>
public sealed class PolicyTests(Browser browser, SampleSite sample) : IClassFixture<Browser>, IClassFixture<SampleSite>
{
    private const string InlineThings = """
        [...document.querySelectorAll('*')].filter(element => element.matches('script:not([src], [type="application/ld+json"]), iframe, object, embed, base')
            || [...element.attributes].some(attribute => attribute.name === 'style' || attribute.name.startsWith('on') || /^(javascript|data):/i.test(attribute.value)))
          .map(element => element.outerHTML.slice(0, 200))
        """;

    private IEnumerable<string> Pages => Directory.EnumerateFiles(sample.Folder, "*.html", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(sample.Folder, file).Replace('\\', '/'))
        .Where(path => !path.EndsWith("email.html", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [Fact]
    public void Every_page_has_a_policy_that_lets_nothing_in_that_is_inline()
    {
        Assert.All(Pages, path =>
        {
            var page = File.ReadAllText(Path.Combine(sample.Folder, path));
            var policy = Assert.Single(Regex.Matches(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">")).Groups[1].Value;
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task No_page_breaks_its_policy()
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(1280, ColorScheme.Light);
        await page.AddInitScriptAsync("window.broken = []; addEventListener('securitypolicyviolation', event => broken.push(event.violatedDirective + ' ' + event.blockedURI))");
        foreach (var path in Pages)
        {
            await page.GotoAsync(host.Address + path);
            Assert.Empty(await page.EvaluateAsync<string[]>("broken"));
            Assert.Empty(await page.EvaluateAsync<string[]>(InlineThings));
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("2031-05-06/index.html")]
    [InlineData("articles/tram-leaves-rails-on-calder-bay-hill-14-hurt/index.html")]
    [InlineData("speakers/ines-varga/index.html")]
    [InlineData("archive/2031/index.html")]
    public async Task A_page_says_the_same_without_a_script(string path)
    {
        using var host = new StaticHost(sample.Folder, "/");
        var said = new List<string>();
        foreach (var hasScript in new[] { true, false })
        {
            var page = await browser.Open(1280, ColorScheme.Light, hasScript);
            await page.GotoAsync(host.Address + path);
            said.Add(await page.Locator("main").InnerTextAsync());
            await page.Context.CloseAsync();
        }

        Assert.InRange(said[0].Length, 100, int.MaxValue);
        Assert.Equal(said[0], said[1]);
    }
}
