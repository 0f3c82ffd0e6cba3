using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading.Html;

/// <summary>Finds who wrote the article: as told to machines, else as it stands between headline and story.</summary>
internal static class BylineFinder
{
    private const int Near = 20;
    private const int MostWords = 12;

    private const string Marks = " ,;|/·•-–—";

    private static readonly CueList Starts = CueList.Load("page-byline-starts");
    private static readonly CueList Joins = CueList.Load("page-name-joins");

    public static string? Find(PageFacts facts, ImmutableArray<StoryBlock> story, int heading)
    {
        // Where machines are told no more than whose site it is, the page may show the names.
        var told = Told(facts);
        return told is not null && !facts.IsSite(told) ? told
            : (story.IsEmpty ? null : Shown(facts.Page, Math.Max(heading + 1, Head(story) - Near), Head(story) + 1)) ?? told;
    }

    // The first paragraph: the lines that sum the story up stand above who wrote it as a rule.
    private static int Head(ImmutableArray<StoryBlock> story) =>
        (story.FirstOrDefault(static block => block.Kind == ParagraphKind.Body) is { Index: > 0 } first ? first : story[0]).Index;

    private static string? Told(PageFacts facts)
    {
        if (facts.Article is { Authors.IsEmpty: false } article && Names(article.Authors) is { } said)
            return said;
        foreach (var name in (ReadOnlySpan<string>)["author", "article:author", "parsely-author", "byl", "dc.creator"])
        {
            if (facts.Page.Meta(name) is { } meta && Names([PageText.Plain(meta)]) is { } told)
                return told;
        }

        return facts.Item("author") is { } item ? Names([item]) : null;
    }

    private static string? Shown(Page page, int from, int end)
    {
        for (var i = Math.Max(from, 0); i < Math.Min(end, page.Blocks.Length); i++)
        {
            var text = page.Blocks[i].Text;
            var isNamed = IsNamed(page, page.Blocks[i].Part);
            if (page.Blocks[i].Words > (isNamed ? 2 * MostWords : MostWords))
                continue;
            if (Bare(text) is { Length: > 0 } names)
                return Alone(names);
            // "By" alone, and the names in the next block or the same element.
            if (i + 1 < page.Blocks.Length && Starts.Contains(text.AsSpan().TrimEnd(':')) && Alone(page.Blocks[i + 1].Text) is { } below && IsName(below))
                return below;
            if (isNamed && Alone(text) is { } alone && IsName(alone))
                return alone;
        }

        return null;
    }

    // In an element that is called the author's.
    private static bool IsNamed(Page page, int part)
    {
        for (var steps = 0; part >= 0 && steps < 4; steps++)
        {
            if ((page.Parts[part].Cue & PartCue.Author) != 0)
                return true;
            part = page.Parts[part].Parent;
        }

        return false;
    }

    // Two to ten words, all of them with a capital but those that join names.
    private static bool IsName(string text)
    {
        var words = new WordScanner(text);
        var count = 0;
        while (words.Next())
        {
            if (count == 0 && Starts.Contains(words.Word))
                return false;
            if (!(char.IsUpper(words.Word[0]) || Joins.Contains(words.Word)) || ++count > 10)
                return false;
        }

        return count >= 2 && !PageWords.EndsSentence(text) && text.AsSpan().IndexOfAny(":<>»›") < 0;
    }

    // Addresses of profiles are no names.
    private static string? Names(IEnumerable<string> written)
    {
        var names = string.Join(", ", written.Where(static name => name.Length is > 1 and < 200 && !name.Contains("://", StringComparison.Ordinal)));
        return Alone(Bare(names) is { Length: > 0 } bare ? bare : names);
    }

    // ", The Velm Courier", "Jane Doe May 6, 2031 10:43", "Jane Doe 0 Comments": without what stands around the names.
    private static string? Alone(string names)
    {
        var dates = new DateScanner(names, new(0, names.Length));
        while (dates.Next())
        {
            if (dates.Current.Date is null || dates.Current.Span.Start == 0)
                continue;
            names = WrittenDates.WithoutTimeWords(names.AsSpan(0, dates.Current.Span.Start)).ToString();
            break;
        }

        names = PageWords.WithoutComments(names).Trim(Marks).ToString();
        return names.Length > 0 ? names : null;
    }

    // "By Jane Doe", "Von Jane Doe und John Roe": what follows the first word; empty where it is no byline.
    private static string Bare(string text)
    {
        if (text.StartsWith("Written by ", StringComparison.OrdinalIgnoreCase))
            text = text["Written ".Length..];
        if (LineCues.Byline(text) is { Length: > 0 } names)
            return names;
        var blank = text.IndexOf(' ');
        if (blank < 0 || !Starts.Contains(text.AsSpan(0, blank)) || PageWords.EndsSentence(text))
            return "";
        var rest = text.AsSpan(blank).TrimStart();
        return rest.Length > 2 && char.IsUpper(rest[0]) && WordScanner.Count(rest, MostWords) is >= 2 and < MostWords ? rest.ToString() : "";
    }
}
