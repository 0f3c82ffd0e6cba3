using System.Globalization;

namespace BriefingGen.Cli;

/// <summary>Numbers of things, in words.</summary>
internal static class Count
{
    /// <summary><c>1 page</c>, <c>1,200 pages</c>.</summary>
    public static string Of(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
