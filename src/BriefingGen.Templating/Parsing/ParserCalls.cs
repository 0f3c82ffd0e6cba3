using System.Collections.Immutable;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

internal sealed partial class Parser
{
    /// <summary>A call by juxtaposition whose arguments are being read.</summary>
    private sealed class PendingCall(Node target)
    {
        public ImmutableArray<Node>.Builder Arguments { get; } = ImmutableArray.CreateBuilder<Node>();

        public Call Close(Parser parser) => new(parser.From(target.Place.Start), target, Arguments.ToImmutable(), isExplicit: false);
    }

    private Node ParseExpression(Owner owner, bool inCall = false, int precedence = 0, ExpressionMode mode = ExpressionMode.Default, bool allowAssignment = true)
    {
        expressionLevel++;
        var outerDepth = depth;
        try
        {
            return Enter() ? ParseOperators(owner, inCall, precedence, mode, allowAssignment) : new Missing(From(Math.Max(0, Start)));
        }
        finally
        {
            depth = outerDepth;
            expressionLevel--;
        }
    }

    private Node ParseOperators(Owner owner, bool inCall, int precedence, ExpressionMode mode, bool allowAssignment)
    {
        PendingCall? call = null;
        var isFirst = true;
        while (true)
        {
            var start = Start;
            var left = ParseOperand();
            if (left is null)
            {
                Error($"Unexpected {Quote(Current)} in an expression");
                return call?.Close(this) ?? (Node)new Missing(From(Math.Max(0, Start)));
            }
            if (left is Variable { Name: "$$" })
            {
                if (!isFirst || expressionLevel > 1 || owner.Kind != OwnerKind.ExpressionStatement)
                    Error(start, "`$$`, the body given by `wrap`, can only stand as a statement of its own");
                return left;
            }
            isFirst = false;
            if (left is not AnonymousFunction && ParseTail(owner, ref left, ref call, inCall, precedence, mode, allowAssignment))
                continue;
            if (call is null)
                return left;
            call.Arguments.Add(left);
            return call.Close(this);
        }
    }

    /// <summary>Reads what follows an operand; true where a further argument of <paramref name="call"/> begins.</summary>
    private bool ParseTail(Owner owner, ref Node left, ref PendingCall? call, bool inCall, int precedence, ExpressionMode mode, bool allowAssignment)
    {
        while (true)
        {
            if (Current.Kind is TokenKind.InterpolatedEnd or TokenKind.InterpolatedClose or TokenKind.InterpolatedMiddle or TokenKind.InterpolatedOpen)
                return false;
            if (Current.Kind is TokenKind.Dot or TokenKind.QuestionDot)
            {
                if (!ParseMemberAccess(ref left))
                    return false;
                continue;
            }
            if (Current.Kind is TokenKind.PlusPlus or TokenKind.MinusMinus)
                ParseIncrementAfter(ref left);
            if (Is(TokenKind.OpenBracket) && left is PathNode or Literal or Call or Interpolated && Is(TokenKind.OpenBracket) && !FollowsSpace())
            {
                ParseIndex(ref left, call is not null, mode);
                continue;
            }
            if (mode == ExpressionMode.Basic)
                return false;
            if (mode != ExpressionMode.NoNamedArgument && Is(TokenKind.Colon))
            {
                ParseNamedValue(owner, ref left);
                return false;
            }
            if (Is(TokenKind.Equal) && left is Call declared && DeclaredParameters(declared) is { } parameters)
            {
                ParseDeclaration(declared, parameters, ref left, allowAssignment);
                return false;
            }
            if (Precedence.Assigned(Current.Kind) is { } assigned)
            {
                ParseAssignment(ref left, assigned, call is not null || expressionLevel > 1 || !allowAssignment, inCall);
                return false;
            }
            if (Precedence.Find(Current.Kind) is not BinaryOperator.None and var op)
            {
                if (Precedence.Of(op) <= precedence || (mode == ExpressionMode.When && op == BinaryOperator.Or))
                    return false;
                ParseBinary(ref left, op, inCall || call is not null, mode);
                continue;
            }
            if (Is(TokenKind.Question))
            {
                if (precedence > 0)
                    return false;
                ParseConditional(ref left, ref call);
                return false;
            }
            if (IsStartOfExpression())
            {
                if (inCall)
                    return false;
                if (Is(TokenKind.Identifier) && (owner.Named is not null || Peek().Kind == TokenKind.Colon))
                {
                    if (!ParseNamedArguments(owner, ref left, ref call))
                        return true;
                    if (Current.Kind is TokenKind.Bar or TokenKind.BarGreater)
                        continue;
                    return false;
                }
                if (Is(TokenKind.OpenParen) && !FollowsSpace())
                {
                    ParseExplicitCall(ref left);
                    continue;
                }
                if (call is null)
                    call = new(left);
                else
                    call.Arguments.Add(left);
                RefuseScientific(left);
                return true;
            }
            if (precedence > 0)
                return false;
            if (owner.Kind == OwnerKind.Pipe && call is null && left is PathNode)
                left = new Call(left.Place, left, [], isExplicit: false);
            if (Current.Kind is TokenKind.Bar or TokenKind.BarGreater)
                ParsePipe(ref left, ref call);
            return false;
        }
    }

    private void ParsePipe(ref Node left, ref PendingCall? call)
    {
        if (call is not null)
        {
            call.Arguments.Add(left);
            left = call.Close(this);
            call = null;
        }
        // A pipe may go on in the next line.
        newLineLevel++;
        Next();
        newLineLevel--;
        var to = ExpectExpression(Owner.Pipe);
        left = new Pipe(From(left.Place.Start), left, to);
    }

    private bool ParseMemberAccess(ref Node left)
    {
        var isOptional = Is(TokenKind.QuestionDot) || left is Member { IsOptional: true };
        var dot = Current;
        var name = Peek();
        if (name.Kind != TokenKind.Identifier)
        {
            Error(name.Start, $"Unexpected {Quote(name)}: a dot must be followed by a simple name");
            Next();
            return false;
        }
        Next();
        var start = Start;
        var text = TextOf(Current).ToString();
        if (text is "empty" or "blank" && Peek().Kind == TokenKind.Question)
        {
            Next();
            Next();
            left = new IsEmpty(From(left.Place.Start), left, text);
            return true;
        }
        if (text is "null" or "true" or "false" or "do" or "this")
        {
            Error(dot.Start, $"`{text}` is no name of a member");
            return false;
        }
        Next();
        left = new Member(From(left.Place.Start), left, text, start, isOptional);
        return true;
    }

    private void ParseIncrementAfter(ref Node left)
    {
        if (left is not PathNode)
            Error("The operand of `++` or `--` must be a variable, a member or an item");
        var isIncrement = Is(TokenKind.PlusPlus);
        Next();
        left = new Increment(From(left.Place.Start), left, isIncrement, isAfter: true);
    }

    private void ParseIndex(ref Node left, bool inCall, ExpressionMode mode)
    {
        Next();
        var item = ExpectExpression(Owner.Index, inCall, 0, mode);
        if (Is(TokenKind.CloseBracket))
            Next();
        else
            Error($"Unexpected {Quote(Current)}. Expecting a closing `]`.");
        left = new Indexer(From(left.Place.Start), left, item, isShort: false);
    }

    private void ParseNamedValue(Owner owner, ref Node left)
    {
        if (left is not Variable name)
        {
            Error(left.Place.Start, "Only a simple variable name can stand before the `:` of a named argument");
            return;
        }
        Next();
        left = new NamedArgument(From(name.Place.Start), name.Name, ExpectExpression(owner));
    }

    private void ParseDeclaration(Call declared, ImmutableArray<Parameter> parameters, ref Node left, bool allowAssignment)
    {
        if (expressionLevel > 1 || !allowAssignment)
            Error(left.Place.Start, "A function can only be declared as a statement of its own");
        symbols.Declare(((Variable)declared.Target).Name);
        Next();
        var start = Start;
        var body = ParseExpressionStatement();
        left = new FunctionDeclaration(From(start), new(From(declared.Place.Start), (Variable)declared.Target, parameters, body));
    }

    private void ParseAssignment(ref Node left, BinaryOperator op, bool isMisplaced, bool inCall)
    {
        if (left is not PathNode || isMisplaced)
            Error(left.Place.Start, "A value can only be assigned to a variable, a member or an item, in a statement of its own (`==` compares)");
        if (left is Variable variable)
            symbols.Declare(variable.Name);
        Next();
        var value = ExpectExpression(Owner.Assign, inCall);
        left = new Assign(From(left.Place.Start), left, op, value);
    }

    private void ParseBinary(ref Node left, BinaryOperator op, bool inCall, ExpressionMode mode)
    {
        Enter();
        var place = new Place(source, Start, Current.End);
        Next();
        var right = ExpectExpression(Owner.Binary, inCall, Precedence.Of(op), mode);
        left = Binary.Create(From(left.Place.Start), left, op, right, place);
    }

    private void ParseConditional(ref Node left, ref PendingCall? call)
    {
        if (call is not null)
        {
            call.Arguments.Add(left);
            left = call.Close(this);
            call = null;
        }
        Next();
        var whenTrue = ExpectExpression(Owner.Conditional, mode: ExpressionMode.NoNamedArgument);
        Expect(TokenKind.Colon, ":");
        var whenFalse = ExpectExpression(Owner.Conditional, mode: ExpressionMode.NoNamedArgument);
        left = new Conditional(From(left.Place.Start), left, whenTrue, whenFalse);
    }

    /// <summary>Reads <c>name: value</c> arguments; false where plain arguments follow them.</summary>
    private bool ParseNamedArguments(Owner owner, ref Node left, ref PendingCall? call)
    {
        if (owner.Named is null)
        {
            if (call is null)
                call = new(left);
            else
                call.Arguments.Add(left);
        }
        while (Is(TokenKind.Identifier) && (owner.Named is not null || Peek().Kind == TokenKind.Colon))
        {
            var start = Start;
            if (ParseVariable() is not Variable name)
            {
                Error(start, "The name of an argument must be a simple name");
                break;
            }
            Node? value = null;
            if (Is(TokenKind.Colon))
            {
                Next();
                value = ExpectExpression(owner, mode: ExpressionMode.Basic);
            }
            var argument = new NamedArgument(From(start), name.Name, value);
            if (owner.Named is null)
                call!.Arguments.Add(argument);
            else
                owner.Named.Add(argument);
            if (call is not null && value is AnonymousFunction)
                break;
        }
        if (owner.Named is null && IsStartOfExpression())
            return false;
        if (call is not null)
        {
            left = call.Close(this);
            call = null;
        }
        return true;
    }

    private void ParseExplicitCall(ref Node left)
    {
        var arguments = ImmutableArray.CreateBuilder<Node>();
        Next();
        while (!Is(TokenKind.CloseParen))
        {
            if (arguments.Count > 0)
            {
                if (Is(TokenKind.Comma))
                    Next();
                else
                    Error("Expecting a comma between the arguments of a function");
            }
            if (!IsStartOfExpression())
            {
                Error($"Expecting an expression instead of {Quote(Current)} among the arguments of a function");
                Error("Expecting a closing `)` after the arguments of a function");
                left = new Call(From(left.Place.Start), left, arguments.DrainToImmutable(), isExplicit: true);
                return;
            }
            arguments.Add(ParseExpression(Owner.Argument));
        }
        Next();
        left = new Call(From(left.Place.Start), left, arguments.DrainToImmutable(), isExplicit: true);
    }
}
