using System.Collections.Immutable;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Builtins;

/// <summary>Builds a module of builtin functions.</summary>
internal sealed class Module
{
    private readonly TemplateObject members = new() { IsFrozen = true };

    public Value Value => Value.From(members);

    public Module Add(string name, ImmutableArray<Formal> parameters, Builtin.Body code)
    {
        members.Define(name, Value.From(new Builtin(name, parameters, code)));
        return this;
    }

    public Module Constant(string name, Value value)
    {
        members.Define(name, value);
        return this;
    }

    public static Formal Any(string name) => Required(name, ArgumentType.Any);

    public static Formal Any(string name, Value other) => new(name, ArgumentType.Any, ParameterKind.Optional, other);

    public static Formal Text(string name) => Required(name, ArgumentType.Text);

    public static Formal Text(string name, string? other) => new(name, ArgumentType.Text, ParameterKind.Optional, other);

    public static Formal Int(string name) => Required(name, ArgumentType.Integer);

    public static Formal Int(string name, int other) => new(name, ArgumentType.Integer, ParameterKind.Optional, other);

    public static Formal Number(string name) => Required(name, ArgumentType.Double);

    public static Formal List(string name) => Required(name, ArgumentType.List);

    public static Formal Date(string name) => Required(name, ArgumentType.Date);

    public static Formal Object(string name) => Required(name, ArgumentType.Object);

    private static Formal Required(string name, ArgumentType type) => new(name, type, ParameterKind.Required, default);
}

/// <summary>Arguments as what they were converted to.</summary>
internal static class ArgumentExtensions
{
    public static string Text(this Value value) => value.Reference as string ?? "";

    public static int Int(this Value value) => (int)value.Bits;
}
