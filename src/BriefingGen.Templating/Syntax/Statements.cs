using System.Collections.Immutable;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Syntax;

/// <summary>What goes on after a statement.</summary>
internal enum Flow : byte
{
    Next,
    Break,
    Continue,
    Return,
}

internal sealed class Block(Place place, ImmutableArray<Statement> statements) : Statement(place)
{
    private readonly Statement[] statements = [.. statements];
    private readonly bool hasMarks = statements.Any(static statement => statement is CodeMark);

    public IReadOnlyList<Statement> Statements => statements;

    public override void Execute(Run run)
    {
        if (hasMarks)
        {
            ExecuteIndented(run);
            return;
        }
        foreach (var statement in statements)
        {
            statement.Execute(run);
            if (run.Flow != Flow.Next)
                return;
        }
    }

    private void ExecuteIndented(Run run)
    {
        var indent = run.Indent;
        foreach (var statement in statements)
        {
            if (statement is CodeMark mark)
            {
                run.Indent = mark.IsEnter ? mark.Indent : indent;
                continue;
            }
            statement.Execute(run);
            if (run.Flow != Flow.Next)
                break;
        }
        run.Indent = indent;
    }
}

/// <summary>Where a code block begins or ends; only there where further lines of the block are to be indented like it.</summary>
internal sealed class CodeMark(Place place, bool isEnter, string? indent) : Statement(place)
{
    public bool IsEnter => isEnter;

    public string? Indent => indent;

    public override void Execute(Run run)
    {
    }
}

internal sealed class ExpressionStatement(Place place, Node expression) : Statement(place)
{
    private readonly bool isWrapped = expression is Variable { Name: "$$" };
    private readonly bool isSilent = expression is Assign or Variable { Name: "$$" };

    public Node Expression => expression;

    public override void Execute(Run run)
    {
        if (isSilent)
            Evaluate(run);
        else
            expression.Write(run);
    }

    public override Value Evaluate(Run run)
    {
        if (isWrapped)
        {
            run.WriteWrapped();
            return default;
        }
        return expression.Evaluate(run);
    }
}

internal sealed class If(Place place, Node condition, Block body, Statement? otherwise) : Statement(place)
{
    public Node Condition => condition;

    public Block Body => body;

    public Statement? Otherwise => otherwise;

    public override void Execute(Run run)
    {
        if (condition.Evaluate(run).IsTrue)
            body.Execute(run);
        else
            otherwise?.Execute(run);
    }
}

internal sealed class Else(Place place, Block body) : Statement(place)
{
    public Block Body => body;

    public override void Execute(Run run) => body.Execute(run);
}

internal sealed class Case(Place place, Node value, ImmutableArray<When> whens) : Statement(place)
{
    public Node Value => value;

    public ImmutableArray<When> Whens => whens;

    public override void Execute(Run run)
    {
        var chosen = value.Evaluate(run);
        if (whens.Length > 0)
            whens[0].Choose(run, chosen);
    }
}

internal sealed class When(Place place, ImmutableArray<Node> values, Block body, Statement? next) : Statement(place)
{
    public ImmutableArray<Node> Values => values;

    public Block Body => body;

    public Statement? Next => next;

    public override void Execute(Run run) => body.Execute(run);

    public void Choose(Run run, Value chosen)
    {
        for (var when = this; ; when = (When)when.Next!)
        {
            foreach (var candidate in when.Values)
            {
                var value = candidate.Evaluate(run);
                if (Arithmetic.Apply(run, BinaryOperator.Equal, chosen, value, when.Place, when.Place, candidate.Place).IsTrue)
                {
                    when.Body.Execute(run);
                    return;
                }
            }
            if (when.Next is not When)
            {
                when.Next?.Execute(run);
                return;
            }
        }
    }
}

internal sealed class Capture(Place place, Node target, Block body) : Statement(place)
{
    public Node Target => target;

    public Block Body => body;

    public override void Execute(Run run)
    {
        if (target is not PathNode path)
            throw new RenderException(target.Place, $"Cannot capture into `{target.Place.Text}`");
        path.Set(run, run.CaptureOutput(body));
    }
}

internal sealed class With(Place place, Node target, Block body) : Statement(place)
{
    public Node Target => target;

    public Block Body => body;

    public override void Execute(Run run)
    {
        var value = (target is PathNode path ? path.Get(run) : target.Evaluate(run)).Reference as ObjectValue;
        if (value is null)
            throw new RenderException(target.Place, $"`{target.Place.Text}`, given to `with`, is not an object");
        run.Scopes.Push(value, isLocal: true);
        body.Execute(run);
        run.Scopes.Pop(isLocal: true);
    }
}

/// <summary>Calls a function that writes the body with <c>$$</c>.</summary>
internal sealed class Wrap(Place place, Node target, Block body) : Statement(place)
{
    public Node Target => target;

    public Block Body => body;

    public override void Execute(Run run)
    {
        if (target is not Call && (target as PathNode)?.Get(run).Kind != ValueKind.Function)
            throw new RenderException(target.Place, $"`wrap` expects a function, which `{target.Place.Text}` is not");
        run.GiveBody(body);
        run.Write(target.Evaluate(run));
    }
}

internal sealed class Import(Place place, Node value) : Statement(place)
{
    public Node Value => value;

    public override void Execute(Run run)
    {
        var imported = value.Evaluate(run);
        if (imported.Kind != ValueKind.Object)
            throw new RenderException(value.Place, $"`import` expects an object instead of {Spelling.A(TypeNames.Of(imported))}");
        foreach (var name in Running.Members.Names(imported))
        {
            if (Running.Members.TryGet(imported, name, out var member))
                run.Scopes.Set(run.Symbols.Find(name), name, member);
        }
    }
}

internal sealed class ReadOnly(Place place, Variable? variable) : Statement(place)
{
    public Variable? Variable => variable;

    public override void Execute(Run run) => run.Scopes.MakeReadOnly(variable!);
}

internal sealed class Return(Place place, Node? value) : Statement(place)
{
    public Node? Value => value;

    public override void Execute(Run run)
    {
        run.Result = value is null ? default : value.Evaluate(run);
        run.Flow = Flow.Return;
    }
}

internal sealed class FlowStatement(Place place, Flow flow) : Statement(place)
{
    public Flow Flow => flow;

    public override void Execute(Run run)
    {
        if (!run.IsInLoop)
            throw Fail($"The <{(flow == Flow.Break ? "break" : "continue")}> statement can only be used inside for/while loops");
        run.Flow = flow;
    }
}
