using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>The running text of an article as tokens, made once and shared by every finder.</summary>
internal sealed class Prose
{
    private Prose(Article article, List<Token> tokens, List<ProseParagraph> paragraphs)
    {
        Article = article;
        Text = article.Text.Content;
        Tokens = [.. tokens];
        Paragraphs = [.. paragraphs];
    }

    public Article Article { get; }

    public string Text { get; }

    public Token[] Tokens { get; }

    public ProseParagraph[] Paragraphs { get; }

    public static Prose Read(Article article)
    {
        var tokens = new List<Token>(article.Text.Length / 5);
        var paragraphs = new List<ProseParagraph>();
        for (var i = 0; i < article.Paragraphs.Length; i++)
        {
            var paragraph = article.Paragraphs[i];
            if (paragraph.Kind is not ParagraphKind.Body)
                continue;
            var first = tokens.Count;
            Tokenizer.Tokenize(article.Text.Content, paragraph.Span, tokens);
            if (tokens.Count > first)
                paragraphs.Add(new(i, first, tokens.Count));
        }

        return new(article, tokens, paragraphs);
    }

    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);
}

/// <summary>A body paragraph.</summary>
/// <param name="Index">Its index in <see cref="Article.Paragraphs"/>.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct ProseParagraph(int Index, int First, int End);
