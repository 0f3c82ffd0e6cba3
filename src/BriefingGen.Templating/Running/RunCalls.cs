using System.Runtime.CompilerServices;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Running;

internal sealed partial class Run
{
    private readonly Stack<Node> pipes = [];
    private Value[] stack = new Value[32];
    private int top;
    private int functionLevel;
    private int hiddenPipes;

    public bool HasNoPipe => pipes.Count == hiddenPipes;

    public int PipeLevel => pipes.Count;

    /// <summary>Keeps what is piped for the call that will take it; gives the level to compare with after it.</summary>
    public int PushPipe(Node from)
    {
        pipes.Push(from);
        return pipes.Count - 1;
    }

    public int HidePipes()
    {
        var mark = hiddenPipes;
        hiddenPipes = pipes.Count;
        return mark;
    }

    public void ShowPipes(int mark) => hiddenPipes = mark;

    public Value Call(TemplateFunction function, Node caller, ReadOnlySpan<Node> arguments, bool takesPipe)
    {
        var piped = takesPipe && !HasNoPipe ? pipes.Pop() : null;
        return CallWith(piped, function, caller, arguments);
    }

    /// <summary>Calls a function with nodes that are its arguments, what is piped in first.</summary>
    public Value CallWith(Node? piped, TemplateFunction function, Node caller, ReadOnlySpan<Node> arguments)
    {
        var body = bodies.Count > 0 ? bodies.Pop() : null;
        var start = top;
        TemplateObject? named = null;
        ulong given = 0;
        var count = 0;
        if (piped is not null)
            Bind(function, piped, start, ref count, ref given, ref named);
        foreach (var argument in arguments)
            Bind(function, argument, start, ref count, ref given, ref named);
        Complete(function, start, ref count, ref given);
        Check(function, caller, piped, arguments, count, given);
        Enter(caller);
        var result = function.Invoke(this, caller, stack.AsSpan(start, count), named, body);
        depth--;
        top = start;
        Flow = Flow.Next;
        return result;
    }

    /// <summary>Calls a builtin with plain arguments of which there are neither too few nor too many.</summary>
    public Value CallBuiltin(Builtin function, Node? piped, Node caller, Node[] arguments)
    {
        var start = top;
        var parameters = function.Parameters;
        Reserve(start + parameters.Length);
        var count = 0;
        if (piped is not null)
            Push(parameters, piped, ref count);
        foreach (var argument in arguments)
            Push(parameters, argument, ref count);
        for (; count < parameters.Length; count++)
            stack[top++] = parameters[count].Default;
        Enter(caller);
        var result = function.Invoke(this, caller, stack.AsSpan(start, count), null, null);
        depth--;
        top = start;
        Flow = Flow.Next;
        return result;
    }

    /// <summary>Writes what <c>date.to_string</c> gives for a pattern.</summary>
    public void WriteDate(Node piped, string pattern, Call caller)
    {
        var date = Adapt(piped.Evaluate(this), ArgumentType.Date, piped.Place);
        Enter(caller);
        if (date.Kind != ValueKind.Null)
        {
            if (Output.TryWrite(new(date.Bits), pattern, out var written))
                CheckLength(written);
            else
                Write(CheckLength(Builtins.DateFormatter.Format(new(date.Bits), pattern, System.Globalization.CultureInfo.InvariantCulture, DateFormat)));
        }
        depth--;
    }

    private void Push(System.Collections.Immutable.ImmutableArray<Formal> parameters, Node argument, ref int count)
    {
        var value = Adapt(argument.Evaluate(this), parameters[count++].Type, argument.Place);
        Reserve(top + parameters.Length);
        stack[top++] = value;
    }

    /// <summary>Calls a function with values, as builtins call the functions that they are given.</summary>
    public Value CallValues(TemplateFunction function, Node caller, ReadOnlySpan<Value> values)
    {
        var start = top;
        ulong given = 0;
        var count = 0;
        foreach (var value in values)
            Place(function, Adapt(value, TypeAt(function, count), caller.Place), count, start, ref count, ref given);
        Complete(function, start, ref count, ref given);
        Check(function, caller, null, [], count, given);
        Enter(caller);
        var result = function.Invoke(this, caller, stack.AsSpan(start, count), null, null);
        depth--;
        top = start;
        Flow = Flow.Next;
        return result;
    }

    private void Bind(TemplateFunction function, Node argument, int start, ref int count, ref ulong given, ref TemplateObject? named)
    {
        var index = count;
        if (argument is NamedArgument { Name: var name })
        {
            index = function.Find(name);
            if (index < 0 && (function.TakesAny || function.HasRest))
            {
                if (name == "size")
                    throw new RenderException(argument.Place, "An argument cannot be named `size`, which every array has");
                (named ??= new()).TrySet(name, argument.Evaluate(this));
                return;
            }
            if (index < 0)
                index = count;
        }
        var value = argument.Evaluate(this);
        if (argument is Expand && value.Kind == ValueKind.Array)
        {
            for (var i = 0; i < Lists.Count(value); i++)
                Place(function, Adapt(Lists.At(value, i), TypeAt(function, count), argument.Place), index++, start, ref count, ref given);
            return;
        }
        Place(function, Adapt(value, TypeAt(function, index), argument.Place), index, start, ref count, ref given);
    }

    private static ArgumentType TypeAt(TemplateFunction function, int index) =>
        index < function.Parameters.Length ? function.Parameters[index].Type : ArgumentType.Any;

    private void Place(TemplateFunction function, Value value, int index, int start, ref int count, ref ulong given)
    {
        if (index > count)
            Fill(function, start, ref count, index - 1, ref given);
        var last = function.Parameters.Length - 1;
        if (index <= last)
            given |= 1UL << index;
        if (function.HasRest && index >= last)
        {
            if (count <= last)
            {
                Reserve(start + last);
                stack[start + last] = Value.From(new TemplateArray());
                count = last + 1;
            }
            ((TemplateArray)stack[start + last].Reference!).Add(value);
        }
        else
        {
            Reserve(start + index);
            stack[start + index] = value;
            count = Math.Max(count, index + 1);
        }
        top = start + count;
    }

    private void Reserve(int index)
    {
        if (index >= stack.Length)
            Array.Resize(ref stack, Math.Max(index + 1, stack.Length * 2));
    }

    private void Complete(TemplateFunction function, int start, ref int count, ref ulong given)
    {
        Fill(function, start, ref count, function.Parameters.Length - 1, ref given);
        top = start + count;
    }

    private void Fill(TemplateFunction function, int start, ref int count, int until, ref ulong given)
    {
        for (; count <= until && count < function.Parameters.Length; count++)
        {
            var formal = function.Parameters[count];
            Reserve(start + count);
            stack[start + count] = formal.Kind == ParameterKind.Rest ? Value.From(new TemplateArray()) : formal.Default;
            if (formal.Kind == ParameterKind.Optional)
                given |= 1UL << count;
        }
    }

    private static void Check(TemplateFunction function, Node caller, Node? piped, ReadOnlySpan<Node> arguments, int count, ulong given)
    {
        var required = (1UL << function.RequiredCount) - 1;
        if ((given & required) != required)
        {
            var got = System.Numerics.BitOperations.PopCount(given & required);
            throw new RenderException(After(caller), $"`{caller.Place.Text}` is given {Plural(got)} where {function.RequiredCount} {(function.RequiredCount == 1 ? "is" : "are")} needed: {Signature(function)}");
        }
        if (function.TakesAny || function.HasRest || count <= function.Parameters.Length)
            return;
        var all = piped is null ? 0 : 1;
        var place = count - all - 1 < arguments.Length && count - all > 0 ? arguments[count - all - 1].Place : After(caller);
        throw new RenderException(place, $"`{caller.Place.Text}` is given {Plural(count)} where at most {function.Parameters.Length} can be taken: {Signature(function)}");
    }

    private static string Plural(int count) => count == 1 ? "1 argument" : $"{count} arguments";

    private static string Signature(TemplateFunction function) =>
        $"({string.Join(", ", function.Parameters.Select(static formal => formal.Kind == ParameterKind.Required ? formal.Name : $"{formal.Name}?"))})";

    /// <summary>The place just behind a call, where an argument is missing.</summary>
    public static Place After(Node caller) => new(caller.Place.Source, caller.Place.End, caller.Place.End);

    public void Enter(Node caller)
    {
        At = caller;
        if (++depth > Options.RecursionLimit)
            throw new RenderException(caller.Place, $"Calls and includes go deeper than the recursion limit of {Options.RecursionLimit}");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new RenderException(caller.Place, "Calls and includes go deeper than the stack allows");
    }

    /// <summary>Runs the body of a function that a template declares.</summary>
    public Value RunFunction(Function declaration, Block? body)
    {
        functionLevel++;
        if (body is not null)
            wrapped.Add((body, functionLevel));
        var result = declaration.Body is ExpressionStatement expression ? expression.Evaluate(this) : default;
        if (declaration.Body is not ExpressionStatement)
        {
            declaration.Body.Execute(this);
            if (Flow == Flow.Return)
                result = Result;
        }
        if (body is not null)
            wrapped.RemoveAt(wrapped.Count - 1);
        functionLevel--;
        return result;
    }
}
