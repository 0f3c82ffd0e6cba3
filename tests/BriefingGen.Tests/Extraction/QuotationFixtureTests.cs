using System.Text;
using BriefingGen.Extraction;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Extraction;

/// <summary>Who says what, in small articles of one difficulty each and in the seeds.</summary>
public sealed class QuotationFixtureTests
{
    public static TheoryData<string> Quotations => Inputs(Folder("quotations"));

    public static TheoryData<string> Names => Inputs(Folder("names"));

    public static TheoryData<string> Seeds => Inputs(Repository.At("seeds"));

    [Theory]
    [MemberData(nameof(Quotations))]
    public void Quotations_have_their_speakers(string name) =>
        Check(Path.Combine(Folder("quotations"), name), Article(Folder("quotations"), name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_joined_to_the_right_person(string name) =>
        Check(Path.Combine(Folder("names"), name), Article(Folder("names"), name));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Quotations_of_the_seeds_have_their_speakers(string name)
    {
        var file = new SourceFile(name, name, File.ReadAllBytes(Repository.At("seeds", name)));
        var article = ArticleReader.Read(file, ReadingOptions.Default).Articles[0];
        Check(Path.Combine(Folder("quotations"), "seeds", name), article);
    }

    private static void Check(string path, Article article)
    {
        var extract = Extractor.Extract(article);
        AssertVerbatim(extract);
        Assert.Equal(File.ReadAllText(Path.ChangeExtension(path, ".expected.txt"), Encoding.UTF8), QuotationListing.Write(extract));
    }

    // What is shown stands in the text, letter for letter, at the place that is given for it.
    private static void AssertVerbatim(Extract extract)
    {
        var text = extract.Article.Text;
        var previous = -1;
        foreach (var quotation in extract.Quotations)
        {
            Assert.True(quotation.Span.Start > previous, "Quotations are in order and do not overlap.");
            previous = quotation.Span.End;
            Assert.True(extract.Article.Paragraphs[quotation.Paragraph].Span.Contains(quotation.Span.Start));
            Assert.InRange(quotation.Score, 0, 1);
            if (quotation.Speaker is not { } speaker)
                continue;
            Assert.Equal(speaker.Name, text.Substring(speaker.NameSpan));
            Assert.Equal(speaker.Role, speaker.RoleSpan is { } role ? text.Substring(role) : null);
        }

        Assert.All(extract.Key, index => Assert.NotNull(extract.Quotations[index].Speaker));
        Assert.All(extract.Summary, paragraph => Assert.True(extract.Article.Paragraphs[paragraph.Paragraph].Span.Contains(paragraph.Span)));
    }

    private static Article Article(string folder, string name) => ArticleText.Parse(File.ReadAllText(Path.Combine(folder, name), Encoding.UTF8));

    private static string Folder(string topic) => Repository.At("tests", "BriefingGen.Tests", "Fixtures", topic);

    private static TheoryData<string> Inputs(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.txt")
            .Where(static path => !path.EndsWith(".expected.txt", StringComparison.Ordinal))
            .Select(static path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];
}
