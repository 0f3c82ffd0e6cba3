using System.Globalization;
using System.Numerics;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;
using static BriefingGen.Templating.Builtins.Module;

namespace BriefingGen.Templating.Builtins;

/// <summary>The module <c>math</c>.</summary>
internal static class MathFunctions
{
    public static readonly Value Module = new Module()
        .Add("abs", [Any("value")], static (run, a, caller) => Abs(run, a[0], caller))
        .Add("ceil", [Number("value")], static (_, a, _) => Math.Ceiling(a[0].Number))
        .Add("divided_by", [Number("value"), Any("divisor")], static (run, a, caller) => Divide(run, a[0], a[1], caller))
        .Add("floor", [Number("value")], static (_, a, _) => Math.Floor(a[0].Number))
        .Add("format", [Any("value"), Text("format"), Any("culture", default)], static (run, a, caller) =>
            a[0].Kind == ValueKind.Null || a[0].IsNumber ? Format(run, a[0], a[1].Text(), a[2], caller)
            : throw new RenderException(caller.Place, $"Expecting a number instead of the {TypeNames.Of(a[0])} `{Strings.Of(a[0], run)}`"))
        .Add("is_number", [Any("value")], static (_, a, _) => a[0].IsNumber)
        .Add("minus", [Any("value"), Any("with")], static (run, a, caller) => Apply(run, BinaryOperator.Subtract, a[0], a[1], caller))
        .Add("modulo", [Any("value"), Any("with")], static (run, a, caller) => Apply(run, BinaryOperator.Modulus, a[0], a[1], caller))
        .Add("plus", [Any("value"), Any("with")], static (run, a, caller) => Apply(run, BinaryOperator.Add, a[0], a[1], caller))
        .Add("random", [Int("minValue"), Int("maxValue")], Draw)
        .Add("round", [Number("value"), Int("precision", 0)], static (_, a, caller) => a[1].Bits is >= 0 and <= 15
            ? Math.Round(a[0].Number, a[1].Int())
            : throw new RenderException(caller.Place, "`math.round` rounds to 0 to 15 digits"))
        .Add("times", [Any("value"), Any("with")], static (run, a, caller) => Apply(run, BinaryOperator.Multiply, a[0], a[1], caller))
        .Add("uuid", [], static (run, _, caller) => Uuid(run.Options.Chance ?? throw NoChance(caller)))
        .Value;

    private static Value Draw(Run run, ReadOnlySpan<Value> arguments, Node caller)
    {
        var chance = run.Options.Chance ?? throw NoChance(caller);
        var (least, end) = (arguments[0].Int(), arguments[1].Int());
        return least <= end ? chance(least, end)
            : throw new RenderException(caller.Place, $"`math.random` expects the lesser number first: {least} is greater than {end}");
    }

    /// <summary>A random identifier, version 4 of RFC 9562.</summary>
    private static string Uuid(Func<int, int, int> chance)
    {
        Span<byte> bytes = stackalloc byte[16];
        foreach (ref var part in bytes)
            part = (byte)chance(0, 256);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static RenderException NoChance(Node caller) => new(caller.Place,
        $"`{(caller as Call)?.Target.Place.Text ?? caller.Place.Text}` is left out: the same articles must give the same pages each time.");

    private static Value Apply(Run run, BinaryOperator op, Value left, Value right, Node caller) =>
        Arithmetic.Apply(run, op, left, right, caller.Place, caller.Place, caller.Place);

    private static Value Abs(Run run, Value value, Node caller) => value.Kind switch
    {
        ValueKind.Null => default,
        ValueKind.Integer or ValueKind.BigInteger => Value.From(BigInteger.Abs(Convert32.ToBig(value))),
        ValueKind.Double => Math.Abs(value.Number),
        ValueKind.Float => Value.From((float)Math.Abs(value.Number)),
        ValueKind.Decimal => Value.From(Math.Abs((decimal)value.Reference!)),
        ValueKind.Boolean => value,
        _ => throw new RenderException(caller.Place, $"The {TypeNames.Of(value)} `{Strings.Of(value, run)}` is not a number"),
    };

    private static Value Divide(Run run, Value value, Value divisor, Node caller)
    {
        var result = Apply(run, BinaryOperator.Divide, value, divisor, caller);
        if (divisor.Kind != ValueKind.Integer || result.Kind != ValueKind.Double)
            return result;
        return result.Number is > int.MinValue and < int.MaxValue ? (int)Math.Floor(result.Number) : result;
    }

    /// <summary>A value by a .NET format string.</summary>
    public static Value Format(Run run, Value value, string format, Value cultureName, Node caller)
    {
        object? formattable = value.Kind switch
        {
            ValueKind.Null => null,
            ValueKind.Integer => value.Bits is >= int.MinValue and <= int.MaxValue ? (int)value.Bits : value.Bits,
            ValueKind.Double => value.Number,
            ValueKind.Float => (float)value.Number,
            ValueKind.Date => new DateTime(value.Bits),
            ValueKind.Duration => new TimeSpan(value.Bits),
            ValueKind.Decimal or ValueKind.BigInteger => value.Reference,
            _ => throw new RenderException(caller.Place, $"The {TypeNames.Of(value)} `{Strings.Of(value, run)}` cannot be formatted"),
        };
        try
        {
            var culture = cultureName.Kind == ValueKind.Null ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(Strings.Of(cultureName, run));
            return formattable is null ? "" : run.CheckLength(((IFormattable)formattable).ToString(format, culture));
        }
        catch (Exception fault) when (fault is FormatException or CultureNotFoundException)
        {
            throw new RenderException(caller.Place, fault is FormatException ? $"`{format}` is no format for this value" : $"There is no culture `{Strings.Of(cultureName, run)}`");
        }
    }
}
