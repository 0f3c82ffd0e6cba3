using System.Collections.Immutable;
using BriefingGen.Reading.Html.Tree;

namespace BriefingGen.Reading.Html;

/// <summary>Takes a page apart in one walk over its elements, without recursion.</summary>
internal sealed class PageWalker
{
    private const string ReaderDomain = "reader-domain";

    private readonly ImmutableArray<PageBlock>.Builder blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private readonly ImmutableArray<PagePart>.Builder parts = ImmutableArray.CreateBuilder<PagePart>();
    private readonly ImmutableArray<PageMeta>.Builder metas = ImmutableArray.CreateBuilder<PageMeta>();
    private readonly ImmutableArray<string>.Builder scripts = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<PageTime>.Builder times = ImmutableArray.CreateBuilder<PageTime>();
    private readonly NameCues cues = new();
    private readonly Stack<Line> held = new();
    private readonly QuoteMarks quotes = new();
    private char[] text = new char[4096];
    private int start;
    private int length;
    private string? title;
    private string? canonical;
    private string? saved;
    private string? root;
    private PageMarks marks;
    private int part = -1;
    private int links;
    private int bold;
    private int linked;
    private int bolded;
    private int letters;
    private int level;
    private int breaks;

    private readonly record struct Step(TreeElement Element, int Child, TagRole Role, int Part, int Level, bool Link, bool Bold, bool Holds = false);

    // What stands of a line before something in it that is not shown.
    private readonly record struct Line(int Start, int Letters, int Linked, int Bolded);

    public static Page Walk(TreeDocument document)
    {
        var walker = new PageWalker();
        if (document.Root is { } root)
        {
            walker.quotes.Language = root.Attribute("lang")?.ToString();
            walker.Walk(root);
        }

        return new(
            walker.blocks.DrainToImmutable(), walker.parts.DrainToImmutable(), walker.metas.DrainToImmutable(), walker.scripts.DrainToImmutable(),
            walker.times.DrainToImmutable(), walker.title, walker.canonical ?? walker.saved, walker.root, Tag(document.Root?.Attribute("lang")?.ToString()));
    }

    private void Walk(TreeElement root)
    {
        var steps = new Stack<Step>();
        if (Enter(root) is { } first)
            steps.Push(first);
        while (steps.TryPop(out var step))
        {
            Step? entered = null;
            var (children, child) = (step.Element.Children, step.Child);
            while (entered is null && child < children.Length)
            {
                switch (children[child++])
                {
                    case TreeElement element:
                        entered = Enter(element);
                        break;
                    case TreeWords words:
                        Append(words.Text);
                        break;
                }
            }

            if (entered is not { } inner)
            {
                Leave(step);
                continue;
            }

            steps.Push(step with { Child = child });
            steps.Push(inner);
        }

        Flush();
    }

    // Null for an element whose inside is not read.
    private Step? Enter(TreeElement element)
    {
        var tag = element.Tag.Name;
        var role = element.Tag.Role;
        switch (tag)
        {
            case "meta":
                if ((element.Attribute("property") ?? element.Attribute("name") ?? element.Attribute("http-equiv")) is { } name)
                    Note(name.ToString(), element.Attribute("content"), false);
                break;
            case "link" when element.Attribute("rel") is { } rel && rel.Span.Equals("canonical", StringComparison.OrdinalIgnoreCase):
                canonical ??= element.Attribute("href")?.ToString();
                break;
            case "base":
                root ??= element.Attribute("href")?.ToString();
                break;
            case "script" when element.Attribute("type") is { } type && type.Span.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                scripts.Add(element.Text());
                break;
            case "img" or "picture" or "amp-img" or "video" or "iframe":
                for (var up = part; up >= 0; up = parts[up].Parent)
                    parts[up].Pictures++;
                break;
            case "title":
                title ??= PageText.OneLine(element.Text());
                return null;
        }

        if (tag is "meta" || role != TagRole.Unread)
            marks = PageMarks.Of(element);
        // The reading view of Firefox, saved: the address of the page is all that is left of its head.
        if (tag is "a" && saved is null && marks.Class is { } names && IsFromReader(names.Span))
            saved = element.Attribute("href")?.ToString();
        if (marks.Property is { Length: > 0 } property && (role != TagRole.Unread || tag is "meta"))
            NoteItem(element, property.ToString());
        switch (role)
        {
            case TagRole.Unread:
                return null;
            case TagRole.Break:
                // One break goes on in the paragraph, two part paragraphs.
                if (tag == "hr" || ++breaks > 1)
                    Flush();
                else
                    Space();
                return null;
            case TagRole.Block:
                return EnterBlock(element);
        }

        var step = new Step(element, 0, role, part, level, tag == "a" && marks.Linked, tag is "b" or "strong");
        // An inline element may hold blocks, and its class may say what they are.
        if (marks.Class is not null || marks.Hidden)
        {
            var cue = cues.Of(marks);
            if ((cue & ~PartCue.Story) != 0)
            {
                if (length > start && (cue & PartCue.Hidden) != 0)
                {
                    held.Push(new(start, letters, linked, bolded));
                    start = length;
                    letters = linked = bolded = 0;
                    step = step with { Holds = true };
                    Open(tag, cue);
                }
                else if (length == start || (cue & (PartCue.Hidden | PartCue.Around | PartCue.Caption)) != 0)
                    Open(tag, cue);
            }
        }

        if (tag is "q")
            quotes.Open();
        links += step.Link ? 1 : 0;
        bold += step.Bold ? 1 : 0;
        return step;
    }

    private Step EnterBlock(TreeElement element)
    {
        var (tag, heading) = (element.Tag.Name, element.Tag.HeadingLevel);
        Flush();
        var step = new Step(element, 0, TagRole.Block, part, level, false, false);
        // The name of a heading tells of the heading's place in a list and the like, not of its words.
        // That of the whole page tells of all that is on it.
        Open(tag, tag is "html" or "body" ? PartCue.None : heading > 0 ? cues.Of(marks) & ~PartCue.Around : cues.Of(marks) | TagCue(tag));
        if (heading > 0)
            level = heading;
        return step;
    }

    private void Open(string tag, PartCue cue)
    {
        Flush();
        parts.Add(new(part, part < 0 ? 0 : parts[part].Depth + 1, tag, cue) { First = blocks.Count });
        part = parts.Count - 1;
    }

    private static PartCue TagCue(string tag) => tag switch
    {
        "nav" or "menu" or "search" => PartCue.Around,
        "aside" or "footer" => PartCue.Beside,
        "figcaption" or "figure" or "caption" => PartCue.Caption,
        "address" => PartCue.Byline,
        _ => PartCue.None,
    };

    private void Leave(Step step)
    {
        if (step.Element is { Tag.Name: "q" } && quotes.Close() is { } mark)
            Close(mark);
        links -= step.Link ? 1 : 0;
        bold -= step.Bold ? 1 : 0;
        if (step.Element is { Tag.Name: "time" } time)
            times.Add(new(time.Attribute("datetime")?.ToString() ?? "", PageText.OneLine(time.Text()), blocks.Count, part));
        if (step.Role == TagRole.Block || part != step.Part)
        {
            Flush();
            while (part != step.Part)
            {
                parts[part].End = blocks.Count;
                part = parts[part].Parent;
            }
        }

        level = step.Level;
        if (step.Holds)
            (start, letters, linked, bolded) = held.Pop();
    }

    private void NoteItem(TreeElement element, string property)
    {
        var value = element.Attribute("content") ?? element.Attribute("datetime");
        if (value is null && property is "headline" or "datePublished" or "author" or "name" or "alternativeHeadline" && element.Text() is { Length: < 1000 } words)
            value = words.AsMemory();
        Note(property, value, true);
    }

    private void Note(string name, ReadOnlyMemory<char>? written, bool item)
    {
        if (written is { } content && metas.Count < 2000)
            metas.Add(new(name, content.Length < 20_000 ? PageText.OneLine(content.Span) : "", item, blocks.Count, part));
    }

    private void Append(ReadOnlySpan<char> data)
    {
        var needed = length + data.Length + quotes.Waiting;
        if (needed > text.Length)
            Array.Resize(ref text, Math.Max(2 * text.Length, needed));
        var (shown, count) = (false, 0);
        foreach (var c in data)
        {
            if (c is (<= ' ' or >= '\u007F') && Blanks.IsBlank(c))
            {
                if (!PageText.IsNothing(c))
                    Space();
                continue;
            }

            if (quotes.Waiting > 0)
                OpenQuotes(c);
            text[length++] = c;
            shown = true;
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        breaks = shown ? 0 : breaks;
        letters += count;
        linked += links > 0 ? count : 0;
        bolded += bold > 0 ? count : 0;
    }

    // Room is made for the marks that open here as well as for what is left of the words.
    private void OpenQuotes(char first)
    {
        foreach (var mark in quotes.Take(isMarked: QuoteMarks.IsMark(first) || (length > start && QuoteMarks.IsMark(text[length - 1]))))
            text[length++] = mark;
    }

    // Behind the last word, before the blank; where a block in it has ended there is no line to close.
    private void Close(char mark)
    {
        if (length == start)
            return;
        if (length + 1 >= text.Length)
            Array.Resize(ref text, 2 * text.Length);
        var hasBlank = text[length - 1] == ' ';
        text[hasBlank ? length - 1 : length] = mark;
        length++;
        if (hasBlank)
            text[length - 1] = ' ';
    }

    private void Space()
    {
        if (length > start && length < text.Length && text[length - 1] != ' ')
            text[length++] = ' ';
    }

    private void Flush()
    {
        breaks = 0;
        if (letters > 0)
        {
            var words = text.AsSpan(start, length - start).TrimEnd(' ').ToString();
            blocks.Add(new(words, part, level, letters, linked, bolded, PageWords.Count(words)));
        }

        length = start;
        letters = linked = bolded = 0;
    }

    private static bool IsFromReader(ReadOnlySpan<char> names)
    {
        foreach (var name in names.SplitAny(" \t\n\f"))
        {
            if (names[name] is ReaderDomain)
                return true;
        }

        return false;
    }

    /// <summary>A BCP 47 tag as far as it is one; null for anything else.</summary>
    public static string? Tag(string? language) =>
        language is { Length: >= 2 and <= 35 } && language.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") < 0 ? language.Replace('_', '-') : null;
}
