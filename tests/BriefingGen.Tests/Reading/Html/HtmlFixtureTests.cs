using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>Whole pages against what a person reads in them: Fixtures/html.</summary>
public sealed class HtmlFixtureTests
{
    public static string Folder => Repository.At("tests", "BriefingGen.Tests", "Fixtures", "html");

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder, "*.html").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_a_person_would(string name)
    {
        var file = new SourceFile(name, name, File.ReadAllBytes(Path.Combine(Folder, name)));
        var listing = ArticleListing.Write(ArticleReader.Read(file, ReadingOptions.Default));
        var expected = Path.Combine(Folder, Path.ChangeExtension(name, ".expected.txt"));
        Assert.Equal(File.ReadAllText(expected, Encoding.UTF8), listing);
    }
}
