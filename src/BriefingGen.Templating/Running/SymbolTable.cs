namespace BriefingGen.Templating.Running;

/// <summary>Numbers the names that the templates of an engine use. Grows while templates are read, then stays as it is.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    private readonly HashSet<string> declared = new(StringComparer.Ordinal);

    public int Count => names.Count;

    public string NameOf(int symbol) => names[symbol];

    public int Add(string name)
    {
        if (numbers.TryGetValue(name, out var number))
            return number;
        names.Add(name);
        numbers.Add(name, names.Count - 1);
        return names.Count - 1;
    }

    /// <summary>Notes that a template gives the name a value.</summary>
    public void Declare(string name) => declared.Add(name);

    public bool IsDeclared(string name) => declared.Contains(name);

    /// <summary>The number of a name, or -1 where no template has it.</summary>
    public int Find(string name) => numbers.GetValueOrDefault(name, -1);
}
