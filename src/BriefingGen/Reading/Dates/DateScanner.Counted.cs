using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

// What is counted inside a month or from the day named last, and years in words.
internal ref partial struct DateScanner
{
    private static readonly NumberList Steps = NumberList.Load("day-steps");
    private static readonly CueList Introducers = CueList.Load("date-introducers");

    // "the next day", "the following morning", "the same day", "that evening".
    private readonly DateMention? FromNamedDay(TextSpan word, ReadOnlySpan<char> letters)
    {
        var step = Is(letters, "that") ? 0 : IsBefore(word, "the") ? Steps.Value(letters) : null;
        var unit = WordAfter(word.End, 1);
        if (step is not { } days || unit.IsEmpty || !(Is(unit.Of(content), "day") || DayParts.Contains(unit.Of(content))))
            return null;
        return NamedDay(new(word.Start, unit.End), days);
    }

    // "the previous Friday" is the one before the day that was named last.
    private readonly DateMention? FromNamedDay(TextSpan word, DayOfWeek weekday) =>
        word.Start - previous.End == 1 && Steps.Value(previous.Of(content)) is { } step and not 0
        && content.AsSpan(0, previous.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase)
            ? NamedDay(new(previous.Start, word.End), step) with { Weekday = weekday }
            : null;

    private static DateMention NamedDay(TextSpan span, int days) => new(span, DateGrain.FromNamedDay) { Day = days, IsRough = true };

    // "the first Friday of July", "the last day of October 2031", "the 20th of next month".
    private readonly DateMention? InMonth(TextSpan word, int nth, int behind)
    {
        var link = WordAfter(behind, 1);
        var weekday = Calendar.Weekday(link.Of(content), abbreviated: false);
        var isWeek = nth is > 0 and <= 4 && Is(link.Of(content), "week");
        if (weekday is not null || isWeek || Is(link.Of(content), "day"))
            link = WordAfter(link.End, 1);
        else if (nth < 0)
            return null;
        // "the first Monday next month"
        var isShifted = weekday is not null && Shift(link.Of(content)) is not null;
        if (!(isShifted || Is(link.Of(content), "of") || (weekday is not null && Is(link.Of(content), "in"))) || (weekday is not null && nth > 5) || IsBefore(word, "every") || IsBefore(word, "each"))
            return null;
        var next = isShifted ? link : WordAfter(link.End, 1);
        if (next.IsEmpty)
            return null;
        var mention = new DateMention(default, DateGrain.InMonth) { Day = nth, Weekday = weekday };
        if (MonthShift(next) is { } shift)
        {
            var month = WordAfter(next.End, 1);
            // "the last day of the year"
            if (weekday is null && nth is 1 or -1 && Is(month.Of(content), "year"))
                return new DateMention(new(word.Start, month.End), DateGrain.MonthDay) { Month = nth < 0 ? 12 : 1, Day = nth < 0 ? 31 : 1, YearShift = shift, IsRough = Is(next.Of(content), "the") };
            return Is(month.Of(content), "month") ? mention with { Span = new(word.Start, month.End), Shift = shift, IsRough = Is(next.Of(content), "the") } : null;
        }

        if (isWeek && next.End < end && char.IsUpper(content[next.Start]) && Calendar.Month(next.Of(content)) is > 0 and var ofMonth)
        {
            var (stop, then) = (content[next.End] == '.' ? next.End + 1 : next.End, default(DayOfWeek?));
            var on = WordAfter(stop, 1);
            var day = WordAfter(on.End, 1);
            then = Is(on.Of(content), "on") && !day.IsEmpty ? Calendar.Weekday(day.Of(content), abbreviated: false) : null;
            return then is null ? null : mention with { Span = new(word.Start, day.End), Month = ofMonth, Weekday = then, IsRough = true };
        }

        if ((weekday is null && nth > 0) || !char.IsUpper(content[next.Start]) || Calendar.Month(next.Of(content)) is not (> 0 and var named))
            return null;
        var year = WordAfter(next.End, 2);
        return !year.IsEmpty && Number(year, out var ordinal) is >= 1800 and <= 2199 and var said && !ordinal
            ? mention with { Span = new(word.Start, year.End), Month = named, Year = said }
            : mention with { Span = new(word.Start, next.End), Month = named };
    }

    // "by the end of the month", "since the start of last year": a day where it bounds a stretch, somewhere near it elsewhere.
    private readonly DateMention? Edge(TextSpan word)
    {
        var isStart = word.Of(content) is "start" or "beginning";
        if (!(isStart || word.Of(content) is "end") || !Introducers.Contains(IsBefore(word, "the") ? WordBefore(previous.Start) : WordBefore(word.Start)))
            return null;
        var of = WordAfter(word.End, 1);
        var which = WordAfter(of.End, 1);
        if (!Is(of.Of(content), "of") || which.IsEmpty)
            return null;
        // "by end of month"
        var isBare = which.Of(content) is "month" or "year";
        if ((isBare ? 0 : MonthShift(which)) is not { } shift)
            return null;
        var unit = isBare ? which : WordAfter(which.End, 1);
        var mention = new DateMention(new(word.Start, unit.End), DateGrain.InMonth) { Day = isStart ? 1 : -1, Shift = shift, IsRough = true };
        return unit.Of(content) switch
        {
            "month" => mention,
            "year" => mention with { Grain = DateGrain.MonthDay, Month = isStart ? 1 : 12, Day = isStart ? 1 : 31, Shift = 0, YearShift = shift },
            _ => null,
        };
    }

    // "the 20th of next month", "on 12 next month"
    private readonly DateMention? InShiftedMonth(TextSpan word, int day)
    {
        var next = WordAfter(word.End, 1);
        if (Is(next.Of(content), "of"))
            next = WordAfter(next.End, 1);
        return !next.IsEmpty && MonthShift(next) is { } shift && WordAfter(next.End, 1) is { IsEmpty: false } month && Is(month.Of(content), "month")
            ? new(new(word.Start, month.End), DateGrain.InMonth) { Day = day, Shift = shift, IsRough = Is(next.Of(content), "the") }
            : null;
    }

    // "of next month", "of the month"
    private readonly int? MonthShift(TextSpan word) => Is(word.Of(content), "the") ? 0 : Shift(word.Of(content));

    // "Monday two weeks from now": the day of that week.
    private readonly DateMention? OnWeekday(TextSpan word, DayOfWeek weekday)
    {
        var count = WordAfter(word.End, 2);
        // Only one step, so that no chain of them is followed.
        var scanner = this;
        scanner.isCounted = true;
        // "Monday in two weeks"
        var isIn = count.Of(content) is "in" && count.Start - word.End == 1;
        if (isIn)
            (scanner.previous, count) = (count, WordAfter(count.End, 1));
        if (isCounted || count.IsEmpty || word.End >= end || scanner.FromQuantity(count) is not { } counted || counted.IfFuture != isIn || (isIn && !EndsClause(counted.Span)))
            return null;
        // "Sunday three weeks after Easter"
        if (counted is { Offset: >= 7 or <= -7, Then: null } && count.Start - word.End == 1)
            return counted with { Span = new(word.Start, counted.Span.End), Then = weekday, IsRough = true };
        // "On Thursday, two weeks ago" can be told either way; "Thursday, two weeks from now" cannot.
        if (!Blanks.IsBlank(content[word.End]) && counted is not ({ Day: > 0 } or { Month: > 0 } or { Year: > 0 }))
            return null;
        return counted is { Grain: DateGrain.Relative, IsRough: true } or { Grain: DateGrain.RelativeMonth, Month: > 0 } or { Grain: DateGrain.RelativeYear, Year: > 0 }
            ? counted with { Span = new(word.Start, counted.Span.End), Weekday = weekday, IsRough = true }
            : null;
    }

    // "two months from today on Tuesday", "in two weeks on Tuesday", "three weeks after Christmas on Friday"
    private readonly DateMention ThenWeekday(DateMention counted)
    {
        var on = WordAfter(counted.Span.End, 1);
        return Is(on.Of(content), "on") && WordAfter(on.End, 1) is { IsEmpty: false } day && Calendar.Weekday(day.Of(content), abbreviated: false) is { } weekday
            ? counted with { Span = new(counted.Span.Start, day.End), Weekday = counted.Offset == 0 ? weekday : counted.Weekday, Then = counted.Offset == 0 ? null : weekday, IsRough = true }
            : counted;
    }

    // "the 4th of July next year", "March of last year", "January 25, nineteen eighty-six".
    private readonly DateMention OfYear(DateMention mention)
    {
        if (mention.Year > 0 || mention.Offset != 0)
            return mention;
        if (mention is { Grain: DateGrain.MonthDay or DateGrain.MonthName, YearEnding: null, Weekday: null, Shift: 0 } && YearOfRange(mention) is > 0 and var shared)
            return mention with { Grain = mention.Grain == DateGrain.MonthDay ? DateGrain.Day : DateGrain.Month, Year = shared };
        var next = WordAfter(mention.Span.End, 2);
        if (Is(next.Of(content), "of"))
            next = WordAfter(next.End, 1);
        if (next.IsEmpty)
            return mention;
        if (Shift(next.Of(content)) is { } shift && WordAfter(next.End, 1) is { IsEmpty: false } unit && Is(unit.Of(content), "year"))
            return mention with { Span = new(mention.Span.Start, unit.End), YearShift = shift };
        if (mention.Grain is not (DateGrain.MonthDay or DateGrain.MonthName) || YearInWords(next, out var behind) is not (> 0 and var year)
            // "in March two thousand people came"
            || (mention.Grain == DateGrain.MonthName && !EndsClause(new(next.Start, behind))))
            return mention;
        return mention with { Span = new(mention.Span.Start, behind), Grain = mention.Grain == DateGrain.MonthDay ? DateGrain.Day : DateGrain.Month, Year = year, Shift = 0 };
    }

    // "from March to May 2019", "Sept. 30 and Oct. 2, 2019", "from November to January 2019": the year of the second, or the one before; 0 for all else.
    private readonly int YearOfRange(DateMention first)
    {
        var from = first.Span.End;
        var isDash = from < end && content[from] is '-' or '–';
        var next = WordAfter(from + (from < end && content[from] == '.' ? 1 : 0), 1);
        if (!isDash && next.Of(content) is "to" or "and" or "through" or "until" or "till" or "or")
            next = WordAfter(next.End, 1);
        else if (!isDash)
            return 0;
        if (next.IsEmpty)
            return 0;
        var second = char.IsDigit(content[next.Start]) ? FromNumber(next)
            : char.IsUpper(content[next.Start]) && Calendar.Month(next.Of(content)) is > 0 and var month ? FromMonth(next, month) : null;
        return second is { Grain: DateGrain.Day or DateGrain.Month, Year: > 0 } named
            ? (named.Month, named.Day == 0 ? 31 : named.Day).CompareTo((first.Month, first.Day)) >= 0 ? named.Year : named.Year - 1
            : 0;
    }

    // "nineteen eighty-six", "nineteen hundred ninety-three", "two thousand and five", "nineteen oh five"; 0 for all else.
    private readonly int YearInWords(TextSpan word, out int behind)
    {
        behind = word.End;
        var first = char.IsLetter(content[word.Start]) ? Numbers.Value(word.Of(content)) : null;
        var next = WordAfter(word.End, 1);
        if (first is not (2 or 18 or 19 or 20) || next.IsEmpty)
            return 0;
        var (start, least) = (first.Value * 100, 10);
        if (first == 2 ? Is(next.Of(content), "thousand") : Is(next.Of(content), "hundred"))
        {
            (start, least, behind) = (first == 2 ? 2000 : start, 1, next.End);
            next = WordAfter(next.End, 1);
            if (Is(next.Of(content), "and"))
                next = WordAfter(next.End, 1);
        }
        else if (first == 2)
        {
            return 0;
        }
        else if (Is(next.Of(content), "oh"))
        {
            (least, next) = (1, WordAfter(next.End, 1));
        }

        if (!next.IsEmpty && char.IsLetter(content[next.Start]) && Quantity(next, out var end) is var rest && rest >= least && rest <= 99)
        {
            behind = end;
            return start + rest;
        }

        return least == 1 && behind > word.End ? start : 0;
    }

    // "on 11/20", "on 11-20": where one reading is possible or the text shows its order, and where it can be no fraction.
    private readonly DateMention? MonthAndDay(TextSpan word, DayOfWeek? weekday)
    {
        var text = content.AsSpan(0, end);
        var stop = word.Start;
        var first = Digits.Read(text, ref stop, 2);
        if (first is < 1 or > 31 || stop >= end || text[stop] is not ('/' or '-'))
            return null;
        var isHyphen = text[stop++] == '-';
        var second = Digits.Read(text, ref stop, 2);
        if (second is < 1 or > 31 || (first > 12 && second > 12) || (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] is '/' or '-' or '%')))
            return null;
        // With a hyphen it is a score or a stretch more often: "on 6-22" at the end of a clause is neither.
        if (isHyphen && (weekday is not null || !IsBefore(word, "on") || !EndsClause(new(word.Start, stop))))
            return null;
        var order = first > 12 ? DateOrder.DayFirst : second > 12 ? DateOrder.MonthFirst : style.Order;
        var isOpen = order == DateOrder.Open;
        if (weekday is null ? isOpen || !IsListed(word) : isOpen && !clocks)
            return null;
        var (day, month) = order == DateOrder.MonthFirst ? (second, first) : (first, second);
        return new DateMention(new(word.Start, stop), DateGrain.MonthDay) { Month = month, Day = day, IsOpenOrder = isOpen, IsRough = true };
    }

    // Behind a preposition of time, or behind another such date: "on 11/20, 11/22 or 11/25".
    private readonly bool IsListed(TextSpan word)
    {
        if (word.Start - previous.End is not (1 or 2))
            return false;
        var before = previous.Of(content);
        return before.Contains('/') || Introducers.Contains(before)
            || (before is "or" or "and" or "to" && previous.Start > 1 && char.IsAsciiDigit(content[previous.Start - 2]));
    }
}
