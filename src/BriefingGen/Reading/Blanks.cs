using BriefingGen.Text;

namespace BriefingGen.Reading;

/// <summary>What does not show: white space, and the characters of no width that editors and web pages leave behind.</summary>
internal static class Blanks
{
    public static bool IsBlank(char c) => c <= ' ' || char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\u007F';

    /// <summary>The span without blanks at its edges; empty where there is nothing else.</summary>
    public static TextSpan Trim(string content, TextSpan span)
    {
        var (start, end) = span;
        while (start < end && IsBlank(content[start]))
            start++;
        while (end > start && IsBlank(content[end - 1]))
            end--;
        return new(start, end);
    }
}
