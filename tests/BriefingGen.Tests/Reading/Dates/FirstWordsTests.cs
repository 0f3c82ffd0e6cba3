using BriefingGen.Reading.Dates;

namespace BriefingGen.Tests.Reading.Dates;

public sealed class FirstWordsTests
{
    [Theory]
    [InlineData("Tuesday")]
    [InlineData("TUESDAY")]
    [InlineData("tuesday’s")]
    [InlineData("Thurs")]
    [InlineData("Sept")]
    [InlineData("Dec31")]
    [InlineData("Valentine's")]
    [InlineData("twenty")]
    [InlineData("third")]
    [InlineData("yesterday")]
    [InlineData("Last")]
    [InlineData("dawn")]
    [InlineData("overnight")]
    public void An_expression_may_begin_with(string word) => Assert.True(FirstWords.MayBegin(word));

    [Theory]
    [InlineData("harbour")]
    [InlineData("s")]
    [InlineData("don't")]
    [InlineData("Tuesdays")]
    public void None_begins_with(string word) => Assert.False(FirstWords.MayBegin(word));
}
