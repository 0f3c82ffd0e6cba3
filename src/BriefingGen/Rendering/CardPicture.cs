using BigGustave;

namespace BriefingGen.Rendering;

/// <summary>What a part of a card is drawn in.</summary>
internal readonly record struct CardColour(byte Red, byte Green, byte Blue);

/// <summary>A picture of one paper that is drawn upon, written as PNG.</summary>
internal sealed class CardPicture(int width, int height, CardColour paper)
{
    private readonly CardColour[] points = [.. Enumerable.Repeat(paper, width * height)];

    /// <summary>Colours a point by a tone from 0 (as it is) to 255; what lies outside is cut off.</summary>
    public void Darken(int x, int y, int tone, CardColour colour)
    {
        if (x < 0 || y < 0 || x >= width || y >= height || tone == 0)
            return;
        ref var point = ref points[(y * width) + x];
        point = new(Mix(point.Red, colour.Red, tone), Mix(point.Green, colour.Green, tone), Mix(point.Blue, colour.Blue, tone));
    }

    /// <summary>Fills a rectangle.</summary>
    public void Fill(int left, int top, int across, int down, CardColour colour)
    {
        for (var y = top; y < top + down; y++)
        {
            for (var x = left; x < left + across; x++)
                Darken(x, y, byte.MaxValue, colour);
        }
    }

    /// <summary>The picture as PNG; the same points give the same bytes.</summary>
    public byte[] ToPng()
    {
        var png = PngBuilder.Create(width, height, hasAlphaChannel: false);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var point = points[(y * width) + x];
                png.SetPixel(point.Red, point.Green, point.Blue, x, y);
            }
        }

        return png.Save(new() { AttemptCompression = true });
    }

    private static byte Mix(byte under, byte over, int tone) => (byte)(((under * (byte.MaxValue - tone)) + (over * tone) + (byte.MaxValue / 2)) / byte.MaxValue);
}
