using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;
using static BriefingGen.Templating.Builtins.Module;

namespace BriefingGen.Templating.Builtins;

/// <summary>The module <c>array</c>.</summary>
internal static class ArrayFunctions
{
    public static readonly Value Module = AddSelection(AddChanges(new Module())).Value;

    private static Module AddChanges(Module module) => module
        .Add("add", [List("list"), Any("value")], static (run, a, caller) => Make(run, caller, [.. Lists.Items(a[0]), a[1]]))
        .Add("add_range", [List("list1"), List("list2")], static (run, a, caller) => Make(run, caller, Lists.Items(a[0]).Concat(Lists.Items(a[1]))))
        .Add("compact", [List("list")], static (run, a, caller) => Make(run, caller, Lists.Items(a[0]).Where(static item => item.Kind != ValueKind.Null)))
        .Add("concat", [List("list1"), List("list2")], static (run, a, caller) => Make(run, caller, Lists.Items(a[0]).Concat(Lists.Items(a[1]))))
        .Add("each", [List("list"), Any("function")], static (run, a, caller) => Each(run, a[0], a[1], caller))
        .Add("filter", [List("list"), Any("function")], static (run, a, caller) => Filter(run, a[0], a[1], caller))
        .Add("insert_at", [List("list"), Int("index"), Any("value")], static (run, a, caller) => InsertAt(run, a[0], a[1].Int(), a[2], caller))
        .Add("remove_at", [List("list"), Int("index")], static (run, a, caller) => RemoveAt(run, a[0], a[1].Int(), caller))
        .Add("reverse", [List("list")], static (run, a, caller) => Make(run, caller, Lists.Items(a[0]).Reverse()))
        .Add("sort", [Any("list"), Any("member", default)], static (run, a, caller) => ArraySorter.Sort(run, a[0], a[1], caller))
        .Add("uniq", [List("list")], static (run, a, caller) => Make(run, caller, Lists.Items(a[0]).Distinct(SameValue.Instance)));

    private static Module AddSelection(Module module) => module
        .Add("any", [List("list"), Any("function"), new("args", ArgumentType.Any, ParameterKind.Rest, default)], static (run, a, caller) => AnyOf(run, a, caller))
        .Add("contains", [List("list"), Any("item")], static (_, a, _) => Contains(a[0], a[1]))
        .Add("cycle", [List("list"), Any("group", default)], static (run, a, _) => Cycle(run, a[0], a[1]))
        .Add("first", [List("list")], static (_, a, _) => Lists.At(a[0], 0))
        .Add("join", [List("list"), Text("delimiter"), Any("function", default)], static (run, a, caller) => Join(run, a[0], a[1].Text(), a[2], caller))
        .Add("last", [List("list")], static (_, a, _) => Lists.Count(a[0]) is > 0 and var count ? Lists.At(a[0], count - 1) : default)
        .Add("limit", [List("list"), Int("count")], static (run, a, caller) => Make(run, caller, Lists.Items(a[0]).Take(a[1].Int())))
        .Add("map", [Any("list"), Text("member")], static (run, a, caller) => Map(run, a[0], a[1].Text(), caller))
        .Add("offset", [List("list"), Int("index")], static (run, a, caller) => Make(run, caller, Lists.Items(a[0]).Skip(a[1].Int())))
        .Add("size", [List("list")], static (_, a, _) => Lists.Count(a[0]));

    private static Value Make(Run run, Node caller, IEnumerable<Value> values)
    {
        var array = new TemplateArray(values);
        run.CheckSize(array.Count, caller.Place);
        return Value.From(array);
    }

    private static TemplateFunction Function(Value value, Run run, Node caller) => value.Reference as TemplateFunction
        ?? throw new RenderException(caller.Place, $"Expecting a function instead of the {TypeNames.Of(value)} `{Strings.Of(value, run)}`. Is an `@` before its name missing?");

    private static Value Each(Run run, Value list, Value function, Node caller)
    {
        if (list.Kind == ValueKind.Null || function.Kind == ValueKind.Null)
            return list;
        var call = Function(function, run, caller);
        var result = new List<Value>();
        foreach (var item in Lists.Items(list))
            result.Add(run.CallValues(call, caller, [item]));
        return Make(run, caller, result);
    }

    private static Value Filter(Run run, Value list, Value function, Node caller)
    {
        if (list.Kind == ValueKind.Null || function.Kind == ValueKind.Null)
            return list;
        var test = Function(function, run, caller);
        var result = new List<Value>();
        foreach (var item in Lists.Items(list))
        {
            if (run.CallValues(test, caller, [item]).IsTrue)
                result.Add(item);
        }
        return Make(run, caller, result);
    }

    private static Value AnyOf(Run run, ReadOnlySpan<Value> arguments, Node caller)
    {
        if (arguments[0].Kind == ValueKind.Null || arguments[1].Kind == ValueKind.Null)
            return false;
        var test = Function(arguments[1], run, caller);
        var more = Lists.Items(arguments[2]).ToArray();
        foreach (var item in Lists.Items(arguments[0]))
        {
            if (run.CallValues(test, caller, [item, .. more]).IsTrue)
                return true;
        }
        return false;
    }

    private static bool Contains(Value list, Value item)
    {
        foreach (var candidate in Lists.Items(list))
        {
            if (Equality.AreSame(candidate, item))
                return true;
        }
        return false;
    }

    private static Value Cycle(Run run, Value list, Value group)
    {
        var count = Lists.Count(list);
        if (count == 0)
            return default;
        var key = group.Kind == ValueKind.Null ? string.Join(',', Lists.Items(list).Select(item => Strings.Of(item, run))) : Strings.Of(group, run);
        var cycles = run.Cycles ??= new(StringComparer.Ordinal);
        var index = cycles.GetValueOrDefault(key) % count;
        cycles[key] = index + 1;
        return Lists.At(list, index);
    }

    private static Value InsertAt(Run run, Value list, int index, Value value, Node caller)
    {
        index = Math.Max(0, index);
        run.CheckSize(Math.Max(index, Lists.Count(list)) + 1L, caller.Place);
        var array = new TemplateArray(Lists.Items(list));
        while (array.Count < index)
            array.Add(default);
        array.Insert(index, value);
        return Value.From(array);
    }

    private static Value RemoveAt(Run run, Value list, int index, Node caller)
    {
        var count = Lists.Count(list);
        if (index < 0)
            index += count;
        return Make(run, caller, Lists.Items(list).Where((_, i) => i != index));
    }

    private static Value Join(Run run, Value list, string delimiter, Value function, Node caller)
    {
        var change = function.Kind == ValueKind.Null ? null : Function(function, run, caller);
        var result = new System.Text.StringBuilder();
        var isFirst = true;
        foreach (var item in Lists.Items(list))
        {
            if (!isFirst)
                result.Append(delimiter);
            isFirst = false;
            var text = Strings.Of(item, run);
            result.Append(change is null ? text : Strings.Of(run.CallValues(change, caller, [text]), run));
            run.CheckLength(result.Length);
        }
        return result.ToString();
    }

    private static Value Map(Run run, Value list, string member, Node caller)
    {
        if (list.Kind == ValueKind.Null)
            return Value.From(Array.Empty<Value>());
        var result = new List<Value>();
        foreach (var item in list.Kind is ValueKind.Array or ValueKind.Object ? Lists.Items(list) : [list])
        {
            if (Members.TryGet(item, member, out var value))
                result.Add(value);
        }
        return Make(run, caller, result);
    }

    private sealed class SameValue : IEqualityComparer<Value>
    {
        public static readonly SameValue Instance = new();

        public bool Equals(Value x, Value y) => Equality.AreSame(x, y);

        public int GetHashCode(Value value) => value.IsText ? ((string)value.Reference!).GetHashCode(StringComparison.Ordinal)
            : value.Reference is null ? value.Bits.GetHashCode() : (int)value.Kind;
    }
}
