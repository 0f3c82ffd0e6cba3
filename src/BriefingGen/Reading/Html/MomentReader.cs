using System.Collections.Frozen;
using System.Globalization;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading.Html;

/// <summary>Reads days as pages write them, in whatever language. An order of day and month that is open is settled by the language or not at all.</summary>
internal static class MomentReader
{
    // Before there were pages, and after any that can be saved.
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int MostRead = 400;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = LoadMonths();

    /// <summary>The day of a value for machines: ISO 8601, RFC 2822, seconds or thousandths since 1970, or words; null for anything else.</summary>
    public static WrittenTime? Value(string? value, string? language)
    {
        if (value is null || value.Length is < 8 or > 80)
            return null;
        if (Iso(value) is { } exact)
            return exact;
        return ValueDay(value, language) is { } day ? new(day) : null;
    }

    // The day as it is written, in its own zone, and the instant where the zone is written too.
    private static WrittenTime? Iso(string value)
    {
        if (value.Length < 16 || value[4] != '-' || value[10] is not ('T' or ' ') || !char.IsAsciiDigit(value[0]))
            return null;
        var zone = value.AsSpan(11).IndexOfAny('+', '-', 'Z');
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) || Checked(moment.DateTime) is not { } day)
            return null;
        return new(day, TimeOnly.FromDateTime(moment.DateTime), zone < 0 ? null : moment.Offset);
    }

    private static DateOnly? ValueDay(string value, string? language)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && value.Length is 10 or 13)
            return Checked(DateTime.UnixEpoch.AddSeconds(value.Length == 13 ? number / 1000 : number));
        if (value.Length >= 8 && !value.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9') && (value.Length == 8 || !char.IsDigit(value[8])))
            return Day(int.Parse(value.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(value.AsSpan(4, 2), CultureInfo.InvariantCulture), int.Parse(value.AsSpan(6, 2), CultureInfo.InvariantCulture));
        return First(value, language);
    }

    /// <summary>The first whole date among the words, day and month and year; null where there is none.</summary>
    public static DateOnly? First(ReadOnlySpan<char> words, string? language)
    {
        if (words.Length > MostRead)
            words = words[..MostRead];
        // The last three terms, numbers or months; what else stands between parts a date only where it is a word.
        Span<Term> terms = stackalloc Term[3];
        var count = 0;
        for (var i = 0; i < words.Length;)
        {
            var start = i;
            var digits = char.IsAsciiDigit(words[i]);
            if (!digits && !IsWordPart(words[i]))
            {
                i++;
                continue;
            }

            while (i < words.Length && (digits ? char.IsAsciiDigit(words[i]) : IsWordPart(words[i])))
                i++;
            var word = words[start..i];
            var mark = i < words.Length ? words[i] : ' ';
            var before = start == 0 ? ' ' : words[start - 1];
            // "Date:26 January" is no time of day.
            if (before == ':' && (start < 2 || !char.IsAsciiDigit(words[start - 2])))
                before = ' ';
            if (digits && word.Length > 4)
            {
                count = 0;
                continue;
            }

            var term = digits ? new Term(int.Parse(word, CultureInfo.InvariantCulture), word.Length, false, before, mark)
                : Months.TryGetValue(word, out var month) ? new Term(month, 0, true, before, mark) : default;
            if (term == default)
            {
                // "3rd of", "de", "年": small words within a date.
                if (word.Length > 3 || (word.Length > 2 && before != ' ' && !char.IsAsciiDigit(before)))
                    count = 0;
                continue;
            }

            if (count == 3)
            {
                terms[1..].CopyTo(terms);
                count = 2;
            }

            terms[count++] = term;
            if (count == 3 && Read(terms, language) is { } day)
                return day;
        }

        return null;
    }

    /// <summary>The time of day among the words, hours and minutes with a colon between; null where there is none.</summary>
    public static TimeOnly? Clock(ReadOnlySpan<char> words)
    {
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i] != ':' || !char.IsAsciiDigit(words[i - 1]) || !char.IsAsciiDigit(words[i + 1]))
                continue;
            var start = i > 1 && char.IsAsciiDigit(words[i - 2]) ? i - 2 : i - 1;
            return ClockReader.Read(words[start..]).Clock;
        }

        return null;
    }

    /// <summary>The day in an address, as <c>/2031/05/06/</c>, <c>2031-05-06</c> or <c>/20310506</c>; null where there is none.</summary>
    public static DateOnly? InAddress(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
        for (var i = 0; i + 8 <= path.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterOrDigit(path[i - 1]))
                continue;
            var rest = path.AsSpan(i);
            var parted = rest.Length >= 10 && rest[4] == rest[7] && rest[4] is '/' or '-' or '_';
            var (month, day, end) = parted ? (5, 8, 10) : (4, 6, 8);
            if (rest.Length < end || (rest.Length > end && char.IsAsciiLetterOrDigit(rest[end])))
                continue;
            if (rest[..4].ContainsAnyExceptInRange('0', '9') || rest.Slice(month, 2).ContainsAnyExceptInRange('0', '9') || rest.Slice(day, 2).ContainsAnyExceptInRange('0', '9'))
                continue;
            if (Day(int.Parse(rest[..4], CultureInfo.InvariantCulture), int.Parse(rest.Slice(month, 2), CultureInfo.InvariantCulture), int.Parse(rest.Slice(day, 2), CultureInfo.InvariantCulture)) is { } found)
                return found;
        }

        return null;
    }

    private readonly record struct Term(int Number, int Digits, bool IsMonth, char Before, char After);

    private static DateOnly? Read(ReadOnlySpan<Term> terms, string? language)
    {
        var (first, second, third) = (terms[0], terms[1], terms[2]);
        // "10:30" and "1.000" are no days.
        if (first.Before is ':' || third.After is ':' && third.Digits < 3 && !third.IsMonth)
            return null;
        if (first.IsMonth && !second.IsMonth && second.Digits <= 2)
            return Year(third) is { } year ? Day(year, first.Number, second.Number) : null;
        if (second.IsMonth && first.Digits is 1 or 2)
            return Year(third) is { } year ? Day(year, second.Number, first.Number) : null;
        if (first.IsMonth || third.IsMonth)
            return null;
        if (second.IsMonth)
            return first.Digits == 4 ? Day(first.Number, second.Number, third.Number) : null;
        var mark = first.After;
        if (first.Digits == 4 && second.Digits <= 2 && third.Digits <= 2)
            return mark == second.After || mark > '\u3000' ? Day(first.Number, second.Number, third.Number) : null;
        if (mark != second.After || mark is not ('.' or '/' or '-') || first.Digits > 2 || second.Digits > 2 || Year(third) is not { } written)
            return null;
        if (second.Number > 12)
            return Day(written, first.Number, second.Number);
        // With stops the day comes first; with strokes only where the language says so.
        var sure = mark == '.' || first.Number > 12 || first.Number == second.Number || (language is not null && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return sure ? Day(written, second.Number, first.Number) : null;
    }

    private static int? Year(Term term) => term.IsMonth ? null : term.Digits == 4 ? term.Number : term.Digits == 2 && term.Before is '.' or '/' ? 2000 + term.Number : null;

    private static DateOnly? Day(int year, int month, int day) => year is >= FirstYear and <= LastYear && Dates.Calendar.IsDay(year, month, day) ? new(year, month, day) : null;

    private static DateOnly? Checked(DateTime moment) => Day(moment.Year, moment.Month, moment.Day);

    private static bool IsWordPart(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LoadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in CueList.Lines("page-months"))
        {
            var names = line.Split(' ');
            foreach (var name in names.AsSpan(1))
                months[name] = int.Parse(names[0], CultureInfo.InvariantCulture);
        }

        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
