namespace BriefingGen.Text;

public enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>An apostrophe and what hangs on it: <c>'s</c>, <c>'d</c>, <c>’ll</c>.</summary>
    Clitic,

    /// <summary>A quotation mark, or two single ones that serve as one.</summary>
    Mark,
    Punctuation,
}

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsCapital">The first letter is a capital.</param>
/// <param name="AfterBlank">A blank, or nothing, stands before it.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, bool IsCapital, bool AfterBlank)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);

    public bool IsWord => Kind is TokenKind.Word or TokenKind.Number;
}
