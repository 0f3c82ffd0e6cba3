using System.Globalization;
using System.Text;

namespace BriefingGen.Templating.Builtins;

/// <summary>Dates as text by patterns such as <c>%d %b %Y</c>.</summary>
internal static class DateFormatter
{
    public const string Default = "%d %b %Y";

    /// <summary>The most bytes that <see cref="TryPlain"/> writes.</summary>
    public const int PlainLength = 64;

    /// <summary>Bytes of <c>%F</c>.</summary>
    private const int LongestPart = 10;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    private static ReadOnlySpan<byte> MonthNames => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

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
        Span<byte> plain = stackalloc byte[PlainLength];
        if (ReferenceEquals(culture, CultureInfo.InvariantCulture) && TryPlain(date, pattern, plain, out var length))
            return Encoding.ASCII.GetString(plain[..length]);
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

    /// <summary>
    /// Writes the patterns that nearly all themes use as ASCII, without detours and with nothing that HTML needs to
    /// escape; false for others. <paramref name="result"/> has <see cref="PlainLength"/> bytes or more.
    /// </summary>
    public static bool TryPlain(DateTime date, ReadOnlySpan<char> pattern, Span<byte> result, out int length)
    {
        length = 0;
        var (year, month, day) = DateOnly.FromDateTime(date);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (length > PlainLength - LongestPart)
                return false;
            var letter = pattern[i];
            if (letter != '%')
            {
                if (!char.IsAscii(letter) || letter is '&' or '<' or '>' or '"' or '\'')
                    return false;
                result[length++] = (byte)letter;
                continue;
            }
            switch (++i < pattern.Length ? pattern[i] : '\0')
            {
                case 'Y':
                    length = Year(result, length, year);
                    break;
                case 'm':
                    length = Pair(result, length, month);
                    break;
                case 'd':
                    length = Pair(result, length, day);
                    break;
                case 'H':
                    length = Pair(result, length, date.Hour);
                    break;
                case 'M':
                    length = Pair(result, length, date.Minute);
                    break;
                case 'S':
                    length = Pair(result, length, date.Second);
                    break;
                case 'b':
                    MonthNames.Slice((month - 1) * 3, 3).CopyTo(result[length..]);
                    length += 3;
                    break;
                case 'F':
                    length = Year(result, length, year);
                    result[length++] = (byte)'-';
                    length = Pair(result, length, month);
                    result[length++] = (byte)'-';
                    length = Pair(result, length, day);
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    private static int Year(Span<byte> result, int start, int year) => Pair(result, Pair(result, start, year / 100), year % 100);

    private static int Pair(Span<byte> result, int start, int number)
    {
        result[start + 1] = (byte)('0' + (number % 10));
        result[start] = (byte)('0' + (number / 10));
        return start + 2;
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
