using System.Collections.Immutable;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

/// <summary>What a parameter of a builtin function takes; values are converted to it.</summary>
internal enum ArgumentType : byte
{
    Any,
    Text,
    Integer,
    Long,
    Double,
    Boolean,
    List,
    Date,
    Duration,
    Object,
}

/// <summary>A parameter of a function. <c>Default</c> is meaningful for optional ones.</summary>
internal sealed record Formal(string Name, ArgumentType Type, ParameterKind Kind, Value Default);

/// <summary>Something that templates can call.</summary>
internal abstract class TemplateFunction(ImmutableArray<Formal> parameters, bool takesAny)
{
    public ImmutableArray<Formal> Parameters => parameters;

    /// <summary>Whether any number of arguments, named or not, can be given beyond the parameters.</summary>
    public bool TakesAny => takesAny;

    public int RequiredCount { get; } = parameters.Count(static parameter => parameter.Kind == ParameterKind.Required);

    public bool HasRest { get; } = !parameters.IsEmpty && parameters[^1].Kind == ParameterKind.Rest;

    public abstract Value Invoke(Run run, Node caller, ReadOnlySpan<Value> arguments, TemplateObject? named, Block? body);

    public int Find(string name)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == name)
                return i;
        }
        return -1;
    }
}

/// <summary>A builtin: code that is given its arguments converted to the types of its parameters.</summary>
internal sealed class Builtin(string name, ImmutableArray<Formal> parameters, Builtin.Body code) : TemplateFunction(parameters, takesAny: false)
{
    internal delegate Value Body(Run run, ReadOnlySpan<Value> arguments, Node caller);

    private readonly bool hasRest = !parameters.IsEmpty && parameters[^1].Kind == ParameterKind.Rest;

    public string Name => name;

    /// <summary>Whether so many plain arguments can be taken as they come.</summary>
    public bool Accepts(int count) => !hasRest && count >= RequiredCount && count <= Parameters.Length;

    public override Value Invoke(Run run, Node caller, ReadOnlySpan<Value> arguments, TemplateObject? named, Block? body) =>
        code(run, arguments, caller);
}

/// <summary>A function that a template declares.</summary>
internal sealed class ScriptFunction(Function declaration) : TemplateFunction(Formals(declaration.Parameters), declaration.Parameters is null)
{
    private static ImmutableArray<Formal> Formals(ImmutableArray<Parameter>? parameters) => parameters is not { } list ? []
        : [.. list.Select(static parameter => new Formal(parameter.Name, ArgumentType.Any, parameter.Kind, parameter.Default))];

    public override Value Invoke(Run run, Node caller, ReadOnlySpan<Value> arguments, TemplateObject? named, Block? body)
    {
        var scope = TakesAny ? null : new TemplateObject();
        if (scope is null)
            run.Scopes.PushLocals();
        else
            run.Scopes.Push(scope, isLocal: true);
        if (declaration.Name is { IsLocal: true } name)
            run.Scopes.SetLocal(name.Symbol, Value.From(this));
        var list = new TemplateArray(arguments.Length) { IsReadOnly = false };
        foreach (var argument in arguments)
            list.Add(argument);
        foreach (var member in named?.Names ?? [])
        {
            named!.TryGet(member, out var value);
            list.TrySetMember(member, value);
        }
        run.Scopes.SetLocal(run.Engine.ArgumentsSymbol, Value.From(list), isReadOnly: true, force: true);
        for (var i = 0; scope is not null && i < Parameters.Length; i++)
            scope.TrySet(Parameters[i].Name, i < arguments.Length ? arguments[i] : default);
        var result = run.RunFunction(declaration, body);
        if (scope is null)
            run.Scopes.PopLocals();
        else
            run.Scopes.Pop(isLocal: true);
        return result;
    }
}
