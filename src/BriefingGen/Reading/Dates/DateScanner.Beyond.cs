using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

// One further than the next or the last, and weekdays counted from a day.
internal ref partial struct DateScanner
{

    // "the night before last", "the week after next"; "the night before last Tuesday" is another.
    private readonly DateMention? BeyondNext(TextSpan word, ReadOnlySpan<char> letters)
    {
        if (!IsBefore(word, "the") || Beyond(word) is not var (side, span))
            return null;
        var isWeek = letters is "week" or "weekend";
        if (isWeek && Is(WordAfter(span.End, 1).Of(content), "on") && OnWeekday(span, 2 * side) is { } day)
            return day;
        return isWeek ? new(span, DateGrain.RelativeWeek) { Day = 2 * side }
            : letters is "month" ? new(span, DateGrain.RelativeMonth) { Month = 2 * side }
            : letters is "year" ? new(span, DateGrain.RelativeYear) { Year = 2 * side }
            : side < 0 ? new(span, DateGrain.Relative) { Day = -2 } : null;
    }

    // "Friday after next", "the Tuesday before last", "the Friday before Christmas", "the first Monday after May 10".
    private readonly DateMention? Beyond(TextSpan word, DayOfWeek weekday)
    {
        if (Beyond(word) is var (beyond, span))
            return new(span, DateGrain.Weekday) { Weekday = weekday, Shift = beyond, Week = beyond > 0 ? 2 : null, IsNearest = true, Offset = beyond > 0 ? 0 : -7, IsRough = true };
        var link = WordAfter(word.End, 1);
        return Side(link) is not 0 and var side && (IsBefore(word, "the") || (IsBefore(word, "first") && Is(WordBefore(previous.Start), "the")))
            && Anchored(word, link, 0, 1) is { Grain: DateGrain.Day or DateGrain.MonthDay or DateGrain.Holiday } named
                ? named with { Then = weekday, ThenSide = side, IsRough = true }
                : null;
    }

    // "two Fridays ago", "three Mondays from now".
    private readonly DateMention? Weekdays(TextSpan word, int count, TextSpan unit)
    {
        var letters = unit.Of(content);
        if (letters[^1] != 's' || Calendar.Weekday(letters[..^1], abbreviated: false) is not { } weekday)
            return null;
        var link = WordAfter(unit.End, 1);
        var side = Is(link.Of(content), "ago") ? -1 : Is(link.Of(content), "from") && Is(WordAfter(link.End, 1).Of(content), "now") ? 1 : 0;
        return side == 0 ? null : new(new(word.Start, side < 0 ? link.End : WordAfter(link.End, 1).End), DateGrain.Weekday)
        {
            Weekday = weekday,
            Shift = side,
            IsNearest = true,
            Offset = 7 * side * (count - 1),
            IsRough = true,
        };
    }

    // British "tomorrow week"
    private readonly DateMention? InWeeks(TextSpan word, int day)
    {
        var week = WordAfter(word.End, 1);
        return day >= 0 && week.Of(content) is "week" or "fortnight" && EndsClause(week)
            ? new(new(word.Start, week.End), DateGrain.Relative) { Day = day + (DateWords.Units.Value(week.Of(content)) ?? 0), IsRough = true }
            : null;
    }

    private readonly (int Side, TextSpan Span)? Beyond(TextSpan word)
    {
        var link = WordAfter(word.End, 1);
        var last = WordAfter(link.End, 1);
        if (Side(link) is not (not 0 and var side) || !Is(last.Of(content), side > 0 ? "next" : "last"))
            return null;
        // "the week before last summer", "the Friday after next week's vote"
        var behind = WordAfter(last.End, 1).Of(content);
        return EndsClause(last) || behind is "on" || DateWords.Subjects.Contains(behind) || TimePrepositions.Contains(behind) ? (side, new(word.Start, last.End)) : null;
    }

    private readonly int Side(TextSpan link) => Is(link.Of(content), "after") ? 1 : Is(link.Of(content), "before") ? -1 : 0;
}
