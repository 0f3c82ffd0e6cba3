using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>Dates that are written to date the article: in a header, on a line of their own, in the file's name.</summary>
internal static class WrittenDates
{
    private const int MaxLength = 80;
    private const int MostSigns = 7;

    private static readonly CueList TimeWords = CueList.Load("time-words");
    private static readonly CueList Fillers = CueList.Load("date-fillers");
    private static readonly NumberList Months = NumberList.Load("month-names");
    private static readonly NumberList Weekdays = NumberList.Load("weekday-names");

    /// <summary>The time that a stretch writes down which is nothing but a date, with or without weekday, time of day and zone; null for any other.</summary>
    /// <param name="content">The text.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="style">By which dates in numbers are read; without it only those that are clear in themselves.</param>
    public static WrittenTime? Read(string content, TextSpan span, DateStyle? style = null)
    {
        if (span.Length > MaxLength)
            return null;
        if ((Compact(span.Of(content)) ?? WithSigns(span.Of(content))) is { } compact)
            return compact;
        var dates = new DateScanner(content, span, style);
        var isDate = dates.Next();
        if (isDate && YearBehindTime(dates.Current, content[dates.Current.Span.End..span.End]) is { } log)
            return log;
        if (!isDate || dates.Current.Date is not { } day)
            return InOtherLanguage(span.Of(content));
        if (dates.Current.Weekday is { } weekday && weekday != day.DayOfWeek)
            return null;
        var before = content.AsSpan(span.Start, dates.Current.Span.Start - span.Start);
        var behind = content.AsSpan(dates.Current.Span.End, span.End - dates.Current.Span.End);
        return OnlyTimeWords(before) && OnlyTimeWords(behind) ? Timed(day, before, behind) : InOtherLanguage(span.Of(content));
    }

    /// <summary>The two days that a date in numbers can be where nothing tells day from month; null for a stretch that is no such date.</summary>
    public static (DateOnly DayFirst, DateOnly MonthFirst)? Either(string content, TextSpan span)
    {
        var at = span.Start;
        while (at < span.End && !char.IsAsciiDigit(content[at]))
            at++;
        return span.Length <= MaxLength && NumericDate.Read(content, at, span.End) is { IsShort: false } date
            && OnlyTimeWords(content.AsSpan(span.Start, at - span.Start)) && OnlyTimeWords(content.AsSpan(date.Span.End, span.End - date.Span.End))
            && date.OrderBy(null) == DateOrder.Open && date.In(DateOrder.DayFirst, date.Year) is { } one && date.In(DateOrder.MonthFirst, date.Year) is { } other && one != other
                ? (one, other)
                : null;
    }

    /// <summary>The day at the head of a file's name (<c>2025-03-20-harbour.txt</c>, <c>20250320_harbour.txt</c>); null where there is none.</summary>
    public static DateOnly? InName(string name)
    {
        var file = name.AsSpan(name.LastIndexOf('/') + 1);
        if (file.Length >= 10 && file[4] == file[7] && file[4] is '-' or '_' or '.' && EndsNumber(file, 10))
            return Day(file[..4], file[5..7], file[8..10]);
        return file.Length >= 8 && (EndsNumber(file, 8) || (file[8] == 'T' && file.Length > 9 && char.IsAsciiDigit(file[9]))) ? Day(file[..4], file[4..6], file[6..8]) : null;
    }

    // 20241217 and 20241217T100000Z: what feeds and archives write.
    private static WrittenTime? Compact(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length >= 8 && (text.Length == 8 || (text[8] == 'T' && OnlyTimeWords(text[8..]))) && Day(text[..4], text[4..6], text[6..8]) is { } day
            ? Timed(day, default, text[8..])
            : null;
    }

    // 2031年5月6日（火） 22:30, 2031년 5월 6일 화요일
    private static WrittenTime? WithSigns(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny('年', '년') + 1;
        if (at < 5 || !OnlyTimeWords(text[..(at - 5)]) || Digits.Value(text[(at - 5)..(at - 1)]) is not (>= 1800 and var year)
            || Part(text, ref at, "月월") is not (> 0 and var month) || Part(text, ref at, "日일") is not (> 0 and var day) || !Calendar.IsDay(year, month, day))
            return null;
        // A weekday may follow.
        var letters = 0;
        foreach (var c in text[at..])
            letters += char.IsAsciiLetter(c) ? MostSigns : char.IsLetter(c) ? 1 : 0;
        return letters < MostSigns ? Timed(new(year, month, day), default, text[at..]) : null;
    }

    private static int Part(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> signs)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        var number = Digits.Read(text, ref at, 2);
        return at < text.Length && signs.Contains(text[at++]) ? number : -1;
    }

    // "Tue May  6 22:30:00 UTC 2031": what the clocks of systems write.
    private static WrittenTime? YearBehindTime(DateMention mention, string behind)
    {
        var year = behind.LastIndexOf(' ') is > 0 and var blank ? Digits.Value(behind.AsSpan(blank + 1)) : -1;
        return mention is { Grain: DateGrain.MonthDay, Weekday: { } weekday } && behind.Contains(':') && OnlyTimeWords(behind)
            && Calendar.IsDay(year, mention.Month, mention.Day) && new DateOnly(year, mention.Month, mention.Day) is var day && day.DayOfWeek == weekday
                ? Timed(day, default, behind.AsSpan(0, behind.LastIndexOf(' ')))
                : null;
    }

    private static WrittenTime Timed(DateOnly day, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var (clock, offset) = ClockReader.Read(behind);
        if (clock is null)
            (clock, offset) = ClockReader.Read(before);
        return new(day, clock, offset);
    }

    // "17. Dezember 2024, 10:30 Uhr", "mardi 17 décembre 2024 à 10h30", "17 de diciembre de 2024".
    private static WrittenTime? InOtherLanguage(ReadOnlySpan<char> text)
    {
        var (day, month, year, end) = (0, 0, 0, 0);
        DayOfWeek? weekday = null;
        var words = new WordScanner(text);
        while (words.Next())
        {
            var word = words.Word;
            if (year > 0)
            {
                if (!IsTimeWord(word) && !Fillers.Contains(word))
                    return null;
            }
            else if (day == 0 && DayNumber(word) is > 0 and var number)
            {
                day = number;
            }
            else if (day > 0 && month == 0 && Months.Value(word) is { } named)
            {
                month = named;
            }
            else if (month > 0 && word.Length == 4 && Digits.Value(word) is >= 1800 and var full)
            {
                (year, end) = (full, words.Span.End);
            }
            else if (Weekdays.Value(word) is { } name)
            {
                weekday = (DayOfWeek)name;
            }
            else if (!Fillers.Contains(word) && !TimeWords.Contains(word))
            {
                return null;
            }
        }

        if (!Calendar.IsDay(year, month, day) || new DateOnly(year, month, day) is var found && weekday is { } said && said != found.DayOfWeek)
            return null;
        return Timed(new(year, month, day), default, text[end..]);
    }

    // "17", "1er", "1º"
    private static int DayNumber(ReadOnlySpan<char> word)
    {
        var digits = word.EndsWith("er") ? word[..^2] : word.TrimEnd("ºª");
        return digits.Length <= 2 ? Digits.Value(digits) : -1;
    }

    private static DateOnly? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        (Digits.Value(year), Digits.Value(month), Digits.Value(day)) is var (y, m, d) && Calendar.IsDay(y, m, d) ? new(y, m, d) : null;

    private static bool EndsNumber(ReadOnlySpan<char> file, int at) => at == file.Length || !char.IsAsciiLetterOrDigit(file[at]);

    // "Published on ... at 10:30 a.m. GMT"
    private static bool OnlyTimeWords(ReadOnlySpan<char> text)
    {
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (!IsTimeWord(words.Word))
                return false;
        }

        return true;
    }

    /// <summary>What stands before a date without the words that lead up to it (<c>Jane Doe, published on</c>).</summary>
    public static ReadOnlySpan<char> WithoutTimeWords(ReadOnlySpan<char> before)
    {
        while (true)
        {
            before = before.TrimEnd(" ,;:|/·•-–—");
            var last = before.LastIndexOf(' ');
            if (last < 0 || !IsTimeWord(before[(last + 1)..].TrimEnd('.')))
                return before;
            before = before[..last];
        }
    }

    /// <summary>Where the words for time of day, zone and weekday end that a stretch begins with.</summary>
    public static int TimeWordsEnd(string content, TextSpan span)
    {
        var words = new WordScanner(span.Of(content));
        var stop = span.Start;
        while (words.Next() && IsTimeWord(words.Word))
            stop = span.Start + words.Span.End;
        // "10:30 a.m."
        return stop < span.End && stop > span.Start && content[stop] == '.' && char.ToLowerInvariant(content[stop - 1]) == 'm' ? stop + 1 : stop;
    }

    /// <summary>True for a word that stands beside a date on a line that dates an article.</summary>
    public static bool IsTimeWord(ReadOnlySpan<char> word) =>
        char.IsDigit(word[0]) || (word[0] is 'T' && word.Length > 1 && char.IsDigit(word[1]))
        || TimeWords.Contains(word) || Calendar.Weekday(word, abbreviated: true) is not null;
}
