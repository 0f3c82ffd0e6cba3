using BriefingGen.Templating.Parsing;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Syntax;

/// <summary>A stretch of a template: the end exclusive.</summary>
internal readonly record struct Place(TemplateSource Source, int Start, int End)
{
    public string Text => Source.Text[Math.Max(0, Start)..Math.Max(0, End)];
}

/// <summary>A part of a template that has a value. The tree is immutable and shared by all threads that render.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    public abstract Value Evaluate(Run run);

    /// <summary>The value, where a function stands for itself and is not called.</summary>
    public virtual Value EvaluateAlias(Run run) => Evaluate(run);

    /// <summary>Evaluates and writes, for what can do it without making a string first.</summary>
    public virtual void Write(Run run) => run.Write(Evaluate(run));

    protected RenderException Fail(string message) => new(Place, message);
}

/// <summary>A part of a template that does something.</summary>
internal abstract class Statement(Place place) : Node(place)
{
    /// <summary>Runs the statement; what it writes goes to the output of <paramref name="run"/>.</summary>
    public abstract void Execute(Run run);

    public override Value Evaluate(Run run)
    {
        Execute(run);
        return default;
    }
}

/// <summary>A target that can be read and written: a variable, a member, an item.</summary>
internal abstract class PathNode(Place place) : Node(place)
{
    /// <summary>Reads without calling a function that is found.</summary>
    public abstract Value Get(Run run);

    public abstract void Set(Run run, Value value);

    public override Value Evaluate(Run run)
    {
        var value = Get(run);
        return value.Kind == ValueKind.Function ? run.Call((TemplateFunction)value.Reference!, this, [], takesPipe: true) : value;
    }

    public override Value EvaluateAlias(Run run) => Get(run);

    /// <summary>The value as the target of a further member or item: a function is called, but takes no pipe.</summary>
    public Value EvaluateTarget(Run run)
    {
        var value = Get(run);
        return value.Kind == ValueKind.Function ? run.Call((TemplateFunction)value.Reference!, this, [], takesPipe: false) : value;
    }
}

/// <summary>Stands where an expression is missing; a template with one has errors and never runs.</summary>
internal sealed class Missing(Place place) : Node(place)
{
    public override Value Evaluate(Run run) => throw Fail("An expression is missing here");
}
