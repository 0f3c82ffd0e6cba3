using System.Collections.Frozen;
using System.Globalization;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>Words with a number each from a data file: <c>word number</c> a line, <c>#</c> begins a comment.</summary>
internal sealed class NumberList
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private NumberList(Dictionary<string, int> words) => lookup = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Loads <c>Reading/Data/<paramref name="name"/>.txt</c>.</summary>
    public static NumberList Load(string name)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in DataFile.Lines($"Reading/{name}.txt"))
        {
            if (line.LastIndexOf(' ') is > 0 and var blank)
                words.Add(line[..blank], int.Parse(line.AsSpan(blank + 1), CultureInfo.InvariantCulture));
        }

        return new(words);
    }

    /// <summary>The words of the list.</summary>
    public IEnumerable<string> Words => lookup.Dictionary.Keys;

    /// <summary>The number of a word, capitals aside; null where it is not in the list.</summary>
    public int? Value(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var value) ? value : null;
}
