using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>What a line of its own says of the quotations beside it.</summary>
internal enum VoiceLine : byte
{
    None,

    /// <summary>It names who speaks below it.</summary>
    Heading,

    /// <summary>It names who speaks above it.</summary>
    Signature,

    /// <summary>It names one of both, and the page does not tell which.</summary>
    Either,
}

/// <summary>
/// Finds the lines of a round-up that give a name and what is told of its bearer ("Ada Moss, 44, nurse"). They stand above the words
/// that they name, or below: where the first has no quotation above it, and the last is not the end, they head; where the first has one
/// above it, and the last none below, they sign.
/// </summary>
internal static class VoiceLines
{
    private const int LongestName = 6;
    private const int LongestLine = 90;

    /// <summary>One line may be the heading of anything.</summary>
    private const int LeastHeadings = 2;

    public static VoiceLine[] Find(Article article)
    {
        var lines = new VoiceLine[article.Paragraphs.Length];
        List<Token>? tokens = null;
        List<(int Paragraph, Form Form)>? named = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!MayBe(article, i) || FormOf(article, i, tokens ??= []) is not (not Form.Other and var form))
                continue;
            lines[i] = VoiceLine.Either;
            (named ??= []).Add((i, form));
        }

        if (named is null)
            return lines;
        var isSaidAbove = IsSaid(article, named[0].Paragraph - 1);
        var below = named[^1].Paragraph + 1;
        var goesOn = below < lines.Length && article.Paragraphs[below].Kind == ParagraphKind.Body;
        // Whatever opens with a quotation of its own may head or sign where the text goes on below.
        if (isSaidAbove ? goesOn && (named.Count > 1 || Opens(article, below)) : named.Count < LeastHeadings || !goesOn)
            return lines;
        foreach (var (paragraph, form) in named)
            lines[paragraph] = isSaidAbove ? VoiceLine.Signature : form == Form.Placed ? VoiceLine.Either : VoiceLine.Heading;
        return lines;
    }

    private enum Form
    {
        Other,

        /// <summary>A name and another, as below a letter: "Ada Moss, Elmford".</summary>
        Placed,

        /// <summary>A name of somebody: "Ada Moss", "Ada Moss, 44", "Ada Moss, nurse", "Dr Ada Moss, Elmford".</summary>
        Named,
    }

    private static bool MayBe(Article article, int i) =>
        article.Paragraphs[i] is { Kind: ParagraphKind.Body or ParagraphKind.Subhead, Span: { Length: > 0 and <= LongestLine } span }
            && char.IsUpper(article.Text.Content[span.Start]) && !(article.Text.Content[span.End - 1] is '.' or ':' or '?' or '!' or ',');

    // It opens with a quotation mark.
    private static bool Opens(Article article, int i) =>
        (uint)i < (uint)article.Paragraphs.Length && article.Paragraphs[i] is { Kind: ParagraphKind.Body, Span: { IsEmpty: false } span } && Tokenizer.IsMark(article.Text.Content[span.Start]);

    // It is in quotation marks from end to end.
    private static bool IsSaid(Article article, int i) =>
        Opens(article, i) && Tokenizer.IsMark(article.Text.Content[article.Paragraphs[i].Span.End - 1]);

    private static Form FormOf(Article article, int paragraph, List<Token> tokens)
    {
        var text = article.Text.Content;
        tokens.Clear();
        Tokenizer.Tokenize(text, article.Paragraphs[paragraph].Span, tokens);
        var end = 0;
        while (end < Math.Min(tokens.Count, LongestName) && (tokens[end] is { Kind: TokenKind.Word, IsCapital: true } || text[tokens[end].Start] == '.'
            || end > 0 && Is(end, WordClass.Particle)))
            end++;
        if (end == 0 || Is(0, WordClass.Determiner | WordClass.Preposition | WordClass.Subordinator | WordClass.Pronoun))
            return Form.Other;
        if (end == tokens.Count)
            return end > 1 && Is(0, WordClass.FirstName) && !Is(0, WordClass.Place) && !Is(end - 1, WordClass.Place | WordClass.Body | WordClass.Noun) ? Form.Named : Form.Other;
        if (end + 1 >= tokens.Count || !(text[tokens[end].Start] is ',' or '(' or '-' or '–' or '—' or '|'))
            return Form.Other;
        var isTold = false;
        for (var i = end + 1; i < tokens.Count; i++)
        {
            // "Ada Moss, 71, said", "Ada Moss, the mayor, “...”"
            if (Is(i, WordClass.Say) || tokens[i] is { Kind: TokenKind.Mark, AfterBlank: true })
                return Form.Other;
            isTold |= Is(i, WordClass.OnePerson);
        }


        if (tokens[end + 1] is { Kind: TokenKind.Number, Length: < 3 } || end > 1 && (isTold || Is(0, WordClass.AnyTitle) && tokens[end + 1].IsCapital))
            return Form.Named;
        return end > 1 && tokens[end + 1] is { Kind: TokenKind.Word, IsCapital: true } ? Form.Placed : Form.Other;

        bool Is(int i, WordClass wordClass) => (Lexicon.Of(tokens[i].Span.Of(text)) & wordClass) != 0;
    }
}
