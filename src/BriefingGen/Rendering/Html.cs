using System.Text;

namespace BriefingGen.Rendering;

internal static class Html
{
    /// <summary>Writes text so that it is text in an element and in an attribute in double quotes.</summary>
    public static void Escape(ReadOnlySpan<char> text, StringBuilder html)
    {
        while (text.IndexOfAny("&<>\"") is var next and >= 0)
        {
            html.Append(text[..next]).Append(text[next] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            text = text[(next + 1)..];
        }

        html.Append(text);
    }
}
