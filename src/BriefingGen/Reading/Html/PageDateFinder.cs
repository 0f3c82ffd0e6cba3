using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading.Html;

/// <summary>
/// Finds the day on which the article was published: what the page tells machines, then what it shows beside the
/// headline, then its address, and only then the day of a change.
/// </summary>
internal sealed class PageDateFinder
{
    private static readonly CueList Names = CueList.Load("page-date-names");
    private static readonly CueList VagueNames = CueList.Load("page-date-names-vague");

    // How far from headline and story a date can stand and still be theirs.
    private const int Near = 16;
    private const int Above = 6;

    // A line on author and time is no longer.
    private const int MostInLine = 40;

    // Zones differ by as many minutes, or a multiple.
    private const int QuarterHour = 15;

    private readonly PageFacts facts;
    private readonly Page page;
    private readonly string? language;
    private readonly HashSet<int> told;
    private readonly int heading;
    private readonly int first;
    private readonly int last;

    private PageDateFinder(PageFacts facts, ImmutableArray<StoryBlock> story, int heading)
    {
        this.facts = facts;
        page = facts.Page;
        language = facts.Language;
        told = [.. story.Select(static block => block.Index)];
        (first, last) = story.IsEmpty ? (Math.Max(0, heading), page.Blocks.Length - 1) : (story[0].Index, story[^1].Index);
        this.heading = heading >= 0 && heading <= first ? heading : first;
    }

    public static WrittenDate? Find(PageFacts facts, ImmutableArray<StoryBlock> story, int heading)
    {
        var finder = new PageDateFinder(facts, story, heading);
        if (finder.Said() is { } said)
            return finder.Local(said);
        // Behind the story, elements of time are as often those of other articles.
        return finder.Times().FirstOrDefault(finder.IsAbove) is { Written: { } above } ? above
            : finder.Shown() ?? finder.Times().FirstOrDefault().Written ?? finder.InMetas(VagueNames, utc: true) ?? finder.Late() ?? finder.InAddress() ?? finder.Changed();
    }

    // Told in universal time, the day can be another than the one on which the newsroom published; what the page shows or another field tells which.
    private WrittenDate Local(WrittenDate said)
    {
        if (said.Time.Offset != TimeSpan.Zero)
            return said;
        foreach (var (local, _) in Times())
        {
            if (local.Day == said.Day || Fits(said.Time, local.Time))
                return local.Day == said.Day ? said : local;
        }

        return InMetas(Names, utc: false) is { } other && Fits(said.Time, other.Time) ? other : InWords(said.Time) ?? said;
    }

    // The same moment on the clock of another zone.
    private bool Fits(WrittenTime universal, WrittenTime local)
    {
        if (Math.Abs(local.Day.DayNumber - universal.Day.DayNumber) != 1)
            return false;
        var instant = universal.Day.ToDateTime(universal.Clock ?? default);
        if (local.Clock is { } clock)
        {
            var ahead = Math.Ceiling((local.Day.ToDateTime(clock) - instant).TotalMinutes);
            return ahead % QuarterHour == 0 && ahead is >= -12 * 60 and <= 14 * 60;
        }

        // Without a time of day it may be the day of a change as well.
        var changed = facts.Updated is { } updated && DateOnly.FromDateTime(updated.UtcDateTime) != universal.Day;
        return !changed && (local.Day > universal.Day ? instant.Hour >= 10 : instant.Hour < 12);
    }

    private WrittenDate? InWords(WrittenTime universal)
    {
        foreach (var (index, day) in Days())
        {
            var time = new WrittenTime(day, MomentReader.Clock(page.Blocks[index].Text));
            return !DateWords.Updated.OccursIn(page.Blocks[index].Text) && Fits(universal, time) ? new(time, Origin.Page) : null;
        }

        return null;
    }

    private WrittenDate? Said()
    {
        foreach (var item in facts.Items.OrderByDescending(item => ReferenceEquals(item, facts.Article)).ThenByDescending(static item => item.IsArticle))
        {
            if (item.Type is not ("Person" or "Comment" or "VideoObject" or "ImageObject" or "Event") && MomentReader.Value(item.Published ?? item.Created, language) is { } day)
                return new(day, Origin.JsonLd);
        }

        return InMetas(Names, utc: true);
    }

    private WrittenDate? InMetas(CueList names, bool utc)
    {
        foreach (var item in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var meta in page.Metas)
            {
                if (meta.IsItem == item && names.Contains(meta.Name) && (!item || IsNear(meta.Block)) && MomentReader.Value(meta.Content, language) is { } day
                    && (utc || day.Offset != TimeSpan.Zero))
                    return new(day, item ? Origin.Microdata : Origin.Meta);
            }
        }

        return null;
    }

    private bool IsAbove((WrittenDate Written, int Block) time) => time.Block <= last;

    private IEnumerable<(WrittenDate Written, int Block)> Times()
    {
        foreach (var time in page.Times)
        {
            if (IsNear(time.Block) && Moment(time) is { } moment)
                yield return (new(moment, Origin.TimeElement), time.Block);
        }
    }

    // Said to be the day of a change, it is not that of the publication.
    private WrittenDate? Shown()
    {
        foreach (var (index, day) in Days())
        {
            if (!DateWords.Updated.OccursIn(page.Blocks[index].Text))
                return new(new(day), Origin.Page);
        }

        return null;
    }

    // Better the day of a change than none: the text is as it was then.
    private WrittenDate? Late()
    {
        foreach (var (_, day) in Days())
            return new(new(day), Origin.Page);
        return Only() is { } only ? new(new(only), Origin.Page) : null;
    }

    private WrittenDate? Changed()
    {
        foreach (var item in facts.Items.Where(static item => item.IsArticle))
        {
            if (MomentReader.Value(item.Modified, language) is { } day)
                return new(day, Origin.JsonLd);
        }

        return MomentReader.Value(page.Meta("article:modified_time", "og:updated_time", "datemodified", "dateupdate"), language) is { } time ? new(time, Origin.Meta) : null;
    }

    // A day that the story tells, or a post or caption in it, is not the page's.
    private IEnumerable<(int Index, DateOnly Day)> Days()
    {
        foreach (var index in Places())
        {
            var block = page.Blocks[index];
            if (block.Words <= MostInLine && !told.Contains(index) && MomentReader.First(block.Text, language) is { } day
                && !CaptionCues.IsCaption(block.Text, new(0, block.Text.Length)))
                yield return (index, day);
        }
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

    // Between headline and story, just above the headline, in the head of the story, below it where it is said to be a date, and where the headline stands beside.
    private IEnumerable<int> Places() => Enumerable.Range(heading, Math.Max(0, first - heading))
        .Concat(Enumerable.Range(Math.Max(0, heading - Above), Math.Min(Above, heading)).Reverse())
        .Concat(Enumerable.Range(first, Math.Min(4, page.Blocks.Length - first)))
        .Concat(Enumerable.Range(last + 1, Math.Clamp(page.Blocks.Length - last - 1, 0, Near)).Where(IsByline))
        .Concat(Enumerable.Range(0, page.Blocks.Length).Where(IsNote));

    // "Harbour wall to rise was posted on May 6, 2031", wherever on the page.
    private bool IsNote(int index) => DateWords.Published.OccursIn(page.Blocks[index].Text) && page.Blocks[index].Text.Contains(page.Blocks[heading].Text, StringComparison.Ordinal);

    private bool IsByline(int index)
    {
        if (DateWords.Published.OccursIn(page.Blocks[index].Text))
            return true;
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
        return MomentReader.First(time.Words, language) is { } shown && shown != value?.Day ? new(shown, MomentReader.Clock(time.Words)) : value;
    }

    private bool IsNear(int block) => block >= heading - Near && block <= last + Near;
}
