namespace BriefingGen.Reading.Html;

/// <summary>The text of the article as the page tells it to machines; blocks are held against it, four words at a time.</summary>
internal sealed class KnownBody
{
    private const int Run = 4;

    private readonly HashSet<ulong> runs = [];

    public KnownBody(string text) => Pass(text, hash => runs.Add(hash));

    public int Count => runs.Count;

    /// <summary>The share of a block's runs of words that stand in the text, 0 to 1; -1 for a block too short to tell.</summary>
    public double Share(string block)
    {
        var (all, found) = (0, 0);
        Pass(block, hash =>
        {
            all++;
            found += runs.Contains(hash) ? 1 : 0;
        });
        return all == 0 ? -1 : (double)found / all;
    }

    private static void Pass(string text, Action<ulong> take)
    {
        Span<ulong> last = stackalloc ulong[Run];
        var words = new WordScanner(text);
        for (var count = 0; words.Next();)
        {
            last[1..].CopyTo(last);
            last[Run - 1] = Hash(words.Word);
            if (++count < Run)
                continue;
            var run = 14695981039346656037UL;
            foreach (var word in last)
                run = (run ^ word) * 1099511628211UL;
            take(run);
        }
    }

    // FNV-1a over small letters: the same on every machine.
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        return hash;
    }
}
