using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>Whether the words around an expression tell of it as gone by or as still to come.</summary>
internal enum Tense
{
    /// <summary>Nothing says so for sure.</summary>
    Open,

    /// <summary>To come if it comes at all: "could meet".</summary>
    Possible,
    Past,

    /// <summary>Under way: "were meeting".</summary>
    Ongoing,
    Future,
}

/// <summary>An expression of time in the reporter's own words, with what decides how far it can be relied on.</summary>
/// <param name="Mention">The expression.</param>
/// <param name="Tense">How its sentence tells of it.</param>
/// <param name="Paragraph">How many paragraphs of the story stand above it: 0 for the lead.</param>
/// <param name="Place">Where in the article.</param>
internal readonly record struct DateFact(DateMention Mention, Tense Tense, int Paragraph, FactPlace Place = FactPlace.Story)
{
    /// <summary>True for an expression that names a day of a month.</summary>
    public bool NamesDay => Mention.Grain is DateGrain.MonthDay or DateGrain.Day;

    /// <summary>True where nothing but a comma, a bracket or "in" stands between the fact before and this one: they name one time.</summary>
    public bool IsBeside { get; init; }
}

internal enum FactPlace
{
    Story,

    /// <summary>In the words under a picture.</summary>
    Caption,

    /// <summary>In the words under an old picture.</summary>
    Archive,

    /// <summary>In the dateline: the day on which the story was filed.</summary>
    Dateline,
}

/// <summary>Gathers the expressions of time outside quotation marks, in the order of the text.</summary>
internal static class DateFacts
{
    /// <summary>A text that names more times than this is a chronicle or a timetable; nothing can be concluded from it.</summary>
    public const int Most = 400;

    /// <summary>The expressions, at most one more than <see cref="Most"/>.</summary>
    public static ImmutableArray<DateFact> Gather(string content, ImmutableArray<Paragraph> paragraphs, TextSpan dateline)
    {
        var facts = ImmutableArray.CreateBuilder<DateFact>();
        var body = 0;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.Caption))
                continue;
            // A picture from the archive has nothing to do with the day of the news; its year counts all the same.
            var place = paragraph.Kind == ParagraphKind.Body ? FactPlace.Story
                : CaptionCues.IsFromArchive(paragraph.Span.Of(content)) ? FactPlace.Archive : FactPlace.Caption;
            var dates = new DateScanner(content, paragraph.Span);
            var quotes = new QuoteTracker(content, paragraph.Span.Start);
            while (facts.Count <= Most && dates.Next())
            {
                var mention = dates.Current;
                if (!IsPlain(mention) || IsPossessive(content, mention.Span.End))
                    continue;
                if (dateline.Contains(mention.Span))
                    facts.Add(new(mention, Tense.Open, body, FactPlace.Dateline));
                else if (!quotes.IsQuoted(mention.Span.Start))
                    facts.Add(new(mention, TenseFinder.Find(content, paragraph.Span, mention.Span), body, place) { IsBeside = facts.Count > 0 && IsBeside(content, facts[^1].Mention.Span.End, mention.Span.Start) });
            }

            body += place == FactPlace.Story ? 1 : 0;
        }

        return facts.DrainToImmutable();
    }

    // What names its time by itself, in full and for sure.
    private static bool IsPlain(DateMention mention) => mention is
    {
        IsPossible: true, IsRough: false, IfFuture: false, MayBeName: false, Offset: 0, YearShift: null, Grain: not DateGrain.Weekend,
    };

    private static bool IsBeside(string content, int end, int start) =>
        start > end && start - end <= 5 && content.AsSpan(end..start) is ", " or " (" or " - " or " – " or ": " or ", in " or " in " or " (in ";

    // "Wednesday's ruling" tells when the ruling was, not the story.
    private static bool IsPossessive(string content, int end) => end + 1 < content.Length && content[end] is '\'' or '’' && content[end + 1] == 's';
}
