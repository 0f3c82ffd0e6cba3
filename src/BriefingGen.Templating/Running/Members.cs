using System.Globalization;

namespace BriefingGen.Templating.Running;

/// <summary>Named members of values that are no model objects.</summary>
internal static class Members
{
    public static bool TryGet(Value holder, string name, out Value value)
    {
        value = default;
        switch (holder.Kind)
        {
            case ValueKind.Object:
                return ((ObjectValue)holder.Reference!).TryGet(name, out value);
            case ValueKind.Array:
                if (name == "size")
                {
                    value = Lists.Count(holder);
                    return true;
                }
                return holder.Reference is TemplateArray { Members: { } members } && members.TryGet(name, out value);
            case ValueKind.String or ValueKind.Html:
                if (name != "size")
                    return false;
                value = ((string)holder.Reference!).Length;
                return true;
            case ValueKind.Date:
                return TryGetDate(new(holder.Bits), name, out value);
            case ValueKind.Duration:
                return TryGetDuration(new(holder.Bits), name, out value);
            default:
                return false;
        }
    }

    public static bool TrySet(Value holder, string name, Value value) => holder.Reference switch
    {
        ObjectValue target => target.TrySet(name, value),
        TemplateArray array => !array.IsReadOnly && array.TrySetMember(name, value),
        _ => false,
    };

    public static IEnumerable<string> Names(Value holder) => holder.Kind switch
    {
        ValueKind.Object => ((ObjectValue)holder.Reference!).Names,
        ValueKind.Array => ["size", .. (holder.Reference as TemplateArray)?.Members?.Names ?? []],
        ValueKind.String or ValueKind.Html => ["size"],
        ValueKind.Date => ["year", "month", "day", "hour", "minute", "second", "millisecond", "day_of_week", "day_of_year", "date", "ticks", "time_of_day", "kind"],
        ValueKind.Duration => ["days", "hours", "minutes", "seconds", "milliseconds", "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds", "ticks"],
        _ => [],
    };

    /// <summary>Null for what can be neither empty nor full.</summary>
    public static Value IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Null => true,
        ValueKind.Array or ValueKind.String or ValueKind.Html or ValueKind.Object => Lists.Count(value) == 0,
        _ => false,
    };

    private static bool TryGetDate(DateTime date, string name, out Value value)
    {
        value = name switch
        {
            "year" => date.Year,
            "month" => date.Month,
            "day" => date.Day,
            "hour" => date.Hour,
            "minute" => date.Minute,
            "second" => date.Second,
            "millisecond" => date.Millisecond,
            "day_of_year" => date.DayOfYear,
            "day_of_week" => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(date.DayOfWeek),
            "date" => date.Date,
            "time_of_day" => Value.From(date.TimeOfDay),
            "ticks" => date.Ticks,
            _ => Value.Missing,
        };
        return !value.IsMissing;
    }

    private static bool TryGetDuration(TimeSpan span, string name, out Value value)
    {
        value = name switch
        {
            "days" => span.Days,
            "hours" => span.Hours,
            "minutes" => span.Minutes,
            "seconds" => span.Seconds,
            "milliseconds" => span.Milliseconds,
            "total_days" => span.TotalDays,
            "total_hours" => span.TotalHours,
            "total_minutes" => span.TotalMinutes,
            "total_seconds" => span.TotalSeconds,
            "total_milliseconds" => span.TotalMilliseconds,
            "ticks" => span.Ticks,
            _ => Value.Missing,
        };
        return !value.IsMissing;
    }
}
