using BriefingGen.Editing;
using BriefingGen.Extraction;
using BriefingGen.Model;
using BriefingGen.Tests.Extraction;

namespace BriefingGen.Tests.Editing;

public sealed class QuotationMergerTests
{
    private const string Filler = "The sprinkler pipe of the old mill burst on Monday night and the lower hall was under water until noon.\n\n";
    private const string Words = "\"The sprinklers had not been tested in nine years,\"";

    /// <summary>Two sources, and the speakers that are shown with the number of places where each is quoted.</summary>
    [Theory]
    [InlineData(Words + " said Peter Dorn, a plumber.", Words + " said Peter Dorn.", "Peter Dorn 2")]
    [InlineData(Words + " said Olaf Zahirsky, a plumber.", Words + " said Olaf Zahirskyy.", "Olaf Zahirsky 2")]
    [InlineData(Words + " said Peter Dorn, a plumber.", "Dorn denied that he had said: " + Words, "Peter Dorn 1")]
    [InlineData(Words + " said Peter Dorn, a plumber.", Words + " said Olaf Reen, a welder.", "")]
    [InlineData(Words + " said Ben Orr Jr., a plumber.", Words + " said Robert Kane Jr., a welder.", "")]
    [InlineData(Words + " said Peter Dorn, a plumber.", "\"The sprinklers had not been tested in nine years, and everybody knew,\" a senior fireman said.", "Peter Dorn 2")]
    public void Words_of_two_sources_are_one_person_s_or_nobody_s(string first, string second, string expected)
    {
        Extract[] sources = [Read(first), Read(second)];
        var shown = QuotationMerger.Merge([.. sources], []);
        Assert.Equal(expected, string.Join(", ", shown.Select(quotation => $"{sources[quotation.Places[0].Source].Quotations[quotation.Places[0].Quotation].Speaker?.Name} {quotation.Places.Length}")));
    }

    /// <summary>The other source, and whether it is told to have a part only.</summary>
    [Theory]
    [InlineData("\"The pipes were never tested. The owner of the mill knew that,\" said Peter Dorn.", false)]
    [InlineData("\"The pipes were never tested. The owner of the mill knew that, and he laughed at us,\" said Peter Dorn.", true)]
    [InlineData("\"The pipes were never tested,\" said Peter Dorn. \"The owner of the mill knew that.\"", false)]
    [InlineData("\"The pipes were never tested,\" said Peter Dorn.", true)]
    [InlineData("The pipes, Peter Dorn said, \"were never tested\". He laughed.", null)]
    public void A_source_that_has_a_part_of_the_words_is_not_said_to_have_them(string other, bool? isPart)
    {
        Extract[] sources = [Read("\"The pipes were never tested. The owner of the mill knew that,\" said Peter Dorn, a plumber."), Read(other)];
        var shown = QuotationMerger.Merge([.. sources], [])[0];
        Assert.Equal(isPart is null ? 1 : 2, shown.Places.Length);
        if (isPart is { } part)
            Assert.Equal(part, shown.Parts.Contains(shown.Places[1]));
    }

    [Fact]
    public void Words_that_come_twice_in_a_quotation_are_had_by_a_source_that_has_them_once()
    {
        const string whole = "\"The pipes were never tested. The owner of the mill knew that. The pipes were never tested,\"";
        Extract[] sources = [Read(whole + " said Peter Dorn, a plumber."), Read("\"The pipes were never tested,\" said Peter Dorn. \"The owner of the mill knew that.\"")];
        var shown = QuotationMerger.Merge([.. sources], [])[0];
        Assert.Equal((2, 0), (shown.Places.Length, shown.Parts.Length));
    }

    private static Extract Read(string text) => Extractor.Extract(ArticleText.Parse(Filler + text));
}
