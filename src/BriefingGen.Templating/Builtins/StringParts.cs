using System.Globalization;
using System.Text;
using BriefingGen.Templating.Running;
using BriefingGen.Templating.Syntax;

namespace BriefingGen.Templating.Builtins;

internal static partial class StringFunctions
{
    /// <summary>The text with control characters, quotation marks and backslashes as escapes of a string literal.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\a' => result.Append("\\a"),
                '\b' => result.Append("\\b"),
                '\t' => result.Append("\\t"),
                '\r' => result.Append("\\r"),
                '\v' => result.Append("\\v"),
                '\f' => result.Append("\\f"),
                '\n' => result.Append("\\n"),
                < ' ' => result.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => result.Append(c),
            };
        }
        return result.ToString();
    }

    private static int Width(Run run, Value value)
    {
        run.CheckLength(value.Bits);
        return Math.Max(0, value.Int());
    }

    private static Value IndexOf(Run run, ReadOnlySpan<Value> a, Node caller)
    {
        var text = a[0].Text();
        var start = a[2].Kind == ValueKind.Null ? 0 : Convert32.From(a[2], caller.Place, run);
        var count = a[3].Kind == ValueKind.Null ? text.Length - start : Convert32.From(a[3], caller.Place, run);
        if (start < 0 || count < 0 || start + count > text.Length)
            throw new RenderException(caller.Place, $"`string.index_of` is to look outside the string, which has {text.Length} characters");
        var comparison = StringComparison.Ordinal;
        if (a[4].Kind != ValueKind.Null && !Enum.TryParse(Strings.Of(a[4], run), out comparison))
            throw new RenderException(caller.Place, $"`{Strings.Of(a[4], run)}` is no way to compare. Known are {string.Join(", ", Enum.GetNames<StringComparison>())}.");
        return text.IndexOf(a[1].Text(), start, count, comparison);
    }

    private static string ReplaceOne(string text, string match, string replacement, bool isLast)
    {
        if (match.Length == 0)
            return text;
        var at = isLast
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    private static string Slice(string text, int start, int length)
    {
        if (start >= text.Length || length <= 0)
            return "";
        if (start < 0)
            start += text.Length;
        if (start < 0)
        {
            length += start;
            start = 0;
        }
        return length <= 0 ? "" : text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static Value Split(Run run, string text, string separator, Place place)
    {
        if (text.Length == 0)
            return Value.From(Array.Empty<Value>());
        var parts = separator.Length == 0 ? [text] : text.Split(separator, StringSplitOptions.RemoveEmptyEntries);
        run.CheckSize(parts.Length, place);
        return Value.From(Array.ConvertAll(parts, static part => (Value)part));
    }

    private static string Truncate(string text, int length, string ellipsis) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis);

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        if (text.Length == 0)
            return "";
        var words = SplitWords(text);
        return string.Join(' ', words.Take(Math.Max(0, count))) + ellipsis;
    }

    /// <summary>The words between white space, with an empty one where the text begins or ends with space.</summary>
    private static List<string> SplitWords(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                continue;
            words.Add(text[start..i]);
            while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                i++;
            start = i + 1;
        }
        words.Add(text[start..]);
        return words;
    }

    private static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : string.Concat([char.ToUpperInvariant(text[0])], text.AsSpan(1));

    private static string CapitalizeWords(string text) => string.Create(text.Length, text, static (result, text) =>
    {
        var startsWord = true;
        for (var i = 0; i < text.Length; i++)
        {
            result[i] = text[i];
            if (char.IsWhiteSpace(text[i]))
            {
                startsWord = true;
            }
            else if (startsWord && char.IsLetter(text[i]))
            {
                result[i] = char.ToUpperInvariant(text[i]);
                startsWord = false;
            }
        }
    });

    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        var last = '\0';
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                last = c;
                result.Append(char.ToLowerInvariant(c));
            }
            else if (last != '-')
            {
                result.Append('-');
                last = '-';
            }
        }
        return result.Length > 0 && result[^1] == '-' ? result.ToString(0, result.Length - 1) : result.ToString();
    }

    private static double? ToDouble(string text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Value Decode(string text, Place place)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var count))
            throw new RenderException(place, "The text is not Base64");
        return Encoding.UTF8.GetString(bytes, 0, count);
    }
}
