using System.Text;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

internal static partial class Arithmetic
{
    private static Value Texts(Run run, BinaryOperator op, Value left, Value right, Place place, Place leftPlace, Place rightPlace)
    {
        if (op is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight && (left.Kind == ValueKind.Array || right.Kind == ValueKind.Array))
            return Arrays(run, op, left, right, place, leftPlace, rightPlace);
        switch (op)
        {
            case BinaryOperator.Add:
                var joined = string.Concat(Strings.Of(left, run), Strings.Of(right, run));
                run.CheckLength(joined.Length, place);
                return joined;
            case BinaryOperator.Multiply:
                var (text, times, timesPlace) = right.IsText ? (right, left, leftPlace) : (left, right, rightPlace);
                if (!Convert32.TryFrom(times, out var count))
                    throw new RenderException(timesPlace, "Expecting an integer: `*` repeats a string a number of times");
                var part = Strings.Of(text, run);
                run.CheckLength((long)part.Length * Math.Max(0, count), place);
                return count <= 0 ? "" : new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
            default:
                return Compare(op, OrderTexts(run, op, left, right, place))
                    ?? throw new RenderException(place, $"Operator `{Symbol(op)}` is not supported on strings");
        }
    }

    private static int OrderTexts(Run run, BinaryOperator op, Value left, Value right, Place place)
    {
        var isEquality = op is BinaryOperator.Equal or BinaryOperator.NotEqual;
        // Nothing is not the same as an empty text, and comes before it.
        if (IsNothing(left) || IsNothing(right))
        {
            return !isEquality && IsNothing(left)
                ? throw new RenderException(place, $"Operator `{Symbol(op)}` is not supported on null")
                : 1;
        }
        return isEquality
            ? string.CompareOrdinal(Strings.Of(left, run), Strings.Of(right, run))
            : Strings.Compare(Strings.Of(left, run), Strings.Of(right, run));
    }

    private static bool IsNothing(Value value) => value.Kind == ValueKind.Null || value.Reference is EmptyObject;

    private static Value Arrays(Run run, BinaryOperator op, Value left, Value right, Place place, Place leftPlace, Place rightPlace)
    {
        switch (op)
        {
            case BinaryOperator.ShiftLeft when left.Kind == ValueKind.Array:
                return Value.From(new TemplateArray([.. Lists.Items(left), right]));
            case BinaryOperator.ShiftRight when right.Kind == ValueKind.Array:
                return Value.From(new TemplateArray([left, .. Lists.Items(right)]));
        }
        if (op == BinaryOperator.Multiply && (left.Kind != right.Kind))
        {
            var (list, times, timesPlace) = left.Kind == ValueKind.Array ? (left, right, rightPlace) : (right, left, leftPlace);
            if (!Convert32.TryFrom(times, out var count))
                throw new RenderException(place, "Expecting an integer: `*` repeats an array a number of times");
            if (count < 0)
                throw new RenderException(timesPlace, $"An array cannot be repeated {count} times");
            run.CheckSize((long)Lists.Count(list) * Math.Max(0, count), place);
            return Value.From(new TemplateArray(Enumerable.Repeat(list, Math.Max(0, count)).SelectMany(Lists.Items)));
        }
        if (left.Kind == ValueKind.Array && op is BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus && left.Kind == ValueKind.Array)
            return Split(run, op, left, right, rightPlace);
        if (left.Kind != right.Kind)
        {
            var odd = left.Kind == ValueKind.Array ? rightPlace : leftPlace;
            throw Unsupported(op, left, right, op is BinaryOperator.ShiftLeft ? leftPlace : op is BinaryOperator.ShiftRight ? rightPlace : odd, run);
        }
        if (op == BinaryOperator.Add)
        {
            run.CheckSize((long)Lists.Count(left) + Lists.Count(right), place);
            return Value.From(new TemplateArray(Lists.Items(left).Concat(Lists.Items(right))));
        }
        return Compare(op, Order(run, left, right, place)) ?? throw Unsupported(op, left, right, place, run);
    }

    /// <summary><c>/</c> keeps the first n-th of a list, <c>%</c> every item but each n-th.</summary>
    private static Value Split(Run run, BinaryOperator op, Value list, Value right, Place place)
    {
        var divisor = Convert32.From(right, place, run);
        if (divisor == 0)
            throw new RenderException(place, "Attempted to divide by zero.");
        if (op != BinaryOperator.Modulus)
            return Value.From(new TemplateArray(Lists.Items(list).Take(Math.Max(0, Lists.Count(list) / divisor))));
        return Value.From(new TemplateArray(Lists.Items(list).Where((_, index) => index % divisor == 0)));
    }

    private static int Order(Run run, Value left, Value right, Place place)
    {
        var shared = Math.Min(Lists.Count(left), Lists.Count(right));
        for (var i = 0; i < shared; i++)
        {
            var (a, b) = (Lists.At(left, i), Lists.At(right, i));
            if (Apply(run, BinaryOperator.Equal, a, b, place, place, place).IsTrue)
                continue;
            return Apply(run, BinaryOperator.Less, a, b, place, place, place).IsTrue ? -1 : 1;
        }
        return Lists.Count(left).CompareTo(Lists.Count(right));
    }
}
