namespace BriefingGen.Reading.Html;

/// <summary>
/// The marks that a browser shows around the words of a <c>q</c> element, which are not in the page's text: outer and inner ones
/// in turn. Where the page has marks of its own there, none are added.
/// </summary>
internal sealed class QuoteMarks
{
    private const string English = "“”‘’";
    private const string German = "„“‚‘";
    private const string French = "«»«»";

    // Of each open element the mark that closes it, or none.
    private readonly Stack<char?> open = new();

    private string marks = English;

    /// <summary>The BCP 47 tag of the page, by which the marks are chosen.</summary>
    public string? Language
    {
        set => marks = value is ['d' or 'D', 'e' or 'E', ..] ? German : value is ['f' or 'F', 'r' or 'R', ..] ? French : English;
    }

    /// <summary>How many elements have been entered and had no word yet.</summary>
    public int Waiting { get; private set; }

    public static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '‚' or '\'';

    /// <summary>An element begins.</summary>
    public void Open()
    {
        open.Push(marks[((open.Count % 2) * 2) + 1]);
        Waiting++;
    }

    /// <summary>The marks that open before the first word.</summary>
    /// <param name="isMarked">True where the page has a mark there.</param>
    public string Take(bool isMarked)
    {
        var taken = new char[Waiting];
        var outer = open.Count - Waiting;
        for (var i = 0; i < taken.Length; i++)
            taken[i] = marks[((outer + i) % 2) * 2];
        if (isMarked)
        {
            for (var i = 0; i < taken.Length; i++)
                open.Pop();
            for (var i = 0; i < taken.Length; i++)
                open.Push(null);
        }

        Waiting = 0;
        return isMarked ? "" : new(taken);
    }

    /// <summary>The innermost element ends; gives the mark that closes it, null for none.</summary>
    public char? Close()
    {
        var mark = open.Pop();
        if (Waiting == 0)
            return mark;
        Waiting--;
        return null;
    }
}
