using System.Globalization;
using System.Numerics;
using System.Text;

namespace BriefingGen.Templating.Running;

/// <summary>Values as text, as a template prints them.</summary>
internal static class Strings
{
    private const int NestingLimit = 100;

    public static string Of(Value value, Run? run) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.Boolean => value.Bits != 0 ? "true" : "false",
        ValueKind.Integer => value.Bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => value.Number.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => ((float)value.Number).ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => ((decimal)value.Reference!).ToString(CultureInfo.InvariantCulture),
        ValueKind.BigInteger => ((BigInteger)value.Reference!).ToString(CultureInfo.InvariantCulture),
        ValueKind.String or ValueKind.Html => (string)value.Reference!,
        ValueKind.Date => Builtins.DateFormatter.Format(new(value.Bits), run?.DateFormat ?? Builtins.DateFormatter.Default, CultureInfo.InvariantCulture),
        ValueKind.Duration => new TimeSpan(value.Bits).ToString(),
        ValueKind.Function => "<function>",
        _ => Dump(value, run),
    };

    /// <summary>Orders texts as readers of any language would roughly expect: letters before case.</summary>
    public static int Compare(string left, string right) => CultureInfo.InvariantCulture.CompareInfo.Compare(left, right);

    private static string Dump(Value value, Run? run)
    {
        var result = new StringBuilder();
        Append(result, value, run, 0);
        return result.ToString();
    }

    private static void Append(StringBuilder result, Value value, Run? run, int depth)
    {
        if (depth > NestingLimit)
        {
            result.Append("...");
            return;
        }
        run?.CheckLength(result.Length);
        switch (value.Kind)
        {
            case ValueKind.Null:
                result.Append("null");
                break;
            case ValueKind.String or ValueKind.Html:
                result.Append('"').Append(Builtins.StringFunctions.Escape((string)value.Reference!)).Append('"');
                break;
            case ValueKind.Array:
                result.Append('[');
                var count = Lists.Count(value);
                for (var i = 0; i < count; i++)
                {
                    if (i > 0)
                        result.Append(", ");
                    Append(result, Lists.At(value, i), run, depth + 1);
                }
                result.Append(']');
                break;
            case ValueKind.Object:
                AppendObject(result, (ObjectValue)value.Reference!, run, depth);
                break;
            default:
                result.Append(Of(value, run));
                break;
        }
    }

    private static void AppendObject(StringBuilder result, ObjectValue value, Run? run, int depth)
    {
        if (value is EmptyObject)
            return;
        result.Append('{');
        var isFirst = true;
        foreach (var name in value.Names)
        {
            if (!value.TryGet(name, out var member))
                continue;
            if (!isFirst)
                result.Append(", ");
            isFirst = false;
            result.Append(name).Append(": ");
            Append(result, member, run, depth + 1);
        }
        result.Append('}');
    }
}
