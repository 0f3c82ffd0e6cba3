using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace BriefingGen.Reading.Html.Tree;

/// <summary>
/// Stands between the tags of a page and its tree, because the time to parse grows with the square of how deep elements nest.
/// Tags beyond what any page needs are left out, the words in them stay.
/// </summary>
internal sealed class TreeGuard(TreeDocument document, int mostElements)
{
    /// <summary>How deep elements may nest.</summary>
    public const int MostDepth = 256;

    /// <summary>How many elements a page may have; it is cut there. Formatting that is opened again in each block counts each time.</summary>
    public const int MostElements = 300_000;

    /// <summary>How many elements a page of a site may have. It may list everything that was ever published, and grow larger than any source.</summary>
    public const int MostPublished = 1_000_000;

    /// <summary>How many attributes a tag may have for parsers that look for each among all.</summary>
    public const int MostAttributes = 1000;

    /// <summary>How many letters the style of a tag may have; a small picture has room in it.</summary>
    public const int LongestStyle = 100_000;

    // In letters: the names of as many classes.
    private const int LongestClass = 20_000;

    // How far back an end tag looks for its start.
    private const int LookBack = 512;

    // Nothing nests in them, but in drawings, where they are elements like any other.
    private const NodeFlags Flat = NodeFlags.SelfClosing | NodeFlags.LiteralText;

    // The start tags that were left out and not ended since, with the depth they stood at.
    private readonly List<(TreeTag Tag, int Depth)> leftOut = [];
    private int left;

    public bool LeftOut => left > 0;

    /// <summary>True where a tag is longer than <see cref="Refuse"/> lets pass.</summary>
    public bool IsLong { get; private set; }

    public bool IsCut => document.Elements + left > mostElements;

    public TokenConsumptionResult Pass(ref StructHtmlToken token, TokenConsumer parser)
    {
        if (token.Type == HtmlTokenType.StartTag)
        {
            if (document.IsInTemplate && IsInTable(token.Name))
                GiveTable(ref token, parser);
            if (Start(ref token))
                parser(ref token);
        }
        else if (token.Type != HtmlTokenType.EndTag || leftOut.Count == 0 || End(token.Name))
        {
            parser(ref token);
        }

        return IsCut ? TokenConsumptionResult.Stop : TokenConsumptionResult.Continue;
    }

    /// <summary>Stops at the first thing that a parser without a guard would not come through in time.</summary>
    public TokenConsumptionResult Refuse(ref StructHtmlToken token, TokenConsumer parser)
    {
        IsLong |= token.Type == HtmlTokenType.StartTag && HasMany(token.Attributes);
        if (IsLong)
            return TokenConsumptionResult.Stop;
        var result = Pass(ref token, parser);
        return LeftOut ? TokenConsumptionResult.Stop : result;
    }

    /// <summary>True for the name of an element that is a part of a table.</summary>
    public static bool IsInTable(ReadOnlySpan<char> name) => name is "caption" or "colgroup" or "tbody" or "thead" or "tfoot" or "td" or "th";

    // A template may hold a part of a table alone. The parser looks for the table around it, and knows where to stop by the
    // class of its own elements: here it would look on until nothing is open. What is in a template is not read.
    private static void GiveTable(ref StructHtmlToken part, TokenConsumer parser)
    {
        var name = part.Name;
        part.Name = TagNames.Table;
        parser(ref part);
        part.Name = name;
    }

    private static bool HasMany(StructAttributes attributes)
    {
        if (attributes.Count > MostAttributes)
            return true;
        for (var i = 0; i < attributes.Count; i++)
        {
            var (name, length) = (attributes[i].Name, attributes[i].Value.Memory.Length);
            if ((name == AttributeNames.Class && length > LongestClass) || (name == AttributeNames.Style && length > LongestStyle))
                return true;
        }

        return false;
    }

    // False where the tag is to be left out.
    private bool Start(ref StructHtmlToken token)
    {
        if (document.Depth < MostDepth)
            return true;
        var tag = TreeTag.OfHtml(token.Name);
        var isFlat = (tag.Flags & Flat) != 0 || tag.Name is "title" or "textarea";
        if (document.Depth < (isFlat ? 2 * MostDepth : MostDepth))
            return true;
        left++;
        leftOut.Add((tag, document.Depth));
        // What the element would have parted stays apart.
        if (tag.Role != TagRole.Block || IsInTable(tag.Name))
            return false;
        token.Name = TagNames.Hr;
        return true;
    }

    // False where the start tag was left out as well.
    private bool End(ReadOnlySpan<char> name)
    {
        // What they stood in may have ended.
        while (leftOut is [.., var (_, depth)] && depth > document.Depth)
            leftOut.RemoveAt(leftOut.Count - 1);
        for (var i = leftOut.Count - 1; i >= Math.Max(0, leftOut.Count - LookBack); i--)
        {
            var tag = leftOut[i].Tag;
            if (name.SequenceEqual(tag.Name))
            {
                // Formatting goes alone, anything else with what is in it.
                leftOut.RemoveRange(i, (tag.Flags & NodeFlags.HtmlFormatting) != 0 ? 1 : leftOut.Count - i);
                return false;
            }

            if ((tag.Flags & NodeFlags.Scoped) != 0 && name is not ("table" or "html" or "body" or "tr" or "tbody" or "thead" or "tfoot"))
                return false;
        }

        return true;
    }
}
