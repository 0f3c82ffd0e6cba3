using System.Buffers;
using System.Text;

namespace BriefingGen.Reading.Html;

/// <summary>
/// The text of a page, in memory that the next page uses again: a new piece of that size for each page made the collector of
/// memory look through all there is every few pages.
/// </summary>
internal sealed class PageMarkup(ReadOnlyMemory<char> text) : IDisposable
{
    private char[]? rented;

    public ReadOnlyMemory<char> Text { get; private set; } = text;

    /// <summary>The text of bytes that are right as UTF-8.</summary>
    public static PageMarkup Decode(ReadOnlySpan<byte> bytes)
    {
        var rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        return new(rented.AsMemory(0, Encoding.UTF8.GetChars(bytes, rented))) { rented = rented };
    }

    public void Dispose()
    {
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        (rented, Text) = (null, default);
    }
}
