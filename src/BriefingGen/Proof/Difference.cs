namespace BriefingGen.Proof;

/// <summary>Says where two texts first differ.</summary>
internal static class Difference
{
    private const int Before = 20;
    private const int After = 30;

    /// <summary><c>the page has "...", the source "..."</c>, cut around the first letter that differs.</summary>
    public static string Of(string page, string source)
    {
        var at = page.AsSpan().CommonPrefixLength(source);
        return $"the page has \"{Cut(page, at)}\", the source \"{Cut(source, at)}\"";
    }

    /// <summary>The beginning of a text.</summary>
    public static string Shorten(string text) => Cut(text, 0);

    private static string Cut(string text, int at)
    {
        var start = Math.Max(0, at - Before);
        var end = Math.Min(text.Length, at + After);
        return (start > 0 ? "…" : "") + text[start..end].Replace('\n', ' ') + (end < text.Length ? "…" : "");
    }
}
