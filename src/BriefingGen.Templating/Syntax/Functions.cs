using System.Collections.Immutable;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Syntax;

internal enum ParameterKind : byte
{
    Required,
    Optional,
    Rest,
}

internal readonly record struct Parameter(string Name, ParameterKind Kind, Value Default);

/// <summary><c>func name ... end</c>, <c>do ... end</c> or <c>name(x) = ...</c>.</summary>
internal sealed class Function : Statement
{
    private readonly ScriptFunction function;

    public Function(Place place, Variable? name, ImmutableArray<Parameter>? parameters, Statement body) : base(place)
    {
        Name = name;
        Parameters = parameters;
        Body = body;
        function = new(this);
    }

    public Variable? Name { get; }

    public ImmutableArray<Parameter>? Parameters { get; }

    public Statement Body { get; }

    public Value Value => Templating.TemplateValue.From(function);

    public override void Execute(Run run) => Name?.Set(run, Value);
}

internal sealed class AnonymousFunction(Place place, Function function) : Node(place)
{
    public Function Function => function;

    public override Value Evaluate(Run run) => function.Value;
}

/// <summary>Carries a declaration out of an expression while reading.</summary>
internal sealed class FunctionDeclaration(Place place, Function function) : Node(place)
{
    public Function Function => function;

    public override Value Evaluate(Run run) => throw Fail("A function can only be declared as a statement of its own");
}
