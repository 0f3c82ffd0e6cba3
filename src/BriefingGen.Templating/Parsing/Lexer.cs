namespace BriefingGen.Templating.Parsing;

/// <summary>
/// Cuts a template into tokens. It stops at the first fault of its own, as nothing after it can be trusted.
/// Whitespace control is done here: the text tokens hold what is to be written.
/// </summary>
internal sealed partial class Lexer
{
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly List<ParseError> errors = [];
    private readonly Stack<Interpolation> interpolations = [];
    private int position;
    private int openBraces;

    private Lexer(string text) => this.text = text;

    /// <summary>What an open interpolated string waits for.</summary>
    private readonly record struct Interpolation(char Quote, int Braces);

    public static (List<Token> Tokens, List<ParseError> Errors) Read(string text)
    {
        var lexer = new Lexer(text);
        lexer.ReadText();
        while (lexer.position < text.Length && lexer.errors.Count == 0)
            lexer.ReadBlock();
        lexer.tokens.Add(new(TokenKind.End, -1, -1));
        return (lexer.tokens, lexer.errors);
    }

    private char Current => position < text.Length ? text[position] : '\0';

    private char Peek(int count = 1) => position + count < text.Length ? text[position + count] : '\0';

    private void Add(TokenKind kind, int start) => tokens.Add(new(kind, start, position));

    private void Fail(int offset, string message)
    {
        tokens.Add(new(TokenKind.Invalid, offset, Math.Min(offset + 1, text.Length)));
        errors.Add(new(offset, message));
    }

    /// <summary>Reads the text up to the next <c>{{</c> or <c>{%{</c>.</summary>
    private void ReadText()
    {
        var start = position;
        while (position < text.Length && !IsEnter(position, out _))
        {
            var next = text.IndexOf('{', position);
            position = next < 0 ? text.Length : next == position ? position + 1 : next;
        }
        AddText(start, position, position < text.Length ? StripBefore() : '\0');
    }

    private char StripBefore()
    {
        IsEnter(position, out var length);
        return Peek(length);
    }

    private void AddText(int start, int end, char strip)
    {
        if (strip == '-')
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
        }
        else if (strip == '~')
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]) && !EndsLine(end - 1))
                end--;
        }
        if (end > start)
            tokens.Add(new(TokenKind.Text, start, end));
    }

    private bool EndsLine(int offset) =>
        text[offset] == '\n' || (text[offset] == '\r' && (offset + 1 >= text.Length || text[offset + 1] != '\n'));

    private bool IsEnter(int offset, out int length)
    {
        length = 0;
        if (text[offset] != '{')
            return false;
        var i = offset + 1;
        while (i < text.Length && text[i] == '%')
            i++;
        if (i >= text.Length || text[i] != '{')
            return false;
        length = i + 1 - offset;
        return true;
    }

    private void ReadBlock()
    {
        var start = position;
        IsEnter(position, out var length);
        position += length;
        if (length > 2)
        {
            ReadEscaped(length - 2);
            return;
        }
        if (Current is '-' or '~')
            position++;
        Add(TokenKind.CodeEnter, start);
        if (!ReadCode())
            return;
        var exit = position;
        var strip = Current;
        position += strip is '-' or '~' ? 3 : 2;
        Add(TokenKind.CodeExit, exit);
        SkipAfter(strip);
        ReadText();
    }

    /// <summary>Reads <c>{%{ ... }%}</c>, which is text as it stands.</summary>
    private void ReadEscaped(int percents)
    {
        if (Current is '-' or '~')
            position++;
        var start = position;
        while (position < text.Length && !IsExit(percents))
            position++;
        if (position > start)
            tokens.Add(new(TokenKind.Text, start, position));
        if (position < text.Length)
        {
            var strip = Current;
            position += percents + (strip is '-' or '~' ? 3 : 2);
            SkipAfter(strip);
        }
        ReadText();
    }

    private bool IsExit(int percents = 0)
    {
        var i = Current is '-' or '~' ? 1 : 0;
        if (Peek(i) != '}')
            return false;
        for (var n = 0; n < percents; n++)
        {
            if (Peek(i + 1 + n) != '%')
                return false;
        }
        return Peek(i + 1 + percents) == '}';
    }

    private void SkipAfter(char strip)
    {
        if (strip is not ('-' or '~'))
            return;
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            if (text[position++] == '\n' && strip == '~')
                return;
        }
    }
}
