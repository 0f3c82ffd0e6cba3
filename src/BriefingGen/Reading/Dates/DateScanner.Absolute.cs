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
        if ((Iso(word) ?? YearFirst(word)) is { } iso)
            return iso;
        if (NumericDate.Read(content, word.Start, end) is { } numeric)
            return numeric.Mention(weekday, style);
        var number = Number(word, out var ordinal);
        if (number is >= 1 and <= 31 && DayFirst(word, number, word.End) is { } dayFirst)
            return dayFirst;
        if (MonthAndDay(word, weekday) is { } noYear)
            return noYear;
        if (ordinal && number is >= 1 and <= 31 && InMonth(word, number, word.End) is { } inMonth)
            return inMonth;
        if (ordinal && number is >= 1 and <= 31 && IsDayOfMonth(word))
            return new(word, DateGrain.DayOfMonth) { Day = number };
        return number is >= 1800 and <= 2199 && !ordinal && IsYear(word) ? new(word, DateGrain.Year) { Year = number } : null;
    }

    private readonly DateMention? FromMonth(TextSpan word, int month)
    {
        var after = word.End;
        if (after < end && content[after] == '.')
            after++;
        var next = WordAfter(after, 1);
        if (Is(next.Of(content), "the"))
            next = WordAfter(next.End, 1);
        // "October, 1st": only an ordinal goes on behind a comma; "in October, 12 people" does not.
        if (next.IsEmpty && WordAfter(after, 2) is { IsEmpty: false } far && Number(far, out var isOrdinal) > 0 && isOrdinal)
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
            var span = new TextSpan(word.Start, next.End);
            var isApart = content[Math.Min(next.End, end - 1)] == '-' && content[after] != '-';
            return !year.IsEmpty && Number(year, out var second) is >= 1800 and <= 2199 and var named && !second && !isApart
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
            ? new(new(OpensMonth(previous.Of(content)) ? previous.Start : word.Start, word.End), DateGrain.MonthName) { Month = month, Shift = Shift(previous.Of(content)) ?? 0 }
            : null;

    // "last March", "mid-March", "early March"
    private static bool OpensMonth(ReadOnlySpan<char> word) => Shift(word) is not null || word is "mid" or "early" or "late" or "Mid" or "Early" or "Late";

    // "on the 14th", where nothing follows that the number could count.
    private readonly bool IsDayOfMonth(TextSpan word) => EndsClause(word)
        && (IsBefore(word, "on") || (IsBefore(word, "the") && content.AsSpan(0, previous.Start).EndsWith("on ", StringComparison.OrdinalIgnoreCase)));

    private readonly bool EndsClause(TextSpan word) =>
        word.End >= end || (content[word.End] is '.' or ',' or ';' or '!' or '?' or ')' or '\n' or '\r' && (word.End + 1 >= end || !char.IsLetterOrDigit(content[word.End + 1])));

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
        var year = WordAfter(after, 2);
        // Small, "march" and "may" are verbs and "mar" and "dec" nothing much: a year or an "of" has to make a date of it.
        if (!isOf && !char.IsUpper(content[next.Start]) && (year.IsEmpty || Number(year, out _) is not (>= 1800 and <= 2199)))
            return null;
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

    // 2019/Aug/01, 2019-aug-1
    private readonly DateMention? YearFirst(TextSpan word)
    {
        if (word.Length != 4 || word.End >= end || content[word.End] is not ('-' or '/'))
            return null;
        var month = WordAfter(word.End, 1);
        if (month.IsEmpty || Calendar.Month(month.Of(content)) is not (> 0 and var named) || month.End >= end || content[month.End] != content[word.End])
            return null;
        var day = WordAfter(month.End, 1);
        return !day.IsEmpty && Number(day, out _) is >= 1 and <= 31 and var number && Number(word, out _) is >= 1800 and <= 2199 and var year
            ? new(new(word.Start, day.End), DateGrain.Day) { Year = year, Month = named, Day = number }
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
        if (number.End >= end)
            return false;
        return content[number.End] is '%' || (content[number.End] is ',' or '.' or ':' && number.End + 1 < end && char.IsDigit(content[number.End + 1]));
    }
}
