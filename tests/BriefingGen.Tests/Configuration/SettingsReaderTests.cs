using BriefingGen.Configuration;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Tests.Configuration;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Every_setting_is_read()
    {
        var result = SettingsReader.Read("briefing.yaml", """
            # The site of a small harbour town.
            title: Harbour Briefing
            description: "What was said: every day"
            language: pt-BR
            time-zone: Europe/Brussels
            base_url: https://example.org/news
            input: articles
            output: public
            templates: theme
            articles:
              2024/ferry.txt:
                title: The ferry sails again
                date: 2024-05-06
                url: https://example.org/ferry
                publisher: Harbour Post
              "odd: name.txt": { date: 2024-05-07 }
            """);

        Assert.Empty(result.Diagnostics);
        var settings = result.Settings;
        Assert.Equal("Harbour Briefing", settings.Title);
        Assert.Equal("What was said: every day", settings.Description);
        Assert.Equal("pt-BR", settings.Language);
        Assert.Equal("Europe/Brussels", settings.TimeZone!.Id);
        Assert.Equal("https://example.org/news/", settings.BaseUrl!.AbsoluteUri);
        Assert.Equal(("articles", "public", "theme"), (Assert.Single(settings.Inputs), settings.Output, settings.Templates));
        Assert.Equal(
            [("2024/ferry.txt", new("The ferry sails again", new(2024, 5, 6), "https://example.org/ferry", "Harbour Post")),
             ("odd: name.txt", new ArticleOverride(null, new(2024, 5, 7), null, null))],
            settings.Articles.Select(article => (article.Name, article.Override)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("---\n")]
    [InlineData("\uFEFF# a mark before\n")]
    [InlineData("{}")]
    public void A_file_that_says_nothing_is_no_fault(string content)
    {
        var result = SettingsReader.Read("briefing.yaml", content);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(Settings.Empty, result.Settings);
    }

    [Fact]
    public void Several_inputs_and_a_limit_are_read()
    {
        var result = SettingsReader.Read("sites/briefing.yaml", "input:\n  - wire\n  - 'notes/**/*.md'\nmax_file_size: 1.5 MB\n");

        Assert.Empty(result.Diagnostics);
        Assert.Equal<string>([Path.Combine("sites", "wire"), Path.Combine("sites", "notes/**/*.md")], result.Settings.Inputs);
        Assert.Equal(3 << 19, result.Settings.MaxFileBytes);
        Assert.Equal(
            "briefing.yaml:1:16: error BG0039: \"much\" is not a size up to 2 GB; write it as 64 MB",
            Assert.Single(SettingsReader.Read("briefing.yaml", "max_file_size: much").Diagnostics).ToString());
    }

    [Fact]
    public void What_is_published_of_an_article_and_kept_by_readers_is_read()
    {
        var settings = SettingsReader.Read("briefing.yaml", "source-pages: excerpts\noffline: true\n").Settings;

        Assert.Equal((SourcePages.Excerpts, true), (settings.SourcePages, settings.Offline));
        Assert.Equal((SourcePages.Full, false), SettingsReader.Read("briefing.yaml", "source_pages: full\noffline: false\n").Settings is var other ? (other.SourcePages, other.Offline) : default);
    }

    [Theory]
    [InlineData("500", 500L)]
    [InlineData("64MB", 64L << 20)]
    [InlineData("64 MiB", 64L << 20)]
    [InlineData("1.5 k", 1536L)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("9999999 GB", null)]
    [InlineData("99999999999999999999999999999999999999999", null)]
    [InlineData("MB", null)]
    [InlineData("", null)]
    public void Sizes_are_read_as_people_write_them(string text, long? bytes) => Assert.Equal(bytes, ByteSize.Parse(text));

    [Fact]
    public void Paths_are_meant_from_the_folder_of_the_file()
    {
        var settings = SettingsReader.Read("sites/harbour/briefing.yaml", "input: articles\noutput: ../public").Settings;

        Assert.Equal(Path.Combine("sites/harbour", "articles"), Assert.Single(settings.Inputs));
        Assert.Equal(Path.Combine("sites/harbour", "../public"), settings.Output);
    }

    [Theory]
    [InlineData("titel: x", "b.yaml:1:1: error BG0023: \"titel\" is not a setting; did you mean \"title\"?")]
    [InlineData("Title: x", "b.yaml:1:1: error BG0023: \"Title\" is not a setting; did you mean \"title\"?")]
    [InlineData("theme: x", "b.yaml:1:1: error BG0023: \"theme\" is not a setting; the settings here are title, description, language, time_zone, base_url, input, max_file_size, output, templates, source_pages, offline, articles")]
    [InlineData("title: a\ntitle: b", "b.yaml:2:1: error BG0024: \"title\" is set twice")]
    [InlineData("title: [a, b]", "b.yaml:1:8: error BG0025: \"title\" must be a single value")]
    [InlineData("title:", "b.yaml:1:7: error BG0026: \"title\" has no value; give one or remove the line")]
    [InlineData("title: ''", "b.yaml:1:8: error BG0026: \"title\" has no value; give one or remove the line")]
    [InlineData("base_url: example.org", "b.yaml:1:11: error BG0028: \"example.org\" is not an address; write it in full, as https://example.org/news/")]
    [InlineData("base_url: javascript:alert(1)", "b.yaml:1:11: error BG0028: \"javascript:alert(1)\" is not an address; write it in full, as https://example.org/news/")]
    [InlineData("time_zone: Europe/Brusels", "b.yaml:1:12: error BG0037: \"Europe/Brusels\" is not a time zone of this system; did you mean \"Europe/Brussels\"?")]
    [InlineData("time-zone: Brussels", "b.yaml:1:12: error BG0037: \"Brussels\" is not a time zone of this system; did you mean \"Europe/Brussels\"?")]
    [InlineData("time-zone: the newsroom's", "b.yaml:1:12: error BG0037: \"the newsroom's\" is not a time zone of this system; write it as Europe/Brussels or UTC")]
    [InlineData("time_zone: UTC\ntime-zone: UTC", "b.yaml:2:1: error BG0024: \"time-zone\" is set twice")]
    [InlineData("language: English", "b.yaml:1:11: error BG0029: \"English\" is not a language tag; write it as \"en\" or \"pt-BR\"")]
    [InlineData("source_pages: some", "b.yaml:1:15: error BG0041: \"some\" is not what the page of an article can hold; write full or excerpts")]
    [InlineData("offline: yes", "b.yaml:1:10: error BG0042: \"yes\" is neither true nor false")]
    [InlineData("- a\n- b", "b.yaml:1:1: error BG0022: a configuration must be \"key: value\" lines")]
    [InlineData("just words", "b.yaml:1:1: error BG0022: a configuration must be \"key: value\" lines")]
    [InlineData("articles: x", "b.yaml:1:11: error BG0022: \"articles\" must be \"key: value\" lines")]
    [InlineData("articles:\n  a.txt: 2024-05-06", "b.yaml:2:10: error BG0022: \"a.txt\" must be \"key: value\" lines")]
    [InlineData("articles:\n  a.txt: { dat: 2024-05-06 }", "b.yaml:2:12: error BG0023: \"dat\" is not a setting; did you mean \"date\"?")]
    [InlineData("articles:\n  a.txt: { date: 6 May 2024 }", "b.yaml:2:18: error BG0027: \"6 May 2024\" is not a day; write it as 2025-03-20")]
    [InlineData("articles:\n  a.txt: { date: 2024-02-30 }", "b.yaml:2:18: error BG0027: \"2024-02-30\" is not a day; write it as 2025-03-20")]
    [InlineData("articles:\n  a.txt: { url: /a }", "b.yaml:2:17: error BG0028: \"/a\" is not an address; write it in full, as https://example.org/news/")]
    [InlineData("title: &t Harbour\ndescription: *t", "b.yaml:2:14: error BG0031: aliases (*name) are not read here; write the value out")]
    [InlineData("title: a\n---\ntitle: b", "b.yaml:2:1: error BG0032: one document is expected; remove what follows the \"---\"")]
    public void A_fault_is_told_with_its_place(string content, string expected) =>
        Assert.Equal([expected], SettingsReader.Read("b.yaml", content).Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Theory]
    [InlineData("title: \"open", "b.yaml:1:8: error BG0021: ")]
    [InlineData("title: a\n\tinput: b", "b.yaml:1:8: error BG0021: ")]
    [InlineData("a: b: c", "b.yaml:1:5: error BG0021: ")]
    public void What_is_not_YAML_is_told_with_its_place(string content, string expected) =>
        Assert.StartsWith(expected, Assert.Single(SettingsReader.Read("b.yaml", content).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_told_at_once_and_the_good_settings_kept()
    {
        var result = SettingsReader.Read("b.yaml", "titel: x\r\nlanguage: English\r\noutput: public\r\narticles:\r\n  é😀.txt: { date: x }\r\n");

        Assert.Equal(
            [
                "b.yaml:1:1: error BG0023: \"titel\" is not a setting; did you mean \"title\"?",
                "b.yaml:2:11: error BG0029: \"English\" is not a language tag; write it as \"en\" or \"pt-BR\"",
                "b.yaml:5:19: error BG0027: \"x\" is not a day; write it as 2025-03-20",
            ],
            result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal("public", result.Settings.Output);
        Assert.Equal("  é😀.txt: { date: x }", result.Diagnostics[2].SourceLine);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_it_costs_anything() => Assert.Equal(
        [
            "b.yaml:1:1: error BG0023: \"titel\" is not a setting; did you mean \"title\"?",
            "b.yaml:1:40: error BG0021: this is not YAML: nested too deep",
        ],
        SettingsReader.Read("b.yaml", "titel: " + new string('[', 500_000)).Diagnostics.Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void Stronger_settings_win_one_by_one()
    {
        var strong = Settings.Empty with { Output = "there" };
        var weak = Settings.Empty with { Output = "here", Title = "Weak" };

        Assert.Equal(Settings.Empty with { Output = "there", Title = "Weak" }, strong.Over(weak));
    }
}
