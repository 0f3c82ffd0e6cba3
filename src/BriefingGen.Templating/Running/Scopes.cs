using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

/// <summary>
/// What names mean while a template runs. As in Scriban the innermost scope is asked first, its loop variables before
/// its members: scopes of <c>with</c> and of functions with parameters, then the model with what was assigned, then the builtins.
/// </summary>
internal sealed class Scopes(SymbolTable symbols, Value[] builtins)
{
    private readonly Value[] root = new Value[symbols.Count];
    private readonly List<(ObjectValue Object, int LoopBase)> pushed = [];
    private readonly List<Locals> locals = [new(0)];
    private (int Symbol, Value Value)[] loops = new (int, Value)[8];
    private int loopCount;
    private HashSet<int>? readOnly;
    private ObjectValue? model;
    private int[] slots = [];
    private TemplateObject? extras;

    /// <summary>The variables of a function that begin with <c>$</c>.</summary>
    private sealed class Locals(int loopBase)
    {
        private readonly List<(int Symbol, Value Value, bool IsReadOnly)> values = [];

        public int LoopBase => loopBase;

        public Value Get(int symbol)
        {
            foreach (var entry in values)
            {
                if (entry.Symbol == symbol)
                    return entry.Value;
            }
            return Value.Missing;
        }

        public bool Set(int symbol, Value value, bool isReadOnly = false, bool force = false)
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i].Symbol != symbol)
                    continue;
                if (values[i].IsReadOnly && !force)
                    return false;
                values[i] = (symbol, value, isReadOnly);
                return true;
            }
            values.Add((symbol, value, isReadOnly));
            return true;
        }

        public void Clear() => values.Clear();
    }

    /// <summary>Makes ready for a new render. <paramref name="modelSlots"/> says which slot of the model each symbol is, or -1.</summary>
    public void Begin(ObjectValue newModel, int[] modelSlots)
    {
        model = newModel;
        slots = modelSlots;
        Array.Fill(root, Value.Missing);
        pushed.Clear();
        locals.RemoveRange(1, locals.Count - 1);
        locals[0].Clear();
        Array.Clear(loops);
        loopCount = 0;
        readOnly = null;
        extras = null;
    }

    public void End()
    {
        Array.Clear(root);
        Array.Clear(loops);
        locals[0].Clear();
        model = null;
    }

    public int LoopCount => loopCount;

    public int Depth => pushed.Count;

    public ObjectValue Current => pushed.Count > 0 ? pushed[^1].Object : new RootObject(this);

    public Value Get(int symbol, string name)
    {
        if (pushed.Count > 0 || symbol < 0)
            return GetPushed(symbol, name);
        for (var i = loopCount - 1; i >= 0; i--)
        {
            if (loops[i].Symbol == symbol)
                return loops[i].Value;
        }
        var value = root[symbol];
        return value.IsMissing ? GetRoot(symbol) : value;
    }

    private Value GetPushed(int symbol, string name)
    {
        var top = loopCount;
        for (var i = pushed.Count - 1; i >= 0; i--)
        {
            var scope = pushed[i];
            if (FindLoop(symbol, scope.LoopBase, top) is var found && found >= 0)
                return loops[found].Value;
            top = scope.LoopBase;
            if (scope.Object.TryGet(name, out var value))
                return value;
        }
        for (var i = top - 1; i >= 0; i--)
        {
            if (loops[i].Symbol == symbol)
                return loops[i].Value;
        }
        return symbol < 0 ? Value.Missing : GetRoot(symbol);
    }

    private Value GetRoot(int symbol)
    {
        var value = root[symbol];
        if (!value.IsMissing)
            return value;
        if (slots.Length > 0 && slots[symbol] >= 0)
        {
            var reference = (ModelReference)model!;
            return root[symbol] = reference.Shape.Get(reference.Instance, slots[symbol]);
        }
        if (model is not ModelReference && model!.TryGet(symbols.NameOf(symbol), out value))
            return root[symbol] = value;
        return builtins[symbol];
    }

    private int FindLoop(int symbol, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (loops[i].Symbol == symbol)
                return i;
        }
        return -1;
    }

    /// <summary>Assigns in the innermost scope; false where the variable is readonly.</summary>
    public bool Set(int symbol, string name, Value value)
    {
        if (pushed.Count > 0)
            return pushed[^1].Object.TrySet(name, value);
        // A name that no template reads as a variable can still be reached through `this`.
        if (symbol < 0)
            return (extras ??= new()).TrySet(name, value);
        if (readOnly?.Contains(symbol) == true)
            return false;
        root[symbol] = value;
        return true;
    }

    public Value GetLocal(int symbol)
    {
        var frame = locals[^1];
        var found = FindLoop(symbol, frame.LoopBase, loopCount);
        return found >= 0 ? loops[found].Value : frame.Get(symbol);
    }

    public bool SetLocal(int symbol, Value value, bool isReadOnly = false, bool force = false) => locals[^1].Set(symbol, value, isReadOnly, force);

    public void MakeReadOnly(Variable variable)
    {
        if (variable.IsLocal)
            locals[^1].Set(variable.Symbol, locals[^1].Get(variable.Symbol), isReadOnly: true, force: true);
        else if (pushed.Count == 0)
            (readOnly ??= []).Add(variable.Symbol);
        else if (pushed[^1].Object is TemplateObject target)
            target.MakeReadOnly(variable.Name);
    }

    public void PushLoop(int symbol, Value value)
    {
        if (loopCount == loops.Length)
            Array.Resize(ref loops, loopCount * 2);
        loops[loopCount++] = (symbol, value);
    }

    /// <summary>Sets the variable of the innermost loop.</summary>
    public void SetLoop(Value value) => loops[loopCount - 1].Value = value;

    public void PopLoops(int count) => loopCount = count;

    public void Push(ObjectValue scope, bool isLocal)
    {
        pushed.Add((scope, loopCount));
        if (isLocal)
            PushLocals();
    }

    public void Pop(bool isLocal)
    {
        pushed.RemoveAt(pushed.Count - 1);
        if (isLocal)
            PopLocals();
    }

    public void PushLocals() => locals.Add(new(loopCount));

    public void PopLocals() => locals.RemoveAt(locals.Count - 1);

    /// <summary>The names that could have been meant, for a suggestion.</summary>
    public IEnumerable<string> Names()
    {
        foreach (var (scope, _) in pushed)
        {
            foreach (var name in scope.Names)
                yield return name;
        }
        for (var i = 0; i < loopCount; i++)
            yield return symbols.NameOf(loops[i].Symbol);
        foreach (var name in model!.Names)
            yield return name;
        for (var i = 0; i < root.Length; i++)
        {
            if (!root[i].IsMissing)
                yield return symbols.NameOf(i);
        }
    }

    /// <summary><c>this</c> outside <c>with</c> and functions: the model with what was assigned over it.</summary>
    private sealed class RootObject(Scopes scopes) : ObjectValue
    {
        public override int Count => Names.Count();

        public override IEnumerable<string> Names
        {
            get
            {
                var names = new List<string>(scopes.model!.Names);
                for (var i = 0; i < scopes.root.Length; i++)
                {
                    if (!scopes.root[i].IsMissing && !names.Contains(scopes.Name(i)))
                        names.Add(scopes.Name(i));
                }
                names.AddRange(scopes.extras?.Names ?? []);
                return names;
            }
        }

        public override bool TryGet(string name, out Value value)
        {
            var symbol = scopes.Find(name);
            value = symbol >= 0 ? scopes.root[symbol] : Value.Missing;
            if (!value.IsMissing)
                return true;
            if (scopes.extras?.TryGet(name, out value) == true)
                return true;
            return scopes.model!.TryGet(name, out value);
        }

        public override bool TrySet(string name, Value value)
        {
            return scopes.Set(scopes.Find(name), name, value);
        }
    }

    private int Find(string name) => symbols.Find(name);

    private string Name(int symbol) => symbols.NameOf(symbol);
}
