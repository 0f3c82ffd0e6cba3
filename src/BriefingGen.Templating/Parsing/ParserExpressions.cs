using System.Collections.Immutable;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

internal enum ExpressionMode
{
    Default,

    /// <summary>A variable path or terminal only.</summary>
    Basic,

    /// <summary>A colon ends the expression: it belongs to a conditional.</summary>
    NoNamedArgument,

    /// <summary>Ends before <c>||</c>, which separates the values of <c>when</c>.</summary>
    When,
}

internal sealed partial class Parser
{
    private Node ExpectExpression(Owner owner, bool inCall = false, int precedence = 0, ExpressionMode mode = ExpressionMode.Default, bool allowAssignment = true)
    {
        if (IsStartOfExpression())
            return ParseExpression(owner, inCall, precedence, mode, allowAssignment);
        Error($"Expecting an expression instead of {Quote(Current)} in {Spelling.A(owner.Name)}: {owner.Example}");
        return new Missing(From(Math.Max(0, Start)));
    }

    private bool IsStartOfExpression() => IsUnary() || IsVariableOrLiteral(Current.Kind)
        || Current.Kind is TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket;

    private bool IsUnary() => Current.Kind is TokenKind.Bang or TokenKind.Minus or TokenKind.Plus or TokenKind.At
        or TokenKind.Caret or TokenKind.PlusPlus or TokenKind.MinusMinus;

    private bool FollowsSpace() => Start > 0 && char.IsWhiteSpace(source.Text[Start - 1]);

    /// <summary>The operand that an expression begins with; null where there is none.</summary>
    private Node? ParseOperand()
    {
        switch (Current.Kind)
        {
            case TokenKind.OpenParen:
                return ParseParentheses();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.PlusPlus or TokenKind.MinusMinus:
                return ParseIncrement();
            default:
                if (IsVariableOrLiteral(Current.Kind))
                    return ParseTerminal();
                return IsUnary() ? ParseUnary() : null;
        }
    }

    private Node ParseParentheses()
    {
        var start = Start;
        Expect(TokenKind.OpenParen, "(");
        var inner = ExpectExpression(Owner.Parentheses);
        if (Is(TokenKind.CloseParen))
            Next();
        else
            Error($"Unexpected {Quote(Current)}. Expecting a closing `)`.");
        return new Nested(From(start), inner);
    }

    private Node ParseUnary()
    {
        var start = Start;
        var op = Current.Kind;
        Next();
        var operand = ExpectExpression(Owner.Unary, precedence: Precedence.Unary);
        return op switch
        {
            TokenKind.Bang => new Not(From(start), operand),
            TokenKind.At => new Alias(From(start), operand),
            TokenKind.Caret => new Expand(From(start), operand),
            _ => new Sign(From(start), operand, op == TokenKind.Minus),
        };
    }

    private Increment ParseIncrement()
    {
        var start = Start;
        var isIncrement = Is(TokenKind.PlusPlus);
        Next();
        var operand = ExpectExpression(Owner.Unary, precedence: Precedence.Increment);
        if (operand is not (PathNode or Missing))
            Error("The operand of `++` or `--` must be a variable, a member or an item");
        return new(From(start), operand, isIncrement, isAfter: false);
    }

    private ArrayInitializer ParseArray()
    {
        var start = Start;
        var items = ImmutableArray.CreateBuilder<Node>();
        newLineLevel++;
        Next();
        while (!Is(TokenKind.CloseBracket))
        {
            var item = ExpectExpression(Owner.Array);
            if (item is Missing)
                break;
            items.Add(item);
            if (!Is(TokenKind.Comma))
                break;
            Next();
        }
        newLineLevel--;
        Expect(TokenKind.CloseBracket, "]");
        return new(From(start), items.DrainToImmutable());
    }

    private ObjectInitializer ParseObject()
    {
        var start = Start;
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, Node>>();
        newLineLevel++;
        Next();
        while (!Is(TokenKind.CloseBrace))
        {
            if (!ParseMember(members))
            {
                newLineLevel--;
                return new(From(start), members.DrainToImmutable());
            }
            if (Is(TokenKind.Comma))
                Next();
            else if (!Is(TokenKind.CloseBrace))
                break;
        }
        newLineLevel--;
        if (!Is(TokenKind.CloseBrace))
        {
            Error($"Unexpected {Quote(Current)} in an object. Expecting a name: {Owner.Object.Example}");
            return new(From(start), members.DrainToImmutable());
        }
        Next();
        return new(From(start), members.DrainToImmutable());
    }

    private bool ParseMember(ImmutableArray<KeyValuePair<string, Node>>.Builder members)
    {
        string name;
        switch (Current.Kind)
        {
            case TokenKind.Identifier:
                name = TextOf(Current).ToString();
                Next();
                break;
            case TokenKind.String or TokenKind.VerbatimString:
                name = (string)((Literal)ParseTerminal()).Value.Reference!;
                break;
            default:
                Error($"Unexpected {Quote(Current)} in an object. The name of a member is a simple name or a string: {Owner.Object.Example}");
                return false;
        }
        if (!Is(TokenKind.Colon))
        {
            Error($"Unexpected {Quote(Current)}. Expecting a colon after the member `{name}` of an object");
            return false;
        }
        Next();
        if (!IsStartOfExpression())
        {
            Error($"Unexpected {Quote(Current)}. Expecting an expression for the value of the member `{name}`");
            return false;
        }
        members.Add(new(name, ParseExpression(Owner.Object)));
        return true;
    }
}
