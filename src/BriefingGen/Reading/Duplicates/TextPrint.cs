using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Reading.Duplicates;

/// <summary>
/// What is kept of the words of a story to compare it with others: a hash of all of them, and the smallest hashes of its runs
/// of four words, which two texts share as far as they share the text.
/// </summary>
internal sealed record TextPrint
{
    private const int Run = 4;
    private const int Kept = 128;

    private ImmutableArray<ulong> Smallest { get; init; }

    /// <summary>Of all words; capitals, blanks and punctuation do not count.</summary>
    public ulong Whole { get; private init; }

    /// <summary>How many words there are.</summary>
    public int Words { get; private init; }

    /// <summary>The print of an article's body paragraphs.</summary>
    public static TextPrint Of(Article article)
    {
        var smallest = new SortedSet<ulong>();
        Span<ulong> run = stackalloc ulong[Run];
        var whole = Hash.Start;
        var count = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Kind != ParagraphKind.Body)
                continue;
            var words = new WordScanner(article.Text[paragraph.Span]);
            while (words.Next())
            {
                var hash = Hash.Of(words.Word);
                whole = Hash.Add(whole, hash);
                run[count++ % Run] = hash;
                if (count >= Run)
                    Keep(smallest, run, count);
            }
        }

        return new() { Smallest = [.. smallest], Whole = whole, Words = count };
    }

    /// <summary>How much of the shorter of two texts stands in the other, 0 to 1, about.</summary>
    public double SharedWith(TextPrint other)
    {
        var (mine, theirs, seen, shared) = (0, 0, 0, 0);
        while (seen < Kept && mine < Smallest.Length && theirs < other.Smallest.Length)
        {
            var order = Smallest[mine].CompareTo(other.Smallest[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
            seen++;
        }

        // What is left over of texts so short that all of them is kept.
        seen = Math.Min(Kept, seen + Smallest.Length - mine + other.Smallest.Length - theirs);
        if (seen == 0)
            return 0;
        var ofBoth = (double)shared / seen;
        return Math.Min(1, ofBoth * (Words + other.Words) / ((1 + ofBoth) * Math.Max(1, Math.Min(Words, other.Words))));
    }

    private static void Keep(SortedSet<ulong> smallest, ReadOnlySpan<ulong> run, int count)
    {
        var hash = Hash.Start;
        for (var i = 0; i < Run; i++)
            hash = Hash.Add(hash, run[(count + i) % Run]);
        if (smallest.Count == Kept && hash > smallest.Max)
            return;
        smallest.Add(hash);
        if (smallest.Count > Kept)
            smallest.Remove(smallest.Max);
    }

    // The same on every machine and in every run, unlike the hash codes of strings.
    private static class Hash
    {
        public const ulong Start = 14695981039346656037;

        public static ulong Of(ReadOnlySpan<char> word)
        {
            var hash = Start;
            foreach (var c in word)
                hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
            return hash;
        }

        public static ulong Add(ulong hash, ulong more)
        {
            hash = (hash ^ more) * 0x9E3779B97F4A7C15;
            return hash ^ (hash >> 29);
        }
    }
}
