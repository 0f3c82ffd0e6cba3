using System.Runtime.CompilerServices;
using BriefingGen.Tests.Support;
using DiffEngine;
using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>
/// What the pages look like: pictures at half the size, beside <c>Look/KIND-WIDTH-SCHEME.verified.jpg</c> by the conventions of
/// Verify. The letters are those of Debian's fonts-liberation, whatever else a machine has.
/// </summary>
public sealed class LookTests(Browser browser, SampleSite sample) : IClassFixture<Browser>, IClassFixture<SampleSite>
{
    private const int Height = 1200;

    // Squares of 8 by 8 points, by their mean colour: another smoothing of letters does not show there, another place of them does.
    private const int MostTone = 20;
    private const double MostDiffering = 0.005;

    private const string Letters = """
        :root { --serif: "Liberation Serif"; --sans: "Liberation Sans"; }
        [style*="Georgia"] { font-family: "Liberation Serif" !important; }
        [style*="Arial"] { font-family: "Liberation Sans" !important; }
        """;

    private const string Difference = """
        async pictures => {
          const [seen, wanted] = await Promise.all(pictures.map(async picture => {
            const image = new Image();
            image.src = `data:image/jpeg;base64,${picture}`;
            await image.decode();
            const canvas = new OffscreenCanvas(Math.ceil(image.width / 8), Math.ceil(image.height / 8));
            const context = canvas.getContext('2d');
            context.imageSmoothingQuality = 'high';
            context.drawImage(image, 0, 0, canvas.width, canvas.height);
            return context.getImageData(0, 0, canvas.width, canvas.height);
          }));
          if (seen.width !== wanted.width || seen.height !== wanted.height) return 1;
          let differing = 0;
          for (let i = 0; i < seen.data.length; i += 4)
            if ([0, 1, 2].some(channel => Math.abs(seen.data[i + channel] - wanted.data[i + channel]) > MOST_TONE)) differing++;
          return differing / (seen.data.length / 4);
        }
        """;

    private static readonly (string Kind, string Path)[] Kinds =
    [
        ("front", "index.html"), ("briefing", "2031-05-06/index.html"), ("article", "articles/tram-leaves-rails-on-calder-bay-hill-14-hurt/index.html"),
        ("speaker", "speakers/ines-varga/index.html"), ("archive", "archive/2031/index.html"), ("search", "search/index.html?q=ferry"), ("mail", "2031-05-06/email.html"),
    ];

    public static TheoryData<string, string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, string, int, ColorScheme>();
            foreach (var (kind, path) in Kinds)
            {
                foreach (var width in new[] { 360, 768, 1280 })
                {
                    views.Add(kind, path, width, ColorScheme.Light);
                    if (kind != "mail")
                        views.Add(kind, path, width, ColorScheme.Dark);
                }
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_looks_as_it_did(string kind, string path, int width, ColorScheme scheme)
    {
        using var host = new StaticHost(sample.Folder, "/");
        var page = await browser.Open(new()
        {
            ViewportSize = new() { Width = width, Height = Height },
            ColorScheme = scheme,
            DeviceScaleFactor = 0.5f,
            BypassCSP = true,
        });
        await page.GotoAsync(host.Address + path);
        if (kind == "search")
            await page.WaitForSelectorAsync(".results li");
        await page.AddStyleTagAsync(new() { Content = Letters });
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('16px \"Liberation Serif\"') && document.fonts.check('16px \"Liberation Sans\"')"));
        var picture = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 70 });
        await Compare(page, picture, $"{kind}-{width}-{scheme.ToString().ToLowerInvariant()}");
        await page.Context.CloseAsync();
    }

    private static async Task Compare(IPage page, byte[] picture, string name)
    {
        var folder = Path.Combine(Path.GetDirectoryName(OnDisk())!, "Look");
        var (received, verified) = (Path.Combine(folder, $"{name}.received.jpg"), Path.Combine(folder, $"{name}.verified.jpg"));
        var difference = File.Exists(verified)
            ? await page.EvaluateAsync<double>(Difference.Replace("MOST_TONE", $"{MostTone}", StringComparison.Ordinal), new[] { picture, await File.ReadAllBytesAsync(verified) }.Select(Convert.ToBase64String))
            : 1;
        if (difference <= MostDiffering)
        {
            File.Delete(received);
            DiffRunner.Kill(received, verified);
            return;
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(received, picture);
        if (!BuildServerDetector.Detected)
            await DiffRunner.LaunchAsync(received, verified);
        Assert.Fail($"{difference:P1} of {verified} differ from {received}. Look at it; if it is right, rename it to the name of the verified one and commit that.");
    }

    // A deterministic build maps the folder of the solution to "/_/".
    private static string OnDisk([CallerFilePath] string file = "") => file.StartsWith("/_/", StringComparison.Ordinal) ? Repository.At(file["/_/".Length..]) : file;
}
