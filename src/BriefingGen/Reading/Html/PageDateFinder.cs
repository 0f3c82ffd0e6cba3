using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading.Html;

/// <summary>
/// Finds the day on which the article was published: what the page tells machines, then what it shows beside the
/// headline, and only then its address.
/// </summary>
internal sealed class PageDateFinder
{
    private static readonly CueList Names = CueList.Load("page-date-names");
    private static readonly CueList Updated = CueList.Load("page-updated-words");

    // How far from headline and story a date can stand and still be theirs.
    private const int Near = 16;

    private readonly PageFacts facts;
    private readonly Page page;
    private readonly string? language;
    private readonly int heading;
    private readonly int first;
    private readonly int last;
    private bool universal;

    private PageDateFinder(PageFacts facts, ImmutableArray<StoryBlock> story, int heading)
    {
        this.facts = facts;
        page = facts.Page;
        language = facts.Language;
        (first, last) = story.IsEmpty ? (0, page.Blocks.Length - 1) : (story[0].Index, story[^1].Index);
        this.heading = heading >= 0 && heading <= first ? heading : first;
    }

    public static WrittenDate? Find(PageFacts facts, ImmutableArray<StoryBlock> story, int heading)
    {
        var finder = new PageDateFinder(facts, story, heading);
        return finder.Said() is { } said ? finder.Local(said) : finder.Shown() ?? finder.InAddress();
    }

    // Told in universal time, the day can be another than the one on which the newsroom published; a time element shows which.
    private WrittenDate Local(WrittenDate said) =>
        universal && InTimes() is { } shown && Math.Abs(shown.Day.DayNumber - said.Day.DayNumber) == 1 ? shown : said;

    private WrittenDate? Said()
    {
        foreach (var item in facts.Items.OrderByDescending(item => ReferenceEquals(item, facts.Article)).ThenByDescending(static item => item.IsArticle))
        {
            if (item.Type is not ("Person" or "Comment" or "VideoObject" or "ImageObject" or "Event") && MomentReader.Value(item.Published ?? item.Created, language) is { } day)
                return Said(day, Origin.JsonLd);
        }

        foreach (var item in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var meta in page.Metas)
            {
                if (meta.IsItem == item && Names.Contains(meta.Name) && (!item || IsNear(meta.Block)) && MomentReader.Value(meta.Content, language) is { } day)
                    return Said(day, item ? Origin.Microdata : Origin.Meta);
            }
        }

        return null;
    }

    private WrittenDate Said(WrittenTime time, Origin from)
    {
        universal = time.Offset == TimeSpan.Zero;
        return new(time, from);
    }

    private WrittenDate? InTimes()
    {
        foreach (var time in page.Times)
        {
            if (IsNear(time.Block) && Moment(time) is { } moment)
                return new(moment, Origin.TimeElement);
        }

        return null;
    }

    private WrittenDate? Shown()
    {
        if (InTimes() is { } time)
            return time;
        DateOnly? updated = null;
        foreach (var index in Enumerable.Range(heading, Math.Max(0, first - heading)).Concat(Enumerable.Range(Math.Max(0, heading - Near), Math.Min(Near, heading)).Reverse())
            .Concat(Enumerable.Range(first, Math.Min(4, page.Blocks.Length - first))).Concat(Enumerable.Range(last + 1, Math.Clamp(page.Blocks.Length - last - 1, 0, Near))))
        {
            var block = page.Blocks[index];
            if (block.Words > 30 || MomentReader.First(block.Text, language) is not { } day)
                continue;
            if (!Updated.OccursIn(block.Text))
                return new(new(day), Origin.Page);
            updated ??= day;
        }

        return updated is { } late ? new(new(late), Origin.Page) : null;
    }

    private WrittenDate? InAddress() => facts.Url is { } url && MomentReader.InAddress(url) is { } day ? new(new(day), Origin.Url) : null;

    // The day that it shows; the instant with it where both are of one day.
    private WrittenTime? Moment(PageTime time)
    {
        var value = MomentReader.Value(time.Value, language);
        return MomentReader.First(time.Words, language) is { } shown && shown != value?.Day ? new(shown) : value;
    }

    private bool IsNear(int block) => block >= heading - Near && block <= last + Near;
}
