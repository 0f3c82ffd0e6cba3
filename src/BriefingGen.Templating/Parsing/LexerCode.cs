namespace BriefingGen.Templating.Parsing;

internal sealed partial class Lexer
{
    /// <summary>Reads tokens up to the end of the code block; false where the text ends first or a fault stops it.</summary>
    private bool ReadCode()
    {
        while (position < text.Length && errors.Count == 0)
        {
            if (openBraces == 0 && IsExit())
                return true;
            if (!ReadSymbol())
                ReadOther();
        }
        return false;
    }

    private bool Take(TokenKind kind, int length)
    {
        tokens.Add(new(kind, position, position + length));
        position += length;
        return true;
    }

    private bool ReadSymbol() => (Current, Peek(), Peek(2)) switch
    {
        (';', _, _) => Take(TokenKind.Semicolon, 1),
        (':', _, _) => Take(TokenKind.Colon, 1),
        (',', _, _) => Take(TokenKind.Comma, 1),
        ('@', _, _) => Take(TokenKind.At, 1),
        ('^', '^', _) => Take(TokenKind.DoubleCaret, 2),
        ('^', _, _) => Take(TokenKind.Caret, 1),
        ('*', '=', _) => Take(TokenKind.StarEqual, 2),
        ('*', _, _) => Take(TokenKind.Star, 1),
        ('/', '/', '=') => Take(TokenKind.DoubleSlashEqual, 3),
        ('/', '/', _) => Take(TokenKind.DoubleSlash, 2),
        ('/', '=', _) => Take(TokenKind.SlashEqual, 2),
        ('/', _, _) => Take(TokenKind.Slash, 1),
        ('+', '+', _) => Take(TokenKind.PlusPlus, 2),
        ('+', '=', _) => Take(TokenKind.PlusEqual, 2),
        ('+', _, _) => Take(TokenKind.Plus, 1),
        ('-', '-', _) => Take(TokenKind.MinusMinus, 2),
        ('-', '=', _) => Take(TokenKind.MinusEqual, 2),
        ('-', _, _) => Take(TokenKind.Minus, 1),
        ('%', '=', _) => Take(TokenKind.PercentEqual, 2),
        ('%', _, _) => Take(TokenKind.Percent, 1),
        ('&', '&', _) => Take(TokenKind.And, 2),
        ('&', _, _) => Take(TokenKind.Ampersand, 1),
        ('?', '?', _) => Take(TokenKind.DoubleQuestion, 2),
        ('?', '.', _) => Take(TokenKind.QuestionDot, 2),
        ('?', '!', _) => Take(TokenKind.QuestionBang, 2),
        ('?', _, _) => Take(TokenKind.Question, 1),
        ('|', '|', _) => Take(TokenKind.Or, 2),
        ('|', '>', _) => Take(TokenKind.BarGreater, 2),
        ('|', _, _) => Take(TokenKind.Bar, 1),
        ('.', '.', '.') => Take(TokenKind.Ellipsis, 3),
        ('.', '.', '<') => Take(TokenKind.RangeExclusive, 3),
        ('.', '.', _) => Take(TokenKind.Range, 2),
        ('.', _, _) => Take(TokenKind.Dot, 1),
        ('!', '=', _) => Take(TokenKind.NotEqual, 2),
        ('!', _, _) => Take(TokenKind.Bang, 1),
        ('=', '=', _) => Take(TokenKind.EqualEqual, 2),
        ('=', _, _) => Take(TokenKind.Equal, 1),
        ('<', '=', _) => Take(TokenKind.LessEqual, 2),
        ('<', '<', _) => Take(TokenKind.ShiftLeft, 2),
        ('<', _, _) => Take(TokenKind.Less, 1),
        ('>', '=', _) => Take(TokenKind.GreaterEqual, 2),
        ('>', '>', _) => Take(TokenKind.ShiftRight, 2),
        ('>', _, _) => Take(TokenKind.Greater, 1),
        ('(', _, _) => Take(TokenKind.OpenParen, 1),
        (')', _, _) => Take(TokenKind.CloseParen, 1),
        ('[', _, _) => Take(TokenKind.OpenBracket, 1),
        (']', _, _) => Take(TokenKind.CloseBracket, 1),
        _ => false,
    };

    private void ReadOther()
    {
        var c = Current;
        switch (c)
        {
            case '\n':
            case '\r':
                ReadNewLine();
                break;
            case '{':
                openBraces++;
                Take(TokenKind.OpenBrace, 1);
                break;
            case '}':
                ReadCloseBrace();
                break;
            case '#':
                SkipComment();
                break;
            case '"':
            case '\'':
                ReadString();
                break;
            case '`':
                ReadVerbatim();
                break;
            case '$' when Peek() is '"' or '\'':
                ReadInterpolated();
                break;
            default:
                if (char.IsWhiteSpace(c))
                    position++;
                else if (c == '$' || IsLetter(c))
                    ReadIdentifier();
                else if (char.IsDigit(c))
                    ReadNumber();
                else
                    Take(TokenKind.Invalid, 1);
                break;
        }
    }

    private void ReadNewLine()
    {
        var start = position;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        Add(TokenKind.NewLine, start);
    }

    private void ReadCloseBrace()
    {
        if (interpolations.TryPeek(out var interpolation) && interpolation.Braces == openBraces)
        {
            openBraces--;
            Take(TokenKind.InterpolatedClose, 1);
            interpolations.Pop();
            ReadInterpolatedPart(interpolation.Quote, position, isFirst: false);
        }
        else if (openBraces > 0)
        {
            openBraces--;
            Take(TokenKind.CloseBrace, 1);
        }
        else
        {
            Fail(position, "Unexpected `}`: there is no `{` that it closes. Code ends with `}}`.");
        }
    }

    private void SkipComment()
    {
        var isMulti = Peek() == '#';
        position += isMulti ? 2 : 1;
        while (position < text.Length && !(openBraces == 0 && IsExit()))
        {
            if (isMulti && Current == '#' && Peek() == '#')
            {
                position += 2;
                return;
            }
            if (!isMulti && Current is '\r' or '\n')
                return;
            position++;
        }
    }

    private void ReadIdentifier()
    {
        var start = position;
        var isSpecial = Current == '$';
        position++;
        if (isSpecial && Current == '$')
        {
            position++;
        }
        else
        {
            while (IsLetter(Current) || char.IsDigit(Current))
                position++;
        }
        Add(isSpecial ? TokenKind.SpecialIdentifier : TokenKind.Identifier, start);
    }

    private static bool IsLetter(char c) => c == '_' || char.IsLetter(c);

    private static bool IsNamePart(char c) => IsLetter(c) || char.IsDigit(c);

    private void ReadNumber()
    {
        var start = position;
        if (Current == '0' && Peek() is 'x' or 'b' && text[position] == '0')
        {
            ReadBased(start, Peek() == 'x');
            return;
        }
        var isFloat = false;
        while (char.IsDigit(Current) || Current == '_')
            position++;
        if (Current == '.' && Peek() is not '.' and var next && (!char.IsLetter(next) || IsSuffix(next) || next is 'e' or 'E'))
        {
            isFloat = true;
            position++;
            while (char.IsDigit(Current))
                position++;
        }
        if (Current is 'e' or 'E')
        {
            position++;
            if (Current is '+' or '-')
                position++;
            if (!char.IsDigit(Current))
            {
                Fail(position, "Expecting at least one digit after the exponent");
                return;
            }
            while (char.IsDigit(Current))
                position++;
        }
        if (IsSuffix(Current) && !IsNamePart(Peek()))
        {
            isFloat = true;
            position++;
        }
        Add(isFloat ? TokenKind.Float : TokenKind.Integer, start);
    }

    private static bool IsSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';

    private void ReadBased(int start, bool isHex)
    {
        position += 2;
        var hasDigits = false;
        var hasPoint = false;
        while (true)
        {
            if (isHex ? char.IsAsciiHexDigit(Current) : Current is '0' or '1')
                hasDigits = true;
            else if (Current == '.' && !isHex && !hasPoint && hasDigits && Peek() is '0' or '1' && Current == '.')
                hasPoint = true;
            else if (Current != '_')
                break;
            position++;
        }
        if (!IsNamePart(Peek()) && (Current is 'u' or 'U' || (hasPoint && Current is 'f' or 'F' or 'd' or 'D')))
            position++;
        if (!hasDigits)
            Fail(start, isHex ? "Expecting a hexadecimal digit 0-9 or a-f after 0x" : "Expecting a binary digit 0 or 1 after 0b");
        else
            Add(isHex ? TokenKind.HexInteger : TokenKind.BinaryInteger, start);
    }
}
