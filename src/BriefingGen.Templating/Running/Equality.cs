using System.Numerics;

namespace BriefingGen.Templating.Running;

/// <summary>Whether two values are the same, as arrays, <c>for.changed</c> and <c>array.uniq</c> compare them.</summary>
internal static class Equality
{
    public static bool AreSame(Value left, Value right)
    {
        if (left.IsText && right.IsText)
            return (string)left.Reference! == (string)right.Reference!;
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            ValueKind.Decimal => (decimal)left.Reference! == (decimal)right.Reference!,
            ValueKind.BigInteger => (BigInteger)left.Reference! == (BigInteger)right.Reference!,
            ValueKind.Double or ValueKind.Float => left.Number.Equals(right.Number),
            ValueKind.Array => AreSameLists(left, right),
            ValueKind.Object when left.Reference is ModelReference a && right.Reference is ModelReference b => ReferenceEquals(a.Instance, b.Instance),
            ValueKind.Object or ValueKind.Function => ReferenceEquals(left.Reference, right.Reference),
            _ => left.Bits == right.Bits,
        };
    }

    private static bool AreSameLists(Value left, Value right)
    {
        if (ReferenceEquals(left.Reference, right.Reference))
            return true;
        var count = Lists.Count(left);
        if (count != Lists.Count(right))
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!AreSame(Lists.At(left, i), Lists.At(right, i)))
                return false;
        }
        return true;
    }
}
