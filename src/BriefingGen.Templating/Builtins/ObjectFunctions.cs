using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;
using static BriefingGen.Templating.Builtins.Module;

namespace BriefingGen.Templating.Builtins;

/// <summary>The module <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static readonly Value Module = new Module()
        .Add("default", [Any("value"), Any("default")], static (_, a, _) => a[0].Kind == ValueKind.Null || (a[0].IsText && a[0].Text().Length == 0) ? a[1] : a[0])
        .Add("eval", [Any("value")], static (_, _, caller) => throw LeftOut(caller, "Write the expression into the template"))
        .Add("eval_template", [Any("value")], static (_, _, caller) => throw LeftOut(caller, "Put the text into a template of its own and `include` it"))
        .Add("format", [Any("value"), Text("format"), Any("culture", default)], static (run, a, caller) => MathFunctions.Format(run, a[0], a[1].Text(), a[2], caller))
        .Add("from_json", [Text("json")], static (_, a, caller) => Json.Parse(a[0].Text(), caller.Place))
        .Add("has_key", [Any("value"), Text("key")], static (_, a, _) => a[0].Kind != ValueKind.Null && Members.TryGet(a[0], a[1].Text(), out _))
        .Add("has_value", [Any("value"), Text("key")], static (_, a, _) =>
            a[0].Kind != ValueKind.Null && Members.TryGet(a[0], a[1].Text(), out var member) && member.Kind != ValueKind.Null)
        .Add("keys", [Any("value")], static (_, a, _) => Value.From(Members.Names(a[0]).Select(static name => (Value)name).ToArray()))
        .Add("kind", [Any("value")], static (_, a, _) => a[0].Kind == ValueKind.Null ? default(Value) : TypeNames.Of(a[0]))
        .Add("size", [Any("value")], static (_, a, _) => Lists.Count(a[0]))
        .Add("to_json", [Any("value")], static (run, a, caller) => Json.Write(run, a[0], caller.Place))
        .Add("typeof", [Any("value")], static (_, a, _) => Typeof(a[0]))
        .Add("values", [Any("value")], static (_, a, _) => Value.From(Values(a[0]).ToArray()))
        .Value;

    private static RenderException LeftOut(Node caller, string advice) => new(caller.Place,
        $"`{(caller as Call)?.Target.Place.Text ?? caller.Place.Text}` is left out: no text becomes code. {advice}.");

    private static IEnumerable<Value> Values(Value holder)
    {
        foreach (var name in Members.Names(holder))
        {
            if (Members.TryGet(holder, name, out var value))
                yield return value;
        }
    }

    private static Value Typeof(Value value) => value.Kind switch
    {
        ValueKind.Null => default(Value),
        ValueKind.String or ValueKind.Html => "string",
        ValueKind.Boolean => "boolean",
        ValueKind.Array => value.Reference is TemplateRange ? "iterator" : "array",
        _ => value.IsNumber ? "number" : "object",
    };
}
