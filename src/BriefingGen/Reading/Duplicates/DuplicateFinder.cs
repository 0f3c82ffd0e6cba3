using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;

namespace BriefingGen.Reading.Duplicates;

/// <summary>The articles, each once, in the order in which they came, and what was left out.</summary>
public sealed record UniqueArticles(ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Finds the same article in several forms: copies, the same address, an updated version. The newest is taken and keeps the
/// others as its <see cref="Article.Versions"/>. The work grows with the number of articles and not with its square.
/// </summary>
public static class DuplicateFinder
{
    // As many other articles of the same headline or address are compared, the nearest by date.
    private const int Nearest = 16;

    // A text so short can be a notice that many pages carry.
    private const int FewWords = 50;

    // An address that two texts share says most; a headline can be that of a column or of a list that comes every week.
    private const double SharedAtAddress = 0.2;
    private const double SharedUnderHeadline = 0.7;
    private const int DaysUnderHeadline = 2;

    /// <summary>Finds them; the order of the input does not matter to what is taken.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="paths">For messages: the path of each article by <see cref="Article.Source"/>.</param>
    public static UniqueArticles Find(ImmutableArray<Article> articles, IReadOnlyDictionary<string, string> paths)
    {
        var all = articles.Select(static article => new Candidate(article, TextPrint.Of(article)))
            .OrderBy(static candidate => candidate.Day).ThenBy(static candidate => candidate.Article.Source, StringComparer.Ordinal).ToList();
        Join(all, static candidate => candidate.Print.Words > 0 ? candidate.Print.Whole.ToString("x", null) : null, static (one, other) =>
            one.Print.Words >= FewWords || HaveSameTitle(one, other) ? "the same text" : null);
        Join(all, static candidate => AddressKey.Of(candidate.Article.Url), static (one, other) =>
            HaveSameTitle(one, other) || one.Print.SharedWith(other.Print) >= SharedAtAddress ? "the same address" : null);
        Join(all, static candidate => TitleKey(candidate.Article), static (one, other) =>
            AreNear(one, other) && one.Print.SharedWith(other.Print) >= SharedUnderHeadline ? "the same headline and nearly the same text" : null);

        var taken = new Dictionary<string, Article>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var group in all.GroupBy(static candidate => candidate.Root))
        {
            var sorted = group.OrderByDescending(static candidate => candidate, Newer).ToList();
            var newest = sorted[0].Article;
            taken.Add(newest.Source, sorted.Count == 1 ? newest : newest with { Versions = [.. sorted.Skip(1).Select(static other => Version(other.Article))] });
            foreach (var other in sorted.Skip(1))
                diagnostics.Add(Catalog.OtherVersion.At(Path(other.Article, paths), Path(newest, paths), other.Reason ?? group.Select(static candidate => candidate.Reason).OfType<string>().First()));
        }

        return new([.. articles.Where(article => taken.ContainsKey(article.Source)).Select(article => taken[article.Source])], diagnostics.DrainToImmutable());
    }

    // Articles of the same key that are the same article.
    private static void Join(List<Candidate> all, Func<Candidate, string?> key, Func<Candidate, Candidate, string?> why)
    {
        foreach (var group in all.Select(candidate => (Key: key(candidate), Candidate: candidate)).Where(static pair => pair.Key is not null)
            .GroupBy(static pair => pair.Key, static pair => pair.Candidate, StringComparer.Ordinal))
        {
            var before = new List<Candidate>();
            foreach (var candidate in group)
            {
                for (var i = before.Count - 1; i >= Math.Max(0, before.Count - Nearest); i--)
                {
                    if (before[i].Root != candidate.Root && why(before[i], candidate) is { } reason)
                        before[i].Join(candidate, reason);
                }

                // Of those that are one, the last is enough to compare with.
                if (before is [.., var last] && last.Root == candidate.Root)
                    before[^1] = candidate;
                else
                    before.Add(candidate);
            }
        }
    }

    private static bool HaveSameTitle(Candidate one, Candidate other) =>
        one.Article.Title is { } title && other.Article.Title is { } second && Titles.AreSame(title, second);

    private static bool AreNear(Candidate one, Candidate other) =>
        one.Article.Date is not { } day || other.Article.Date is not { } second || Math.Abs(day.DayNumber - second.DayNumber) <= DaysUnderHeadline;

    private static string? TitleKey(Article article)
    {
        if (article.Title is not { Length: <= 1000 } title)
            return null;
        var words = new WordScanner(title);
        var key = "";
        while (words.Next())
            key = $"{key} {words.Word.ToString().ToLowerInvariant()}";
        return key.Length == 0 ? null : key;
    }

    private static ArticleVersion Version(Article article) => new(article.Source, article.Title, article.Date, article.Url);

    private static string Path(Article article, IReadOnlyDictionary<string, string> paths) => paths.GetValueOrDefault(article.Source, article.Source);

    // The later day, then the later hour, then the longer text: an update adds. The name settles the rest.
    private static readonly Comparer<Candidate> Newer = Comparer<Candidate>.Create(static (one, other) =>
    {
        var order = one.Day.CompareTo(other.Day);
        if (order == 0)
            order = Nullable.Compare(one.Moment, other.Moment);
        if (order == 0)
            order = one.Print.Words.CompareTo(other.Print.Words);
        return order != 0 ? order : string.CompareOrdinal(other.Article.Source, one.Article.Source);
    });

    private sealed class Candidate(Article article, TextPrint print)
    {
        private Candidate? above;

        public Article Article { get; } = article;

        public TextPrint Print { get; } = print;

        /// <summary>Why it is one with another; null for the first of its group.</summary>
        public string? Reason { get; private set; }

        public DateTimeOffset? Moment { get; } = article.Updated is { } updated && !(article.Published > updated) ? updated : article.Published;

        public DateOnly Day { get; } = article.Updated is { } updated && DateOnly.FromDateTime(updated.DateTime) is var day && day > article.Date ? day : article.Date ?? DateOnly.MinValue;

        public Candidate Root
        {
            get
            {
                var root = this;
                while (root.above is { } next)
                    root = next;
                // Shortens the way for the next who asks.
                for (var each = this; each.above is { } next; each = next)
                    each.above = root;
                return root;
            }
        }

        public void Join(Candidate other, string reason)
        {
            other.Reason ??= reason;
            other.Root.above = Root;
        }
    }
}
