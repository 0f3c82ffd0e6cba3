using System.Collections.Immutable;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Syntax;

internal sealed class For : Statement
{
    private readonly int loopSymbol;

    public For(Place place, PathNode? variable, Node values, ImmutableArray<NamedArgument> options, Block body, Else? otherwise, bool isTable, SymbolTable symbols) : base(place)
    {
        Variable = variable;
        Values = values;
        Options = options;
        Body = body;
        Otherwise = otherwise;
        IsTable = isTable;
        loopSymbol = symbols.Add(isTable ? "tablerow" : "for");
    }

    public PathNode? Variable { get; }

    public Node Values { get; }

    public ImmutableArray<NamedArgument> Options { get; }

    public Block Body { get; }

    public Else? Otherwise { get; }

    public bool IsTable { get; }

    public override void Execute(Run run)
    {
        var values = Values.Evaluate(run);
        if (values.Kind == ValueKind.Null)
            return;
        if (!Lists.TryEnumerate(values, out var items))
            throw new RenderException(Values.Place, $"Cannot loop over {Spelling.A(TypeNames.Of(values))}");
        var table = IsTable ? new TableRow(run) : null;
        if (Options.Length > 0)
            items = LoopOptions.Apply(this, items, table, run);
        var loop = new LoopInfo(items, table);
        var mark = run.EnterLoop();
        run.Scopes.PushLoop(loopSymbol, Value.From(loop));
        var variable = Variable as Variable;
        if (variable is not null)
            run.Scopes.PushLoop(variable.Symbol, default);
        table?.Begin();
        while (loop.MoveNext())
        {
            run.StepLoop(this);
            if (variable is not null)
                run.Scopes.SetLoop(loop.Current);
            else
                Variable!.Set(run, loop.Current);
            table?.BeginCell(loop);
            Body.Execute(run);
            table?.EndCell();
            if (run.EndsLoop())
                break;
        }
        table?.End();
        run.LeaveLoop(mark);
        if (loop.Index < 0 && Otherwise is not null)
            Otherwise.Execute(run);
    }
}

internal sealed class While(Place place, Node condition, Block body, SymbolTable symbols) : Statement(place)
{
    private readonly int loopSymbol = symbols.Add("while");

    public Node Condition => condition;

    public Block Body => body;

    public override void Execute(Run run)
    {
        var loop = new LoopInfo(null, null);
        var mark = run.EnterLoop();
        run.Scopes.PushLoop(loopSymbol, Value.From(loop));
        loop.Index = 0;
        for (var index = 0; ; index++)
        {
            run.StepLoop(this);
            if (!condition.Evaluate(run).IsTrue)
                break;
            loop.Index = index;
            body.Execute(run);
            if (run.EndsLoop())
                break;
        }
        run.LeaveLoop(mark);
    }
}
