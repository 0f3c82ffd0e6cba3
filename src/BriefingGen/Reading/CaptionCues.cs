using BriefingGen.Reading.Dates;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>
/// Tells the words under a picture from a paragraph of the story. Either the block says so itself ("file photo", a
/// credit in brackets at its end, "Photo:"), or it does what only captions do: tell one scene in the present tense
/// and give its full date.
/// </summary>
internal static class CaptionCues
{
    // Captions run to two or three sentences; longer blocks are not looked at.
    private const int MaxLength = 600;

    // What only hints at a caption has to do so in a short block.
    private const int ShortLength = 350;

    private static readonly CueList Starts = CueList.Load("caption-starts");
    private static readonly CueList Marks = CueList.Load("caption-marks");
    private static readonly CueList Archive = CueList.Load("archive-words");
    private static readonly CueList NotInPictures = CueList.Load("not-in-captions");
    private static readonly CueList Verbs = CueList.Load("caption-verbs");

    public static bool IsCaption(string content, TextSpan block)
    {
        if (block.Length > MaxLength)
            return false;
        var text = block.Of(content);
        return Starts.Begins(text) || IsCredit(text) || EndsInCredit(text)
            || (text.Length <= ShortLength && (Marks.OccursIn(text) || ShowsDatedScene(content, block)));
    }

    /// <summary>True for a caption that says its picture is an old one: "file photo", "archive picture", "undated".</summary>
    public static bool IsFromArchive(ReadOnlySpan<char> caption)
    {
        var words = new WordScanner(caption);
        while (words.Next())
        {
            if (Archive.Contains(words.Word))
                return true;
        }

        return false;
    }

    // "(Jane Doe/Agency)", "[Jane Doe / Agency]": a slash between names in the last brackets, behind a finished sentence.
    private static bool EndsInCredit(ReadOnlySpan<char> text)
    {
        if (text[^1] is not (')' or ']'))
            return false;
        var open = text.LastIndexOfAny('(', '[');
        if (open <= 0 || text.Length - open > 80)
            return false;
        var before = text[..open].TrimEnd();
        if (before.Length == 0 || before[^1] is not ('.' or '”' or '"' or ')'))
            return false;
        var credit = text[(open + 1)..^1];
        var slash = credit.IndexOf('/');
        if (slash <= 0 || slash == credit.Length - 1)
            return credit.StartsWith("photo", StringComparison.OrdinalIgnoreCase) || credit.StartsWith("image", StringComparison.OrdinalIgnoreCase);
        return char.IsUpper(credit[0]) && credit[(slash + 1)..].TrimStart() is [var second, ..] && char.IsUpper(second) && !credit.ContainsAny('“', '"');
    }

    // "Jane Doe/Agency", "Jane Doe via Agency", a line of names and nothing else.
    private static bool IsCredit(ReadOnlySpan<char> text)
    {
        var bare = text.TrimEnd('.').TrimStart('(').TrimEnd(')');
        if (bare.Length is 0 or > 80 || !(bare.Contains('/') || bare.Contains(" via ", StringComparison.Ordinal)))
            return false;
        var words = new WordScanner(bare);
        var names = 0;
        while (words.Next())
        {
            if (!char.IsUpper(words.Word[0]) && words.Word is not ("via" or "for" or "by" or "the" or "of" or "and" or "de" or "van" or "von"))
                return false;
            names += char.IsUpper(words.Word[0]) ? 1 : 0;
        }

        return names is >= 2 and <= 8 && bare.IndexOfAny("?!\"“”:") < 0;
    }

    private static bool ShowsDatedScene(string content, TextSpan block)
    {
        var text = block.Of(content);
        if (text.IndexOfAny('“', '”', '"') >= 0 || !text.ContainsAnyInRange('0', '9'))
            return false;
        var dates = new DateScanner(content, block);
        while (dates.Next())
        {
            if (dates.Current.Grain == DateGrain.Day)
                return VerbBefore(content.AsSpan(block.Start, dates.Current.Span.Start - block.Start));
        }

        return false;
    }

    // The first verb that pictures show, with nothing before it that makes it part of a story told in the past.
    private static bool VerbBefore(ReadOnlySpan<char> text)
    {
        var words = new WordScanner(text);
        ReadOnlySpan<char> previous = default;
        var count = 0;
        while (words.Next() && count++ < 40)
        {
            var word = words.Word;
            if (NotInPictures.Contains(word))
                return false;
            if (count > 1 && Verbs.Contains(word) && char.IsLower(word[0]))
                return previous is not ("to" or "who" or "which" or "that" or "the" or "a" or "an" or "and" or "of" or "in" or "his" or "her" or "their");
            if (word is "seen" or "pictured" && previous is "is" or "are")
                return true;
            previous = word;
        }

        return false;
    }
}
