namespace BriefingGen.Templating.Running;

/// <summary>An array made by a template; it can have named members too, as <c>$</c> has.</summary>
internal sealed class TemplateArray
{
    private readonly List<Value> items;

    public TemplateArray(int capacity = 0) => items = new(capacity);

    public TemplateArray(IEnumerable<Value> values) => items = [.. values];

    public int Count => items.Count;

    public Value this[int index] => items[index];

    /// <summary>The named members; null where there are none.</summary>
    public TemplateObject? Members { get; private set; }

    public bool IsReadOnly { get; set; }

    public void Add(Value value) => items.Add(value);

    /// <summary>Sets an item; the array grows up to it, with null between.</summary>
    public void Set(int index, Value value)
    {
        while (items.Count <= index)
            items.Add(default);
        items[index] = value;
    }

    public void Insert(int index, Value value) => items.Insert(index, value);

    public void RemoveAt(int index) => items.RemoveAt(index);

    public bool TrySetMember(string name, Value value) => name != "size" && (Members ??= new()).TrySet(name, value);

    public TemplateArray Copy()
    {
        var copy = new TemplateArray(items);
        if (Members is not null)
        {
            foreach (var name in Members.Names)
            {
                Members.TryGet(name, out var value);
                copy.TrySetMember(name, value);
            }
        }
        return copy;
    }
}

/// <summary><c>from..to</c>: its items are made when asked for.</summary>
internal sealed class TemplateRange(long from, long step, int count)
{
    public int Count => count;

    public Value this[int index] => from + (step * index);
}
