using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Reading;

/// <summary>Whole articles against what a person reads in them: Fixtures/structure, Fixtures/dates and the seeds.</summary>
public sealed class ReadingFixtureTests
{
    public static TheoryData<string> Structure => Inputs("structure");

    public static TheoryData<string> Dates => Inputs("dates");

    public static TheoryData<string> Seeds => [.. Directory.GetFiles(Repository.At("seeds"), "*.txt").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Structure))]
    public void Structure_is_read_as_a_person_would(string name) => Check(Folder("structure"), name, Folder("structure"));

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_are_found_or_left_open(string name) => Check(Folder("dates"), name, Folder("dates"));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Seeds_are_read_as_a_person_would(string name) => Check(Repository.At("seeds"), name, Path.Combine(Folder("structure"), "seeds"));

    private static void Check(string folder, string name, string expectedFolder)
    {
        var expected = File.ReadAllText(Path.Combine(expectedFolder, Path.ChangeExtension(name, ".expected.txt")), Encoding.UTF8);
        var file = new SourceFile(name, name, File.ReadAllBytes(Path.Combine(folder, name)));
        Assert.Equal(expected, ArticleListing.Write(ArticleReader.Read(file, ReadingOptions.Default)));
    }

    private static string Folder(string topic) => Repository.At("tests", "BriefingGen.Tests", "Fixtures", topic);

    private static TheoryData<string> Inputs(string topic) =>
    [
        .. Directory.GetFiles(Folder(topic), "*.txt")
            .Where(static path => !path.EndsWith(".expected.txt", StringComparison.Ordinal))
            .Select(static path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];
}
