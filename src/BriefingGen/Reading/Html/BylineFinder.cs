using System.Collections.Immutable;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading.Html;

/// <summary>Finds who wrote the article: as told to machines, else as it stands between headline and story.</summary>
internal static class BylineFinder
{
    private const int Near = 6;
    private const int MostWords = 12;

    private const string Marks = " ,;|/·•-–—";

    private static readonly CueList Starts = CueList.Load("page-byline-starts");

    public static string? Find(PageFacts facts, ImmutableArray<StoryBlock> story, int heading)
    {
        if (facts.Article is { Authors.IsEmpty: false } article && Names(article.Authors) is { } said)
            return said;
        foreach (var name in (ReadOnlySpan<string>)["author", "article:author", "parsely-author", "byl", "dc.creator"])
        {
            if (facts.Page.Meta(name) is { } meta && Names([PageText.Plain(meta)]) is { } told)
                return told;
        }

        if (facts.Item("author") is { } item && Names([item]) is { } marked)
            return marked;
        return story.IsEmpty ? null : Shown(facts.Page, Math.Max(heading, story[0].Index - Near), story[0].Index + 1);
    }

    private static string? Shown(Page page, int from, int end)
    {
        for (var i = Math.Max(from, 0); i < Math.Min(end, page.Blocks.Length); i++)
        {
            if (page.Blocks[i].Words <= MostWords && Bare(page.Blocks[i].Text) is { Length: > 0 } names)
                return Alone(names);
        }

        return null;
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
        if (LineCues.Byline(text) is { Length: > 0 } names)
            return names;
        var blank = text.IndexOf(' ');
        if (blank < 0 || !Starts.Contains(text.AsSpan(0, blank)) || PageWords.EndsSentence(text))
            return "";
        var rest = text.AsSpan(blank).TrimStart();
        return rest.Length > 2 && char.IsUpper(rest[0]) && WordScanner.Count(rest, MostWords) is >= 2 and < MostWords ? rest.ToString() : "";
    }
}
