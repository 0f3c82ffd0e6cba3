using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>A date that the source itself writes down.</summary>
/// <param name="Time">The day, and the time where it is known.</param>
/// <param name="From">Where it was written.</param>
internal sealed record WrittenDate(WrittenTime Time, Origin From)
{
    /// <summary>The day as written.</summary>
    public DateOnly Day => Time.Day;
}

/// <summary>What the lines above an article say of it.</summary>
internal sealed record Header
{
    public static Header None { get; } = new();

    /// <summary>How many blocks of the text belong to the header.</summary>
    public int Blocks { get; init; }

    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    public TextSpan? Title { get; init; }

    public WrittenDate? Date { get; init; }

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    /// <summary>True where it is the header of an e-mail.</summary>
    public bool IsMail { get; init; }
}
