using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Editing;

/// <summary>
/// Lays the paragraphs of a story's sources side by side: where two give different figures for the same thing, and what stands
/// in one source only. It says nothing where that is not certain.
/// </summary>
internal sealed class SourceComparer
{
    /// <summary>Two paragraphs tell the same where they share this part of the words of the shorter one, and of the longer.</summary>
    private const double SharedOfShorter = 2.0 / 3;
    private const double SharedOfLonger = 0.5;
    private const int FewestShared = 4;

    /// <summary>Two figures count the same where the same is said of what they count, in paragraphs that share as many words.</summary>
    private const int SharedOfCounted = 3;

    /// <summary>Longer paragraphs tell several things.</summary>
    private const int Longest = 700;

    /// <summary>With more of its words anywhere in the other sources, or as many in one paragraph, a passage may be told there too.</summary>
    private const double MayBeTold = 0.4;
    private const int FewWords = 2;

    private const int MostDifferences = 5;

    /// <summary>Of a story of more sources the weightiest are compared: the work grows with the square.</summary>
    private const int MostCompared = 40;

    private readonly ImmutableArray<Told> sources;

    public SourceComparer(ImmutableArray<StorySource> sources) => this.sources = [.. sources.Select(source => new Told(source.Extract.Article))];

    /// <summary>Where two sources differ, in the order of the first one's text.</summary>
    public ImmutableArray<StoryDifference> Differences()
    {
        var found = new List<StoryDifference>();
        var compared = Math.Min(sources.Length, MostCompared);
        for (var one = 0; one < compared; one++)
        {
            for (var other = one + 1; other < compared; other++)
                found.AddRange(Differences(one, other));
        }

        // The same figure against that of a third source is the same difference.
        return [.. found.DistinctBy(difference => (difference.One.Source, difference.One.Figure)).Take(MostDifferences)];
    }

    /// <summary>
    /// Whether a passage stands in its source alone: it has a figure or a name that no other source has anywhere, few of its
    /// words stand anywhere in these, and hardly any in one paragraph. What is in another language cannot be compared.
    /// </summary>
    public bool IsOnlyHere(int source, TextSpan passage)
    {
        if (sources.Length == 1 || !sources.All(told => told.IsKnown))
            return false;
        var text = sources[source].Article.Text.Content;
        var words = CommonWords.Others(passage.Of(text));
        var others = sources.Where((_, index) => index != source).ToList();
        return Specifics(text, passage).Any(word => others.TrueForAll(other => !other.All.Contains(word)))
            && others.TrueForAll(other => other.Paragraphs.TrueForAll(paragraph => words.Count(paragraph.Words.Contains) <= FewWords))
            && words.Count(word => others.Exists(other => other.All.Contains(word))) < MayBeTold * words.Count;
    }

    private IEnumerable<StoryDifference> Differences(int one, int other)
    {
        foreach (var paragraph in sources[one].Compared)
        {
            foreach (var like in sources[other].Compared)
            {
                var shared = paragraph.Words.Count(like.Words.Contains);
                foreach (var figure in paragraph.Figures)
                {
                    if (like.Figures.Find(counted => counted.Unit == figure.Unit) is { } counted && figure.IsOtherThan(counted)
                        && (TellTheSame(shared, paragraph, like) || (shared >= SharedOfCounted && figure.Near.Intersect(counted.Near).Any())))
                        yield return new(new(one, paragraph.Index, paragraph.Span, figure.Span), new(other, like.Index, like.Span, counted.Span));
                }
            }
        }
    }

    private static bool TellTheSame(int shared, Compared one, Compared other) => shared >= FewestShared
        && shared >= SharedOfShorter * Math.Min(one.Words.Count, other.Words.Count)
        && shared >= SharedOfLonger * Math.Max(one.Words.Count, other.Words.Count);

    // Numbers, and words with a capital that no sentence gives them.
    private static IEnumerable<uint> Specifics(string text, TextSpan passage)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, passage, tokens);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number || (tokens[i] is { Kind: TokenKind.Word, IsCapital: true, Length: > 2 } && tokens[i - 1].IsWord))
                yield return WordStem.Hash(tokens[i].Span.Of(text));
        }
    }

    private sealed record Compared(int Index, TextSpan Span, HashSet<uint> Words, List<Figure> Figures);

    /// <summary>What one source says.</summary>
    private sealed class Told
    {
        public Told(Article article)
        {
            Article = article;
            IsKnown = CommonWords.Know(article);
            var text = article.Text.Content;
            for (var i = 0; i < article.Paragraphs.Length; i++)
            {
                if (article.Paragraphs[i] is not { Kind: ParagraphKind.Body, Span: var span })
                    continue;
                // What is counted twice in a paragraph is no figure to compare.
                var figures = span.Length > Longest ? []
                    : Figures.Find(article, span).GroupBy(figure => figure.Unit).Where(unit => unit.Count() == 1).Select(unit => unit.First()).ToList();
                Paragraphs.Add(new(i, span, CommonWords.Others(span.Of(text)), figures));
            }

            var tokens = new List<Token>();
            Tokenizer.Tokenize(text, new(0, text.Length), tokens);
            All = [.. tokens.Where(token => token.IsWord).Select(token => WordStem.Hash(token.Span.Of(text)))];
            if (article.Title is { } title)
                All.UnionWith(CommonWords.Others(title));
        }

        public Article Article { get; }

        public bool IsKnown { get; }

        public List<Compared> Paragraphs { get; } = [];

        public IEnumerable<Compared> Compared => Paragraphs.Where(paragraph => paragraph.Figures.Count > 0);

        /// <summary>Every word and number, wherever it stands.</summary>
        public HashSet<uint> All { get; }
    }
}
