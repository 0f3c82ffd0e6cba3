using System.Collections.Immutable;

namespace BriefingGen.Editing;

/// <summary>
/// Finds which articles tell of the same event: those that share rare names, numbers and words. Two articles are alike by
/// the terms they share, rare ones counting most; the two most alike groups are joined, until none are alike enough.
/// </summary>
public static class StoryFinder
{
    /// <summary>How alike two large groups must be to be one story, 0 to 1.</summary>
    private const double Threshold = 0.1;

    /// <summary>How little it counts that an article says a thing again.</summary>
    private const double CountPower = 0.2;

    /// <summary>The other articles that are imagined beside those at hand.</summary>
    private const double Background = 250;

    /// <summary>Articles more than this many days apart are not compared: the one is background to the other.</summary>
    private const int Days = 120;

    /// <summary>By how many of its weightiest terms an article looks for its like.</summary>
    private const int Look = 30;

    /// <summary>How many of those two articles must share: one name in common makes no story.</summary>
    private const int Shared = 2;

    /// <summary>A term that more articles have leads to none.</summary>
    private const int Widest = 60;

    /// <summary>The number of the story of each article; stories are numbered by their first article.</summary>
    public static ImmutableArray<int> Find(IReadOnlyList<StoryText> articles)
    {
        // By content, so that the order in which articles come decides nothing.
        var order = Enumerable.Range(0, articles.Count)
            .OrderBy(i => articles[i].Id, StringComparer.Ordinal).ThenBy(i => articles[i].Text, StringComparer.Ordinal).ToArray();
        var sorted = order.Select(i => articles[i]).ToImmutableArray();
        var groups = StoryGroups.Join(sorted.Length, Pairs(sorted, Vectors(sorted)), Threshold);
        var stories = new int[articles.Count];
        for (var i = 0; i < order.Length; i++)
            stories[order[i]] = groups[i];
        var numbers = new Dictionary<int, int>();
        return [.. stories.Select(group => numbers.TryAdd(group, numbers.Count) ? numbers.Count - 1 : numbers[group])];
    }

    private static Weighted[][] Vectors(ImmutableArray<StoryText> articles)
    {
        var terms = new StoryTerms();
        foreach (var article in articles)
            terms.Add(article);
        var counted = Enumerable.Range(0, articles.Length).Select(terms.Of).ToArray();
        var spread = new Dictionary<ulong, int>();
        foreach (var term in counted.SelectMany(found => found))
            spread[term.Key] = spread.GetValueOrDefault(term.Key) + 1;
        return [.. counted.Select(found => Weigh(found, spread, articles.Length))];
    }

    // A term counts by how few articles have it: of these and, so that a day with two articles is judged like one with two
    // thousand, of as many others as a newspaper prints in a day.
    private static Weighted[] Weigh(Term[] found, Dictionary<ulong, int> spread, int articles)
    {
        var weights = new Weighted[found.Length];
        var sum = 0.0;
        for (var i = 0; i < found.Length; i++)
        {
            var term = found[i];
            var (worth, share) = Worth(term);
            var rarity = Math.Log((articles + Background) / (spread[term.Key] + (Background * share)));
            var weight = worth * Math.Pow(term.Count, CountPower) * Math.Max(0, rarity) * Math.Max(0, rarity);
            weights[i] = new(term.Key, weight, spread[term.Key]);
            sum += weight * weight;
        }

        var length = Math.Sqrt(sum);
        for (var i = 0; i < weights.Length && length > 0; i++)
            weights[i] = weights[i] with { Weight = weights[i].Weight / length };
        return weights;
    }

    // What a kind of term counts for, and the share of the news of every day in which one is taken to stand.
    private static (double Worth, double Share) Worth(Term term) => term.Kind switch
    {
        TermKind.Name => (1.5, 0.004),
        TermKind.FullName => (1.5, 0.001),
        TermKind.Number => (1.2, 0.01),
        TermKind.Digit => (1.2, 0.2),
        _ => (1, Math.Max(0.01, CommonWords.ShareOf(term.Word))),
    };

    // Only articles that share one of their rarest terms are compared, so that the work grows with the articles, not with their pairs.
    private static List<StoryPair> Pairs(ImmutableArray<StoryText> articles, Weighted[][] vectors)
    {
        var index = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < vectors.Length; i++)
        {
            foreach (var term in Weightiest(vectors[i]))
            {
                if (!index.TryGetValue(term.Key, out var list))
                    index.Add(term.Key, list = []);
                list.Add(i);
            }
        }

        var pairs = new List<StoryPair>();
        var shared = new Dictionary<int, int>();
        for (var i = 0; i < vectors.Length; i++)
        {
            shared.Clear();
            foreach (var other in Weightiest(vectors[i]).SelectMany(term => index[term.Key]))
            {
                if (other > i && (shared[other] = shared.GetValueOrDefault(other) + 1) == Shared && Apart(articles[i].Date, articles[other].Date) <= Days)
                    pairs.Add(new(i, other, Likeness(vectors[i], vectors[other])));
            }
        }

        return pairs;
    }

    private static IEnumerable<Weighted> Weightiest(Weighted[] vector) => vector
        .Where(term => term.Spread is > 1 and <= Widest).OrderByDescending(term => term.Weight).ThenBy(term => term.Key).Take(Look);

    private static int Apart(DateOnly? one, DateOnly? other) =>
        one is { } day && other is { } otherDay ? Math.Abs(day.DayNumber - otherDay.DayNumber) : 0;

    private static double Likeness(Weighted[] one, Weighted[] other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i].Key == other[j].Key)
                sum += one[i++].Weight * other[j++].Weight;
            else if (one[i].Key < other[j].Key)
                i++;
            else
                j++;
        }

        return sum;
    }

    private readonly record struct Weighted(ulong Key, double Weight, int Spread);
}

/// <summary>Two articles and how alike they are, 0 to 1.</summary>
internal readonly record struct StoryPair(int One, int Other, double Likeness);
