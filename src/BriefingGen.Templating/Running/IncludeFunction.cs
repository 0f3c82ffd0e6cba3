using System.Collections.Immutable;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

/// <summary><c>include</c> and <c>include_join</c>: other templates of the same set, given arguments as <c>$</c>.</summary>
internal sealed class IncludeFunction(bool joinsMany) : TemplateFunction(Formals(joinsMany), takesAny: true)
{
    public bool JoinsMany => joinsMany;

    private static ImmutableArray<Formal> Formals(bool joinsMany) => joinsMany
        ? [
            new("template_names", ArgumentType.List, ParameterKind.Required, default),
            new("separator", ArgumentType.Text, ParameterKind.Required, default),
            new("begin", ArgumentType.Text, ParameterKind.Optional, ""),
            new("end", ArgumentType.Text, ParameterKind.Optional, ""),
        ]
        : [new("template_name", ArgumentType.Text, ParameterKind.Required, default)];

    public override Value Invoke(Run run, Node caller, ReadOnlySpan<Value> arguments, TemplateObject? named, Block? body)
    {
        var start = run.Output.Length;
        if (joinsMany)
            Join(run, caller, arguments);
        else
            Include(run, caller, Strings.Of(arguments[0], run), Pack(arguments, named));
        return run.Cut(start);
    }

    /// <summary>Includes where the result is only to be written: straight into the output.</summary>
    public static void Write(Run run, Call call, ReadOnlySpan<Node> arguments)
    {
        var list = new TemplateArray(arguments.Length);
        foreach (var argument in arguments)
        {
            var value = argument.Evaluate(run);
            if (argument is NamedArgument named)
                list.TrySetMember(named.Name, value);
            else if (argument is Expand && Lists.HasItems(value) && !value.IsText)
                AddAll(list, value);
            else
                list.Add(value);
        }
        if (list.Count == 0)
            throw new RenderException(Run.After(call), "`include` expects the name of a template");
        Include(run, call, Strings.Of(list[0], run), list);
    }

    private static void AddAll(TemplateArray list, Value values)
    {
        foreach (var value in Lists.Items(values))
            list.Add(value);
    }

    private static TemplateArray Pack(ReadOnlySpan<Value> arguments, TemplateObject? named)
    {
        var list = new TemplateArray(arguments.Length);
        foreach (var argument in arguments)
            list.Add(argument);
        foreach (var name in named?.Names ?? [])
        {
            named!.TryGet(name, out var value);
            list.TrySetMember(name, value);
        }
        return list;
    }

    private static void Join(Run run, Node caller, ReadOnlySpan<Value> arguments)
    {
        WritePart(run, caller, Strings.Of(arguments[2], run));
        var isFirst = true;
        var separator = Strings.Of(arguments[1], run);
        foreach (var name in Lists.Items(arguments[0]).ToArray())
        {
            if (!isFirst)
                WritePart(run, caller, separator);
            isFirst = false;
            Include(run, caller, Strings.Of(name, run), new([name]));
        }
        WritePart(run, caller, Strings.Of(arguments.Length > 3 ? arguments[3] : default, run));
    }

    /// <summary>A separator is text, or with <c>tpl:</c> in front the name of a template.</summary>
    private static void WritePart(Run run, Node caller, string part)
    {
        if (part.StartsWith("tpl:", StringComparison.Ordinal))
            Include(run, caller, part[4..], new([part[4..]]));
        else
            run.Output.Write(part);
    }

    private static void Include(Run run, Node caller, string name, TemplateArray arguments)
    {
        if (name.Length == 0)
            throw new RenderException(caller.Place, "The name of the template to include is empty");
        run.Include(caller, name, arguments);
    }
}
