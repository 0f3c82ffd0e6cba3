using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

/// <summary><c>offset</c>, <c>limit</c>, <c>reversed</c> and, for tables, <c>cols</c>.</summary>
internal static class LoopOptions
{
    public static Value Apply(For loop, Value items, TableRow? table, Run run)
    {
        var offset = 0;
        var limit = -1;
        var reversed = false;
        foreach (var option in loop.Options)
        {
            switch (option.Name)
            {
                case "offset":
                    offset = Read(option, run);
                    break;
                case "limit":
                    limit = Read(option, run);
                    break;
                case "reversed":
                    reversed = true;
                    break;
                case "cols" when table is not null:
                    table.Columns = Math.Max(1, Read(option, run));
                    break;
                default:
                    throw new RenderException(option.Place, $"`{option.Name}` is no option of this loop. Known are offset, limit and reversed{(table is null ? "" : " and cols")}.");
            }
        }
        var values = Lists.Items(items);
        if (offset > 0)
            values = values.Skip(offset);
        if (reversed)
            values = values.Reverse();
        if (limit > 0)
            values = values.Take(limit);
        return Value.From(values.ToArray());
    }

    private static int Read(NamedArgument option, Run run) =>
        Convert32.From(option.Evaluate(run), option.Value?.Place ?? option.Place, run);
}
