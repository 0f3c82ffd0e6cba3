using BriefingGen.Editing;
using BriefingGen.Model;
using BriefingGen.Rendering;

namespace BriefingGen.Tests.Rendering;

public sealed class EmailEditionTests
{
    [Fact]
    public void A_long_day_is_cut_to_what_mail_programs_show_and_no_story_is_missing()
    {
        var site = Day(90);
        var html = site["2031-05-06/email.html"];
        var page = site.Parse(html);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), EmailEdition.MostBytes * 3 / 4, EmailEdition.MostBytes);
        Assert.InRange(page.QuerySelectorAll("h2").Length, 5, 89);
        Assert.Equal(90, page.QuerySelectorAll("a[href*='2031-05-06/#ferry-']").Length);
        Assert.Equal(90, site["2031-05-06/email.txt"].Split("Port Alder keeps its night ferry").Length - 1);
    }

    [Fact]
    public void Every_link_of_an_edition_is_whole_where_the_site_has_an_address() => Assert.All(
        Day(2).Parse(Day(2)["2031-05-06/email.html"]).QuerySelectorAll("a"),
        link => Assert.StartsWith("https://papers.example/lagoon/", link.GetAttribute("href")!, StringComparison.Ordinal));

    [Fact]
    public void The_plain_text_has_no_markup() =>
        Assert.Contains("“<script>document.write('😀')</script>”", new Rendered(Samples.Briefings(), Samples.Settings)["undated/email.txt"], StringComparison.Ordinal);

    private static Rendered Day(int stories) => new(
        [new Briefing(new(2031, 5, 6), [.. Enumerable.Range(0, stories).Select(i => StoryTeller.Tell($"ferry-{i}", [new($"ferry-{i}", Samples.Ferry())]))])],
        Samples.Published);
}
