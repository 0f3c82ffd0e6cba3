using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Reading.Html;

/// <summary>
/// Finds the headline: the heading of the page that what it says to machines confirms; failing that what it says to
/// machines, JSON-LD first, without the name of the site. Nothing is cut off unless it is known to be that name.
/// </summary>
internal static class HeadlineFinder
{
    // A headline is never longer.
    private const int Longest = 400;

    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " · ", " • ", " :: ", " : ", " » ", " « ", " / ", "|"];

    public static Headline? Find(PageFacts facts)
    {
        var page = facts.Page;
        var said = Said(facts);
        if (Confirmed(page, said) is { } heading)
            return new(WithoutComments(heading, said), Origin.Page);
        foreach (var (words, from) in said)
        {
            if (WithoutSite(words, facts, said) is { Length: > 0 } headline)
                return new(WithoutComments(headline, said), from);
        }

        return page.Blocks.FirstOrDefault(static block => block.Level == 1 && block.Text.Length <= Longest) is { } first ? new(first.Text, Origin.Page) : null;
    }

    private static ImmutableArray<(string Words, Origin From)> Said(PageFacts facts)
    {
        var said = ImmutableArray.CreateBuilder<(string, Origin)>();
        Add(facts.Article?.Headline, Origin.JsonLd);
        Add(facts.Article?.Name, Origin.JsonLd);
        Add(facts.Item("headline"), Origin.Microdata);
        foreach (var name in (ReadOnlySpan<string>)["og:title", "twitter:title", "dc.title", "title"])
            Add(facts.Page.Meta(name), Origin.Meta);
        Add(facts.Page.Title, Origin.Page);
        return said.DrainToImmutable();

        void Add(string? words, Origin from)
        {
            if (words is not null && PageText.Plain(words) is { Length: > 1 and <= Longest } plain && !facts.IsSite(plain))
                said.Add((plain, from));
        }
    }

    // The heading with most of its words in what is said to machines; above all others one of the first level.
    private static string? Confirmed(Page page, ImmutableArray<(string Words, Origin From)> said)
    {
        string? best = null;
        var most = 0.0;
        foreach (var block in page.Blocks)
        {
            if (block.Level is 0 or > 2 || block.Text.Length > Longest || block.Words < 2)
                continue;
            foreach (var (words, _) in said)
            {
                var share = Shared(block.Text, words) - (block.Level == 2 ? 0.3 : 0);
                // Some are cut short for machines.
                if (share > most && share >= 0.6)
                    (best, most) = (block.Text, share);
            }
        }

        return best ?? Alone(page);
    }

    // Where the page has one heading of the first level, and more than the name of a section, it is the headline.
    private static string? Alone(Page page)
    {
        PageBlock? alone = null;
        foreach (var block in page.Blocks)
        {
            if (block.Level != 1)
                continue;
            if (alone is not null)
                return null;
            alone = block;
        }

        return alone is { Words: >= 3, LinkShare: < 0.5, Text.Length: <= Longest } ? alone.Text : null;
    }

    // How much two headlines have in common, 0 to 1: the words of both in the words of either.
    private static double Shared(string one, string other)
    {
        if (Titles.AreSame(one, other))
            return 1;
        var first = Words(one);
        var second = Words(other);
        var common = first.Count(second.Contains);
        return first.Count == 0 ? 0 : Math.Max((double)common / Math.Max(first.Count, second.Count), 0.95 * common / first.Count * Math.Min(1, common / 4.0));
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var scanner = new WordScanner(text);
        while (scanner.Next())
            words.Add(scanner.Word.ToString());
        return words;
    }

    // "Harbour wall to rise - Velm Courier", "Velm Courier | Harbour wall to rise".
    private static string WithoutSite(string words, PageFacts facts, ImmutableArray<(string Words, Origin From)> said)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var separator in Separators)
            {
                var last = words.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 0 && (facts.IsSite(words.AsSpan(last + separator.Length)) || IsSaid(words[..last], said)))
                    (words, again) = (words[..last].TrimEnd(), true);
                var first = words.IndexOf(separator, StringComparison.Ordinal);
                if (first > 0 && facts.IsSite(words.AsSpan(0, first)))
                    (words, again) = (words[(first + separator.Length)..].TrimStart(), true);
            }
        }

        return words;
    }

    // "Harbour wall to rise 0 Comments", where the page says somewhere that the headline ends before the count.
    private static string WithoutComments(string words, ImmutableArray<(string Words, Origin From)> said)
    {
        var rest = PageWords.WithoutComments(words);
        return rest.Length is 0 || rest.Length == words.Length || !IsSaidAlone(rest, words, said) ? words : rest.ToString();
    }

    private static bool IsSaidAlone(ReadOnlySpan<char> rest, ReadOnlySpan<char> words, ImmutableArray<(string Words, Origin From)> said)
    {
        foreach (var (one, _) in said)
        {
            if (one.AsSpan().StartsWith(rest, StringComparison.OrdinalIgnoreCase) && !one.AsSpan().StartsWith(words, StringComparison.OrdinalIgnoreCase)
                && (one.Length == rest.Length || !char.IsLetterOrDigit(one[rest.Length])))
                return true;
        }

        return false;
    }

    private static bool IsSaid(string words, ImmutableArray<(string Words, Origin From)> said) => said.Any(one => Titles.AreSame(one.Words, words));
}
