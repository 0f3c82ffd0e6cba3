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
/// Finds the lines of a round-up that give a name and what is told of its bearer ("Ada Moss, 44, nurse"). All of them stand above the
/// words that they name, or all below: where each has a quotation above it and not each below, they sign.
/// </summary>
internal static class VoiceLines
{
    private const int LongestName = 6;
    private const int LongestLine = 90;

    public static VoiceLine[] Find(Article article)
    {
        var lines = new VoiceLine[article.Paragraphs.Length];
        List<Token>? tokens = null;
        var (allAbove, allBelow, isSure, count) = (true, true, false, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var (above, below) = (IsSaid(article, i - 1), Opens(article, i + 1));
            if (!above && !below || !MayBe(article, i) || FormOf(article, i, tokens ??= []) is not (not Form.Other and var form))
                continue;
            lines[i] = VoiceLine.Either;
            allAbove &= above;
            allBelow &= below;
            isSure |= form == Form.Described;
            count++;
        }

        if (count == 0 || allAbove && allBelow)
            return lines;
        // One line "Ada Moss" alone, or "Ada Moss, Elmford", may be the heading of anything.
        var line = !isSure && count == 1 ? VoiceLine.None : allAbove ? VoiceLine.Signature : VoiceLine.Heading;
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i] == VoiceLine.None ? VoiceLine.None : line;
        return lines;
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
        if (end < 2 || Is(0, WordClass.Determiner | WordClass.Preposition | WordClass.Subordinator | WordClass.Pronoun))
            return Form.Other;
        if (end == tokens.Count)
            return Is(0, WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman) ? Form.Bare : Form.Other;
        if (end + 1 == tokens.Count || !(text[tokens[end].Start] is ',' or '(' or '-' or '–' or '—' or '|'))
            return Form.Other;
        return tokens[end + 1] is { Kind: TokenKind.Number, Length: < 3 } or { Kind: TokenKind.Word, IsCapital: false } ? Form.Described
            : tokens[end + 1].Kind == TokenKind.Word ? Form.Bare : Form.Other;

        bool Is(int i, WordClass wordClass) => (Lexicon.Of(tokens[i].Span.Of(text)) & wordClass) != 0;
    }

    private enum Form
    {
        Other,

        /// <summary>A name, alone or with another: "Ada Moss, Elmford".</summary>
        Bare,

        /// <summary>A name with an age or with what is no name: "Ada Moss, nurse".</summary>
        Described,
    }
}
