using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Editing;

/// <summary>A number with what it counts.</summary>
/// <param name="Span">The number and what makes it greater ("14 million"), in the article's text.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">What is counted: the sign of a currency, "%", or the hash of the word that follows.</param>
/// <param name="IsFloor">True where it may be more: "at least 15".</param>
/// <param name="Near">The words of content around it, which say what happened to what is counted: "injuring 14 people".</param>
internal sealed record Figure(TextSpan Span, decimal Value, uint Unit, bool IsFloor, ImmutableArray<uint> Near)
{
    /// <summary>Whether not both can be right.</summary>
    public bool IsOtherThan(Figure other) => (IsFloor, other.IsFloor) switch
    {
        (false, false) => Value != other.Value,
        (true, false) => other.Value < Value,
        (false, true) => Value < other.Value,
        _ => false,
    };
}

/// <summary>Finds the exact figures of a paragraph. Days, years, times and what is only near a number are none.</summary>
internal static class Figures
{
    private const int ShortestUnit = 4;

    /// <summary>How many words around a figure are near it.</summary>
    private const int Reach = 4;

    private static readonly ILookup<string, string> Lists = DataFile.Sections("Editing/figures.txt");
    private static readonly FrozenSet<string> Hedges = Lists["hedges"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Floors = Lists["floors"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> NotUnits = Lists["not-units"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, decimal> Scales = Numbers("scales");
    private static readonly FrozenDictionary<string, decimal> NumberWords = Numbers("words");

    public static List<Figure> Find(Article article, TextSpan paragraph)
    {
        var text = article.Text.Content;
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, paragraph, tokens);
        var figures = new List<Figure>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord || Value(tokens[i].Span.Of(text)) is not { } value)
                continue;
            var hedge = Hedge(text, tokens, i);
            if (hedge is not null && !Floors.Contains(hedge))
                continue;
            var last = i;
            if (Word(text, tokens, i + 1) is { } word && Scales.TryGetValue(word, out var scale))
                (last, value) = (i + 1, value * scale);
            var span = new TextSpan(tokens[i].Start, tokens[last].End);
            if (Unit(text, tokens, i, last + 1) is { } unit && !article.Times.Any(time => time.Span.Overlaps(span)))
                figures.Add(new(span, value, unit, hedge is not null, Near(text, tokens, i, last + 2)));
        }

        return figures;
    }

    // A number of four digits without a mark is a year as like as not.
    private static decimal? Value(ReadOnlySpan<char> number)
    {
        if (number.Length == 0 || !char.IsDigit(number[0]))
            return InWords(number.ToString());
        if (number.Length > 15 || (number.Length == 4 && number.IndexOfAnyExceptInRange('0', '9') < 0))
            return null;
        return decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static decimal? InWords(string number)
    {
        var sum = 0m;
        foreach (var part in number.Split('-'))
        {
            if (!NumberWords.TryGetValue(part, out var value))
                return null;
            sum += value;
        }

        return sum;
    }

    // Up to the next mark on both sides.
    private static ImmutableArray<uint> Near(string text, List<Token> tokens, int first, int next)
    {
        var before = Enumerable.Range(1, Reach).Select(step => first - step).TakeWhile(i => i >= 0 && tokens[i].IsWord);
        var after = Enumerable.Range(0, Reach).Select(step => next + step).TakeWhile(i => i < tokens.Count && tokens[i].IsWord);
        return [.. before.Concat(after).Select(i => tokens[i])
            .Where(token => token.Kind == TokenKind.Word && token.Length >= ShortestUnit && !CommonWords.Contains(token.Span.Of(text)))
            .Select(token => WordStem.Hash(token.Span.Of(text)))];
    }

    private static string? Hedge(string text, List<Token> tokens, int i)
    {
        if (i > 0 && tokens[i - 1].Kind == TokenKind.Punctuation && IsCurrency(text[tokens[i - 1].Start]))
            i--;
        return Word(text, tokens, i - 1) is { } before && (Floors.Contains(before) || Hedges.Contains(before)) ? before : null;
    }

    private static uint? Unit(string text, List<Token> tokens, int first, int next)
    {
        if (first > 0 && text[tokens[first - 1].Start] is var sign && IsCurrency(sign) && !tokens[first].AfterBlank)
            return sign;
        if ((next < tokens.Count && text[tokens[next].Start] == '%') || Word(text, tokens, next) is "percent"
            || (Word(text, tokens, next) is "per" && Word(text, tokens, next + 1) is "cent"))
            return '%';
        return Word(text, tokens, next) is { Length: >= ShortestUnit } word && !tokens[next].IsCapital && word.All(char.IsLetter) && !NotUnits.Contains(word)
            ? WordStem.Hash(word)
            : null;
    }

    private static string? Word(string text, List<Token> tokens, int i) =>
        i >= 0 && i < tokens.Count && tokens[i].Kind == TokenKind.Word ? tokens[i].Span.Of(text).ToString() : null;

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static FrozenDictionary<string, decimal> Numbers(string list) => Lists[list].Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
}
