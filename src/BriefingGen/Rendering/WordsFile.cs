using System.Collections.Immutable;
using BriefingGen.Diagnostics;

namespace BriefingGen.Rendering;

/// <summary>A file of interface words of a theme.</summary>
/// <param name="Language">The tag that the file is named by, lower-case.</param>
/// <param name="Texts">The lines, each key once.</param>
public sealed record WordsFile(string Language, ImmutableArray<KeyValuePair<string, string>> Texts)
{
    /// <summary>English, as the program itself has it.</summary>
    internal static WordsFile Default { get; } = Read("en", "words/en.txt", ThemeLoader.DefaultText("words/en.txt"), []);

    /// <summary>Reads <c>key = text</c> lines. What is no such line, or has an unknown key, is reported and left out.</summary>
    public static WordsFile Read(string language, string path, string content, List<Diagnostic> diagnostics)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in content.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            var key = sign < 0 ? "" : line[..sign].TrimEnd();
            var text = line[(sign + 1)..].TrimStart();
            if (key.Length == 0 || text.Length == 0)
                diagnostics.Add(Catalog.WordsNoLine.AtLine(path, number, 1, line));
            else if (Default is not null && !Default.Texts.Any(known => known.Key == key))
                diagnostics.Add(Catalog.WordsUnknownKey.AtLine(path, number, 1, key));
            else
                texts[key] = Printable.Of(text);
        }

        return new(language, [.. texts]);
    }
}
