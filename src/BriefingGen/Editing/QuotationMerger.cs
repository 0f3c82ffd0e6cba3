using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Editing;

/// <summary>
/// Makes one quotation of the same words in several sources. They are the same where the one has all words of the other, four
/// at least, in their order, and the sources do not name different people; or where two sources give the words of one person
/// a little differently.
/// </summary>
internal static class QuotationMerger
{
    /// <summary>Fewer words come together by chance.</summary>
    private const int Shortest = 4;

    /// <summary>Two wordings of one person's words share this part of the shorter one, and as many words.</summary>
    private const double SharedOfVersions = 0.75;
    private const int ShortestVersion = 6;

    /// <summary>With how many others that share a run of words a quotation is compared word by word.</summary>
    private const int MostCompared = 50;

    /// <summary>The most quotations of a story of several sources.</summary>
    private const int Most = 10;

    /// <param name="sources">What was taken from each source of the story; the first gives the headline.</param>
    /// <param name="before">The same of the story's earlier days.</param>
    public static ImmutableArray<StoryQuotation> Merge(ImmutableArray<Extract> sources, ImmutableArray<Extract> before)
    {
        var said = new QuotationIndex(sources);
        var known = new QuotationIndex(before);
        var taken = new HashSet<QuotationPlace>();
        var merged = new List<(StoryQuotation Quotation, int Rank)>();
        foreach (var (place, rank) in Ranked(sources))
        {
            if (taken.Contains(place) || said.IsContested(place))
                continue;
            var found = said.Same(said.At(place));
            var same = found.Where(other => other.Source == place.Source ? other == place : !taken.Contains(other))
                .GroupBy(other => other.Source).Select(group => group.MaxBy(other => said.At(other).Words.Length))
                .Where(other => other.Source != place.Source)
                .Append(place).ToList();
            taken.UnionWith(same);
            // The one that is shown must be worth showing in its own source.
            var shown = same.Where(other => sources[other.Source].Key.Contains(other.Quotation))
                .OrderByDescending(other => said.At(other).Speaker is { IsNamed: true }).ThenByDescending(other => said.At(other).Words.Length).ThenBy(other => other.Source).First();
            var others = same.Where(other => other != shown).OrderBy(other => other.Source).ToList();
            var isNew = !before.IsEmpty && known.Same(said.At(place)).Count == 0;
            var versions = others.Select(other => Version(said, shown, other)).OfType<QuotationVersion>().ToImmutableArray();
            var sharing = shown == place ? found : said.Same(said.At(shown));
            ImmutableArray<QuotationPlace> parts = [.. others.Where(other => versions.All(version => version.Place != other) && !said.HasAll(other.Source, said.At(shown), sharing))];
            merged.Add((new([shown, .. others], isNew) { Versions = versions, Parts = parts }, rank - (2 * (same.Count - 1))));
        }

        return [.. merged.OrderBy(pair => pair.Rank).ThenBy(pair => pair.Quotation.Places[0].Source)
            .Take(sources.Length == 1 ? int.MaxValue : Most).Select(pair => pair.Quotation)];
    }

    // What each source holds worth showing, the weightiest of all sources first.
    private static IEnumerable<(QuotationPlace Place, int Rank)> Ranked(ImmutableArray<Extract> sources) => sources
        .SelectMany((source, index) => source.Key
            .Where(quotation => source.Quotations[quotation].Speaker is not null)
            .Select((quotation, rank) => (new QuotationPlace(index, quotation), rank)))
        .OrderBy(pair => pair.rank).ThenBy(pair => pair.Item1.Source);

    private static QuotationVersion? Version(QuotationIndex said, QuotationPlace shown, QuotationPlace other)
    {
        var (one, two) = (said.At(shown), said.At(other));
        return Holds(one.Words, two.Words) || !AreVersions(one, two) || WordDifference.Of(one.Words, two.Words) is not { } difference
            ? null
            : new(other, [.. difference.OfOther.Select(word => two.Places[word])], [.. difference.OfOne.Select(word => one.Places[word])]);
    }

    private static bool AreVersions(Said one, Said other)
    {
        var shorter = Math.Min(one.Words.Length, other.Words.Length);
        return shorter >= ShortestVersion && one.Speaker is { IsNamed: true } && other.Speaker is { IsNamed: true }
            && WordDifference.Of(one.Words, other.Words) is { } difference
            && difference.Shared >= SharedOfVersions * shorter
            && difference.OfOne.Length + difference.OfOther.Length is > 0 and var differing && differing <= shorter / 2;
    }

    private static bool Holds(ImmutableArray<uint> whole, ImmutableArray<uint> part) => whole.AsSpan().IndexOf(part.AsSpan()) >= 0;

    /// <summary>The words of a quotation, where they stand, and who says them.</summary>
    private sealed record Said(ImmutableArray<uint> Words, ImmutableArray<TextSpan> Places, Speaker? Speaker)
    {
        /// <summary>The name of whoever says them; null for a phrase, which can stand for anyone.</summary>
        public NameKey? Name { get; } = Speaker is { IsNamed: true } ? NameKey.Of(Speaker.Name) : null;

        public NameKey? Person => Speaker is { IsPerson: true } ? Name : null;
    }

    /// <summary>The quotations of some sources by the runs of words that they hold.</summary>
    private sealed class QuotationIndex
    {
        /// <summary>FNV-1a, 64 bits.</summary>
        private const ulong HashStart = 14695981039346656037;
        private const ulong HashPrime = 1099511628211;

        private readonly Dictionary<QuotationPlace, Said> all = [];
        private readonly Dictionary<ulong, List<QuotationPlace>> runs = [];

        public QuotationIndex(ImmutableArray<Extract> sources)
        {
            for (var source = 0; source < sources.Length; source++)
            {
                // What a source denies it does not confirm.
                for (var quotation = 0; quotation < sources[source].Quotations.Length; quotation++)
                {
                    if (!sources[source].Quotations[quotation].IsUnsaid)
                        Add(sources[source], new(source, quotation));
                }
            }
        }

        public Said At(QuotationPlace place) => all[place];

        /// <summary>Another source gives the very words to somebody else: nobody can know who said them.</summary>
        public bool IsContested(QuotationPlace place)
        {
            var said = all[place];
            if (said.Words.Length < ShortestVersion || said.Person is not { } person)
                return false;
            return Runs(said.Words).Distinct().SelectMany(run => runs.GetValueOrDefault(run, [])).Where(other => other.Source != place.Source).Distinct().Take(MostCompared)
                .Select(other => all[other])
                .Any(other => other.Words.Length >= ShortestVersion && (Holds(said.Words, other.Words) || Holds(other.Words, said.Words)) && other.Person is { } another && person.IsForeignTo(another));
        }

        public List<QuotationPlace> Same(Said said)
        {
            var compared = 0;
            return Runs(said.Words).Distinct()
                .SelectMany(run => runs.GetValueOrDefault(run, [])).Distinct()
                .Where(place => MayBeOne(said.Name, all[place].Name)
                    && (Holds(said.Words, all[place].Words) || Holds(all[place].Words, said.Words) || (compared++ < MostCompared && AreVersions(said, all[place]))))
                .OrderBy(place => place.Source).ThenBy(place => place.Quotation).ToList();
        }

        /// <summary>Whether a source has every word of a quotation, in one quotation of its own or in several that share it among them.</summary>
        /// <param name="source">The source.</param>
        /// <param name="shown">The quotation.</param>
        /// <param name="sharing">What is the same as the quotation, of all sources.</param>
        public bool HasAll(int source, Said shown, List<QuotationPlace> sharing)
        {
            var covered = new bool[shown.Words.Length];
            foreach (var words in sharing.Where(place => place.Source == source).Select(place => all[place].Words))
            {
                if (Holds(words, shown.Words))
                    return true;
                // Who says a thing twice is quoted with it once.
                for (var start = 0; start + words.Length <= covered.Length; start++)
                {
                    if (shown.Words.AsSpan(start, words.Length).SequenceEqual(words.AsSpan()))
                        covered.AsSpan(start, words.Length).Fill(true);
                }
            }

            return !covered.Contains(false);
        }

        private void Add(Extract source, QuotationPlace place)
        {
            var quotation = source.Quotations[place.Quotation];
            var tokens = new List<Token>();
            Tokenizer.Tokenize(source.Article.Text.Content, quotation.Span, tokens);
            ImmutableArray<TextSpan> places = [.. tokens.Where(token => token.IsWord).Select(token => token.Span)];
            ImmutableArray<uint> words = [.. places.Select(word => WordStem.Hash(word.Of(source.Article.Text.Content)))];
            all.Add(place, new(words, places, quotation.Speaker));
            foreach (var run in Runs(words).Distinct())
            {
                if (!runs.TryGetValue(run, out var list))
                    runs.Add(run, list = []);
                list.Add(place);
            }
        }

        private static IEnumerable<ulong> Runs(ImmutableArray<uint> words)
        {
            for (var i = 0; i + Shortest <= words.Length; i++)
            {
                var run = HashStart;
                for (var j = i; j < i + Shortest; j++)
                    run = (run ^ words[j]) * HashPrime;
                yield return run;
            }
        }

        private static bool MayBeOne(NameKey? one, NameKey? other) => one is null || other is null || one.MayBe(other);
    }
}
