using System.Collections.Immutable;
using BriefingGen.Editing;

namespace BriefingGen.Indexing;

/// <summary>
/// Tells which names are those of bodies and places, by how all articles together use them. A name is one where it stands as
/// such names do ("in Lindholm", "the Harbour Board") in several articles and often enough; people are never called so. Nobody
/// who is quoted is one, nor is a title, a word that is mostly written small, a day, or the people of a nation.
/// </summary>
internal sealed class NameJudge
{
    private const int FewestArticles = 2;
    private const double FewestOfUses = 0.15;
    private const double MostAsTime = 1.0 / 3;
    private const int ShortestName = 2;

    private readonly Dictionary<string, string> topics = new(StringComparer.Ordinal);

    public NameJudge(ImmutableArray<Telling> tellings, ImmutableArray<CapitalsFound> found)
    {
        var people = new People(tellings, found);
        var small = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in found.SelectMany(names => names.SmallWords))
            small[word] = small.GetValueOrDefault(word) + 1;
        var seen = new Dictionary<string, Seen>(StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var run in found[i].Runs)
            {
                if (!seen.TryGetValue(run.Name, out var entry))
                    seen.Add(run.Name, entry = new());
                entry.Add(run, i);
            }
        }

        var names = new Dictionary<string, List<(string Name, Seen Seen)>>(StringComparer.Ordinal);
        foreach (var (name, entry) in seen)
        {
            var words = Folding.Words(name).ToImmutableArray();
            if (words.IsEmpty || name.Length < ShortestName || people.Has(words))
                continue;
            if (words.Length == 1 && (small.GetValueOrDefault(name.ToLowerInvariant()) > entry.Articles / 2 || IsPeople(name, seen)))
                continue;
            var key = string.Join(' ', words);
            if (!names.TryGetValue(key, out var forms))
                names.Add(key, forms = []);
            forms.Add((name, entry));
        }

        foreach (var (key, forms) in names)
        {
            if (IsTopic(forms))
            {
                foreach (var (name, _) in forms)
                    topics.Add(name, key);
            }
        }

        JoinShortForms(seen);
    }

    /// <summary>What the name is one of, in one form for all its spellings; null where it is none.</summary>
    public string? Topic(string name) => topics.GetValueOrDefault(name);

    private static bool IsTopic(List<(string Name, Seen Seen)> forms)
    {
        var uses = forms.Sum(form => form.Seen.Uses);
        var heads = forms.Sum(form => form.Seen.Heads);
        return forms.SelectMany(form => form.Seen.Evident).Distinct().Count() >= FewestArticles
            && forms.Sum(form => form.Seen.Evidence) >= FewestOfUses * heads
            && forms.Sum(form => form.Seen.AsTime) <= MostAsTime * uses
            && forms.Any(form => form.Seen.WithinSentence > 0);
    }

    // "The Ukrainians": a plural whose singular is used as an adjective.
    private static bool IsPeople(string name, Dictionary<string, Seen> seen) =>
        name.EndsWith('s') && seen.TryGetValue(name[..^1], out var singular) && singular.Modifies;

    // "NATO" for a name of those initials, where articles have both and no other name has them.
    private void JoinShortForms(Dictionary<string, Seen> seen)
    {
        var full = topics.Where(topic => topic.Key.Contains(' ', StringComparison.Ordinal)).ToLookup(topic => Initials(topic.Key), StringComparer.Ordinal);
        foreach (var (name, entry) in seen.Where(pair => pair.Key.Length > 1 && pair.Key.All(char.IsUpper)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var candidates = full[name].Where(topic => seen[topic.Key].InArticles.Overlaps(entry.InArticles)).Select(topic => topic.Value).Distinct().ToList();
            if (candidates is [var topic])
                topics[name] = topic;
        }
    }

    private static string Initials(string name) => string.Concat(name.Split(' ').Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    /// <summary>How a name is used.</summary>
    private sealed class Seen
    {
        public int Uses { get; private set; }

        public int Heads { get; private set; }

        public int Evidence { get; private set; }

        public int AsTime { get; private set; }

        public int WithinSentence { get; private set; }

        /// <summary>Whether a noun follows it anywhere.</summary>
        public bool Modifies { get; private set; }

        /// <summary>The articles in which it stands as the names of bodies and places do.</summary>
        public HashSet<int> Evident { get; } = [];

        public HashSet<int> InArticles { get; } = [];

        public int Articles => InArticles.Count;

        public void Add(CapitalRun run, int article)
        {
            Uses++;
            InArticles.Add(article);
            // At the head of a story and of a sentence nothing stands before it.
            Heads += run.IsHead && !run.OpensSentence ? 1 : 0;
            AsTime += run.IsTime ? 1 : 0;
            Modifies |= !run.IsHead;
            WithinSentence += run.OpensSentence ? 0 : 1;
            if (!run.IsNoPerson)
                return;
            Evidence++;
            Evident.Add(article);
        }
    }

    /// <summary>The people who are quoted, and the titles before their names.</summary>
    private sealed class People
    {
        private readonly HashSet<string> names = new(StringComparer.Ordinal);
        private readonly HashSet<string> surnames = new(StringComparer.Ordinal);
        private readonly HashSet<string> titles = new(StringComparer.Ordinal);

        public People(ImmutableArray<Telling> tellings, ImmutableArray<CapitalsFound> found)
        {
            var quoted = tellings.SelectMany(telling => telling.Source.Extract.Quotations).Select(quotation => quotation.Speaker)
                .Where(speaker => speaker is { IsNamed: true }).Select(speaker => speaker!.Name).Distinct(StringComparer.Ordinal);
            // Bodies are quoted too; what the papers call "the ..." is none of the people.
            var bodies = found.SelectMany(names => names.Runs).Where(run => run.IsNoPerson).Select(run => run.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var words in quoted.Where(name => !bodies.Contains(name)).Select(name => Folding.Words(name).ToImmutableArray()).Where(words => !words.IsEmpty))
            {
                names.Add(string.Join(' ', words));
                if (words.Length > 1)
                    surnames.Add(words[^1]);
            }

            foreach (var words in found.SelectMany(names => names.Runs).Select(run => run.Name).Distinct(StringComparer.Ordinal)
                .Select(name => Folding.Words(name).ToImmutableArray()).Where(words => words.Length > 1 && surnames.Contains(words[^1])))
            {
                for (var length = 1; length < words.Length; length++)
                {
                    if (names.Contains(string.Join(' ', words.Skip(length))))
                        titles.Add(words[length - 1]);
                }
            }
        }

        /// <summary>Whether a name is that of somebody quoted, ends in one, or ends in a title.</summary>
        public bool Has(ImmutableArray<string> words) =>
            titles.Contains(words[^1]) || (words.Length == 1 && surnames.Contains(words[0]))
            || Enumerable.Range(0, words.Length).Any(first => names.Contains(string.Join(' ', words.Skip(first))));
    }
}
