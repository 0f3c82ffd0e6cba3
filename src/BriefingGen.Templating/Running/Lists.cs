namespace BriefingGen.Templating.Running;

/// <summary>What holds items: arrays, ranges, strings (their characters) and objects (their members).</summary>
internal static class Lists
{
    public static bool HasItems(Value value) => value.Kind is ValueKind.Array or ValueKind.String or ValueKind.Html;

    public static int Count(Value value) => value.Reference switch
    {
        Value[] items => items.Length,
        TemplateArray array => array.Count,
        TemplateRange range => range.Count,
        string text => text.Length,
        ObjectValue holder => holder.Count,
        _ => 0,
    };

    /// <summary>An item; null past the end.</summary>
    public static Value At(Value value, int index) => index >= Count(value) ? default : value.Reference switch
    {
        Value[] items => items[index],
        TemplateArray array => array[index],
        TemplateRange range => range[index],
        string text => text[index].ToString(),
        _ => default,
    };

    /// <summary>The value with items that can be counted and taken by number; an object becomes its members.</summary>
    public static bool TryEnumerate(Value value, out Value items)
    {
        items = value.Reference is ObjectValue holder ? Pairs(holder) : value;
        return HasItems(items);
    }

    public static IEnumerable<Value> Items(Value value)
    {
        if (value.Reference is ObjectValue holder)
            value = Pairs(holder);
        for (var i = 0; i < Count(value); i++)
            yield return At(value, i);
    }

    private static Value Pairs(ObjectValue holder)
    {
        var pairs = new List<Value>(holder.Count);
        foreach (var name in holder.Names)
        {
            holder.TryGet(name, out var member);
            pairs.Add(Value.From(new PairObject(name, member)));
        }
        return Value.From(pairs.ToArray());
    }
}
