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
    [InlineData("Karin Ost rejected reports that she had said “the harbour is closed to every ship” on Monday.")]
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
    [InlineData("Had Karin Ost said “the harbour is closed to every ship” on Monday, the fleet would have left.")]
    [InlineData("Karin Ost never actually said “the harbour is closed to every ship” on Monday.")]
    [InlineData("We wrongly quoted the minister Karin Ost as saying “the harbour is closed to every ship” on Monday.")]
    [InlineData("We quoted Karin Ost as saying: “The harbour is closed to every ship.” She did not say that.")]
    [InlineData("Karin Ost was accused of having said “the harbour is closed to every ship”, which she denies.")]
    public void What_was_not_said_is_not_key(string text)
    {
        var extract = Extractor.Extract(ArticleText.Parse(text));
        var quotation = Assert.Single(extract.Quotations);
        Assert.True(quotation.IsUnsaid);
        Assert.Empty(extract.Key);
    }

    [Theory]
    [InlineData("Karin Ost said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost denied the report, and said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost, who denies the charge, said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("Karin Ost accused the board of “putting money before the lives of the people”.")]
    [InlineData("Karin Ost hoped aloud, and said “the harbour opens again in the spring”.")]
    [InlineData("Karin Ost told staff in a short note: “I am leaving after ten good years.”")]
    [InlineData("Karin Ost said the talks had failed because “nobody came to the table at all”.")]
    [InlineData("Karin Ost said that if the rain went on, “we will have to close the harbour”.")]
    [InlineData("Rejecting the criticism Karin Ost said: “We have nothing to hide from anyone.”")]
    [InlineData("Karin Ost rejected calls to resign by saying: “I have work to finish here.”")]
    [InlineData("Karin Ost, who was wrongly jailed for ten years, said: “I forgave them long ago.”")]
    [InlineData("“The harbour is closed to every ship,” said Karin Ost, editor of a satirical magazine.")]
    [InlineData("Karin Ost said she had not told the board because “they would not have listened to a word”.")]
    [InlineData("The rumours have hurt the town, Karin Ost said: “Nobody buys a boat from us.”")]
    [InlineData("As expected, Karin Ost said “the harbour is closed to every ship” at the meeting.")]
    [InlineData("On the quay, Karin Ost told the fleet “the harbour is closed to every ship”.")]
    public void What_was_said_beside_a_denial_is_key(string text)
    {
        var extract = Extractor.Extract(ArticleText.Parse(text));
        Assert.Equal("Karin Ost", Assert.Single(extract.Quotations).Speaker?.Name);
        Assert.Single(extract.Key);
    }
}
