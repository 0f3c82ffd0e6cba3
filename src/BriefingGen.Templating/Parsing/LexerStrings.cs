using System.Globalization;

namespace BriefingGen.Templating.Parsing;

internal sealed partial class Lexer
{
    private void ReadString()
    {
        var start = position;
        var quote = Current;
        position++;
        while (true)
        {
            if (position >= text.Length)
            {
                Fail(position - 1, $"Unexpected end of file in a string that is not closed by a {quote}");
                return;
            }
            if (Current == quote)
                break;
            if (!SkipCharacter(isInterpolated: false))
                return;
        }
        position++;
        Add(TokenKind.String, start);
    }

    private void ReadVerbatim()
    {
        var start = position++;
        while (position < text.Length)
        {
            if (Current != '`')
            {
                position++;
            }
            else if (Peek() == '`')
            {
                position += 2;
            }
            else
            {
                position++;
                Add(TokenKind.VerbatimString, start);
                return;
            }
        }
        Fail(position - 1, "Unexpected end of file in a verbatim string that is not closed by a `");
    }

    private void ReadInterpolated()
    {
        var start = position;
        var quote = Peek();
        position += 2;
        ReadInterpolatedPart(quote, start, isFirst: true);
    }

    /// <summary>Reads a stretch of an interpolated string up to its end or its next <c>{</c>.</summary>
    private void ReadInterpolatedPart(char quote, int start, bool isFirst)
    {
        while (true)
        {
            if (position >= text.Length)
            {
                Fail(position - 1, $"Unexpected end of file in a string that is not closed by a {quote}");
                return;
            }
            if (Current == quote)
            {
                position++;
                Add(isFirst ? TokenKind.InterpolatedWhole : TokenKind.InterpolatedEnd, start);
                return;
            }
            if (Current == '{')
            {
                Add(isFirst ? TokenKind.InterpolatedBegin : TokenKind.InterpolatedMiddle, start);
                openBraces++;
                interpolations.Push(new(quote, openBraces));
                Take(TokenKind.InterpolatedOpen, 1);
                return;
            }
            if (!SkipCharacter(isInterpolated: true))
                return;
        }
    }

    /// <summary>Steps over one character or escape; false where the escape is not one.</summary>
    private bool SkipCharacter(bool isInterpolated)
    {
        if (Current != '\\')
        {
            position++;
            return true;
        }
        position++;
        var c = Current;
        switch (c)
        {
            case '\r' when Peek() == '\n':
                position += 2;
                return true;
            case '\n' or '\r' or '0' or '\'' or '"' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
            case '{' when isInterpolated:
                position++;
                return true;
            case 'u' or 'x':
                position++;
                for (var digits = c == 'u' ? 4 : 2; digits > 0; digits--, position++)
                {
                    if (char.IsAsciiHexDigit(Current))
                        continue;
                    Fail(position, c == 'u'
                        ? $"Unexpected `{Current}` after `\\u`: expecting `\\u0000` to `\\uffff`"
                        : $"Unexpected `{Current}` after `\\x`: expecting `\\x00` to `\\xff`");
                    return false;
                }
                return true;
            default:
                Fail(position, $"Unexpected escape `\\{c}` in a string. Allowed are \\0 \\' \\\" \\\\ \\b \\f \\n \\r \\t \\v, \\u0000 to \\uffff and \\x00 to \\xff");
                return false;
        }
    }

    /// <summary>The characters that the inside of a string literal stands for.</summary>
    public static string Unescape(ReadOnlySpan<char> source)
    {
        if (!source.Contains('\\'))
            return source.ToString();
        var result = new System.Text.StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '\\')
            {
                result.Append(source[i]);
                continue;
            }
            i++;
            switch (source[i])
            {
                case '\n':
                    break;
                case '\r':
                    if (i + 1 < source.Length && source[i + 1] == '\n')
                        i++;
                    break;
                case 'u':
                    result.Append((char)int.Parse(source.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                case 'x':
                    result.Append((char)int.Parse(source.Slice(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 2;
                    break;
                default:
                    result.Append(source[i] switch
                    {
                        '0' => '\0',
                        'b' => '\b',
                        'f' => '\f',
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'v' => '\v',
                        var other => other,
                    });
                    break;
            }
        }
        return result.ToString();
    }
}
