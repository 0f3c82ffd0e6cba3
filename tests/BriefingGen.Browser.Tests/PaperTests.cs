using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>What of a page is typography: the length of its lines, its sheets in print, the size of its message.</summary>
public sealed class PaperTests(Browser browser, SampleSite sample) : IClassFixture<Browser>, IClassFixture<SampleSite>
{
    private const int MostBytesOfMail = 80_000;

    [Theory]
    [InlineData("2031-05-06/index.html", ".summary p")]
    [InlineData("articles/tram-leaves-rails-on-calder-bay-hill-14-hurt/index.html", ".text p[data-number]")]
    public async Task A_line_has_60_to_75_characters_where_there_is_room(string path, string paragraphs)
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(1280, ColorScheme.Light);
        await page.GotoAsync(host.Address + path);

        // The characters of a paragraph over its full lines: the last line is left out with what stands in it.
        var lengths = await page.EvaluateAsync<double[]>("""
            selector => [...document.querySelectorAll(selector)].flatMap(paragraph => {
              const lines = new Map();
              const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              while (walker.nextNode()) {
                if (!walker.currentNode.parentElement.closest('.words, .text') || walker.currentNode.parentElement.closest('.unseen')) continue;
                for (let i = 0; i < walker.currentNode.length; i++) {
                  range.setStart(walker.currentNode, i);
                  range.setEnd(walker.currentNode, i + 1);
                  const box = range.getClientRects()[0];
                  if (box) lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) ?? 0) + 1);
                }
              }
              return [...lines.values()].slice(0, -1);
            })
            """, paragraphs);

        Assert.InRange(lengths.Length, 5, int.MaxValue);
        Assert.InRange(lengths.Average(), 60, 75);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("2031-05-06")]
    [InlineData("2031-05-07")]
    public async Task A_briefing_of_an_ordinary_day_is_printed_on_two_sheets(string day)
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(1280, ColorScheme.Dark);
        await page.GotoAsync($"{host.Address}{day}/index.html");
        var print = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.Equal(2, Regex.Count(print, @"/Type\s*/Page\b"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public void Every_message_is_small_and_has_all_stories_in_its_part_of_text()
    {
        var messages = Directory.EnumerateFiles(sample.Folder, "email.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(8, messages.Count);
        Assert.All(messages, message =>
        {
            Assert.InRange(new FileInfo(message).Length, 1, MostBytesOfMail);
            var html = File.ReadAllText(message);
            Assert.DoesNotMatch("<(script|link rel=\"stylesheet\"|style|img)", html);
            var text = File.ReadAllText(Path.ChangeExtension(message, ".txt"));
            Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
            Assert.Equal(Regex.Count(html, "<h2 "), Regex.Count(text, "(?m)^[0-9]+\\. "));
        });
    }
}
