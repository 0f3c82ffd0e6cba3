using BriefingGen.Reading.Dates;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>
/// A line that dates the article: nothing but a date, a date behind a word that says so, or one beside names and places.
/// The dateline, which names the place from which a story was filed, is the business of <see cref="DatelineFinder"/>.
/// </summary>
/// <param name="Date">Where the date stands, with time of day and zone.</param>
/// <param name="IsLabelled">True where the line says that it dates the article.</param>
/// <param name="IsBare">True where the line is nothing but a date.</param>
/// <param name="IsChange">True where it says that this is the day of a change.</param>
/// <param name="Before">What stands before the date.</param>
internal readonly record struct DateStamp(TextSpan Date, bool IsLabelled, bool IsBare, bool IsChange, TextSpan Before)
{
    /// <summary>True where a paper's name or the part of one stands beside the date, so that it is not the day of an event.</summary>
    public bool IsOfPress { get; init; }

    /// <summary>The signs that part a date from the names beside it.</summary>
    public const string Partings = " ,;|/·•-–—";

    private const int MaxLength = 160;
    private const int MostNames = 10;

    private static readonly CueList Labels = CueList.Load("date-labels");
    private static readonly CueList Links = CueList.Load("date-stamp-words");

    /// <summary>The line; null for any other.</summary>
    /// <param name="content">The text.</param>
    /// <param name="span">The line.</param>
    public static DateStamp? Find(string content, TextSpan span)
    {
        if (span.Length is > MaxLength or < 6 || span.Of(content).Contains('\n'))
            return null;
        var text = span.Of(content).TrimStart("*_([ ");
        var isChange = DateWords.Updated.Begins(text);
        var isLabelled = isChange || DateWords.Published.Begins(text) || Labels.Begins(text);
        if (WrittenDates.Read(content, span) is not null || WrittenDates.Either(content, span) is not null)
            return new(span, isLabelled, true, isChange, default);
        if (Day(content, span) is not { } day)
            return null;
        var stop = WrittenDates.TimeWordsEnd(content, new(day.End, span.End));
        var (before, behind) = (new TextSpan(span.Start, day.Start), new TextSpan(stop, span.End));
        // "Published May 5, 2031; updated May 6, 2031"
        if (DateWords.Updated.Begins(behind.Of(content).TrimStart(Partings + "(")) && !DateWords.Updated.Begins(text))
            behind = default;
        if (!AreNames(before.Of(content)) || !AreNames(behind.Of(content)))
            return null;
        // "the storm of May 6, 2031" stamps nothing, and "Kickoff: May 6, 2031" is the day of something else.
        var isOfPress = Masthead.IsBesideDate(before.Of(content));
        return isLabelled || ((isOfPress || IsParted(before.Of(content).TrimEnd())) && IsParted(behind.Of(content).TrimStart()))
            ? new(new(day.Start, stop), isLabelled, false, isChange, before) { IsOfPress = isOfPress }
            : null;
    }

    // The first date that is whole, with the weekday before it; also one of which day and month cannot be told apart.
    private static TextSpan? Day(string content, TextSpan span)
    {
        var dates = new DateScanner(content, span);
        while (dates.Next())
        {
            if (dates.Current.Date is not null)
                return dates.Current.Span;
        }

        for (var at = span.Start; at < span.End; at++)
        {
            if (char.IsAsciiDigit(content[at]) && (at == span.Start || !char.IsLetterOrDigit(content[at - 1])) && NumericDate.Read(content, at, span.End) is { IsShort: false } date)
                return date.Span;
        }

        return Parted(content, span);
    }

    // "Paris, le 6 mai 2031 | Courier": in other languages a date is told by what parts it from the names.
    private static TextSpan? Parted(string content, TextSpan span)
    {
        var marks = Enumerable.Range(span.Start, span.Length).Where(at => content[at] is ',' or '|' or '/' or '·' or '•' or '–' or '—' or '(' or ')').Take(MostNames).ToList();
        foreach (var start in marks.Select(static mark => mark + 1).Prepend(span.Start))
        {
            foreach (var end in marks.AsEnumerable().Reverse().Prepend(span.End).TakeWhile(end => end > start))
            {
                var part = Blanks.Trim(content, new(start, end));
                if (WrittenDates.Read(content, part) is not null)
                    return part;
            }
        }

        return null;
    }

    // Words with a capital, numbers, and the small ones between them.
    private static bool AreNames(ReadOnlySpan<char> text)
    {
        var words = new WordScanner(text);
        var count = 0;
        while (words.Next())
        {
            if (++count > MostNames || (char.IsLower(words.Word[0]) && !Links.Contains(words.Word) && !WrittenDates.IsTimeWord(words.Word)))
                return false;
        }

        return true;
    }

    private static bool IsParted(ReadOnlySpan<char> text) =>
        text.IsEmpty || text[0] is ',' or '|' or '/' or '·' or '•' or '-' or '–' or '—' or ';' or '(' || text[^1] is ',' or '|' or '/' or '·' or '•' or '-' or '–' or '—' or ';';
}
