using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

/// <summary>What is left out on purpose, told to who writes it in a theme. The bare language takes it for something else.</summary>
internal sealed partial class Parser
{
    private static readonly string[] LiquidTags =
    [
        "if", "elsif", "else", "endif", "unless", "endunless", "for", "endfor", "assign", "capture", "endcapture", "case",
        "when", "endcase", "comment", "endcomment", "raw", "endraw", "include", "render", "cycle", "tablerow", "endtablerow",
    ];

    private static string Scientific(string what, string instead) => $"{what} is of the scientific mode, which is left out. Write {instead}.";

    /// <summary>A number followed by an argument: <c>2x</c> or <c>2 ^ 3</c>.</summary>
    private void RefuseScientific(Node left)
    {
        if (!recovers || left is not Literal { Value.IsNumber: true })
            return;
        if (Is(TokenKind.Caret) || Is(TokenKind.DoubleCaret))
            Error(Scientific("`^` as a power", "a product such as `x * x`"));
        else if (Is(TokenKind.Identifier) && !FollowsSpace())
            Error(left.Place.Start, Scientific("A product without a sign", $"`{left.Place.Text} * {TextOf(Current)}`"));
    }

    /// <summary><c>{% if %}</c> and its like, which are text here.</summary>
    private void RefuseLiquid()
    {
        if (!recovers || !IsLiquid(out var offset, out var tag))
            return;
        Error(offset, $"Liquid syntax is left out. Write `{{{{ {tag} ... }}}}` instead of `{{% {tag} ... %}}`, or `{{%{{ ... }}%}}` around text that is to stay as it is.");
        statementFailed = false;
    }

    private bool IsLiquid(out int offset, out string tag)
    {
        var text = TextOf(Current);
        offset = -1;
        tag = "";
        for (var at = text.IndexOf("{%"); at >= 0; at = Following(text, at))
        {
            var word = text[(at + 2)..].TrimStart("- ");
            var length = word.IndexOfAnyExceptInRange('a', 'z');
            tag = word[..(length < 0 ? word.Length : length)].ToString();
            offset = Start + at;
            // What stands in an escape block stands there on purpose.
            if (Array.IndexOf(LiquidTags, tag) >= 0 && !IsEscaped())
                return true;
        }
        return false;
    }

    private static int Following(ReadOnlySpan<char> text, int at)
    {
        var next = text[(at + 2)..].IndexOf("{%");
        return next < 0 ? -1 : at + 2 + next;
    }

    private bool IsEscaped() => Start >= 2 && source.Text[Start - 1] == '{' && source.Text[Start - 2] == '%';
}
