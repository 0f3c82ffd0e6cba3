using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

// Days, months and years that are named by number and name.
internal ref partial struct DateScanner
{
    private static readonly NumberList Ordinals = NumberList.Load("ordinal-words");

    private readonly DateMention? FromNumber(TextSpan word, DayOfWeek? weekday = null)
    {
        // A number behind a decimal point, a currency sign or a hyphen is no date of its own.
        if (word.Start > 0 && content[word.Start - 1] is '.' or ',' or '$' or '€' or '£' or '#')
            return null;
        // A stroke before it makes it a part of an address.
        if (clocks && word.Start > 1 && content[word.Start - 1] == '/' && char.IsLetter(content[word.Start - 2]))
            return null;
        if ((Iso(word) ?? Joined(word) ?? Bare(word)) is { } iso)
            return iso;
        if (NumericDate.Read(content, word.Start, end) is { } numeric)
            return numeric.Mention(weekday, style, clocks);
        var number = Number(word, out var ordinal);
        if (number is >= 1 and <= 31 && (DayFirst(word, number, word.End) ?? SharedMonth(word, number)) is { } dayFirst)
            return dayFirst;
        if (MonthAndDay(word, weekday) is { } noYear)
            return noYear;
        if (number is >= 1 and <= 31 && (ordinal || IsBefore(word, "on")) && InShiftedMonth(word, number) is { } shifted)
            return shifted;
        if (ordinal && number is >= 1 and <= 31 && InMonth(word, number, word.End) is { } inMonth)
            return inMonth;
        if (number is >= 1 and <= 31 && SecondOfMonth(word, number) is { } second)
            return second;
        if ((ordinal || IsBefore(word, "the")) && number is >= 1 and <= 31 && IsDayOfMonth(word))
            return new(word, DateGrain.DayOfMonth) { Day = number };
        return number is >= 1800 and <= 2199 && !ordinal && IsYear(word) ? new(word, DateGrain.Year) { Year = number } : null;
    }

    private readonly DateMention? FromMonth(TextSpan word, int month)
    {
        if (Joined(word) is { } joined)
            return joined;
        var after = word.End;
        if (after < end && content[after] == '.')
            after++;
        // "May  6": clocks fill up to two places.
        if (after + 1 < end && content[after] == ' ' && content[after + 1] == ' ')
            after++;
        var next = WordAfter(after, 1);
        if (Is(next.Of(content), "the"))
            next = WordAfter(next.End, 1);
        // "October, 1st", "October,1,2031": only an ordinal or a day with its year goes on behind a comma; "in October, 12 people" does not.
        if (next.IsEmpty && WordAfter(after, 2) is { IsEmpty: false } far && Number(far, out var isOrdinal) > 0 && (isOrdinal || IsBeforeYear(far)))
            next = far;
        if (next.IsEmpty)
            return Alone(word, month);
        var number = Number(next, out var ordinal);
        if (number < 0 && OrdinalAt(next, out var behind) is > 0 and var inWords)
            (number, next) = (inWords, new(next.Start, behind));
        // "May twenty-nine"; "in May two men" goes on.
        if (number < 0 && Quantity(next, out behind) is > 0 and <= 31 and var counted && EndsClause(new(next.Start, behind)))
            (number, next) = (counted, new(next.Start, behind));
        if (number is >= 1 and <= 31 && !IsAmount(next))
        {
            var year = WordAfter(next.End, 3);
            // "May 3rd of 2031"
            if (ordinal && Is(year.Of(content), "of"))
                year = WordAfter(year.End, 1);
            var span = new TextSpan(word.Start, next.End);
            if (ShortYear(next.End, out var apart) is >= 0 and var ending)
                return clocks ? new(new(word.Start, apart), DateGrain.MonthDay) { Month = month, Day = number, YearEnding = ending } : null;
            if (Second(next, number) is { IsEmpty: false } last && WordAfter(last.End, 2) is { IsEmpty: false } shared && Number(shared, out var third) is >= 1800 and <= 2199 and var both && !third)
                return new(span, DateGrain.Day) { Year = both, Month = month, Day = number };
            var isApart = content[Math.Min(next.End, end - 1)] == '-' && content[after] != '-';
            return !year.IsEmpty && Number(year, out var second) is >= 1800 and <= 2199 and var named && !second && !isApart
                ? new(new(word.Start, year.End), DateGrain.Day) { Year = named, Month = month, Day = number }
                : IsBefore(word, "last") || IsBefore(word, "next") ? new(new(previous.Start, next.End), DateGrain.MonthDay) { Month = month, Day = number, Shift = Shift(previous.Of(content)) ?? 0 }
                : new(span, DateGrain.MonthDay) { Month = month, Day = number };
        }

        if (number is >= 1800 and <= 2199 && !ordinal)
            return new(new(word.Start, next.End), DateGrain.Month) { Year = number, Month = month };
        return Alone(word, month);
    }

    private readonly bool IsBeforeYear(TextSpan day) => day.Length <= 2 && day.End < end && content[day.End] == ',' && WordAfter(day.End, 2) is { Length: 4 } year && Number(year, out _) is >= 1800 and <= 2199;

    // A month alone: "may" and "march" are verbs more often, so a preposition has to stand before.
    private readonly DateMention? Alone(TextSpan word, int month) =>
        word.Start - previous.End == 1 && TimePrepositions.Contains(previous.Of(content)) && word.Length > 2
            ? new(new(OpensMonth(previous.Of(content)) ? previous.Start : word.Start, word.End), DateGrain.MonthName) { Month = month, Shift = Shift(previous.Of(content)) ?? 0 }
            : null;

    // "last March", "mid-March", "early March"
    private static bool OpensMonth(ReadOnlySpan<char> word) => Shift(word) is not null || word is "mid" or "early" or "late" or "Mid" or "Early" or "Late";

    // "on the 14th", "the evening of the 14th", where nothing follows that the number could count.
    private readonly bool IsDayOfMonth(TextSpan word)
    {
        if (!EndsClause(word) && !IsBeforeHour(word) && !IsBeforeSecond(word))
            return false;
        if (!IsBefore(word, "the"))
            return IsBefore(word, "on");
        var before = WordBefore(previous.Start);
        // "the 10th and the 12th"
        var isSecond = before is "to" or "and" or "or" && Current.Grain == DateGrain.DayOfMonth && Current.Span.End == previous.Start - before.Length - 2;
        return isSecond || Is(before, "on") || Introducers.Contains(before)
            || (Is(before, "for") && char.IsLetter(content[word.End - 1]))
            || (before is "of" && DayParts.Contains(WordBefore(previous.Start - before.Length - 1)));
    }

    // "on the 22nd at 5", "on the 22nd in the morning"
    private readonly bool IsBeforeHour(TextSpan word)
    {
        var link = WordAfter(word.End, 1);
        var hour = WordAfter(link.End, 1);
        return !hour.IsEmpty && (link.Of(content) is "at" ? char.IsDigit(content[hour.Start]) || DayParts.Contains(hour.Of(content))
            : Words(word.End, "in", "the") is { IsEmpty: false } the && DayParts.Contains(WordAfter(the.End, 1).Of(content)));
    }

    // "from the 10th to the 12th", "on the 10th and the 12th"
    private readonly bool IsBeforeSecond(TextSpan word)
    {
        var link = WordAfter(word.End, 1);
        return link.Of(content) is "to" or "and" or "or" && Words(word.End, link.Of(content).ToString(), "the") is { IsEmpty: false } the
            && WordAfter(the.End, 1) is { IsEmpty: false } second && Number(second, out var ordinal) > 0 && ordinal && EndsClause(second);
    }

    // "Dec. 17, '24": what century is not said. -1 where no such year follows.
    private readonly int ShortYear(int from, out int behind)
    {
        while (from < end && content[from] is ' ' or ',')
            from++;
        behind = from + 3;
        return behind <= end && content[from] is '\'' or '’' && char.IsAsciiDigit(content[from + 1]) && char.IsAsciiDigit(content[from + 2])
            ? Digits.Value(content.AsSpan(from + 1, 2)) : -1;
    }

    // Also before a dash between blanks.
    private readonly bool EndsClause(TextSpan word) => content.AsSpan(word.End..Math.Max(word.End, end)) switch
    {
        [] or [' ', '-' or '–' or '—', ' ', ..] => true,
        ['.' or ',' or ';' or '!' or '?' or ')' or '\n' or '\r', .. var behind] => behind.IsEmpty || !char.IsLetterOrDigit(behind[0]),
        _ => false,
    };

    private readonly DateMention FromHoliday(int start, Holiday holiday)
    {
        var span = new TextSpan(start, start + holiday.Name.Length);
        var year = WordAfter(span.End, 2);
        if (!year.IsEmpty && Number(year, out var ordinal) is >= 1800 and <= 2199 and var named && !ordinal)
            return new(new(start, year.End), DateGrain.Holiday) { Holiday = holiday, Year = named };
        var shift = start - previous.End == 1 ? Shift(previous.Of(content)) : null;
        return new(new(shift is null ? start : previous.Start, span.End), DateGrain.Holiday) { Holiday = holiday, Shift = shift ?? 0 };
    }

    // "eighth", "twenty-third"; 0 for any other word.
    private readonly int OrdinalAt(TextSpan word, out int behind)
    {
        behind = word.End;
        var letters = word.Of(content);
        if (Numbers.Value(letters) is (20 or 30) and var tens && WordAfter(word.End, 1) is { IsEmpty: false } next && Ordinals.Value(next.Of(content)) is >= 1 and <= 9 and var ones)
        {
            behind = next.End;
            return tens + ones;
        }

        return Ordinals.Value(letters) ?? 0;
    }

    // "14 March", "the 14th of March 2025".
    private readonly DateMention? DayFirst(TextSpan word, int day, int behind)
    {
        var next = WordAfter(behind, 1);
        if (Is(next.Of(content), "day"))
            next = WordAfter(next.End, 1);
        var isOf = Is(next.Of(content), "of");
        if (isOf)
            next = WordAfter(next.End, 1);
        if (next.IsEmpty || Calendar.Month(next.Of(content)) is not (> 0 and var month))
            return null;
        var after = next.End < end && content[next.End] == '.' ? next.End + 1 : next.End;
        if (ShortYear(after, out var apart) is >= 0 and var ending)
            return clocks ? new(new(word.Start, apart), DateGrain.MonthDay) { Month = month, Day = day, YearEnding = ending } : null;
        var year = WordAfter(after, 2);
        // Small, "march" and "may" are verbs: a year or an "of" has to make a date of it.
        if (!isOf && month is 3 or 5 && !char.IsUpper(content[next.Start]) && (year.IsEmpty || Number(year, out _) is not (>= 1800 and <= 2199)))
            return null;
        return !year.IsEmpty && Number(year, out var ordinal) is >= 1800 and <= 2199 and var named && !ordinal
            ? new(new(word.Start, year.End), DateGrain.Day) { Year = named, Month = month, Day = day }
            : new(new(word.Start, next.End), DateGrain.MonthDay) { Month = month, Day = day };
    }

    // "3 and 5 September 2030", "3-5 September": the first day has the month and the year of the second.
    private readonly DateMention? SharedMonth(TextSpan word, int day) =>
        Second(word, day) is { IsEmpty: false } second && DayFirst(second, Number(second, out _), second.End) is { } named ? named with { Span = word, Day = day } : null;

    // "Sept. 3 and 4", "Sept. 3, 4 and 5": the later ones have the month and the year of the first.
    private readonly DateMention? SecondOfMonth(TextSpan word, int day) =>
        Current.Grain is DateGrain.Day or DateGrain.MonthDay && Current.Weekday is null && Current.Offset == 0 && (char.IsLetter(content[Current.Span.Start]) || Number(Current.Span, out _) == Current.Day)
        && Second(Current.Span, Current.Day) == word && (EndsClause(word) || content[word.Start - 1] is '-' or '–' || !Second(word, day).IsEmpty)
            ? Current with { Span = word, Day = day }
            : null;

    // The number of a later day, behind "and", "or", "to", a dash or, in a list, a comma; empty where there is none.
    private readonly TextSpan Second(TextSpan first, int day)
    {
        var isDash = first.End < end && content[first.End] is '-' or '–';
        var next = WordAfter(first.End, 1);
        if (!isDash && next.Of(content) is "and" or "or" or "to" or "through" && next.Start - first.End == 1)
            next = WordAfter(next.End, 1);
        else if (!isDash && first.End < end && content[first.End] == ',' && WordAfter(first.End, 2) is { IsEmpty: false } listed && Number(listed, out _) is <= 31 and var middle
            && middle > day && !Second(listed, middle).IsEmpty)
            return listed;
        else if (!isDash)
            return default;
        if (Is(next.Of(content), "the"))
            next = WordAfter(next.End, 1);
        return !next.IsEmpty && next.Length <= 4 && Number(next, out _) is <= 31 and var later && later > day && !IsAmount(next) ? next : default;
    }

    // 2024-12-17, with or without a time behind a T.
    private readonly DateMention? Iso(TextSpan word)
    {
        if (word.Length != 4 || word.Start + 8 > end)
            return null;
        var stop = word.End + 1;
        var separator = content[word.End];
        if (separator is not ('-' or '/' or '.'))
            return null;
        var text = content.AsSpan(0, end);
        // "2031. 05. 06.", as Hungarian and Korean have it
        var isWide = separator == '.' && content[stop] == ' ';
        if (isWide)
            stop++;
        var (year, month) = (Digits.Value(word.Of(content)), Digits.Read(text, ref stop, 2));
        if (year < 0 || month < 1 || stop >= end || content[stop++] != separator || (isWide && (stop >= end || content[stop++] != ' ')))
            return null;
        var day = Digits.Read(text, ref stop, 2);
        // "2024.1.5" is a version.
        if (day < 1 || (stop < end && char.IsDigit(content[stop])) || (separator == '.' && !isWide && stop - word.Start < 10))
            return null;
        return new(new(word.Start, stop), DateGrain.Day) { Year = year, Month = month, Day = day };
    }

    // 2019/Aug/01, 23-2019-August, Sep-23-2019: a year, a month's name and a day between equal strokes or hyphens, in any order.
    private readonly DateMention? Joined(TextSpan first)
    {
        if (first.End >= end || content[first.End] is not ('-' or '/'))
            return null;
        var second = WordAfter(first.End, 1);
        if (second.IsEmpty || second.Start - first.End != 1 || second.End >= end || content[second.End] != content[first.End])
            return null;
        var third = WordAfter(second.End, 1);
        if (third.IsEmpty || third.Start - second.End != 1)
            return null;
        var (year, month, day) = (0, 0, 0);
        foreach (var part in (ReadOnlySpan<TextSpan>)[first, second, third])
        {
            var number = Number(part, out _);
            if (part.Length == 4 && number is >= 1800 and <= 2199)
                year = number;
            else if (number is >= 1 and <= 31)
                day = number;
            else
                month = Calendar.Month(part.Of(content));
        }

        return year > 0 && month > 0 && day > 0 ? new(new(first.Start, third.End), DateGrain.Day) { Year = year, Month = month, Day = day } : null;
    }

    // "20241217" is hardly ever another number; "2024 10 16" stands for a day behind "on".
    private readonly DateMention? Bare(TextSpan word)
    {
        var text = content.AsSpan(word.Start, Math.Min(end - word.Start, 11));
        var isBare = word.Length == 8;
        if (isBare ? !clocks : !(word.Length == 4 && IsBefore(word, "on") && text.Length >= 10 && text[4] == ' ' && text[7] == ' ' && !(text.Length > 10 && char.IsAsciiDigit(text[10]))))
            return null;
        var (year, month, day) = isBare
            ? (Digits.Value(text[..4]), Digits.Value(text[4..6]), Digits.Value(text[6..8]))
            : (Digits.Value(text[..4]), Digits.Value(text[5..7]), Digits.Value(text[8..10]));
        return year is >= 1900 and <= 2099 && Calendar.IsDay(year, month, day)
            ? new(new(word.Start, word.Start + (isBare ? 8 : 10)), DateGrain.Day) { Year = year, Month = month, Day = day, IsRough = true }
            : null;
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
        // "June 22,2031": the blank is lost.
        if (number.End >= end || (content[number.End] == ',' && WordAfter(number.End, 1) is { Length: 4 } year && Number(year, out _) is >= 1800 and <= 2199))
            return false;
        return content[number.End] is '%' || (content[number.End] is ',' or '.' or ':' && number.End + 1 < end && char.IsDigit(content[number.End + 1]));
    }
}
