using System.Globalization;
using System.Text;

namespace BriefingGen.Templating.Syntax;

internal sealed partial class Printer
{
    private void Write(Node node)
    {
        switch (node)
        {
            case Literal { Value: var value }:
                WriteLiteral(value);
                break;
            case Variable { Name: var name }:
                Code(name);
                break;
            case This:
                Code("this");
                break;
            case Member member:
                Write(member.Target);
                Code(member.IsOptional ? "?." : ".").Code(member.Name);
                break;
            case Indexer { IsShort: true, Index: Literal { Value: var number } }:
                Code("$").Code(number.ToString());
                break;
            case Indexer indexer:
                Write(indexer.Target);
                Code("[").Write(indexer.Index);
                Code("]");
                break;
            case Nested nested:
                Code("(").Write(nested.Inner);
                Code(")");
                break;
            case Binary binary:
                Write(binary.Left);
                Code($" {Running.Arithmetic.Symbol(binary.Operator)} ").Write(binary.Right);
                break;
            case Conditional conditional:
                Write(conditional.Condition);
                Code(" ? ").Write(conditional.WhenTrue);
                Code(" : ").Write(conditional.WhenFalse);
                break;
            case Assign assign:
                Write(assign.Target);
                Code(assign.Operator == BinaryOperator.None ? " = " : $" {Running.Arithmetic.Symbol(assign.Operator)}= ").Write(assign.NewValue);
                break;
            case Pipe pipe:
                Write(pipe.From);
                Code(" | ").Write(pipe.To);
                break;
            case Call call:
                WriteCall(call);
                break;
            case NamedArgument named:
                Code(named.Name);
                if (named.Value is not null)
                    Code(": ").Write(named.Value);
                break;
            default:
                WriteUnary(node);
                break;
        }
    }

    private void WriteUnary(Node node)
    {
        switch (node)
        {
            case Not not:
                Code("!").Write(not.Operand);
                break;
            case Sign sign:
                Code(sign.IsMinus ? "- " : "+ ").Write(sign.Operand);
                break;
            case Alias alias:
                Code("@").Write(alias.Operand);
                break;
            case Expand expand:
                Code("^ ").Write(expand.Operand);
                break;
            case Increment increment:
                var op = increment.IsIncrement ? "++" : "--";
                Code(increment.IsAfter ? "" : op).Write(increment.Operand);
                Code(increment.IsAfter ? op + " " : "");
                break;
            case IsEmpty empty:
                Write(empty.Target);
                Code($".{empty.Name}?");
                break;
            case ArrayInitializer array:
                Code("[");
                WriteList(array.Items);
                Code("]");
                break;
            case ObjectInitializer holder:
                WriteObject(holder);
                break;
            case Interpolated interpolated:
                WriteInterpolated(interpolated);
                break;
            case AnonymousFunction anonymous:
                WriteFunction(anonymous.Function);
                break;
        }
    }

    private void WriteList(IReadOnlyList<Node> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
            Code(i > 0 ? ", " : "").Write(nodes[i]);
    }

    private void WriteCall(Call call)
    {
        Write(call.Target);
        if (call.IsExplicit)
        {
            Code("(");
            WriteList(call.Arguments);
            Code(")");
            return;
        }
        foreach (var argument in call.Arguments)
            Code(" ").Write(argument);
    }

    private void WriteObject(ObjectInitializer holder)
    {
        Code("{ ");
        for (var i = 0; i < holder.Members.Length; i++)
        {
            Code(i > 0 ? ", " : "");
            WriteLiteral(holder.Members[i].Key);
            Code(": ").Write(holder.Members[i].Value);
        }
        Code(" }");
    }

    private void WriteInterpolated(Interpolated interpolated)
    {
        Code("$\"");
        foreach (var part in interpolated.Parts)
        {
            if (part is Literal { Value: { IsText: true } text })
            {
                Code(Quote((string)text.Reference!, "\"\\{"));
                continue;
            }
            Code("{").Write(part);
            Code("}");
        }
        Code("\"");
    }

    private void WriteLiteral(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                Code("null");
                break;
            case ValueKind.String:
                Code("\"").Code(Quote((string)value.Reference!, "\"\\")).Code("\"");
                break;
            case ValueKind.Integer when value.Bits < 0:
                Code("(").Code(value.ToString()).Code(")");
                break;
            case ValueKind.Double or ValueKind.Float:
                var digits = double.IsFinite(value.Number) ? value.Number.ToString("E16", CultureInfo.InvariantCulture) : "1.0e999";
                Code(value.Kind == ValueKind.Float ? digits + "f" : digits);
                break;
            case ValueKind.Decimal:
                Code(value.ToString()).Code("m");
                break;
            default:
                Code(value.ToString());
                break;
        }
    }

    private static string Quote(string text, string escaped)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (char.IsControl(c))
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else if (escaped.Contains(c))
                result.Append('\\').Append(c);
            else
                result.Append(c);
        }
        return result.ToString();
    }
}
