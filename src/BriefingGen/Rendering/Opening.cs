using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>How the clause opens in which a reporter says who spoke.</summary>
/// <param name="Start">Where it begins: at the words that say so, or at the beginning of their sentence, where they stand in the middle of a clause.</param>
/// <param name="IsDependent">Without what stands before those words they are no clause ("As Lund observed", "what Lund called").</param>
internal readonly record struct Opening(int Start, bool IsDependent)
{
    /// <param name="article">The article.</param>
    /// <param name="words">Who spoke, and the word that says so.</param>
    /// <param name="role">What the speaker is called; before the name it belongs to it ("Mayor Lund").</param>
    public static Opening Of(Article article, TextSpan words, TextSpan? role)
    {
        var text = article.Text.Content;
        if (article.Paragraphs.FirstOrDefault(paragraph => paragraph.Span.Contains(words)) is not { Span: var span })
            return new(words.Start, false);
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new(span.Start, role is { } title && title.End == words.Start - 1 && span.Contains(title) ? title.Start : words.Start), tokens);
        if (tokens.Count == 0)
            return new(words.Start, false);
        var last = tokens[^1];
        var opens = last.Kind switch
        {
            TokenKind.Word => OpeningWords.Joining.Contains(last.Span.Of(text)),
            // "Neither was right, he said, and the plan was": a clause goes on around these words.
            TokenKind.Punctuation => text[last.Start] != ',' || !(words.End < text.Length && text[words.End] == ','),
            _ => last.Kind == TokenKind.Mark,
        };
        return opens ? new(words.Start, false)
            : new(Sentence(text, tokens), last.Kind == TokenKind.Word && OpeningWords.Dependent.Contains(last.Span.Of(text)));
    }

    // Where the last sentence of these begins.
    private static int Sentence(string text, List<Token> tokens)
    {
        for (var i = tokens.Count - 2; i >= 0; i--)
        {
            var (stop, next) = (tokens[i], tokens[i + 1]);
            if (next is { Kind: TokenKind.Word, IsCapital: true } && (IsStop(text, tokens, i) || (stop.Kind == TokenKind.Mark && i > 0 && IsStop(text, tokens, i - 1))))
                return next.Start;
        }

        return tokens[0].Start;
    }

    // The stop of "Gov." and of "J." ends no sentence.
    private static bool IsStop(string text, List<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] is '.' or '?' or '!'
        && (text[tokens[i].Start] != '.' || i == 0 || tokens[i - 1] is not { IsCapital: true, Length: < 5 });
}
