using System.Globalization;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;
using static BriefingGen.Templating.Builtins.Module;

namespace BriefingGen.Templating.Builtins;

/// <summary>The module <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static readonly Value Module = new Module()
        .Add("from_days", [Number("days")], static (_, a, caller) => Make(a[0].Number * TimeSpan.TicksPerDay, caller))
        .Add("from_hours", [Number("hours")], static (_, a, caller) => Make(a[0].Number * TimeSpan.TicksPerHour, caller))
        .Add("from_milliseconds", [Number("millis")], static (_, a, caller) => Make(a[0].Number * TimeSpan.TicksPerMillisecond, caller))
        .Add("from_minutes", [Number("minutes")], static (_, a, caller) => Make(a[0].Number * TimeSpan.TicksPerMinute, caller))
        .Add("from_seconds", [Number("seconds")], static (_, a, caller) => Make(a[0].Number * TimeSpan.TicksPerSecond, caller))
        .Add("parse", [Text("text")], static (_, a, caller) => TimeSpan.TryParse(a[0].Text(), CultureInfo.InvariantCulture, out var span)
            ? Value.From(span)
            : throw new RenderException(caller.Place, $"`{a[0].Text()}` cannot be read as a timespan such as `1.02:30:00`"))
        .Constant("zero", Value.From(TimeSpan.Zero))
        .Value;

    private static Value Make(double ticks, Node caller) => double.Abs(ticks) < long.MaxValue
        ? Value.From(new TimeSpan((long)ticks))
        : throw new RenderException(caller.Place, "The timespan is too long");
}
