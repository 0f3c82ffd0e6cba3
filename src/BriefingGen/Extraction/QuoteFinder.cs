using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Span">The words, without marks and edge blanks.</param>
/// <param name="Paragraph">The index into <see cref="Prose.Paragraphs"/>.</param>
/// <param name="Open">The token of the opening mark.</param>
/// <param name="Close">The token of the closing mark; the end of its tokens where it is missing.</param>
/// <param name="IsClosed">False where the paragraph ends before the quotation does, or the mark is forgotten.</param>
internal readonly record struct Stretch(TextSpan Span, int Paragraph, int Open, int Close, bool IsClosed)
{
    /// <summary>The token after the stretch, its closing mark included.</summary>
    public int End => IsClosed ? Close + 1 : Close;
}

/// <summary>Finds the outermost stretches in quotation marks, of all kinds of marks.</summary>
internal static class QuoteFinder
{
    /// <summary>How far to look for the end of a quotation in single marks, in tokens, when telling an article's style.</summary>
    private const int Probe = 60;

    /// <summary>The most tokens between single marks.</summary>
    private const int LongestSingle = 1000;

    /// <summary>The most tokens from a comma to the verb in "Ada Moss said".</summary>
    private const int LongestAttribution = 4;

    public static List<Stretch> Find(Prose prose)
    {
        var stretches = new List<Stretch>();
        var single = UsesSingleMarks(prose);
        for (var p = 0; p < prose.Paragraphs.Length; p++)
            FindIn(prose, p, single, stretches);
        return stretches;
    }

    private static void FindIn(Prose prose, int p, bool single, List<Stretch> stretches)
    {
        var paragraph = prose.Paragraphs[p];
        // Where one mark finds no partner, no later one of its kind does: a paragraph of marks is read once.
        var hopeless = "";
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            if (prose.Tokens[i].Kind != TokenKind.Mark || !CanOpen(prose, i, paragraph) || (IsSingle(prose, i) && !single))
                continue;
            var isHopeless = hopeless.Contains(prose.Char(i), StringComparison.Ordinal);
            var close = isHopeless ? -1 : FindClose(prose, i, paragraph.End);
            if (close < 0)
            {
                if (!isHopeless)
                    hopeless += prose.Char(i);
                // A single mark without a partner is an apostrophe, unless the next paragraph goes on.
                var (opens, goesOn) = (OpensSpeech(prose, i, paragraph), GoesOn(prose, i, p));
                if (IsSingle(prose, i) ? !(opens && goesOn) : !(opens || goesOn))
                    continue;
                close = p + 1 < prose.Paragraphs.Length && prose.Tokens[paragraph.End].Kind == TokenKind.Mark ? paragraph.End : ForgottenEnd(prose, i, paragraph);
                Add(prose, p, i, close, false, stretches);
                i = close - 1;
                continue;
            }

            Add(prose, p, i, close, true, stretches);
            i = close;
        }
    }

    // "“We wait, she said.": where the closing mark is forgotten, what ends the paragraph behind a comma is the reporter's.
    private static int ForgottenEnd(Prose prose, int open, ProseParagraph paragraph)
    {
        var end = paragraph.End - 1;
        var verb = prose.Char(end) == '.' ? end - 1 : end;
        if (!(prose.Is(verb, WordClass.Say) && prose.IsPast(verb)) && !(prose.Word(verb) is "said" or "says"))
            return paragraph.End;
        for (var comma = verb - 1; comma > open + 1 && verb - comma <= LongestAttribution; comma--)
        {
            if (prose.Char(comma) == ',')
                return comma + 1;
            if (!(prose.Tokens[comma].IsCapital || prose.Is(comma, WordClass.Pronoun)))
                break;
        }

        return paragraph.End;
    }

    private static void Add(Prose prose, int p, int open, int close, bool closed, List<Stretch> stretches)
    {
        var start = prose.Tokens[open].End;
        var end = closed ? prose.Tokens[close].Start : prose.Tokens[close - 1].End;
        while (start < end && char.IsWhiteSpace(prose.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(prose.Text[end - 1]))
            end--;
        if (end > start)
            stretches.Add(new(new(start, end), p, open, close, closed));
    }

    private static int FindClose(Prose prose, int open, int end)
    {
        var doubtful = -1;
        if (IsSingle(prose, open))
            end = Math.Min(end, open + LongestSingle);
        for (var i = open + 1; i < end; i++)
        {
            if (prose.Tokens[i].Kind != TokenKind.Mark || IsSingle(prose, i) != IsSingle(prose, open) || !CanClose(prose, open, i, end))
                continue;
            if (!IsSingle(prose, i) || !MayBeApostrophe(prose, i))
                return doubtful >= 0 && Reopens(prose, doubtful, i) ? doubtful : i;
            // "the drivers’ union", "comin’ here": an apostrophe unless nothing better comes.
            doubtful = doubtful < 0 ? i : doubtful;
        }

        return doubtful;
    }

    // "‘quiet streets’ in place, with a ‘reading hour’": a quotation in the same marks opens before the next that could close.
    private static bool Reopens(Prose prose, int doubtful, int close)
    {
        for (var i = doubtful + 1; i < close; i++)
        {
            if (prose.Tokens[i] is { Kind: TokenKind.Mark, AfterBlank: true } && IsSingle(prose, i) && prose.Char(i) != '’' && !char.IsAsciiDigit(prose.Text[prose.Tokens[i].End]) && !char.IsWhiteSpace(prose.Text[prose.Tokens[i].End]))
                return true;
        }

        return false;
    }

    // A mark without a partner opens a quotation only where one may well begin: at the edge of a sentence, before a capital.
    private static bool OpensSpeech(Prose prose, int i, ProseParagraph paragraph) =>
        i == paragraph.First || (prose.Tokens[i].AfterBlank && prose.Tokens[i + 1].IsCapital && prose.Char(i - 1) is '.' or '?' or '!' or ':' or ',');

    // "...: “we wait.", and the next paragraph opens with the same mark.
    private static bool GoesOn(Prose prose, int i, int p) =>
        p + 1 < prose.Paragraphs.Length && prose.Tokens[i].AfterBlank && prose.Char(prose.Paragraphs[p].End - 1) is '.' or '?' or '!' or '…'
        && prose.Paragraphs[p + 1].First < prose.Tokens.Length && prose.Char(prose.Paragraphs[p + 1].First) == prose.Char(i);

    private static bool IsSingle(Prose prose, int i) => prose.Tokens[i].Length == 1 && IsSingle(prose.Char(i));

    private static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‚' or '‛' or '`' or '´' or '‹' or '›';

    private static bool MayBeApostrophe(Prose prose, int i)
    {
        var (start, end) = (prose.Tokens[i].Start, prose.Tokens[i].End);
        var isShortened = i > 0 && prose.Tokens[i - 1] is { Kind: TokenKind.Word, Length: > 3 } && prose.Text.AsSpan(start - 2).StartsWith("in", StringComparison.Ordinal);
        return (prose.Text[start - 1] is 's' or 'S' || isShortened) && end + 1 < prose.Text.Length && prose.Text[end] == ' ' && char.IsLower(prose.Text[end + 1]);
    }

    private static bool CanOpen(Prose prose, int i, ProseParagraph paragraph)
    {
        var token = prose.Tokens[i];
        if (i + 1 >= paragraph.End || (prose.Char(i) is '”' or '’' && i > paragraph.First && !token.AfterBlank))
            return false;
        if (IsSingle(prose, i) && char.IsWhiteSpace(prose.Text[token.End]))
            return false;
        if (token.AfterBlank || i == paragraph.First || prose.Char(i) is '“' or '„' or '«')
            return true;
        // "so." He: what stands behind a point and before a blank can only close.
        return prose.Tokens[i - 1].Kind == TokenKind.Mark || prose.Tokens[i - 1].Kind == TokenKind.Punctuation && !(prose.Char(i - 1) is '.' or ',' or '?' or '!' && IsBlankOrEnd(prose, token.End))
            || LacksBlank(prose, i, paragraph);
    }

    // about"many things": the blank is missing, and the next mark can only close.
    private static bool LacksBlank(Prose prose, int i, ProseParagraph paragraph)
    {
        if (!IsWithinWords(prose, i))
            return false;
        var next = NextMark(prose, i, paragraph.End);
        return next < paragraph.End && !prose.Tokens[next].AfterBlank && IsBlankOrEnd(prose, prose.Tokens[next].End);
    }

    private static bool CanClose(Prose prose, int open, int i, int paragraphEnd)
    {
        var c = prose.Char(i);
        var fits = prose.Char(open) switch
        {
            '„' or '‟' => c is '“' or '”' or '‟' or '"',
            '‚' or '‛' => c is '‘' or '’' or '‛' or '\'',
            '«' => c is '»',
            '»' => c is '«',
            '‹' => c is '›',
            '›' => c is '‹',
            // “so“: the wrong mark, where only a closing one can stand.
            '“' when c is '“' => !prose.Tokens[i].AfterBlank && prose.Tokens[i - 1].Kind != TokenKind.Mark && IsBlankOrEnd(prose, prose.Tokens[i].End),
            _ => c is not ('“' or '„' or '«' or '»' or '‘' or '‹' or '›' or '‚'),
        };
        var end = prose.Tokens[i].End;
        // “So.”Then, “So,”said, “So.”2 with the number of a note: no other mark looks like the closing one.
        return fits && (end >= prose.Text.Length || !char.IsLetterOrDigit(prose.Text[end])
            || (c is '”' && prose.Char(open) is '“' && prose.Tokens[i - 1].Kind == TokenKind.Punctuation
            && (!char.IsLower(prose.Text[end]) || i + 1 < prose.Tokens.Length && prose.Is(i + 1, WordClass.Say)))
            || c is '"' && ClosesWithoutBlank(prose, i, paragraphEnd));
    }

    // "a wreck"and left. "Never": the blank is missing, and the next mark can only open.
    private static bool ClosesWithoutBlank(Prose prose, int i, int end)
    {
        if (!IsWithinWords(prose, i))
            return false;
        var next = NextMark(prose, i, end);
        return next < end && prose.Tokens[next].AfterBlank && !IsBlankOrEnd(prose, prose.Tokens[next].End);
    }

    // The next straight mark, or the end that is given.
    private static int NextMark(Prose prose, int i, int end)
    {
        do
            i++;
        while (i < end && prose.Char(i) != '"');
        return i;
    }

    private static bool IsWithinWords(Prose prose, int i) =>
        prose.Char(i) == '"' && i + 1 < prose.Tokens.Length && prose.Tokens[i - 1] is { Kind: TokenKind.Word, Length: > 1 } && prose.Tokens[i + 1] is { Kind: TokenKind.Word, AfterBlank: false };

    private static bool IsBlankOrEnd(Prose prose, int offset) => offset >= prose.Text.Length || char.IsWhiteSpace(prose.Text[offset]);

    // British style has single marks outside and double ones inside: the kind that opens more often decides, then the first.
    private static bool UsesSingleMarks(Prose prose)
    {
        var (single, twofold, firstIsSingle) = (0, 0, false);
        foreach (var paragraph in prose.Paragraphs)
        {
            for (var i = paragraph.First; i < paragraph.End; i++)
            {
                if (prose.Tokens[i].Kind != TokenKind.Mark || !CanOpen(prose, i, paragraph))
                    continue;
                var isSingle = IsSingle(prose, i);
                if (isSingle && (prose.Char(i) is '’' || FindClose(prose, i, Math.Min(paragraph.End, i + Probe)) < 0))
                    continue;
                firstIsSingle |= isSingle && twofold == 0;
                (single, twofold) = isSingle ? (single + 1, twofold) : (single, twofold + 1);
            }
        }

        return single > twofold || (single == twofold && firstIsSingle);
    }
}
