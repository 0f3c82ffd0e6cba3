using System.Collections.Immutable;

namespace BriefingGen.Text;

/// <summary>A place in a text as people count it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in Unicode code points.</param>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>Where the lines of a text begin. A line ends at LF, CRLF or a lone CR.</summary>
public sealed class LineMap
{
    private readonly string text;
    private readonly ImmutableArray<int> starts;

    public LineMap(string text)
    {
        this.text = text;
        var builder = ImmutableArray.CreateBuilder<int>();
        builder.Add(0);
        var position = 0;
        while (text.AsSpan(position).IndexOfAny('\n', '\r') is var next and >= 0)
        {
            position += next + 1;
            if (text[position - 1] == '\r' && position < text.Length && text[position] == '\n')
                position++;
            builder.Add(position);
        }

        starts = builder.DrainToImmutable();
    }

    /// <summary>The number of lines; a text that ends in a line break has an empty last line.</summary>
    public int Count => starts.Length;

    /// <summary>The line and column of a UTF-16 offset.</summary>
    public LinePosition Locate(int offset)
    {
        var index = starts.BinarySearch(offset);
        if (index < 0)
            index = ~index - 1;
        var column = 1;
        for (var i = starts[index]; i < offset; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
                column++;
        }

        return new(index + 1, column);
    }

    /// <summary>The line (1-based) without its line break.</summary>
    public TextSpan Line(int line)
    {
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : text.Length;
        while (end > start && text[end - 1] is '\n' or '\r')
            end--;
        return new(start, end);
    }
}
