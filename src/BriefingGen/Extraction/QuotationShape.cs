using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Tells a whole sentence from a clause and from a few words.</summary>
internal static class QuotationShape
{
    private const int MostInFragment = 5;

    public static QuotationKind KindOf(Prose prose, Stretch stretch)
    {
        if (IsWholeSentence(prose, stretch))
            return QuotationKind.Full;
        var words = 0;
        for (var i = stretch.Open + 1; i < stretch.Close; i++)
            words += prose.Tokens[i].IsWord ? 1 : 0;
        return words > MostInFragment ? QuotationKind.Partial : QuotationKind.Fragment;
    }

    // It opens with a capital where a sentence may open, and ends as sentences and their quotations end.
    private static bool IsWholeSentence(Prose prose, Stretch stretch)
    {
        var first = stretch.Open + 1;
        while (first < stretch.Close && !prose.Tokens[first].IsWord)
            first++;
        if (first >= stretch.Close || !(prose.Tokens[first].IsCapital || prose.Tokens[first].Kind == TokenKind.Number))
            return false;
        if (stretch.IsClosed && prose.Char(stretch.Close - 1) is not (',' or '.' or '?' or '!' or '…' or '-' or '—' or '–' or '\'' or '’' or ')' or ']')
            && !(stretch.Close + 1 < prose.Tokens.Length && prose.Char(stretch.Close + 1) is '.' or ',' or '?' or '!'))
            return false;
        var before = stretch.Open - 1;
        var opens = prose.Sentences[prose.SentenceAt(stretch.Open)].First == stretch.Open
            || prose.Char(before) is ',' or ':' or '—' or '–' or '-' or '(' or ';' || prose.StretchAt(before) >= 0;
        if (!opens && !prose.Is(before, WordClass.Say))
            return false;
        return stretch.Close - first > 3 || prose.Char(stretch.Close - 1) is not ',' || prose.Is(first, WordClass.Closed | WordClass.Connector);
    }
}
