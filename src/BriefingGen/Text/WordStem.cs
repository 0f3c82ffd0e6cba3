namespace BriefingGen.Text;

/// <summary>Tells whether two words are forms of one, roughly: without case and without the endings that number and tense give.</summary>
public static class WordStem
{
    /// <summary>The same for the forms of a word; different words hardly ever share one.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word[^1] is 's' && word[^2] is not 's')
            word = word[..^1];
        if (word.Length > 5 && word.EndsWith("ing"))
            word = word[..^3];
        else if (word.Length > 4 && word.EndsWith("ed"))
            word = word[..^2];
        if (word.Length > 3 && word[^1] is 'e')
            word = word[..^1];
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return hash;
    }
}
