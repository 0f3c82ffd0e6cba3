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
    private const int Above = 6;

    private readonly PageFacts facts;
    private readonly Page page;
    private readonly string? language;
    private readonly HashSet<int> told;
    private readonly int heading;
    private readonly int first;
    private readonly int last;
    private bool universal;

    private PageDateFinder(PageFacts facts, ImmutableArray<StoryBlock> story, int heading)
    {
        this.facts = facts;
        page = facts.Page;
        language = facts.Language;
        told = [.. story.Select(static block => block.Index)];
        (first, last) = story.IsEmpty ? (0, page.Blocks.Length - 1) : (story[0].Index, story[^1].Index);
        this.heading = heading >= 0 && heading <= first ? heading : first;
    }

    public static WrittenDate? Find(PageFacts facts, ImmutableArray<StoryBlock> story, int heading)
    {
        var finder = new PageDateFinder(facts, story, heading);
        return finder.Said() is { } said ? finder.Local(said) : finder.Shown() ?? finder.InAddress();
    }

    // Told in universal time, the day can be another than the one on which the newsroom published; a time element or another field tells which.
    private WrittenDate Local(WrittenDate said) =>
        universal && (InTimes() ?? InMetas(utc: false)) is { } local && Math.Abs(local.Day.DayNumber - said.Day.DayNumber) == 1 ? local : said;

    private WrittenDate? Said()
    {
        foreach (var item in facts.Items.OrderByDescending(item => ReferenceEquals(item, facts.Article)).ThenByDescending(static item => item.IsArticle))
        {
            if (item.Type is not ("Person" or "Comment" or "VideoObject" or "ImageObject" or "Event") && MomentReader.Value(item.Published ?? item.Created, language) is { } day)
                return Said(day, Origin.JsonLd);
        }

        return InMetas(utc: true);
    }

    private WrittenDate? InMetas(bool utc)
    {
        foreach (var item in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var meta in page.Metas)
            {
                if (meta.IsItem == item && Names.Contains(meta.Name) && (!item || IsNear(meta.Block)) && MomentReader.Value(meta.Content, language) is { } day
                    && (utc || day.Offset != TimeSpan.Zero))
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
        foreach (var index in Places())
        {
            var block = page.Blocks[index];
            // A day that the story tells, or a post in it, is not the page's.
            if (block.Words > 30 || told.Contains(index) || MomentReader.First(block.Text, language) is not { } day)
                continue;
            if (!Updated.OccursIn(block.Text))
                return new(new(day), Origin.Page);
            updated ??= day;
        }

        return (updated ?? Only()) is { } late ? new(new(late), Origin.Page) : null;
    }

    // The one day that stands alone anywhere on the page; null where there are several.
    private DateOnly? Only()
    {
        DateOnly? only = null;
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            if (page.Blocks[i].Words > BlockJudge.MostInDate || MomentReader.First(page.Blocks[i].Text, language) is not { } day)
                continue;
            if (only is { } other && other != day)
                return null;
            only = day;
        }

        return only;
    }

    // Between headline and story, just above the headline, in the head of the story, and below it where it is said to be a date.
    private IEnumerable<int> Places() => Enumerable.Range(heading, Math.Max(0, first - heading))
        .Concat(Enumerable.Range(Math.Max(0, heading - Above), Math.Min(Above, heading)).Reverse())
        .Concat(Enumerable.Range(first, Math.Min(4, page.Blocks.Length - first)))
        .Concat(Enumerable.Range(last + 1, Math.Clamp(page.Blocks.Length - last - 1, 0, Near)).Where(IsByline));

    private bool IsByline(int index)
    {
        for (var (part, up) = (page.Blocks[index].Part, 0); part > 0 && up < 3; part = page.Parts[part].Parent, up++)
        {
            if ((page.Parts[part].Cue & PartCue.Byline) != 0)
                return true;
        }

        return false;
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
