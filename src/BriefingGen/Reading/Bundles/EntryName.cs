using System.Globalization;
using System.Text;

namespace BriefingGen.Reading.Bundles;

/// <summary>The names of what is inside a bundle. Nothing is ever written by them; they name articles.</summary>
internal static class EntryName
{
    private const int MaxLength = 400;
    private const int MaxKeyLength = 100;

    /// <summary>Why an archive may not have an entry of this name, in words; null where it may.</summary>
    public static string? WhyUnsafe(string name)
    {
        if (name.Length is 0 or > MaxLength)
            return name.Length == 0 ? "it has no name" : $"its name is longer than {MaxLength} characters";
        if (name.Any(static c => char.IsControl(c)))
            return "its name has control characters";
        if (name.Contains('\\'))
            return "its name has a backslash";
        if (name[0] == '/' || (name.Length > 1 && name[1] == ':'))
            return "its name is an absolute path";
        return name.Split('/').Any(static part => part is "." or "..") ? "its name leads out of the archive" : null;
    }

    /// <summary>True for what systems add to archives by themselves, and for hidden files.</summary>
    public static bool IsHidden(string name) => name.Split('/').Any(static part => part.StartsWith('.') || part == "__MACOSX");

    /// <summary>What names an entry that has no file name: of an address its path, otherwise the words, without what a name cannot hold.</summary>
    public static string Key(string words)
    {
        var plain = Uri.TryCreate(words, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery.Length > 1
            ? address.PathAndQuery.Trim('/')
            : words;
        var key = new StringBuilder();
        foreach (var c in plain)
        {
            if (key.Length == MaxKeyLength)
                break;
            if (char.IsAsciiLetterOrDigit(c) || (c > '\u007F' && char.IsLetterOrDigit(c)) || c is '.' or '_' or '/' or '=' or '?' or '&' or ':')
                key.Append(c);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        return key.ToString().Trim('-');
    }

    /// <summary>The name, or the name with the first number that makes it one of its own in <paramref name="taken"/>.</summary>
    public static string Unique(string name, Dictionary<string, int> taken)
    {
        if (taken.TryAdd(name, 1))
            return name;
        while (true)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}-{++taken[name]}");
            if (taken.TryAdd(numbered, 1))
                return numbered;
        }
    }
}
