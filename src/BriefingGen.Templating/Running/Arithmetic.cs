using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

/// <summary>
/// The operators on values. Numbers are widened to the wider of both: integer, big integer, float, double, decimal;
/// integers grow instead of overflowing.
/// </summary>
internal static partial class Arithmetic
{
    public static Value Apply(Run run, BinaryOperator op, Value left, Value right, Place place, Place leftPlace, Place rightPlace)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return Integers(run, op, left.Bits, right.Bits, place);
        if (left.IsText || right.IsText)
            return Texts(run, op, left, right, place, leftPlace, rightPlace);
        if (left.Reference is EmptyObject || right.Reference is EmptyObject)
            return Empties(op, left, right, place);
        if (left.Kind == ValueKind.Null || right.Kind == ValueKind.Null)
            return Nulls(op, left.Kind == right.Kind);
        if (left.Kind == ValueKind.Array || right.Kind == ValueKind.Array)
            return Arrays(run, op, left, right, place, leftPlace, rightPlace);
        if (left.IsNumber || right.IsNumber)
            return Numbers(run, op, left, right, place);
        if (left.Kind == ValueKind.Boolean || right.Kind == ValueKind.Boolean)
            return Booleans(op, left, right, place, run);
        if (left.Kind is ValueKind.Date or ValueKind.Duration)
            return Dates(op, left, right, place, run);
        return op switch
        {
            BinaryOperator.Equal => Equality.AreSame(left, right),
            BinaryOperator.NotEqual => !Equality.AreSame(left, right),
            _ => throw Unsupported(op, left, right, place, run),
        };
    }

    public static Value Sign(Value value, bool isMinus, Place place, Run run)
    {
        if (!value.IsNumber)
        {
            if (value.Kind == ValueKind.Null)
                throw new RenderException(place, $"Operator `{(isMinus ? "-" : "+")}` is not supported on null");
            throw new RenderException(place, $"Unexpected {TypeNames.Of(value)} `{Strings.Of(value, run)}`: only a number has a sign");
        }
        if (!isMinus)
            return value;
        return value.Kind switch
        {
            ValueKind.Integer or ValueKind.BigInteger => Value.From(-Convert32.ToBig(value)),
            ValueKind.Decimal => Value.From(-(decimal)value.Reference!),
            ValueKind.Float => Value.From(-(float)value.Number),
            _ => -value.Number,
        };
    }

    private static Value Nulls(BinaryOperator op, bool areBoth) => op switch
    {
        BinaryOperator.Equal => areBoth,
        // Scriban says false of `null != 1` as well; a template that asks would be wrong either way.
        BinaryOperator.NotEqual => !areBoth,
        BinaryOperator.Greater or BinaryOperator.GreaterOrEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual => false,
        _ => default,
    };

    private static Value Empties(BinaryOperator op, Value left, Value right, Place place)
    {
        var areBoth = left.Reference is EmptyObject && right.Reference is EmptyObject;
        var isEmpty = areBoth || Members.IsEmpty(left.Reference is EmptyObject ? right : left).IsTrue;
        return op switch
        {
            BinaryOperator.Equal or BinaryOperator.GreaterOrEqual or BinaryOperator.LessOrEqual => isEmpty,
            BinaryOperator.NotEqual => !isEmpty,
            BinaryOperator.Greater or BinaryOperator.Less => false,
            BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight => throw new RenderException(place, $"Operator `{Symbol(op)}` is not supported on `empty`"),
            _ => Value.From(EmptyObject.Instance),
        };
    }

    private static Value Booleans(BinaryOperator op, Value left, Value right, Place place, Run run)
    {
        if (left.Kind != right.Kind)
            throw Unsupported(op, left, right, place, run);
        return op switch
        {
            BinaryOperator.Equal => left.Bits == right.Bits,
            BinaryOperator.NotEqual => left.Bits != right.Bits,
            _ => throw Unsupported(op, left, right, place, run),
        };
    }

    private static Value Dates(BinaryOperator op, Value left, Value right, Place place, Run run)
    {
        var both = left.Kind == right.Kind;
        return op switch
        {
            BinaryOperator.Subtract when both => Value.From(new TimeSpan(left.Bits - right.Bits)),
            BinaryOperator.Subtract when left.Kind == ValueKind.Date && right.Kind == ValueKind.Duration => new DateTime(left.Bits - right.Bits),
            BinaryOperator.Add when both && left.Kind == ValueKind.Duration => Value.From(new TimeSpan(left.Bits + right.Bits)),
            BinaryOperator.Add when left.Kind == ValueKind.Date && right.Kind == ValueKind.Duration => new DateTime(left.Bits + right.Bits),
            BinaryOperator.Equal => both && left.Bits == right.Bits,
            BinaryOperator.NotEqual => !both || left.Bits != right.Bits,
            BinaryOperator.Less when both => left.Bits < right.Bits,
            BinaryOperator.LessOrEqual when both => left.Bits <= right.Bits,
            BinaryOperator.Greater when both => left.Bits > right.Bits,
            BinaryOperator.GreaterOrEqual when both => left.Bits >= right.Bits,
            _ => throw Unsupported(op, left, right, place, run),
        };
    }

    private static RenderException Unsupported(BinaryOperator op, Value left, Value right, Place place, Run run) => new(place,
        $"Operator `{Symbol(op)}` is not supported between the {TypeNames.Of(left)} `{Strings.Of(left, run)}` and the {TypeNames.Of(right)} `{Strings.Of(right, run)}`");

    public static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideRound => "//",
        BinaryOperator.Modulus => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.Coalesce => "??",
        BinaryOperator.CoalesceNot => "?!",
        BinaryOperator.And => "&&",
        BinaryOperator.Or => "||",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Range => "..",
        BinaryOperator.RangeExclusive => "..<",
        _ => "=",
    };
}
