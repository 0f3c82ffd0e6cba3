using System.Globalization;
using System.Text;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Builtins;

/// <summary>Dates as text by patterns such as <c>%d %b %Y</c>.</summary>
internal static class DateFormatter
{
    public const string Default = "%d %b %Y";

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    /// <summary>The .NET format of a letter, for reading and most of writing; null where there is none.</summary>
    private static string? NetFormat(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff00",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };

    public static string Format(DateTime date, string pattern, CultureInfo culture, string? general = null)
    {
        if (pattern == "%g")
            pattern = "%g " + (general ?? Default);
        var result = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                result.Append(pattern[i]);
                continue;
            }
            var letter = pattern[++i];
            if (letter == 'g')
                culture = CultureInfo.InvariantCulture;
            else
                Append(result, date, letter, culture);
        }
        return result.ToString();
    }

    /// <summary>Writes what the default pattern gives.</summary>
    public static void WriteDefault(Output output, DateTime date)
    {
        Span<char> text = [(char)('0' + (date.Day / 10)), (char)('0' + (date.Day % 10)), ' '];
        output.Write(text);
        output.Write(Months[date.Month - 1]);
        Span<char> year = [' ', '0', '0', '0', '0'];
        for (var (i, rest) = (4, date.Year); i > 0; i--, rest /= 10)
            year[i] = (char)('0' + (rest % 10));
        output.Write(year);
    }

    private static void Append(StringBuilder result, DateTime date, char letter, CultureInfo culture)
    {
        var calendar = culture.Calendar;
        var firstWeek = culture.DateTimeFormat.CalendarWeekRule;
        _ = letter switch
        {
            'C' => result.Append((date.Year / 100).ToString("D2", culture)),
            'e' => result.Append(date.Day.ToString(culture).PadLeft(2)),
            'j' => result.Append(date.DayOfYear.ToString("D3", culture)),
            'k' => result.Append(date.Hour.ToString(culture).PadLeft(2)),
            'l' => result.Append(date.ToString("%h", culture).PadLeft(2)),
            'n' => result.Append('\n'),
            'P' => result.Append(date.ToString("tt", culture).ToLowerInvariant()),
            's' => result.Append((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond),
            't' => result.Append('\t'),
            'u' => result.Append(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek),
            'U' => result.Append(calendar.GetWeekOfYear(date, firstWeek, DayOfWeek.Sunday).ToString("D2", culture)),
            'v' => result.Append(CultureInfo.InvariantCulture, $"{date.Day,2}-{Months[date.Month - 1].ToUpperInvariant()}-{date.Year:D4}"),
            'V' => result.Append(calendar.GetWeekOfYear(date, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday).ToString("D2", culture)),
            'W' => result.Append(calendar.GetWeekOfYear(date, firstWeek, DayOfWeek.Monday).ToString("D2", culture)),
            'w' => result.Append((int)date.DayOfWeek),
            // Dates here know no zone: they are what the article says.
            'Z' => result.Append("+00:00"),
            '%' => result.Append('%'),
            _ => NetFormat(letter) is { } format ? result.Append(date.ToString(format, culture)) : result.Append('%').Append(letter),
        };
    }

    /// <summary>The .NET pattern for reading dates; null with the letter that cannot be read.</summary>
    public static string? ReadingPattern(string pattern, ref CultureInfo culture, out char refused)
    {
        var result = new StringBuilder();
        refused = default;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                result.Append(pattern[i]);
                continue;
            }
            var letter = pattern[++i];
            if (letter == 'g')
            {
                culture = CultureInfo.InvariantCulture;
                continue;
            }
            if (letter is 'C' or 'j' or 'n' or 's' or 't' or 'u' or 'U' or 'v' or 'V' or 'W' or 'w' or '%')
            {
                refused = letter;
                return null;
            }
            result.Append(NetFormat(letter) ?? $"%{letter}");
        }
        return result.ToString();
    }
}
