using System.Text;

namespace BriefingGen.Templating.Syntax;

/// <summary>
/// Prints a tree back to a template that means the same. Parentheses are part of the tree, so nothing has to be added:
/// what was read in some order is printed in it.
/// </summary>
internal sealed partial class Printer
{
    private readonly StringBuilder result = new();
    private bool inCode;

    public static string Print(Block body)
    {
        var printer = new Printer();
        printer.Write(body);
        printer.LeaveCode();
        return printer.result.ToString();
    }

    private void EnterCode()
    {
        if (!inCode)
            result.Append("{{ ");
        inCode = true;
    }

    private void LeaveCode()
    {
        if (inCode)
            result.Append(" }}");
        inCode = false;
    }

    private Printer Code(string code)
    {
        EnterCode();
        result.Append(code);
        return this;
    }

    private void Write(Statement? statement)
    {
        switch (statement)
        {
            case Block block:
                foreach (var part in block.Statements)
                    Write(part);
                break;
            case Text text:
                WriteText(text.Content);
                break;
            case ExpressionStatement { Expression: var expression }:
                Code("").Write(expression);
                Code("; ");
                break;
            case If { Condition: var condition } choice:
                Code("if ").Write(condition);
                Code("; ").Write(choice.Body);
                WriteElse(choice.Otherwise);
                Code("end; ");
                break;
            case Case choice:
                WriteCase(choice);
                break;
            case For loop:
                WriteFor(loop);
                break;
            case While loop:
                Code("while ").Write(loop.Condition);
                Code("; ").Write(loop.Body);
                Code("end; ");
                break;
            case Function function:
                WriteFunction(function);
                Code("; ");
                break;
            default:
                WriteOther(statement);
                break;
        }
    }

    private void WriteOther(Statement? statement)
    {
        switch (statement)
        {
            case FlowStatement flow:
                Code(flow.Flow == Flow.Break ? "break; " : "continue; ");
                break;
            case Return { Value: var value }:
                Code("ret ");
                if (value is not null)
                    Write(value);
                Code("; ");
                break;
            case Capture capture:
                WriteBlock("capture ", capture.Target, capture.Body);
                break;
            case With with:
                WriteBlock("with ", with.Target, with.Body);
                break;
            case Wrap wrap:
                WriteBlock("wrap ", wrap.Target, wrap.Body);
                break;
            case Import import:
                Code("import ").Write(import.Value);
                Code("; ");
                break;
            case ReadOnly readOnly:
                Code("readonly ").Code(readOnly.Variable!.Name).Code("; ");
                break;
        }
    }

    private void WriteBlock(string keyword, Node target, Block body)
    {
        Code(keyword).Write(target);
        Code("; ").Write(body);
        Code("end; ");
    }

    private void WriteElse(Statement? otherwise)
    {
        switch (otherwise)
        {
            case If { Condition: var condition } next:
                Code("else if ").Write(condition);
                Code("; ").Write(next.Body);
                WriteElse(next.Otherwise);
                break;
            case Else { Body: var body }:
                Code("else; ").Write(body);
                break;
        }
    }

    private void WriteCase(Case choice)
    {
        Code("case ").Write(choice.Value);
        Code("; ");
        Statement? next = choice.Whens.FirstOrDefault();
        while (next is When when)
        {
            Code("when ");
            WriteList(when.Values);
            Code("; ").Write(when.Body);
            next = when.Next;
        }
        WriteElse(next);
        Code("end; ");
    }

    private void WriteFor(For loop)
    {
        Code(loop.IsTable ? "tablerow " : "for ").Write(loop.Variable!);
        Code(" in ").Write(loop.Values);
        foreach (var option in loop.Options)
            Code(" ").Write((Node)option);
        Code("; ").Write(loop.Body);
        WriteElse(loop.Otherwise);
        Code("end; ");
    }

    private void WriteFunction(Function function)
    {
        var isInline = function.Body is not Block;
        Code(function.Name is null ? "do" : isInline ? function.Name.Name : $"func {function.Name.Name}");
        if (function.Parameters is { } parameters)
        {
            Code("(");
            for (var i = 0; i < parameters.Length; i++)
                WriteParameter(parameters[i], isFirst: i == 0);
            Code(")");
        }
        if (isInline)
        {
            Code(" = ").Write(((ExpressionStatement)function.Body).Expression);
            return;
        }
        Code("; ").Write(function.Body);
        Code("end");
    }

    private void WriteParameter(Parameter parameter, bool isFirst)
    {
        Code(isFirst ? "" : ", ").Code(parameter.Name);
        if (parameter.Kind == ParameterKind.Rest)
            Code("...");
        if (parameter.Kind != ParameterKind.Optional)
            return;
        Code(" = ");
        WriteLiteral(parameter.Default);
    }

    /// <summary>Braces stand in escape blocks of their own, so that no neighbour can make code of them.</summary>
    private void WriteText(string text)
    {
        LeaveCode();
        for (var i = 0; i < text.Length;)
        {
            var isBrace = text[i] is '{' or '}';
            var start = i;
            while (i < text.Length && text[i] is '{' or '}' == isBrace)
                i++;
            if (isBrace)
                result.Append("{%{").Append(text, start, i - start).Append("}%}");
            else
                result.Append(text, start, i - start);
        }
    }
}
