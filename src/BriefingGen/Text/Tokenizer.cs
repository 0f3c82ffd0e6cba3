using System.Globalization;

namespace BriefingGen.Text;

/// <summary>Cuts a text into words, numbers and marks in one pass.</summary>
public static class Tokenizer
{
    /// <summary>Appends the tokens of a stretch of <paramref name="text"/>.</summary>
    public static void Tokenize(string text, TextSpan span, List<Token> tokens)
    {
        var blank = true;
        for (var i = span.Start; i < span.End;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                blank = true;
                i++;
                continue;
            }

            var end = i + 1;
            if (char.IsLetterOrDigit(c) || IsHighLetter(text, i, span.End))
            {
                end = WordEnd(text, i, span.End);
                var clitic = CliticStart(text, i, end);
                tokens.Add(new(i, clitic, char.IsDigit(c) ? TokenKind.Number : TokenKind.Word, char.IsUpper(c), blank));
                if (clitic < end)
                    tokens.Add(new(clitic, end, TokenKind.Clitic, false, false));
            }
            else if (IsApostrophe(c) && i + 1 < span.End && text[i + 1] == c && (blank || i + 2 >= span.End || text[i + 2] != c))
            {
                // Of three the inner one is single: it stands first where they close.
                end = i + 2;
                tokens.Add(new(i, end, TokenKind.Mark, false, blank));
            }
            else
            {
                tokens.Add(new(i, end, IsMark(c) ? TokenKind.Mark : TokenKind.Punctuation, false, blank));
            }

            blank = false;
            i = end;
        }
    }

    /// <summary>Whether the character can open or close a quotation, or serve as an apostrophe.</summary>
    public static bool IsMark(char c) => c is '"' or '\'' or '`' or '´'
        or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u201C' or '\u201D' or '\u201E' or '\u201F'
        or '«' or '»' or '‹' or '›';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '`';

    private static bool IsHighLetter(string text, int i, int end) =>
        i + 1 < end && char.IsSurrogatePair(text[i], text[i + 1]) && char.IsLetterOrDigit(text, i);

    private static int WordEnd(string text, int i, int end)
    {
        var start = i;
        while (i < end)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || (c > '\u02FF' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark))
            {
                i++;
                continue;
            }

            if (IsHighLetter(text, i, end))
            {
                i += 2;
                continue;
            }

            var joins = i + 1 < end && char.IsLetterOrDigit(text[i + 1]);
            if (c is '\'' or '’' or '-' or '\u2010' or '\u2011' or '\u00AD' or '&' or '_' && joins)
                i++;
            else if (c == '.' && joins && (char.IsDigit(text[i - 1]) || IsInitial(text, start, i)))
                i++;
            else if (c == ',' && joins && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
                i++;
            else if (c == '.' && !joins && IsDotted(text, start, i))
                return i + 1;
            else
                break;
        }

        return i;
    }

    // "U" of "U.S", "m" of "a.m": one letter after the start or after a full stop.
    private static bool IsInitial(string text, int start, int dot) =>
        char.IsLetter(text[dot - 1]) && (dot - 1 == start || text[dot - 2] == '.');

    private static bool IsDotted(string text, int start, int dot) =>
        dot - 2 > start && text[dot - 2] == '.' && char.IsLetter(text[dot - 1]);

    // Where "'s", "'d", "'ll", "'re", "'ve" or "'m" begins at the end of a word; the end where there is none.
    private static int CliticStart(string text, int start, int end)
    {
        var last = char.ToLowerInvariant(text[end - 1]);
        if (end - start >= 3 && text[end - 2] is '\'' or '’' && last is 's' or 'd' or 'm')
            return end - 2;
        if (end - start >= 4 && text[end - 3] is '\'' or '’')
        {
            var before = char.ToLowerInvariant(text[end - 2]);
            if ((before, last) is ('l', 'l') or ('r', 'e') or ('v', 'e'))
                return end - 3;
        }

        return end;
    }
}
