using System.Globalization;

namespace BriefingGen.Reading;

/// <summary>Mends JSON before it is parsed.</summary>
internal static class JsonEscapes
{
    private const int Length = 6;

    /// <summary>The JSON with <c>\ufffd</c> for each escape that is half of a surrogate pair and lacks the other half; offsets stay as they are.</summary>
    public static string WithoutHalfPairs(string json)
    {
        char[]? mended = null;
        for (var i = json.IndexOf('\\', StringComparison.Ordinal); i >= 0 && i < json.Length; i = json.IndexOf('\\', i))
        {
            var unit = Unit(json, i);
            if (!char.IsSurrogate(unit))
                i += 2;
            else if (char.IsSurrogatePair(unit, Unit(json, i + Length)))
                i += 2 * Length;
            else
            {
                "\\ufffd".CopyTo((mended ??= json.ToCharArray()).AsSpan(i));
                i += Length;
            }

            if (i >= json.Length)
                break;
        }

        return mended is null ? json : new(mended);
    }

    // What the escape at a place stands for; NUL where there is none.
    private static char Unit(string json, int at) =>
        at + Length <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : '\0';
}
