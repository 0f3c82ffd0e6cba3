using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>What the sentence says of an expression of time.</summary>
/// <param name="Tense">Whether it lies behind or ahead.</param>
/// <param name="IsApart">
/// True where the expression dates something that lies before or behind what the sentence tells, so that its tense does not
/// settle the day: "spoke before Friday's vote", "will resign after Friday's vote".
/// </param>
internal readonly record struct TenseFound(Tense Tense, bool IsApart);

/// <summary>
/// Says whether an expression of time belongs to something past or to come: by the nearest verb before it in its
/// sentence, or, where it opens the sentence, by the first verb behind it.
/// </summary>
internal static class TenseFinder
{
    /// <summary>How far from the expression its verb is looked for, in characters.</summary>
    private const int Window = 160;

    /// <summary>How far before "to Friday" the verb of moving stands at most, in characters.</summary>
    private const int NearMove = 40;

    /// <summary>How many words behind "is" say what is: "The vote on Friday is expected to be close".</summary>
    private const int BeReach = 3;

    private static readonly CueList Moving = CueList.Load("moving-verbs");
    private static readonly CueList Starting = CueList.Load("starting-words");

    /// <summary>The tense of the sentence about the expression.</summary>
    public static Tense Find(string content, TextSpan paragraph, TextSpan expression) => Read(content, paragraph, expression).Tense;

    /// <summary>
    /// The tense for telling which of several days is meant: "until Friday" is to come as a rule, and what bounds a stretch
    /// in another way lies where the rest of the sentence does.
    /// </summary>
    public static TenseFound Direction(string content, TextSpan paragraph, TextSpan expression)
    {
        var before = content.AsSpan(paragraph.Start, expression.Start - paragraph.Start).TrimEnd();
        var last = LastOf(before);
        var isAhead = IsAhead(before, last);
        var isBound = !isAhead && DateWords.Bounds.Contains(last);
        var (tense, isCalledOff) = Read(content, paragraph, isBound ? new(paragraph.Start + before.Length - last.Length, expression.End) : expression);
        if (tense != Tense.Future && (isAhead || (isBound && (last is "until" or "till" || (last is "by" && tense == Tense.Open)))))
            tense = Tense.Possible;
        return new(tense, (isCalledOff && !isBound && tense == Tense.Past) || IsBeyond(before, tense));
    }

    // "A vote planned for Friday was called off" is past, and the day apart: before it or on it.
    private static TenseFound Read(string content, TextSpan paragraph, TextSpan expression)
    {
        var start = Math.Max(paragraph.Start, expression.Start - Window);
        var before = content.AsSpan(start, expression.Start - start);
        var after = content.AsSpan(expression.End, Math.Min(paragraph.End - expression.End, Window));
        var nearest = TenseReader.Nearest(before[SentenceStart(before)..], after);
        // "the council on Sunday voted"
        if (nearest != Tense.Past && FirstIsPast(after))
            return new(Tense.Past, IsApart: nearest == Tense.Future);
        return new(nearest ?? FirstBehind(after), IsApart: false);
    }

    // The tense of the first verb behind the expression, in its sentence.
    private static Tense FirstBehind(ReadOnlySpan<char> after)
    {
        var words = new WordScanner(after);
        var end = 0;
        int? sinceBe = null;
        ReadOnlySpan<char> last = default;
        while (words.Next() && !EndsSentence(after[end..words.Span.Start], words.Word))
        {
            var word = words.Word;
            if (TenseCues.IsPlan(last, word) || (word is "to" && TenseCues.IsPresentBe(last)))
                return Tense.Future;
            if (++sinceBe > BeReach)
                return Tense.Open;
            if (TenseCues.IsPresentBe(word))
                sinceBe = 0;
            else if (TenseCues.Sign(word) is { } sign)
                return sinceBe is null || sign == Tense.Future ? sign : Tense.Open;
            end = words.Span.End;
            last = word;
        }

        return Tense.Open;
    }

    private static bool FirstIsPast(ReadOnlySpan<char> after)
    {
        var words = new WordScanner(after);
        return words.Next() && words.Span.Start == 1 && Blanks.IsBlank(after[0]) && TenseCues.Sign(words.Word) == Tense.Past;
    }

    // "spoke before the Friday vote", "will resign after Friday's vote"
    private static bool IsBeyond(ReadOnlySpan<char> before, Tense tense) => LastOf(before.EndsWith(" the") ? before[..^4] : before) switch
    {
        "before" or "Before" => tense is Tense.Past or Tense.Ongoing,
        "after" or "After" or "following" or "Following" => tense == Tense.Future,
        _ => false,
    };

    // "ahead of Friday's vote", "starting Friday"
    private static bool IsAhead(ReadOnlySpan<char> before, ReadOnlySpan<char> last) => last switch
    {
        "of" => before.EndsWith("head of") || before.EndsWith("n advance of"),
        "to" => before.EndsWith("rior to") || IsMoved(before),
        "from" => IsMoved(before),
        // "The vote is on Friday", "it's on Friday"
        "on" => before.EndsWith(" is on") || before.EndsWith(" are on") || before.EndsWith("t's on") || before.EndsWith("t’s on"),
        "is" or "are" => true,
        // In a text in capitals no word says what it is.
        [.., var end] => char.IsLower(end) && Starting.Contains(last),
        _ => false,
    };

    // "was postponed from Friday to Monday"
    private static bool IsMoved(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - NearMove)..];
        var words = new WordScanner(before[(before.LastIndexOfAny('.', ',', ';') + 1)..]);
        while (words.Next())
        {
            if (Moving.Contains(words.Word))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(' ', '\n', '(') + 1)..];

    // Behind the last full stop that begins a sentence: not that of "Sept. 30".
    private static int SentenceStart(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            var endsSentence = text[i] is '.' or '!' or '?' or ';' && Blanks.IsBlank(text[i + 1]) && EndsInSmall(text[..i])
                && !(i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]));
            if (endsSentence || (text[i] is '”' or '"' && text[i - 1] is '.' or '!' or '?'))
                return i + 1;
        }

        return 0;
    }

    private static bool EndsInSmall(ReadOnlySpan<char> text) =>
        text is [_, .., var third, var second, var first] && char.IsLower(third) && char.IsLower(second) && char.IsLower(first);

    private static bool EndsSentence(ReadOnlySpan<char> between, ReadOnlySpan<char> next) =>
        between.ContainsAny('!', '?', ';') || (between.Contains('.') && between.Length >= 2 && Blanks.IsBlank(between[^1]) && char.IsUpper(next[0]));
}
