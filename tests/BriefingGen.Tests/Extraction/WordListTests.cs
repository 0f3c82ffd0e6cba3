using BriefingGen.Text;

namespace BriefingGen.Tests.Extraction;

public sealed class WordListTests
{
    [Theory]
    [InlineData("beside-names-and-nouns")]
    [InlineData("claims")]
    [InlineData("cue-verbs")]
    [InlineData("epithets")]
    [InlineData("firms")]
    [InlineData("first-names")]
    [InlineData("function-words")]
    [InlineData("given-names")]
    [InlineData("given-names-more")]
    [InlineData("given-names-world")]
    [InlineData("nouns")]
    [InlineData("places")]
    [InlineData("titles")]
    [InlineData("unsaid")]
    public void A_section_names_a_word_once(string list)
    {
        var section = "";
        var words = new List<string>();
        foreach (var line in DataFile.Lines($"Extraction/{list}.txt"))
        {
            if (line[0] == '[')
                section = line;
            else
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => section + word.ToLowerInvariant()));
        }

        Assert.Empty(words.GroupBy(word => word, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
