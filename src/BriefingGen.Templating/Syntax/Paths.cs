using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Syntax;

internal sealed class Variable(Place place, string name, int symbol) : PathNode(place)
{
    public string Name => name;

    public int Symbol => symbol;

    public bool IsLocal { get; } = name[0] == '$';

    public override Value Get(Run run)
    {
        var value = IsLocal ? run.Scopes.GetLocal(symbol) : run.Scopes.Get(symbol, name);
        return value.IsMissing ? run.Unknown(this) : value;
    }

    public override void Set(Run run, Value value)
    {
        if (!(IsLocal ? run.Scopes.SetLocal(symbol, value) : run.Scopes.Set(symbol, name, value)))
            throw Fail($"Cannot set the readonly variable `{name}`");
    }
}

internal sealed class This(Place place) : PathNode(place)
{
    public override Value Get(Run run) => Value.From(run.Scopes.Current);

    public override void Set(Run run, Value value) => throw Fail("`this` cannot be set; its members can");
}

internal sealed class Member(Place place, Node target, string name, int nameStart, bool isOptional) : PathNode(place)
{
    private readonly Place namePlace = new(place.Source, nameStart, nameStart + name.Length);
    private readonly PathNode? path = target as PathNode;
    private readonly Variable? variable = target as Variable;
    private Found? found;
    private FromModule? fromModule;

    /// <summary>Where the member was last found: a shape and its slot, replaced as one so that threads may race.</summary>
    private sealed record Found(TemplateShape Shape, int Slot);

    /// <summary>A function of a module: modules never change, so the module that it was found in is all there is to check.</summary>
    private sealed record FromModule(object Module, Value Value);

    public Node Target => target;

    public string Name => name;

    public bool IsOptional => isOptional;

    public override Value Get(Run run)
    {
        var holder = isOptional ? run.Leniently(this, static (node, run) => node.Holder(run)) : Holder(run);
        if (holder.Reference is ModelReference model)
        {
            var last = found;
            if (last is null || !ReferenceEquals(last.Shape, model.Shape))
            {
                var slot = model.Shape.Find(name);
                if (slot < 0)
                    return isOptional ? default : run.UnknownMember(namePlace, name, model.Shape.Names);
                found = last = new(model.Shape, slot);
            }
            return model.Shape.Get(model.Instance, last.Slot);
        }
        if (fromModule is { } cached && ReferenceEquals(cached.Module, holder.Reference))
            return cached.Value;
        if (holder.Kind == ValueKind.Null)
        {
            if (isOptional || run.IsLenient)
                return default;
            throw new RenderException(namePlace, $"Cannot get the member `{name}` of `{target.Place.Text}`, which is null here. Use `?.` where it may be missing.");
        }
        if (IsDateFormat(holder))
            return run.DateFormat ?? Builtins.DateFormatter.Default;
        if (Members.TryGet(holder, name, out var value))
        {
            if (holder.Reference is TemplateObject { IsFrozen: true } module)
                fromModule = new(module, value);
            return value;
        }
        return isOptional ? default : run.UnknownMember(namePlace, name, Members.Names(holder));
    }

    private Value Holder(Run run)
    {
        if (variable is not null)
        {
            var value = variable.Get(run);
            if (value.Kind != ValueKind.Function)
                return value;
        }
        return path is null ? target.Evaluate(run) : path.EvaluateTarget(run);
    }

    public override void Write(Run run)
    {
        var value = Get(run);
        run.Write(value.Kind == ValueKind.Function ? Evaluate(run) : value);
    }

    public override void Set(Run run, Value value)
    {
        var holder = Holder(run);
        if (holder.Kind == ValueKind.Null)
            throw new RenderException(namePlace, $"Cannot set the member `{name}` of `{target.Place.Text}`, which is null here");
        if (IsDateFormat(holder))
            run.DateFormat = Strings.Of(value, run);
        else if (!Members.TrySet(holder, name, value))
            throw new RenderException(namePlace, $"Cannot set a value for the readonly member `{Place.Text}`");
    }

    /// <summary><c>date.format</c>, which holds for the rest of the render.</summary>
    private bool IsDateFormat(Value holder) =>
        name == "format" && ReferenceEquals(holder.Reference, Builtins.DateFunctions.Module.Reference);
}

internal sealed class Indexer(Place place, Node target, Node index, bool isShort) : PathNode(place)
{
    private readonly PathNode? path = target as PathNode;

    public Node Target => target;

    public Node Index => index;

    /// <summary>Whether this is <c>$0</c>, which stands for <c>$[0]</c>.</summary>
    public bool IsShort => isShort;

    public override Value Get(Run run)
    {
        var holder = path is null ? target.Evaluate(run) : path.EvaluateTarget(run);
        var item = CheckIndex(run, holder);
        if (item.Kind == ValueKind.Missing)
            return default;
        if (IsByName(holder, item))
        {
            var name = Strings.Of(item, run);
            if (Members.TryGet(holder, name, out var member))
                return member;
            return holder.Reference is ModelReference model ? run.UnknownMember(index.Place, name, model.Shape.Names) : default;
        }
        var position = Position(run, holder, item);
        return position < 0 ? default : Lists.At(holder, position);
    }

    public override void Set(Run run, Value value)
    {
        var holder = path is null ? target.Evaluate(run) : path.EvaluateTarget(run);
        var item = CheckIndex(run, holder);
        if (IsByName(holder, item))
        {
            var name = Strings.Of(item, run);
            if (!Members.TrySet(holder, name, value))
                throw new RenderException(index.Place, $"Cannot set a value for the readonly member `{name}`: {Place.Text}");
            return;
        }
        var position = Position(run, holder, item);
        if (position < 0)
            return;
        if (holder.Reference is not TemplateArray array)
            throw new RenderException(index.Place, $"Cannot set an item of `{target.Place.Text}`, which is readonly");
        run.CheckSize(position, index.Place);
        array.Set(position, value);
    }

    private Value CheckIndex(Run run, Value holder)
    {
        if (holder.Kind == ValueKind.Null)
        {
            if (run.IsLenient)
                return Value.Missing;
            throw new RenderException(target.Place, $"Cannot get an item of `{target.Place.Text}`, which is null here");
        }
        var item = index.Evaluate(run);
        return item.Kind != ValueKind.Null ? item
            : throw new RenderException(index.Place, $"Cannot get an item of `{target.Place.Text}` by an index that is null");
    }

    private static bool IsByName(Value holder, Value item) =>
        holder.Kind == ValueKind.Object || (holder.Reference is TemplateArray && item.IsText);

    private int Position(Run run, Value holder, Value item)
    {
        if (!Lists.HasItems(holder))
            throw new RenderException(target.Place, $"Cannot use the {TypeNames.Of(holder)} `{Strings.Of(holder, run)}` as a list.");
        var position = Convert32.From(item, index.Place, run);
        return position < 0 ? Lists.Count(holder) + position : position;
    }
}
