using System.Globalization;

namespace BriefingGen.Configuration;

/// <summary>Sizes of files as people write them.</summary>
public static class ByteSize
{
    /// <summary>Bytes of <c>500000</c>, <c>64 MB</c>, <c>1.5 GB</c> (units of 1024); null for anything else, and for what no array can hold.</summary>
    public static long? Parse(string text)
    {
        var number = text.Trim().ToUpperInvariant().TrimEnd('B').TrimEnd('I');
        var unit = number.Length == 0 ? ' ' : number[^1];
        var factor = unit switch { 'K' => 1L << 10, 'M' => 1L << 20, 'G' => 1L << 30, _ => 1 };
        return decimal.TryParse(factor > 1 ? number[..^1] : number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var amount)
            && amount > 0 && amount * factor <= Array.MaxLength
                ? (long)(amount * factor)
                : null;
    }
}
