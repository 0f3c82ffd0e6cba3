using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Cli;

/// <summary>What a user does to it: each bad input gives its message, the other articles are built, the exit code tells.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private const string Good = " date 2024-05-06 Ferry sails again\n\nThe old ferry sailed on Monday.\n\n\"We are glad that she sails once again,\" captain Ada Ferris said.\n";

    private readonly ScratchFolder scratch = new();

    public BuildCommandTests() => scratch.Write("in/good.txt", Good);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_build_tells_what_it_did()
    {
        var run = Build();

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches("^1 article, 1 briefing, [0-9]+ pages\n.*/site: [0-9]+ files written, 0 unchanged, 0 removed, in 0 ms\n$", run.Output);
        Assert.True(File.Exists(scratch.At("site", "articles", "ferry-sails-again", "index.html")));
        Assert.True(File.Exists(scratch.At("site", "2024-05-06", "index.html")));
    }

    [Theory]
    [InlineData("build", "--input", "")]
    [InlineData("build", "-o", "")]
    [InlineData("verify", "")]
    [InlineData("extract", "")]
    [InlineData("render", "")]
    public void An_empty_name_is_a_slip_of_usage(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.Equal(1, run.Exit);
        Assert.Contains(" takes a name; the one given is empty.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_at_which_the_program_fails_is_left_out_with_a_message()
    {
        var (took, faults) = ArticleGuard.Take(
            "in/a.txt", () => throw new InvalidOperationException("unexpected"), faults => (false, faults));

        Assert.False(took);
        Assert.StartsWith("in/a.txt: error BG0033: ", Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_changes_nothing()
    {
        Build();

        Assert.Matches("site: 0 files written, [0-9]+ unchanged, 0 removed, in 0 ms\n$", Build().Output);
    }

    [Fact]
    public void Quiet_says_nothing_where_nothing_is_wrong() =>
        Assert.Equal(new(0, "", ""), CommandRun.Of("build", "--quiet", "--input", scratch.At("in"), "--output", scratch.At("site")));

    public static TheoryData<string, byte[], int, string> BadFiles => new()
    {
        { "empty.txt", [], 0, "warning BG0108: " },
        { "blank.txt", " \n\t\n"u8.ToArray(), 0, "warning BG01" },
        { "binary.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 0, 0], 2, "error BG0109: " },
        { "zeros.txt", new byte[5000], 2, "error BG0109: " },
        { "photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0], 0, "warning BG0104: " },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_is_told_and_the_others_are_built(string name, byte[] content, int exit, string message)
    {
        scratch.Write("in/" + name, content);

        var run = Build();

        Assert.Equal(exit, run.Exit);
        Assert.Contains($"in/{name}: {message}", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 article, ", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(scratch.At("site", "articles", "ferry-sails-again", "index.html")));
    }

    [Fact]
    public void Only_quotation_marks_are_no_article()
    {
        scratch.Write("in/marks.txt", string.Concat(Enumerable.Repeat("\"\u201C\u201D'\u00AB\u00BB ", 20_000)));

        var run = Build();

        Assert.Equal((0, $"{scratch.At("in/marks.txt")}: warning BG0115: there is not one word in the text; nothing was read from it\n"), (run.Exit, run.Error));
        Assert.StartsWith("1 article, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_read_or_told()
    {
        scratch.Write("in/bad.txt", [.. "Ferry at the quay\n\nShe said: "u8, 0xFF, 0xC3, 0x28, .. " done."u8]);

        var run = CommandRun.Of("build", "-v", "detailed", "--input", scratch.At("in"), "--output", scratch.At("site"));

        Assert.Contains("in/bad.txt", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("2 articles, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_line_of_50_MB_is_built()
    {
        var line = new byte[50 << 20];
        line.AsSpan().Fill((byte)'x');
        "All the ferries sail, \"and so do we,\" she said, and "u8.CopyTo(line);
        for (var i = 60; i < line.Length; i += 90)
            line[i] = (byte)' ';
        scratch.Write("in/line.txt", line);

        var run = Build();

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("2 articles, ", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(scratch.At("site", "articles", "ferry-sails-again", "index.html")));
    }

    [Fact]
    public void A_missing_folder_is_told_and_the_site_left_as_it_was()
    {
        Build();
        var before = scratch.Snapshot("site");

        var run = CommandRun.Of("build", "--input", scratch.At("none"), "--output", scratch.At("site"));

        Assert.Equal(2, run.Exit);
        Assert.Equal(
            $"{scratch.At("none")}: error BG0101: there is no such file or folder; name the folder that holds the articles with --input\n", run.Error);
        Assert.Equal($"{scratch.At("site")}: not published, left as it was\n", run.Output);
        Assert.Equal(before, scratch.Snapshot("site"));
    }

    [Fact]
    public void A_folder_without_an_article_publishes_nothing()
    {
        Build();
        var before = scratch.Snapshot("site");
        Directory.CreateDirectory(scratch.At("void"));

        var run = CommandRun.Of("build", "--input", scratch.At("void"), "--output", scratch.At("site"));

        Assert.Equal(2, run.Exit);
        Assert.EndsWith("error BG0503: no article could be read; the site was left as it was\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, scratch.Snapshot("site"));
    }

    [Theory]
    [InlineData("in", "error BG0504: ")]
    [InlineData(".", "error BG0505: ")]
    [InlineData("in/site", "error BG0506: ")]
    [InlineData("theirs", "error BG0508: ")]
    public void An_output_folder_that_would_do_harm_is_refused(string output, string message)
    {
        scratch.Write("theirs/thesis.doc", "years of work");
        var before = scratch.Snapshot(".");

        var run = CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At(output));

        Assert.Equal(2, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, scratch.Snapshot("."));
    }

    [Fact]
    public void Two_articles_that_want_one_address_are_both_built()
    {
        scratch.Write("in/other.txt", " date 2024-05-06 Ferry sails again\n\nAnother boat of another town sailed too.\n\n\"She is faster,\" skipper Tom Birch said.\n");

        var run = Build();

        Assert.Equal(0, run.Exit);
        Assert.Contains("in/other.txt: warning BG0501: wants the address \"ferry-sails-again\"", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(scratch.At("site", "articles", "ferry-sails-again", "index.html")));
        Assert.True(File.Exists(scratch.At("site", "articles", "ferry-sails-again-2", "index.html")));
    }

    [Fact]
    public void Several_inputs_and_patterns_are_one_site()
    {
        scratch.Write("notes/2024/good.md", "---\ndate: 2024-05-07\n---\n# Bridge stays shut\n\nThe bridge stays shut, the county said.\n");
        scratch.Write("notes/2024/left.txt", Good);
        scratch.Write("more/good.txt", " date 2024-05-08 Lamp lit again\n\nThe lamp was lit, its keeper said.\n");
        scratch.Write("more/page.bin", "x");

        var run = CommandRun.Of(
            "build", "-v", "detailed", "--input", scratch.At("in"), "--input", scratch.At("notes", "**", "*.md"), "--input", scratch.At("more"), "--input", scratch.At("in", "good.txt"), "--output", scratch.At("site"));

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("3 articles, 3 briefings, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 file skipped, 0 other versions of the articles left out\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [$"{scratch.At("more/good.txt")}: info BG0162: another input has a file of this name; this one is called \"more/good.txt\"", $"{scratch.At("more/page.bin")}: warning BG0104: skipped: .bin is not a format for articles"],
            run.Error.TrimEnd().Split('\n'));
        Assert.Contains("\"name\": \"2024/good.md\"", File.ReadAllText(scratch.At("site", ".briefing", "manifest.json")), StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", scratch.At("site")).Exit);
    }

    [Fact]
    public void A_pattern_that_nothing_matches_and_a_file_over_the_limit_are_told()
    {
        var run = CommandRun.Of("build", "--input", scratch.At("in", "*.md"), "--output", scratch.At("site"));
        Assert.Equal((2, $"{scratch.At("in/*.md")}: error BG0161: no file matches; \"*\" stands for a part of a name, \"**\" for any folders\n"), (run.Exit, run.Error));

        run = CommandRun.Of("build", "--max-file-size", "10", "--input", scratch.At("in"), "--output", scratch.At("site"));
        Assert.Equal((2, $"{scratch.At("in/good.txt")}: error BG0107: 135 bytes are more than the limit of 10; split the file or raise the limit\n"), (run.Exit, run.Error));

        Assert.Equal(1, CommandRun.Of("build", "--max-file-size", "much").Exit);
        Assert.Contains("is inside the input folder", CommandRun.Of("build", "--input", scratch.At("**", "*.html"), "--output", scratch.At("site")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_article_twice_is_published_once_with_its_versions()
    {
        scratch.Write("in/copy.txt", Good);

        var run = CommandRun.Of("build", "-v", "detailed", "--input", scratch.At("in"), "--output", scratch.At("site"));

        Assert.Equal((0, $"{scratch.At("in/good.txt")}: info BG0160: left out: another version of {scratch.At("in/copy.txt")} (the same text), which is newer or longer\n"), (run.Exit, run.Error));
        Assert.StartsWith("1 article, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 files skipped, 1 other version of the articles left out\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", scratch.At("site")).Exit);
    }

    [Fact]
    public void What_only_a_theme_understands_reaches_it()
    {
        scratch.Write("in/bridge.md", "---\ndate: 2024-05-07\ntags: [bridge, <b>]\nmood: [calm, grey]\n---\n# Bridge stays shut\n\nThe bridge stays shut, the county said.\n");
        scratch.Write("in/old/bridge.md", "---\ndate: 2024-05-06\nurl: https://courier.test/bridge\n---\n# Bridge stays shut\n\nThe bridge stays shut, the county said.\n");
        scratch.Write("theme/article.sbn-html", """
            {{ for tag in article.source.tags }}[{{ tag }}]{{ end }}
            {{ for field in article.source.extra }}{{ field.name }}={{ field.values[1] }}{{ end }}
            {{ for version in article.source.versions }}{{ version.file }} {{ version.iso_date }} {{ version.headline }} {{ version.original_url }}{{ end }}
            """);

        Assert.Equal(0, CommandRun.Of("build", "--input", scratch.At("in"), "--templates", scratch.At("theme"), "--output", scratch.At("site")).Exit);

        var page = File.ReadAllText(scratch.At("site", "articles", "bridge-stays-shut", "index.html"));
        Assert.Contains("[bridge][&lt;b&gt;]", page, StringComparison.Ordinal);
        Assert.Contains("mood=grey", page, StringComparison.Ordinal);
        Assert.Contains("old/bridge.md 2024-05-06 Bridge stays shut https://courier.test/bridge", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_at_fault_publishes_nothing()
    {
        scratch.Write("briefing.yaml", "input: in\ntitel: Harbour\n");

        var run = CommandRun.Of("build", "--config", scratch.At("briefing.yaml"));

        Assert.Equal(2, run.Exit);
        Assert.Equal($"{scratch.At("briefing.yaml")}:2:1: error BG0023: \"titel\" is not a setting; did you mean \"title\"?\n", run.Error);
        Assert.False(Directory.Exists(scratch.At("site")));
    }

    [Fact]
    public void The_configuration_is_obeyed_and_the_command_line_wins_over_it()
    {
        scratch.Write("briefing.yaml", "input: in\noutput: elsewhere\narticles:\n  good.txt: { date: 2024-05-09 }\n  none.txt: { date: 2024-05-09 }\n");

        var run = CommandRun.Of("build", "--config", scratch.At("briefing.yaml"), "--output", scratch.At("site"));

        Assert.Equal(0, run.Exit);
        Assert.Equal($"{scratch.At("briefing.yaml")}:5:3: warning BG0030: the input has no article \"none.txt\"; nothing was set\n", run.Error);
        Assert.True(File.Exists(scratch.At("site", "2024-05-09", "index.html")));
        Assert.False(Directory.Exists(scratch.At("elsewhere")));
    }

    [Fact]
    public void A_misspelt_article_of_the_configuration_gets_a_suggestion()
    {
        scratch.Write("briefing.yaml", "input: in\narticles:\n  goood.text:\n    title: Ferry\n");

        var run = CommandRun.Of("build", "--config", scratch.At("briefing.yaml"));

        Assert.EndsWith("the input has no article \"goood.text\"; nothing was set; did you mean \"good.txt\"?\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_that_is_named_and_missing_is_an_error() => Assert.Equal(
        new(2, "", $"{scratch.At("none.yaml")}: error BG0020: there is no such file; leave out --config to build without a configuration\n"),
        CommandRun.Of("build", "--config", scratch.At("none.yaml")));

    [Fact]
    public void A_template_at_fault_publishes_nothing()
    {
        Build();
        var before = scratch.Snapshot("site");
        scratch.Write("theme/briefing.sbn-html", "<p>{{ for }}</p>");

        var run = CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At("site"), "--templates", scratch.At("theme"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("theme/briefing.sbn-html:1:", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("not published, left as it was\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, scratch.Snapshot("site"));
    }

    private CommandRun Build() => CommandRun.Of("build", "--input", scratch.At("in"), "--output", scratch.At("site"));
}
