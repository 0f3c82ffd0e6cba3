using System.Collections.Frozen;
using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Builtins;

/// <summary>The builtin modules and functions by name.</summary>
internal static class Library
{
    private static readonly FrozenDictionary<string, Value> Values = new Dictionary<string, Value>
    {
        ["array"] = ArrayFunctions.Module,
        ["date"] = DateFunctions.Module,
        ["html"] = HtmlFunctions.Module,
        ["math"] = MathFunctions.Module,
        ["object"] = ObjectFunctions.Module,
        ["regex"] = RegexFunctions.Module,
        ["string"] = StringFunctions.Module,
        ["timespan"] = TimeSpanFunctions.Module,
        ["empty"] = Value.From(EmptyObject.Instance),
        ["include"] = Value.From(new IncludeFunction(joinsMany: false)),
        ["include_join"] = Value.From(new IncludeFunction(joinsMany: true)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Values.Keys;

    public static IEnumerable<string> QualifiedNames =>
        from module in Values
        where module.Value.Kind == ValueKind.Object
        from name in ((ObjectValue)module.Value.Reference!).Names
        select $"{module.Key}.{name}";

    public static Value Find(string name) => Values.TryGetValue(name, out var value) ? value : Value.Missing;
}
