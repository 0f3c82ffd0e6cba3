using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingGen.Proof;

/// <summary>
/// Tells a style that hides words, strikes them out, moves them away or shows others in their place from one that changes how
/// they look. What a style sheet does is not known here, so that a value that is written elsewhere counts as one that hides
/// where any value of the property could.
/// </summary>
internal static partial class StyleVeil
{
    // An em, in CSS pixels, where nobody says how large the letters are.
    private const double Em = 16;

    // What is nearer to nothing nobody can read or see.
    private const double LeastSize = 0.2;
    private const double LeastOpacity = 0.2;

    // Wider than a page is; no margin of a passage is that.
    private const double Page = 60;

    // A hanging sign of quotation stands as far out, a whole word does not.
    private const double Hanging = 3;

    // Where a box has nothing of its own to set. Whoever inherits more is below an element whose style is looked at itself.
    private static readonly FrozenSet<string> Idle = Set("none", "auto", "normal", "initial", "unset", "inherit", "revert", "revert-layer");

    private static readonly FrozenSet<string> Sizes = Set("font", "font-size", "font-size-adjust", "line-height", "zoom",
        "height", "max-height", "block-size", "max-block-size", "width", "max-width", "inline-size", "max-inline-size");

    // Whatever they do, words are not where they were or not all of them are shown.
    private static readonly FrozenSet<string> Never = Set("clip", "clip-path", "mask", "mask-image", "mask-border", "transform", "translate", "rotate", "scale",
        "offset", "offset-path", "text-security", "line-clamp", "mix-blend-mode", "content-visibility");

    // They show a text that they hold.
    private static readonly FrozenSet<string> Speaking = Set("quotes", "list-style", "list-style-type", "text-emphasis", "text-emphasis-style", "text-overflow", "hyphenate-character");

    private static readonly FrozenSet<string> Ordering = Set("float", "order", "unicode-bidi", "grid-area", "grid-row", "grid-row-start", "grid-row-end", "grid-column", "grid-column-start", "grid-column-end");

    /// <summary>Whether words are not shown as they are where an element in or around them has this style.</summary>
    /// <param name="style">The attribute.</param>
    /// <param name="isWithin">Whether the element holds only some of the words; these must not be moved among the others.</param>
    public static bool Is(string style, bool isWithin)
    {
        var declarations = StyleReader.Read(style);
        // Most colours are variables of the theme; one that is set beside it may be anything.
        var hasVariable = declarations.Any(one => one.Name.StartsWith("--", StringComparison.Ordinal));
        return Cuts(declarations) || declarations.Any(one =>
            (Hides(one.Name, one.Value, one.HasWords) is { } hides && (hides || (IsElsewhere(one.Value) && (hasVariable || !IsColor(one.Name)))))
            || (isWithin && Moves(one.Name, one.Value)));
    }

    // Null where no value of the property does.
    private static bool? Hides(string name, string value, bool hasWords) => name switch
    {
        "display" => value == "none" || value.Contains('(', StringComparison.Ordinal),
        "visibility" => value is "hidden" or "collapse" || value.Contains('(', StringComparison.Ordinal),
        "content" => value is not ("normal" or "initial" or "unset" or "revert"),
        "opacity" => IsFaint(value),
        "filter" => Dimming().IsMatch(value),
        "position" => value is "absolute" or "fixed" || value.Contains('(', StringComparison.Ordinal),
        "z-index" => Numbers(value).Any(number => number.Value < 0),
        "letter-spacing" or "word-spacing" => Lengths(value, 1).Any(length => length < -LeastSize),
        "vertical-align" => Lengths(value, 1).Any(length => Math.Abs(length) > Hanging),
        "unicode-bidi" => value.Contains("override", StringComparison.Ordinal),
        "text-decoration" or "text-decoration-line" => value.Contains("line-through", StringComparison.Ordinal),
        "flex-direction" or "flex-flow" or "flex-wrap" or "box-direction" => value.Contains("reverse", StringComparison.Ordinal),
        _ when IsColor(name) => IsClear(value),
        _ when Never.Contains(name) => !Idle.Contains(value) && !(name == "content-visibility" && value == "visible"),
        _ when Sizes.Contains(name) => IsNothing(name, value),
        _ when Speaking.Contains(name) => hasWords,
        _ when IsPlace(name) => Lengths(value, Page).Any(length => length is < 0 or >= Page),
        _ when IsSpace(name) => Lengths(value, Page).Any(length => length is < -Hanging or >= Page),
        _ => null,
    };

    private static bool Moves(string name, string value) => name switch
    {
        "direction" => value != "ltr" && !Idle.Contains(value),
        "writing-mode" => value != "horizontal-tb" && !Idle.Contains(value),
        "box-ordinal-group" => value != "1" && !Idle.Contains(value),
        // In a line of their own, or in none, they can stand anywhere.
        "display" => value is not ("inline" or "inline-block" or "contents" or "initial" or "unset" or "revert" or "revert-layer"),
        _ when Ordering.Contains(name) => !Idle.Contains(value),
        _ when IsPlace(name) => Lengths(value, Page).Any(length => length != 0),
        _ when IsSpace(name) => Lengths(value, Page).Any(length => length < 0),
        _ => false,
    };

    // What does not fit into a box is cut off there.
    private static bool Cuts(ImmutableArray<StyleDeclaration> declarations) =>
        declarations.Any(one => one.Name.StartsWith("overflow", StringComparison.Ordinal) && (one.Value.Contains("hidden", StringComparison.Ordinal) || one.Value.Contains("clip", StringComparison.Ordinal) || IsElsewhere(one.Value)))
        && declarations.Any(one => one.Name is "height" or "max-height" or "block-size" or "max-block-size" ? Numbers(one.Value).Any(number => number.Unit != "%")
            : one.Name is "white-space" or "text-wrap" or "text-wrap-mode" && (one.Value is "nowrap" or "pre" || IsElsewhere(one.Value)));

    private static bool IsColor(string name) => name is "color" or "text-fill-color";

    private static bool IsPlace(string name) => name is "left" or "top" or "right" or "bottom" || name.StartsWith("inset", StringComparison.Ordinal);

    private static bool IsSpace(string name) => name == "text-indent" || name.StartsWith("margin", StringComparison.Ordinal) || name.StartsWith("padding", StringComparison.Ordinal);

    private static bool IsElsewhere(string value) => Reference().IsMatch(value);

    // In a sum a small part says nothing of the whole.
    private static bool IsNothing(string name, string value)
    {
        var sizes = Numbers(value).Where(number => name != "font" || number.Unit.Length > 0 || number.Value == 0)
            .Select(number => Math.Abs(InEm(number.Value, number.Unit, name is "font" or "font-size" or "line-height" or "zoom" ? 1 : Page))).ToList();
        return value.Contains("calc(", StringComparison.Ordinal) ? sizes.Count > 0 && sizes.TrueForAll(size => size < LeastSize) : sizes.Exists(size => size < LeastSize);
    }

    private static bool IsClear(string value)
    {
        if (value == "transparent")
            return true;
        if (Hex().Match(value) is { Success: true } hex && hex.Groups[1].Value is var alpha)
            return int.Parse(alpha, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) < LeastOpacity * (alpha.Length == 1 ? 15 : 255);
        return Alpha().Match(value) is { Success: true } function
            && IsFaint(function.Groups[1].Value);
    }

    private static bool IsFaint(string opacity) => Numbers(opacity).Any(number => (number.Unit == "%" ? number.Value / 100 : number.Value) < LeastOpacity);

    private static IEnumerable<double> Lengths(string value, double whole) => Numbers(value).Select(number => InEm(number.Value, number.Unit, whole));

    private static double InEm(double value, string unit, double whole) => unit switch
    {
        "px" => value / Em,
        "pt" => value / 12,
        "pc" => value,
        "in" => value * 6,
        "cm" => value * 2.36,
        "mm" => value * 0.236,
        "q" => value * 0.059,
        "%" => value / 100 * whole,
        "vw" or "vh" or "vi" or "vb" or "vmin" or "vmax" => value / 100 * Page,
        _ => value,
    };

    private static IEnumerable<(double Value, string Unit)> Numbers(string value) => Number().Matches(value)
        .Select(match => (double.Parse(match.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture), match.Groups[2].Value));

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![\w.#-])([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?)([a-z]+|%)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w-])(?:var|env|attr|if|--[\w-]+)\(")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?:opacity|blur|brightness|contrast|url|var)\(")]
    private static partial Regex Dimming();

    [GeneratedRegex(@"^#(?:[0-9a-f]{3}|[0-9a-f]{6}(?=..$))([0-9a-f]{1,2})$")]
    private static partial Regex Hex();

    [GeneratedRegex(@"\((?:[^/()]*/|[^,()]*,[^,()]*,[^,()]*,)([^(),/]*)\)$")]
    private static partial Regex Alpha();
}
