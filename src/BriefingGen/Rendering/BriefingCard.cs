using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// The picture that social media show for a link to a briefing: the site, the day, its first headlines and how much there is.
/// </summary>
internal static class BriefingCard
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 90;
    private const int Measure = Width - (2 * Margin);
    private const int MostHeadlines = 4;
    private const int LinesOfHeadline = 2;
    private const int LinesOfAll = 5;

    // Parts of the letters' own size.
    private const int Large = 1;
    private const int Middle = 2;
    private const int Small = 3;

    private const int Leading = 48;
    private const int Between = 14;
    private const char Cut = '…';

    // The colours of the theme's light paper.
    private static readonly CardColour Paper = new(0xFC, 0xFA, 0xF5);
    private static readonly CardColour Ink = new(0x1D, 0x1A, 0x16);
    private static readonly CardColour Soft = new(0x5D, 0x56, 0x4B);
    private static readonly CardColour Rule = new(0xD9, 0xD1, 0xC1);
    private static readonly CardColour Accent = new(0x8F, 0x1D, 0x1D);

    /// <summary>What a card says; null where a letter of it cannot be drawn.</summary>
    /// <param name="site">The title of the publication.</param>
    /// <param name="day">The title of the briefing.</param>
    /// <param name="headlines">The headlines of its stories, the first ones first.</param>
    /// <param name="counts">How much there is to read.</param>
    public static CardText? Text(string site, string day, IEnumerable<string> headlines, string counts)
    {
        var text = new CardText(Plain(site), Plain(day), [.. headlines.Take(MostHeadlines).Select(Plain)], Plain(counts));
        return text.Headlines.Append(text.Site).Append(text.Day).Append(text.Counts).All(CardLetters.Known.Have) ? text : null;
    }

    /// <summary>Draws a card as PNG.</summary>
    public static void Write(CardText text, IBufferWriter<byte> output)
    {
        var picture = new CardPicture(Width, Height, Paper, [Ink, Soft, Rule, Accent]);
        picture.Fill(0, 0, Width, 14, Accent);
        WriteLine(text.Site, Small, 84, Accent);
        WriteLine(text.Day, CardLetters.Known.Width(text.Day, Large) <= Measure ? Large : Middle, 172, Ink);
        picture.Fill(Margin, 212, Measure, 3, Rule);
        var (y, left) = (276, LinesOfAll);
        foreach (var headline in text.Headlines)
        {
            var lines = Break(headline, Math.Min(left, LinesOfHeadline));
            foreach (var line in lines)
            {
                WriteLine(line, Middle, y, Ink);
                y += Leading;
            }

            y += Between;
            left -= lines.Count;
        }

        picture.Fill(Margin, 552, Measure, 3, Rule);
        WriteLine(text.Counts, Small, 594, Soft);
        picture.WritePng(output);

        void WriteLine(string line, int scale, int baseLine, CardColour colour) =>
            CardLetters.Known.Write(Fit(line, scale), scale, Margin, baseLine, colour, picture);
    }

    // Breaks at blanks; what does not fit ends in dots.
    private static List<string> Break(string text, int most)
    {
        var lines = new List<string>();
        var rest = text;
        while (rest.Length > 0 && lines.Count < most)
        {
            var line = lines.Count == most - 1 ? rest : LongestLine(rest);
            lines.Add(line);
            rest = rest[line.Length..].TrimStart();
        }

        return lines;
    }

    private static string LongestLine(string text)
    {
        var fitting = CardLetters.Known.Fitting(text, Middle, Measure);
        return fitting < text.Length && text.LastIndexOf(' ', fitting) is > 0 and var blank ? text[..blank] : text;
    }

    private static string Fit(string line, int scale)
    {
        if (CardLetters.Known.Fitting(line, scale, Measure) == line.Length)
            return line;
        var fitting = CardLetters.Known.Fitting(line, scale, Measure - CardLetters.Known.Width([Cut], scale) - 1);
        return $"{line.AsSpan(0, fitting).TrimEnd()}{Cut}";
    }

    // Letters with their accents as one, blanks of every width as one blank.
    private static string Plain(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What stands on a card.</summary>
internal sealed record CardText(string Site, string Day, ImmutableArray<string> Headlines, string Counts);
