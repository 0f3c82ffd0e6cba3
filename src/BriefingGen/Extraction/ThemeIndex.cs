using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Which words of content each paragraph has, and how far they run through the story.</summary>
internal sealed class ThemeIndex
{
    private readonly HashSet<uint>[] words;
    private readonly HashSet<uint> headline = [];
    private readonly Dictionary<uint, int> spread = [];
    private readonly double[] themes;

    public ThemeIndex(Prose prose, int paragraphs)
    {
        words = new HashSet<uint>[paragraphs];
        for (var p = 0; p < paragraphs; p++)
        {
            words[p] = [];
            for (var i = prose.Paragraphs[p].First; i < prose.Paragraphs[p].End; i++)
            {
                if (IsContent(prose.Tokens[i], prose.Classes[i]) && words[p].Add(Hash(prose.Word(i))))
                    spread[Hash(prose.Word(i))] = spread.GetValueOrDefault(Hash(prose.Word(i))) + 1;
            }
        }

        if (prose.Article.Title is { } title)
        {
            var tokens = new List<Token>();
            Tokenizer.Tokenize(title, new(0, title.Length), tokens);
            foreach (var token in tokens)
            {
                if (IsContent(token, Lexicon.Of(token.Span.Of(title))))
                    headline.Add(Hash(token.Span.Of(title)));
            }
        }

        themes = [.. words.Select(Spread)];
        var most = themes.DefaultIfEmpty().Max();
        for (var p = 0; p < themes.Length && most > 0; p++)
            themes[p] /= most;
    }

    /// <summary>How much of the story's recurring words a paragraph has, 0 to 1.</summary>
    public double Theme(int paragraph) => themes[paragraph];

    /// <summary>The share of the headline's words that a paragraph has.</summary>
    public double Headline(int paragraph) => headline.Count == 0 ? 0 : (double)words[paragraph].Count(headline.Contains) / headline.Count;

    /// <summary>The greatest share of a paragraph's words that one of the others has already.</summary>
    public double Overlap(int paragraph, IEnumerable<int> others)
    {
        var most = 0.0;
        foreach (var other in others)
            most = Math.Max(most, words[paragraph].Count == 0 ? 1 : (double)words[paragraph].Count(words[other].Contains) / words[paragraph].Count);
        return most;
    }

    private double Spread(HashSet<uint> paragraph)
    {
        var sum = 0.0;
        foreach (var word in paragraph)
            sum += Math.Log(spread[word]);
        return sum;
    }

    private static bool IsContent(Token token, WordClass classes) =>
        token.IsWord && token.Length > 2 && (classes & (WordClass.Closed | WordClass.Connector | WordClass.Say)) == 0;

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return hash;
    }
}
