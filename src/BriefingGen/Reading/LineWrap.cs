using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>
/// Tells which line goes on in the next. Three things show it: a line stops in mid-sentence and the next goes on with a small
/// letter; most lines of the text stop near one width, because the next word did not fit; or most of the lines that stand with
/// it between two blank ones are broken in mid-sentence, at whatever width. Where blank lines part the paragraphs of such a text,
/// the lines between two of them are joined across a short one as well, even where a sentence ends on it.
/// </summary>
internal sealed class LineWrap
{
    private const int MaxWrapWidth = 120;
    private const int MinWrapWidth = 30;

    // As many lines that are broken in mid-sentence show that the text is, also where it begins.
    private const int FewestCutOff = 2;

    // A line is full where the next word would have brought it to this share of the width: some programs break a little early, and
    // the width is that of nearly the longest line. In mid-sentence no paragraph is likely to end, so that less is asked for.
    private const double Full = 0.85;
    private const double FullInSentence = 0.7;

    [Flags]
    private enum Place : byte
    {
        None = 0,

        /// <summary>No line above it in its group ends a sentence, so that it can be one of those above a story.</summary>
        Head = 1,

        /// <summary>One of a list of small words: they begin a group, or stand below a colon or another of them.</summary>
        Listed = 2,

        /// <summary>A line of its group is long enough for one that was broken.</summary>
        Long = 4,

        /// <summary>Most lines of its group are broken in mid-sentence.</summary>
        Wrapped = 8,
    }

    private readonly string content;
    private readonly List<TextLine> lines;

    // By line. A group are the lines between two blank ones.
    private readonly Place[] places;

    // The one width at which the lines were broken, in UTF-16 units; 0 where there is none.
    private readonly int width;

    // How many lines below the first sentence are broken in mid-sentence, and how long the longest is.
    private readonly int cutOff;
    private readonly int longest;

    // The first line that has a blank one below it.
    private readonly int firstEnd;

    // True where blank lines part the paragraphs, so that the end of a short line does not.
    private readonly bool isParted;

    public LineWrap(string content, List<TextLine> lines)
    {
        this.content = content;
        this.lines = lines;
        places = new Place[lines.Count];
        width = WrapWidth();
        firstEnd = FirstEnd();
        var groups = Groups();
        var wrapped = 0;
        foreach (var (first, end) in groups)
        {
            Note(first, end);
            if (!IsBroken(first, end, ref cutOff, ref longest))
                continue;
            wrapped++;
            Mark(first, end, Place.Wrapped);
        }

        var paragraphs = wrapped + Sentences();
        isParted = wrapped > 0 && paragraphs > 1 && (width == 0 || ShortEnds() * 2 <= paragraphs);
        // Of two lines the second can begin with a name; where the others are broken at will, these are as well.
        if (width > 0 || wrapped < 2 || wrapped * 2 < groups.Count)
            return;
        foreach (var (first, end) in groups)
        {
            if (IsLong(first) && EndsSentence(lines[end - 1].Span))
                Mark(first, end, Place.Wrapped);
        }
    }

    /// <summary>True where the paragraph of a line goes on in the next one; the last line has none.</summary>
    public bool GoesOn(int index)
    {
        var (line, next) = (lines[index], lines[index + 1]);
        if (next.AfterBlank)
            return false;
        if (IsCutOff(index) && (!IsOpening(index) || ((isParted || cutOff >= FewestCutOff) && line.Span.Length * 2 >= longest)))
            return true;
        var ends = EndsSentence(line.Span);
        if (next.Indent > line.Indent + 1 || content[next.Span.Start] is '•' or '*' or '-' or '–' or '—')
            return false;
        if (width > 0 && IsFull(line, next, width, ends ? Full : FullInSentence))
            return true;
        if (!places[index].HasFlag(Place.Wrapped))
            return false;
        return ends ? BeginsSmall(next.Span) || (isParted && !IsNumbered(next.Span.Of(content))) : isParted && !StandsAlone(index);
    }

    private List<(int First, int End)> Groups()
    {
        var groups = new List<(int, int)>();
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && !lines[end].AfterBlank)
                end++;
            if (end - first > 1)
                groups.Add((first, end));
            first = end;
        }

        return groups;
    }

    private int FirstEnd()
    {
        var end = 0;
        while (end + 1 < lines.Count && !lines[end + 1].AfterBlank)
            end++;
        return end;
    }

    private void Note(int first, int end)
    {
        var most = 0;
        for (var index = first; index < end; index++)
        {
            most = Math.Max(most, lines[index].Span.Length);
            var above = index == first ? Place.Head | Place.Listed : places[index - 1];
            if (index == first || (above.HasFlag(Place.Head) && !EndsSentence(lines[index - 1].Span)))
                places[index] |= Place.Head;
            if (char.IsLower(content[lines[index].Span.Start]) && (above.HasFlag(Place.Listed) || content[lines[index - 1].Span.End - 1] == ':'))
                places[index] |= Place.Listed;
        }

        if (most >= MinWrapWidth)
            Mark(first, end, Place.Long);
    }

    private void Mark(int first, int end, Place place)
    {
        for (var index = first; index < end; index++)
            places[index] |= place;
    }

    private bool IsLong(int index) => places[index].HasFlag(Place.Long) && lines[index].Span.Length <= MaxWrapWidth;

    // Most breaks are in mid-sentence, and no line is longer than lines are broken at.
    private bool IsBroken(int first, int end, ref int all, ref int most)
    {
        var (count, whole) = (0, 0);
        for (var index = first; index < end; index++)
        {
            whole = Math.Max(whole, lines[index].Span.Length);
            if (index + 1 == end || !IsCutOff(index))
                continue;
            count++;
            if (IsOpening(index) || lines[index].Span.Length > MaxWrapWidth)
                continue;
            all++;
            most = Math.Max(most, lines[index].Span.Length);
        }

        return count > 0 && whole <= MaxWrapWidth && count * 2 >= end - first - 1;
    }

    // A sentence stops, and the next line goes on with a small letter.
    private bool IsCutOff(int index) =>
        places[index].HasFlag(Place.Long) && !places[index].HasFlag(Place.Listed) && !EndsSentence(lines[index].Span)
        && BeginsSmall(lines[index + 1].Span) && !IsNote(lines[index].Span) && !IsNote(lines[index + 1].Span)
        && !(places[index].HasFlag(Place.Head) && (IsDate(lines[index].Span) || IsDate(lines[index + 1].Span)));

    // A word, and not what counts or marks the lines of a list: "a)", "o".
    private bool BeginsSmall(TextSpan line)
    {
        var text = line.Of(content);
        return char.IsLower(text[0]) && (text.Length == 1 || text[1] is not (')' or '.')) && !(text is ['o', ' ', ..]);
    }

    // Above the first sentence of the text, where a headline stands above whatever it may be.
    private bool IsOpening(int index) => index < firstEnd && places[index].HasFlag(Place.Head);

    // Lines that are whole in themselves, whatever letter they begin with.
    private bool IsNote(TextSpan line)
    {
        var text = line.Of(content);
        return LineCues.Byline(text).Length > 0 || LineCues.IsLabel(text) || LineCues.IsAddress(text) || text.IndexOf('@') > 0 && text.IndexOf(' ') < 0;
    }

    // Above the story lines stand each for itself, and a heading stands above the lines of its paragraph.
    private bool StandsAlone(int index)
    {
        if (!places[index].HasFlag(Place.Head))
            return false;
        var line = lines[index].Span;
        if (IsNote(line) || IsNote(lines[index + 1].Span) || IsDate(line) || IsDate(lines[index + 1].Span) || DatelineFinder.IsLine(line.Of(content)))
            return true;
        return line.Length * 2 < longest && (index == 0 || lines[index].AfterBlank) && LineCues.IsShortHeading(line.Of(content))
            && !line.Of(content).ContainsAny("\"“„«");
    }

    private bool IsDate(TextSpan line) => line.Of(content).ContainsAnyInRange('0', '9') && DateStamp.Find(content, line) is not null;

    // The width at which the lines were broken; 0 where lines are paragraphs, or were broken at will.
    private int WrapWidth()
    {
        var breaks = 0;
        var lengths = new List<int>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank)
                continue;
            breaks++;
            if (!EndsSentence(lines[i].Span))
                lengths.Add(lines[i].Span.Length);
        }

        if (breaks == 0 || lengths.Count * 2 < breaks)
            return 0;
        lengths.Sort();
        var most = lengths[(lengths.Count - 1) * 9 / 10];
        if (most is < MinWrapWidth or > MaxWrapWidth)
            return 0;
        var full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterBlank && !EndsSentence(lines[i].Span) && IsFull(lines[i], lines[i + 1], most, Full))
                full++;
        }

        // Two lines prove a width only where the second goes on with a small letter.
        return full * 10 >= lengths.Count * 7 && HasSmallStart() ? most : 0;
    }

    private bool HasSmallStart()
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].AfterBlank && char.IsLower(content[lines[i].Span.Start]))
                return true;
        }

        return false;
    }

    // How many lines between blank ones end a sentence.
    private int Sentences()
    {
        var count = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].AfterBlank && (i + 1 == lines.Count || lines[i + 1].AfterBlank) && EndsSentence(lines[i].Span))
                count++;
        }

        return count;
    }

    // How many sentences end, between blank lines, on a line to which the next word could have been added.
    private int ShortEnds()
    {
        var count = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterBlank && places[i].HasFlag(Place.Wrapped) && EndsSentence(lines[i].Span) && !IsFull(lines[i], lines[i + 1], width, Full))
                count++;
        }

        return count;
    }

    // Would the first word of the next line have made this line too long?
    private bool IsFull(TextLine line, TextLine next, int most, double share)
    {
        var word = content.AsSpan(next.Span.Start, next.Span.Length).IndexOfAny(' ', '\t');
        return line.Span.Length + 1 + (word < 0 ? next.Span.Length : word) >= most * share;
    }

    // "1. ", "12) ", "(3) "
    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        var number = text.TrimStart('(');
        var digits = number.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && number[digits] is '.' or ')' && digits + 1 < number.Length && Blanks.IsBlank(number[digits + 1]);
    }

    private bool EndsSentence(TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && content[end - 1] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            end--;
        return end > line.Start && content[end - 1] is '.' or '!' or '?' or ':' or '…' or '。' or '！' or '？';
    }
}
