using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace BriefingGen.Reading.Dates;

/// <summary>A day of the year with a name of its own.</summary>
/// <param name="Name">Lower-case, but where only the capitals make a name of it.</param>
/// <param name="Rule">When it is: <c>12-25</c>, <c>easter-2</c>, <c>11-thu-4</c>, <c>5-mon-last</c>, <c>11-thu-4+1</c>.</param>
internal sealed record Holiday(string Name, string Rule)
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
    public bool IsOfSeason => char.IsUpper(Name[0]);

    /// <summary>The words that a name begins with.</summary>
    public static IEnumerable<string> FirstWords => ByFirstWord.Dictionary.Keys;

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year)
    {
        if (Rule.StartsWith("easter", StringComparison.Ordinal))
            return Easter(year).AddDays(Rule.Length == 6 ? 0 : int.Parse(Rule.AsSpan(6), CultureInfo.InvariantCulture));
        var counted = Rule.Split('+');
        var parts = counted[0].Split('-');
        var month = int.Parse(parts[0], CultureInfo.InvariantCulture);
        if (parts.Length == 2)
            return new(year, month, int.Parse(parts[1], CultureInfo.InvariantCulture));
        var first = new DateOnly(year, month, 1);
        var day = first.AddDays(((int)Calendar.Weekday(parts[1], abbreviated: true)!.Value - (int)first.DayOfWeek + 7) % 7);
        day = parts[2] == "last" ? day.AddDays(day.Day + 28 <= DateTime.DaysInMonth(year, month) ? 28 : 21) : day.AddDays(7 * (int.Parse(parts[2], CultureInfo.InvariantCulture) - 1));
        return counted.Length > 1 ? day.AddDays(int.Parse(counted[1], CultureInfo.InvariantCulture)) : day;
    }

    // The Gregorian rule, as the almanacs print it.
    private static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var (quarter, rest) = (century % 4, year % 100);
        var sunday = (32 + (2 * quarter) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * sunday)) / 451;
        var day = moon + sunday - (7 * late) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }

    private static bool Starts(ReadOnlySpan<char> text, string name)
    {
        if (text.Length < name.Length || (text.Length > name.Length && char.IsLetterOrDigit(text[name.Length])))
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (text[i] != name[i] && char.ToLowerInvariant(text[i]) != name[i] && !(text[i] == '’' && name[i] == '\''))
                return false;
        }

        return true;
    }

    private static FrozenDictionary<string, Holiday[]>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Reading/holidays.txt")
            ?? throw new InvalidOperationException("The data file holidays.txt is missing from the program.");
        using var reader = new StreamReader(stream);
        var holidays = new List<Holiday>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.LastIndexOf(' ') is > 0 and var blank)
                holidays.Add(new(line[..blank], line[(blank + 1)..]));
        }

        return holidays.OrderByDescending(static holiday => holiday.Name.Length).GroupBy(static holiday => FirstWord(holiday.Name))
            .ToFrozenDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string FirstWord(string name)
    {
        var words = new WordScanner(name);
        return words.Next() ? words.Word.ToString() : name;
    }
}
