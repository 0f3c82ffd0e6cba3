using AngleSharp.Dom;

namespace BriefingGen.Reading.Html;

/// <summary>The attributes of an element that tell what it is, taken in one look over all of them; null for one that it has not.</summary>
internal struct PageMarks
{
    public string? Class { get; private set; }

    public string? Id { get; private set; }

    public string? Role { get; private set; }

    public string? Label { get; private set; }

    public string? Property { get; private set; }

    public bool Linked { get; private set; }

    public bool Hidden { get; private set; }

    public static PageMarks Of(Element element)
    {
        var marks = default(PageMarks);
        var attributes = ((IElement)element).Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "class":
                    marks.Class = attribute.Value;
                    break;
                case "id":
                    marks.Id = attribute.Value;
                    break;
                case "role":
                    marks.Role = attribute.Value;
                    break;
                case "aria-label":
                    marks.Label = attribute.Value;
                    break;
                case "itemprop":
                    marks.Property = attribute.Value;
                    break;
                case "href":
                    marks.Linked = true;
                    break;
                case "hidden":
                    marks.Hidden = true;
                    break;
                case "style" when attribute.Value.Length < 400:
                    marks.Hidden |= HidesIt(attribute.Value);
                    break;
            }
        }

        return marks;
    }

    private static bool HidesIt(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
