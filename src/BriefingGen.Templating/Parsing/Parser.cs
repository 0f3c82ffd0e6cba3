using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

/// <summary>
/// Reads a template into a tree that can run. It never throws: faults are collected, and reading goes on where the
/// next statement can be found.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Deeper nesting than this is refused, so that neither reading nor running exhausts the stack.</summary>
    private const int DepthLimit = 200;

    private readonly TemplateSource source;
    private readonly SymbolTable symbols;
    private readonly bool recovers;
    private readonly bool indents;
    private readonly List<Token> tokens;
    private readonly List<ParseError> errors = [];
    private readonly List<ParseError> lexerErrors;
    private readonly List<Suspect> suspects = [];
    private int index;
    private int blockLevel;
    private int depth;
    private int expressionLevel;
    private int newLineLevel;
    private bool isStopped;
    private bool statementFailed;
    private bool isTooDeep;

    private Parser(TemplateSource source, SymbolTable symbols, TemplateOptions options)
    {
        this.source = source;
        this.symbols = symbols;
        recovers = options.RecoversFromErrors;
        indents = options.Indents;
        (tokens, lexerErrors) = Lexer.Read(source.Text);
    }

    /// <summary>Reads a template; its body can run only where there are no errors.</summary>
    public static ParsedTemplate Parse(TemplateSource source, SymbolTable symbols, TemplateOptions options)
    {
        var parser = new Parser(source, symbols, options);
        var body = parser.ParseBlock(Owner.Template, true);
        parser.AddLexerErrors();
        return new(body, parser.errors, parser.suspects);
    }

    /// <summary>With recovery only the first fault counts from where the lexer could not go on.</summary>
    private void AddLexerErrors()
    {
        if (recovers && lexerErrors.Count > 0)
            errors.RemoveAll(error => error.Offset >= lexerErrors[0].Offset);
        errors.AddRange(lexerErrors);
    }

    private Token Current => tokens[index];

    private Token Previous { get; set; }

    private int Start => Current.Start;

    private Token Peek()
    {
        for (var i = index + 1; i < tokens.Count; i++)
        {
            if (!IsHidden(tokens[i].Kind))
                return tokens[i];
        }
        return tokens[^1];
    }

    private bool IsHidden(TokenKind kind) => kind == TokenKind.NewLine && newLineLevel > 0;

    private void Next()
    {
        Previous = Current;
        while (index < tokens.Count - 1)
        {
            index++;
            if (!IsHidden(Current.Kind))
                return;
        }
    }

    private bool Is(TokenKind kind) => Current.Kind == kind;

    private bool IsWord(string word) => Is(TokenKind.Identifier) && TextOf(Current).SequenceEqual(word);

    private ReadOnlySpan<char> TextOf(Token token) => token.Start < 0 ? [] : source.Text.AsSpan(token.Start..token.End);

    private string Quote(Token token) => token.Kind switch
    {
        TokenKind.End => "end of file",
        TokenKind.NewLine => "end of line",
        _ => $"`{TextOf(token)}`",
    };

    private Place From(int start) => new(source, start, Math.Max(start, Previous.End));

    private void Error(int offset, string message)
    {
        if (isTooDeep)
            return;
        // The bare language has no place for the end of a text; a theme's author wants to be led there.
        if (recovers)
        {
            if (statementFailed)
                return;
            statementFailed = true;
            if (offset < 0)
                offset = source.Text.Length;
        }
        if (errors.Count == 0 || errors[^1].Offset != offset || errors[^1].Message != message)
            errors.Add(new(offset, message));
    }

    private void Error(string message) => Error(Start, message);

    /// <summary>Takes the token that must come here; where it is another, says so and steps over it.</summary>
    private void Expect(TokenKind kind, string text)
    {
        if (!Is(kind))
            Error($"Unexpected {Quote(Current)} where `{text}` is expected");
        Next();
    }

    private bool ExpectEndOfStatement()
    {
        if (Current.Kind is TokenKind.NewLine or TokenKind.Semicolon)
        {
            Next();
            return true;
        }
        if (Current.Kind is TokenKind.CodeExit or TokenKind.End)
            return true;
        if (recovers && Is(TokenKind.Ampersand))
            Error(Scientific("`&`", "`&&` for a condition, `array.filter` for what two arrays share"));
        Error($"Unexpected {Quote(Current)}. The statement should end here: with a new line, `;` or `}}}}`.{MisspeltKeyword()}");
        Stop();
        return false;
    }

    /// <summary>After a statement that makes no sense: with recovery, goes on at the next one; without, reads no further.</summary>
    private void Stop()
    {
        if (!recovers)
        {
            isStopped = true;
            return;
        }
        while (Current.Kind is not (TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.End))
            Next();
    }

    private bool Enter()
    {
        if (++depth <= DepthLimit)
            return true;
        if (!isTooDeep)
        {
            statementFailed = false;
            Error(Previous.Start, $"The template is nested deeper than the limit of {DepthLimit}");
        }
        // Nothing is left to read, so that all that is open unwinds.
        isStopped = isTooDeep = true;
        index = tokens.Count - 1;
        return false;
    }

    private void Leave() => depth--;
}
