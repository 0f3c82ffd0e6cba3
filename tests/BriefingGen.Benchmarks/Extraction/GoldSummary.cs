using System.Text.Json;
using BriefingGen.Extraction;
using BriefingGen.Model;
using BriefingGen.Reading;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>An article of the training data, with what an editor wrote as its highlights: JSON lines with "id", "text" and "summary".</summary>
internal sealed class GoldSummary
{
    private readonly int[] reference;
    private readonly Dictionary<long, int> pairs = [];
    private readonly Dictionary<int, int> singles = [];
    private readonly int[][] units;
    private readonly BriefingGen.Text.SourceText text;

    private GoldSummary(string id, Article article, string highlights)
    {
        Id = id;
        text = article.Text;
        Candidates = new(Prose.Read(article));
        reference = Stems(highlights);
        foreach (var word in reference)
            singles[word] = singles.GetValueOrDefault(word) + 1;
        for (var i = 1; i < reference.Length; i++)
            pairs[Pair(reference[i - 1], reference[i])] = pairs.GetValueOrDefault(Pair(reference[i - 1], reference[i])) + 1;
        units = [.. Enumerable.Range(0, Candidates.Count).Select(i => Stems(article.Text.Substring(Candidates.Span(i))))];
    }

    public string Id { get; }

    public SummaryCandidates Candidates { get; }

    public static List<GoldSummary> Read(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).AsParallel().AsOrdered().Select(Parse).OfType<GoldSummary>()];

    public string Text(int unit) => text.Substring(Candidates.Span(unit));

    /// <summary>How much of the highlights some paragraphs say, and how little else: the mean of the F measures of single words and of pairs, 0 to 1.</summary>
    public double Worth(IEnumerable<int> chosen)
    {
        var words = chosen.Order().SelectMany(unit => units[unit]).ToArray();
        var (one, two) = (0, 0);
        var left = new Dictionary<int, int>(singles);
        foreach (var word in words)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word]--;
                one++;
            }
        }

        var leftPairs = new Dictionary<long, int>(pairs);
        for (var i = 1; i < words.Length; i++)
        {
            if (leftPairs.TryGetValue(Pair(words[i - 1], words[i]), out var count) && count > 0)
            {
                leftPairs[Pair(words[i - 1], words[i])]--;
                two++;
            }
        }

        return ((2.0 * one / Math.Max(1, words.Length + reference.Length)) + (2.0 * two / Math.Max(1, words.Length + reference.Length - 2))) / 2;
    }

    private static GoldSummary? Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var id = root.GetProperty("id").GetString()!;
        var read = ArticleReader.Read(new ArticleRecord(id, root.GetProperty("text").GetString(), null, null, null, null), ReadingOptions.Default);
        return read.Articles is [var article] ? new(id, article, root.GetProperty("summary").GetString()!) : null;
    }

    private static long Pair(int a, int b) => ((long)a << 32) | (uint)b;

    // Words in lower case without their commonest endings, as numbers.
    private static int[] Stems(string text)
    {
        var result = new List<int>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            var word = text[i..end].ToLowerInvariant();
            foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "s", "e"])
            {
                if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                {
                    word = word[..^ending.Length];
                    break;
                }
            }

            var hash = 2166136261u;
            foreach (var c in word)
                hash = (hash ^ c) * 16777619u;
            result.Add((int)hash);
            i = end;
        }

        return [.. result];
    }
}
