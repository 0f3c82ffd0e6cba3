namespace BriefingGen.Templating.Running;

/// <summary>The state of a loop, which templates read as <c>for</c>, <c>tablerow</c> or <c>while</c>.</summary>
internal sealed class LoopInfo(Value? items, TableRow? table) : ObjectValue
{
    private readonly int length = items is { } values ? Lists.Count(values) : 0;
    private Value previous;

    public int Index { get; set; } = -1;

    public Value Current { get; private set; }

    public bool IsLast => Index == length - 1;

    public override int Count => items is null ? 4 : 8;

    public override IEnumerable<string> Names => items is null
        ? ["first", "even", "odd", "index"]
        : ["first", "last", "even", "odd", "index", "rindex", "length", "changed"];

    public bool MoveNext()
    {
        if (Index + 1 >= length)
            return false;
        Index++;
        previous = Current;
        Current = Lists.At(items!.Value, Index);
        return true;
    }

    public override bool TryGet(string name, out Value value)
    {
        value = name switch
        {
            "first" => Index == 0,
            "even" => (Index & 1) == 0,
            "odd" => (Index & 1) == 1,
            "index" => Index,
            "last" when items is not null => IsLast,
            "rindex" when items is not null => length - Index - 1,
            "length" when items is not null => length,
            "changed" when items is not null => Index == 0 || !Equality.AreSame(previous, Current),
            "col" when table is not null => table.Column(Index),
            _ => Value.Missing,
        };
        return !value.IsMissing;
    }
}

/// <summary>Writes the rows and cells of <c>tablerow</c>.</summary>
internal sealed class TableRow(Run run)
{
    public int Columns { get; set; } = 1;

    public int Column(int index) => index % Columns;

    public void Begin() => run.Output.Write("<tr class=\"row1\">"u8);

    public void End() => run.Output.Write("</tr>\n"u8);

    public void BeginCell(LoopInfo loop)
    {
        if (loop.Index > 0 && Column(loop.Index) == 0)
        {
            run.Output.Write("</tr>\n<tr class=\"row"u8);
            run.Output.Write((loop.Index / Columns) + 1);
            run.Output.Write("\">"u8);
        }
        run.Output.Write("<td class=\"col"u8);
        run.Output.Write(Column(loop.Index) + 1);
        run.Output.Write("\">"u8);
    }

    public void EndCell() => run.Output.Write("</td>"u8);
}
