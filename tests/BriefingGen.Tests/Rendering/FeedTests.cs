using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace BriefingGen.Tests.Rendering;

/// <summary>The feeds and sitemaps by what their formats ask for.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly Rendered Site = new(Samples.Briefings(), Samples.Settings);
    private static readonly Rendered Published = new(Samples.Briefings(), Samples.Published);
    private static readonly Rendered Empty = new([], Samples.Settings);

    public static TheoryData<string> Kinds => ["feed", "quotations"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_Atom_feed_has_what_RFC_4287_asks_for(string kind)
    {
        foreach (var site in new[] { Site, Published, Empty })
        {
            var feed = XDocument.Parse(site[$"{kind}.xml"]).Root!;
            Assert.Equal(Atom + "feed", feed.Name);
            foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
            {
                Assert.Single(part.Elements(Atom + "title"));
                Assert.True(Uri.IsWellFormedUriString(Assert.Single(part.Elements(Atom + "id")).Value, UriKind.Absolute));
                Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$", Assert.Single(part.Elements(Atom + "updated")).Value);
                Assert.Contains(part.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
            }

            Assert.Single(feed.Elements(Atom + "author"));
            Assert.Distinct(feed.Descendants(Atom + "id").Select(id => id.Value));
        }
    }

    [Theory]
    [InlineData("rss")]
    [InlineData("quotations-rss")]
    public void An_RSS_feed_has_what_RSS_asks_for(string kind)
    {
        foreach (var site in new[] { Site, Published, Empty })
        {
            var channel = Assert.Single(XDocument.Parse(site[$"{kind}.xml"]).Root!.Elements("channel"));
            Assert.All((string[])["title", "link", "description"], name => Assert.Single(channel.Elements(name)));
            foreach (var item in channel.Elements("item"))
            {
                Assert.NotEmpty(item.Element("title")!.Value);
                Assert.True(DateTime.TryParseExact(item.Element("pubDate")!.Value, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
                Assert.NotEmpty(item.Element(Content + "encoded")!.Value);
            }

            Assert.Distinct(channel.Elements("item").Select(item => item.Element("guid")!.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_JSON_feed_has_what_version_1_1_asks_for(string kind)
    {
        foreach (var site in new[] { Site, Published, Empty })
        {
            var feed = JsonDocument.Parse(site[$"{kind}.json"]).RootElement;
            Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
            Assert.NotEmpty(feed.GetProperty("title").GetString()!);
            foreach (var item in feed.GetProperty("items").EnumerateArray())
            {
                Assert.NotEmpty(item.GetProperty("id").GetString()!);
                Assert.True(DateTimeOffset.TryParse(item.GetProperty("date_published").GetString(), CultureInfo.InvariantCulture, out _));
                Assert.NotEmpty(item.GetProperty("content_html").GetString()!);
            }
        }
    }

    [Fact]
    public void All_feeds_hold_the_same_in_full()
    {
        var day = Site.Parse(Site["2031-05-06/index.html"]);
        var said = day.QuerySelectorAll("q").Select(q => q.TextContent).ToList();
        Assert.Equal(5, said.Count);
        foreach (var path in (string[])["feed.xml", "rss.xml", "feed.json", "quotations.xml", "quotations-rss.xml", "quotations.json"])
        {
            var text = path.EndsWith("json", StringComparison.Ordinal)
                ? string.Concat(JsonDocument.Parse(Site[path]).RootElement.GetProperty("items").EnumerateArray().Select(item => Text(item.GetProperty("content_html").GetString()!)))
                : Text(XDocument.Parse(Site[path]).Root!.Value);
            Assert.All(said, words => Assert.Contains($"“{words}”", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_of_an_article_is_markup_in_a_feed()
    {
        var site = new Rendered([new(new(2031, 5, 6), Samples.Briefings()[2].Stories)], Samples.Published);
        foreach (var path in (string[])["feed.json", "quotations.json"])
            Assert.All(JsonDocument.Parse(site[path]).RootElement.GetProperty("items").EnumerateArray(), item => Holds(item.GetProperty("content_html").GetString()!));
        foreach (var path in (string[])["rss.xml", "quotations-rss.xml"])
            Assert.All(XDocument.Parse(site[path]).Descendants(Content + "encoded"), content => Holds(content.Value));
        foreach (var path in (string[])["feed.xml", "quotations.xml"])
            Assert.DoesNotContain(XDocument.Parse(site[path]).Descendants(), element => element.Name.LocalName is "script" or "b" or "i" or "img");

        void Holds(string html) => Assert.Empty(site.Parse(html).QuerySelectorAll("script, b, i, img, [onclick], [href^=javascript]"));
    }

    [Fact]
    public void Sitemaps_name_every_page_once()
    {
        var addresses = XDocument.Parse(Published["sitemap.xml"]).Descendants(Map + "loc").Select(loc => loc.Value).ToList();
        Assert.Distinct(addresses);
        Assert.Equal(
            Published.Paths.Where(path => path.EndsWith("index.html", StringComparison.Ordinal) && !Unlisted.Contains(path))
                .Select(path => "https://papers.example/lagoon/" + path.Replace("index.html", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            addresses.Order(StringComparer.Ordinal));
        Assert.Equal(2, XDocument.Parse(Published["sitemap-news.xml"]).Root!.Elements().Count());
    }

    private static readonly string[] Unlisted = ["search/index.html", "follow/index.html", "archive/2031/index.html"];

    private static string Text(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.Text();
}
