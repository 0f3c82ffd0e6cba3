using BriefingGen.Reading.Dates;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>The place from which a story was filed, on a line of its own or at the head of the first paragraph.</summary>
internal static class DatelineFinder
{
    private const int MaxLength = 90;

    private static readonly CueList Desks = CueList.Load("desk-words");

    /// <summary>True for a line that is nothing but places in capitals: <c>BRUSSELS</c>, <c>NEW YORK / LONDON</c>, <c>CANBERRA, Australia</c>.</summary>
    public static bool IsLine(ReadOnlySpan<char> line) =>
        line.Length <= 50 && !LineCues.IsLabel(line) && IsPlace(line.TrimEnd(" -–—:_")) && WordScanner.Count(line, 7) <= 6;

    /// <summary>
    /// The dateline at the head of a paragraph: place, then date or agency or neither, then a dash
    /// (<c>BRUSSELS (Reuters) - </c>, <c>LONDON, March 20 — </c>). The place is <paramref name="place"/>, the whole with the dash <paramref name="whole"/>; the place can be missing.
    /// </summary>
    public static bool TryFind(string content, TextSpan block, out TextSpan place, out TextSpan whole)
    {
        place = whole = default;
        var text = content.AsSpan(block.Start, Math.Min(block.Length, MaxLength));
        if (Agency(text) is > 0 and var behind)
        {
            whole = new(block.Start, block.Start + behind);
            return true;
        }

        if (Stop(content, block, text) is > 0 and var stop)
        {
            place = new(block.Start, block.Start + stop);
            whole = new(block.Start, block.Start + stop + 2);
            return true;
        }

        var dash = Dash(text);
        if (dash <= 0)
            return false;
        var head = text[..dash].TrimEnd();
        var end = dash;
        while (end < text.Length && (text[end] is '-' or '–' or '—' or '_' || Blanks.IsBlank(text[end])))
            end++;

        var certain = false;
        var agency = head.IndexOf('(');
        if (agency > 0 && head[^1] == ')')
        {
            if (head[agency..].IndexOf(' ') is > 0 && WordScanner.Count(head[agency..], 6) > 5)
                return false;
            head = head[..agency].TrimEnd();
            certain = true;
        }

        var dates = new DateScanner(content, new(block.Start, block.Start + dash));
        if (dates.Next() && dates.Current.Grain is DateGrain.Day or DateGrain.MonthDay && dates.Current.Span.Start - block.Start < head.Length)
        {
            head = head[..(dates.Current.Span.Start - block.Start)].TrimEnd(" ,.:;(");
            certain = true;
        }

        // "Dec 29 (Agency) - ": filed without a place.
        if (head.IsEmpty && certain)
        {
            whole = new(block.Start, block.Start + end);
            return true;
        }

        if (head.IsEmpty || LineCues.IsLabel(head) || !(certain ? IsTitled(head) : IsPlace(head)))
            return false;
        // The last stop of "D.C." is its own.
        var isShort = head.Length > 3 && head[^2] == '.' && char.IsUpper(head[^1]) && text[head.Length] == '.';
        place = new(block.Start, block.Start + head.Length + (isShort ? 1 : 0));
        whole = new(block.Start, block.Start + end);
        return true;
    }

    // "(Agency) - ", "(AGENCY) ": names in brackets before the first word, and no place; gives where the story goes on.
    private static int Agency(ReadOnlySpan<char> text)
    {
        var close = text.IndexOf(')');
        if (text[0] != '(' || close < 3 || close > 30 || !IsTitled(text[1..close]))
            return 0;
        var end = close + 1;
        while (end < text.Length && (text[end] is '-' or '–' or '—' or '_' || Blanks.IsBlank(text[end])))
            end++;
        return end > close + 1 && end < text.Length && !char.IsLower(text[end]) ? end : 0;
    }

    // "CALDER BAY. Der Hafen": capitals and a full stop. A word that is shouted looks the same; but only of a place does the
    // story say, in ordinary letters, that something is in it. Gives where the stop is.
    private static int Stop(string content, TextSpan block, ReadOnlySpan<char> text)
    {
        var stop = text.IndexOf(". ");
        if (stop < 3 || stop + 3 >= text.Length || !char.IsUpper(text[stop + 2]) || !char.IsLower(text[stop + 3])
            || WordScanner.Count(text[..stop], 4) > 3 || text[..stop].Contains(',') || !IsPlace(text[..stop]))
            return 0;
        var name = content.Substring(block.Start, stop);
        for (var at = block.Start + stop; (at = content.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)) > 0;)
        {
            var end = at + stop;
            if (char.IsUpper(content[at]) && char.IsLower(content[at + 1])
                && content.AsSpan(0, at).EndsWith(" in ", StringComparison.OrdinalIgnoreCase) && (end == content.Length || !char.IsLetterOrDigit(content[end])))
                return stop;
        }

        return 0;
    }

    // The first dash that parts: a long one anywhere, a short one or a low line only with a blank beside it.
    private static int Dash(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is '—' or '–' || (text[i] is '-' or '_' && (Blanks.IsBlank(text[i - 1]) || text[i - 1] == ')' || (i + 1 < text.Length && text[i + 1] == '-'))))
                return i;
            if (text[i] is '"' or '“' or '!' or '?')
                return -1;
        }

        return -1;
    }

    // Capitals, then at most a country or state: "CANBERRA, Australia", "WASHINGTON/PARIS", "ST. JOHN'S".
    private static bool IsPlace(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        var place = comma < 0 ? text : text[..comma];
        if (comma >= 0 && !IsTitled(text[(comma + 1)..].TrimStart()))
            return false;
        var letters = 0;
        foreach (var c in place)
        {
            if (char.IsLower(c) || char.IsDigit(c) || (!char.IsLetter(c) && c is not (' ' or '/' or '-' or '.' or '\'' or '’' or '\u00A0')))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 3 && !IsDesk(text) && (place[^1] != '.' || comma >= 0) && WordScanner.Count(place.Contains('/') ? place[..place.IndexOf('/')] : place, 5) <= 4;
    }

    // "OBITUARY", "LETTERS TO THE EDITOR", "SIR": what a paper calls its departments, and how letters begin.
    private static bool IsDesk(ReadOnlySpan<char> text)
    {
        var words = new WordScanner(text);
        var count = 0;
        while (words.Next())
        {
            if (!Desks.Contains(words.Word) && (count == 0 || words.Word is not ("AND" or "OF" or "THE" or "TO" or "IN" or "FOR" or "FROM")))
                return false;
            count++;
        }

        return count > 0;
    }

    // Names only: every word with a capital, but for the small words that names hold.
    private static bool IsTitled(ReadOnlySpan<char> text)
    {
        var words = new WordScanner(text);
        var count = 0;
        while (words.Next())
        {
            if (++count > 6 || (!char.IsUpper(words.Word[0]) && words.Word is not ("of" or "de" or "la" or "le" or "du" or "and" or "the" or "am" or "upon" or "del")))
                return false;
        }

        return count > 0;
    }
}
