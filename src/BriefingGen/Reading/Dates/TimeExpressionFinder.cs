using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Model;

namespace BriefingGen.Reading.Dates;

/// <summary>Finds the expressions of time in an article and says which day, week, month or year each one names.</summary>
internal static class TimeExpressionFinder
{
    // A text with more is a timetable, and no reader follows it to each of them.
    private const int Most = 5000;

    private const int LeadParagraphs = 1;

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
        foreach (var paragraph in paragraphs)
        {
            var dates = new DateScanner(content, paragraph.Span, style, clocks: true);
            var quotes = new QuoteTracker(content, paragraph.Span.Start);
            while (looked++ < Most && dates.Next())
            {
                var mention = dates.Current;
                var tense = TenseFinder.Direction(content, paragraph.Span, mention.Span);
                // "The next day" is that after the day named last and near, or, before any is named, after that of the article.
                var near = named is { } last && at - last.Paragraph <= 1 ? last.Day : (DateOnly?)null;
                var from = mention.Grain switch
                {
                    DateGrain.Hour => near ?? told,
                    DateGrain.FromNamedDay => named is not null ? near : mention.Day == 0 ? null : told,
                    _ => told,
                };
                if (TimeResolver.Resolve(mention, tense, from, isLead: body < LeadParagraphs && mention.Span.Start - paragraph.Span.Start < LeadLength) is not { } time)
                    continue;
                if (mention.Grain != DateGrain.Hour && DateOnly.TryParseExact(time.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known))
                    named = (known, at);
                // What somebody says is counted from the day on which they say it.
                var isSure = time.IsSure && (mention.Grain is DateGrain.Day or DateGrain.Month or DateGrain.Year || !quotes.IsQuoted(mention.Span.Start));
                found.Add(new(mention.Span, time.Value, isSure));
            }

            at++;
            body += paragraph.Kind == ParagraphKind.Body ? 1 : 0;
        }

        return found.DrainToImmutable();
    }
}
