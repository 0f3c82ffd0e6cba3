using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Reading;

/// <summary>Whether the words around an expression tell of it as gone by or as still to come.</summary>
internal enum Tense
{
    /// <summary>Nothing says so for sure.</summary>
    Open,
    Past,

    /// <summary>Under way: "were meeting".</summary>
    Ongoing,
    Future,
}

/// <summary>An expression of time in the reporter's own words, with what decides how far it can be relied on.</summary>
/// <param name="Mention">The expression.</param>
/// <param name="Tense">How its sentence tells of it.</param>
/// <param name="Paragraph">How many paragraphs of the story stand above it: 0 for the lead.</param>
/// <param name="InCaption">In the words under a picture.</param>
internal readonly record struct DateFact(DateMention Mention, Tense Tense, int Paragraph, bool InCaption);

/// <summary>Gathers the expressions of time outside quotation marks, in the order of the text.</summary>
internal static class DateFacts
{
    /// <summary>A text that names more times than this is a chronicle or a timetable; nothing can be concluded from it.</summary>
    public const int Most = 400;

    /// <summary>The expressions, at most one more than <see cref="Most"/>.</summary>
    public static ImmutableArray<DateFact> Gather(string content, ImmutableArray<Paragraph> paragraphs)
    {
        var facts = ImmutableArray.CreateBuilder<DateFact>();
        var body = 0;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.Caption))
                continue;
            var caption = paragraph.Kind == ParagraphKind.Caption;
            var dates = new DateScanner(content, paragraph.Span);
            var quotes = new QuoteTracker(content, paragraph.Span.Start);
            while (facts.Count <= Most && dates.Next())
            {
                if (!quotes.IsQuoted(dates.Current.Span.Start))
                    facts.Add(new(dates.Current, TenseFinder.Find(content, paragraph.Span, dates.Current.Span), body, caption));
            }

            body += caption ? 0 : 1;
        }

        return facts.DrainToImmutable();
    }

    // Follows the quotation marks of one paragraph from left to right.
    private struct QuoteTracker(string content, int position)
    {
        private int position = position;
        private bool open;

        public bool IsQuoted(int offset)
        {
            while (content.AsSpan(position, offset - position).IndexOfAny('"', '“', '”') is >= 0 and var mark)
            {
                position += mark + 1;
                open = content[position - 1] switch { '“' => true, '”' => false, _ => !open };
            }

            position = offset;
            return open;
        }
    }
}
