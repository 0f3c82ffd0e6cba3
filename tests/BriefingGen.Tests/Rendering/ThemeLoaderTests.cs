using System.Text;
using BriefingGen.Rendering;

namespace BriefingGen.Tests.Rendering;

public sealed class ThemeLoaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("theme").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_template_that_nothing_asks_for_is_told()
    {
        using var scratch = new Support.ScratchFolder();
        scratch.Write("idnex.sbn-html", "misspelt");
        scratch.Write("sidebar.sbn-html", "included");
        scratch.Write("index.sbn-html", "{{ include 'sidebar.sbn-html' }}");

        var message = Assert.Single(ThemeLoader.Load(scratch.Path).Diagnostics);

        Assert.Equal(("BG0210", $"{scratch.Path}/idnex.sbn-html"), (message.Code, message.Path));
    }

    [Fact]
    public void A_pipe_in_a_theme_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var scratch = new Support.ScratchFolder();
        scratch.Shell("mkdir assets && mkfifo assets/pipe");

        Assert.Contains(ThemeLoader.Load(scratch.Path).Theme.Assets, asset => asset.Path == "pipe" && asset.Content.Length == 0);
    }

    [Fact]
    public void The_default_theme_is_part_of_the_program()
    {
        var (theme, diagnostics) = ThemeLoader.Load(null);
        Assert.Empty(diagnostics);
        Assert.Contains("layout.sbn-html", theme.Templates.Select(template => template.Name));
        Assert.Equal(["card.png", "favicon.svg", "offline-worker.js", "offline.js", "schema/briefing.schema.json", "schema/index.schema.json", "search.js", "site.js", "style.css", "theme.js"], theme.Assets.Select(asset => asset.Path));
        Assert.Equal(theme.Templates.Select(template => template.Name).Order(StringComparer.Ordinal), theme.Templates.Select(template => template.Name));
    }

    [Fact]
    public void The_default_theme_is_the_folder_templates_of_the_repository()
    {
        var embedded = ThemeLoader.Load(null).Theme;
        var (read, diagnostics) = ThemeLoader.Load(Support.Repository.At("templates"));
        Assert.Empty(diagnostics);
        Assert.Equal(embedded.Templates.Select(template => (template.Name, template.Text)), read.Templates.Select(template => (template.Name, template.Text)));
        Assert.Equal(embedded.Assets.Select(asset => asset.Path), read.Assets.Select(asset => asset.Path));
    }

    [Fact]
    public void A_folder_overrides_file_by_file()
    {
        Write("article.sbn-html", "\uFEFF{{ include 'extra/part.sbn-html' }}");
        Write("extra/part.sbn-html", "part");
        Write("assets/img/logo.svg", "<svg/>");
        var (theme, diagnostics) = ThemeLoader.Load(folder);
        Assert.Empty(diagnostics);
        var article = theme.Templates.Single(template => template.Name == "article.sbn-html");
        Assert.Equal("{{ include 'extra/part.sbn-html' }}", article.Text);
        Assert.EndsWith("/article.sbn-html", article.Path, StringComparison.Ordinal);
        Assert.Contains("extra/part.sbn-html", theme.Templates.Select(template => template.Name));
        Assert.Contains("layout.sbn-html", theme.Templates.Select(template => template.Name));
        Assert.Equal(["card.png", "favicon.svg", "img/logo.svg", "offline-worker.js", "offline.js", "schema/briefing.schema.json", "schema/index.schema.json", "search.js", "site.js", "style.css", "theme.js"], theme.Assets.Select(asset => asset.Path));
    }

    [Fact]
    public void What_a_theme_may_not_hold_is_refused_and_the_default_stays()
    {
        Write("index.sbn-html", new string('x', ThemeLoader.LargestFile + 1));
        File.WriteAllBytes(Path.Combine(folder, "briefing.sbn-html"), [0x66, 0xFF]);
        File.CreateSymbolicLink(Path.Combine(folder, "layout.sbn-html"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(folder, "assets"), "/etc");
        Write("readme.md", "hello");
        Write(".hidden.sbn-html", "hidden");
        var (theme, diagnostics) = ThemeLoader.Load(folder);
        Assert.Equal(
            [
                "assets: error BG0202", "briefing.sbn-html: error BG0206", "index.sbn-html: error BG0203",
                "layout.sbn-html: error BG0202", "readme.md: info BG0207",
            ],
            diagnostics.Select(diagnostic => diagnostic.ToString()[(folder.Length + 1)..].Split(": ") is var parts ? $"{parts[0]}: {parts[1]}" : ""));
        Assert.StartsWith("<!DOCTYPE html>", theme.Templates.Single(template => template.Name == "layout.sbn-html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error()
    {
        var (theme, diagnostics) = ThemeLoader.Load(Path.Combine(folder, "nowhere"));
        Assert.Equal("BG0201", Assert.Single(diagnostics).Code);
        Assert.NotEmpty(theme.Templates);
    }

    [Theory]
    [InlineData(".css", 30_000)]
    [InlineData(".js", 15_000)]
    public void The_default_theme_stays_light(string extension, int mostBytes) => Assert.InRange(
        ThemeLoader.Load(null).Theme.Assets.Where(asset => asset.Path.EndsWith(extension, StringComparison.Ordinal)).Sum(asset => asset.Content.Length), 1, mostBytes);

    [Fact]
    public void Words_of_a_theme_are_read_and_their_faults_told()
    {
        Write("words/nl.txt", "# Nederlands\narchive = Archief\narchief = Archief\nno sign here\nsearch =\n");
        var (theme, diagnostics) = ThemeLoader.Load(folder);
        Assert.Equal(
            [
                "words/nl.txt:3:1: warning BG0212: nothing asks for the words \"archief\"; the keys are those of words/en.txt of the default theme",
                "words/nl.txt:4:1: warning BG0211: \"no sign here\" is no line of words; write it as \"key = text\"",
                "words/nl.txt:5:1: warning BG0211: \"search =\" is no line of words; write it as \"key = text\"",
            ],
            diagnostics.Select(diagnostic => diagnostic.ToString()[(folder.Length + 1)..]));
        Assert.Equal("Archief", Words.For("nl-BE", theme.Words)["archive"]);
        Assert.Equal("Search", Words.For("nl-BE", theme.Words)["search"]);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }
}
