using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

// Days that are named by what they are: "it is the second day of the talks", "the eve of the vote", "by year-end".
internal ref partial struct DateScanner
{
    private readonly DateMention? FromWhatItIs(TextSpan word, ReadOnlySpan<char> letters) => !clocks ? null : letters switch
    {
        "day" => InApposition(word),
        "eve" or "Eve" => EveOf(word),
        "night" or "week" or "weekend" or "month" => BeyondNext(word, letters),
        "year" => YearEnd(word) ?? BeyondNext(word, letters),
        _ => null,
    };

    // "It's the second day of the offensive": told on that day.
    private readonly DateMention? NthDay(TextSpan word, int behind)
    {
        var day = WordAfter(behind, 1);
        return clocks && IsBefore(word, "the") && Is(day.Of(content), "day") && Is(WordAfter(day.End, 1).Of(content), "of")
            && (WordBefore(previous.Start) is "is" or "marks" || (WordBefore(previous.Start) is "s" && content[previous.Start - 3] is '\'' or '’'))
                ? new(new(word.Start, day.End), DateGrain.Relative) { IsRough = true }
                : null;
    }

    // "on Oct. 12, the day before the fall": the same day once more.
    private readonly DateMention? InApposition(TextSpan word) =>
        IsBefore(word, "the") && !Current.Span.IsEmpty && Current.Span.End == previous.Start - 2 && content[Current.Span.End] == ','
        && Current.Grain is DateGrain.Day or DateGrain.MonthDay or DateGrain.Weekday or DateGrain.Relative or DateGrain.Holiday
            ? NamedDay(word, 0)
            : null;

    private readonly DateMention? EveOf(TextSpan word) =>
        WordAfter(word.End, 1) is var of && Is(of.Of(content), "of") && Anchored(word, of, -1, 1) is { } named ? named with { IsRough = true } : null;

    // "By year-end" is to come where nothing past is told; "since year-end" is gone.
    private readonly DateMention? YearEnd(TextSpan word)
    {
        var end = WordAfter(word.End, 1);
        if (word.End >= this.end || content[word.End] != '-' || !Is(end.Of(content), "end") || word.Start - previous.End != 1)
            return null;
        var before = previous.Of(content);
        if (!(Introducers.Contains(before) || Is(before, "at") || Is(before, "around")))
            return null;
        var span = new TextSpan(word.Start, end.End);
        var year = WordAfter(end.End, 1);
        return !year.IsEmpty && Number(year, out var ordinal) is >= 1800 and <= 2199 and var named && !ordinal
            ? new(new(word.Start, year.End), DateGrain.Day) { Year = named, Month = 12, Day = 31, IsRough = true }
            : new(span, DateGrain.MonthDay) { Month = 12, Day = 31, Shift = Is(before, "since") || Is(before, "from") ? -1 : 1, IsRough = true };
    }
}
