using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

/// <summary>
/// One render: what is written so far, what names mean, how deep it is. Used again for later renders, by one thread at
/// a time; thrown away when a render fails, so nothing needs to be undone on the way out of a fault.
/// </summary>
internal sealed partial class Run(TemplateEngine engine)
{
    private readonly List<(Place Place, bool Escapes)> includes = [];
    private readonly Stack<Block> bodies = [];
    private readonly List<(Block Body, int Level)> wrapped = [];
    private int loopSteps;
    private long totalSteps;
    private int loopDepth;
    private int depth;
    private bool escapes;
    private bool wasNewLine;

    public TemplateEngine Engine => engine;

    public TemplateOptions Options { get; } = engine.Options;

    public SymbolTable Symbols => engine.Symbols;

    public Scopes Scopes { get; } = new(engine.Symbols, engine.BuiltinValues);

    public Output Output { get; } = new(engine.Options.OutputLimit);

    public Flow Flow { get; set; }

    /// <summary>What the last <c>ret</c> returned.</summary>
    public Value Result { get; set; }

    /// <summary>The call or loop that is running, for faults that know no place of their own.</summary>
    public Node At { get; private set; } = null!;

    /// <summary>Whether what is missing is null for now: within the left side of <c>??</c> and before <c>?.</c>.</summary>
    public bool IsLenient { get; private set; }

    public string? DateFormat { get; set; }

    /// <summary>What goes in front of further lines of the code block that runs; null for nothing.</summary>
    public string? Indent { get; set; }

    public bool IsInLoop => loopDepth > 0;

    public Dictionary<string, int>? Cycles { get; set; }

    /// <summary>Where the includes that led here stand, outermost first.</summary>
    public IEnumerable<string> IncludeChain => includes.Select(static include => include.Place.Source.Describe(include.Place.Start));

    public void Begin(ObjectValue model, int[] slots, CompiledTemplate template)
    {
        Scopes.Begin(model, slots);
        Output.Clear();
        escapes = template.Escapes && Options.Escapes;
        At = template.Body;
        loopSteps = loopDepth = depth = 0;
        totalSteps = 0;
        Flow = Flow.Next;
        Result = default;
        Indent = null;
        wasNewLine = false;
    }

    public void End()
    {
        Scopes.End();
        Array.Clear(stack);
        Cycles = null;
        DateFormat = null;
    }

    public void RunTemplate(CompiledTemplate template)
    {
        template.Body.Execute(this);
        if (Flow == Flow.Return)
        {
            Write(Result);
            Result = default;
        }
        Flow = Flow.Next;
    }

    public void Write(Value value)
    {
        if (Indent is not null)
        {
            WriteIndented(Strings.Of(value, this));
            return;
        }
        if (value.Kind == ValueKind.String)
        {
            if (escapes)
                Output.WriteEscaped((string)value.Reference!);
            else
                Output.Write((string)value.Reference!);
            return;
        }
        switch (value.Kind)
        {
            case ValueKind.Null:
                return;
            case ValueKind.Html:
                Output.Write((string)value.Reference!);
                return;
            case ValueKind.Integer:
                Output.Write(value.Bits);
                return;
            case ValueKind.Double:
                Output.Write(value.Number);
                return;
            case ValueKind.Date when DateFormat is null:
                Output.TryWrite(new(value.Bits), Builtins.DateFormatter.Default, out _);
                return;
        }
        var text = Strings.Of(value, this);
        if (escapes)
            Output.WriteEscaped(text);
        else
            Output.Write(text);
    }

    /// <summary>Writes a text of the template.</summary>
    public void Write(string text, byte[] utf8)
    {
        if (Indent is null)
            Output.Write(utf8);
        else
            WriteIndented(text);
    }

    /// <summary>Writes with the indent of the code block in front of each line that it begins.</summary>
    private void WriteIndented(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (wasNewLine)
                Output.Write(Indent);
            var end = text.IndexOf('\n');
            wasNewLine = end >= 0;
            Output.Write(wasNewLine ? text[..(end + 1)] : text);
            text = wasNewLine ? text[(end + 1)..] : [];
        }
    }

    /// <summary>What a capture or an include wrote: already escaped where this template escapes.</summary>
    public Value Cut(int start)
    {
        var text = Output.Cut(start);
        return escapes ? Value.Html(text) : text;
    }

    /// <summary>HTML from text that a builtin has escaped; plain text where nothing is escaped.</summary>
    public Value Escaped(string text) => escapes ? Value.Html(text) : text;

    public Value CaptureOutput(Block body)
    {
        var start = Output.Length;
        body.Execute(this);
        return Cut(start);
    }

    public void Include(Node caller, string name, TemplateArray arguments)
    {
        if (engine.Find(name) is not { } template)
            throw new RenderException(caller.Place, $"There is no template `{name}` to include.{engine.SuggestTemplate(name)}");
        if (!template.Errors.IsEmpty)
            throw new RenderException(caller.Place, $"The template `{name}` has errors");
        Enter(caller);
        includes.Add((caller.Place, escapes));
        escapes = template.Escapes && Options.Escapes;
        var outer = Scopes.GetLocal(engine.ArgumentsSymbol);
        Scopes.SetLocal(engine.ArgumentsSymbol, Value.From(arguments), isReadOnly: true, force: true);
        RunTemplate(template);
        Scopes.SetLocal(engine.ArgumentsSymbol, outer, isReadOnly: true, force: true);
        escapes = includes[^1].Escapes;
        includes.RemoveAt(includes.Count - 1);
        depth--;
    }

    public Value Leniently<TNode>(TNode node, Func<TNode, Run, Value> evaluate) where TNode : Node
    {
        var outer = IsLenient;
        IsLenient = true;
        var value = evaluate(node, this);
        IsLenient = outer;
        return value;
    }

    public int EnterLoop()
    {
        loopDepth++;
        loopSteps = 0;
        return Scopes.LoopCount;
    }

    public void LeaveLoop(int mark)
    {
        loopDepth--;
        loopSteps = 0;
        Scopes.PopLoops(mark);
    }

    public void StepLoop(Node loop)
    {
        At = loop;
        totalSteps++;
        if (Options.LoopLimit > 0 && ++loopSteps > Options.LoopLimit)
            throw new RenderException(loop.Place, $"The loop goes past the loop limit of {Options.LoopLimit} steps");
        if (totalSteps > Options.TotalLoopLimit)
            throw new RenderException(loop.Place, $"The loops of this page go past the loop limit of {Options.TotalLoopLimit} steps together");
    }

    /// <summary>Whether the body just run ends its loop; takes back <c>break</c> and <c>continue</c>.</summary>
    public bool EndsLoop()
    {
        if (Flow == Flow.Next)
            return false;
        var ends = Flow != Flow.Continue;
        if (Flow != Flow.Return)
            Flow = Flow.Next;
        return ends;
    }

    /// <summary>Gives the next call the body of <c>wrap</c>.</summary>
    public void GiveBody(Block body) => bodies.Push(body);

    /// <summary>Writes the body that the running function was given by <c>wrap</c>.</summary>
    public void WriteWrapped()
    {
        if (wrapped.Count > 0 && wrapped[^1].Level == functionLevel)
            wrapped[^1].Body.Execute(this);
    }

    public string CheckLength(string text)
    {
        CheckLength(text.Length);
        return text;
    }

    public void CheckLength(long length) => CheckLength(length, At.Place);

    public void CheckLength(long length, Place place)
    {
        if (length > Options.StringLimit)
            throw new RenderException(place, $"A string goes past the string limit of {Options.StringLimit} characters");
    }

    public void CheckSize(long count, Place place)
    {
        if (count > Options.ArrayLimit)
            throw new RenderException(place, $"An array goes past the array limit of {Options.ArrayLimit} items");
    }
}
