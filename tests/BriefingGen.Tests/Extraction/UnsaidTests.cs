using BriefingGen.Extraction;

namespace BriefingGen.Tests.Extraction;

public sealed class UnsaidTests
{
    [Theory]
    [InlineData("Karin Ost did not say “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost didn’t say “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost never said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost would not say “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost could have said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost denied saying “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost denied that she had told skippers “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost denied that she had told skippers: “The harbour is closed to every ship.”")]
    [InlineData("Karin Ost is expected to say “the harbour is closed to every ship” on Friday.")]
    [InlineData("Karin Ost stopped short of saying “the harbour is closed to every ship” on Friday.")]
    [InlineData("Karin Ost has yet to say “the harbour is closed to every ship” to anybody.")]
    [InlineData("Karin Ost wanted to say “the harbour is closed to every ship” on Friday.")]
    [InlineData("Neither Tom Reed nor Karin Ost said “the harbour is closed to every ship” on Monday.")]
    [InlineData("Nobody believes that Karin Ost said “the harbour is closed to every ship” on Monday.")]
    [InlineData("No one says Karin Ost said “the harbour is closed to every ship” on Monday.")]
    [InlineData("It is untrue that Karin Ost said “the harbour is closed to every ship” on Monday.")]
    [InlineData("It is not true that Karin Ost said “the harbour is closed to every ship” on Monday.")]
    [InlineData("There is no evidence that Karin Ost said “the harbour is closed to every ship” on Monday.")]
    [InlineData("Karin Ost rejected reports that she had told skippers “the harbour is closed to every ship” on Monday.")]
    [InlineData("Karin Ost said it was a lie that she had written “the harbour is closed to every ship” on Monday.")]
    [InlineData("Karin Ost said she had never told anyone “the harbour is closed to every ship” on Monday.")]
    [InlineData("Karin Ost said nothing like “the harbour is closed to every ship” on Monday.")]
    [InlineData("If Karin Ost says “the harbour is closed to every ship” on Monday, the fleet will leave.")]
    [InlineData("Unless Karin Ost says “the harbour is closed to every ship” on Monday, the fleet will stay.")]
    [InlineData("Imagine Karin Ost saying “the harbour is closed to every ship” on Monday.")]
    [InlineData("Did Karin Ost say “the harbour is closed to every ship”?")]
    [InlineData("Karin Ost was falsely quoted as saying “the harbour is closed to every ship” on Monday.")]
    [InlineData("Karin Ost was misquoted as saying “the harbour is closed to every ship” on Monday.")]
    [InlineData("Karin Ost allegedly said “the harbour is closed to every ship” on Monday.")]
    [InlineData("A forged letter has Karin Ost saying “the harbour is closed to every ship” on Monday.")]
    [InlineData("In a parody video, Karin Ost says “the harbour is closed to every ship” to a seal.")]
    [InlineData("“the harbour is closed to every ship”, Karin Ost said, according to a rumour.")]
    [InlineData("Karin Ost was accused of having said “the harbour is closed to every ship”, which she denies.")]
    public void What_was_not_said_is_not_key(string text)
    {
        var extract = Extractor.Extract(ArticleText.Parse(text));
        var quotation = Assert.Single(extract.Quotations);
        Assert.True(quotation.Speaker is null || quotation.IsUnsaid);
        Assert.Empty(extract.Key);
    }

    [Theory]
    [InlineData("Karin Ost said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost denied the report, and said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost, who denies the charge, said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("As expected, Karin Ost said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("On the quay, Karin Ost told the fleet “the harbour is closed to every ship”.")]
    public void What_was_said_beside_a_denial_is_key(string text)
    {
        var extract = Extractor.Extract(ArticleText.Parse(text));
        Assert.Equal("Karin Ost", Assert.Single(extract.Quotations).Speaker?.Name);
        Assert.Single(extract.Key);
    }
}
