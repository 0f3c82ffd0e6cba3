using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>Finds the expressions of time in an article and says which day, week, month or year each one names.</summary>
internal sealed class TimeExpressionFinder
{
    // A text with more is a timetable, and no reader follows it to each of them.
    private const int Most = 5000;

    private const int LeadParagraphs = 1;

    // Some texts come without paragraphs: the lead is a sentence or two.
    private const int LeadLength = 240;

    // How many paragraphs on "the next day" still is that after the day named last; a weekday, as in "the Friday before",
    // leaves less room for doubt.
    private const int NearNamed = 1;
    private const int NearNamedOfWeekday = 3;

    // The news of a morning paper is that of the day before, or of the evening before that.
    private const int OldestNews = 2;

    // When the morning and the afternoon are over, in hours.
    private const int Noon = 12;
    private const int Evening = 18;

    private readonly string content;
    private readonly DateOnly? told;
    private readonly TimeOnly? hour;
    private readonly ImmutableArray<TimeExpression>.Builder found = ImmutableArray.CreateBuilder<TimeExpression>();

    // How many paragraphs, and how many of the story's own, have been read.
    private int read;
    private int body;

    // The day named last, and the one of which the lead tells.
    private (DateOnly Day, int Paragraph)? named;
    private DateOnly? ofStory;
    private (DateMention Mention, string Value)? previous;

    private TimeExpressionFinder(string content, DateOnly? told, TimeOnly? hour) => (this.content, this.told, this.hour) = (content, told, hour);

    private bool IsLead => body < LeadParagraphs;

    /// <summary>The expressions whose value can be told, in the order of the text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="paragraphs">Its blocks.</param>
    /// <param name="language">The BCP 47 tag that the source declares; null where it declares none.</param>
    /// <param name="told">The day on which it was published; null where that is not known, and then only full dates have a value.</param>
    /// <param name="hour">The time of day of its publication; null where that is not known.</param>
    public static ImmutableArray<TimeExpression> Find(string content, ImmutableArray<Paragraph> paragraphs, string? language, DateOnly? told, TimeOnly? hour = null)
    {
        // A year in two digits is one of those about the day of the article.
        var style = content.Contains('/') ? DateStyle.Find(content, language) with { Years = told is { } day ? [day.Year - 1, day.Year, day.Year + 1] : [] } : null;
        var finder = new TimeExpressionFinder(content, told, hour);
        var looked = 0;
        foreach (var paragraph in paragraphs)
        {
            var dates = new DateScanner(content, paragraph.Span, style, clocks: true);
            var quotes = new QuoteTracker(content, paragraph.Span.Start);
            while (looked++ < Most && dates.Next())
                finder.Take(paragraph.Span, dates.Current, ref quotes);
            finder.read++;
            finder.body += paragraph.Kind == ParagraphKind.Body ? 1 : 0;
        }

        return finder.found.DrainToImmutable();
    }

    private void Take(TextSpan paragraph, DateMention mention, ref QuoteTracker quotes)
    {
        var (tense, isApart) = TenseFinder.Direction(content, paragraph, Phrase(mention));
        if (TimeResolver.Resolve(mention, tense, From(mention), isLead: IsLead && mention.Span.Start - paragraph.Start < LeadLength) is not { } time)
            return;
        if (previous is { } first && IsRange(content, first.Mention, mention) && string.CompareOrdinal(time.Value, first.Value) < 0)
            time = SecondOfRange(time, tense);
        previous = (mention, time.Value);
        Remember(mention, time, tense);
        var isSure = time.IsSure && !IsEpithet(content, mention) && !IsOver(mention, tense) && !(mention.Grain == DateGrain.Weekday && isApart)
            // What somebody says is counted from the day on which they say it.
            && (mention.Grain is DateGrain.Day or DateGrain.Month or DateGrain.Year || !quotes.IsQuoted(mention.Span.Start));
        found.Add(new(mention.Span, time.Value, isSure));
    }

    // "Opens the lock this morning", published in the evening, is of the next morning as a rule; what was this morning is not.
    private bool IsOver(DateMention mention, Tense tense)
    {
        if (hour is not { } time || mention is not { Grain: DateGrain.Relative, Day: 0 } || tense is Tense.Past or Tense.Ongoing)
            return false;
        var words = mention.Span.Of(content);
        return (time.Hour >= Noon && words.EndsWith("morning", StringComparison.OrdinalIgnoreCase))
            || (time.Hour >= Evening && words.EndsWith("afternoon", StringComparison.OrdinalIgnoreCase));
    }

    // "... fell, to end the day at": the verb before the infinitive tells of it.
    private TextSpan Phrase(DateMention mention) =>
        mention.IsInfinitive && content.LastIndexOf(" to ", mention.Span.Start, StringComparison.Ordinal) is > 0 and var to ? new(to + 1, mention.Span.End) : mention.Span;

    // The day from which an expression counts. "The next day" is that after the day named last and near, or, before any is
    // named, after that of the article.
    private DateOnly? From(DateMention mention)
    {
        var reach = mention is { Grain: DateGrain.FromNamedDay, Weekday: not null } ? NearNamedOfWeekday : NearNamed;
        var near = named is { } last && read - last.Paragraph <= reach ? last.Day : (DateOnly?)null;
        return mention.Grain switch
        {
            DateGrain.Hour => near ?? ofStory ?? (mention is { IsNight: true, Offset: 0 } ? told?.AddDays(-1) : told),
            DateGrain.FromNamedDay => named is not null ? near : mention.Day == 0 ? null : told,
            _ => told,
        };
    }

    // "from Monday to Friday": the second day is behind the first.
    private TimeValue SecondOfRange(TimeValue time, Tense tense)
    {
        if (tense == Tense.Future)
            return new(Week(time.Value), false);
        if (found.Count > 0)
            found[^1] = found[^1] with { IsSure = false };
        return time with { IsSure = false };
    }

    private void Remember(DateMention mention, TimeValue time, Tense tense)
    {
        if (mention.Grain == DateGrain.Hour || !DateOnly.TryParseExact(time.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return;
        named = (day, read);
        if (IsLead && told is { } today && day <= today && day >= today.AddDays(-OldestNews) && tense == Tense.Past)
            ofStory ??= day;
    }

    // "The Sept. 11 attacks", "a May 4 rally": the day can be that of an event of long ago which is called by it.
    private static bool IsEpithet(string content, DateMention mention)
    {
        var (start, end) = (mention.Span.Start, mention.Span.End);
        if (mention is not { Grain: DateGrain.MonthDay, Weekday: null, YearShift: null } || !char.IsLetterOrDigit(content[end - 1]) || end + 1 >= content.Length || content[end] != ' ' || !char.IsLetter(content[end + 1]))
            return false;
        var before = content.AsSpan(0, start).TrimEnd();
        before = before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..];
        return char.IsLetter(content[start]) && (DateWords.Articles.Contains(before) || before.EndsWith("'s") || before.EndsWith("’s"));
    }

    private static bool IsRange(string content, DateMention first, DateMention second) =>
        first is { Grain: DateGrain.Weekday, Shift: 0, Week: null } && second is { Grain: DateGrain.Weekday, Shift: 0, Week: null }
        && second.Span.Start >= first.Span.End && content.AsSpan(first.Span.End..second.Span.Start) is " to " or " through " or " until " or " till " or "-" or "–" or " – ";

    private static string Week(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
