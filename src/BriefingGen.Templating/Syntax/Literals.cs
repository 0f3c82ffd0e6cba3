using System.Collections.Immutable;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Syntax;

internal sealed class Literal(Place place, Value value) : Node(place)
{
    public Value Value => value;

    public override Value Evaluate(Run run) => value;
}

internal sealed class Nested(Place place, Node inner) : PathNode(place)
{
    public Node Inner => inner;

    public override Value Evaluate(Run run)
    {
        // What is piped into the whole is not for the calls within.
        var mark = run.HidePipes();
        var value = inner.Evaluate(run);
        run.ShowPipes(mark);
        return value;
    }

    public override Value EvaluateAlias(Run run)
    {
        var mark = run.HidePipes();
        var value = inner.EvaluateAlias(run);
        run.ShowPipes(mark);
        return value;
    }

    public override Value Get(Run run)
    {
        var mark = run.HidePipes();
        var value = inner is PathNode path ? path.Get(run) : inner.Evaluate(run);
        run.ShowPipes(mark);
        return value;
    }

    public override void Set(Run run, Value value)
    {
        if (inner is not PathNode path)
            throw Fail($"Cannot assign to `{Place.Text}`");
        path.Set(run, value);
    }
}

internal sealed class ArrayInitializer(Place place, ImmutableArray<Node> items) : Node(place)
{
    public ImmutableArray<Node> Items => items;

    public override Value Evaluate(Run run)
    {
        var array = new TemplateArray(items.Length);
        foreach (var item in items)
            array.Add(item.Evaluate(run));
        return Value.From(array);
    }
}

internal sealed class ObjectInitializer(Place place, ImmutableArray<KeyValuePair<string, Node>> members) : Node(place)
{
    public ImmutableArray<KeyValuePair<string, Node>> Members => members;

    public override Value Evaluate(Run run)
    {
        var result = new TemplateObject();
        foreach (var (name, value) in members)
            result.TrySet(name, value.Evaluate(run));
        return Value.From(result);
    }
}

internal sealed class Interpolated(Place place, ImmutableArray<Node> parts) : Node(place)
{
    public ImmutableArray<Node> Parts => parts;

    public override Value Evaluate(Run run)
    {
        var result = new System.Text.StringBuilder();
        foreach (var part in parts)
            result.Append(Strings.Of(part.Evaluate(run), run));
        return result.ToString();
    }
}

/// <summary>A text of the template, encoded once.</summary>
internal sealed class Text(Place place, string text) : Statement(place)
{
    private readonly byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(text);

    public string Content => text;

    public override void Execute(Run run) => run.Write(text, utf8);
}
