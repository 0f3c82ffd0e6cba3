using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

internal sealed partial class Run
{
    /// <summary>What an unknown variable is: null where that is allowed.</summary>
    public Value Unknown(Variable variable)
    {
        if (!Options.IsStrict || IsLenient || variable.IsLocal)
            return default;
        throw new RenderException(variable.Place, $"There is no variable or function `{variable.Name}` here.{Suggest(variable.Name, Scopes.Names().Concat(Builtins.Library.Names))} Where it may be missing, say `{variable.Name} ?? null`.");
    }

    public Value UnknownMember(Place place, string name, IEnumerable<string> known)
    {
        if (!Options.IsStrict || IsLenient)
            return default;
        throw new RenderException(place, $"There is no member `{name}`.{Suggest(name, known)} Where it may be missing, use `?.{name}`.");
    }

    /// <summary>The value of a name that is called; null where it is unknown.</summary>
    public Value FindFunction(Variable variable)
    {
        var value = variable.IsLocal ? Scopes.GetLocal(variable.Symbol) : Scopes.Get(variable.Symbol, variable.Name);
        return value.IsMissing ? default : value;
    }

    public RenderException UnknownFunction(Node target)
    {
        var name = target.Place.Text;
        var known = target is Member ? Builtins.Library.QualifiedNames : Scopes.Names().Concat(Builtins.Library.Names);
        return new(target.Place, $"There is no function `{name}`.{Suggest(name, known)}");
    }

    private static string Suggest(string name, IEnumerable<string> known) =>
        Spelling.Nearest(name, known) is { } nearest ? $" Is `{nearest}` meant?" : "";

    /// <summary>Converts an argument to what a builtin takes.</summary>
    private Value Adapt(Value value, ArgumentType type, Place place)
    {
        switch (type)
        {
            case ArgumentType.Any:
                return value;
            case ArgumentType.Text:
                return value.IsText ? value : Strings.Of(value, this);
            case ArgumentType.Integer:
                return Convert32.From(value, place, this);
            case ArgumentType.Boolean:
                return value.IsTrue;
            case ArgumentType.Long or ArgumentType.Double:
                if (value.Kind is ValueKind.Null)
                    return type == ArgumentType.Long ? 0 : 0.0;
                if (!value.IsNumber && value.Kind != ValueKind.Boolean)
                    throw Mismatch(value, "a number", place);
                return type == ArgumentType.Double ? Convert32.ToDouble(value)
                    : value.Kind == ValueKind.Integer ? value : (long)Math.Round(Convert32.ToDouble(value));
            case ArgumentType.List:
                return value.Kind is ValueKind.Array or ValueKind.Null || value.IsText ? value
                    : value.Reference is ObjectValue && Lists.TryEnumerate(value, out var pairs) ? pairs
                    : throw Mismatch(value, "an array", place);
            case ArgumentType.Date:
                return value.Kind is ValueKind.Date or ValueKind.Null ? value : throw Mismatch(value, "a date", place);
            case ArgumentType.Duration:
                return value.Kind is ValueKind.Duration ? value : throw Mismatch(value, "a timespan", place);
            default:
                return value.Kind is ValueKind.Object or ValueKind.Null ? value : throw Mismatch(value, "an object", place);
        }
    }

    private RenderException Mismatch(Value value, string wanted, Place place) =>
        new(place, $"Expecting {wanted} instead of the {TypeNames.Of(value)} `{Strings.Of(value, this)}`");
}
