namespace BriefingGen.Templating.Running;

/// <summary>Something with named members.</summary>
internal abstract class ObjectValue
{
    public abstract int Count { get; }

    public abstract IEnumerable<string> Names { get; }

    public abstract bool TryGet(string name, out Value value);

    /// <summary>False where the member is readonly.</summary>
    public virtual bool TrySet(string name, Value value) => false;
}

/// <summary>A model instance with the shape that reads it.</summary>
internal sealed class ModelReference(object instance, TemplateShape shape) : ObjectValue
{
    public object Instance => instance;

    public TemplateShape Shape => shape;

    public override int Count => shape.Names.Length;

    public override IEnumerable<string> Names => shape.Names;

    public override bool TryGet(string name, out Value value)
    {
        var slot = shape.Find(name);
        value = slot < 0 ? default : shape.Get(instance, slot);
        return slot >= 0;
    }
}

/// <summary>An object made by a template, or from JSON: members in the order in which they were set.</summary>
internal sealed class TemplateObject : ObjectValue
{
    private readonly OrderedDictionary<string, Value> members = new(StringComparer.Ordinal);
    private HashSet<string>? readOnly;

    public override int Count => members.Count;

    public override IEnumerable<string> Names => members.Keys;

    /// <summary>Refuses every change from now on.</summary>
    public bool IsFrozen { get; init; }

    public override bool TryGet(string name, out Value value) => members.TryGetValue(name, out value);

    public override bool TrySet(string name, Value value)
    {
        if (IsFrozen || readOnly?.Contains(name) == true)
            return false;
        members[name] = value;
        return true;
    }

    public void Define(string name, Value value) => members[name] = value;

    public void MakeReadOnly(string name) => (readOnly ??= new(StringComparer.Ordinal)).Add(name);
}

/// <summary>The value <c>empty</c>, equal to whatever is empty.</summary>
internal sealed class EmptyObject : ObjectValue
{
    public static readonly EmptyObject Instance = new();

    public override int Count => 0;

    public override IEnumerable<string> Names => [];

    public override bool TryGet(string name, out Value value)
    {
        value = default;
        return false;
    }
}

/// <summary>One member of an object, as a loop over it gives them.</summary>
internal sealed class PairObject(string key, Value value) : ObjectValue
{
    public override int Count => 2;

    public override IEnumerable<string> Names => ["key", "value"];

    public override bool TryGet(string name, out Value result)
    {
        result = name switch
        {
            "key" => key,
            "value" => value,
            _ => default,
        };
        return name is "key" or "value";
    }
}
