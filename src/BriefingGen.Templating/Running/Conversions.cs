using System.Globalization;
using System.Numerics;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

/// <summary>Values as numbers.</summary>
internal static class Convert32
{
    /// <summary>A value as a whole number; halves are rounded to the even one.</summary>
    public static int From(Value value, Place place, Run run)
    {
        if (TryFrom(value, out var number))
            return number;
        throw new RenderException(place, $"Unable to convert the {TypeNames.Of(value)} `{Strings.Of(value, run)}` to an int");
    }

    public static bool TryFrom(Value value, out int number)
    {
        number = 0;
        if (value.IsText)
            return int.TryParse((string)value.Reference!, CultureInfo.InvariantCulture, out number);
        if (value.Kind is ValueKind.Null or ValueKind.Boolean)
        {
            number = (int)value.Bits;
            return true;
        }
        if (!value.IsNumber)
            return false;
        var rounded = value.Kind switch
        {
            ValueKind.Integer => value.Bits,
            ValueKind.BigInteger => double.MaxValue,
            _ => Math.Round(ToDouble(value)),
        };
        number = rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : 0;
        return rounded is >= int.MinValue and <= int.MaxValue;
    }

    public static double ToDouble(Value value) => value.Kind switch
    {
        ValueKind.Integer or ValueKind.Boolean => value.Bits,
        ValueKind.Double or ValueKind.Float => value.Number,
        ValueKind.Decimal => (double)(decimal)value.Reference!,
        ValueKind.BigInteger => (double)(BigInteger)value.Reference!,
        _ => 0,
    };

    public static BigInteger ToBig(Value value) => value.Kind == ValueKind.BigInteger ? (BigInteger)value.Reference! : value.Bits;
}

internal static class TypeNames
{
    /// <summary>The name of a value's type, as messages and <c>object.typeof</c>'s kin give it.</summary>
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => "bool",
        ValueKind.Integer => value.Bits is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueKind.Double => "double",
        ValueKind.Float => "float",
        ValueKind.Decimal => "decimal",
        ValueKind.BigInteger => "bigint",
        ValueKind.String => "string",
        ValueKind.Html => "html",
        ValueKind.Date => "date",
        ValueKind.Duration => "timespan",
        ValueKind.Array => value.Reference is TemplateRange ? "range" : "array",
        ValueKind.Function => "function",
        _ => "object",
    };
}
