using BriefingGen.Text;

namespace BriefingGen.Editing;

internal enum TermKind : byte
{
    Word,

    /// <summary>A word that is written with a capital within sentences.</summary>
    Name,

    /// <summary>Two names side by side.</summary>
    FullName,

    /// <summary>A number of one digit, as every article has some.</summary>
    Digit,
    Number,
}

/// <summary>A word, name or number of an article, and how much it stands out there.</summary>
internal readonly record struct Term(ulong Key, TermKind Kind, float Count)
{
    public uint Word => (uint)Key;
}

/// <summary>The terms of articles: what they speak of, without the words of every day.</summary>
internal sealed class StoryTerms
{
    /// <summary>How much more than others the words of the headline count, and the first ones of a story: they say what happened.</summary>
    private const float Foremost = 3;

    /// <summary>How many words are the first ones.</summary>
    private const int LeadWords = 80;

    /// <summary>What comes later in a story is its background, which other stories share; in words.</summary>
    private const int Reach = 500;

    private const int ShortestWord = 2;

    /// <summary>Shorter words are small in headlines too.</summary>
    private const int ShortestPlain = 4;

    // What the upper half of a key says, so that a word, a number and a pair of names of one hash are three terms.
    private const ulong WordKey = 1ul << 32;
    private const ulong NumberKey = 2ul << 32;
    private const ulong PairKey = 3ul << 32;

    /// <summary>The prime of FNV-1a, by which the hash of a pair depends on the order of its names.</summary>
    private const uint HashPrime = 16777619;

    private readonly Dictionary<uint, (int Capital, int Small)> cases = [];
    private readonly List<Occurrence[]> articles = [];

    // A name is an occurrence of a word here: which words are names shows when all articles are read.
    private readonly record struct Occurrence(uint Word, TermKind Kind, bool IsCapital, bool Follows, float Weight);

    /// <summary>Reads an article; call it for all before <see cref="Of"/> is asked, because what is a name shows in all of them.</summary>
    public void Add(StoryText article)
    {
        var found = new List<Occurrence>();
        var tokens = new List<Token>();
        var words = 0;
        if (article.Title is { } title)
        {
            Tokenizer.Tokenize(title, new(0, title.Length), tokens);
            Read(title, tokens, found, ref words);
        }

        foreach (var span in article.Body)
        {
            tokens.Clear();
            Tokenizer.Tokenize(article.Text, span, tokens);
            Read(article.Text, tokens, found, ref words);
            if (words > Reach)
                break;
        }

        articles.Add([.. found]);
    }

    /// <summary>The terms of an article by its index, sorted by key.</summary>
    public Term[] Of(int article)
    {
        var terms = new Dictionary<ulong, Term>();
        var before = 0u;
        foreach (var occurrence in articles[article])
        {
            var isName = occurrence is { Kind: TermKind.Word, IsCapital: true } && IsName(occurrence.Word);
            Count(occurrence.Kind == TermKind.Word ? WordKey : NumberKey, occurrence.Word, isName ? TermKind.Name : occurrence.Kind, occurrence.Weight);
            if (isName && before != 0 && occurrence.Follows)
                Count(PairKey, before * HashPrime ^ occurrence.Word, TermKind.FullName, occurrence.Weight);
            before = isName ? occurrence.Word : 0;
        }

        return [.. terms.Values.OrderBy(term => term.Key)];

        void Count(ulong space, uint word, TermKind kind, float weight)
        {
            var key = space | word;
            var term = terms.GetValueOrDefault(key);
            terms[key] = new(key, kind > term.Kind ? kind : term.Kind, term.Count + weight);
        }
    }

    private bool IsName(uint word) => cases.TryGetValue(word, out var seen) && seen.Capital > 2 * seen.Small;

    private void Read(string text, List<Token> tokens, List<Occurrence> found, ref int words)
    {
        // Where most words have capitals, as in headlines, a capital says nothing.
        var capitals = tokens.Count(token => token.Kind == TokenKind.Word && token.IsCapital);
        var plain = tokens.Count(token => token.Kind == TokenKind.Word && token.Length >= ShortestPlain && !token.IsCapital);
        var isTelling = capitals <= plain;
        var opens = true;
        var follows = false;
        foreach (var token in tokens)
        {
            if (!token.IsWord)
            {
                follows &= token.Kind == TokenKind.Clitic;
                opens |= token.Kind == TokenKind.Mark || (token.Kind == TokenKind.Punctuation && text[token.Start] is '.' or '?' or '!' or ':');
                continue;
            }

            words++;
            var span = token.Span.Of(text);
            var word = WordStem.Hash(span);
            var weight = words <= LeadWords ? Foremost : 1;
            var tellsNothing = span.Length < ShortestWord || CommonWords.Contains(word);
            if (token.Kind == TokenKind.Number)
            {
                found.Add(new(word, span.Length == 1 ? TermKind.Digit : TermKind.Number, false, false, weight));
            }
            else if (!tellsNothing)
            {
                if (isTelling && !(opens && token.IsCapital))
                {
                    var seen = cases.GetValueOrDefault(word);
                    cases[word] = token.IsCapital ? (seen.Capital + 1, seen.Small) : (seen.Capital, seen.Small + 1);
                }

                found.Add(new(word, TermKind.Word, token.IsCapital, follows, weight));
            }

            opens = false;
            follows = token.Kind != TokenKind.Number && !tellsNothing;
        }
    }
}
