using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

internal enum OwnerKind
{
    Template,
    If,
    Else,
    Case,
    When,
    For,
    While,
    Capture,
    With,
    Wrap,
    Function,
    ExpressionStatement,
    Pipe,
    Other,
}

/// <summary>What a block or an expression is being read for: decides what may stand in it and how a fault is explained.</summary>
internal sealed class Owner(OwnerKind kind, string name, string example)
{
    public static readonly Owner Template = new(OwnerKind.Template, "template", "");
    public static readonly Owner Statement = new(OwnerKind.ExpressionStatement, "expression", "<expression>");
    public static readonly Owner Pipe = new(OwnerKind.Pipe, "pipe", "<expression> | <function>");
    public static readonly Owner Case = new(OwnerKind.Case, "case statement", "case <expression> ... end");
    public static readonly Owner Else = new(OwnerKind.Else, "else statement", "else ... end");
    public static readonly Owner While = new(OwnerKind.While, "while statement", "while <expression> ... end");
    public static readonly Owner Capture = new(OwnerKind.Capture, "capture statement", "capture <variable> ... end");
    public static readonly Owner With = new(OwnerKind.With, "with statement", "with <variable> ... end");
    public static readonly Owner Wrap = new(OwnerKind.Wrap, "wrap statement", "wrap <function> <arguments> ... end");
    public static readonly Owner Function = new(OwnerKind.Function, "function", "func <name> ... end");
    public static readonly Owner Import = new(OwnerKind.Other, "import statement", "import <expression>");
    public static readonly Owner ReadOnly = new(OwnerKind.Other, "readonly statement", "readonly <variable>");
    public static readonly Owner Return = new(OwnerKind.Other, "return statement", "ret <expression>");
    public static readonly Owner Unary = new(OwnerKind.Other, "unary expression", "<operator> <expression>");
    public static readonly Owner Binary = new(OwnerKind.Other, "binary expression", "<expression> <operator> <expression>");
    public static readonly Owner Conditional = new(OwnerKind.Other, "conditional expression", "<condition> ? <expression> : <expression>");
    public static readonly Owner Assign = new(OwnerKind.Other, "assignment", "<variable> = <expression>");
    public static readonly Owner Index = new(OwnerKind.Other, "index expression", "<expression>[<expression>]");
    public static readonly Owner Array = new(OwnerKind.Other, "array", "[item1, item2, ...]");
    public static readonly Owner Object = new(OwnerKind.Other, "object", "{ name1: value1, name2: value2, ... }");
    public static readonly Owner Parentheses = new(OwnerKind.Other, "nested expression", "(<expression>)");
    public static readonly Owner Interpolation = new(OwnerKind.Other, "interpolated string", "$\"text {<expression>} text\"");
    public static readonly Owner Argument = new(OwnerKind.Other, "function call", "<function> <argument> ...");
    public static readonly Owner Parameter = new(OwnerKind.Other, "parameter", "<name> = <literal>");

    public OwnerKind Kind => kind;

    public string Name => name;

    public string Example => example;

    /// <summary>What the block ended with: an <c>else</c> or a further <c>when</c>.</summary>
    public Statement? Next { get; set; }

    /// <summary>Where the statement takes named arguments of its own, as <c>for</c> does.</summary>
    public List<NamedArgument>? Named { get; init; }

    public static Owner If() => new(OwnerKind.If, "if statement", "if <expression> ... end|else|else if");

    public static Owner When() => new(OwnerKind.When, "when statement", "when <value> ... end|when|else");

    public static Owner For(string keyword) =>
        new(OwnerKind.For, $"{keyword} statement", $"{keyword} <variable> in <expression> ... end") { Named = [] };
}
