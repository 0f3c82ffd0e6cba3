namespace BriefingGen.Configuration;

/// <summary>Finds what somebody may have meant.</summary>
internal static class Nearest
{
    private const int MaxLength = 100;

    /// <summary>The candidate that differs least, if it is near enough to be a slip; the first of those equally near.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > MaxLength)
            return null;
        var (best, distance) = candidates
            .Where(candidate => candidate.Length <= MaxLength)
            .Select(candidate => (candidate, Distance(word, candidate)))
            .DefaultIfEmpty(("", int.MaxValue))
            .MinBy(pair => pair.Item2);
        return distance <= (Math.Max(word.Length, best.Length) + 1) / 3 ? best : null;
    }

    // Edits of one letter, case aside.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                (row[j], diagonal) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1)), row[j]);
            }
        }

        return row[^1];
    }
}
