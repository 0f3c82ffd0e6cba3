using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>Dates that are written to date the article: in a header, on a line of their own, in the file's name.</summary>
internal static class WrittenDates
{
    /// <summary>The day of a stretch that is nothing but a date, with or without weekday and time of day; null for any other.</summary>
    public static DateOnly? Read(string content, TextSpan span)
    {
        if (span.Length > 80)
            return null;
        var dates = new DateScanner(content, span);
        if (!dates.Next() || dates.Current.Date is not { } day)
            return null;
        if (dates.Current.Weekday is { } weekday && weekday != day.DayOfWeek)
            return null;
        var rest = dates.Current.Span;
        return OnlyTimeWords(content.AsSpan(span.Start, rest.Start - span.Start)) && OnlyTimeWords(content.AsSpan(rest.End, span.End - rest.End))
            ? day
            : null;
    }

    /// <summary>The day at the head of a file's name (<c>2025-03-20-harbour.txt</c>, <c>20250320_harbour.txt</c>); null where there is none.</summary>
    public static DateOnly? InName(string name)
    {
        var file = name.AsSpan(name.LastIndexOf('/') + 1);
        if (file.Length >= 10 && file[4] == file[7] && file[4] is '-' or '_' or '.' && EndsNumber(file, 10))
            return Day(file[..4], file[5..7], file[8..10]);
        return file.Length >= 8 && EndsNumber(file, 8) ? Day(file[..4], file[4..6], file[6..8]) : null;
    }

    private static DateOnly? Day(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        if (year.ContainsAnyExceptInRange('0', '9') || month.ContainsAnyExceptInRange('0', '9') || day.ContainsAnyExceptInRange('0', '9'))
            return null;
        var (y, m, d) = (Number(year), Number(month), Number(day));
        return Calendar.IsDay(y, m, d) ? new(y, m, d) : null;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = (10 * value) + digit - '0';
        return value;
    }

    private static bool EndsNumber(ReadOnlySpan<char> file, int at) => at == file.Length || !char.IsAsciiLetterOrDigit(file[at]);

    // "Published on ... at 10:30 a.m. GMT"
    private static bool OnlyTimeWords(ReadOnlySpan<char> text)
    {
        var words = new WordScanner(text);
        while (words.Next())
        {
            var word = words.Word;
            var known = char.IsDigit(word[0]) || (word[0] is 'T' && word.Length > 1 && char.IsDigit(word[1])) || TimeWords.Contains(word) || Calendar.Weekday(word, abbreviated: true) is not null;
            if (!known)
                return false;
        }

        return true;
    }

    private static readonly CueList TimeWords = CueList.Load("time-words");
}
