using System.Collections.Immutable;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

internal sealed partial class Parser
{
    private Function ParseFunction(bool isAnonymous)
    {
        var start = Start;
        var outer = expressionLevel;
        expressionLevel = 0;
        Next();
        var name = isAnonymous ? null : ExpectVariable(Owner.Function, start);
        if (name is not null)
            symbols.Declare(name.Name);
        ImmutableArray<Parameter>? parameters = Is(TokenKind.OpenParen) ? ParseParameters() : null;
        ExpectEndOfStatement();
        // After the `end` of an anonymous function the expression that holds it goes on.
        var lines = newLineLevel;
        newLineLevel = 0;
        var body = ParseBlock(Owner.Function, !isAnonymous);
        newLineLevel = lines;
        expressionLevel = outer;
        return new(From(start), name, parameters, body);
    }

    private ImmutableArray<Parameter> ParseParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        var hasRest = false;
        var hasOptional = false;
        Expect(TokenKind.OpenParen, "(");
        while (!Is(TokenKind.CloseParen))
        {
            if (parameters.Count > 0)
            {
                if (Is(TokenKind.Comma))
                    Next();
                else
                    Error("Expecting a comma between the parameters of a function");
            }
            if (!IsStartOfExpression())
            {
                Error($"Expecting the name of a parameter instead of {Quote(Current)}");
                Error("Expecting a closing `)` after the parameters of a function");
                return parameters.DrainToImmutable();
            }
            var start = Start;
            var name = ExpectVariable(Owner.Function, start);
            if (name is null)
                return parameters.DrainToImmutable();
            symbols.Declare(name.Name);
            if (name.IsLocal)
                Error(start, "A parameter of a function is a simple name");
            if (Is(TokenKind.Equal))
            {
                if (hasRest)
                    Error(start, "Cannot declare an optional parameter after a variable parameter (`...`).");
                hasOptional = true;
                Next();
                var value = ExpectExpression(Owner.Parameter);
                if (value is not Literal)
                    Error(start, "The default value of a parameter must be a literal");
                parameters.Add(new(name.Name, ParameterKind.Optional, value is Literal literal ? literal.Value : default));
            }
            else if (Is(TokenKind.Ellipsis))
            {
                if (hasRest)
                    Error(start, "Cannot declare multiple variable parameters.");
                hasRest = hasOptional = true;
                Next();
                parameters.Add(new(name.Name, ParameterKind.Rest, default));
            }
            else
            {
                if (hasOptional)
                    Error(start, "Cannot declare a normal parameter after an optional parameter.");
                parameters.Add(new(name.Name, ParameterKind.Required, default));
            }
        }
        Next();
        return parameters.DrainToImmutable();
    }

    /// <summary>What <c>f(x, y) = ...</c> declares; null where the call is none that could be declared.</summary>
    private static ImmutableArray<Parameter>? DeclaredParameters(Call call)
    {
        if (!call.IsExplicit || call.Target is not Variable { IsLocal: false })
            return null;
        foreach (var argument in call.Arguments)
        {
            if (argument is not Variable { IsLocal: false })
                return null;
        }
        return [.. call.Arguments.Select(static argument => new Parameter(((Variable)argument).Name, ParameterKind.Required, default))];
    }
}
