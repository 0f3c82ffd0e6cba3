using System.Collections.Frozen;
using System.Globalization;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Editing;

/// <summary>The English words that stand in the news of every day, and how often.</summary>
internal static class CommonWords
{
    private const double LeastOfEnglish = 0.25;

    private static readonly FrozenSet<uint> Common = DataFile.Lines("Editing/common-words.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => WordStem.Hash(word)).ToFrozenSet();

    private static readonly FrozenDictionary<uint, double> Shares = LoadShares();

    /// <summary>The share of the news of every day in which a word stands; 0 where it is rare.</summary>
    public static double ShareOf(uint word) => Shares.GetValueOrDefault(word);

    /// <summary>The words of a text that are none of these, whatever their form.</summary>
    public static HashSet<uint> Others(ReadOnlySpan<char> text)
    {
        var content = text.ToString();
        var tokens = new List<Token>();
        Tokenizer.Tokenize(content, new(0, content.Length), tokens);
        return [.. tokens.Where(token => token.IsWord).Select(token => WordStem.Hash(token.Span.Of(content))).Where(word => !Contains(word))];
    }

    /// <summary>
    /// Whether the word lists speak the language of an article: in English two of five words are among the common ones, in no
    /// other language as many as one of four.
    /// </summary>
    public static bool Know(Article article)
    {
        var tokens = new List<Token>();
        foreach (var paragraph in article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Body))
            Tokenizer.Tokenize(article.Text.Content, paragraph.Span, tokens);
        var words = tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        return words.Count(word => Contains(word.Span.Of(article.Text.Content))) >= LeastOfEnglish * words.Count;
    }

    /// <summary>Whether a word stands in the news of every day and names nothing.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Contains(WordStem.Hash(word));

    /// <summary>The same by the hash of its stem.</summary>
    public static bool Contains(uint word) => Common.Contains(word);

    private static FrozenDictionary<uint, double> LoadShares()
    {
        var shares = new Dictionary<uint, double>();
        var share = 0.0;
        foreach (var line in DataFile.Lines("Editing/word-frequencies.txt"))
        {
            if (line[0] == '[')
                share = 1 / double.Parse(line.AsSpan(1, line.Length - 2), CultureInfo.InvariantCulture);
            else
            {
                foreach (var word in line.Split(' '))
                    shares[WordStem.Hash(word)] = Math.Max(share, shares.GetValueOrDefault(WordStem.Hash(word)));
            }
        }

        return shares.ToFrozenDictionary();
    }
}
