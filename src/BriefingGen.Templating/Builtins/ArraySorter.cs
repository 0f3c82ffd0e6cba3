using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Builtins;

/// <summary>Sorts the items of an array, by their own value or that of a member. The sort is stable.</summary>
internal static class ArraySorter
{
    public static Value Sort(Run run, Value list, Value member, Node caller)
    {
        if (list.Kind is not (ValueKind.Array or ValueKind.Object))
            return Value.From(list.Kind == ValueKind.Null ? new TemplateArray() : new TemplateArray([list]));
        var name = Strings.Of(member, run);
        var keyed = Lists.Items(list).Select(item => (Key: name.Length == 0 ? item : MemberOf(item, name), Item: item));
        var order = Comparer<Value>.Create((left, right) => Compare(run, left, right, caller));
        return Value.From(new TemplateArray(keyed.OrderBy(static pair => pair.Key, order).Select(static pair => pair.Item)));
    }

    private static Value MemberOf(Value item, string name) => Members.TryGet(item, name, out var value) ? value : default;

    private static int Compare(Run run, Value left, Value right, Node caller)
    {
        if (left.Kind == ValueKind.Null || right.Kind == ValueKind.Null)
            return (left.Kind != ValueKind.Null).CompareTo(right.Kind != ValueKind.Null);
        if (left.IsText && right.IsText)
            return Strings.Compare((string)left.Reference!, (string)right.Reference!);
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return left.Bits.CompareTo(right.Bits);
        if (left.IsNumber && right.IsNumber)
            return Convert32.ToDouble(left).CompareTo(Convert32.ToDouble(right));
        if (left.Kind == right.Kind && left.Kind is ValueKind.Date or ValueKind.Duration or ValueKind.Boolean && left.Kind == right.Kind)
            return left.Bits.CompareTo(right.Bits);
        throw new RenderException(caller.Place, $"What is {Spelling.A(TypeNames.Of(left))} and what is {Spelling.A(TypeNames.Of(right))} cannot be put in order: `{Strings.Of(left, run)}` and `{Strings.Of(right, run)}`");
    }
}
