using BriefingGen.Templating.Running;

namespace BriefingGen.Templating.Syntax;

internal enum BinaryOperator : byte
{
    None,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,
    Coalesce,
    CoalesceNot,
    And,
    Or,
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Range,
    RangeExclusive,
}

internal abstract class Binary(Place place, Node left, BinaryOperator op, Node right) : Node(place)
{
    public Node Left => left;

    public BinaryOperator Operator => op;

    public Node Right => right;

    public static Binary Create(Place place, Node left, BinaryOperator op, Node right, Place opPlace) => op switch
    {
        BinaryOperator.And or BinaryOperator.Or => new Logic(place, left, op, right),
        BinaryOperator.Coalesce or BinaryOperator.CoalesceNot => new Coalesce(place, left, op, right),
        _ => new Calculation(place, left, op, right, opPlace),
    };
}

internal sealed class Logic(Place place, Node left, BinaryOperator op, Node right) : Binary(place, left, op, right)
{
    public override Value Evaluate(Run run) => Operator == BinaryOperator.And
        ? Left.Evaluate(run).IsTrue && Right.Evaluate(run).IsTrue
        : Left.Evaluate(run).IsTrue || Right.Evaluate(run).IsTrue;
}

/// <summary><c>??</c> and <c>?!</c>: the left side may be missing.</summary>
internal sealed class Coalesce(Place place, Node left, BinaryOperator op, Node right) : Binary(place, left, op, right)
{
    public override Value Evaluate(Run run)
    {
        var value = run.Leniently(Left, static (node, run) => node.Evaluate(run));
        var isNull = value.Kind == ValueKind.Null;
        if (Operator == BinaryOperator.Coalesce)
            return isNull ? Right.Evaluate(run) : value;
        return isNull ? value : Right.Evaluate(run);
    }
}

internal sealed class Calculation(Place place, Node left, BinaryOperator op, Node right, Place opPlace) : Binary(place, left, op, right)
{
    public override Value Evaluate(Run run) =>
        Arithmetic.Apply(run, Operator, Left.Evaluate(run), Right.Evaluate(run), opPlace, Left.Place, Right.Place);
}

internal sealed class Not(Place place, Node operand) : Node(place)
{
    public Node Operand => operand;

    public override Value Evaluate(Run run) => !operand.Evaluate(run).IsTrue;
}

internal sealed class Sign(Place place, Node operand, bool isMinus) : Node(place)
{
    public Node Operand => operand;

    public bool IsMinus => isMinus;

    public override Value Evaluate(Run run) => Arithmetic.Sign(operand.Evaluate(run), isMinus, operand.Place, run);
}

/// <summary><c>@f</c>: the function itself, not its result.</summary>
internal sealed class Alias(Place place, Node operand) : Node(place)
{
    public Node Operand => operand;

    public override Value Evaluate(Run run) => operand.EvaluateAlias(run);
}

/// <summary><c>^list</c>: each item an argument of its own.</summary>
internal sealed class Expand(Place place, Node operand) : Node(place)
{
    public Node Operand => operand;

    public override Value Evaluate(Run run) => operand.Evaluate(run);
}

internal sealed class Increment(Place place, Node operand, bool isIncrement, bool isAfter) : Node(place)
{
    public Node Operand => operand;

    public bool IsIncrement => isIncrement;

    public bool IsAfter => isAfter;

    public override Value Evaluate(Run run)
    {
        var old = Arithmetic.Sign(operand.Evaluate(run), isMinus: false, operand.Place, run);
        var changed = Arithmetic.Apply(run, BinaryOperator.Add, old, isIncrement ? 1 : -1, operand.Place, operand.Place, operand.Place);
        ((PathNode)operand).Set(run, changed);
        return isAfter ? old : changed;
    }
}

internal sealed class Conditional(Place place, Node condition, Node whenTrue, Node whenFalse) : Node(place)
{
    public Node Condition => condition;

    public Node WhenTrue => whenTrue;

    public Node WhenFalse => whenFalse;

    public override Value Evaluate(Run run) => condition.Evaluate(run).IsTrue ? whenTrue.Evaluate(run) : whenFalse.Evaluate(run);
}

internal sealed class Assign(Place place, Node target, BinaryOperator op, Node value) : Node(place)
{
    public Node Target => target;

    public BinaryOperator Operator => op;

    public Node NewValue => value;

    public override Value Evaluate(Run run)
    {
        var result = value.Evaluate(run);
        if (op != BinaryOperator.None)
            result = Arithmetic.Apply(run, op, target.Evaluate(run), result, Place, Place, Place);
        ((PathNode)target).Set(run, result);
        return default;
    }
}

/// <summary><c>x.empty?</c></summary>
internal sealed class IsEmpty(Place place, Node target, string name) : Node(place)
{
    public Node Target => target;

    public string Name => name;

    public override Value Evaluate(Run run) => Members.IsEmpty(target.Evaluate(run));
}
