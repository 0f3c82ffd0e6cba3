using System.Globalization;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;
using static BriefingGen.Templating.Builtins.Module;

namespace BriefingGen.Templating.Builtins;

/// <summary>The module <c>date</c>.</summary>
internal static class DateFunctions
{
    /// <summary>What <c>date 'text'</c> calls: the module itself is a function too.</summary>
    public static readonly TemplateFunction Reader =
        new Builtin("date", [Any("text")], static (run, a, caller) => Parse(run, a[0], default, default, caller));

    /// <summary><c>date.to_string</c>.</summary>
    public static readonly Builtin Writer =
        new("to_string", [Date("date"), Text("pattern"), Any("culture", default)], static (run, a, caller) => ToString(run, a[0], a[1].Text(), a[2], caller));

    public static readonly Value Module = new Module()
        .Constant("default_format", DateFormatter.Default)
        .Constant("format", DateFormatter.Default)
        .Add("add_days", [Date("date"), Number("days")], static (_, a, caller) => Shift(a[0], caller, TimeSpan.TicksPerDay * a[1].Number))
        .Add("add_hours", [Date("date"), Number("hours")], static (_, a, caller) => Shift(a[0], caller, TimeSpan.TicksPerHour * a[1].Number))
        .Add("add_milliseconds", [Date("date"), Number("millis")], static (_, a, caller) => Shift(a[0], caller, TimeSpan.TicksPerMillisecond * a[1].Number))
        .Add("add_minutes", [Date("date"), Number("minutes")], static (_, a, caller) => Shift(a[0], caller, TimeSpan.TicksPerMinute * a[1].Number))
        .Add("add_months", [Date("date"), Int("months")], static (_, a, caller) => Months(a[0], caller, a[1].Bits))
        .Add("add_seconds", [Date("date"), Number("seconds")], static (_, a, caller) => Shift(a[0], caller, TimeSpan.TicksPerSecond * a[1].Number))
        .Add("add_years", [Date("date"), Int("years")], static (_, a, caller) => Months(a[0], caller, a[1].Bits * 12))
        .Add("now", [], static (run, _, caller) => run.Options.Clock is { } clock ? clock().DateTime : throw NoClock(caller))
        .Add("parse", [Any("text"), Any("pattern", default), Any("culture", default)], static (run, a, caller) => Parse(run, a[0], a[1], a[2], caller))
        .Add("parse_to_string", [Any("text"), Text("output_pattern"), Any("output_culture", default), Any("input_pattern", default), Any("input_culture", default)],
            static (run, a, caller) => ToString(run, Parse(run, a[0], a[3], a[4], caller), a[1].Text(), a[2], caller))
        .Constant("to_string", Value.From(Writer))
        .Add("utc_now", [], static (run, _, caller) => run.Options.Clock is { } clock ? clock().UtcDateTime : throw NoClock(caller))
        .Value;

    private static RenderException NoClock(Node caller) => new(caller.Place,
        $"`{caller.Place.Text}` is left out: the same articles must give the same pages on every day. Use a date of the model.");

    private static Value Shift(Value date, Node caller, double ticks)
    {
        var result = date.Bits + ticks;
        if (date.Kind == ValueKind.Null || double.IsNaN(result) || result < 0 || result > DateTime.MaxValue.Ticks)
            throw new RenderException(caller.Place, date.Kind == ValueKind.Null ? "Expecting a date instead of null" : "The date would be outside the years 1 to 9999");
        return new DateTime(date.Bits + (long)ticks);
    }

    private static Value Months(Value date, Node caller, long months)
    {
        var start = new DateTime(date.Bits);
        var target = ((start.Year - 1) * 12) + start.Month - 1 + months;
        if (date.Kind == ValueKind.Null || target is < 0 or >= 9999 * 12)
            throw new RenderException(caller.Place, date.Kind == ValueKind.Null ? "Expecting a date instead of null" : "The date would be outside the years 1 to 9999");
        return start.AddMonths((int)months);
    }

    private static CultureInfo Culture(Run run, Value name, Node caller)
    {
        if (name.Kind == ValueKind.Null)
            return CultureInfo.InvariantCulture;
        try
        {
            return CultureInfo.GetCultureInfo(Strings.Of(name, run));
        }
        catch (CultureNotFoundException)
        {
            throw new RenderException(caller.Place, $"There is no culture `{Strings.Of(name, run)}`. A culture is named as in `en-GB`.");
        }
    }

    private static Value ToString(Run run, Value date, string pattern, Value culture, Node caller) => date.Kind == ValueKind.Null
        ? default
        : run.CheckLength(DateFormatter.Format(new(date.Bits), pattern, Culture(run, culture, caller), run.DateFormat));

    private static Value Parse(Run run, Value text, Value pattern, Value cultureName, Node caller)
    {
        var source = Strings.Of(text, run);
        if (source.Length == 0)
            return default;
        var culture = Culture(run, cultureName, caller);
        string? format = null;
        if (pattern.Kind != ValueKind.Null)
        {
            format = DateFormatter.ReadingPattern(Strings.Of(pattern, run), ref culture, out var refused)
                ?? throw new RenderException(caller.Place, $"`%{refused}` can be written but not read");
        }
        var result = format is null
            ? DateTimeOffset.TryParse(source, culture, DateTimeStyles.AssumeUniversal, out var parsed)
            : TryExact(source, format, culture, out parsed);
        if (result)
            return parsed.UtcDateTime;
        return !run.Options.IsStrict ? DateTime.MinValue : throw new RenderException(caller.Place, $"`{source}` cannot be read as a date");
    }

    private static bool TryExact(string source, string format, CultureInfo culture, out DateTimeOffset parsed)
    {
        try
        {
            return DateTimeOffset.TryParseExact(source, format, culture, DateTimeStyles.AssumeUniversal, out parsed);
        }
        catch (FormatException)
        {
            parsed = default;
            return false;
        }
    }
}
