using System.Numerics;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

internal static partial class Arithmetic
{
    /// <summary>A shift further than this would make a number that nobody can print.</summary>
    private const int ShiftLimit = 1 << 16;

    private static Value Integers(Run run, BinaryOperator op, long left, long right, Place place)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                var sum = unchecked(left + right);
                return ((left ^ sum) & (right ^ sum)) < 0 ? Value.From((BigInteger)left + right) : sum;
            case BinaryOperator.Subtract:
                var difference = unchecked(left - right);
                return ((left ^ right) & (left ^ difference)) < 0 ? Value.From((BigInteger)left - right) : difference;
            case BinaryOperator.Multiply:
                var high = Math.BigMul(left, right, out var low);
                return high == (low >> 63) ? low : Value.From((BigInteger)left * right);
            case BinaryOperator.Divide:
                return (double)left / right;
            case BinaryOperator.DivideRound when right is not (0 or -1):
                return left / right;
            case BinaryOperator.Modulus when right is not (0 or -1):
                return left % right;
            case BinaryOperator.Equal:
                return left == right;
            case BinaryOperator.NotEqual:
                return left != right;
            case BinaryOperator.Greater:
                return left > right;
            case BinaryOperator.GreaterOrEqual:
                return left >= right;
            case BinaryOperator.Less:
                return left < right;
            case BinaryOperator.LessOrEqual:
                return left <= right;
            case BinaryOperator.Range:
                return Range(run, left, right, isExclusive: false, place);
            case BinaryOperator.RangeExclusive:
                return Range(run, left, right, isExclusive: true, place);
            default:
                return Bigs(op, left, right, place);
        }
    }

    private static Value Range(Run run, BigInteger left, BigInteger right, bool isExclusive, Place place)
    {
        var count = BigInteger.Abs(right - left) + (isExclusive ? 0 : 1);
        if (count > run.Options.RangeLimit)
            throw new RenderException(place, $"This range has {count} items, more than the range limit of {run.Options.RangeLimit}");
        return Value.From(new TemplateRange((long)left, left < right ? 1 : -1, (int)count));
    }

    private static Value Bigs(BinaryOperator op, BigInteger left, BigInteger right, Place place)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Value.From(left + right);
            case BinaryOperator.Subtract:
                return Value.From(left - right);
            case BinaryOperator.Multiply:
                if (left.GetBitLength() + right.GetBitLength() > ShiftLimit)
                    throw new RenderException(place, $"The number is longer than the limit of {ShiftLimit} bits");
                return Value.From(left * right);
            case BinaryOperator.Divide:
                return (double)left / (double)right;
            case BinaryOperator.DivideRound or BinaryOperator.Modulus when right.IsZero:
                throw new RenderException(place, "Attempted to divide by zero.");
            case BinaryOperator.DivideRound:
                return Value.From(left / right);
            case BinaryOperator.Modulus:
                return Value.From(left % right);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                if (BigInteger.Abs(right) > ShiftLimit)
                    throw new RenderException(place, $"A number cannot be shifted by more than the limit of {ShiftLimit} bits");
                return Value.From(op == BinaryOperator.ShiftLeft ? left << (int)right : left >> (int)right);
            default:
                return Compare(op, left.CompareTo(right)) ?? throw new RenderException(place, $"Operator `{Symbol(op)}` is not supported on integers");
        }
    }

    private static Value? Compare(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Greater => order > 0,
        BinaryOperator.GreaterOrEqual => order >= 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        _ => null,
    };

    private static Value Numbers(Run run, BinaryOperator op, Value left, Value right, Place place)
    {
        if (!CanBeNumber(left) || !CanBeNumber(right))
        {
            throw new RenderException(place, CanBeNumber(left)
                ? $"Unable to convert the {TypeNames.Of(right)} `{Strings.Of(right, run)}` to a number"
                : $"Unable to convert the {TypeNames.Of(left)} `{Strings.Of(left, run)}` to a number");
        }
        if (left.Kind == ValueKind.Decimal || right.Kind == ValueKind.Decimal)
            return Decimals(op, left, right, place);
        if (left.Kind == ValueKind.Double || right.Kind == ValueKind.Double)
            return Doubles(op, Convert32.ToDouble(left), Convert32.ToDouble(right), place);
        if (left.Kind == ValueKind.Float || right.Kind == ValueKind.Float)
            return Floats(op, (float)Convert32.ToDouble(left), (float)Convert32.ToDouble(right), place);
        var (a, b) = (Convert32.ToBig(left), Convert32.ToBig(right));
        return op is BinaryOperator.Range or BinaryOperator.RangeExclusive
            ? Range(run, a, b, op == BinaryOperator.RangeExclusive, place)
            : Bigs(op, a, b, place);
    }

    private static bool CanBeNumber(Value value) => value.IsNumber || value.Kind == ValueKind.Boolean;

    private static Value Doubles(BinaryOperator op, double left, double right, Place place) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.ShiftLeft => left * Math.Pow(2, right),
        BinaryOperator.ShiftRight => left / Math.Pow(2, right),
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        _ => throw new RenderException(place, $"Operator `{Symbol(op)}` is not supported on numbers with a fraction"),
    };

    private static Value Floats(BinaryOperator op, float left, float right, Place place) => op switch
    {
        BinaryOperator.Add => Value.From(left + right),
        BinaryOperator.Subtract => Value.From(left - right),
        BinaryOperator.Multiply => Value.From(left * right),
        BinaryOperator.Divide => Value.From(left / right),
        BinaryOperator.DivideRound => Value.From((float)(int)(left / right)),
        BinaryOperator.Modulus => Value.From(left % right),
        BinaryOperator.ShiftLeft => Value.From(left * MathF.Pow(2, right)),
        BinaryOperator.ShiftRight => Value.From(left / MathF.Pow(2, right)),
        _ => Doubles(op, left, right, place),
    };

    private static Value Decimals(BinaryOperator op, Value leftValue, Value rightValue, Place place)
    {
        try
        {
            var (left, right) = (ToDecimal(leftValue), ToDecimal(rightValue));
            return op switch
            {
                BinaryOperator.Add => Value.From(left + right),
                BinaryOperator.Subtract => Value.From(left - right),
                BinaryOperator.Multiply => Value.From(left * right),
                BinaryOperator.Divide => Value.From(left / right),
                BinaryOperator.DivideRound => Value.From(Math.Round(left / right)),
                BinaryOperator.Modulus => Value.From(left % right),
                BinaryOperator.ShiftLeft => Value.From(left * (decimal)Math.Pow(2, (double)right)),
                BinaryOperator.ShiftRight => Value.From(left / (decimal)Math.Pow(2, (double)right)),
                _ => Compare(op, left.CompareTo(right)) ?? throw new RenderException(place, $"Operator `{Symbol(op)}` is not supported on decimals"),
            };
        }
        catch (ArithmeticException fault)
        {
            throw new RenderException(place, fault.Message);
        }
    }

    public static decimal ToDecimal(Value value) => value.Kind switch
    {
        ValueKind.Decimal => (decimal)value.Reference!,
        ValueKind.Integer or ValueKind.Boolean => value.Bits,
        ValueKind.BigInteger => (decimal)(BigInteger)value.Reference!,
        ValueKind.Float => (decimal)(float)value.Number,
        _ => (decimal)value.Number,
    };
}
