using System.Collections.Frozen;

namespace BriefingGen.Reading.Html;

/// <summary>
/// What the class, id and role of an element say of it, by the words that people who make pages use for parts of them:
/// <c>related-links</c>, <c>articleBody</c>, <c>photo_credit</c>. Looks at single words and at pairs that adjoin.
/// </summary>
internal sealed class NameCues
{
    private const int MostWords = 24;

    // Of a class or id; what comes behind is no name but a load.
    private const int MostLetters = 2000;

    // What a word or a pair of words says, and whether a pair begins with it.
    private static readonly FrozenDictionary<string, (PartCue Cue, bool OpensPair)>.AlternateLookup<ReadOnlySpan<char>> Names = new (PartCue Cue, string List)[]
    {
        (PartCue.Around, "page-names-around"),
        (PartCue.Apart, "page-names-apart"),
        (PartCue.Caption, "page-names-caption"),
        (PartCue.Story, "page-names-story"),
        (PartCue.Standfirst, "page-names-standfirst"),
        (PartCue.Byline, "page-names-byline"),
        (PartCue.Author, "page-names-author"),
        (PartCue.Post, "page-names-post"),
        (PartCue.Wall, "page-names-wall"),
        (PartCue.Headline, "page-names-headline"),
        (PartCue.Hidden, "page-names-hidden"),
    }.SelectMany(static entry => CueList.Lines(entry.List), static (entry, name) => (Name: name, entry.Cue, OpensPair: false))
        .SelectMany(static entry => entry.Name.IndexOf('-') is > 0 and var mark ? [entry, (entry.Name[..mark], PartCue.None, true)] : new[] { entry })
        .GroupBy(static entry => entry.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(static group => group.Key, static group => (group.Aggregate(PartCue.None, static (sum, entry) => sum | entry.Cue), group.Any(static entry => entry.OpensPair)), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly CueList Roles = CueList.Load("page-roles-around");
    private static readonly CueList Conditions = CueList.Load("page-names-conditions");

    // A page uses few names, and each many times.
    private readonly Dictionary<string, PartCue>.AlternateLookup<ReadOnlySpan<char>> known = new Dictionary<string, PartCue>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public PartCue Of(PageMarks marks)
    {
        var cue = Of(marks.Class) | Of(marks.Id);
        if (marks.Role is { } role && Roles.Contains(role.Span))
            cue |= PartCue.Around;
        if (marks.Label is { Length: < 40 } label)
            cue |= Of(label) & PartCue.Around;
        if (marks.Property is { } property && property.Span.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            cue |= PartCue.ArticleBody;
        if (marks.Hidden)
            cue |= PartCue.Hidden;
        return cue;
    }

    private PartCue Of(ReadOnlyMemory<char>? written)
    {
        if (written is not { IsEmpty: false } all)
            return PartCue.None;
        var names = all.Span[..Math.Min(all.Length, MostLetters)];
        if (known.TryGetValue(names, out var cue))
            return cue;
        foreach (var name in names.SplitAny(' ', '\t', '\n'))
            cue |= OfName(names[name]);
        return known[names] = cue;
    }

    private static PartCue OfName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 100)
            return PartCue.None;
        Span<Range> words = stackalloc Range[MostWords];
        var count = Split(name, words);
        // "has-sidebar", "no-comments": says what is elsewhere on the page.
        if (count == 0 || Conditions.Contains(name[words[0]]))
            return PartCue.None;
        var cue = PartCue.None;
        Span<char> pair = stackalloc char[104];
        for (var i = 0; i < count; i++)
        {
            var first = name[words[i]];
            if (!Names.TryGetValue(first, out var known))
                continue;
            cue |= known.Cue;
            if (!known.OpensPair || i + 1 == count)
                continue;
            var second = name[words[i + 1]];
            first.CopyTo(pair);
            pair[first.Length] = '-';
            second.CopyTo(pair[(first.Length + 1)..]);
            if (Names.TryGetValue(pair[..(first.Length + 1 + second.Length)], out var both))
                cue |= both.Cue;
        }

        return cue;
    }

    // At marks, and where a capital follows a small letter.
    private static int Split(ReadOnlySpan<char> name, Span<Range> words)
    {
        var count = 0;
        var start = 0;
        for (var i = 0; i <= name.Length && count < words.Length; i++)
        {
            var mark = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!mark && !(i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
                continue;
            if (i > start)
                words[count++] = start..i;
            start = mark ? i + 1 : i;
        }

        return count;
    }
}
