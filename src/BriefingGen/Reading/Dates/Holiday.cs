using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>A day of the year with a name of its own.</summary>
/// <param name="Name">Lower-case, but where only the capitals make a name of it.</param>
/// <param name="Rules">When it is; several where countries differ.</param>
internal sealed record Holiday(string Name, ImmutableArray<YearlyDay> Rules)
{
    private static readonly FrozenDictionary<string, Holiday[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Load();

    /// <summary>The holiday whose name begins at the start of a text and ends with a word there, the longest; null where none does.</summary>
    /// <param name="text">The text from the name on.</param>
    /// <param name="first">The first word of the text.</param>
    public static Holiday? At(ReadOnlySpan<char> text, ReadOnlySpan<char> first)
    {
        if (!ByFirstWord.TryGetValue(first, out var holidays))
            return null;
        foreach (var holiday in holidays)
        {
            if (Starts(text, holiday.Name))
                return holiday;
        }

        return null;
    }

    /// <summary>True for a name that other countries give to other days, so that it is the day only near it.</summary>
    public bool IsOfSeason => char.IsUpper(Name[0]) || Rules.Length > 1;

    /// <summary>The words that a name begins with.</summary>
    public static IEnumerable<string> FirstWords => ByFirstWord.Dictionary.Keys;

    /// <summary>The day in a year; null where it has none, or more than one.</summary>
    public DateOnly? In(int year) => Days(year) is [var day] ? day : null;

    /// <summary>The days in a year.</summary>
    public DateOnly[] Days(int year) => [.. Rules.SelectMany(rule => rule.In(year))];

    private static bool Starts(ReadOnlySpan<char> text, string name)
    {
        if (text.Length < name.Length || (text.Length > name.Length && char.IsLetterOrDigit(text[name.Length])))
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (text[i] != name[i] && char.ToLowerInvariant(text[i]) != name[i] && !(text[i] == '’' && name[i] == '\'') && !(name[i] == ' ' && text[i] is '-' or '\n'))
                return false;
        }

        return true;
    }

    private static FrozenDictionary<string, Holiday[]>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var holidays = new List<Holiday>();
        foreach (var line in DataFile.Lines("Reading/holidays.txt"))
        {
            if (line.LastIndexOf(' ') is > 0 and var blank)
                holidays.AddRange(Spellings(line[..blank]).Select(name => new Holiday(name, [.. line[(blank + 1)..].Split('|').Select(YearlyDay.Parse)])));
        }

        return holidays.DistinctBy(static holiday => holiday.Name).OrderByDescending(static holiday => holiday.Name.Length).GroupBy(static holiday => FirstWord(holiday.Name), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    // "presidents' day" is written with its apostrophe before the s, behind it and without one, and "st. andrew's day" with "st" and "saint".
    private static IEnumerable<string> Spellings(string name)
    {
        string[] saints = name.StartsWith("st. ", StringComparison.Ordinal) ? [name, "st" + name[3..], "saint" + name[3..]] : [name];
        foreach (var saint in saints)
        {
            yield return saint;
            if (saint.IndexOf('\'', StringComparison.Ordinal) is not (> 0 and var at) || !(saint[at + 1] == 's' || saint[at - 1] == 's'))
                continue;
            var (stem, rest) = saint[at + 1] == 's' ? (saint[..at], saint[(at + 2)..]) : (saint[..(at - 1)], saint[(at + 1)..]);
            foreach (var ending in (string[])["s", "'s", "s'"])
                yield return stem + ending + rest;
        }
    }

    private static string FirstWord(string name)
    {
        var words = new WordScanner(name);
        return words.Next() ? words.Word.ToString() : name;
    }
}
