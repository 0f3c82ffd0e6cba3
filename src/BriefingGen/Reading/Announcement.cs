using BriefingGen.Reading.Dates;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>A first paragraph that tells of something to come, so that a day above it can be that of the event.</summary>
internal static class Announcement
{
    private static readonly CueList Words = CueList.Load("announcement-words");

    /// <summary>True for one; what tells of the very day above it, or of the one before, as past is news of that day.</summary>
    /// <param name="content">The text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="day">The day above it; null where it cannot be told.</param>
    public static bool Is(string content, TextSpan paragraph, DateOnly? day) =>
        TellsOfWhatComes(content, paragraph) && !(day is { } written && Tells(content, paragraph, written));

    // What somebody says in quotation marks announces nothing.
    private static bool TellsOfWhatComes(string content, TextSpan paragraph)
    {
        var text = paragraph.Of(content);
        var quotes = new QuoteTracker(content, paragraph.Start);
        for (var at = Words.NextIn(text, 0); at >= 0; at = Words.NextIn(text, at + 1))
        {
            if (!quotes.IsQuoted(paragraph.Start + at))
                return true;
        }

        return false;
    }

    private static bool Tells(string content, TextSpan paragraph, DateOnly day)
    {
        // The first day of the calendar has none before it.
        var before = (DayOfWeek)(((int)day.DayOfWeek + 6) % 7);
        var dates = new DateScanner(content, paragraph);
        while (dates.Next())
        {
            if (dates.Current is { Grain: DateGrain.Weekday, Shift: 0, Weekday: { } weekday } && (weekday == day.DayOfWeek || weekday == before)
                && TenseFinder.Find(content, paragraph, dates.Current.Span) == Tense.Past)
                return true;
        }

        return false;
    }
}
