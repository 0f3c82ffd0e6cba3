using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Cuts paragraphs into the reporter's sentences.</summary>
internal static class SentenceFinder
{
    private const int CueReach = 14;

    /// <summary>Of the few words that name somebody the next may well be the verb: "“Why?” Moss pressed".</summary>
    private const int NameReach = 4;

    public static List<Sentence> Find(Prose prose)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        for (var p = 0; p < prose.Paragraphs.Length; p++)
        {
            var paragraph = prose.Paragraphs[p];
            for (var i = paragraph.First; i < paragraph.End; i++)
            {
                var stretch = prose.StretchAt(i);
                if (stretch >= 0)
                    i = prose.Stretches[stretch].End - 1;
                if (i + 1 < paragraph.End ? !(stretch >= 0 ? EndsWithStretch(prose, stretch, paragraph.End) : Ends(prose, i)) : LeadsOn(prose, i))
                    continue;
                sentences.Add(new(p, first, i + 1));
                first = i + 1;
            }
        }

        return sentences;
    }

    // "Moss said:", and the next paragraph is what Moss said.
    private static bool LeadsOn(Prose prose, int i) =>
        prose.Char(i) == ':' && i + 1 < prose.Tokens.Length && prose.StretchAt(i + 1) is >= 0 and var next && prose.Stretches[next].Open == i + 1;

    private static bool Ends(Prose prose, int i)
    {
        if (prose.Tokens[i].Kind == TokenKind.Word)
            return prose.Text[prose.Tokens[i].End - 1] == '.' && OpensSentence(prose, i + 1) && prose.Is(i + 1, WordClass.Closed);
        if (prose.Char(i) is not ('.' or '?' or '!' or '…') || !OpensSentence(prose, i + 1))
            return false;
        return prose.Char(i) != '.' || prose.Tokens[i].AfterBlank || !IsAbbreviation(prose, i - 1);
    }

    private static bool IsAbbreviation(Prose prose, int i) =>
        i >= 0 && (prose.Is(i, WordClass.Abbreviation) || (prose.Tokens[i].Length == 1 && prose.Tokens[i].IsCapital && prose.Char(i) != 'I'));

    private static bool OpensSentence(Prose prose, int i) =>
        prose.Tokens[i].AfterBlank
            && (prose.Tokens[i].IsCapital || prose.Tokens[i].Kind is TokenKind.Mark or TokenKind.Number
            || prose.Char(i) is '(' or '[' or '—' or '–' or '•');

    // “... over.” The end of the sentence; “... over,” or “... over?” before "she said" are not.
    private static bool EndsWithStretch(Prose prose, int stretch, int paragraphEnd)
    {
        var close = prose.Stretches[stretch].Close;
        var next = prose.Stretches[stretch].End;
        if (next >= paragraphEnd || prose.Tokens[next].Kind == TokenKind.Punctuation)
            return false;
        var last = prose.Char(close - 1);
        if (last is not ('.' or '?' or '!' or '…' or '-' or '—' or ')' or '\'' or '’') && prose.Tokens[close - 1].Kind != TokenKind.Mark)
            return false;
        if (!prose.Tokens[next].IsCapital && prose.Tokens[next].Kind != TokenKind.Mark)
            return false;
        if (last == '.' || prose.Tokens[next].Kind == TokenKind.Mark)
            return true;
        for (var i = next; i < Math.Min(next + CueReach, paragraphEnd) && !IsStop(prose, i) && prose.StretchAt(i) < 0; i++)
        {
            if (prose.Is(i, last is '-' or '—' or '…' || i < next + NameReach ? WordClass.Cue : WordClass.Say))
                return false;
        }

        return true;
    }

    private static bool IsStop(Prose prose, int i) =>
        prose.Char(i) is '?' or '!' or ':' || (prose.Char(i) == '.' && (prose.Tokens[i].AfterBlank || !IsAbbreviation(prose, i - 1)));
}
