using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>Finds the expressions of a text that name a day, a month or a year, in one pass.</summary>
internal ref partial struct DateScanner
{
    private static readonly CueList TimePrepositions = CueList.Load("time-prepositions");
    private static readonly CueList SentenceOpeners = CueList.Load("sentence-openers");

    private readonly string content;
    private readonly DateStyle style;
    private readonly bool clocks;
    private readonly int end;
    private int position;
    private TextSpan previous;
    private bool isCounted;

    /// <param name="content">The text.</param>
    /// <param name="span">The stretch to look through.</param>
    /// <param name="style">By which dates in numbers are read; without it only those that are clear in themselves.</param>
    /// <param name="clocks">True to take hours that stand without their day as well.</param>
    public DateScanner(string content, TextSpan span, DateStyle? style = null, bool clocks = false)
    {
        this.clocks = clocks;
        this.style = style ?? DateStyle.None;
        this.content = content;
        end = span.End;
        position = span.Start;
        previous = new(span.Start, span.Start);
    }

    public DateMention Current { get; private set; }

    /// <summary>Finds the next expression; false at the end of the stretch.</summary>
    public bool Next()
    {
        while (NextWord() is { IsEmpty: false } word)
        {
            var first = content[word.Start];
            var found = char.IsDigit(first) ? FromNumber(word) ?? FromQuantity(word) ?? FromClock(word) : FromWord(word);
            if (found is { Grain: DateGrain.MonthDay or DateGrain.MonthName or DateGrain.Holiday or DateGrain.InMonth })
                found = OfYear(found.Value);
            previous = found?.Span ?? word;
            if (found is { } mention)
            {
                position = Math.Max(position, mention.Span.End);
                Current = mention;
                return true;
            }
        }

        return false;
    }

    private readonly DateMention? FromWord(TextSpan word)
    {
        var letters = word.Of(content);
        // Nearly every word of a text ends here.
        if (!FirstWords.MayBegin(letters))
            return null;
        if (Holiday.At(content.AsSpan(word.Start, end - word.Start), letters) is { } holiday)
            return FromHoliday(word.Start, holiday);
        // "Wednesday's ruling"
        if (letters.EndsWith("'s") || letters.EndsWith("’s"))
        {
            word = new(word.Start, word.End - 2);
            letters = word.Of(content);
        }

        return FromName(word) ?? FromSmallWord(word, letters);
    }

    // Weekdays and holidays, which carelessly written texts have small too, and months, whose names are other words as well.
    private readonly DateMention? FromName(TextSpan word)
    {
        var letters = word.Of(content);
        if (Holiday.At(content.AsSpan(word.Start, end - word.Start), letters) is { } holiday)
            return FromHoliday(word.Start, holiday);
        if (Calendar.Weekday(letters, abbreviated: false) is { } weekday)
            return FromWeekday(word, weekday);
        var month = Calendar.Month(letters);
        if (!char.IsUpper(letters[0]))
            // Small in notes; "may" and "march" are other words, and no month is one without its day or year.
            return month is > 0 and not (3 or 5) && FromMonth(word, month) is { Grain: not DateGrain.MonthName } dated ? dated : ShortWeekday(word, letters);
        if (month > 0)
            return FromMonth(word, month);
        // "Dec31": the blank is lost.
        if (letters.Length is 4 or 5 && char.IsAsciiDigit(letters[^1]) && Calendar.Month(letters[..3]) is > 0 and var glued)
            return FromMonth(new(word.Start, word.Start + 3), glued) is { Grain: DateGrain.Day or DateGrain.MonthDay } split ? split : null;
        if (letters.Length is 3 or 4 or 5 && Calendar.Weekday(letters, abbreviated: true) is { } shortDay)
            return WithWeekday(word, shortDay) ?? ShortWeekday(word, letters);
        return null;
    }

    // "on Tues.", "next Wed"; "Sun" and "Sat" are other words more often, but at the end of a clause.
    private readonly DateMention? ShortWeekday(TextSpan word, ReadOnlySpan<char> letters) =>
        letters.Length is 3 or 4 or 5 && (IsBefore(word, "on") || IsBefore(word, "next") || IsBefore(word, "last") || IsBefore(word, "this"))
        && Calendar.Weekday(letters, abbreviated: true) is { } day && (day is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || (char.IsUpper(letters[0]) && EndsClause(word)))
            ? FromWeekday(word, day) : null;

    // What FromWord goes by, but for the names of days and months.
    internal static IEnumerable<string> Beginnings() =>
        new[] { Days, Ordinals, Numbers, Steps }.SelectMany(static list => list.Words).Concat(DayParts.Phrases)
            .Concat(["day", "that", "last", "past", "previous", "next", "coming", "upcoming", "following", "this", "weekend", "start", "beginning", "end", "eve", "night", "week", "month", "year", "overnight", "penultimate"]);

    private TextSpan NextWord()
    {
        var scanner = new WordScanner(content.AsSpan(position, end - position));
        if (!scanner.Next())
            return default;
        var word = new TextSpan(position + scanner.Span.Start, position + scanner.Span.End);
        position = word.End;
        return word;
    }

    // The word that follows within so many characters, all of them blanks or commas, brackets and the like.
    private readonly TextSpan WordAfter(int from, int within)
    {
        var stop = Math.Min(end, from + within + 1);
        var start = from;
        while (start < stop && !char.IsLetterOrDigit(content[start]))
        {
            if (content[start] is '.' or '!' or '?' or ';')
            {
                // An abbreviation's full stop is the caller's affair.
                return default;
            }

            start++;
        }

        if (start >= stop)
            return default;
        var scanner = new WordScanner(content.AsSpan(start, Math.Min(end - start, 40)));
        return scanner.Next() ? new(start + scanner.Span.Start, start + scanner.Span.End) : default;
    }

    // The second of two words that follow; empty where others do.
    private readonly TextSpan Words(int from, string first, string second) =>
        WordAfter(from, 1) is var one && Is(one.Of(content), first) && WordAfter(one.End, 1) is var other && Is(other.Of(content), second) ? other : default;

    // Without the ending of "Tuesday's".
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;

    private readonly bool StartsSentence(TextSpan word)
    {
        var at = word.Start - 1;
        while (at >= 0 && Blanks.IsBlank(content[at]) && content[at] is not ('\n' or '\r'))
            at--;
        return at < 0 || content[at] is '.' or '!' or '?' or ':' or '\n' or '\r' or '"' or '“' or '”' or '(' or '—' or '-';
    }

    private readonly int Number(TextSpan word, out bool ordinal)
    {
        var text = word.Of(content);
        ordinal = text.Length > 2 && char.IsDigit(text[0]) && text[^2..] is "st" or "nd" or "rd" or "th";
        return Digits.Value(ordinal ? text[..^2] : text);
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
