namespace BriefingGen.Reading.Dates;

/// <summary>A day as it is written, with the time of day and the zone where those stand beside it.</summary>
/// <param name="Day">The day, as written: in the zone of whoever wrote it.</param>
/// <param name="Clock">The time of day; null where none is written.</param>
/// <param name="Offset">How far that clock is ahead of UTC; null where no zone is written, or one that more than one place uses.</param>
internal readonly record struct WrittenTime(DateOnly Day, TimeOnly? Clock = null, TimeSpan? Offset = null)
{
    /// <summary>The instant; null where the time of day or its zone is not known.</summary>
    public DateTimeOffset? Moment => Clock is { } clock && Offset is { } offset ? new DateTimeOffset(Day, clock, offset) : null;

    /// <summary>The day that it was in a zone at that instant; the day as written where the instant is not known or no zone is asked for.</summary>
    public DateOnly DayIn(TimeZoneInfo? zone) => DayIn(Day, Moment, zone);

    /// <summary>The day of an instant in a zone, or <paramref name="written"/>.</summary>
    public static DateOnly DayIn(DateOnly written, DateTimeOffset? moment, TimeZoneInfo? zone) =>
        zone is not null && moment is { } known ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(known, zone).DateTime) : written;
}
