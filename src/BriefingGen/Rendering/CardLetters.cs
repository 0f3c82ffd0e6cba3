using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;

namespace BriefingGen.Rendering;

/// <summary>
/// The letters that cards are written in, as pictures of tones: Liberation Serif, bold, 72 pixels (SIL Open Font License 1.1).
/// Drawn beforehand, so that a card is the same on every machine, whatever fonts it has.
/// </summary>
internal sealed class CardLetters
{
    /// <summary>The height of the letters as they are kept, in pixels of the em.</summary>
    public const int Em = 72;

    private const int Sixteenths = 16;

    private readonly FrozenDictionary<char, Letter> letters;
    private readonly byte[] tones;

    private CardLetters(byte[] tones)
    {
        this.tones = tones;
        var found = new Dictionary<char, Letter>();
        for (var at = 0; at < tones.Length;)
        {
            var letter = tones.AsSpan(at);
            var (width, height) = (letter[6], letter[7]);
            found.Add((char)BinaryPrimitives.ReadUInt16LittleEndian(letter), new(
                BinaryPrimitives.ReadUInt16LittleEndian(letter[2..]), unchecked((sbyte)letter[4]), unchecked((sbyte)letter[5]), width, height, at + 8));
            at += 8 + (width * height);
        }

        letters = found.ToFrozenDictionary();
    }

    /// <summary>The letters of the program; read when they are first asked for.</summary>
    public static CardLetters Known => Loaded.Value;

    private static Lazy<CardLetters> Loaded { get; } = new(Load);

    /// <summary>Whether there is a picture of every letter of a text. Scripts that join their letters have none.</summary>
    public bool Have(string text) => text.All(letters.ContainsKey);

    /// <summary>How wide a text is, in pixels, where each is <paramref name="scale"/> of the letters' as they are kept.</summary>
    public int Width(ReadOnlySpan<char> text, int scale)
    {
        var width = 0;
        foreach (var letter in text)
            width += letters[letter].Advance;
        return width / (Sixteenths * scale);
    }

    /// <summary>How many letters of a text stand within so many pixels.</summary>
    public int Fitting(ReadOnlySpan<char> text, int scale, int width)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            sum += letters[text[i]].Advance;
            if (sum / (Sixteenths * scale) > width)
                return i;
        }

        return text.Length;
    }

    /// <summary>Writes a text onto a picture from the pen's place on, the base line at <paramref name="y"/>.</summary>
    public void Write(ReadOnlySpan<char> text, int scale, int x, int y, CardColour colour, CardPicture picture)
    {
        var pen = x * scale * Sixteenths;
        foreach (var name in text)
        {
            var letter = letters[name];
            Write(letter, scale, (pen / Sixteenths) + letter.Left, (y * scale) + letter.Top, colour, picture);
            pen += letter.Advance;
        }
    }

    // A pixel of the picture has the mean tone of the square of the letter's pixels that fall into it.
    private void Write(Letter letter, int scale, int left, int top, CardColour colour, CardPicture picture)
    {
        for (var y = top / scale; y * scale < top + letter.Height; y++)
        {
            for (var x = left / scale; x * scale < left + letter.Width; x++)
            {
                var sum = 0;
                for (var row = Math.Max(y * scale, top); row < Math.Min((y + 1) * scale, top + letter.Height); row++)
                {
                    for (var column = Math.Max(x * scale, left); column < Math.Min((x + 1) * scale, left + letter.Width); column++)
                        sum += tones[letter.Tones + ((row - top) * letter.Width) + column - left];
                }

                picture.Darken(x, y, sum / (scale * scale), colour);
            }
        }
    }

    private static CardLetters Load()
    {
        using var packed = typeof(CardLetters).Assembly.GetManifestResourceStream("Rendering/letters.bin.gz")
            ?? throw new InvalidOperationException("No letters for cards.");
        using var stream = new GZipStream(packed, CompressionMode.Decompress);
        var tones = new MemoryStream();
        stream.CopyTo(tones);
        return new(tones.ToArray());
    }

    /// <summary>A letter: its advance in sixteenths of a pixel, where its box lies from the pen, and where its tones begin.</summary>
    private readonly record struct Letter(int Advance, int Left, int Top, int Width, int Height, int Tones);
}
