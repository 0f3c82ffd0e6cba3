using System.Collections.Immutable;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>Something long, cut into pages of at most <paramref name="size"/> items; of nothing there is one page.</summary>
internal sealed class Paging<T>(ImmutableArray<T> items, int size, Func<int, string> path)
{
    public int Pages => Math.Max(1, (items.Length + size - 1) / size);

    public IEnumerable<T> Items(int page) => items.Skip((page - 1) * size).Take(size);

    public string Path(int page) => path(page);

    public PagerModel Describe(int page, Links links) => new(
        page,
        Pages,
        page > 1 ? links.To(path(page - 1)) : null,
        page < Pages ? links.To(path(page + 1)) : null);
}
