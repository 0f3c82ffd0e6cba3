using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

// Hours and parts of a day that stand without it: "at 14:58 UTC", "in the afternoon", "later in the day".
internal ref partial struct DateScanner
{
    private const int NearDay = 14;
    private const int NearWords = 7;

    private static readonly CueList ClockIntroducers = CueList.Load("clock-introducers");
    private static readonly CueList DayVerbs = CueList.Load("day-verbs");

    private readonly DateMention? FromClock(TextSpan word)
    {
        if (!clocks || word.Length > 2)
            return null;
        var stop = word.Start;
        if (ClockReader.Clock(content.AsSpan(0, end), ref stop) is null)
            return null;
        var clock = new TextSpan(word.Start, stop);
        var letters = clock.Of(content);
        // "2:30" can be a score: the half of the day, a zone or the word before has to make an hour of it.
        var isHour = letters[^1] is 'm' or 'M' or '.'
            || (letters.IndexOf(':') is > 0 and var colon && letters.Length - colon > 2
                && (ClockIntroducers.Contains(previous.Of(content)) || DateWords.Zones.Value(WordAfter(stop, 2).Of(content)) is not null));
        return isHour ? Hour(clock) : null;
    }

    // "at midday", "before dawn", "in the afternoon", "in morning trading", "overnight", "later in the day", "for the day".
    private readonly DateMention? FromDayPart(TextSpan word, ReadOnlySpan<char> letters)
    {
        if (!clocks || word.Start - previous.End != 1)
            return null;
        if (letters is "overnight")
            return previous.Of(content) is "a" or "an" ? null : Hour(word) is { } night ? night with { IsNight = true, Offset = IsNoun(word) ? -1 : 0 } : null;
        var before = previous.Of(content);
        var outer = before is "the" or "mid" or "early" or "late" ? WordBefore(previous.Start) : default;
        if (letters is "day")
        {
            if (before is not "the")
                return null;
            if (DayVerbs.Contains(outer))
                return Hour(word) is { } told ? told with { IsInfinitive = WordBefore(previous.Start - outer.Length - 1) is "to" } : null;
            return (Is(outer, "for") && EndsClause(word)) || (outer is "in" && IsPartOf(WordBefore(previous.Start - 3))) ? Hour(word) : null;
        }

        if (!DayParts.Contains(letters))
            return null;
        var isTold = letters is "morning" or "afternoon" or "evening" or "night"
            ? (before is "in" && WordAfter(word.End, 1).Of(content) is "trading" or "trade" or "dealings") || Is(outer, "in") || Is(outer, "during") || Is(outer, "by")
            : ClockIntroducers.Contains(before);
        return isTold ? Hour(word) : null;
    }

    // "by overnight losses", "the overnight rain": of the night before the day that is told of.
    private readonly bool IsNoun(TextSpan word) =>
        (TimePrepositions.Contains(previous.Of(content)) || Is(previous.Of(content), "the")) && word.End + 1 < end && content[word.End] == ' ' && char.IsLower(content[word.End + 1]);

    private static bool IsPartOf(ReadOnlySpan<char> word) => Is(word, "earlier") || Is(word, "later") || Is(word, "early") || Is(word, "late");

    // Where the day itself stands beside it, that names it; "in the evening of the opening" names another.
    private readonly DateMention? Hour(TextSpan span)
    {
        if (!Current.Span.IsEmpty && span.Start - Current.Span.End is >= 0 and <= NearDay && content.AsSpan(Current.Span.End..span.Start).IndexOfAny('.', '!', '?') < 0)
            return null;
        var (next, at) = (WordAfter(span.End, 3), span.End);
        if (next.Of(content) is "of")
            return null;
        for (var steps = 0; steps < NearWords && !next.IsEmpty && !content.AsSpan(at..next.Start).Contains(','); steps++)
        {
            var letters = next.Of(content);
            if (Calendar.Month(letters) > 0 || Calendar.Weekday(letters, abbreviated: true) is not null || Days.Value(letters) is not null || letters is "same" or "next" or "following" or "every" or "each" or "daily")
                return null;
            (next, at) = (WordAfter(next.End, 2), next.End);
        }

        return new(span, DateGrain.Hour) { IsRough = true };
    }

    // The word that ends right before a place and one blank.
    private readonly ReadOnlySpan<char> WordBefore(int start)
    {
        var stop = start - 1;
        if (stop < 1 || content[stop] != ' ')
            return default;
        var from = stop;
        while (from > 0 && char.IsLetter(content[from - 1]) && stop - from < 20)
            from--;
        return content.AsSpan(from..stop);
    }
}
