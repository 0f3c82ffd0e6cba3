using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>Finds the expressions of a text that name a day, a month or a year, in one pass.</summary>
internal ref struct DateScanner
{
    private static readonly CueList TimePrepositions = CueList.Load("time-prepositions");
    private static readonly CueList SentenceOpeners = CueList.Load("sentence-openers");

    private readonly string content;
    private readonly DateStyle style;
    private readonly int end;
    private int position;
    private TextSpan previous;

    /// <param name="content">The text.</param>
    /// <param name="span">The stretch to look through.</param>
    /// <param name="style">By which dates in numbers are read; without it only those that are clear in themselves.</param>
    public DateScanner(string content, TextSpan span, DateStyle? style = null)
    {
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
            var found = char.IsDigit(first) ? FromNumber(word) : FromWord(word);
            previous = found?.Span ?? word;
            if (found is { } mention)
            {
                position = mention.Span.End;
                Current = mention;
                return true;
            }
        }

        return false;
    }

    private readonly DateMention? FromNumber(TextSpan word, DayOfWeek? weekday = null)
    {
        // A number behind a decimal point, a currency sign or a hyphen is no date of its own.
        if (word.Start > 0 && content[word.Start - 1] is '.' or ',' or '$' or '€' or '£' or '#')
            return null;
        if (Iso(word) is { } iso)
            return iso;
        if (NumericDate.Read(content, word.Start, end) is { } numeric)
            return numeric.Mention(weekday, style);
        var number = Number(word, out var ordinal);
        if (number is >= 1 and <= 31 && DayFirst(word, number) is { } dayFirst)
            return dayFirst;
        return number is >= 1800 and <= 2199 && !ordinal && IsYear(word) ? new(word, DateGrain.Year) { Year = number } : null;
    }

    private readonly DateMention? FromWord(TextSpan word)
    {
        var letters = word.Of(content);
        if (char.IsUpper(letters[0]))
        {
            if (Calendar.Weekday(letters, abbreviated: false) is { } weekday)
                return FromWeekday(word, weekday);
            if (Calendar.Month(letters) is > 0 and var month)
                return FromMonth(word, month);
            if (letters.Length is 3 or 4 or 5 && Calendar.Weekday(letters, abbreviated: true) is { } shortDay)
                return WithWeekday(word, shortDay);
        }

        return FromSmallWord(word, letters);
    }

    private readonly DateMention? FromSmallWord(TextSpan word, ReadOnlySpan<char> letters)
    {
        switch (letters)
        {
            case "today" or "Today" or "tonight" or "Tonight":
                return new(word, DateGrain.Relative);
            case "yesterday" or "Yesterday":
                return new(word, DateGrain.Relative) { Day = -1 };
            case "tomorrow" or "Tomorrow":
                return new(word, DateGrain.Relative) { Day = 1 };
        }

        var shift = Shift(letters);
        if (shift is null)
            return null;
        var next = WordAfter(word.End, 1);
        var span = new TextSpan(word.Start, next.End);
        if (Is(next.Of(content), "month"))
            return new(span, DateGrain.RelativeMonth) { Month = shift.Value };
        return Is(next.Of(content), "year") ? new(span, DateGrain.RelativeYear) { Year = shift.Value } : null;
    }

    private readonly DateMention? FromWeekday(TextSpan word, DayOfWeek weekday)
    {
        if (WithWeekday(word, weekday) is { } dated)
            return dated;
        // "Black Friday", "Easter Sunday": a name, not a day of this week.
        var before = previous.Of(content);
        var near = word.Start - previous.End == 1;
        var next = WordAfter(word.End, 1);
        if (near && before.Length > 0 && char.IsUpper(before[0]) && !TimePrepositions.Contains(before) && !(StartsSentence(previous) && SentenceOpeners.Contains(before)))
            return null;
        if (near && (Is(before, "every") || Is(before, "each") || Is(before, "most")))
            return null;
        // "Thursday Night Football", "Sunday Times".
        var named = !next.IsEmpty && next.Start - word.End == 1 && char.IsUpper(content[next.Start]);
        if (named && !(near && Is(before, "on")) && !StartsSentence(word))
            return null;
        var shift = near ? Shift(before) ?? 0 : 0;
        return new(word, DateGrain.Weekday) { Weekday = weekday, Shift = shift };
    }

    // "Thursday, March 20", "Thursday (March 20)", "Thursday 20 March 2025".
    private readonly DateMention? WithWeekday(TextSpan word, DayOfWeek weekday)
    {
        var next = WordAfter(word.End, 3);
        if (next.IsEmpty)
            return null;
        var month = Calendar.Month(next.Of(content));
        var date = char.IsDigit(content[next.Start]) ? FromNumber(next, weekday) : month > 0 ? FromMonth(next, month) : null;
        return date is { Grain: DateGrain.Day or DateGrain.MonthDay } found
            ? found with { Span = new(word.Start, found.Span.End), Weekday = weekday }
            : null;
    }

    private readonly DateMention? FromMonth(TextSpan word, int month)
    {
        var after = word.End;
        if (after < end && content[after] == '.')
            after++;
        var next = WordAfter(after, 1);
        if (next.IsEmpty)
            return Alone(word, month);
        var number = Number(next, out var ordinal);
        if (number is >= 1 and <= 31 && !IsAmount(next))
        {
            var year = WordAfter(next.End, 2);
            var span = new TextSpan(word.Start, next.End);
            return !year.IsEmpty && Number(year, out var second) is >= 1800 and <= 2199 and var named && !second && !content.AsSpan(next.End, year.Start - next.End).Contains('-')
                ? new(new(word.Start, year.End), DateGrain.Day) { Year = named, Month = month, Day = number }
                : new(span, DateGrain.MonthDay) { Month = month, Day = number };
        }

        if (number is >= 1800 and <= 2199 && !ordinal)
            return new(new(word.Start, next.End), DateGrain.Month) { Year = number, Month = month };
        return Alone(word, month);
    }

    // A month alone: "may" and "march" are verbs more often, so a preposition has to stand before.
    private readonly DateMention? Alone(TextSpan word, int month) =>
        word.Start - previous.End == 1 && TimePrepositions.Contains(previous.Of(content)) && word.Length > 2
            ? new(word, DateGrain.MonthName) { Month = month, Shift = Shift(previous.Of(content)) ?? 0 }
            : null;

    // "14 March", "the 14th of March 2025".
    private readonly DateMention? DayFirst(TextSpan word, int day)
    {
        var next = WordAfter(word.End, 1);
        if (!next.IsEmpty && Is(next.Of(content), "of"))
            next = WordAfter(next.End, 1);
        if (next.IsEmpty || !char.IsUpper(content[next.Start]) || Calendar.Month(next.Of(content)) is not (> 0 and var month))
            return null;
        var after = next.End < end && content[next.End] == '.' ? next.End + 1 : next.End;
        var year = WordAfter(after, 2);
        return !year.IsEmpty && Number(year, out var ordinal) is >= 1800 and <= 2199 and var named && !ordinal
            ? new(new(word.Start, year.End), DateGrain.Day) { Year = named, Month = month, Day = day }
            : new(new(word.Start, next.End), DateGrain.MonthDay) { Month = month, Day = day };
    }

    // 2024-12-17, with or without a time behind a T.
    private readonly DateMention? Iso(TextSpan word)
    {
        if (word.Length != 4 || word.Start + 10 > end)
            return null;
        var text = content.AsSpan(word.Start, 10);
        if (text[4] != text[7] || text[4] is not ('-' or '/'))
            return null;
        var (year, month, day) = (Digits.Value(text[..4]), Digits.Value(text[5..7]), Digits.Value(text[8..]));
        var stop = word.Start + 10;
        if (year < 0 || month < 0 || day < 0 || (stop < end && char.IsDigit(content[stop])))
            return null;
        return new(new(word.Start, stop), DateGrain.Day) { Year = year, Month = month, Day = day };
    }

    // A bare number is a year only where the words around it say so.
    private readonly bool IsYear(TextSpan word)
    {
        if (word.End + 1 < end && content[word.End] is ',' or '.' && char.IsDigit(content[word.End + 1]))
            return false;
        var before = previous.Of(content);
        if (before.Length == 0 || word.Start - previous.End > 2)
            return false;
        return TimePrepositions.Contains(before) || Is(before, "the") || Is(before, "and") || Is(before, "to")
            || before.EndsWith("'s") || before.EndsWith("’s");
    }

    private readonly bool IsAmount(TextSpan number)
    {
        if (number.End >= end)
            return false;
        return content[number.End] is '%' || (content[number.End] is ',' or '.' or ':' && number.End + 1 < end && char.IsDigit(content[number.End + 1]));
    }

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

    private static int? Shift(ReadOnlySpan<char> word) => word switch
    {
        "last" or "Last" or "past" or "Past" or "previous" or "Previous" => -1,
        "next" or "Next" or "coming" or "Coming" or "following" or "Following" => 1,
        "this" or "This" => 0,
        _ => null,
    };

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
