using System.Buffers.Binary;
using System.IO.Compression;
using BriefingGen.Tests.Support;
using Microsoft.Playwright;

namespace BriefingGen.Browser.Tests;

/// <summary>
/// The letters of the social card are those of Liberation Serif (bold, 72 pixels; SIL Open Font License), as the browser draws
/// them: <c>Rendering/Data/letters.bin.gz</c>. BRIEFING_LETTERS=write draws them anew, which another set of letters needs.
/// </summary>
public sealed class LettersTests(Browser browser) : IClassFixture<Browser>
{
    // Another version of a browser smooths edges a little otherwise: how much more ink a letter may have, and how far it may reach.
    private const double MostInk = 0.05;
    private const int MostAdvance = 8;

    // Latin, Greek and Cyrillic as the font has them, with the marks of print.
    private const string Draw = """
        async () => {
          const letters = [];
          const ranges = [[0x20, 0x7e], [0xa1, 0x17f], [0x218, 0x21b], [0x386, 0x386], [0x388, 0x38a], [0x38c, 0x38c], [0x38e, 0x3a1], [0x3a3, 0x3ce], [0x400, 0x45f],
            [0x490, 0x491], [0x1e9e, 0x1e9e], [0x2013, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026], [0x2030, 0x2030], [0x2032, 0x2033], [0x2039, 0x203a], [0x20ac, 0x20ac], [0x2116, 0x2116], [0x2122, 0x2122]];
          const canvas = new OffscreenCanvas(200, 200);
          const context = canvas.getContext('2d', { willReadFrequently: true });
          const [x, y] = [60, 120];
          for (const [first, last] of ranges) for (let code = first; code <= last; code++) {
            const letter = String.fromCharCode(code);
            if (code === 0xad) continue;
            context.clearRect(0, 0, 200, 200);
            context.font = 'bold 72px "Liberation Serif"';
            context.fillText(letter, x, y);
            const { data } = context.getImageData(0, 0, 200, 200);
            let [left, top, right, bottom] = [200, 200, 0, 0];
            for (let i = 0; i < 200 * 200; i++) if (data[4 * i + 3]) {
              left = Math.min(left, i % 200); right = Math.max(right, i % 200 + 1);
              top = Math.min(top, Math.floor(i / 200)); bottom = Math.max(bottom, Math.floor(i / 200) + 1);
            }
            const [width, height] = [Math.max(0, right - left), Math.max(0, bottom - top)];
            const tones = [];
            for (let row = top; row < top + height; row++) for (let column = left; column < left + width; column++) tones.push(data[4 * (200 * row + column) + 3]);
            letters.push([code, Math.round(context.measureText(letter).width * 16), width && left - x, height && top - y, width, height, ...tones]);
          }
          return letters;
        }
        """;

    [Fact]
    public async Task The_letters_of_the_card_are_those_of_the_font()
    {
        var page = await browser.Open(1280, ColorScheme.Light);
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('bold 72px \"Liberation Serif\"')"));
        var drawn = await page.EvaluateAsync<int[][]>(Draw);
        await page.Context.CloseAsync();

        var file = Repository.At("src", "BriefingGen", "Rendering", "Data", "letters.bin.gz");
        if (Environment.GetEnvironmentVariable("BRIEFING_LETTERS") == "write")
        {
            await using var written = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
            await written.WriteAsync(Pack(drawn));
        }

        await using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        var kept = new MemoryStream();
        await stream.CopyToAsync(kept);
        var letters = Unpack(kept.ToArray()).ToList();
        Assert.Equal(drawn.Select(letter => letter[0]), letters.Select(letter => letter.Code));
        Assert.All(letters.Zip(drawn), pair =>
        {
            Assert.InRange(pair.First.Advance - pair.Second[1], -MostAdvance, MostAdvance);
            Assert.InRange(pair.First.Ink, pair.Second[6..].Sum() * (1 - MostInk), pair.Second[6..].Sum() * (1 + MostInk));
        });
    }

    private static IEnumerable<(int Code, int Advance, int Ink)> Unpack(byte[] packed)
    {
        for (var at = 0; at < packed.Length; at += 8 + (packed[at + 6] * packed[at + 7]))
            yield return (BinaryPrimitives.ReadUInt16LittleEndian(packed.AsSpan(at)), BinaryPrimitives.ReadUInt16LittleEndian(packed.AsSpan(at + 2)), packed.Skip(at + 8).Take(packed[at + 6] * packed[at + 7]).Sum(tone => tone));
    }

    // A letter: its code and its advance in sixteenths of a pixel, two bytes each; where its box lies from the pen and how
    // large it is, a byte each; then the tones of its box, a byte each, row by row.
    private static byte[] Pack(int[][] letters)
    {
        var packed = new MemoryStream();
        Span<byte> pair = stackalloc byte[2];
        foreach (var letter in letters)
        {
            foreach (var number in letter.AsSpan(0, 2))
            {
                BinaryPrimitives.WriteUInt16LittleEndian(pair, (ushort)number);
                packed.Write(pair);
            }

            foreach (var number in letter.AsSpan(2))
                packed.WriteByte(unchecked((byte)number));
        }

        return packed.ToArray();
    }
}
