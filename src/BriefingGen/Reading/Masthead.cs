using System.Collections.Immutable;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>The name of the paper or the press office at the top of a page, which is no headline.</summary>
/// <param name="IsPublisher">True where the name is that of who published the article.</param>
internal readonly record struct Masthead(bool IsPublisher)
{
    private const int MostWords = 8;
    private const int MostBesideDate = 3;

    // How many lines stand between it and the headline.
    private const int MostBetween = 4;

    // How often the first word of a name is looked for in the story.
    private const int MostLooks = 200;

    private const string Marks = " -–—*_#•|:";

    private static readonly CueList Papers = CueList.Load("paper-names");
    private static readonly CueList Sections = CueList.Load("section-names");
    private static readonly CueList Releases = CueList.Load("release-names");

    /// <summary>
    /// The name: a paper's in capitals or behind "The", or one that the story calls by it in ordinary letters, above lines that
    /// date it or name a part of the paper, above a heading of more than two words. Null for any other line.
    /// </summary>
    public static Masthead? At(int index, string content, ImmutableArray<TextBlock> blocks)
    {
        if (!blocks[index].IsLine || !IsTitled(blocks[index].Span.Of(content)))
            return null;
        var (below, isRelease) = (index + 1, false);
        while (below < blocks.Length && below <= index + MostBetween && blocks[below].IsLine && IsBetween(content, blocks[below].Span))
            isRelease |= IsRelease(blocks[below++].Span.Of(content));
        if (below == index + 1 || below + 1 >= blocks.Length || !IsHeadline(blocks[below].Span.Of(content)))
            return null;
        var name = blocks[index].Span;
        return IsPaper(name.Of(content)) ? new(true) : IsCalled(name.Of(content), content, blocks[below].Span.End) ? new(isRelease) : null;
    }

    /// <summary>True for a line that names a part of the paper, or the kind of piece, which can be an organisation's own.</summary>
    public static bool IsSection(ReadOnlySpan<char> line) => Sections.Contains(line.Trim(Marks)) || IsRelease(line);

    private static bool IsRelease(ReadOnlySpan<char> line) => Releases.Contains(line.Trim(Marks));

    /// <summary>True where the names before a date are a paper's, or the part of one comes first: <c>Velm Gazette</c>, <c>NEWS | Velm</c>.</summary>
    public static bool IsBesideDate(ReadOnlySpan<char> before)
    {
        var end = before.IndexOfAny("|·•–—,;/");
        var dash = before.IndexOf(" - ");
        if (dash >= 0 && (end < 0 || dash < end))
            end = dash;
        return IsSection(end < 0 ? before : before[..end]) || IsPaperBesideDate(before);
    }

    /// <summary>True where the names before a date are a paper's and nothing else.</summary>
    public static bool IsPaperBesideDate(ReadOnlySpan<char> before)
    {
        var name = before.Trim(DateStamp.Partings);
        return !name.ContainsAny(",;|/·•") && IsTitled(name)
            && (IsPaper(name) || (WordScanner.Count(name, MostBesideDate + 1) is > 1 and <= MostBesideDate && Papers.Contains(LastWord(name))));
    }

    private static bool IsBetween(string content, TextSpan line)
    {
        var text = line.Of(content);
        return IsSection(text) || LineCues.IsBoilerplate(text)
            || (DateStamp.Find(content, line) is { } stamp && (stamp.IsBare || stamp.IsLabelled || stamp.IsOfPress));
    }

    private static bool IsHeadline(ReadOnlySpan<char> line) =>
        LineCues.IsHeadline(line) && LineCues.Byline(line).Length == 0 && !DatelineFinder.IsLine(line);

    // The word for a paper stands at the end, first, or before "of": "HARROW POST", "The Times of Velm", "The Harrow Review of Books".
    private static bool IsPaper(ReadOnlySpan<char> line)
    {
        var isTitled = line.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        if (!isTitled && !IsInCapitals(line))
            return false;
        var name = isTitled ? line[4..] : line;
        if (Papers.Contains(LastWord(name)))
            return true;
        var first = new WordScanner(name);
        if (!isTitled || !first.Next())
            return false;
        var of = name.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        return Papers.Contains(first.Word) || (of > 0 && Papers.Contains(LastWord(name[..of])));
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOf(' ') + 1)..];

    // Two words at least, all with capitals but for the small ones within names.
    private static bool IsTitled(ReadOnlySpan<char> line)
    {
        var words = new WordScanner(line);
        var count = 0;
        while (words.Next())
        {
            if (++count > MostWords || (char.IsLower(words.Word[0]) && words.Word is not ("of" or "the" or "and" or "for" or "on" or "in" or "de" or "la" or "du" or "des" or "der" or "für" or "und")))
                return false;
        }

        return count > 1;
    }

    // No headline stands again in its story with the capitals of a name. The lines of the story may be broken within it.
    private static bool IsCalled(ReadOnlySpan<char> name, string content, int from)
    {
        var first = new WordScanner(name);
        first.Next();
        for (var looks = 0; looks < MostLooks; looks++)
        {
            var at = content.AsSpan(from).IndexOf(first.Word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            from += at;
            if (!char.IsLetterOrDigit(content[from - 1]) && IsNameAt(name, content.AsSpan(from)))
                return true;
            from++;
        }

        return false;
    }

    private static bool IsNameAt(ReadOnlySpan<char> name, ReadOnlySpan<char> text)
    {
        var words = new WordScanner(name);
        var said = new WordScanner(text);
        var isOrdinary = false;
        while (words.Next())
        {
            if (!said.Next() || !said.Word.Equals(words.Word, StringComparison.OrdinalIgnoreCase) || (said.Word.Length > 3 && !char.IsUpper(said.Word[0])))
                return false;
            isOrdinary |= said.Word.Length > 3 && char.IsLower(said.Word[1]);
        }

        return isOrdinary && IsOneLineOfWords(text[..said.Span.End]);
    }

    // Nothing but blanks between the words.
    private static bool IsOneLineOfWords(ReadOnlySpan<char> text) => !text.ContainsAny(".,;:!?\"“”()");

    private static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
