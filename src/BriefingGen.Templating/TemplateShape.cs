using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BriefingGen.Templating;

/// <summary>The members of a model type: snake_case names to slots, slots to accessors. Immutable.</summary>
public abstract class TemplateShape
{
    private readonly FrozenDictionary<string, int> slots;

    private protected TemplateShape(ImmutableArray<string> names)
    {
        Names = names;
        slots = names.Select((name, index) => KeyValuePair.Create(name, index)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The names of the members, in the order of their declaration.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The slot of a member, or -1.</summary>
    public int Find(string name) => slots.TryGetValue(name, out var slot) ? slot : -1;

    /// <summary>Reads a member of <paramref name="instance"/>, which must be of this shape's type.</summary>
    public abstract TemplateValue Get(object instance, int slot);
}

/// <summary>The shape of <typeparamref name="T"/>.</summary>
public sealed class TemplateShape<T> : TemplateShape where T : class
{
    private readonly ImmutableArray<Func<T, TemplateValue>> accessors;

    public TemplateShape(params ReadOnlySpan<(string Name, Func<T, TemplateValue> Accessor)> members)
        : base([.. Select(members, static member => member.Name)])
    {
        accessors = [.. Select(members, static member => member.Accessor)];
    }

    /// <inheritdoc />
    public override TemplateValue Get(object instance, int slot) => accessors[slot]((T)instance);

    private static R[] Select<R>(ReadOnlySpan<(string, Func<T, TemplateValue>)> members, Func<(string Name, Func<T, TemplateValue> Accessor), R> pick)
    {
        var result = new R[members.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = pick(members[i]);
        return result;
    }
}
