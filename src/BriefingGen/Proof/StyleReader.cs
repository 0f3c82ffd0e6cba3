using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BriefingGen.Proof;

/// <summary>A declaration of a style.</summary>
/// <param name="Name">Lower case, without a vendor's prefix.</param>
/// <param name="Value">Lower case, without comments and <c>!important</c>, blanks as one space; strings stand in double quotes.</param>
/// <param name="HasWords">Whether a string in the value holds a letter or a digit.</param>
internal readonly record struct StyleDeclaration(string Name, string Value, bool HasWords);

/// <summary>
/// Reads a <c>style</c> attribute as a browser does (CSS Syntax, "parse a list of declarations"): what stands in a comment, a
/// string, brackets or an address ends no declaration, and an escape is the letter that it stands for.
/// </summary>
internal sealed partial class StyleReader
{
    private readonly string style;
    private readonly StringBuilder text = new();
    private readonly Stack<char> open = new();
    private readonly ImmutableArray<StyleDeclaration>.Builder found = ImmutableArray.CreateBuilder<StyleDeclaration>();
    private string? name;
    private bool isInString;
    private bool hasWords;
    private int at;

    private StyleReader(string style) => this.style = style;

    /// <summary>The declarations in their order, those that a later one overrides included.</summary>
    public static ImmutableArray<StyleDeclaration> Read(string style) => new StyleReader(style).Read();

    private ImmutableArray<StyleDeclaration> Read()
    {
        while (at < style.Length)
        {
            var c = style[at++];
            if (c == '/' && at < style.Length && style[at] == '*')
                Comment();
            else if (c == '\\')
                Escape();
            else if (c is '"' or '\'')
                String(c);
            else if (c == '(' && IsAddress())
                Address();
            else if (c is '(' or '[' or '{')
                Open(c);
            else if (open.TryPeek(out var closing) && c == closing)
                Close(c);
            else if (c == ';' && open.Count == 0)
                End();
            else if (c == ':' && open.Count == 0 && name is null)
                Name();
            else
                text.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        End();
        return found.DrainToImmutable();
    }

    private void Comment()
    {
        var end = style.IndexOf("*/", at + 1, StringComparison.Ordinal);
        at = end < 0 ? style.Length : end + 2;
        // It parts what stands on both sides of it.
        text.Append(' ');
    }

    private void Escape()
    {
        if (at == style.Length || style[at] is '\n' or '\r' or '\f')
            return;
        var digits = 0;
        while (digits < 6 && at + digits < style.Length && char.IsAsciiHexDigit(style[at + digits]))
            digits++;
        if (digits == 0)
        {
            Put(Next());
            return;
        }

        var value = int.Parse(style.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        Put(Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar);
        at += digits;
        if (at < style.Length && char.IsWhiteSpace(style[at]))
            at++;
    }

    private Rune Next()
    {
        Rune.DecodeFromUtf16(style.AsSpan(at), out var letter, out var length);
        at += length;
        return letter;
    }

    private void Put(Rune letter)
    {
        text.Append(letter.ToString());
        hasWords |= isInString && Rune.IsLetterOrDigit(letter);
    }

    private void String(char quote)
    {
        text.Append('"');
        isInString = true;
        while (at < style.Length && style[at] != quote && style[at] is not ('\n' or '\r' or '\f'))
        {
            var letter = Next();
            if (letter.Value != '\\')
                Put(letter.Value == '"' ? new Rune('\'') : letter);
            else if (at < style.Length && style[at] is '\n' or '\r' or '\f')
                at++;
            else
                Escape();
        }

        isInString = false;
        if (at < style.Length && style[at] == quote)
            at++;
        text.Append('"');
    }

    private bool IsAddress()
    {
        if (!Url().IsMatch(text.ToString(Math.Max(0, text.Length - 4), Math.Min(4, text.Length))))
            return false;
        var next = style.AsSpan(at).TrimStart();
        return next is not ['"' or '\'', ..];
    }

    // Of an address without quotes nothing but a bracket is the end, whatever is in it.
    private void Address()
    {
        text.Append('(');
        while (at < style.Length && style[at] != ')')
        {
            if (style[at++] == '\\')
                Escape();
        }

        at++;
        text.Append(')');
    }

    private void Open(char bracket)
    {
        text.Append(bracket);
        open.Push(bracket switch { '(' => ')', '[' => ']', _ => '}' });
    }

    private void Close(char bracket)
    {
        text.Append(bracket);
        open.Pop();
        // Newer browsers take what came before for a rule, and go on behind it.
        if (bracket == '}' && open.Count == 0)
            End();
    }

    private void Name()
    {
        name = Vendor().Replace(text.ToString().Trim().ToLowerInvariant(), "");
        text.Clear();
    }

    private void End()
    {
        if (name is not null)
            found.Add(new(name, Important().Replace(Blanks().Replace(text.ToString(), " "), "").Trim().ToLowerInvariant(), hasWords));
        text.Clear();
        name = null;
        hasWords = false;
    }

    [GeneratedRegex(@"(?:^|[^\w-])url$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex("^-(?:webkit|moz|ms|o|epub)-")]
    private static partial Regex Vendor();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(" *! *important *$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Important();
}
