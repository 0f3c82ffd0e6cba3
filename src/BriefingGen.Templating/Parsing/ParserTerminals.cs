using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

internal sealed partial class Parser
{
    private static bool IsVariableOrLiteral(TokenKind kind) => kind is TokenKind.Identifier or TokenKind.SpecialIdentifier
        or TokenKind.Integer or TokenKind.HexInteger or TokenKind.BinaryInteger or TokenKind.Float or TokenKind.String
        or TokenKind.InterpolatedBegin or TokenKind.InterpolatedWhole or TokenKind.VerbatimString;

    private Node ParseTerminal() => Current.Kind switch
    {
        TokenKind.Identifier or TokenKind.SpecialIdentifier => ParseVariable(),
        TokenKind.InterpolatedBegin or TokenKind.InterpolatedWhole => ParseInterpolated(),
        TokenKind.VerbatimString => ParseLiteral(static text => text[1..^1].ToString().Replace("``", "`", StringComparison.Ordinal)),
        TokenKind.String => ParseLiteral(static text => Lexer.Unescape(text[1..^1])),
        TokenKind.Integer => ParseLiteral(ReadInteger),
        TokenKind.HexInteger => ParseLiteral(static text => ReadBased(text, 4)),
        TokenKind.BinaryInteger => ParseLiteral(static text => text.Contains('.') ? ReadBinaryFraction(text) : ReadBased(text, 1)),
        _ => ParseLiteral(ReadFloat),
    };

    private delegate Value LiteralReader(ReadOnlySpan<char> text);

    private Literal ParseLiteral(LiteralReader read)
    {
        var start = Start;
        var value = read(TextOf(Current));
        Next();
        return new(From(start), value);
    }

    private Value ReadInteger(ReadOnlySpan<char> token)
    {
        var text = token.ToString().Replace("_", "", StringComparison.Ordinal);
        const NumberStyles style = NumberStyles.Integer | NumberStyles.AllowExponent;
        if (long.TryParse(text, style, CultureInfo.InvariantCulture, out var integer))
            return integer;
        var exponent = text.AsSpan(text.AsSpan().IndexOfAny('e', 'E') + 1);
        if (exponent.Length < text.Length && (!int.TryParse(exponent, CultureInfo.InvariantCulture, out var power) || power > 10_000))
        {
            Error($"The exponent of `{text}` is too large");
            return 0;
        }
        if (BigInteger.TryParse(text, style, CultureInfo.InvariantCulture, out var big))
            return Value.From(big);
        Error($"Unable to read the integer `{text}`");
        return 0;
    }

    private static Value ReadBased(ReadOnlySpan<char> token, int bitsPerDigit)
    {
        var number = BigInteger.Zero;
        var isUnsigned = token[^1] is 'u' or 'U';
        foreach (var c in isUnsigned ? token[2..^1] : token[2..])
        {
            if (c != '_')
                number = (number << bitsPerDigit) | Convert.ToInt32(c.ToString(), 16);
        }
        if (isUnsigned || number > ulong.MaxValue)
            return Value.From(number);
        return number <= uint.MaxValue ? (int)(uint)number : (long)(ulong)number;
    }

    private static Value ReadBinaryFraction(ReadOnlySpan<char> token)
    {
        var isFloat = token[^1] is 'f' or 'F';
        var number = 0.0;
        var scale = 0;
        foreach (var c in token[2..])
        {
            if (c == '.')
                scale = 1;
            else if (c is '0' or '1')
                (number, scale) = ((number * 2) + (c - '0'), scale * 2);
        }
        return isFloat ? Value.From((float)(number / scale)) : number / scale;
    }

    private Value ReadFloat(ReadOnlySpan<char> text)
    {
        const NumberStyles style = NumberStyles.Float;
        var digits = text[^1] is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' ? text[..^1] : text;
        if (text[^1] is 'f' or 'F' && float.TryParse(digits, style, CultureInfo.InvariantCulture, out var single))
            return Value.From(single);
        if (text[^1] is 'm' or 'M' && decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var exact))
            return Value.From(exact);
        if (double.TryParse(digits, style, CultureInfo.InvariantCulture, out var number))
            return number;
        Error($"Unable to read the number `{text}`");
        return 0;
    }

    private Node ParseVariable()
    {
        var start = Start;
        var text = TextOf(Current).ToString();
        switch (text)
        {
            case "null":
                Next();
                return new Literal(From(start), default);
            case "true":
            case "false":
                Next();
                return new Literal(From(start), text == "true");
            case "this":
                Next();
                return new This(From(start));
            case "do":
                var function = ParseFunction(isAnonymous: true);
                return new AnonymousFunction(From(start), function);
        }
        Next();
        if (text[0] == '$' && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var arguments = new Variable(From(start), "$", symbols.Add("$"));
            return new Indexer(From(start), arguments, new Literal(From(start), number), isShort: true);
        }
        if (text is "for" or "while" or "tablerow" && Is(TokenKind.Dot))
            CheckLoopMember(start, text);
        return new Variable(From(start), text, symbols.Add(text));
    }

    private void CheckLoopMember(int start, string loop)
    {
        var member = Peek();
        if (member.Kind != TokenKind.Identifier)
        {
            Error(start, $"`{loop}.` must be followed by a name such as `index`");
            return;
        }
        var name = TextOf(member);
        var isKnown = name switch
        {
            "first" or "even" or "odd" or "index" => true,
            "last" or "changed" or "length" or "rindex" => loop != "while",
            "col" => loop == "tablerow",
            _ => false,
        };
        if (!isKnown)
            Error(start, $"There is no loop variable `{loop}.{name}`. Known are {LoopMembers(loop)}.");
    }

    private static string LoopMembers(string loop) => loop switch
    {
        "while" => "first, even, odd, index",
        "for" => "first, last, even, odd, index, rindex, length, changed",
        _ => "first, last, even, odd, index, rindex, length, changed, col",
    };

    private Interpolated ParseInterpolated()
    {
        var start = Start;
        var parts = ImmutableArray.CreateBuilder<Node>();
        var isWhole = Is(TokenKind.InterpolatedWhole);
        parts.Add(ParseLiteral(text => Lexer.Unescape(isWhole ? text[2..^1] : text[2..])));
        while (!isWhole && !Is(TokenKind.InterpolatedEnd))
        {
            if (Is(TokenKind.InterpolatedMiddle))
            {
                parts.Add(ParseLiteral(static text => Lexer.Unescape(text)));
            }
            else if (Is(TokenKind.InterpolatedOpen))
            {
                parts.Add(ParseInterpolatedExpression());
            }
            else
            {
                Error($"Unexpected {Quote(Current)} in an interpolated string");
                break;
            }
        }
        if (Is(TokenKind.InterpolatedEnd))
            parts.Add(ParseLiteral(static text => Lexer.Unescape(text[..^1])));
        return new(From(start), parts.DrainToImmutable());
    }

    private Node ParseInterpolatedExpression()
    {
        Next();
        var expression = ExpectExpression(Owner.Interpolation);
        if (Is(TokenKind.InterpolatedClose))
            Next();
        else
            Error($"Unexpected {Quote(Current)}: the `{{` of an interpolated string is not closed by `}}`");
        return expression;
    }
}
