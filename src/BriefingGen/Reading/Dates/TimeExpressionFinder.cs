using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>Finds the expressions of time in an article and says which day, week, month or year each one names.</summary>
internal static class TimeExpressionFinder
{
    // A text with more is a timetable, and no reader follows it to each of them.
    private const int Most = 5000;

    private const int LeadParagraphs = 1;

    private static readonly CueList Determiners = CueList.Load("articles");

    // Some texts come without paragraphs: the lead is a sentence or two.
    private const int LeadLength = 240;

    /// <summary>The expressions whose value can be told, in the order of the text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="paragraphs">Its blocks.</param>
    /// <param name="language">The BCP 47 tag that the source declares; null where it declares none.</param>
    /// <param name="told">The day on which it was published; null where that is not known, and then only full dates have a value.</param>
    public static ImmutableArray<TimeExpression> Find(string content, ImmutableArray<Paragraph> paragraphs, string? language, DateOnly? told)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        // A year in two digits is one of those about the day of the article.
        var style = content.Contains('/') ? DateStyle.Find(content, language) with { Years = told is { } day ? [day.Year - 1, day.Year, day.Year + 1] : [] } : null;
        var (body, looked, at) = (0, 0, 0);
        (DateOnly Day, int Paragraph)? named = null;
        DateOnly? ofStory = null;
        (DateMention Mention, string Value)? previous = null;
        foreach (var paragraph in paragraphs)
        {
            var dates = new DateScanner(content, paragraph.Span, style, clocks: true);
            var quotes = new QuoteTracker(content, paragraph.Span.Start);
            while (looked++ < Most && dates.Next())
            {
                var mention = dates.Current;
                // "... fell, to end the day at": the verb before the infinitive tells of it.
                var phrase = mention.IsInfinitive && content.LastIndexOf(" to ", mention.Span.Start, StringComparison.Ordinal) is > 0 and var to ? new TextSpan(to + 1, mention.Span.End) : mention.Span;
                var (tense, isApart) = TenseFinder.Direction(content, paragraph.Span, phrase);
                // "The next day" is that after the day named last and near, or, before any is named, after that of the article.
                // A weekday before another leaves less room for doubt, so that it may stand further off.
                var near = named is { } last && at - last.Paragraph <= (mention.Grain == DateGrain.FromNamedDay && mention.Weekday is not null ? 3 : 1) ? last.Day : (DateOnly?)null;
                var from = mention.Grain switch
                {
                    DateGrain.Hour => near ?? ofStory ?? (mention is { IsNight: true, Offset: 0 } ? told?.AddDays(-1) : told),
                    DateGrain.FromNamedDay => named is not null ? near : mention.Day == 0 ? null : told,
                    _ => told,
                };
                if (TimeResolver.Resolve(mention, tense, from, isLead: body < LeadParagraphs && mention.Span.Start - paragraph.Span.Start < LeadLength) is not { } time)
                    continue;
                // "from Monday to Friday": the second day is behind the first.
                if (previous is { } first && IsRange(content, first.Mention, mention) && string.CompareOrdinal(time.Value, first.Value) < 0)
                {
                    if (tense != Tense.Future && found.Count > 0)
                        found[^1] = found[^1] with { IsSure = false };
                    time = tense == Tense.Future ? new(Week(time.Value), false) : time with { IsSure = false };
                }

                previous = (mention, time.Value);
                if (mention.Grain != DateGrain.Hour && DateOnly.TryParseExact(time.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known))
                {
                    named = (known, at);
                    // The news of a morning paper is that of the day before.
                    if (body < LeadParagraphs && told is { } today && known <= today && known >= today.AddDays(-2) && tense == Tense.Past)
                        ofStory ??= known;
                }

                // What somebody says is counted from the day on which they say it.
                var isSure = time.IsSure && !IsEpithet(content, mention) && !(mention.Grain == DateGrain.Weekday && isApart) && (mention.Grain is DateGrain.Day or DateGrain.Month or DateGrain.Year || !quotes.IsQuoted(mention.Span.Start));
                found.Add(new(mention.Span, time.Value, isSure));
            }

            at++;
            body += paragraph.Kind == ParagraphKind.Body ? 1 : 0;
        }

        return found.DrainToImmutable();
    }

    // "The Sept. 11 attacks", "a May 4 rally": the day can be that of an event of long ago which is called by it.
    private static bool IsEpithet(string content, DateMention mention)
    {
        var (start, end) = (mention.Span.Start, mention.Span.End);
        if (mention is not { Grain: DateGrain.MonthDay, Weekday: null, YearShift: null } || !char.IsLetterOrDigit(content[end - 1]) || end + 1 >= content.Length || content[end] != ' ' || !char.IsLetter(content[end + 1]))
            return false;
        var before = content.AsSpan(0, start).TrimEnd();
        before = before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..];
        return char.IsLetter(content[start]) && (Determiners.Contains(before) || before.EndsWith("'s") || before.EndsWith("’s"));
    }

    private static bool IsRange(string content, DateMention first, DateMention second) =>
        first is { Grain: DateGrain.Weekday, Shift: 0, Week: null } && second is { Grain: DateGrain.Weekday, Shift: 0, Week: null }
        && second.Span.Start >= first.Span.End && content.AsSpan(first.Span.End..second.Span.Start) is " to " or " through " or " until " or " till " or "-" or "–" or " – ";

    private static string Week(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
