using System.Globalization;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>How much each thing counts when paragraphs and quotations are ranked, from <c>ranking.txt</c>.</summary>
internal static class Ranking
{
    private static readonly Dictionary<string, double> Values = DataFile.Lines("Extraction/ranking.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static double Lead { get; } = Values["lead"];

    public static double Headline { get; } = Values["headline"];

    public static double Following { get; } = Values["following"];

    public static double Hanging { get; } = Values["hanging"];

    public static double Bare { get; } = Values["bare"];

    public static double Voice { get; } = Values["voice"];

    public static double Asked { get; } = Values["asked"];

    public static double Service { get; } = Values["service"];

    public static double Full { get; } = Values["full"];

    public static double Clause { get; } = Values["clause"];

    public static double Named { get; } = Values["named"];

    public static double Weight { get; } = Values["weight"];

    public static double Handy { get; } = Values["handy"];

    public static double Early { get; } = Values["early"];

    public static double Shown { get; } = Values["shown"];

    public static double Again { get; } = Values["again"];
}
