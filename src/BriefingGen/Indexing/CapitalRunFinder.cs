using System.Collections.Immutable;
using BriefingGen.Editing;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Indexing;

/// <summary>A run of words with capitals, as names are written.</summary>
/// <param name="Name">The words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="IsHead">True where no noun follows: "in Brussels", not "the Brussels meeting".</param>
/// <param name="IsNoPerson">True where it stands as the names of bodies and places do.</param>
/// <param name="OpensSentence">True where the first word would have a capital anyway.</param>
/// <param name="IsTime">True where it is a part of an expression of time.</param>
internal readonly record struct CapitalRun(string Name, TextSpan Span, bool IsHead, bool IsNoPerson, bool OpensSentence, bool IsTime);

/// <summary>The runs in an article, and its words without a capital, each once.</summary>
internal sealed record CapitalsFound(ImmutableArray<CapitalRun> Runs, IReadOnlyCollection<string> SmallWords);

/// <summary>Finds what may be the names of bodies and places, by capitals alone and with what stands around each; <see cref="NameJudge"/> tells which are.</summary>
internal static class CapitalRunFinder
{
    private const int LongestName = 8;

    private static readonly ILookup<string, string> Surroundings = DataFile.Sections("Indexing/name-surroundings.txt");

    public static CapitalsFound Find(Article article)
    {
        var runs = ImmutableArray.CreateBuilder<CapitalRun>();
        var small = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new List<Token>();
        // Where every noun has a capital, a capital names nothing.
        if (!CommonWords.Know(article))
            return new([], []);
        foreach (var paragraph in article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Body))
        {
            tokens.Clear();
            Tokenizer.Tokenize(article.Text.Content, paragraph.Span, tokens);
            Find(article, tokens, runs, small);
        }

        return new(runs.DrainToImmutable(), small);
    }

    private static void Find(Article article, List<Token> tokens, ImmutableArray<CapitalRun>.Builder runs, HashSet<string> small)
    {
        var text = article.Text.Content;
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens[i] is not { Kind: TokenKind.Word, IsCapital: true })
            {
                if (tokens[i].Kind == TokenKind.Word)
                    small.Add(tokens[i].Span.Of(text).ToString());
                i++;
                continue;
            }

            var end = End(text, tokens, i);
            // "The Seafarers' Union" is one name; "Russia's Foreign Ministry" are two.
            if (i > 0 && Surroundings["article"].Contains(tokens[i - 1].Span.Of(text).ToString().ToLowerInvariant()) && AfterPossessive(text, tokens, end) is { } owned)
                end = End(text, tokens, owned);
            var opens = Opens(text, tokens, i);
            // "The European Union", "In Brussels": the first word belongs to the sentence.
            var first = opens && CommonWords.Contains(tokens[i].Span.Of(text)) ? i + 1 : i;
            if (first < end && end - first <= LongestName && IsCapital(tokens[first]))
                runs.Add(Run(article, tokens, first, end, opens && first == i));
            i = end;
        }
    }

    private static CapitalRun Run(Article article, List<Token> tokens, int first, int end, bool opens)
    {
        var text = article.Text.Content;
        var span = new TextSpan(tokens[first].Start, tokens[end - 1].End);
        var isHead = end == tokens.Count || tokens[end].Kind is not (TokenKind.Word or TokenKind.Number) || CommonWords.Contains(tokens[end].Span.Of(text));
        var before = first > 0 && tokens[first - 1].Kind == TokenKind.Word ? tokens[first - 1].Span.Of(text).ToString().ToLowerInvariant() : "";
        return new(
            span.Of(text).ToString(),
            span,
            isHead,
            isHead && (Surroundings["place"].Contains(before) || Surroundings["article"].Contains(before)),
            opens,
            article.Times.Any(time => time.Span.Overlaps(span)));
    }

    // The token after the name: words with capitals with one blank between, and "of" or "of the" within.
    private static int End(string text, List<Token> tokens, int i)
    {
        var end = i + 1;
        while (end < tokens.Count)
        {
            var next = end;
            if (Surroundings["within"].Contains(tokens[next].Span.Of(text).ToString()))
            {
                next++;
                if (next < tokens.Count && Surroundings["article"].Contains(tokens[next].Span.Of(text).ToString()))
                    next++;
            }

            if (next == tokens.Count || !IsCapital(tokens[next]) || !Enumerable.Range(end, next - end + 1).All(token => tokens[token].Start == tokens[token - 1].End + 1 && text[tokens[token].Start - 1] == ' '))
                return end;
            end = next + 1;
        }

        return end;
    }

    // The token with a capital that follows "'s" or "s'"; null where none does.
    private static int? AfterPossessive(string text, List<Token> tokens, int end) =>
        end + 1 < tokens.Count && tokens[end] is { AfterBlank: false } sign && text[sign.Start] is '\'' or '’'
        && IsCapital(tokens[end + 1]) && tokens[end + 1].Start == sign.End + 1 ? end + 1 : null;

    private static bool IsCapital(Token token) => token is { Kind: TokenKind.Word, IsCapital: true };

    private static bool Opens(string text, List<Token> tokens, int i) =>
        i == 0 || tokens[i - 1].Kind == TokenKind.Mark || (tokens[i - 1].Kind == TokenKind.Punctuation && text[tokens[i - 1].Start] is not (',' or '(' or '/' or '-'));
}
