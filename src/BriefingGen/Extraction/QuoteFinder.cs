using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Span">The words, without marks and edge blanks.</param>
/// <param name="Paragraph">The index into <see cref="Prose.Paragraphs"/>.</param>
/// <param name="Open">The token of the opening mark.</param>
/// <param name="Close">The token of the closing mark; the end of the paragraph's tokens where it is missing.</param>
/// <param name="IsClosed">False where the paragraph ends before the quotation does.</param>
internal readonly record struct Stretch(TextSpan Span, int Paragraph, int Open, int Close, bool IsClosed);

/// <summary>Finds the outermost stretches in quotation marks, of all kinds of marks.</summary>
internal static class QuoteFinder
{
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
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            if (prose.Tokens[i].Kind != TokenKind.Mark || !CanOpen(prose, i, paragraph) || (IsSingle(prose, i) && !single))
                continue;
            var close = FindClose(prose, i, paragraph.End);
            if (close < 0)
            {
                if (i != paragraph.First || IsSingle(prose, i))
                    continue;
                close = paragraph.End;
            }

            Add(prose, p, i, close, close < paragraph.End, stretches);
            i = close;
        }
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
        for (var i = open + 1; i < end; i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Mark && Closes(prose, open, i) && CanClose(prose, i))
                return i;
        }

        return -1;
    }

    private static bool IsSingle(Prose prose, int i) =>
        prose.Tokens[i].Length == 1 && prose.Text[prose.Tokens[i].Start] is '\'' or '‘' or '’' or '‚' or '‛' or '`' or '´' or '‹' or '›';

    private static bool Closes(Prose prose, int open, int close) => IsSingle(prose, open) == IsSingle(prose, close);

    private static bool CanOpen(Prose prose, int i, ProseParagraph paragraph)
    {
        var token = prose.Tokens[i];
        var c = prose.Text[token.Start];
        if (c is '”' or '’' or '»' or '›' && i > paragraph.First && !token.AfterBlank)
            return false;
        if (i + 1 >= paragraph.End)
            return false;
        return token.AfterBlank || i == paragraph.First || prose.Tokens[i - 1].Kind is TokenKind.Punctuation or TokenKind.Mark;
    }

    private static bool CanClose(Prose prose, int i)
    {
        var token = prose.Tokens[i];
        var next = token.End < prose.Text.Length ? prose.Text[token.End] : ' ';
        return prose.Text[token.Start] is not ('“' or '„' or '«' or '‘' or '‹') && !char.IsLetterOrDigit(next);
    }

    // British style: single marks outside, double inside.
    private static bool UsesSingleMarks(Prose prose)
    {
        foreach (var token in prose.Tokens)
        {
            if (token.Kind == TokenKind.Mark && (token.Length == 2 || prose.Text[token.Start] is '"' or '“' or '”' or '«' or '»' or '„'))
                return false;
        }

        return true;
    }
}
