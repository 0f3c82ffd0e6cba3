using System.Net;
using System.Text;
using BriefingGen.Templating.Running;
using static BriefingGen.Templating.Builtins.Module;

namespace BriefingGen.Templating.Builtins;

/// <summary>The module <c>html</c>.</summary>
internal static class HtmlFunctions
{
    public static readonly Value Module = new Module()
        .Add("escape", [Any("text")], static (run, a, _) => a[0].Kind == ValueKind.Html ? a[0] : run.Escaped(WebUtility.HtmlEncode(Strings.Of(a[0], run))))
        .Add("newline_to_br", [Any("text")], static (run, a, _) => NewLineToBreak(run, a[0]))
        .Add("strip", [Text("text")], static (_, a, _) => Strip(a[0].Text()))
        .Add("url_encode", [Text("text")], static (_, a, _) => Uri.EscapeDataString(a[0].Text()))
        .Add("url_escape", [Text("text")], static (_, a, _) => EscapeUrl(a[0].Text()))
        .Value;

    private static Value NewLineToBreak(Run run, Value text)
    {
        var source = Strings.Of(text, run);
        if (run.Escaped("").Kind == ValueKind.Html && text.Kind != ValueKind.Html)
            source = WebUtility.HtmlEncode(source);
        var result = new StringBuilder(source.Length + 16);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] is '\r' or '\n')
                result.Append("<br />");
            result.Append(source[i]);
            if (source[i] == '\r' && i + 1 < source.Length && source[i + 1] == '\n')
                result.Append(source[++i]);
        }
        return run.Escaped(result.ToString());
    }

    /// <summary>Takes out tags and comments, and scripts and style sheets whole. One pass, whatever the text.</summary>
    private static string Strip(string text)
    {
        var result = new StringBuilder(text.Length);
        var i = 0;
        while (i < text.Length)
        {
            var open = text.IndexOf('<', i);
            if (open < 0)
                break;
            var end = TagEnd(text, open);
            if (end < 0)
                break;
            result.Append(text, i, open - i);
            i = end;
        }
        return result.Append(text, i, text.Length - i).ToString();
    }

    private static int TagEnd(string text, int open)
    {
        foreach (var (start, close) in (ReadOnlySpan<(string, string)>)[("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")])
        {
            if (string.Compare(text, open, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var found = text.IndexOf(close, open, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
                return found + close.Length;
        }
        var quote = '\0';
        for (var i = open + 1; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                if (text[i] == quote)
                    quote = '\0';
            }
            else if (text[i] is '"' or '\'' && text[i - 1] == '=')
            {
                quote = text[i];
            }
            else if (text[i] == '>')
            {
                return i + 1;
            }
        }
        return -1;
    }

    /// <summary>Escapes what may stand nowhere in an address, and leaves its punctuation alone.</summary>
    private static string EscapeUrl(string text)
    {
        const string kept = ";/?:@&=+$,#[]!'()*-._~";
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || kept.Contains((char)rune.Value)))
                result.Append((char)rune.Value);
            else
                result.Append(Uri.EscapeDataString(rune.ToString()));
        }
        return result.ToString();
    }
}
