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

    // "Good morning!", "Am 12. Mai": too short to say anything, or no sentence at all.
    private const int Fewest = 15;

    // A first sentence longer than this is no sentence; it is cut between words.
    private const int Longest = 300;

    private static readonly CueList Conjunctions = CueList.Load("clause-starts");
    private static readonly CueList Abbreviations = CueList.Load("abbreviations");
    private static readonly CueList Measures = CueList.Load("measures");

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

    // Ends at a full stop outside quotation marks and brackets; where they never close, at the first full stop of all.
    private static TextSpan FirstSentence(string content, TextSpan body)
    {
        var marks = new OpenMarks();
        var inside = 0;
        var limit = Math.Min(body.End, body.Start + (2 * Longest));
        for (var i = body.Start; i < limit; i++)
        {
            marks.Pass(content[i]);
            if (content[i] is '。' or '！' or '？' or '।' && !marks.AnyOpen)
                return new(body.Start, i + 1);
            if (content[i] is not ('.' or '!' or '?' or '…') || i - body.Start < Fewest || IsAbbreviation(content, body.Start, i))
                continue;
            var after = i + 1;
            var closed = marks;
            while (after < body.End && content[after] is '"' or '”' or '’' or '\'' or ')' or '.' or '!' or '?')
                closed.Pass(content[after++]);
            if (after < body.End && !(Blanks.IsBlank(content[after]) && StartsSentence(content, after, body.End)))
                continue;
            if (!closed.AnyOpen)
                return new(body.Start, after);
            inside = inside == 0 ? after : inside;
        }

        return inside == 0 ? body : new(body.Start, inside);
    }

    // Which quotation marks and brackets are open, from left to right.
    private struct OpenMarks
    {
        private int depth;
        private bool straight;

        public readonly bool AnyOpen => depth > 0 || straight;

        public void Pass(char c)
        {
            if (c is '“' or '(' or '[')
                depth++;
            else if (c is '”' or ')' or ']')
                depth = Math.Max(0, depth - 1);
            else if (c == '"')
                straight = !straight;
        }
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
        return (text.Length == 1 && char.IsUpper(text[0]) && (word == start || !char.IsLetterOrDigit(content[word - 1])))
            || text.Contains('.') || Abbreviations.Contains(text);
    }

    // The last clause boundary before the wanted length, outside quotation marks and brackets; 0 where there is none.
    private static int ClauseEnd(string content, TextSpan sentence)
    {
        var best = 0;
        var marks = new OpenMarks();
        var limit = Math.Min(sentence.End, sentence.Start + Wanted + 1);
        for (var i = sentence.Start; i < limit; i++)
        {
            var c = content[i];
            marks.Pass(c);
            if (marks.AnyOpen || i - sentence.Start < Shortest)
                continue;
            if (c is ';' or '—' || (c is ' ' or ',' && Conjunctions.Begins(content.AsSpan(i, Math.Min(sentence.End - i, 24)))))
                best = WithoutMeasure(content, sentence, i);
        }

        return best;
    }

    // "..., two days after ...": the measure goes with what follows it.
    private static int WithoutMeasure(string content, TextSpan sentence, int cut)
    {
        var before = content.AsSpan(sentence.Start, cut - sentence.Start);
        var word = before[(before.LastIndexOf(' ') + 1)..];
        if (!Measures.Contains(word))
            return cut;
        var comma = before.LastIndexOf(',');
        return comma >= Shortest && before.Length - comma < 30 ? sentence.Start + comma : 0;
    }

    private static TextSpan WithoutStop(string content, TextSpan sentence)
    {
        var end = sentence.End;
        if (end - sentence.Start > 1 && content[end - 1] is '.' or '。' or '।' && content[end - 2] != '.' && !IsAbbreviation(content, sentence.Start, end - 1))
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
