namespace BriefingGen.Reading.Html;

/// <summary>What the name, class or role of an element says of what is in it.</summary>
[Flags]
internal enum PartCue
{
    None = 0,

    /// <summary>Around the story: menus, teasers, forms, comments.</summary>
    Around = 1,

    /// <summary>The words under a picture, or who took it.</summary>
    Caption = 2,

    /// <summary>The story's own text.</summary>
    Story = 4,

    /// <summary>The lines between headline and story that sum it up.</summary>
    Standfirst = 8,

    /// <summary>Who wrote it, when, and what else stands between headline and story.</summary>
    Byline = 16,

    /// <summary>An embedded post.</summary>
    Post = 32,

    /// <summary>What stands beside the story on most pages, but may be part of it: <c>aside</c>, <c>footer</c>.</summary>
    Beside = 64,

    /// <summary>Not shown.</summary>
    Hidden = 128,

    /// <summary>The element says by markup for machines that it holds the whole text of the article.</summary>
    ArticleBody = 256,

    /// <summary>A box that asks for money or a name before the text goes on.</summary>
    Wall = 512,

    /// <summary>The headline.</summary>
    Headline = 1024,

    /// <summary>Comments, notices and forms: never the story, however much there is to read in them.</summary>
    Apart = 2048,

    /// <summary>Who wrote it, and nothing else.</summary>
    Author = 4096,
}

/// <summary>An element of the page that holds blocks.</summary>
internal sealed class PagePart(int parent, int depth, string tag, PartCue cue)
{
    /// <summary>The index of the part around it; -1 for none.</summary>
    public int Parent { get; } = parent;

    public int Depth { get; } = depth;

    public string Tag { get; } = tag;

    public PartCue Cue { get; } = cue;

    /// <summary>The first of the blocks in it.</summary>
    public int First { get; set; }

    /// <summary>The first of the blocks after it.</summary>
    public int End { get; set; }

    /// <summary>How many pictures stand in it.</summary>
    public int Pictures { get; set; }

    /// <summary>The letters of prose in it.</summary>
    public double Prose { get; set; }
}

/// <summary>Words that stand together on the page.</summary>
/// <param name="Text">One line, blanks joined.</param>
/// <param name="Part">The element in which they stand.</param>
/// <param name="Level">1 to 6 for a heading, otherwise 0.</param>
/// <param name="Letters">How many letters and digits.</param>
/// <param name="Linked">How many of them in links.</param>
/// <param name="Bold">How many of them in bold type.</param>
/// <param name="Words">How many words.</param>
internal sealed record PageBlock(string Text, int Part, int Level, int Letters, int Linked, int Bold, int Words)
{
    /// <summary>The share of the letters that are links, 0 to 1.</summary>
    public double LinkShare => Letters == 0 ? 0 : (double)Linked / Letters;
}
