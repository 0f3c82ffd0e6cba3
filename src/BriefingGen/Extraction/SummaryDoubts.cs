using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// What speaks against showing a paragraph, whatever it tells: it speaks to the reader and not of the story, somebody asks in it
/// or gives a short answer, it is a voice without a name, or the first of whom it speaks is "he" or "she".
/// </summary>
internal sealed class SummaryDoubts
{
    /// <summary>An article with as many paragraphs that end with a question is an interview.</summary>
    private const int QuestionsOfInterview = 3;

    /// <summary>In an interview an answer of fewer words says nothing without its question.</summary>
    private const int ShortAnswer = 10;

    /// <summary>A longer paragraph tells something beside its greeting; in words.</summary>
    private const int LongService = 35;

    // By their first word.
    private static readonly ILookup<string, string[]> ServiceLines = DataFile.Lines("Extraction/service-lines.txt")
        .Select(line => line.Split(' ')).ToLookup(words => words[0], StringComparer.OrdinalIgnoreCase);

    private readonly Prose prose;
    private readonly TokenRange[] units;
    private readonly bool[] isBare;
    private readonly bool?[] namesSomebody;
    private readonly bool isInterview;

    public SummaryDoubts(Prose prose, TokenRange[] units)
    {
        this.prose = prose;
        this.units = units;
        isBare = Array.ConvertAll(units, OpensWithPronoun);
        namesSomebody = new bool?[units.Length];
        isInterview = units.Count(EndsWithQuestion) >= QuestionsOfInterview;
    }

    /// <summary>How much speaks against a paragraph by itself: zero or less, and without end of a line that names a speaker.</summary>
    public double Of(int unit) =>
        prose.Paragraphs[unit].Line != VoiceLine.None ? double.NegativeInfinity
        : (IsService(units[unit]) ? Ranking.Service : 0) + (IsAsked(units[unit]) ? Ranking.Asked : 0) + (IsVoice(units[unit]) ? Ranking.Voice : 0);

    /// <summary>Whether the first of whom a paragraph speaks is a mere "he" or "she".</summary>
    public bool IsBare(int unit) => isBare[unit];

    /// <summary>Whether a paragraph speaks of a person other than by "he" and "she".</summary>
    public bool NamesSomebody(int unit) => namesSomebody[unit] ??= SpeaksOfPerson(units[unit]);

    private bool SpeaksOfPerson(TokenRange unit)
    {
        for (var t = unit.First; t < unit.End; t++)
        {
            if (IsTold(t) && IsPerson(t))
                return true;
        }

        return false;
    }

    private bool OpensWithPronoun(TokenRange unit)
    {
        for (var t = unit.First; t < unit.End; t++)
        {
            if (IsTold(t) && prose.Word(t) is "he" or "she" or "He" or "She" && prose.Is(t, WordClass.He | WordClass.She))
                return true;
            if (IsTold(t) && (IsPerson(t) || (prose.Tokens[t].IsCapital && t > unit.First && !prose.Is(t, WordClass.Closed | WordClass.Time | WordClass.Body))))
                return false;
        }

        return false;
    }

    // A noun, a title or a given name; or two names side by side that are no place's and no body's.
    private bool IsPerson(int t) =>
        (IsName(t) && t > 0 && IsName(t - 1) && prose.Tokens[t].AfterBlank) || prose.Is(t, WordClass.OnePerson | WordClass.PeopleNoun | WordClass.AnyTitle)
        || (prose.Tokens[t].IsCapital && prose.Is(t, WordClass.FirstName));

    private bool IsName(int t) => prose.Tokens[t] is { Kind: TokenKind.Word, IsCapital: true }
        && !prose.Is(t, WordClass.Closed | WordClass.Time | WordClass.Body | WordClass.Place | WordClass.Nationality);

    // A word of the reporter's.
    private bool IsTold(int t) => prose.StretchAt(t) < 0 && prose.Tokens[t].IsWord;

    private bool EndsWithQuestion(TokenRange unit) => prose.Char(unit.End - 1) == '?' && prose.StretchAt(unit.End - 1) < 0;

    // In an interview "you" is who is asked.
    private bool IsAsked(TokenRange unit)
    {
        if (!isInterview)
            return false;
        if (EndsWithQuestion(unit) || prose.WordsIn(prose.Span(unit.First, unit.End)) < ShortAnswer)
            return true;
        for (var t = unit.First; t < unit.End; t++)
        {
            if (IsTold(t) && prose.Word(t) is "you" or "your" or "You" or "Your")
                return true;
        }

        return false;
    }

    // Nothing but what somebody says of whom the paragraph does not tell.
    private bool IsVoice(TokenRange unit)
    {
        for (var t = unit.First; t < unit.End; t++)
        {
            if (IsTold(t))
                return false;
        }

        return true;
    }

    private bool IsService(TokenRange unit)
    {
        if (prose.WordsIn(prose.Span(unit.First, unit.End)) > LongService)
            return false;
        for (var s = prose.SentenceAt(unit.First); s < prose.Sentences.Length && prose.Sentences[s].First < unit.End; s++)
        {
            var first = prose.Sentences[s].First;
            if (prose.StretchAt(first) < 0 && ServiceLines[prose.Word(first).ToString()].Any(words => Begins(first, unit.End, words)))
                return true;
        }

        return false;
    }

    private bool Begins(int first, int end, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (first + i >= end || !prose.Word(first + i).Equals(words[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}
