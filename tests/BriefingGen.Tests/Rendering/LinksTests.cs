using BriefingGen.Rendering;

namespace BriefingGen.Tests.Rendering;

public sealed class LinksTests
{
    [Theory]
    [InlineData("index.html", "articles/a/index.html", "articles/a/index.html")]
    [InlineData("2031-05-06/index.html", "articles/a/index.html", "../articles/a/index.html")]
    [InlineData("articles/a/index.html", "2031-05-06/index.html#b", "../../2031-05-06/index.html#b")]
    public void Links_are_relative_and_name_the_file(string from, string to, string expected) =>
        Assert.Equal(expected, new Links(from, null, Words.English).To(to));

    [Theory]
    [InlineData("https://papers.example", "https://papers.example/")]
    [InlineData("https://papers.example/", "https://papers.example/")]
    [InlineData("https://papers.example/lagoon", "https://papers.example/lagoon/")]
    [InlineData("https://papers.example/lagoon/?a=b#c", "https://papers.example/lagoon/")]
    [InlineData("http://localhost:8080/x/y/", "http://localhost:8080/x/y/")]
    public void Absolute_addresses_keep_the_path_of_the_base(string baseUrl, string home)
    {
        Assert.Equal(home, new Links("index.html", new(baseUrl), Words.English).Canonical);
        Assert.Equal(home + "2031-05-06/", new Links("2031-05-06/index.html", new(baseUrl), Words.English).Canonical);
        Assert.Equal(home + "feed.xml", new Links("index.html", new(baseUrl), Words.English).Absolute("feed.xml"));
    }

    [Fact]
    public void Without_a_base_there_is_no_absolute_address() => Assert.Null(new Links("index.html", null, Words.English).Canonical);

    [Theory]
    [InlineData("https://press.example/a?b=c&d=e", "https://press.example/a?b=c&d=e", "press.example")]
    [InlineData("HTTP://Press.example/", "http://press.example/", "press.example")]
    [InlineData("https://zeitung.example/grüße", "https://zeitung.example/gr%C3%BC%C3%9Fe", "zeitung.example")]
    public void The_original_of_an_article_is_linked(string url, string expected, string host) =>
        Assert.Equal(new OriginalAddress(expected, host), OriginalAddress.Of(url));

    [Theory]
    [InlineData("The ferry stays.", "https://press.example/a#:~:text=The%20ferry%20stays.")]
    [InlineData("well-known, \n they said", "https://press.example/a#:~:text=well%2Dknown%2C%20they%20said")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen",
        "https://press.example/a#:~:text=one%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen")]
    public void A_text_fragment_finds_the_words_in_the_original(string words, string expected) =>
        Assert.Equal(expected, OriginalAddress.Of("https://press.example/a")!.At(words));

    [Fact]
    public void A_text_fragment_follows_an_anchor_of_the_address() =>
        Assert.Equal("https://press.example/a#top:~:text=ferry", OriginalAddress.Of("https://press.example/a#top")!.At("ferry"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt://press.example/%0aalert(1)")]
    [InlineData(" data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//press.example/")]
    [InlineData("/relative")]
    [InlineData("https://press.example@evil.example/")]
    public void Anything_else_is_not_linked(string? url) => Assert.Null(OriginalAddress.Of(url));
}
