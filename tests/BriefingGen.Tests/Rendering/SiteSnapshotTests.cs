using BriefingGen.Editing;
using BriefingGen.Model;
using VerifyXunit;

namespace BriefingGen.Tests.Rendering;

/// <summary>Every kind of page, as it is published.</summary>
public sealed class SiteSnapshotTests
{
    private static readonly Rendered Site = new(Samples.Briefings(), Samples.Settings);
    private static readonly Rendered Published = new(Samples.Briefings(), Samples.Published);
    private static readonly Rendered Week = new(Samples.Strike(), Samples.Settings);

    [Fact]
    public Task Index() => Verifier.Verify(Site["index.html"], "html");

    [Fact]
    public Task Index_of_nothing() => Verifier.Verify(new Rendered([], Samples.Settings)["index.html"], "html");

    [Fact]
    public Task Briefing() => Verifier.Verify(Site["2031-05-06/index.html"], "html");

    [Fact]
    public Task Briefing_of_several_stories_and_sources() => Verifier.Verify(
        new Rendered(
            [new(new(2031, 5, 6), [StoryTeller.Tell("ferry", [new("ferry", Samples.Ferry()), new("salt", Samples.Salt())]), StoryTeller.Tell("gnp-exe", [new("gnp-exe", Samples.Hostile())])])],
            Samples.Settings)["2031-05-06/index.html"],
        "html");

    [Fact]
    public Task Briefing_with_a_concluded_date() => Verifier.Verify(Site["2031-05-02/index.html"], "html");

    [Fact]
    public Task Briefing_without_a_date_of_hostile_text() => Verifier.Verify(Site["undated/index.html"], "html");

    [Fact]
    public Task Briefing_with_a_base_url() => Verifier.Verify(Published["2031-05-06/index.html"], "html");

    [Fact]
    public Task Article() => Verifier.Verify(Site["articles/port-alder-keeps-its-night-ferry/index.html"], "html");

    [Fact]
    public Task Article_with_a_quotation_over_paragraphs() => Verifier.Verify(Site["articles/salt-makers/index.html"], "html");

    [Fact]
    public Task Article_of_hostile_text() => Verifier.Verify(Site["articles/gnp-exe/index.html"], "html");

    [Fact]
    public Task Article_of_excerpts_only() => Verifier.Verify(
        new Rendered(Samples.Briefings(), Samples.Published with { SourcePages = SourcePages.Excerpts })["articles/port-alder-keeps-its-night-ferry/index.html"], "html");

    [Fact]
    public Task Story_in_which_sources_differ() => Verifier.Verify(Week["2031-05-08/index.html"], "html");

    [Fact]
    public Task Article_laid_beside_another() => Verifier.Verify(Week["articles/forty-crossings-cancelled/index.html"], "html");

    [Fact]
    public Task Data_of_a_story_in_which_sources_differ() => Verifier.Verify(Week["2031-05-08/briefing.json"], "json");

    [Fact]
    public Task Topics() => Verifier.Verify(Week["topics/index.html"], "html");

    [Fact]
    public Task Topic() => Verifier.Verify(Week["topics/maravel-lines/index.html"], "html");

    [Fact]
    public Task Email() => Verifier.Verify(Published["2031-05-06/email.html"], "html");

    [Fact]
    public Task Email_as_text() => Verifier.Verify(Published["2031-05-06/email.txt"], "txt");

    [Fact]
    public Task Email_of_hostile_text() => Verifier.Verify(Site["undated/email.html"], "html");

    [Fact]
    public Task Archive() => Verifier.Verify(Site["archive/index.html"], "html");

    [Fact]
    public Task Archive_of_a_year() => Verifier.Verify(Site["archive/2031/index.html"], "html");

    [Fact]
    public Task Archive_of_a_year_in_German() =>
        Verifier.Verify(new Rendered(Samples.Briefings(), Samples.Settings with { Language = "de-CH" })["archive/2031/index.html"], "html");

    [Fact]
    public Task Speakers() => Verifier.Verify(Site["speakers/index.html"], "html");

    [Fact]
    public Task Speaker() => Verifier.Verify(Site["speakers/tomas-reed/index.html"], "html");

    [Fact]
    public Task Speaker_of_hostile_text() => Verifier.Verify(Site["speakers/mr-x-onmouseover-y/index.html"], "html");

    [Fact]
    public Task Outlets() => Verifier.Verify(Site["outlets/index.html"], "html");

    [Fact]
    public Task Outlet() => Verifier.Verify(Site["outlets/lagoon-press/index.html"], "html");

    [Fact]
    public Task Search() => Verifier.Verify(Site["search/index.html"], "html");

    [Fact]
    public Task Search_entries() => Verifier.Verify(Site["search/entries-0.js"], "js");

    [Fact]
    public Task Feed() => Verifier.Verify(Site["feed.xml"], "xml");

    [Fact]
    public Task Feed_with_a_base_url() => Verifier.Verify(Published["feed.xml"], "xml");

    [Fact]
    public Task Feed_in_RSS() => Verifier.Verify(Published["rss.xml"], "xml");

    [Fact]
    public Task Feed_in_JSON() => Verifier.Verify(Published["feed.json"], "json");

    [Fact]
    public Task Feed_of_quotations() => Verifier.Verify(Published["quotations.xml"], "xml");

    [Fact]
    public Task Follow() => Verifier.Verify(Site["follow/index.html"], "html");

    [Fact]
    public Task Data_of_the_site() => Verifier.Verify(Published["index.json"], "json");

    [Fact]
    public Task Data_of_a_briefing() => Verifier.Verify(Published["2031-05-06/briefing.json"], "json");

    [Fact]
    public Task Data_of_a_briefing_of_hostile_text() => Verifier.Verify(Site["undated/briefing.json"], "json");

    [Fact]
    public Task Sitemap_for_news() => Verifier.Verify(Published["sitemap-news.xml"], "xml");

    [Fact]
    public Task Sitemap() => Verifier.Verify(Site["sitemap.xml"], "xml");

    [Fact]
    public Task Sitemap_with_a_base_url() => Verifier.Verify(Published["sitemap.xml"], "xml");

    [Fact]
    public Task Robots() => Verifier.Verify(Site["robots.txt"], "txt");

    [Fact]
    public Task Robots_with_a_base_url() => Verifier.Verify(Published["robots.txt"], "txt");

    /// <summary>Its style sheet is that of the theme and has no place in a snapshot.</summary>
    [Fact]
    public Task Not_found() => Verifier.Verify(WithoutStyle(Site["404.html"]), "html");

    [Fact]
    public Task Not_found_with_a_base_url() => Verifier.Verify(WithoutStyle(Published["404.html"]), "html");

    private static string WithoutStyle(string html)
    {
        var start = html.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var hash = html.IndexOf("sha256-", StringComparison.Ordinal);
        var policy = html[hash..html.IndexOf('\'', hash)];
        return html.Remove(start, html.IndexOf("</style>", StringComparison.Ordinal) - start).Replace(policy, "sha256-...", StringComparison.Ordinal);
    }
}
