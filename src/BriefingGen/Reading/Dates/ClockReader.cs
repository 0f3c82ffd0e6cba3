namespace BriefingGen.Reading.Dates;

/// <summary>Reads the time of day and the zone that stand beside a date.</summary>
internal static class ClockReader
{

    /// <summary>The first time of day of a stretch, and the zone behind it; both null where there is none.</summary>
    public static (TimeOnly? Clock, TimeSpan? Offset) Read(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || text[at - 1] is not ('+' or '-' or '−')))
            {
                var stop = at;
                if (Clock(text, ref stop) is { } clock)
                    return (clock, Zone(text[stop..]));
                while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
                    at++;
            }
        }

        return (null, null);
    }

    // "10:30", "10:30:59.123", "10.30 p.m.", "10h30", "7 pm", "100000" behind the T of a date without hyphens.
    public static TimeOnly? Clock(ReadOnlySpan<char> text, ref int stop)
    {
        var start = stop;
        while (stop < text.Length && char.IsAsciiDigit(text[stop]))
            stop++;
        var length = stop - start;
        if (length is 4 or 6 && start > 0 && text[start - 1] is 'T')
            return Valid(Digits.Value(text[start..(start + 2)]), Digits.Value(text[(start + 2)..(start + 4)]), length == 6 ? Digits.Value(text[(start + 4)..stop]) : 0, 0);
        if (length > 2)
            return null;
        var hour = Digits.Value(text[start..stop]);
        var (minute, second) = (-1, 0);
        if (stop + 2 < text.Length && text[stop] is ':' or '.' or 'h' or 'H' && char.IsAsciiDigit(text[stop + 1]))
        {
            stop++;
            minute = Digits.Read(text, ref stop, 2);
            if (stop + 2 < text.Length && text[stop] == ':')
            {
                stop++;
                second = Digits.Read(text, ref stop, 2);
                if (stop + 1 < text.Length && text[stop] is '.' or ',' && char.IsAsciiDigit(text[stop + 1]))
                {
                    stop++;
                    while (stop < text.Length && char.IsAsciiDigit(text[stop]))
                        stop++;
                }
            }
        }

        var half = Half(text[stop..], out var taken);
        stop += taken;
        return minute < 0 && half == 0 ? null : Valid(hour, Math.Max(0, minute), second, half);
    }

    private static TimeOnly? Valid(int hour, int minute, int second, int half)
    {
        if (half != 0 && hour is < 1 or > 12)
            return null;
        if (half != 0)
            hour = (hour % 12) + (half == 2 ? 12 : 0);
        // A leap second is the last of its minute here.
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 60 ? new TimeOnly(hour, minute, Math.Min(59, second)) : null;
    }

    // 1 for "a.m.", 2 for "p.m.", 0 for neither.
    private static int Half(ReadOnlySpan<char> text, out int taken)
    {
        var rest = text.TrimStart();
        taken = text.Length - rest.Length;
        foreach (var (shape, half) in (ReadOnlySpan<(string, int)>)[("a.m.", 1), ("p.m.", 2), ("am", 1), ("pm", 2)])
        {
            if (rest.StartsWith(shape, StringComparison.OrdinalIgnoreCase) && (rest.Length == shape.Length || !char.IsLetter(rest[shape.Length])))
            {
                taken += shape.Length;
                return half;
            }
        }

        taken = 0;
        return 0;
    }

    // "Z", "+02:00", "+0200", "GMT", "UTC+2", "(CET)"; null for a name that is used in more than one part of the world.
    private static TimeSpan? Zone(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \t(,");
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;
        TimeSpan? named = null;
        if (letters > 0)
        {
            if (DateWords.Zones.Value(text[..letters]) is not { } minutes)
                return null;
            named = TimeSpan.FromMinutes(minutes);
            if (minutes != 0)
                return named;
            text = text[letters..].TrimStart();
        }

        return text.Length > 1 && text[0] is '+' or '-' or '−' && char.IsAsciiDigit(text[1]) ? Signed(text) : named;
    }

    private static TimeSpan? Signed(ReadOnlySpan<char> text)
    {
        var stop = 1;
        var hours = Digits.Read(text, ref stop, 2);
        if (stop < text.Length && text[stop] == ':')
            stop++;
        var minutes = Math.Max(0, Digits.Read(text, ref stop, 2));
        // The widest that any zone has ever been.
        if (hours > 14 || minutes > 59)
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return offset > TimeSpan.FromHours(14) ? null : text[0] == '+' ? offset : -offset;
    }
}
