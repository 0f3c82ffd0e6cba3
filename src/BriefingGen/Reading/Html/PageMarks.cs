using BriefingGen.Reading.Html.Tree;

namespace BriefingGen.Reading.Html;

/// <summary>The attributes of an element that tell what it is, taken in one look over all of them; null for one that it has not.</summary>
internal struct PageMarks
{
    public ReadOnlyMemory<char>? Class { get; private set; }

    public ReadOnlyMemory<char>? Id { get; private set; }

    public ReadOnlyMemory<char>? Role { get; private set; }

    public ReadOnlyMemory<char>? Label { get; private set; }

    public ReadOnlyMemory<char>? Property { get; private set; }

    public bool Linked { get; private set; }

    public bool Hidden { get; private set; }

    public static PageMarks Of(TreeElement element)
    {
        var marks = default(PageMarks);
        foreach (var (name, value) in element.Attributes)
        {
            switch (name.Memory.Span)
            {
                case "class":
                    marks.Class = value;
                    break;
                case "id":
                    marks.Id = value;
                    break;
                case "role":
                    marks.Role = value;
                    break;
                case "aria-label":
                    marks.Label = value;
                    break;
                case "itemprop":
                    marks.Property = value;
                    break;
                case "href":
                    marks.Linked = true;
                    break;
                case "hidden":
                    marks.Hidden = true;
                    break;
                case "style" when value.Length < 400:
                    marks.Hidden |= HidesIt(value);
                    break;
            }
        }

        return marks;
    }

    private static bool HidesIt(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style[(at + 7)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
