using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Which words of content each paragraph has, and how they run through the story.</summary>
internal sealed class ThemeIndex
{
    private readonly Dictionary<uint, int> numbers;
    private readonly int[][] words;
    private readonly int[] spread;
    private readonly int[] first;
    private readonly bool[] headline;
    private readonly double[] sums;
    private readonly double most;

    public ThemeIndex(Prose prose, ReadOnlySpan<TokenRange> units)
    {
        // Of four tokens one is a word of content that has not come before.
        numbers = new(units.Length == 0 ? 0 : (units[^1].End - units[0].First) / 4);
        words = new int[units.Length][];
        var found = new List<int>();
        var seen = new List<int>();
        var firsts = new List<int>();
        var counts = new List<int>();
        for (var u = 0; u < units.Length; u++)
        {
            found.Clear();
            for (var i = units[u].First; i < units[u].End; i++)
            {
                if (!IsContent(prose.Tokens[i], prose.Classes[i]))
                    continue;
                var number = Number(prose.Word(i));
                if (number == counts.Count)
                {
                    counts.Add(0);
                    seen.Add(-1);
                    firsts.Add(u);
                }

                if (seen[number] == u)
                    continue;
                seen[number] = u;
                counts[number]++;
                found.Add(number);
            }

            words[u] = [.. found];
        }

        spread = [.. counts];
        first = [.. firsts];
        headline = new bool[spread.Length];
        // A headline made of the story's own first words says nothing of its own.
        if (prose.Article is { Title: { } title, TitleFrom: not Origin.Derived })
            Headlined(title);
        var logarithms = Array.ConvertAll(spread, count => Math.Log(count));
        sums = Array.ConvertAll(words, unit => Sum(unit, logarithms));
        foreach (var sum in sums)
            most = Math.Max(most, sum);
    }

    /// <summary>How many different words of content the story has.</summary>
    public int Count => spread.Length;

    public int Units => words.Length;

    /// <summary>The words of content of a paragraph, each once, by number.</summary>
    public ReadOnlySpan<int> Words(int unit) => words[unit];

    /// <summary>How much of the story's recurring words a paragraph has, 0 to 1.</summary>
    public double Theme(int unit) => most > 0 ? sums[unit] / most : 0;

    /// <summary>How often, on average, a paragraph's words come again in the story: the mean logarithm.</summary>
    public double Density(int unit) => words[unit].Length == 0 ? 0 : sums[unit] / words[unit].Length;

    /// <summary>The share of a paragraph's words that no earlier one has.</summary>
    public double Fresh(int unit) => Share(unit, word => first[word] == unit);

    /// <summary>The share of a paragraph's words that stand in more than one.</summary>
    public double Shared(int unit) => Share(unit, word => spread[word] > 1);

    /// <summary>What a paragraph has in common with the first one: as a share of its own words, and of the first one's.</summary>
    public (double Share, double Recall) Lead(int unit)
    {
        var common = words[unit].Count(word => first[word] == 0);
        return ((double)common / Math.Max(1, words[unit].Length), (double)common / Math.Max(1, words[0].Length));
    }

    /// <summary>Raises for each paragraph what it repeats to the share of the words of one that it has.</summary>
    public void Repeated(int unit, Span<double> repeats)
    {
        var own = new bool[Count];
        foreach (var word in words[unit])
            own[word] = true;
        for (var other = 0; other < words.Length; other++)
        {
            var common = 0;
            foreach (var word in words[other])
                common += own[word] ? 1 : 0;
            if (common > 0)
                repeats[other] = Math.Max(repeats[other], (double)common / words[unit].Length);
        }
    }

    /// <summary>The number of words of the headline that a paragraph has, as a share of the paragraph's.</summary>
    public double Headline(int unit) => Share(unit, word => headline[word]);

    private double Share(int unit, Func<int, bool> counts) => words[unit].Length == 0 ? 0 : (double)words[unit].Count(counts) / words[unit].Length;

    private static double Sum(int[] unit, double[] logarithms)
    {
        var sum = 0.0;
        foreach (var word in unit)
            sum += logarithms[word];
        return sum;
    }

    private void Headlined(string title)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(title, new(0, title.Length), tokens);
        foreach (var token in tokens)
        {
            if (IsContent(token, Lexicon.Of(token.Span.Of(title))) && numbers.TryGetValue(WordStem.Hash(token.Span.Of(title)), out var number))
                headline[number] = true;
        }
    }

    private int Number(ReadOnlySpan<char> word)
    {
        var hash = WordStem.Hash(word);
        if (!numbers.TryGetValue(hash, out var number))
            numbers.Add(hash, number = numbers.Count);
        return number;
    }

    private static bool IsContent(Token token, WordClass classes) =>
        token.IsWord && token.Length > 2 && (classes & (WordClass.Closed | WordClass.Connector | WordClass.Say)) == 0;
}
