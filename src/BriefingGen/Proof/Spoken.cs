using System.Buffers;
using AngleSharp.Dom;

namespace BriefingGen.Proof;

/// <summary>Finds the words that a page shows as somebody's.</summary>
internal static class Spoken
{
    // Signs of quotation that a theme writes out. Which of them opens differs between languages; that they go in pairs does not.
    private static readonly SearchValues<char> Signs = SearchValues.Create("\"“”„‟«»‹›「」『』");

    /// <summary>
    /// A <c>q</c>, and what names a speaker; in a <c>blockquote</c>, besides, what stands between signs of quotation, and all there is
    /// where nothing in it is told to be the quotation.
    /// </summary>
    public static HashSet<IElement> In(IDocument document)
    {
        var spoken = document.QuerySelectorAll("q[data-source], [data-source][data-speaker]").ToHashSet();
        foreach (var block in document.QuerySelectorAll("blockquote"))
        {
            var words = block.QuerySelectorAll("[data-source]");
            if (words.Any(spoken.Contains))
                AddBetweenSigns(block, spoken, isOpen: false);
            else
                spoken.UnionWith(words);
        }

        return spoken;
    }

    private static bool AddBetweenSigns(INode node, HashSet<IElement> spoken, bool isOpen)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                foreach (var letter in text.Data)
                    isOpen ^= Signs.Contains(letter);
            }
            else if (child is IElement element && element.HasAttribute("data-source"))
            {
                if (isOpen)
                    spoken.Add(element);
            }
            else
            {
                isOpen = AddBetweenSigns(child, spoken, isOpen);
            }
        }

        return isOpen;
    }
}
