using System.Collections.Immutable;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

internal sealed partial class Parser
{
    private Statement ParseFor(bool isTable)
    {
        var start = Start;
        var owner = Owner.For(isTable ? "tablerow" : "for");
        Next();
        var variable = ExpectExpression(owner, mode: ExpressionMode.Basic);
        if (variable is Missing)
            return Nothing(start);
        if (variable is not PathNode)
            Error(start, $"Expecting a variable instead of `{variable.Place.Text}` in {Spelling.A(owner.Name)}: {owner.Example}");
        if (IsWord("in"))
            Next();
        else
            Error(start, $"Expecting the word `in` instead of {Quote(Current)} in {Spelling.A(owner.Name)}: {owner.Example}");
        var values = ExpectExpression(owner);
        var body = ExpectEndOfStatement() || recovers ? ParseBlock(owner, true) : new Block(From(start), []);
        return new For(From(start), variable as PathNode, values, [.. owner.Named!], body, owner.Next as Else, isTable, symbols);
    }

    private While ParseWhile()
    {
        var start = Start;
        Next();
        var condition = ExpectExpression(Owner.While, allowAssignment: false);
        var body = ExpectEndOfStatement() || recovers ? ParseBlock(Owner.While, true) : new Block(From(start), []);
        return new(From(start), condition, body, symbols);
    }

    private FlowStatement ParseFlow(Flow flow)
    {
        var start = Start;
        Next();
        ExpectEndOfStatement();
        return new(From(start), flow);
    }

    private Case ParseCase()
    {
        var start = Start;
        Next();
        var value = ExpectExpression(Owner.Case, allowAssignment: false);
        var body = ExpectEndOfStatement() || recovers ? ParseBlock(Owner.Case, true) : new Block(From(start), []);
        return new(From(start), value, [.. body.Statements.OfType<When>()]);
    }

    private bool ParseWhen(Owner owner, ref Statement? statement, out bool hasEnd)
    {
        hasEnd = true;
        var start = Start;
        var own = Owner.When();
        Next();
        var values = ImmutableArray.CreateBuilder<Node>();
        while (IsStartOfExpression())
        {
            values.Add(ParseExpression(own, mode: ExpressionMode.When, allowAssignment: false));
            if (Current.Kind is TokenKind.Comma or TokenKind.Or)
                Next();
        }
        if (values.Count == 0)
            Error("`when` expects at least one value: when <value>, <value> ...");
        var body = ExpectEndOfStatement() || recovers ? ParseBlock(own, true) : new Block(From(start), []);
        var when = new When(From(start), values.DrainToImmutable(), body, own.Next);
        if (owner.Kind == OwnerKind.When)
        {
            owner.Next = when;
            return true;
        }
        if (owner.Kind == OwnerKind.Case)
        {
            statement = when;
            return true;
        }
        Error(start, "This `when` follows no `case`, `when` or `else`");
        return false;
    }

    private Block Nothing(int start) => new(From(start), []);
}
