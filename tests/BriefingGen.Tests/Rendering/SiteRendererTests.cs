using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using BriefingGen.Editing;
using BriefingGen.Model;
using BriefingGen.Rendering;
using BriefingGen.Templating;

namespace BriefingGen.Tests.Rendering;

public sealed class SiteRendererTests
{
    private static readonly Rendered Site = new(Samples.Briefings(), Samples.Settings);
    private static readonly Rendered Published = new(Samples.Briefings(), Samples.Published);

    [Fact]
    public void Only_a_site_that_may_be_read_offline_has_a_worker()
    {
        var online = new Rendered(Samples.Briefings(), Samples.Settings);
        var offline = new Rendered(Samples.Briefings(), Samples.Settings with { Offline = true });

        Assert.Equal(["offline-worker.js", "offline.js"], offline.Paths.Except(online.Paths).Order(StringComparer.Ordinal));
        Assert.All(offline.Html().Where(page => page.Path is not "404.html" && !page.Path.EndsWith("email.html", StringComparison.Ordinal)), page =>
        {
            Assert.Contains("worker-src 'self';", page.Document.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector("script[src$='offline.js'][defer]"));
        });
        Assert.DoesNotContain(online.Html(), page => page.Document.DocumentElement.OuterHtml.Contains("worker", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("topics", "No organisation and no place recurs yet.")]
    [InlineData("speakers", "Nobody is quoted by name yet.")]
    [InlineData("outlets", "No article says yet who published it.")]
    public void A_list_of_nothing_says_what_there_is_none_of(string list, string note)
    {
        var told = new Rendered([new(new(2031, 5, 6), [StoryTeller.Tell("a", [new("a", new Draft("a.txt", "The quay is open.").Extract())])])], Samples.Settings);

        Assert.Equal(note, told.Parse(told[$"{list}/index.html"]).QuerySelector("section .note")!.TextContent);
        var empty = new Rendered([], Samples.Settings);
        Assert.Equal("There is no briefing yet.", empty.Parse(empty[$"{list}/index.html"]).QuerySelector("section .note")!.TextContent);
    }

    [Fact]
    public void The_pages_are_sorted_by_path() => Assert.Equal(
        [
            ".nojekyll", "2031-05-02/briefing.json", "2031-05-02/email.html", "2031-05-02/email.txt", "2031-05-02/index.html",
            "2031-05-06/briefing.json", "2031-05-06/email.html", "2031-05-06/email.txt", "2031-05-06/index.html", "404.html", "archive/2031/index.html", "archive/index.html", "articles/gnp-exe/index.html",
            "articles/port-alder-keeps-its-night-ferry/index.html", "articles/salt-makers/index.html", "card.png", "favicon.svg",
            "feed.json", "feed.xml", "follow/index.html", "index.html", "index.json", "outlets/evil-i-sons-i/index.html", "outlets/index.html", "outlets/lagoon-press/index.html", "quotations-rss.xml", "quotations.json", "quotations.xml", "robots.txt", "rss.xml",
            "schema/briefing.schema.json", "schema/index.schema.json",
            "search.js", "search/directory.js", "search/entries-0.js", "search/index.html", "search/words-0.js", "site.js", "sitemap-news.xml", "sitemap.xml",
            "speakers/a-spokeswoman-for-the-shipyard/index.html", "speakers/index.html", "speakers/ines-halloran/index.html",
            "speakers/marta-venn/index.html", "speakers/mr-x-onmouseover-y/index.html", "speakers/tomas-reed/index.html", "style.css", "theme.js", "topics/index.html", "undated/briefing.json", "undated/email.html",
            "undated/email.txt", "undated/index.html",
        ],
        Site.Site.Pages.Select(page => page.Path));

    [Fact]
    public void What_is_long_goes_on_over_pages()
    {
        ImmutableArray<Briefing> days = [.. Enumerable.Range(0, 250).Select(i => new Briefing(new DateOnly(2031, 5, 6).AddDays(-i), [StoryTeller.Tell($"ferry-{i}", [new($"ferry-{i}", Samples.Ferry())])]))];
        var site = new Rendered(days, Samples.Settings);
        Assert.Equal(
            ["speakers/tomas-reed/index.html", "speakers/tomas-reed/page_2/index.html", "speakers/tomas-reed/page_3/index.html"],
            site.Paths.Where(path => path.StartsWith("speakers/tomas", StringComparison.Ordinal)));
        var last = site.Parse(site["speakers/tomas-reed/page_3/index.html"]);
        Assert.Equal(50, last.QuerySelectorAll("q").Length);
        Assert.Equal("../../../speakers/tomas-reed/page_2/index.html", last.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Null(last.QuerySelector("[rel=next]"));
    }

    [Fact]
    public void A_base_url_changes_no_path_and_gives_each_day_a_card() =>
        Assert.Equal(["2031-05-02/card.png", "2031-05-06/card.png"], Published.Paths.Except(Site.Paths).Order(StringComparer.Ordinal));

    [Fact]
    public void There_is_no_undated_page_where_every_article_has_a_date() =>
        Assert.DoesNotContain("undated/index.html", new Rendered([Samples.Briefings()[0]], Samples.Settings).Paths);

    [Fact]
    public void The_bytes_do_not_depend_on_parallelism()
    {
        var parallel = new Rendered(Samples.Briefings(), Samples.Settings, 8);
        Assert.Equal(
            Site.Site.Pages.Select(page => (page.Path, Convert.ToHexString(page.Content.Span))),
            parallel.Site.Pages.Select(page => (page.Path, Convert.ToHexString(page.Content.Span))));
    }

    [Fact]
    public void Every_marked_up_word_stands_in_its_source()
    {
        var texts = Texts();
        var count = 0;
        foreach (var (path, document) in Site.Html())
        {
            foreach (var element in document.QuerySelectorAll("[data-source]"))
            {
                var text = texts[element.GetAttribute("data-source")!];
                var start = Number(element, "data-start");
                var words = string.Concat(text.EnumerateRunes().Skip(start).Take(Number(element, "data-end") - start));
                Assert.Equal(Printable.Of(words), element.TextContent);
                count++;
            }
        }

        Assert.True(count > 20, $"only {count}");
    }

    [Fact]
    public void Every_quotation_on_a_briefing_names_its_speaker() => Assert.All(
        Site.Html().SelectMany(page => page.Document.QuerySelectorAll("q")),
        q => Assert.False(string.IsNullOrEmpty(q.GetAttribute("data-speaker"))));

    [Fact]
    public void Every_link_within_the_site_leads_somewhere()
    {
        var ids = Site.Html().ToDictionary(page => page.Path, page => page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToHashSet());
        foreach (var (path, document) in Site.Html().Where(page => page.Path != "404.html"))
        {
            foreach (var href in document.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!))
            {
                if (href.StartsWith("https:", StringComparison.Ordinal))
                    continue;
                var target = new Uri(new Uri($"https://x.example/{path}"), href);
                var file = Uri.UnescapeDataString(target.AbsolutePath[1..]);
                Assert.True(Site.Paths.Contains(file), $"{path}: {href}");
                if (target.Fragment.Length > 1)
                    Assert.True(ids[file].Contains(target.Fragment[1..]), $"{path}: {href}");
            }
        }
    }

    [Fact]
    public void No_id_is_given_twice() => Assert.All(
        Site.Html().Concat(Published.Html()),
        page => Assert.Distinct(page.Document.QuerySelectorAll("[id]").Select(element => element.Id)));

    [Theory]
    [InlineData("main")]
    [InlineData("content")]
    [InlineData("b-headline")]
    public void A_story_may_have_any_name(string slug)
    {
        var site = new Rendered([new(new(2031, 5, 6), [StoryTeller.Tell(slug, [new(slug, Samples.Ferry())]), StoryTeller.Tell("b", [new("b", Samples.Salt())])])], Samples.Settings);
        Assert.All(site.Html(), page => Assert.Distinct(page.Document.QuerySelectorAll("[id]").Select(element => element.Id)));
    }

    [Fact]
    public void The_undated_have_no_day_before_or_after() =>
        Assert.Null(Site.Parse(Site["undated/index.html"]).QuerySelector("[rel=prev], [rel=next]"));

    [Fact]
    public void Nothing_of_an_article_becomes_markup()
    {
        foreach (var (path, document) in Site.Html().Concat(Published.Html()))
        {
            Assert.Empty(document.QuerySelectorAll("img, i, base, iframe, object, svg"));
            Assert.All(document.QuerySelectorAll("script:not([type])"), script => Assert.Matches("^(\\.\\./)*(theme|site|search)\\.js$", script.GetAttribute("src")!));
            Assert.InRange(document.QuerySelectorAll("form").Length, 0, path == "search/index.html" ? 1 : 0);
            Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute =>
                attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || (attribute.Name == "style" && !IsEmail(path))
                || (attribute.Name == "href" && attribute.Value.Contains("javascript", StringComparison.OrdinalIgnoreCase)));
            Assert.All(document.QuerySelectorAll("[class]"), element => Assert.Matches("^[a-z0-9 -]+$", element.ClassName));
        }
    }

    [Fact]
    public void No_page_holds_a_character_that_html_and_xml_forbid() => Assert.All(
        Site.Site.Pages.Where(page => !page.Path.EndsWith(".png", StringComparison.Ordinal)), page => Assert.DoesNotContain(
            Encoding.UTF8.GetString(page.Content.Span), c => (char.IsControl(c) && c is not ('\n' or '\t')) || c == '\uFFFE'));

    [Fact]
    public void Every_page_has_a_policy_without_unsafe_inline()
    {
        // The e-mail edition is not read on the site, and mail programs know no style but inline.
        foreach (var (path, document) in Site.Html().Where(page => !IsEmail(page.Path)))
        {
            var policy = document.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            if (document.QuerySelector("style") is { } style)
            {
                var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.TextContent)));
                Assert.Contains($"'sha256-{hash}'", policy, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Headings_come_in_order()
    {
        foreach (var (path, document) in Site.Html())
        {
            var levels = document.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, level => level == 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, path));
        }
    }

    [Fact]
    public void A_base_url_with_a_path_is_kept_in_every_absolute_address()
    {
        var document = Published.Parse(Published["2031-05-06/index.html"]);
        Assert.Equal("https://papers.example/lagoon/2031-05-06/", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("Sitemap: https://papers.example/lagoon/sitemap.xml", Published["robots.txt"], StringComparison.Ordinal);
        Assert.Equal("/lagoon/", Published.Parse(Published["404.html"]).QuerySelector("main a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_fault_of_a_template_is_reported_once_at_its_place()
    {
        var theme = ThemeLoader.Load(null).Theme;
        var broken = theme with
        {
            Templates = [.. theme.Templates.Select(template => template.Name == "article.sbn-html"
                ? new TemplateFile(template.Name, "mine/article.sbn-html", "<p>\n😀 {{ article.nowhere }}</p>")
                : template)],
        };
        var (_, diagnostics) = SiteRenderer.Render(
            Samples.Briefings(), Samples.Settings, broken, new TemplateEngine(broken.Templates, TemplateOptions.Theme), 2);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("BG0209", diagnostic.Code);
        Assert.Equal(("mine/article.sbn-html", 2), (diagnostic.Path, diagnostic.Line));
        Assert.Contains("nowhere", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_cannot_be_parsed_stops_the_site()
    {
        ImmutableArray<TemplateFile> templates = [new("layout.sbn-html", "mine/layout.sbn-html", "{{ if }}")];
        var (site, diagnostics) = SiteRenderer.Render(
            Samples.Briefings(), Samples.Settings, new(templates, []), new TemplateEngine(templates, TemplateOptions.Theme), 1);
        Assert.Empty(site.Pages);
        Assert.All(diagnostics, diagnostic => Assert.Equal("BG0208", diagnostic.Code));
        Assert.NotEmpty(diagnostics);
    }

    private static bool IsEmail(string path) => path.EndsWith("/email.html", StringComparison.Ordinal);

    private static Dictionary<string, string> Texts() => Samples.Briefings()
        .SelectMany(briefing => briefing.Stories).SelectMany(story => story.Sources)
        .ToDictionary(source => source.Extract.Article.Source, source => source.Extract.Article.Text.Content);

    private static int Number(IElement element, string name) => int.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
