using System.Collections.Immutable;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

internal sealed partial class Parser
{
    private Block ParseBlock(Owner owner, bool endsStatement)
    {
        var start = Math.Max(0, Start);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        blockLevel++;
        var hasEnd = false;
        if (Enter())
        {
            while (!isStopped && TryParseStatement(owner, endsStatement, statements.Count > 0 ? statements[^1] : null, out var statement, out hasEnd))
            {
                if (statement is not null)
                    statements.Add(statement);
                if (hasEnd)
                    break;
            }
        }
        Leave();
        statementFailed = false;
        if (!hasEnd && blockLevel > 1 && !isStopped)
            Error(Previous.Start, $"The `end` of this {owner.Name} is missing: {owner.Example}");
        blockLevel--;
        return new(From(start), statements.DrainToImmutable());
    }

    private bool TryParseStatement(Owner owner, bool endsStatement, Statement? last, out Statement? statement, out bool hasEnd)
    {
        statement = null;
        hasEnd = false;
        statementFailed = false;
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.End:
                    return false;
                case TokenKind.Text:
                    RefuseLiquid();
                    Next();
                    if (owner.Kind == OwnerKind.Case)
                        continue;
                    statement = new Text(From(Previous.Start), source.Text[Previous.Start..Previous.End]);
                    return true;
                case TokenKind.CodeEnter:
                case TokenKind.CodeExit:
                    var isEnter = Is(TokenKind.CodeEnter);
                    var start = Start;
                    Next();
                    if (!indents)
                        continue;
                    statement = new CodeMark(From(start), isEnter, isEnter ? IndentAt(last) : null);
                    return true;
                case TokenKind.NewLine:
                case TokenKind.Semicolon:
                    Next();
                    continue;
                case TokenKind.Identifier:
                case TokenKind.SpecialIdentifier:
                    return ParseNamedStatement(owner, endsStatement, out statement, out hasEnd);
                default:
                    if (IsStartOfExpression())
                    {
                        CheckNotInCase(owner);
                        statement = ParseExpressionStatement();
                        return true;
                    }
                    Error($"Unexpected {Quote(Current)}");
                    Next();
                    Stop();
                    return recovers;
            }
        }
    }

    /// <summary>The white space between the start of the line and a code block that follows a text; null where there is more.</summary>
    private string? IndentAt(Statement? last)
    {
        if (last is not Text { Place: { End: > 0 and var end } })
            return null;
        for (var i = end - 1; i >= 0; i--)
        {
            if (source.Text[i] == '\n')
                return source.Text[(i + 1)..end];
            if (!char.IsWhiteSpace(source.Text[i]))
                return null;
        }
        return source.Text[..end];
    }

    private bool ParseNamedStatement(Owner owner, bool endsStatement, out Statement? statement, out bool hasEnd)
    {
        statement = null;
        hasEnd = false;
        var word = TextOf(Current);
        switch (word)
        {
            case "end":
                hasEnd = true;
                Next();
                if (endsStatement)
                    ExpectEndOfStatement();
                if (owner.Kind == OwnerKind.Template)
                {
                    hasEnd = !recovers;
                    if (recovers && suspects.Count == 0)
                        Error(Previous.Start, "This `end` closes nothing: no statement is open here");
                }
                return true;
            case "else":
                return ParseElse(owner, out hasEnd);
            case "when":
                return ParseWhen(owner, ref statement, out hasEnd);
        }
        CheckNotInCase(owner);
        var isLoopMember = word is "for" or "while" or "tablerow" && Peek().Kind == TokenKind.Dot;
        statement = isLoopMember ? ParseExpressionStatement() : word switch
        {
            "if" => ParseIf(),
            "case" => ParseCase(),
            "for" => ParseFor(isTable: false),
            "tablerow" => ParseFor(isTable: true),
            "while" => ParseWhile(),
            "break" => ParseFlow(Flow.Break),
            "continue" => ParseFlow(Flow.Continue),
            "capture" => ParseCapture(),
            "with" => ParseWith(),
            "wrap" => ParseWrap(),
            "import" => ParseImport(),
            "readonly" => ParseReadOnly(),
            "func" => ParseFunction(isAnonymous: false),
            "ret" => ParseReturn(),
            _ => ParseExpressionStatement(),
        };
        return true;
    }

    private bool ParseElse(Owner owner, out bool hasEnd)
    {
        hasEnd = true;
        var start = Start;
        Statement next;
        var followed = Peek();
        var isElseIf = followed.Kind == TokenKind.Identifier && TextOf(followed) is "if";
        Next();
        if (isElseIf)
        {
            next = ParseIf();
        }
        else if (ExpectEndOfStatement() || recovers)
        {
            var body = ParseBlock(Owner.Else, true);
            next = new Else(From(start), body);
        }
        else
        {
            next = new Else(From(start), new(From(start), []));
        }
        if (owner.Kind is OwnerKind.If or OwnerKind.When || (owner.Kind == OwnerKind.For && !isElseIf))
        {
            owner.Next = next;
            return true;
        }
        Error(start, owner.Kind == OwnerKind.For
            ? "A `for` loop takes a plain `else`, not `else if`"
            : "This `else` follows no `if`, `when` or `for`");
        return false;
    }

    private If ParseIf()
    {
        var start = Start;
        var owner = Owner.If();
        Next();
        var condition = ExpectExpression(owner, allowAssignment: false);
        if (!ExpectEndOfStatement() && !recovers)
            return new(From(start), condition, new(From(start), []), null);
        var body = ParseBlock(owner, true);
        return new(From(start), condition, body, owner.Next);
    }

    private Capture ParseCapture()
    {
        var start = Start;
        Next();
        var target = ExpectExpression(Owner.Capture);
        ExpectEndOfStatement();
        return new(From(start), target, ParseBlock(Owner.Capture, true));
    }

    private With ParseWith()
    {
        var start = Start;
        Next();
        var target = ExpectExpression(Owner.With);
        if (target is not (PathNode or Missing or Literal or Nested))
            Error(target.Place.Start, "`with` expects a variable that holds an object: with <variable> ... end");
        if (!ExpectEndOfStatement() && !recovers)
            return new(From(start), target, new(From(start), []));
        return new(From(start), target, ParseBlock(Owner.With, true));
    }

    private Wrap ParseWrap()
    {
        var start = Start;
        Next();
        var target = ExpectExpression(Owner.Wrap);
        if (!ExpectEndOfStatement() && !recovers)
            return new(From(start), target, new(From(start), []));
        return new(From(start), target, ParseBlock(Owner.Wrap, true));
    }

    private Import ParseImport()
    {
        var start = Start;
        Next();
        var value = ExpectExpression(Owner.Import);
        ExpectEndOfStatement();
        return new(From(start), value);
    }

    private ReadOnly ParseReadOnly()
    {
        var start = Start;
        Next();
        var variable = ExpectVariable(Owner.ReadOnly, start);
        ExpectEndOfStatement();
        return new(From(start), variable);
    }

    private Return ParseReturn()
    {
        var start = Start;
        Next();
        var value = IsStartOfExpression() ? ParseExpression(Owner.Return) : null;
        ExpectEndOfStatement();
        return new(From(start), value);
    }

    private Statement ParseExpressionStatement()
    {
        var start = Start;
        var expression = ExpectExpression(Owner.Statement);
        if (expression is FunctionDeclaration declaration)
            return declaration.Function;
        if (recovers && expression is Call { IsExplicit: false, Target: Variable { IsLocal: false } called })
            Suspect(called);
        ExpectEndOfStatement();
        return new ExpressionStatement(From(start), expression);
    }

    private void CheckNotInCase(Owner owner)
    {
        if (owner.Kind == OwnerKind.Case)
            Error($"Unexpected {Quote(Current)} in a `case` statement before its first `when`. Only `when` and `else` are expected.");
    }

    private Variable? ExpectVariable(Owner owner, int start)
    {
        if (Current.Kind is TokenKind.Identifier or TokenKind.SpecialIdentifier)
        {
            var node = ParseVariable();
            if (node is Variable variable)
                return variable;
            Error(start, $"Unexpected `{node.Place.Text}` in {Spelling.A(owner.Name)}: {owner.Example}");
        }
        else
        {
            Error(start, $"Expecting a variable instead of {Quote(Current)} in {Spelling.A(owner.Name)}: {owner.Example}");
        }
        return null;
    }
}
