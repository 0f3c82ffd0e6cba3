using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

/// <summary>How tightly operators bind; more is tighter.</summary>
internal static class Precedence
{
    public const int Unary = 200;
    public const int Increment = 210;

    public static BinaryOperator Find(TokenKind kind) => kind switch
    {
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.DoubleSlash => BinaryOperator.DivideRound,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Percent => BinaryOperator.Modulus,
        TokenKind.ShiftLeft => BinaryOperator.ShiftLeft,
        TokenKind.ShiftRight => BinaryOperator.ShiftRight,
        TokenKind.DoubleQuestion => BinaryOperator.Coalesce,
        TokenKind.QuestionBang => BinaryOperator.CoalesceNot,
        TokenKind.And => BinaryOperator.And,
        TokenKind.Or => BinaryOperator.Or,
        TokenKind.EqualEqual => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessEqual => BinaryOperator.LessOrEqual,
        TokenKind.Range => BinaryOperator.Range,
        TokenKind.RangeExclusive => BinaryOperator.RangeExclusive,
        _ => BinaryOperator.None,
    };

    public static int Of(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce or BinaryOperator.CoalesceNot => 20,
        BinaryOperator.Or => 30,
        BinaryOperator.And => 40,
        BinaryOperator.Equal or BinaryOperator.NotEqual => 70,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 80,
        BinaryOperator.Add or BinaryOperator.Subtract => 100,
        BinaryOperator.Range or BinaryOperator.RangeExclusive => 130,
        _ => 110,
    };

    public static BinaryOperator? Assigned(TokenKind kind) => kind switch
    {
        TokenKind.Equal => BinaryOperator.None,
        TokenKind.PlusEqual => BinaryOperator.Add,
        TokenKind.MinusEqual => BinaryOperator.Subtract,
        TokenKind.StarEqual => BinaryOperator.Multiply,
        TokenKind.SlashEqual => BinaryOperator.Divide,
        TokenKind.DoubleSlashEqual => BinaryOperator.DivideRound,
        TokenKind.PercentEqual => BinaryOperator.Modulus,
        _ => null,
    };
}
