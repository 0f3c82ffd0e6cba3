using System.Buffers;
using BigGustave;
using BriefingGen.Rendering;
using BriefingGen.Templating;

namespace BriefingGen.Tests.Rendering;

public sealed class BriefingCardTests
{
    private static readonly CardText Text = BriefingCard.Text("The Briefing", "Tuesday, May 6, 2031", ["Ferry strike ends", "Größter Damm fällt"], "2 stories")!;

    [Fact]
    public void Each_day_has_a_card_where_the_address_of_the_site_is_known_and_its_page_names_it()
    {
        var site = new Rendered(Samples.Briefings(), Samples.Published);
        var page = site.Parse(site["2031-05-06/index.html"]);
        Assert.Equal("https://papers.example/lagoon/2031-05-06/card.png", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Contains("2031-05-06/card.png", site.Paths);
        Assert.Equal("https://papers.example/lagoon/card.png", site.Parse(site["index.html"]).QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.DoesNotContain("2031-05-06/card.png", new Rendered(Samples.Briefings(), Samples.Settings).Paths);
    }

    [Fact]
    public void A_day_with_a_headline_that_cannot_be_drawn_has_the_card_of_the_site()
    {
        Assert.Null(BriefingCard.Text("The Briefing", "Tuesday", ["Ferries stop", "الجسر مغلق"], "2 stories"));
        Assert.Null(BriefingCard.Text("The Briefing", "Tuesday", ["Ferries \U0001F6A2 stop"], "1 story"));
    }

    [Fact]
    public void Only_the_first_headlines_count() =>
        Assert.Equal("a b c d", string.Join(' ', BriefingCard.Text("The Briefing", "Tuesday", ["a", "b", "c", "d", "\u4e00"], "5 stories")!.Headlines));

    [Fact]
    public void A_card_is_the_same_each_time_and_says_what_it_is_given()
    {
        var card = Draw(Text);
        Assert.Equal(card, Draw(Text));
        Assert.NotEqual(card, Draw(Text with { Headlines = ["Ferry strike ends", "Größter Damm fallt"] }));
        var picture = Png.Open(card);
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.Equal(new Pixel(0x8F, 0x1D, 0x1D), picture.GetPixel(600, 5));
        Assert.Equal(new Pixel(0xFC, 0xFA, 0xF5), picture.GetPixel(5, 600));
        Assert.True(IsBlank(picture, 0, 90) && IsBlank(picture, 1110, 1200), "What is written keeps the margins.");
        Assert.False(IsBlank(picture, 90, 1110));
    }

    // A letter reaches a little past its pen on both sides.
    [Theory]
    [InlineData("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebungsverfahrensbeschleunigung")]
    [InlineData("The council that was to decide on the money for the bridge that was to replace the ferry that was to be sold to the island that was to pay for the bridge will meet again")]
    public void What_is_too_long_is_cut_within_the_margins(string headline)
    {
        var picture = Png.Open(Draw(BriefingCard.Text(headline, headline, [headline, headline, headline, headline], headline)!));
        Assert.True(IsBlank(picture, 0, 86) && IsBlank(picture, 1114, 1200));
        Assert.True(Enumerable.Range(0, 1200).All(x => Enumerable.Range(612, 18).All(y => picture.GetPixel(x, y).Equals(picture.GetPixel(0, 629)))));
    }

    [Fact]
    public void The_picture_of_a_theme_is_that_of_every_page()
    {
        using var scratch = new Support.ScratchFolder();
        scratch.Write("assets/card.png", "a picture");
        var theme = ThemeLoader.Load(scratch.Path).Theme;
        var site = SiteRenderer.Render(Samples.Briefings(), Samples.Published, theme, new TemplateEngine(theme.Templates, TemplateOptions.Theme), 1).Site;
        Assert.Equal(["card.png"], site.Pages.Select(page => page.Path).Where(path => path.EndsWith("card.png", StringComparison.Ordinal)));
    }

    private static bool IsBlank(Png picture, int left, int right) => Enumerable.Range(left, right - left)
        .All(x => Enumerable.Range(20, 600).Where(y => y is < 210 or > 216 and (< 550 or > 556)).All(y => picture.GetPixel(x, y).Equals(picture.GetPixel(0, 629))));

    private static byte[] Draw(CardText text)
    {
        var output = new ArrayBufferWriter<byte>();
        BriefingCard.Write(text, output);
        return output.WrittenSpan.ToArray();
    }
}
