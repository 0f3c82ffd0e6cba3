using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

// What is meant from the day of the article: weekdays, "yesterday", "two weeks ago".
internal ref partial struct DateScanner
{
    private static readonly NumberList Numbers = NumberList.Load("number-words");
    private static readonly NumberList Days = NumberList.Load("day-words");
    private static readonly CueList Epithets = CueList.Load("weekday-epithets");
    private static readonly CueList DayParts = CueList.Load("day-parts");

    private readonly DateMention? FromSmallWord(TextSpan word, ReadOnlySpan<char> letters)
    {
        if (Days.Value(letters) is { } day)
            // "the Today programme", "Entertainment Tonight"
            return InWeeks(word, day) ?? WithDayPart(new(word, DateGrain.Relative) { Day = day, MayBeName = char.IsUpper(letters[0]) && !StartsSentence(word), IsOfToday = day == 0 && Is(letters, "today") && IsNowadays(word) });
        // In words a day needs its "of": "the second March of the farmers" is none.
        if (Is(letters, "penultimate"))
            return InMonth(word, -2, word.End);
        var nth = OrdinalAt(word, out var behind);
        if (nth > 0 && Words(behind, "to", "last") is { IsEmpty: false } last)
            return InMonth(word, -nth, last.End);
        if (nth > 0)
            return InMonth(word, nth, behind) ?? NthDay(word, behind) ?? (WordAfter(behind, 1) is var link && link.Of(content) is "of" or "day" ? DayFirst(word, nth, behind) : null)
                // "on the twelfth"; "the first" to "the third" are places in a race more often.
                ?? (nth > 3 && IsDayOfMonth(new(word.Start, behind)) ? new(new(word.Start, behind), DateGrain.DayOfMonth) { Day = nth } : null);
        if (IsBefore(word, "on") && Quantity(word, out behind) is > 1 and <= 31 and var number && DayFirst(word, number, behind) is { } dayFirst)
            return dayFirst;
        if (IsBefore(word, "in") && YearInWords(word, out behind) is > 0 and var year && EndsClause(new(word.Start, behind)))
            return new(new(word.Start, behind), DateGrain.Year) { Year = year };
        if (FromQuantity(word) is { } counted)
            return counted;
        if ((FromNamedDay(word, letters) ?? FromWhatItIs(word, letters)) is { } other)
            return other;
        if (Is(letters, "last") && (InMonth(word, -1, word.End) ?? NthDay(word, word.End)) is { } final)
            return final;
        if (Shift(letters) is { } shift)
            return FromShift(word, shift);
        if (letters is "weekend" && IsBefore(word, "the") && WordBefore(previous.Start) is "over" or "Over" && Calendar.Month(WordAfter(WordAfter(word.End, 1).End, 1).Of(content)) == 0)
            return new(word, DateGrain.Weekend);
        return Edge(word) ?? FromDayPart(word, letters);
    }

    // "today's computers", "Today there are nine piers", "even today"; "Today is Wednesday" is of the day.
    private readonly bool IsNowadays(TextSpan word) =>
        (word.End < end && content[word.End] is '\'' or '’') || IsBefore(word, "even")
        || (char.IsUpper(content[word.Start]) && StartsSentence(word) && WordAfter(word.End, 1).Of(content) is not ("is" or "was" or "marks"));

    // "this morning", "last night", "last month", "this week".
    private readonly DateMention? FromShift(TextSpan word, int shift)
    {
        var next = WordAfter(word.End, 1);
        var unit = next.Of(content);
        // "the last week", "over the past year", "the following day" are lengths, or counted from another day.
        if (IsBefore(word, "the") || unit.IsEmpty || word.Of(content)[0] is 'c' or 'C' or 'f' or 'F' or 'p' or 'P')
            return null;
        var span = new TextSpan(WithEarlier(word.Start), next.End);
        if (DayParts.Contains(unit))
            return shift > 0 || (shift < 0 && !Is(unit, "night")) ? null : new(span, DateGrain.Relative) { Day = shift };
        return unit switch
        {
            "week" or "weekend" => OnWeekday(span, shift) ?? new(span, DateGrain.RelativeWeek) { Day = shift },
            // "next month on the 5th"
            "month" => Words(next.End, "on", "the") is { IsEmpty: false } the && WordAfter(the.End, 1) is { IsEmpty: false } day && Number(day, out var ordinal) is >= 1 and <= 31 and var number && ordinal
                ? new(new(word.Start, day.End), DateGrain.InMonth) { Day = number, Shift = shift }
                : new(span, DateGrain.RelativeMonth) { Month = shift },
            "year" => new(span, DateGrain.RelativeYear) { Year = shift },
            _ => null,
        };
    }

    // "two days ago", "in three weeks", "a month from now", "three days after March 14", "the day before yesterday".
    private readonly DateMention? FromQuantity(TextSpan word)
    {
        var letters = word.Of(content);
        var unit = word;
        var count = 1;
        if (!Is(letters, "day"))
        {
            count = Quantity(word, out var behind);
            if (count < 1)
                return null;
            unit = WordAfter(behind, 1);
        }

        if (unit.IsEmpty)
            return null;
        if (DateWords.Units.Value(unit.Of(content)) is not { } days)
            return Weekdays(word, count, unit);
        var link = WordAfter(unit.End, 1);
        switch (link.Of(content))
        {
            case "or" when WordAfter(link.End, 1) is var so && Is(so.Of(content), "so") && WordAfter(so.End, 1) is var ago && Is(ago.Of(content), "ago"):
                return Counted(new(word.Start, ago.End), -count, days) with { IsRough = true };
            case "hence":
                return Counted(new(word.Start, link.End), count, days);
            case "later" or "earlier" when days <= 14 && !Is(WordAfter(link.End, 1).Of(content), "than"):
                return NamedDay(new(word.Start, link.End), link.Of(content) is "later" ? count * days : -count * days);
            case "after" or "before" when days <= 14 && EndsClause(link) && (count == 1 || !IsBefore(word, "the")):
                return NamedDay(new(word.Start, link.End), link.Of(content) is "after" ? count * days : -count * days);
            case "ago":
                return Ago(word, link, count, days);
            case "back" when EndsClause(link):
                return Ago(word, link, count, days) with { IsRough = true };
            case "from" when WordAfter(link.End, 1) is var from && from.Of(content) is "now" or "today":
                return ThenWeekday(Counted(new(word.Start, from.End), count, days) with { IsToTheDay = from.Of(content) is "today" });
            case "from" or "after":
                return Anchored(word, link, count * days, days) is { } later ? ThenWeekday(later) : null;
            case "before":
                return Anchored(word, link, -count * days, days) is { } earlier ? ThenWeekday(earlier) : null;
        }

        return IsBefore(word, "in") && !Is(letters, "day") && link.Of(content) is not ("of" or "since" or "that")
            ? ThenWeekday(Counted(new(previous.Start, unit.End), count, days) with { IfFuture = true })
            : null;
    }

    // "two days ago"; "a year ago today" is to the day; "a week ago Monday" is a week before Monday.
    private readonly DateMention Ago(TextSpan word, TextSpan ago, int count, int days)
    {
        var next = WordAfter(ago.End, 1);
        if (Days.Value(next.Of(content)) is { } shift)
            return Counted(new(word.Start, next.End), -count, days) with { IsToTheDay = true, IsRough = false, Offset = shift };
        if (days == 7 && !next.IsEmpty && Calendar.Weekday(next.Of(content), abbreviated: false) is { } weekday)
            return new(new(word.Start, next.End), DateGrain.Weekday) { Weekday = weekday, Shift = -1, IsNearest = true, Offset = -count * days, IsRough = true };
        return Counted(new(word.Start, ago.End), -count, days) with { IsToTheDay = IsBefore(word, "exactly"), IsRough = days is > 1 and < 30 || IsBefore(word, "exactly") };
    }

    private static DateMention Counted(TextSpan span, int count, int days) => days switch
    {
        30 => new(span, DateGrain.RelativeMonth) { Month = count },
        365 => new(span, DateGrain.RelativeYear) { Year = count },
        _ => new DateMention(span, DateGrain.Relative) { Day = count * days, IsRough = days > 1 },
    };

    // Only one step: a day that is itself counted from another one is not followed.
    private readonly DateMention? Anchored(TextSpan word, TextSpan link, int offset, int unit)
    {
        var anchor = WordAfter(link.End, 1);
        if (unit > 14 || anchor.IsEmpty)
            return null;
        var letters = anchor.Of(content);
        // "the day before last Tuesday"
        if (Shift(letters) is not null && WordAfter(anchor.End, 1) is { IsEmpty: false } shifted && Calendar.Weekday(Bare(shifted.Of(content)), abbreviated: false) is not null)
        {
            var scanner = this;
            scanner.previous = anchor;
            return scanner.FromName(new(shifted.Start, shifted.Start + Bare(shifted.Of(content)).Length)) is { Grain: DateGrain.Weekday } weekday ? weekday with { Span = new(word.Start, weekday.Span.End), Offset = offset } : null;
        }

        var mention = Days.Value(letters) is { } day ? new(anchor, DateGrain.Relative) { Day = day } : char.IsDigit(letters[0]) ? FromNumber(anchor) : FromName(anchor);
        return mention switch
        {
            { Grain: DateGrain.Relative } relative => relative with { Span = new(word.Start, anchor.End), Day = relative.Day + offset },
            { Grain: DateGrain.Day or DateGrain.MonthDay or DateGrain.Weekday or DateGrain.Holiday } named => named with { Span = new(word.Start, named.Span.End), Offset = offset, IsRough = named.IsRough || unit > 1 },
            _ => null,
        };
    }

    private readonly DateMention? FromWeekday(TextSpan word, DayOfWeek weekday)
    {
        if (WithWeekday(word, weekday) is { } dated)
            return dated;
        if ((FromNamedDay(word, weekday) ?? OnWeekday(word, weekday) ?? Beyond(word, weekday)) is { } counted)
            return counted;
        // "Black Friday", "Easter Sunday": a name, not a day of this week.
        var before = previous.Of(content);
        var near = word.Start - previous.End == 1;
        var next = WordAfter(word.End, 1);
        if (near && (Epithets.Contains(before) || Is(before, "every") || Is(before, "each") || Is(before, "most")))
            return null;
        // "on Saturday nights" is a habit.
        if (!next.IsEmpty && next.Of(content)[^1] == 's' && DayParts.Contains(next.Of(content)[..^1]))
            return null;
        // "the Sunday Times", "Thursday Night Football"; "in Iraq Friday" and "said Friday President Holm" are days.
        var followed = !next.IsEmpty && next.Start - word.End == 1 && char.IsUpper(content[next.Start]);
        if (followed && ((near && Is(before, "the")) || DayParts.Contains(next.Of(content))))
            return null;
        var mayBeName = (followed && !(near && Is(before, "on")) && !StartsSentence(word))
            || (near && before.Length > 0 && char.IsUpper(before[0]) && !TimePrepositions.Contains(before) && !(StartsSentence(previous) && SentenceOpeners.Contains(before)));
        // "Following Tuesday's vote" is behind it, and not of the next week.
        var shift = near && !Is(before, "following") ? Shift(before) : null;
        var mention = new DateMention(new(shift is null ? word.Start : previous.Start, word.End), DateGrain.Weekday)
        {
            Weekday = weekday,
            Shift = shift ?? 0,
            MayBeName = mayBeName,
            IsNearest = near && Is(before, "past"),
            // "the Friday before the vote", "one Friday" need be no day of this week.
            IsRough = near && (Is(before, "the") ? Side(next) != 0 : before is "one" or "One" or "any" or "some"),
            Week = shift is 0 || (shift is 1 && Is(before, "next")) ? shift : null,
        };
        // British "Tuesday week" is the Tuesday after the next.
        if (shift is null or 0 && !next.IsEmpty && next.Of(content) is "week" or "fortnight" && EndsClause(next))
            return mention with { Span = new(mention.Span.Start, next.End), Shift = 1, Week = null, Offset = DateWords.Units.Value(next.Of(content)) ?? 0 };
        return OfWeek(mention) ?? WithDayPart(mention);
    }

    // "Tuesday of last week", "Tuesday next week".
    private readonly DateMention? OfWeek(DateMention mention)
    {
        var next = WordAfter(mention.Span.End, 1);
        if (Is(next.Of(content), "of"))
            next = WordAfter(next.End, 1);
        if (next.IsEmpty || Shift(next.Of(content)) is not { } shift || WordAfter(next.End, 1) is not { IsEmpty: false } week || !Is(week.Of(content), "week"))
            return null;
        return mention with { Span = new(mention.Span.Start, week.End), Shift = shift, Week = shift };
    }

    // "next week on Tuesday", "next week Tuesday"
    private readonly DateMention? OnWeekday(TextSpan week, int shift)
    {
        var day = WordAfter(week.End, 1);
        if (Is(day.Of(content), "on"))
            day = WordAfter(day.End, 1);
        return !day.IsEmpty && Calendar.Weekday(day.Of(content), abbreviated: false) is { } weekday
            ? new(new(week.Start, day.End), DateGrain.Weekday) { Weekday = weekday, Shift = shift, Week = shift }
            : null;
    }

    // "Thursday, March 20", "Thursday (March 20)", "Thursday 20 March 2025", "Thursday the 20th".
    private readonly DateMention? WithWeekday(TextSpan word, DayOfWeek weekday)
    {
        var next = WordAfter(word.End, 3);
        if (next.IsEmpty)
            return null;
        var month = Calendar.Month(next.Of(content));
        var date = char.IsDigit(content[next.Start]) ? FromNumber(next, weekday) : month > 0 ? FromMonth(next, month) : null;
        if (date is { Grain: DateGrain.Day or DateGrain.MonthDay } found)
            return found with { Span = new(word.Start, found.Span.End), Weekday = weekday };
        if (Is(next.Of(content), "the"))
            next = WordAfter(next.End, 1);
        return !next.IsEmpty && Number(next, out var ordinal) is >= 1 and <= 31 and var day && (ordinal || (next.Start - word.End == 1 && EndsClause(next)))
            ? new(new(word.Start, next.End), DateGrain.DayOfMonth) { Weekday = weekday, Day = day }
            : null;
    }

    // "Friday night", "yesterday morning", "late yesterday".
    private readonly DateMention WithDayPart(DateMention mention)
    {
        var next = WordAfter(mention.Span.End, 1);
        var end = !next.IsEmpty && DayParts.Contains(next.Of(content)) ? next.End : mention.Span.End;
        return mention with { Span = new(WithEarlier(mention.Span.Start), end) };
    }

    // "earlier this month", "late yesterday".
    private readonly int WithEarlier(int start) =>
        start - previous.End == 1 && previous.Of(content) is "earlier" or "later" or "late" or "early" or "Earlier" or "Later" or "Late" or "Early" ? previous.Start : start;

    private readonly int Quantity(TextSpan word, out int behind)
    {
        behind = word.End;
        var letters = word.Of(content);
        if (char.IsAsciiDigit(letters[0]))
            return letters.Length <= 3 ? Digits.Value(letters) : -1;
        if (Numbers.Value(letters) is not { } value)
            return -1;
        // "twenty-three"
        if (value is >= 20 and <= 90 && WordAfter(word.End, 1) is { IsEmpty: false } next && Numbers.Value(next.Of(content)) is >= 1 and <= 9 and var ones && !Is(next.Of(content), "a"))
        {
            behind = next.End;
            return value + ones;
        }

        // "two hundred days"
        if (value <= 9 && WordAfter(word.End, 1) is { IsEmpty: false } hundred && Is(hundred.Of(content), "hundred"))
        {
            behind = hundred.End;
            return 100 * value;
        }

        // "a couple of weeks ago"
        if (value == 1 && WordAfter(word.End, 1) is { IsEmpty: false } couple && Is(couple.Of(content), "couple") && WordAfter(couple.End, 1) is var of && Is(of.Of(content), "of"))
        {
            behind = of.End;
            return 2;
        }

        return value;
    }

    private readonly bool IsBefore(TextSpan word, string other) => word.Start - previous.End == 1 && Is(previous.Of(content), other);

    private static int? Shift(ReadOnlySpan<char> word) => word switch
    {
        "last" or "Last" or "past" or "Past" or "previous" or "Previous" => -1,
        "next" or "Next" or "coming" or "Coming" or "upcoming" or "Upcoming" or "following" or "Following" => 1,
        "this" or "This" => 0,
        _ => null,
    };
}
