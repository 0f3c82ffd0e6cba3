using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;
using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>
/// Tells headline, dateline, subheads, captions and what is not of the article from the story's own paragraphs.
/// Above the first paragraph of the story order matters; below it each block is judged by itself and its neighbours.
/// </summary>
internal sealed class StructureFinder
{
    // How many blocks below the story are looked at for its date.
    private const int MaxFoot = 8;

    // What is longer is a paragraph.
    private const int MostLine = 60;

    private readonly SourceText source;
    private readonly string content;
    private readonly string path;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics;
    private readonly ImmutableArray<TextBlock> blocks;
    private readonly bool isMarked;
    private bool isDated;
    private readonly ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private TextSpan? title;
    private WrittenDate? date;
    private bool isChange;
    private string? byline;
    private string? publisher;
    private string? dateline;
    private TextSpan datelineSpan;
    private bool questionsHead;

    private StructureFinder(SourceText text, string path, ImmutableArray<TextBlock> blocks, bool isMarked, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        source = text;
        content = text.Content;
        this.path = path;
        this.blocks = blocks;
        this.diagnostics = diagnostics;
        this.isMarked = isMarked;
    }

    /// <summary>Tells the blocks of a text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="knownTitle">The headline, where it is known from elsewhere: a first block of the same words is it.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    /// <param name="isMail">True for the words of an e-mail, which end above the signature.</param>
    /// <param name="isDated">True where the day is known from elsewhere: then a date that is all there is to read is read.</param>
    public static Layout Find(SourceText text, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics, bool isMail = false, bool isDated = false)
    {
        var blocks = BlockSplitter.Split(text);
        var header = HeaderReader.Read(text, path, blocks, diagnostics);
        if (isMail || header.IsMail)
            blocks = WithoutOthers(text, blocks, header.Blocks);
        var finder = new StructureFinder(text, path, blocks, isMarked: false, diagnostics)
        {
            title = header.Title,
            date = header.Date,
            byline = header.Byline,
            publisher = header.Publisher,
            isDated = isDated,
        };
        finder.paragraphs.AddRange(header.Paragraphs);
        return finder.Read(header, knownTitle);
    }

    // Everything below the last line "--" is not of the message, nor are lines quoted from another, the line that says whose they
    // are, and what stands below the header of another.
    private static ImmutableArray<TextBlock> WithoutOthers(SourceText text, ImmutableArray<TextBlock> blocks, int first)
    {
        var end = blocks.Length - 1;
        while (end > 0 && text[blocks[end].Span] is not "--")
            end--;
        var other = first + 1;
        while (other < blocks.Length && !HeaderReader.IsMailHeader(text, blocks, other))
            other++;
        bool IsQuoted(int index) => index < blocks.Length && text.Content[blocks[index].Span.Start] == '>';
        return [.. blocks.Select((block, index) => (end > 0 && index > end) || index >= other || IsQuoted(index) || (index > first && IsQuoted(index + 1) && text.Content[block.Span.End - 1] == ':')
            ? block with { Kind = ParagraphKind.Boilerplate } : block)];
    }

    /// <summary>Tells apart the blocks of a text whose format marks them, as far as its marks leave that open.</summary>
    public static Layout FindIn(SourceText text, ImmutableArray<TextBlock> blocks, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        new StructureFinder(text, path, blocks, isMarked: true, diagnostics).Read(Header.None, knownTitle);

    private Layout Read(Header header, string? knownTitle)
    {
        ReadBody(ReadFront(header.Blocks, knownTitle));
        return new(paragraphs.DrainToImmutable(), title, date, byline, dateline, datelineSpan, publisher, header.Url);
    }

    // Everything above the story; gives the index of its first block.
    private int ReadFront(int index, string? knownTitle)
    {
        for (; index < blocks.Length; index++)
        {
            var kind = FrontKind(index, knownTitle);
            if (kind is null)
                break;
            paragraphs.Add(new(blocks[index].Span, kind.Value));
        }

        return index;
    }

    private ParagraphKind? FrontKind(int index, string? knownTitle)
    {
        var block = blocks[index];
        if (block.Kind is { } marked)
            return marked == ParagraphKind.Body ? null : marked != ParagraphKind.Headline ? marked : title is null ? TakeTitle(block) : ParagraphKind.Subhead;
        var text = block.Span.Of(content);
        if (title is null && knownTitle is not null && Titles.AreSame(text, knownTitle))
            return TakeTitle(block);
        if (block.IsLine && DateStamp.Find(content, block.Span) is { } stamp && (stamp.IsLabelled || stamp.IsBare || stamp.IsOfPress || IsAboveStory(index, stamp)))
            return isDated && stamp is { IsBare: true, IsLabelled: false } && index + 1 == blocks.Length ? null : TakeDate(stamp);
        if (LineCues.IsBoilerplate(text) || (title is { } given && Titles.AreSame(text, given.Of(content))))
            return ParagraphKind.Boilerplate;
        if (title is null && Masthead.At(index, content, blocks) is { } masthead)
        {
            publisher ??= masthead.IsPublisher ? text.ToString() : null;
            return ParagraphKind.Boilerplate;
        }

        if (block.IsLine && Masthead.IsSection(text))
            return ParagraphKind.Boilerplate;
        if (block.IsLine && IsPaper(index))
        {
            publisher ??= text.ToString();
            return ParagraphKind.Boilerplate;
        }

        if (CaptionCues.IsCaption(content, block.Span))
            return ParagraphKind.Caption;
        // What follows is above something; the last block is above nothing.
        if (index + 1 == blocks.Length)
            return null;
        if (byline is null && LineCues.Byline(text) is { Length: > 0 } names)
        {
            byline = names;
            date ??= DateIn(block);
            return ParagraphKind.Boilerplate;
        }

        if (dateline is null && DatelineFinder.IsLine(text) && (title is not null || WordScanner.Count(text, 3) <= 2 || text.Contains('/')))
        {
            dateline = text.TrimEnd(" -–—:_").ToString();
            return ParagraphKind.Dateline;
        }

        if (!LineCues.MayBeHeadline(text))
            return null;
        // One word or two are the name of a section or the like, as a rule.
        if (title is null)
        {
            var isShort = text.Length < 12 || (WordScanner.Count(text, 3) <= 2 && char.IsAscii(text[0]));
            return isShort && !ShortHeadline.IsAt(index, content, blocks) ? ParagraphKind.Boilerplate : TakeTitle(block);
        }

        // A line below the headline that is no sentence: the standfirst.
        return LineCues.IsSaid(text) ? null : ParagraphKind.Subhead;
    }

    // Its name right above a line that is nothing but a date. Where no headline stands above, three words can be one.
    private bool IsPaper(int index) =>
        Masthead.IsPaperBesideDate(blocks[index].Span.Of(content)) && (title is not null || WordScanner.Count(blocks[index].Span.Of(content), 3) == 2)
        && index + 1 < blocks.Length && blocks[index + 1].IsLine && DateStamp.Find(content, blocks[index + 1].Span) is { IsBare: true };

    // A line with names beside the date may be a headline itself where none stands above or below it.
    private bool IsAboveStory(int index, DateStamp stamp) => !Announces(index, stamp) &&
        index + 1 < blocks.Length && (title is not null
            || (index + 2 < blocks.Length && blocks[index + 1].IsLine && LineCues.IsHeadline(blocks[index + 1].Span.Of(content))));

    // "Town Square, Saturday, May 10, 2031" above "The fair will come back" is the day of the fair.
    private bool Announces(int index, DateStamp stamp)
    {
        while (++index < blocks.Length && blocks[index].Span.Length < MostLine)
        {
        }

        return index == blocks.Length || Announcement.Is(content, blocks[index].Span, WrittenDates.Read(content, stamp.Date)?.Day);
    }

    // The day of the publication counts before that of a change, and the first of its kind.
    private ParagraphKind TakeDate(DateStamp stamp)
    {
        if (byline is null && LineCues.Byline(stamp.Before.Of(content).TrimEnd(DateStamp.Partings)) is { Length: > 0 } names)
            byline = names;
        if (Masthead.IsPaperBesideDate(stamp.Before.Of(content)))
            publisher ??= stamp.Before.Of(content).Trim(DateStamp.Partings).ToString();
        if (date is null || (isChange && !stamp.IsChange))
            (date, isChange) = (HeaderReader.Date(source, path, stamp.Date, diagnostics) ?? date, stamp.IsChange);
        return ParagraphKind.Boilerplate;
    }

    private ParagraphKind TakeTitle(TextBlock block)
    {
        title = block.Span;
        return ParagraphKind.Headline;
    }

    private WrittenDate? DateIn(TextBlock block)
    {
        var dates = new DateScanner(content, block.Span);
        while (dates.Next())
        {
            if (dates.Current.Date is { } day)
                return new(new(day), Origin.Header);
        }

        return null;
    }

    private void ReadBody(int first)
    {
        questionsHead = Enumerable.Range(first, blocks.Length - first).Count(index => IsShortLine(index) && IsQuestion(index)) >= 2;
        for (var index = first; index < blocks.Length; index++)
            paragraphs.Add(new(blocks[index].Span, BodyKind(index, first)));
        if (date is null)
            ReadFoot(first);
    }

    // Below the story a date stands for the article only where the line says so.
    private void ReadFoot(int first)
    {
        for (var index = Math.Max(first + 1, blocks.Length - MaxFoot); index < blocks.Length; index++)
        {
            var block = blocks[index];
            if (block.IsLine && block.Kind is null or ParagraphKind.Body or ParagraphKind.Boilerplate && DateStamp.Find(content, block.Span) is { IsLabelled: true } stamp)
                paragraphs[^(blocks.Length - index)] = new(block.Span, TakeDate(stamp));
        }
    }

    private ParagraphKind BodyKind(int index, int first)
    {
        var block = blocks[index];
        if (index == first)
        {
            if (DatelineFinder.TryFind(content, block.Span, out var place, out datelineSpan))
            {
                dateline ??= place.IsEmpty ? null : place.Of(content).ToString();
                date ??= DateIn(new(datelineSpan, 1)) is { } filed ? filed with { From = Origin.Dateline } : null;
            }

            return ParagraphKind.Body;
        }

        if (block.Kind is { } marked && marked != ParagraphKind.Body)
            return marked == ParagraphKind.Headline ? ParagraphKind.Subhead : marked;
        var text = block.Span.Of(content);
        if (LineCues.IsBoilerplate(text))
            return ParagraphKind.Boilerplate;
        if (CaptionCues.IsCaption(content, block.Span))
            return ParagraphKind.Caption;
        return !isMarked && IsSubhead(index) ? ParagraphKind.Subhead : ParagraphKind.Body;
    }

    // A short line that is no sentence, above a paragraph of the story, and not one of a list.
    private bool IsSubhead(int index)
    {
        if (!IsShortLine(index) || (IsQuestion(index) && !questionsHead))
            return false;
        var next = index + 1;
        while (next < blocks.Length && CaptionCues.IsCaption(content, blocks[next].Span))
            next++;
        if (next >= blocks.Length || LineCues.IsBoilerplate(blocks[next].Span.Of(content)))
            return false;
        return !IsShortLine(next) ? !(IsShortLine(index - 1) && IsShortLine(index - 2)) : next + 1 < blocks.Length && !IsShortLine(next + 1) && !IsShortLine(index - 1);
    }

    // A question may head a section or be the reporter's own; only where several stand alone do they head.
    private bool IsQuestion(int index) => blocks[index].Span.Of(content)[^1] == '?';

    private bool IsShortLine(int index) =>
        index >= 0 && index < blocks.Length && blocks[index].IsLine && LineCues.IsShortHeading(blocks[index].Span.Of(content))
        && !LineCues.IsSaid(blocks[index].Span.Of(content));
}
