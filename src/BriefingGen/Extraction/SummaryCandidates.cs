using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>A run of tokens.</summary>
internal readonly record struct TokenRange(int First, int End);

/// <summary>The paragraphs that can stand in a summary, and their traits.</summary>
internal sealed class SummaryCandidates
{
    /// <summary>A longer paragraph gives its first whole sentences only, in words.</summary>
    private const int LongParagraph = 60;

    /// <summary>The words of a paragraph in the articles that the model was trained on. Where an article's are longer, lengths are measured by them.</summary>
    private const double OneSentence = 21;

    /// <summary>Beyond it no paragraph is looked at: what a story is about, its first part tells.</summary>
    private const int Reach = 400;

    /// <summary>With a greater share of words in common, one paragraph says another again.</summary>
    private const double SaidAgain = 0.75;

    private readonly Prose prose;
    private readonly TokenRange[] units;
    private readonly int[] lengths;
    private readonly ThemeIndex themes;
    private readonly SummaryDoubts doubts;
    private readonly SummaryVector[] traits;

    public SummaryCandidates(Prose prose)
    {
        this.prose = prose;
        units = [.. prose.Paragraphs.Take(Reach).Select(paragraph => new TokenRange(paragraph.First, Cut(paragraph)))];
        var words = Array.ConvertAll(units, unit => Words(unit.First, unit.End));
        var mean = units.Length == 0 ? 0 : Math.Clamp(words.Average(), OneSentence, 3 * OneSentence);
        lengths = Array.ConvertAll(words, length => (int)Math.Round(length * OneSentence / mean));
        themes = new(prose, units);
        doubts = new(prose, units);
        traits = new SummaryVector[units.Length];
        var listing = 0;
        for (var i = 0; i < units.Length; i++)
        {
            if (lengths[i] < 6)
                listing = Math.Min(listing + 1, 3);
            traits[i] = Traits(i, listing);
        }
    }

    public int Count => units.Length;

    public int Length(int unit) => lengths[unit];

    public TextSpan Span(int unit) => prose.Span(units[unit].First, units[unit].End);

    /// <summary>The traits of a paragraph beside those chosen.</summary>
    public SummaryVector Beside(int unit, SummaryChoice chosen)
    {
        var result = traits[unit];
        result[SummaryTrait.Step] = (byte)Math.Min(chosen.Count, 5);
        result[SummaryTrait.Sum] = Bucket(chosen.Words, 14, 20, 26, 32, 38, 44, 50, 56, 62, 70, 80, 95, 110, 130, 150);
        if (chosen.Count == 0)
            return result;
        result[SummaryTrait.Taken] = (byte)(1 + Tenth(chosen.Taken(themes.Words(unit))));
        result[SummaryTrait.Repeats] = (byte)(1 + Tenth(chosen.Repeats(unit)));
        result[SummaryTrait.Next] = (byte)(chosen.Has(unit - 1) ? 1 : chosen.Has(unit + 1) ? 2 : chosen.Last < unit ? 3 + Math.Min(unit - chosen.Last, 6) : 10);
        return result;
    }

    /// <summary>Whether a paragraph points back to what was said before: it opens with a pronoun, a conjunction or "that", or says "also".</summary>
    public bool Hangs(int unit)
    {
        var (first, end) = (units[unit].First, units[unit].End);
        if (Opening(first) is 3 or 7 or 8 or 9 or 10
            || prose.Word(first) is "However" or "Meanwhile" or "Instead" or "Still" or "Then" or "Moreover" or "Also" or "Another" or "Others")
            return true;
        for (var i = first; i < Math.Min(first + 8, end); i++)
        {
            if (prose.Word(i) is "also" or "too" or "added" && prose.StretchAt(i) < 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether the chosen paragraphs say a paragraph already, or it says one of theirs again.</summary>
    public bool Repeats(int unit, SummaryChoice chosen) =>
        chosen.Count > 0 && (chosen.Taken(themes.Words(unit)) > SaidAgain || chosen.Repeats(unit) > SaidAgain);

    /// <summary>The share of a paragraph's words that the headline has.</summary>
    public double Headline(int unit) => themes.Headline(unit);

    /// <summary>Whether a paragraph has more than one word of the headline.</summary>
    public bool TellsHeadline(int unit) => Math.Round(themes.Headline(unit) * themes.Words(unit).Length) > 1;

    /// <summary>How much speaks against a paragraph by itself: zero or less.</summary>
    public double Doubt(int unit) => doubts.Of(unit);

    /// <summary>Whether the first of whom a paragraph speaks is "he" or "she", and nobody is named before it in what is chosen.</summary>
    public bool IsBare(int unit, SummaryChoice chosen) => doubts.IsBare(unit) && !chosen.Units.Any(other => other < unit && doubts.NamesSomebody(other));

    /// <summary>Whether a paragraph needs one before it that tells who "he" or "she" is.</summary>
    public bool PointsBack(int unit) => doubts.IsBare(unit);

    /// <summary>The traits of choosing no more.</summary>
    public SummaryVector Stop(SummaryChoice chosen)
    {
        var result = default(SummaryVector);
        result[SummaryTrait.Choice] = 2;
        result[SummaryTrait.Step] = (byte)Math.Min(chosen.Count, 5);
        result[SummaryTrait.Sum] = Bucket(chosen.Words, 14, 20, 26, 32, 38, 44, 50, 56, 62, 70, 80, 95, 110, 130, 150);
        result[SummaryTrait.Size] = Bucket(units.Length, 4, 7, 10, 13, 16, 20, 24, 28, 33, 40, 50, 65, 90);
        return result;
    }

    public SummaryChoice None() => new(themes);

    public void Choose(SummaryChoice chosen, int unit) => chosen.Add(unit, lengths[unit]);

    private SummaryVector Traits(int i, int listing)
    {
        var (first, end) = (units[i].First, units[i].End);
        var (quoted, numbers, persons, pronouns, marks, bodies, time, say) = (0, 0, 0, 0, 0, 0, 0, 0);
        var (label, tense) = (0, 0);
        for (var t = first; t < end; t++)
        {
            var token = prose.Tokens[t];
            if (token.Kind == TokenKind.Punctuation)
            {
                marks++;
                if (prose.Char(t) == ':' && t < first + 7)
                    label = 1;
                else if (prose.Char(t) == '(')
                    label = Math.Max(label, IsPointer(t + 1) ? 3 : 2);
            }

            if (!token.IsWord)
                continue;
            var spoken = prose.StretchAt(t) >= 0;
            quoted += spoken ? 1 : 0;
            numbers += token.Kind == TokenKind.Number ? 1 : 0;
            var classes = prose.Classes[t];
            if ((classes & WordClass.First) != 0)
                persons++;
            else if ((classes & (WordClass.Pronoun | WordClass.Possessive)) != 0)
                pronouns++;
            bodies += (classes & (WordClass.GroupNoun | WordClass.Body | WordClass.PeopleNoun | WordClass.OnePerson | WordClass.Nationality)) != 0 ? 1 : 0;
            time += (classes & WordClass.Time) != 0 ? 1 : 0;
            if (!spoken && (classes & WordClass.Say) != 0)
                say = Math.Max(say, t < first + 6 ? 2 : 1);
            if (!spoken && tense == 0 && (classes & WordClass.Auxiliary) != 0)
                tense = prose.Word(t) is "is" or "are" or "has" or "have" or "can" or "do" or "does" ? 1 : prose.Word(t) is "was" or "were" or "had" or "did" ? 2 : 3;
        }

        var sentence = prose.SentenceAt(first);
        var result = default(SummaryVector);
        result[SummaryTrait.Choice] = 1;
        result[SummaryTrait.Place] = Bucket(sentence, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 19, 25, 33, 48);
        result[SummaryTrait.Part] = (byte)(1 + Tenth((double)i / units.Length));
        result[SummaryTrait.Size] = Bucket(units.Length, 4, 7, 10, 13, 16, 20, 24, 28, 33, 40, 50, 65, 90);
        result[SummaryTrait.Length] = Bucket(lengths[i], 4, 6, 8, 10, 12, 14, 17, 20, 23, 26, 30, 34, 39, 46, 55);
        result[SummaryTrait.Theme] = (byte)(1 + Tenth(themes.Theme(i)));
        result[SummaryTrait.Density] = Bucket((int)(themes.Density(i) * 20), 2, 5, 8, 11, 14, 17, 20, 23, 26, 30, 34, 40);
        result[SummaryTrait.Fresh] = (byte)(1 + Tenth(themes.Fresh(i)));
        result[SummaryTrait.Shared] = (byte)(1 + Tenth(themes.Shared(i)));
        var (share, recall) = themes.Lead(i);
        result[SummaryTrait.LeadShare] = (byte)(i == 0 ? 0 : 1 + Tenth(share));
        result[SummaryTrait.LeadRecall] = (byte)(i == 0 ? 0 : 1 + Tenth(recall));
        result[SummaryTrait.Opening] = Opening(first);
        result[SummaryTrait.Quoted] = (byte)(quoted == 0 ? 0 : 1 + Math.Min(4, quoted * 4 / Math.Max(1, lengths[i])) + (prose.StretchAt(first) >= 0 ? 6 : 0));
        result[SummaryTrait.Cue] = (byte)say;
        result[SummaryTrait.Numbers] = (byte)Math.Min(numbers, 4);
        result[SummaryTrait.Persons] = (byte)Math.Min(persons, 4);
        result[SummaryTrait.Label] = (byte)label;
        result[SummaryTrait.Ending] = Ending(end - 1);
        result[SummaryTrait.Before] = Neighbour(i - 1);
        result[SummaryTrait.After] = Neighbour(i + 1);
        result[SummaryTrait.Pronouns] = (byte)Math.Min(pronouns, 5);
        result[SummaryTrait.Marks] = (byte)Math.Min(marks, 8);
        result[SummaryTrait.Bodies] = (byte)Math.Min(bodies, 5);
        result[SummaryTrait.Listing] = (byte)listing;
        result[SummaryTrait.Time] = (byte)Math.Min(time, 3);
        result[SummaryTrait.Tense] = (byte)tense;
        return result;
    }

    private bool IsPointer(int t) => t < prose.Tokens.Length && prose.Is(t, WordClass.Pictured);

    private byte Neighbour(int i) => (byte)(i < 0 || i >= units.Length ? 1
        : lengths[i] < 6 ? 2
        : prose.Paragraphs[i].Index > 0 && prose.Article.Paragraphs[prose.Paragraphs[i].Index - 1].Kind == ParagraphKind.Subhead ? 3
        : prose.StretchAt(units[i].First) >= 0 ? 4
        : 5);

    private byte Ending(int last) => (byte)(prose.Char(last) switch
    {
        '.' => 1,
        '?' => 2,
        '!' => 3,
        ':' => 4,
        _ when prose.Tokens[last].Kind == TokenKind.Mark => 5,
        _ => 6,
    });

    private byte Opening(int t)
    {
        var classes = prose.Classes[t];
        if (prose.Tokens[t].Kind == TokenKind.Mark)
            return 1;
        if (prose.Tokens[t].Kind == TokenKind.Number)
            return 2;
        if (prose.Word(t) is "This" or "That" or "These" or "Those" or "Such")
            return 3;
        if (prose.Word(t) is "The" or "A" or "An")
            return (byte)(prose.Word(t) is "The" ? 4 : 5);
        if ((classes & WordClass.First) != 0)
            return 6;
        if ((classes & (WordClass.He | WordClass.She)) != 0)
            return 7;
        if ((classes & (WordClass.They | WordClass.It)) != 0)
            return 8;
        if ((classes & WordClass.Possessive) != 0)
            return 9;
        if ((classes & WordClass.Conjunction) != 0)
            return 10;
        if ((classes & WordClass.Subordinator) != 0)
            return 11;
        if ((classes & WordClass.Preposition) != 0)
            return 12;
        if ((classes & (WordClass.Adverb | WordClass.Connector)) != 0)
            return 13;
        return (byte)((classes & WordClass.Closed) != 0 ? 14 : 15);
    }

    private int Words(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
            words += prose.Tokens[i].IsWord ? 1 : 0;
        return words;
    }

    // The token after the last sentence that fits, at least one; the whole paragraph where it is short enough.
    private int Cut(ProseParagraph paragraph)
    {
        var words = 0;
        var cut = -1;
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            words += prose.Tokens[i].IsWord ? 1 : 0;
            if (prose.Sentences[prose.SentenceAt(i)].End == i + 1 && (cut < 0 || words <= LongParagraph))
                cut = i + 1;
        }

        return words <= LongParagraph * 3 / 2 || cut < 0 ? paragraph.End : cut;
    }

    private static int Tenth(double share) => Math.Clamp((int)(share * 10), 0, 10);

    private static byte Bucket(int value, params ReadOnlySpan<int> bounds)
    {
        var bucket = 0;
        while (bucket < bounds.Length && value >= bounds[bucket])
            bucket++;
        return (byte)bucket;
    }
}

/// <summary>The paragraphs chosen so far, and which words they have.</summary>
internal sealed class SummaryChoice(ThemeIndex themes)
{
    private readonly bool[] taken = new bool[themes.Count];
    private readonly double[] repeats = new double[themes.Units];
    private readonly SortedSet<int> units = [];

    public int Count => units.Count;

    public int Words { get; private set; }

    public IReadOnlyCollection<int> Units => units;

    public int Last => units.Max;

    public bool Has(int unit) => units.Contains(unit);

    public void Add(int unit, int length)
    {
        units.Add(unit);
        Words += length;
        foreach (var word in themes.Words(unit))
            taken[word] = true;
        themes.Repeated(unit, repeats);
    }

    /// <summary>The share of some words that the chosen paragraphs have already.</summary>
    public double Taken(ReadOnlySpan<int> words)
    {
        var count = 0;
        foreach (var word in words)
            count += taken[word] ? 1 : 0;
        return words.Length == 0 ? 1 : (double)count / words.Length;
    }

    /// <summary>The greatest share of a chosen paragraph's words that another has too.</summary>
    public double Repeats(int unit) => repeats[unit];
}
