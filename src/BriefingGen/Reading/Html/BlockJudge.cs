using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;

namespace BriefingGen.Reading.Html;

/// <summary>Says which blocks of the element that holds the story are of it.</summary>
internal sealed class BlockJudge
{
    /// <summary>A block of no more words that holds a date is nothing but a date.</summary>
    public const int MostInDate = 5;

    // As many words hardly ever come again in a story.
    private const int Twice = 8;

    private const int MostUnderPicture = 40;

    private static readonly CueList AroundHeadings = CueList.Load("page-headings-around");
    private static readonly CueList AroundStarts = CueList.Load("page-starts-around");
    private static readonly CueList AroundEnds = CueList.Load("page-ends-around");
    private static readonly CueList Invitations = CueList.Load("page-invitations");

    private readonly Page page;
    private readonly bool[] outside;
    private readonly int root;
    private readonly KnownBody? known;
    private readonly int heading;
    private readonly string? headline;
    private readonly string? description;
    private readonly ImmutableArray<string> authors;
    private readonly int main;

    private BlockJudge(Page page, bool[] outside, int root, KnownBody? known, int heading, string? headline, string? description, ImmutableArray<string> authors)
    {
        this.page = page;
        this.outside = outside;
        this.root = root;
        this.known = known;
        this.heading = heading;
        this.headline = headline;
        this.description = description;
        this.authors = authors;
        main = Main();
    }

    public static ImmutableArray<StoryBlock> Keep(Page page, bool[] outside, int root, KnownBody? known, int heading, string? headline, string? description, ImmutableArray<string> authors)
    {
        var judge = new BlockJudge(page, outside, root, known, heading, headline, description, authors);
        return judge.Keep();
    }

    private ImmutableArray<StoryBlock> Keep()
    {
        var (first, end) = (page.Parts[root].First, page.Parts[root].End);
        var kinds = new ParagraphKind?[end - first];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var around = first;
        for (var i = first; i < end; i++)
        {
            // Some pages hold their story twice, for two sizes of screen.
            if (page.Blocks[i].Words >= Twice && !seen.Add(page.Blocks[i].Text))
                continue;
            kinds[i - first] = i < around ? null : Kind(i);
            around = Math.Max(around, EndOfSection(i));
        }

        // Nothing of the story stands before its first sentence or after its last.
        var from = Above(first, end) ? heading + 1 - first : 0;
        while (from < kinds.Length && !(kinds[from] == ParagraphKind.Body && Opens(page.Blocks[first + from])))
            from++;
        var to = kinds.Length - 1;
        while (to > from && !(kinds[to] == ParagraphKind.Body && Opens(page.Blocks[first + to]) && !Closes(page.Blocks[first + to])))
            to--;
        var kept = ImmutableArray.CreateBuilder<StoryBlock>();
        if (Standfirst(first + from) is { } standfirst)
            kept.Add(new(standfirst, ParagraphKind.Subhead));
        var begun = false;
        for (var i = from; i <= to; i++)
        {
            if (kinds[i] is not { } kind)
                continue;
            var above = !begun && kind == ParagraphKind.Body && Own(page.Blocks[first + i].Part, PartCue.Standfirst, PartCue.Story | PartCue.ArticleBody);
            begun |= kind == ParagraphKind.Body && !above;
            kept.Add(new(first + i, above ? ParagraphKind.Subhead : kind));
        }

        // All of it is called so: then it is the story.
        if (!begun)
            return [.. kept.Select(static block => block with { Kind = ParagraphKind.Body })];

        return kept.DrainToImmutable();
    }

    // True where the headline stands in the story's element with nearly all of the prose below it.
    private bool Above(int first, int end)
    {
        var (above, below) = (0, 0);
        for (var i = first; i < end; i++)
        {
            if (outside[page.Blocks[i].Part] || !StoryFinder.IsProse(page.Blocks[i]))
                continue;
            if (i < heading)
                above += page.Blocks[i].Letters;
            else
                below += page.Blocks[i].Letters;
        }

        return heading >= first && heading < end && below > above / 2;
    }

    // A heading such as "More from ..." in an element of its own: all that follows it there goes with it.
    private int EndOfSection(int index)
    {
        var block = page.Blocks[index];
        if (block.Level == 0 || !IsAroundHeading(block))
            return index;
        var section = page.Parts[block.Part].Parent;
        // The title of a box often has an element around it.
        if (section > root && page.Parts[section].End == index + 1)
            section = page.Parts[section].Parent;
        var holdsStory = page.Parts[section].First <= page.Parts[main].First && page.Parts[main].End <= page.Parts[section].End;
        return section > root && !holdsStory ? page.Parts[section].End : index;
    }

    private static bool IsAroundHeading(PageBlock block) =>
        AroundHeadings.Begins(block.Text) || (block.Words <= 3 && block.Text.StartsWith("More ", StringComparison.Ordinal));

    private static bool Opens(PageBlock block) => PageWords.EndsSentence(block.Text) || block.Words >= 12;

    // How to reach the author, and the like: the end of many stories, and no part of them.
    private bool Closes(PageBlock block) =>
        IsOnAuthor(block.Text) || AroundEnds.Begins(block.Text) || (block.Words < 40 && block.Text.Contains('@') && !block.Text.Contains('“'));

    // "Jane Doe covers harbours for the Courier."
    private bool IsOnAuthor(string text)
    {
        var bare = text.AsSpan().TrimStart(" •*–—-");
        foreach (var author in authors)
        {
            if (author.Length > 4 && author.Contains(' ') && bare.StartsWith(author, StringComparison.OrdinalIgnoreCase) && (bare.Length == author.Length || bare[author.Length] is ' ' or ','))
                return true;
        }

        return false;
    }

    // The line between headline and story that sums it up: named so, or told to machines as the description.
    private int? Standfirst(int story)
    {
        for (var i = story - 1; i >= Math.Max(0, story - 12); i--)
        {
            var block = page.Blocks[i];
            if (block.Level == 1)
                break;
            if (outside[block.Part] || block.Words < 4 || block.LinkShare > 0.5 || (headline is not null && Titles.AreSame(headline, block.Text)))
                continue;
            if (Own(block.Part, PartCue.Standfirst, PartCue.Caption | PartCue.Byline) || (description is not null && Titles.AreSame(description, block.Text)))
                return i;
        }

        return null;
    }

    // True where the part or one of the two around it says one thing and none of them the other.
    private bool Own(int part, PartCue wanted, PartCue unwanted)
    {
        var cue = PartCue.None;
        for (var up = 0; up < 3 && part > 0; up++, part = page.Parts[part].Parent)
            cue |= page.Parts[part].Cue;
        return (cue & wanted) != 0 && (cue & unwanted) == 0;
    }

    private ParagraphKind? Kind(int index)
    {
        var block = page.Blocks[index];
        if (outside[block.Part] || IsBeside(block.Part) || IsUnderPicture(block))
            return null;
        if (headline is not null && Titles.AreSame(headline, block.Text))
            return null;
        if (known is not null && known.Share(block.Text) > 0.8)
            return block.Level > 0 ? ParagraphKind.Subhead : ParagraphKind.Body;
        if (block.Level > 0)
            return IsAroundHeading(block) || block.LinkShare > 0.8 || LineCues.Byline(block.Text).Length > 0 ? null : ParagraphKind.Subhead;
        if (block.Words < 60 && (AroundStarts.Begins(block.Text) || (block.Words < 40 && (PaywallFinder.Asks(block.Text) || Invitations.OccursIn(block.Text)))))
            return null;
        if (IsLabelled(block) || CaptionCues.IsCaption(block.Text, new(0, block.Text.Length)))
            return null;
        if (LineCues.IsBoilerplate(block.Text))
            return ParagraphKind.Boilerplate;
        // Markup that a page shows by mistake.
        if (block.Text.StartsWith('<') && block.Text.Contains("=\""))
            return null;
        var sentence = PageWords.EndsSentence(block.Text);
        var amid = Holder(block.Part) == main;
        if (block.LinkShare > 0.8 && !(amid && sentence && block.Words >= 8))
            return null;
        var tag = page.Parts[block.Part].Tag;
        if (tag is "td" or "th")
            return StoryFinder.IsProse(block) ? ParagraphKind.Body : null;
        // A line between paragraphs that is called a subhead and is no heading.
        if (!sentence && block.Words < 20 && page.Parts[block.Part].Parent == main && (page.Parts[block.Part].Cue & PartCue.Standfirst) != 0)
            return ParagraphKind.Subhead;
        // The line below the headline of another story.
        if (!sentence && block.Words < 25 && !amid && (page.Parts[block.Part].Cue & PartCue.Standfirst) != 0)
            return null;
        if (!sentence && block.Words < 20 && !amid && tag is not ("p" or "li" or "blockquote" or "dd" or "dt" or "pre"))
            return null;
        if (block.Words <= MostInDate && MomentReader.First(block.Text, null) is not null)
            return null;
        if (block.Words < 12 && (LineCues.Byline(block.Text).Length > 0 || WrittenDates.Read(block.Text, new(0, block.Text.Length)) is not null))
            return null;
        return ParagraphKind.Body;
    }

    // "Also: Harbour wall to rise": a word or two, and all behind the colon is a link.
    private static bool IsLabelled(PageBlock block)
    {
        var colon = block.LinkShare < 0.5 ? -1 : block.Text.IndexOf(':');
        if (colon is < 0 or > 30)
            return false;
        var letters = 0;
        foreach (var c in block.Text.AsSpan(0, colon))
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        return letters == block.Letters - block.Linked && PageWords.Count(block.Text.AsSpan(0, colon)) <= 3;
    }

    private int Holder(int part) => StoryFinder.IsParagraph(page.Parts[part].Tag) ? page.Parts[part].Parent : part;

    // Captions; and what names its author, stands beside or asks for money, unless much of the story is in it.
    private bool IsBeside(int part)
    {
        for (; part > root; part = page.Parts[part].Parent)
        {
            var cue = page.Parts[part].Cue;
            var share = page.Parts[part].Prose / Math.Max(1, page.Parts[root].Prose);
            if (((cue & PartCue.Caption) != 0 && share < 0.5) || ((cue & (PartCue.Beside | PartCue.Byline)) != 0 && share < 0.2))
                return true;
        }

        return false;
    }

    // Alone with a picture in a box: what it shows, or whose it is.
    private bool IsUnderPicture(PageBlock block)
    {
        if (block.Level > 0 || block.Words > MostUnderPicture)
            return false;
        for (var part = block.Part; part > root && part != main && page.Parts[part].End - page.Parts[part].First <= 2; part = page.Parts[part].Parent)
        {
            if (page.Parts[part] is { Pictures: > 0, Tag: not ("p" or "li" or "article" or "section" or "td" or "blockquote") })
                return true;
        }

        return false;
    }

    // The element that holds most of the prose in itself.
    private int Main()
    {
        var prose = new Dictionary<int, int>();
        var (best, most) = (root, 0);
        for (var i = page.Parts[root].First; i < page.Parts[root].End; i++)
        {
            var block = page.Blocks[i];
            if (outside[block.Part] || !StoryFinder.IsProse(block))
                continue;
            var holder = Holder(block.Part);
            var sum = prose[holder] = prose.GetValueOrDefault(holder) + block.Letters;
            if (sum > most)
                (best, most) = (holder, sum);
        }

        return best;
    }
}
