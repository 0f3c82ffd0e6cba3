using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Parsing;

internal sealed partial class Parser
{
    private static readonly string[] Keywords =
    [
        "if", "else", "end", "for", "while", "case", "when", "capture", "with", "wrap", "import", "readonly", "func",
        "ret", "break", "continue", "tablerow", "include",
    ];

    private void Suspect(Variable called)
    {
        if (Array.IndexOf(Keywords, called.Name) < 0 && Spelling.Nearest(called.Name, Keywords) is { } keyword)
            suspects.Add(new(called.Place.Start, called.Name, keyword));
    }

    /// <summary>A hint where the statement begins with what looks like a keyword.</summary>
    private string MisspeltKeyword()
    {
        var start = index;
        while (start > 0 && tokens[start - 1].Kind is not (TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeEnter))
            start--;
        if (tokens[start].Kind != TokenKind.Identifier)
            return "";
        var word = TextOf(tokens[start]).ToString();
        var nearest = Keywords.Contains(word) ? null : Spelling.Nearest(word, Keywords);
        return nearest is null ? "" : $" Is `{word}` meant to be `{nearest}`?";
    }
}
