using BriefingGen.Publishing;

namespace BriefingGen.Tests.Publishing;

public sealed class PagePathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("2024-12-18/index.html")]
    [InlineData(".nojekyll")]
    [InlineData("assets/site.css")]
    public void A_file_below_the_root_is_safe(string path) => Assert.Null(PagePath.WhyUnsafe(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../index.html")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("./a")]
    [InlineData("a\\b")]
    [InlineData("C:/a")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a./b")]
    [InlineData("a /b")]
    [InlineData(".briefing/manifest.json")]
    [InlineData(".Briefing/x")]
    public void Anything_else_is_refused(string path) => Assert.NotNull(PagePath.WhyUnsafe(path));
}
