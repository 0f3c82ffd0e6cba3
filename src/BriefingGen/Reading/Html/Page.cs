using System.Collections.Immutable;

namespace BriefingGen.Reading.Html;

/// <summary>A page taken apart: its blocks in order, the elements around them, and what it says to machines.</summary>
internal sealed record Page(
    ImmutableArray<PageBlock> Blocks,
    ImmutableArray<PagePart> Parts,
    ImmutableArray<PageMeta> Metas,
    ImmutableArray<string> Scripts,
    ImmutableArray<PageTime> Times,
    string? Title,
    string? Canonical,
    string? Base,
    string? Language)
{
    /// <summary>The content of the first meta element of that name; null where there is none or it is empty.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in Metas)
            {
                if (meta.Content.Length > 0 && meta.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return meta.Content;
            }
        }

        return null;
    }
}

/// <summary>A meta element, or an element with an item property.</summary>
/// <param name="Name">Its name or property.</param>
/// <param name="Content">Trimmed.</param>
/// <param name="IsItem">True for an item property.</param>
/// <param name="Block">The block before which it stands.</param>
/// <param name="Part">The element around it.</param>
internal readonly record struct PageMeta(string Name, string Content, bool IsItem, int Block, int Part);

/// <summary>A time element or another that carries a moment.</summary>
/// <param name="Value">Its <c>datetime</c>; empty where it has none.</param>
/// <param name="Words">What it shows.</param>
/// <param name="Block">The block in which or before which it stands.</param>
/// <param name="Part">The element around it.</param>
internal readonly record struct PageTime(string Value, string Words, int Block, int Part);
