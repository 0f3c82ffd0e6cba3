using System.Text;
using BriefingGen.Model;
using BriefingGen.Publishing;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Publishing;

public sealed class SiteWriterTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public SiteWriterTests() => scratch.Write("in/a.txt", "An article.");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void The_first_build_writes_the_site_and_its_manifest()
    {
        var publication = Publish(("index.html", "<p>One"), ("2024-05-06/index.html", "<p>Two"));

        Assert.Equal((2, 0, 0), Counts(publication));
        Assert.Empty(publication.Diagnostics);
        Assert.Equal(
            [
                """
                .briefing/manifest.json: {
                  "format": 1,
                  "sources": [
                    {
                      "name": "a.txt",
                      "path": "../in/a.txt",
                      "sha256": "3b6ae5cd8d79bdf24828a904df504c5a75ccbd4ce734b9daa3a95e0ce724a0f8"
                    }
                  ],
                  "files": [
                    {
                      "path": "2024-05-06/index.html",
                      "sha256": "9616158575f9ae0af731245a107e7e3413f335099f2bac98e5abcb7954b978c7"
                    },
                    {
                      "path": "index.html",
                      "sha256": "18f3cef48a3d7817a1fa1ad11f67989778809ee83002c729cf1f6ef0b061c0c0"
                    }
                  ]
                }

                """,
                "2024-05-06/index.html: <p>Two",
                "index.html: <p>One",
            ],
            scratch.Snapshot("site"));
        Assert.Equal(["in", "site"], Names());
    }

    [Fact]
    public void Unchanged_files_keep_their_time_and_dropped_ones_go()
    {
        Publish(("a.html", "A"), ("b.html", "B"), ("old/c.html", "C"));
        var stamp = new DateTime(2020, 1, 2, 3, 4, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(scratch.At("site", "a.html"), stamp);

        var publication = Publish(("a.html", "A"), ("b.html", "B2"));

        Assert.Equal((1, 1, 1), Counts(publication));
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(scratch.At("site", "a.html")));
        Assert.Equal(["a.html: A", "b.html: B2"], Pages());
        Assert.False(Directory.Exists(scratch.At("site", "old")));
    }

    [Fact]
    public void A_site_that_is_current_is_not_touched()
    {
        Publish(("a.html", "A"));
        Directory.SetCreationTimeUtc(scratch.At("site"), new(2020, 1, 2, 3, 4, 6, DateTimeKind.Utc));
        var stamp = new DateTime(2020, 1, 2, 3, 4, 6, DateTimeKind.Utc);
        Directory.SetLastWriteTimeUtc(scratch.At("site"), stamp);

        Assert.Equal((0, 1, 0), Counts(Publish(("a.html", "A"))));
        Assert.Equal(stamp, Directory.GetLastWriteTimeUtc(scratch.At("site")));
    }

    [Fact]
    public void What_somebody_put_beside_the_pages_stays()
    {
        Publish(("a.html", "A"));
        scratch.Write("site/CNAME", "news.example");
        scratch.Write("site/.git/HEAD", "ref: refs/heads/main");
        scratch.Write("outside.txt", "not the site's");
        Directory.CreateDirectory(scratch.At("site", "empty"));
        File.CreateSymbolicLink(scratch.At("site", "link.txt"), scratch.At("outside.txt"));
        Directory.CreateSymbolicLink(scratch.At("site", "folder"), scratch.At("in"));

        Assert.Equal((1, 0, 1), Counts(Publish(("b.html", "B"))));

        Assert.Equal(
            [".git/HEAD: ref: refs/heads/main", "CNAME: news.example", "b.html: B", "folder -> " + scratch.At("in"), "link.txt -> " + scratch.At("outside.txt")],
            Pages());
        Assert.True(Directory.Exists(scratch.At("site", "empty")));
        Assert.Equal("not the site's", File.ReadAllText(scratch.At("outside.txt")));
        Assert.Equal("An article.", File.ReadAllText(scratch.At("in", "a.txt")));
    }

    [Fact]
    public void A_page_never_replaces_a_file_that_somebody_put_there()
    {
        Publish(("a.html", "A"));
        scratch.Write("site/robots.txt", "mine");
        scratch.Write("site/b", "a file where a folder is wanted");
        scratch.Write("site/c.html/d", "a folder where a page is wanted");

        var publication = Publish(("a.html", "A2"), ("b/index.html", "B"), ("c.html", "C"), ("robots.txt", "R"));

        Assert.Equal(
            [
                "site/robots.txt: error BG0512: a page goes here, but briefing did not write what is here now; move or remove it",
                "site/b: error BG0512: a page goes here, but briefing did not write what is here now; move or remove it",
                "site/c.html: error BG0512: a page goes here, but briefing did not write what is here now; move or remove it",
            ],
            Messages(publication));
        Assert.Contains("a.html: A", Pages());
    }

    [Fact]
    public void A_link_in_the_place_of_a_page_is_neither_followed_nor_replaced()
    {
        Publish(("a.html", "A"));
        var outside = scratch.Write("outside.txt", "not the site's");
        File.Delete(scratch.At("site", "a.html"));
        File.CreateSymbolicLink(scratch.At("site", "a.html"), outside);

        Assert.Equal(
            ["site/a.html: error BG0512: a page goes here, but briefing did not write what is here now; move or remove it"],
            Messages(Publish(("a.html", "A2"))));
        Assert.Equal("not the site's", File.ReadAllText(outside));
    }

    [Fact]
    public void A_page_changed_by_hand_is_written_anew_with_a_warning()
    {
        Publish(("a.html", "A"), ("b.html", "B"));
        scratch.Write("site/a.html", "A by hand");
        scratch.Write("site/b.html", "B by hand");

        var publication = Publish(("a.html", "A"));

        Assert.Equal(
            [
                "site/a.html: warning BG0513: was changed by hand; the page was written anew (change the article or the template instead)",
                "site/b.html: warning BG0514: was changed by hand and is no longer part of the site; it was kept; remove it if you do not need it",
            ],
            Messages(publication));
        Assert.Equal(["a.html: A", "b.html: B by hand"], Pages());
    }

    [Fact]
    public void A_path_that_leaves_the_site_publishes_nothing()
    {
        Publish(("a.html", "A"));

        var publication = Publish(("../evil.html", "E"), ("a.html", "A2"), ("A.html", "A3"));

        Assert.Equal(
            [
                "site: error BG0510: a page cannot be published as \"../evil.html\": it leaves its folder or begins or ends with a slash",
                "site: error BG0511: two pages want to be published as \"A.html\"",
            ],
            Messages(publication));
        Assert.Equal(["a.html: A"], Pages());
        Assert.Equal(["in", "site"], Names());
    }

    [Fact]
    public void A_build_stopped_while_staging_leaves_the_old_site_and_the_next_one_cleans_up()
    {
        Publish(("a.html", "A"));
        scratch.Write(".site.briefing-new/.briefing/manifest.json", "half");
        scratch.Write(".site.briefing-new/a.html", "half a pa");

        Assert.Equal(["a.html: A"], Pages());
        Assert.Equal((1, 0, 0), Counts(Publish(("a.html", "A2"))));
        Assert.Equal(["a.html: A2"], Pages());
        Assert.Equal(["in", "site"], Names());
    }

    [Fact]
    public void A_build_stopped_between_its_two_moves_gets_the_old_site_back()
    {
        Publish(("a.html", "A"));
        Directory.Move(scratch.At("site"), scratch.At(".site.briefing-old"));
        scratch.Write(".site.briefing-new/.briefing/manifest.json", "{}");

        Assert.NotNull(SiteTarget.Open([scratch.At("in")], scratch.At("site"), out _));

        Assert.Equal(["a.html: A"], Pages());
        Assert.Equal((1, 0, 0), Counts(Publish(("a.html", "A2"))));
        Assert.Equal(["in", "site"], Names());
    }

    [Fact]
    public void A_build_stopped_after_its_moves_leaves_the_new_site_and_the_next_one_cleans_up()
    {
        Publish(("a.html", "A2"));
        scratch.Write(".site.briefing-old/.briefing/manifest.json", "{}");
        scratch.Write(".site.briefing-old/a.html", "A");

        Assert.Equal((0, 1, 0), Counts(Publish(("a.html", "A2"))));
        Assert.Equal(["in", "site"], Names());
    }

    [Fact]
    public void A_folder_of_somebody_else_beside_the_site_is_not_deleted()
    {
        Publish(("a.html", "A"));
        scratch.Write(".site.briefing-new/mine.txt", "mine");

        var message = Assert.Single(Messages(Publish(("a.html", "A2"))));

        Assert.StartsWith("site: error BG0515: cannot be written: ", message, StringComparison.Ordinal);
        Assert.Equal(["a.html: A"], Pages());
        Assert.Equal(["mine.txt: mine"], scratch.Snapshot(".site.briefing-new"));
    }

    [Fact]
    public void Two_builds_do_not_write_at_once()
    {
        Publish(("a.html", "A"));
        using var other = new FileStream(scratch.At(".site.briefing-turn"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.StartsWith("site: error BG0515: ", Assert.Single(Messages(Publish(("a.html", "A2")))), StringComparison.Ordinal);
        Assert.Equal(["a.html: A"], Pages());
    }

    [Fact]
    public void A_site_is_not_put_back_while_another_build_moves_it()
    {
        Publish(("a.html", "A"));
        Directory.Move(scratch.At("site"), scratch.At(".site.briefing-old"));
        using var other = new FileStream(scratch.At(".site.briefing-turn"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.Null(SiteTarget.Open([scratch.At("in")], scratch.At("site"), out var diagnostics));

        Assert.Equal("BG0515", Assert.Single(diagnostics).Code);
        Assert.False(Directory.Exists(scratch.At("site")));
    }

    [Fact]
    public void A_build_that_fails_leaves_no_staging_behind()
    {
        Publish(("a.html", "A"));
        scratch.Write(".site.briefing-old/mine.txt", "mine");

        Assert.StartsWith("site: error BG0515: ", Assert.Single(Messages(Publish(("a.html", "A2")))), StringComparison.Ordinal);

        Assert.Equal([".site.briefing-old", "in", "site"], Names());
        Assert.Equal(["a.html: A"], Pages());
    }

    [PermissionFact]
    public void A_clean_up_that_cannot_end_leaves_the_notes_so_that_the_next_build_can_go_on()
    {
        Publish(("a.html", "A"));
        scratch.Write(".site.briefing-old/.briefing/manifest.json", "{}");
        scratch.Write(".site.briefing-old/stuck/a.html", "A");
        scratch.SetMode(UnixFileMode.UserRead | UnixFileMode.UserExecute, ".site.briefing-old", "stuck");
        Assert.Contains("BG0515", Assert.Single(Messages(Publish(("a.html", "A2")))), StringComparison.Ordinal);
        Assert.True(Directory.Exists(scratch.At(".site.briefing-old", ".briefing")));

        scratch.SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ".site.briefing-old", "stuck");
        Assert.Equal((1, 0, 0), Counts(Publish(("a.html", "A2"))));
        Assert.Equal(["in", "site"], Names());
    }

    [PermissionFact]
    public void An_old_site_that_cannot_be_deleted_is_told_and_the_new_one_stands()
    {
        Publish(("a.html", "A"));
        scratch.Write("site/theirs/kept.txt", "kept");
        scratch.SetMode(UnixFileMode.UserRead | UnixFileMode.UserExecute, "site", "theirs");

        var publication = Publish(("a.html", "A2"));
        scratch.SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ".site.briefing-old", "theirs");

        Assert.Equal((1, 0, 0), Counts(publication));
        Assert.StartsWith(
            "site: warning BG0517: is the new site, but the old one, set aside as .site.briefing-old, cannot be deleted: ",
            Assert.Single(Messages(publication)),
            StringComparison.Ordinal);
        Assert.Equal(["a.html: A2", "theirs/kept.txt: kept"], Pages());
    }

    [Fact]
    public void A_pipe_among_the_pages_is_refused_and_not_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        Publish(("a.html", "A"));
        scratch.Shell("mkfifo site/pipe");
        scratch.Write("site/.nojekyll", "");

        Assert.Equal(
            ["site/pipe: error BG0516: is no file but a pipe or a device, which cannot be carried into the new site; remove it"],
            Messages(Publish(("a.html", "A2"))));

        File.Delete(scratch.At("site", "pipe"));
        Assert.Equal((1, 0, 0), Counts(Publish(("a.html", "A2"))));
        Assert.Equal([".nojekyll: ", "a.html: A2"], Pages());
    }

    [Fact]
    public void An_output_that_is_a_link_stays_one_and_its_folder_is_replaced()
    {
        Directory.CreateDirectory(scratch.At("hosting", "public"));
        Directory.CreateSymbolicLink(scratch.At("site"), scratch.At("hosting", "public"));

        Publish(("a.html", "A"));
        Assert.Equal((1, 0, 0), Counts(Publish(("a.html", "A2"))));

        Assert.Equal(scratch.At("hosting", "public"), new DirectoryInfo(scratch.At("site")).LinkTarget);
        Assert.Contains("a.html: A2", scratch.Snapshot("hosting/public"));
    }

    [Fact]
    public void A_file_in_the_way_of_the_output_folder_fails_without_harm()
    {
        scratch.Write("blocked", "a file where a folder is wanted");

        var target = SiteTarget.Open([scratch.At("in")], scratch.At("blocked", "site"), out var diagnostics);

        Assert.Empty(diagnostics);
        var publication = SiteWriter.Write(Make(("a.html", "A")), [], target!);
        Assert.Contains("error BG0515: cannot be written: ", Assert.Single(publication.Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Equal("a file where a folder is wanted", File.ReadAllText(scratch.At("blocked")));
    }

    private Publication Publish(params (string Path, string Content)[] pages)
    {
        var target = SiteTarget.Open([scratch.At("in")], scratch.At("site"), out var diagnostics);
        Assert.Empty(diagnostics);
        var source = new SourceFile(scratch.At("in", "a.txt"), "a.txt", File.ReadAllBytes(scratch.At("in", "a.txt")));
        return SiteWriter.Write(Make(pages), [new(source.Name, source, null)], target! with { Shown = "site" });
    }

    private static Site Make(params (string Path, string Content)[] pages) =>
        new([.. pages.Select(page => new Page(page.Path, Encoding.UTF8.GetBytes(page.Content)))]);

    private string[] Pages() => [.. scratch.Snapshot("site").Where(line => !line.StartsWith(".briefing/", StringComparison.Ordinal))];

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(scratch.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static (int, int, int) Counts(Publication publication) => (publication.Written, publication.Unchanged, publication.Removed);

    private static string[] Messages(Publication publication) => [.. publication.Diagnostics.Select(diagnostic => diagnostic.ToString())];
}
