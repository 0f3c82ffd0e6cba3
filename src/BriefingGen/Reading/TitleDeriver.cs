using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>
/// A headline for an article that has none: its first sentence, without the full stop, or the main clause of it where
/// the whole is long. Always a stretch of the text itself.
/// </summary>
internal static class TitleDeriver
{
    private const int Wanted = 100;
    private const int Shortest = 30;

    // A first sentence longer than this is no sentence; it is cut between words.
    private const int Longest = 300;

    private static readonly CueList Conjunctions = CueList.Load("clause-starts");

    /// <summary>The stretch of <paramref name="body"/> that serves as headline; a final full stop is left off.</summary>
    public static TextSpan Derive(string content, TextSpan body)
    {
        var sentence = FirstSentence(content, body);
        if (sentence.Length <= Wanted)
            return WithoutStop(content, sentence);
        var cut = ClauseEnd(content, sentence);
        if (cut > 0)
            return Blanks.Trim(content, new(sentence.Start, cut));
        return sentence.Length <= Longest ? WithoutStop(content, sentence) : CutAtWord(content, sentence);
    }

    private static TextSpan FirstSentence(string content, TextSpan body)
    {
        var depth = 0;
        for (var i = body.Start; i < body.End; i++)
        {
            var c = content[i];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (c is not ('.' or '!' or '?' or '…') || depth > 0)
                continue;
            var after = i + 1;
            while (after < body.End && content[after] is '"' or '”' or '’' or '\'' or ')' or '.' or '!' or '?')
                after++;
            if (after >= body.End)
                return body;
            if (Blanks.IsBlank(content[after]) && !IsAbbreviation(content, body.Start, i) && StartsSentence(content, after, body.End))
                return new(body.Start, after);
        }

        return body;
    }

    private static bool StartsSentence(string content, int from, int end)
    {
        while (from < end && (Blanks.IsBlank(content[from]) || content[from] is '"' or '“' or '‘' or '\'' or '('))
            from++;
        return from >= end || !char.IsLower(content[from]);
    }

    // "U.S.", "J.", "Mr.", "Dec.": a capital alone, letters with stops between, or a short word with a capital.
    private static bool IsAbbreviation(string content, int start, int stop)
    {
        if (content[stop] != '.')
            return false;
        var word = stop;
        while (word > start && (char.IsLetter(content[word - 1]) || content[word - 1] == '.'))
            word--;
        var text = content.AsSpan(word, stop - word);
        return text.Length == 1 || text.Contains('.') || Abbreviations.Contains(text);
    }

    private static readonly CueList Abbreviations = CueList.Load("abbreviations");

    // The last clause boundary before the wanted length, outside quotation marks and brackets; 0 where there is none.
    private static int ClauseEnd(string content, TextSpan sentence)
    {
        var best = 0;
        var open = 0;
        var limit = Math.Min(sentence.End, sentence.Start + Wanted + 1);
        for (var i = sentence.Start; i < limit; i++)
        {
            var c = content[i];
            if (c is '“' or '(' or '[')
                open++;
            else if (c is '”' or ')' or ']')
                open--;
            else if (c == '"')
                open = open == 0 ? 1 : 0;
            if (open != 0 || i - sentence.Start < Shortest)
                continue;
            if (c is ';' or '—' || (c is ' ' or ',' && Conjunctions.Begins(content.AsSpan(i, Math.Min(sentence.End - i, 24)))))
                best = i;
        }

        return best;
    }

    private static TextSpan WithoutStop(string content, TextSpan sentence)
    {
        var end = sentence.End;
        if (end - sentence.Start > 1 && content[end - 1] == '.' && content[end - 2] != '.' && !IsAbbreviation(content, sentence.Start, end - 1))
            end--;
        return new(sentence.Start, end);
    }

    private static TextSpan CutAtWord(string content, TextSpan sentence)
    {
        var end = sentence.Start + Longest;
        var blank = content.AsSpan(sentence.Start, Longest).LastIndexOfAny(" \t\r\n\u00A0");
        if (blank > Shortest)
            end = sentence.Start + blank;
        else if (char.IsHighSurrogate(content[end - 1]))
            end--;
        return Blanks.Trim(content, new(sentence.Start, end));
    }
}
