using System.Globalization;
using System.Text;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Tests.Support;

namespace BriefingGen.Tests.Reading;

/// <summary>Files of every format that is read, against what a person finds in them: Fixtures/formats.</summary>
public sealed class FormatFixtureTests
{
    private static readonly string Folder = Repository.At("tests", "BriefingGen.Tests", "Fixtures", "formats");

    public static TheoryData<string> Names =>
    [
        .. Directory.GetFiles(Folder).Where(static path => !path.EndsWith(".expected.txt", StringComparison.Ordinal))
            .Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_is_read_as_a_person_would(string name)
    {
        var file = new SourceFile(name, name, File.ReadAllBytes(Path.Combine(Folder, name)));
        var listing = List(ArticleReader.Read(file, ReadingOptions.Default));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".expected.txt"), Encoding.UTF8), listing);
    }

    private static string List(ReadResult result)
    {
        var output = new StringBuilder();
        foreach (var article in result.Articles)
        {
            output.Append(CultureInfo.InvariantCulture, $"== {article.Source}\n");
            Line(output, "id", article.Id == article.Source ? null : article.Id);
            Line(output, "language", article.Language);
            Line(output, "published", article.Published?.ToString("O", CultureInfo.InvariantCulture));
            Line(output, "updated", article.Updated?.ToString("O", CultureInfo.InvariantCulture));
            Line(output, "tags", article.Tags.IsEmpty ? null : string.Join(" | ", article.Tags));
            foreach (var (name, values) in article.Extra)
                Line(output, $"extra {name}", string.Join(" | ", values));
            foreach (var mark in article.Marks)
                Line(output, mark.Kind.ToString().ToLowerInvariant(), $"{article.Text.Substring(mark.Span)} {mark.Url}".TrimEnd());
            output.Append(ArticleListing.Write(new([article], []))).Append('\n');
        }

        foreach (var diagnostic in result.Diagnostics)
            Line(output, "message", diagnostic.ToString());
        return output.ToString();
    }

    private static void Line(StringBuilder output, string name, string? value)
    {
        if (value is not null)
            output.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
    }
}
