using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>One Chromium for all tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    // A closed network refuses what a browser asks for by itself at every start.
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Switches,
        });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A new page in a window of <paramref name="width"/> CSS pixels.</summary>
    public Task<IPage> Open(int width, ColorScheme scheme, bool hasScript = true) => Open(new()
    {
        ViewportSize = new() { Width = width, Height = 900 },
        ColorScheme = scheme,
        JavaScriptEnabled = hasScript,
    });

    /// <summary>A new page in a window as <paramref name="window"/> says.</summary>
    public async Task<IPage> Open(BrowserNewContextOptions window)
    {
        // A page that still moves towards a place cannot be asked where the place is.
        var context = await chromium!.NewContextAsync(new(window) { ReducedMotion = ReducedMotion.Reduce });
        return await context.NewPageAsync();
    }
}
