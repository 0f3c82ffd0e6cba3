using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace BriefingGen.Reading;

/// <summary>A list of words and phrases from a data file: one a line, lower-case, <c>#</c> begins a comment.</summary>
internal sealed class CueList
{
    private readonly ImmutableArray<string> phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private CueList(ImmutableArray<string> phrases)
    {
        this.phrases = phrases;
        lookup = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Loads <c>Reading/Data/<paramref name="name"/>.txt</c>.</summary>
    public static CueList Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Reading/{name}.txt")
            ?? throw new InvalidOperationException($"The data file {name}.txt is missing from the program.");
        using var reader = new StreamReader(stream);
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line);
        }

        return new(lines.DrainToImmutable());
    }

    /// <summary>True where the word is one of the list; capitals do not count.</summary>
    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);

    /// <summary>True where the text begins with one of the list and the word ends there.</summary>
    public bool Begins(ReadOnlySpan<char> text)
    {
        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && EndsWord(text, phrase.Length))
                return true;
        }

        return false;
    }

    /// <summary>True where one of the list stands anywhere in the text. For short texts: looks once for each phrase.</summary>
    public bool OccursIn(ReadOnlySpan<char> text)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);
}
