using System.Collections.Immutable;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Syntax;

internal sealed class NamedArgument(Place place, string name, Node? value) : Node(place)
{
    public string Name => name;

    public Node? Value => value;

    public override Templating.TemplateValue Evaluate(Run run) => value is null ? true : value.Evaluate(run);
}

internal sealed class Call(Place place, Node target, ImmutableArray<Node> arguments, bool isExplicit) : Node(place)
{
    private readonly Node[] arguments = [.. arguments];
    private readonly string? text = arguments is [Literal { Value: { Kind: ValueKind.String, Reference: string constant } }] ? constant : null;
    private readonly bool isPlain = arguments.All(static argument => argument is not (NamedArgument or Expand));

    public Node Target => target;

    public IReadOnlyList<Node> Arguments => arguments;

    /// <summary>Whether the arguments stand in parentheses.</summary>
    public bool IsExplicit => isExplicit;

    public override Value Evaluate(Run run) => Evaluate(run, null);

    public override void Write(Run run)
    {
        if (Find(run) is IncludeFunction { JoinsMany: false } && run.HasNoPipe && run.Indent is null)
            IncludeFunction.Write(run, this, arguments);
        else
            run.Write(Evaluate(run));
    }

    /// <summary>Calls the function, with what was piped in as its first argument.</summary>
    public Value Evaluate(Run run, Node? piped)
    {
        var function = Find(run) ?? throw NotAFunction(run, piped is not null);
        if (isPlain && run.HasNoPipe && piped is not Expand && function is Builtin builtin && builtin.Accepts(arguments.Length + (piped is null ? 0 : 1)))
            return run.CallBuiltin(builtin, piped, this, arguments);
        return piped is null
            ? run.Call(function, this, arguments, takesPipe: true)
            : run.CallWith(piped, function, this, arguments);
    }

    /// <summary>Calls the function and writes the result: a date without a string in between.</summary>
    public void Write(Run run, Node piped)
    {
        if (text is not null && run.Indent is null && piped is not Expand && ReferenceEquals(Find(run), Builtins.DateFunctions.Writer))
            run.WriteDate(piped, text, this);
        else
            run.Write(Evaluate(run, piped));
    }

    private TemplateFunction? Find(Run run)
    {
        var value = target is Variable variable ? run.FindFunction(variable) : target.EvaluateAlias(run);
        if (ReferenceEquals(value.Reference, Builtins.DateFunctions.Module.Reference))
            return Builtins.DateFunctions.Reader;
        return value.Reference as TemplateFunction;
    }

    private RenderException NotAFunction(Run run, bool isPiped)
    {
        var value = target is Variable variable ? run.FindFunction(variable) : target.EvaluateAlias(run);
        if (value.Kind == ValueKind.Null)
            return run.UnknownFunction(target);
        return new(Place, isPiped || !run.HasNoPipe
            ? $"`{target.Place.Text}`, which a value is piped into, is not a function"
            : $"`{target.Place.Text}` is {Spelling.A(TypeNames.Of(value))}, `{Strings.Of(value, run)}`, and not a function that takes arguments");
    }
}

internal sealed class Pipe : Node
{
    private readonly Node? source;
    private readonly Call? last;

    public Pipe(Place place, Node from, Node to) : base(place)
    {
        From = from;
        To = to;
        (source, last) = Compose(from, to);
    }

    public Node From { get; }

    public Node To { get; }

    public override Value Evaluate(Run run)
    {
        if (last is not null && run.HasNoPipe)
            return last.Evaluate(run, source);
        var level = run.PushPipe(From);
        var result = To.Evaluate(run);
        if (run.PipeLevel > level)
        {
            if (result.Kind == ValueKind.Function)
                result = run.Call((TemplateFunction)result.Reference!, To, [], takesPipe: true);
            if (run.PipeLevel > level)
                throw new RenderException(To.Place, $"`{To.Place.Text}`, which a value is piped into, is not a function");
        }
        return result;
    }

    public override void Write(Run run)
    {
        if (last is not null && run.HasNoPipe)
            last.Write(run, source!);
        else
            run.Write(Evaluate(run));
    }

    /// <summary>
    /// <c>a | (f | g)</c>, as it is read, is <c>g</c> called with <c>f</c> called with <c>a</c>; where both are plain
    /// calls that is known in advance.
    /// </summary>
    private static (Node? Source, Call? Last) Compose(Node from, Node to)
    {
        switch (to)
        {
            case Call { Target: PathNode and not Nested } call:
                return (from, call);
            case Pipe { From: Call { Target: PathNode and not Nested } } next:
                return Compose(new PipedCall(next.From.Place, from, (Call)next.From), next.To);
            default:
                return (null, null);
        }
    }
}

/// <summary>A call in the middle of a chain of pipes.</summary>
internal sealed class PipedCall(Place place, Node from, Call call) : Node(place)
{
    public override Value Evaluate(Run run) => call.Evaluate(run, from);
}
