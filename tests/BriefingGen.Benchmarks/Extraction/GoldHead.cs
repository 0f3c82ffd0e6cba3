using System.Text.RegularExpressions;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>The word by which two ways to name a speaker are compared: the surname, or the head noun.</summary>
internal static partial class GoldHead
{
    private static readonly HashSet<string> Titles = [.. "mr mrs ms miss dr sir lord lady sen senator rep representative gov governor president prime minister secretary general professor prof judge justice chief mayor king queen prince princess pope rev the a an former us then".Split(' ')];
    private static readonly HashSet<string> Pronouns = [.. "i we you he she they it him her them us me his hers their theirs who this that these those".Split(' ')];

    public static bool IsPronoun(string words) => Pronouns.Contains(words.Trim().ToLowerInvariant());

    public static string Of(string? words)
    {
        words = Clitic().Replace((words ?? "").Trim(), "");
        if (words.Length == 0)
            return "";
        if (Pronouns.Contains(words.ToLowerInvariant()))
            return words.ToLowerInvariant();
        if (Cut().Match(words) is { Success: true, Index: > 0 } cut)
            words = words[..cut.Index];
        var tokens = Word().Matches(words).Select(match => match.Value).ToList();
        var names = tokens.FindAll(token => token.ToLowerInvariant() is not ("jr" or "sr" or "ii" or "iii" or "iv"));
        tokens = names.Count > 0 ? names : tokens;
        var capitals = tokens.FindAll(token => char.IsUpper(token[0]) && !Titles.Contains(token.ToLowerInvariant()));
        tokens = capitals.Count > 0 ? capitals : tokens;
        return tokens.Count > 0 ? tokens[^1].ToLowerInvariant() : "";
    }

    [GeneratedRegex(@"['’](s|d|ve|re|m|ll)\b")]
    private static partial Regex Clitic();

    [GeneratedRegex(@"\s*[,;(–—]|\s+(?:who|of|for|from|at|in|on|with|told|said|whose|which|that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cut();

    [GeneratedRegex(@"\w[\w\-]*(?:['’][A-Za-z]\w*)?")]
    private static partial Regex Word();
}
