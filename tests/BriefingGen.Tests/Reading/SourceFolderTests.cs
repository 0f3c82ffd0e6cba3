using BriefingGen.Reading;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Reading;

public sealed class SourceFolderTests
{
    [Fact]
    public void Files_come_sorted_by_name_with_their_bytes()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("b.txt", "two");
        scratch.Write("a/z.txt", "one");
        scratch.Write("B.txt", "three");
        scratch.Write("noextension", "four");
        var result = SourceFolder.Read(scratch.Path, ReadingOptions.Default);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["B.txt", "a/z.txt", "b.txt", "noextension"], result.Files.Select(static file => file.Name));
        Assert.Equal($"{scratch.Path}/a/z.txt", result.Files[1].Path);
        Assert.Equal("one"u8.ToArray(), result.Files[1].Bytes.ToArray());
    }

    [Fact]
    public void A_single_file_is_an_input_of_its_own_name()
    {
        using var scratch = new ScratchFolder();
        var path = scratch.Write("in/story.txt", "text");
        var result = SourceFolder.Read(path, ReadingOptions.Default);
        Assert.Equal("story.txt", Assert.Single(result.Files).Name);
    }

    [Fact]
    public void Other_formats_are_listed_with_the_reason()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("a.txt", "text");
        scratch.Write("b.html", "<p>");
        scratch.Write("c.md", "# x");
        scratch.Write("d.pdf", "%PDF");
        scratch.Write("e.png", "png");
        var result = SourceFolder.Read(scratch.Path, ReadingOptions.Default);
        Assert.Equal(["a.txt", "b.html", "c.md"], result.Files.Select(static file => file.Name));
        Assert.Equal(
            [
                "d.pdf: warning BG0104: skipped: PDF files are not read; put the text that pdftotext -layout makes of it in its place",
                "e.png: warning BG0104: skipped: .png is not a format for articles",
            ],
            Messages(scratch, result));
    }

    [Fact]
    public void Hidden_files_are_passed_over_and_links_with_a_word()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("in/a.txt", "text");
        scratch.Write("in/.hidden.txt", "text");
        scratch.Write("in/.git/b.txt", "text");
        scratch.Write("outside/secret.txt", "text");
        Directory.CreateSymbolicLink(scratch.At("in", "folder"), scratch.At("outside"));
        File.CreateSymbolicLink(scratch.At("in", "link.txt"), scratch.At("outside", "secret.txt"));
        Directory.CreateSymbolicLink(scratch.At("in", "round"), scratch.At("in"));
        var result = SourceFolder.Read(scratch.At("in"), ReadingOptions.Default);
        Assert.Equal(["a.txt"], result.Files.Select(static file => file.Name));
        Assert.Equal(
            [
                "in/folder: warning BG0105: skipped: a link; put the file itself into the input folder",
                "in/link.txt: warning BG0105: skipped: a link; put the file itself into the input folder",
                "in/round: warning BG0105: skipped: a link; put the file itself into the input folder",
            ],
            Messages(scratch, result));
    }

    [Fact]
    public void The_parts_of_a_saved_page_are_passed_over()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("in/Ferry.html", "<p>text</p>");
        scratch.Write("in/Ferry_files/frame.html", "<p>an advertisement</p>");
        scratch.Write("in/other_files/a.txt", "text");
        var result = SourceFolder.Read(scratch.At("in"), ReadingOptions.Default);
        Assert.Equal(["Ferry.html", "other_files/a.txt"], result.Files.Select(static file => file.Name));
        Assert.Equal(["in/Ferry_files: info BG0163: skipped: the folder holds what belongs to the page Ferry.html"], Messages(scratch, result));
    }

    [Fact]
    public void A_pattern_reads_what_it_names_and_no_links()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("in/a.md", "text");
        scratch.Write("in/a.txt", "text");
        scratch.Write("in/x/b.md", "text");
        scratch.Write("in/x/y/c.md", "text");
        scratch.Write("in/.hidden/d.md", "text");
        File.CreateSymbolicLink(scratch.At("in", "link.md"), scratch.At("in", "a.md"));
        Assert.Equal(["a.md"], Names("*.md"));
        Assert.Equal(["a.md", "x/b.md", "x/y/c.md"], Names("**/*.md"));
        Assert.Equal(["y/c.md"], Names("x/*/c.*"));
        Assert.Equal(["b.md"], Names("x/*.md"));

        IEnumerable<string> Names(string pattern)
        {
            var result = SourceFolder.Read(scratch.At("in", pattern), ReadingOptions.Default);
            Assert.Empty(result.Diagnostics);
            return result.Files.Select(static file => file.Name);
        }
    }

    [Fact]
    public void A_missing_folder_is_an_error()
    {
        using var scratch = new ScratchFolder();
        var result = SourceFolder.Read(scratch.At("nowhere"), ReadingOptions.Default);
        Assert.Empty(result.Files);
        Assert.Equal(
            ["nowhere: error BG0101: there is no such file or folder; name the folder that holds the articles with --input"],
            Messages(scratch, result));
    }

    [Fact]
    public void An_empty_folder_is_said_to_be_empty()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.At("in"));
        var result = SourceFolder.Read(scratch.At("in"), ReadingOptions.Default);
        Assert.Equal(
            ["in: warning BG0103: the folder holds no article; put text files, web pages, Markdown, e-mails or feeds into it"], Messages(scratch, result));
    }

    [Fact]
    public void A_large_file_is_refused_and_the_others_are_read()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("a.txt", new string('a', 2000));
        scratch.Write("b.txt", "text");
        var result = SourceFolder.Read(scratch.Path, ReadingOptions.Default with { MaxFileBytes = 1999 });
        Assert.Equal(["b.txt"], result.Files.Select(static file => file.Name));
        Assert.Equal(
            ["a.txt: error BG0107: 2,000 bytes are more than the limit of 1,999; split the file or raise the limit"],
            Messages(scratch, result));
    }

    [Fact]
    public void A_bottomless_tree_is_cut_off()
    {
        using var scratch = new ScratchFolder();
        var deep = string.Join('/', Enumerable.Repeat("d", 33));
        scratch.Write(deep + "/lost.txt", "text");
        scratch.Write("a.txt", "text");
        var result = SourceFolder.Read(scratch.Path, ReadingOptions.Default);
        Assert.Equal(["a.txt"], result.Files.Select(static file => file.Name));
        Assert.Equal([$"{deep}: warning BG0106: skipped: more than 32 folders deep; move its articles up"], Messages(scratch, result));
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var scratch = new ScratchFolder();
        scratch.Shell("mkfifo pipe.txt");
        var file = Assert.Single(SourceFolder.Read(scratch.Path, ReadingOptions.Default).Files);
        Assert.Equal("BG0108", Assert.Single(ArticleReader.Read(file, ReadingOptions.Default).Diagnostics).Code);
    }

    [Fact]
    public void A_name_that_is_no_text_is_told()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var scratch = new ScratchFolder();
        scratch.Write("a.txt", "text");
        scratch.Shell(@"printf x > ""$(printf 'b\377.txt')""");
        var result = SourceFolder.Read(scratch.Path, ReadingOptions.Default);
        Assert.Equal(["a.txt"], result.Files.Select(static file => file.Name));
        Assert.Equal(["b\uFFFD.txt: error BG0120: cannot be opened by its name, which is not UTF-8; rename the file"], Messages(scratch, result));
        scratch.Shell("rm b*");
    }

    [PermissionFact]
    public void A_folder_that_is_closed_is_told_and_the_others_are_read()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("in/a.txt", "text");
        scratch.Write("in/closed/b.txt", "text");
        scratch.Write("in/open/c.txt", "text");
        scratch.SetMode(UnixFileMode.None, "in", "closed");
        var result = SourceFolder.Read(scratch.At("in"), ReadingOptions.Default);
        scratch.SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, "in", "closed");
        Assert.Equal(["a.txt", "open/c.txt"], result.Files.Select(static file => file.Name));
        Assert.StartsWith("in/closed: error BG0102: cannot be read: ", Assert.Single(Messages(scratch, result)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_no_file_can_have_is_an_error_and_no_crash() =>
        Assert.Equal("BG0101", Assert.Single(SourceFolder.Read("a\0b", ReadingOptions.Default).Diagnostics).Code);

    private static IEnumerable<string> Messages(ScratchFolder scratch, SourceFolderResult result) =>
        result.Diagnostics.Select(diagnostic => diagnostic.ToString().Replace(scratch.Path + "/", "", StringComparison.Ordinal));
}
