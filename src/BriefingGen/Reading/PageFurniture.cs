using System.Text;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading;

/// <summary>
/// Takes out what a printed page carries at its head and foot, as programs that turn PDF into text leave it there: the pages
/// are parted by form feeds, and the same line, numbers aside, stands at the edge of many of them.
/// </summary>
internal static class PageFurniture
{
    private const char PageBreak = '\f';

    // Headers and footers have two or three lines.
    private const int Edge = 3;

    // A headline stands within the first lines of the first page.
    private const int FirstLines = 8;

    /// <summary>The text without it; where a page broke a sentence its lines follow each other. Texts of no pages stay as they are.</summary>
    /// <param name="content">The text.</param>
    /// <param name="count">How many lines were taken out.</param>
    /// <param name="date">The day that the heads name which were taken out; null where they name none or several.</param>
    public static string Remove(string content, out int count, out WrittenTime? date)
    {
        (count, date) = (0, null);
        if (!content.Contains(PageBreak))
            return content;
        var pages = content.TrimEnd().TrimEnd(PageBreak).Split(PageBreak).Select(static page => page.Split('\n')).ToList();
        var repeated = Repeated(pages);
        var result = new StringBuilder(content.Length);
        var days = new HashSet<WrittenTime>();
        for (var number = 0; number < pages.Count; number++)
        {
            var lines = pages[number];
            var edges = Edges(lines, index => IsPageNumber(lines[index]) || repeated.Contains(Key(lines[index])) || (pages.Count == 1 && IsPrinted(lines, index))).ToHashSet();
            if (number == 0 && !Enumerable.Range(0, lines.Length).Where(index => !IsBlank(lines[index])).Take(FirstLines).Any(index => !edges.Contains(index) && LineCues.MayBeHeadline(lines[index].AsSpan().Trim())))
                edges.RemoveWhere(index => !IsPageNumber(lines[index]) && index < lines.Length / 2);
            count += edges.Count;
            days.UnionWith(edges.Where(index => index < lines.Length / 2 && pages.Count > 1).SelectMany(index => Days(lines[index])));
            Append(result, lines, edges, isFirst: number == 0);
        }

        if (days.Count == 1)
            date = days.Single();
        return result.ToString();
    }

    // "Thursday, May 8, 2031", "THE VELM COURIER      May 8, 2031", "A4 | May 8, 2031". With the hour, or all in numbers, it can
    // be what a browser puts above a page, which is the day of printing.
    private static IEnumerable<WrittenTime> Days(string line) =>
        line.Length > 200 ? [] : line.Replace("  ", "|", StringComparison.Ordinal).Split(['|', '\t'], StringSplitOptions.TrimEntries)
            .Where(static part => part.Any(char.IsLetter) && !part.Contains(':'))
            .Select(static part => WrittenDates.Read(part, new(0, part.Length)))
            .OfType<WrittenTime>().Where(static time => time.Clock is null);

    // On the first page what goes leaves an empty line, so that places above the story keep their numbers.
    private static void Append(StringBuilder result, string[] lines, HashSet<int> without, bool isFirst)
    {
        var end = lines.Length;
        while (end > 0 && (IsBlank(lines[end - 1]) || without.Contains(end - 1)))
            end--;
        var start = 0;
        while (!isFirst && start < end && (IsBlank(lines[start]) || without.Contains(start)))
            start++;
        if (start == end)
            return;
        if (!isFirst && result.Length > 0)
            result.Append(EndsSentence(result) ? "\n\n" : "\n");
        for (var index = start; index < end; index++)
            result.Append(index == start ? "" : "\n").Append(without.Contains(index) ? "" : lines[index]);
    }

    private static HashSet<string> Repeated(List<string[]> pages)
    {
        var needed = Math.Max(2, pages.Count / 3);
        return pages.SelectMany(static page => Edges(page, static _ => true).Select(index => Key(page[index])).Distinct())
            .Where(static key => key.Length > 0)
            .CountBy(static key => key).Where(pair => pair.Value >= needed).Select(static pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    // The first and the last lines that are not blank, from the edge inwards as long as they are such as asked for; of a page
    // of few lines fewer.
    private static IEnumerable<int> Edges(string[] lines, Func<int, bool> isMeant)
    {
        var shown = Enumerable.Range(0, lines.Length).Where(index => !IsBlank(lines[index])).ToList();
        var edge = Math.Min(Edge, shown.Count / 3);
        return shown.Take(edge).TakeWhile(isMeant).Concat(shown.AsEnumerable().Reverse().Take(edge).TakeWhile(isMeant));
    }

    // Numbers aside, which count the pages; a long line is no header.
    private static string Key(string line)
    {
        if (line.Length > 200)
            return "";
        var key = new StringBuilder();
        foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var c in word)
            {
                if (!char.IsDigit(c))
                    key.Append(c);
                else if (key.Length == 0 || key[^1] != '#')
                    key.Append('#');
            }
        }

        return key.ToString();
    }

    // "3", "- 3 -", "3/7", "Page 3 of 7"
    private static bool IsPageNumber(string line)
    {
        var words = line.AsSpan().Trim(" \t\r-–—|[]()");
        return words.Length is > 0 and <= 20 && char.IsAsciiDigit(words[^1])
            && !words.ContainsAnyExcept("0123456789/ofpageOFPAGE. ") && WordScanner.Count(words, 5) <= 4;
    }

    // Of a single page nothing repeats; but with "1/1" at its foot a browser has printed it, with the hour of that at its head.
    private static bool IsPrinted(string[] lines, int index) =>
        index < lines.Length / 2 && IsHour(lines[index]) && Array.FindLast(lines, static line => !IsBlank(line))!.TrimEnd().EndsWith("1/1", StringComparison.Ordinal);

    // "5/7/31, 9:15 AM"
    private static bool IsHour(string line) =>
        line.Trim() is { Length: > 0 and <= 30 } stamp && char.IsAsciiDigit(stamp[0]) && stamp.Contains(':') && stamp.Count(char.IsAsciiDigit) >= 6 && WordScanner.Count(stamp, 9) <= 7;

    private static bool EndsSentence(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is not ('"' or '”' or '’' or '\'' or ')' or ']' or ' ' or '\r'))
                return text[i] is '.' or '!' or '?' or ':' or '…';
        }

        return true;
    }

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);
}
