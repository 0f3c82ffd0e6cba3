using BriefingGen.Text;

namespace BriefingGen.Reading.Dates;

/// <summary>
/// Says whether an expression of time belongs to something past or to come: by the nearest verb before it in its
/// sentence, or, where it opens the sentence, by the first verb behind it.
/// </summary>
internal static class TenseFinder
{
    private const int Window = 160;
    private const int NearMove = 40;

    private static readonly CueList Past = CueList.Load("past-verbs");
    private static readonly CueList Future = CueList.Load("future-words");
    private static readonly CueList Determiners = CueList.Load("determiners");
    private static readonly CueList Planned = CueList.Load("planned-words");
    private static readonly CueList Intent = CueList.Load("intent-words");
    private static readonly CueList Possible = CueList.Load("possible-words");
    private static readonly CueList Bounds = CueList.Load("bounds");
    private static readonly CueList Bidding = CueList.Load("bidding-verbs");
    private static readonly CueList Participles = CueList.Load("past-participles");
    private static readonly CueList Subjects = CueList.Load("clause-subjects");
    private static readonly CueList Articles = CueList.Load("articles");
    private static readonly CueList Joins = CueList.Load("day-joins");
    private static readonly CueList Unsure = CueList.Load("open-words");
    private static readonly NumberList Units = NumberList.Load("time-units");
    private static readonly CueList Moving = CueList.Load("moving-verbs");
    private static readonly CueList States = CueList.Load("state-verbs");

    /// <summary>
    /// The tense for telling which of several days is meant: "until Friday" is to come as a rule, and what bounds a stretch
    /// in another way lies where the rest of the sentence does.
    /// </summary>
    public static Tense Direction(string content, TextSpan paragraph, TextSpan expression)
    {
        var before = content.AsSpan(paragraph.Start, expression.Start - paragraph.Start).TrimEnd();
        var last = before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..];
        if (IsAhead(before, last) && Find(content, paragraph, expression) != Tense.Future)
            return Tense.Possible;
        if (!Bounds.Contains(last))
            return Find(content, paragraph, expression);
        var isUntil = last is "until" or "till";
        var outer = Find(content, paragraph, new(expression.Start - (content.AsSpan(paragraph.Start, expression.Start - paragraph.Start).Length - before.Length) - last.Length, expression.End));
        return (isUntil && char.IsLower(last[0]) && outer != Tense.Future) || (last is "by" && outer == Tense.Open) ? Tense.Possible : outer;
    }

    public static Tense Find(string content, TextSpan paragraph, TextSpan expression)
    {
        var start = Math.Max(paragraph.Start, expression.Start - Window);
        var before = content.AsSpan(start, expression.Start - start);
        before = before[(SentenceStart(before))..];
        var after = content.AsSpan(expression.End, Math.Min(paragraph.End - expression.End, Window));
        var nearest = Nearest(before, isName: expression.End < content.Length && content[expression.End] is '\'' or '’');
        // "the council on Sunday voted", "a service planned for Saturday was called off"
        if (nearest != Tense.Past && FirstIsPast(after))
            return Tense.Past;
        if (nearest is { } found)
            return found;

        var words = new WordScanner(after);
        var last = 0;
        var sinceBe = int.MaxValue;
        ReadOnlySpan<char> previous = default;
        while (words.Next())
        {
            if (after[last..words.Span.Start].ContainsAny('!', '?', ';') || EndsSentence(after[last..words.Span.Start], words.Word))
                break;
            last = words.Span.End;
            if (IsPlan(previous, words.Word) || (words.Word is "to" && previous is "is" or "are"))
                return Tense.Future;
            // "The vote on Friday is expected to be close"
            if (sinceBe < 3)
                sinceBe++;
            else if (sinceBe == 3)
                return Tense.Open;
            if (words.Word is "is" or "are")
                sinceBe = 0;
            else if (Sign(words.Word) is { } sign)
                return sinceBe > 3 || sign == Tense.Future ? sign : Tense.Open;
            previous = words.Word;
        }

        return Tense.Open;
    }

    /// <summary>
    /// True where the expression dates something that lies before or behind what the sentence tells, so that its tense does
    /// not settle the day: "spoke before Friday's vote", "will resign after Friday's vote".
    /// </summary>
    public static bool IsApart(string content, TextSpan paragraph, TextSpan expression, Tense tense)
    {
        var before = content.AsSpan(paragraph.Start, expression.Start - paragraph.Start).TrimEnd();
        if (before.EndsWith(" the"))
            before = before[..^4];
        var last = before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..];
        // "A vote planned for Friday was called off": before it or on it.
        var near = before[Math.Max(0, before.Length - Window)..];
        if (tense == Tense.Past && FirstIsPast(content.AsSpan(expression.End, Math.Min(paragraph.End - expression.End, Window))) && Nearest(near[SentenceStart(near)..], isName: false) == Tense.Future)
            return true;
        return last is "before" or "Before" ? tense is Tense.Past or Tense.Ongoing : last is "after" or "After" or "following" or "Following" && tense == Tense.Future;
    }

    // "ahead of Friday's vote", "starting Friday"
    private static bool IsAhead(ReadOnlySpan<char> before, ReadOnlySpan<char> last) => last switch
    {
        "starting" or "beginning" or "effective" or "Starting" or "Beginning" or "Effective" => true,
        "of" => before.EndsWith("head of") || before.EndsWith("n advance of"),
        "to" => before.EndsWith("rior to") || IsMoved(before),
        "from" => IsMoved(before),
        // "The vote is on Friday", "it's on Friday"
        "on" => before.EndsWith(" is on") || before.EndsWith(" are on") || before.EndsWith("t's on") || before.EndsWith("t’s on"),
        "is" or "are" => true,
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

    // "will succeed", "in the renovated hall", "will have left", "the will": no tense of the sentence's own.
    private static bool IsOther(Tense sign, ReadOnlySpan<char> last, Tense? nearest) =>
        sign == Tense.Past ? (last is "being" && nearest == Tense.Ongoing) || nearest is Tense.Future or Tense.Possible && (Articles.Contains(last) || last is "will" or "shall" or "would" or "could" or "can" or "may" or "might" or "should" or "must" or "have")
            : sign == Tense.Future && Articles.Contains(last);

    // "next to the market" and "closed due to rain" say nothing of the time, "ahead of a vote" hardly; null where the word is one of time.
    private static Tense? Place(WordScanner words, ReadOnlySpan<char> word, ReadOnlySpan<char> last)
    {
        if (!words.Next())
            return null;
        return word switch
        {
            "next" => words.Word is "to" ? Tense.Open : null,
            "ahead" => words.Word is "of" ? Tense.Possible : words.Word is "in" or "by" or "on" or "at" or "and" or "with" ? Tense.Open : null,
            _ => words.Word is "to" && last is not ("is" or "are" or "was" or "were" or "be" or "been") ? Tense.Open : null,
        };
    }

    private static bool IsPlan(ReadOnlySpan<char> word, ReadOnlySpan<char> behind) =>
        behind is "to" ? Planned.Contains(word) || Intent.Contains(word) : behind is "for" or "on" && Planned.Contains(word);

    private static bool FirstIsPast(ReadOnlySpan<char> after)
    {
        var words = new WordScanner(after);
        return words.Next() && words.Span.Start == 1 && Blanks.IsBlank(after[0]) && Sign(words.Word) == Tense.Past;
    }

    // "called a strike for Friday" looks ahead; "was jailed for Friday's attack" does not.
    private static Tense? Nearest(ReadOnlySpan<char> before, bool isName)
    {
        Tense? nearest = null;
        var sinceHad = int.MaxValue;
        var sinceBe = int.MaxValue;
        var sinceIs = int.MaxValue;
        var sincePlan = int.MaxValue;
        var isAside = false;
        var isBidden = false;
        var isToBe = false;
        var isCausing = false;
        var isLinked = false;
        var since = 0;
        var sinceParticiple = int.MaxValue;
        var sinceDay = int.MaxValue;
        ReadOnlySpan<char> last = default;
        var words = new WordScanner(before);
        while (words.Next())
        {
            var word = words.Word;
            if (IsPlan(last, word))
            {
                isName |= word is "for";
                nearest = sinceHad <= 3 ? Tense.Past : Tense.Future;
            }
            else if (word is "to" && last is "is" or "are")
            {
                nearest = Tense.Future;
            }
            else if (last is "takes" && word is "place" or "effect" or "office" or "over")
            {
                nearest = Tense.Future;
            }
            else if (last is "will" or "shall" or "to" && nearest == Tense.Future && States.Contains(word))
            {
                // "said the bridge will cost two million on Friday": the day may be that on which it was said.
                nearest = Tense.Possible;
            }
            else if (last is "be" && (nearest is Tense.Future or Tense.Possible || isToBe))
            {
                // "will be closed" and "a list to be published" are still to come.
            }
            else if (last is "is" or "are" && Sign(word) == Tense.Past)
            {
                // "The bank is closed on Friday"
                nearest = nearest == Tense.Future ? nearest : Tense.Open;
            }
            else if (last is "to" && !isLinked)
            {
                // "is due to open": what is behind an infinitive is still to come where that was said, and open where not.
                if (char.IsLower(word[0]) && !Determiners.Contains(word))
                    nearest = nearest == Tense.Future ? Tense.Future : isBidden || (word is "be" && nearest is null) ? Tense.Possible : Tense.Open;
            }
            else if (word is "next" or "due" or "ahead" && Place(words, word, last) is { } place)
            {
                nearest = place == Tense.Open ? nearest : place;
                isLinked = place == Tense.Open;
            }
            else if (isCausing && word is "heard" or "known" or "felt")
            {
                // "will make their voices heard on Friday"
            }
            else if (Sign(word) is { } sign && !(sign is Tense.Open or Tense.Possible && nearest == Tense.Future) && !IsOther(sign, last, nearest))
            {
                // What no subject of its own stands before can be a verb or tell of the noun: "will meet families left homeless on Friday".
                var isParticiple = sign == Tense.Past && nearest is Tense.Future or Tense.Possible && (Participles.Contains(word) || word.EndsWith("ed"))
                    && !Subjects.Contains(last) && before[since..words.Span.Start].IndexOf(',') < 0;
                nearest = isParticiple ? Tense.Open : sign;
                sinceParticiple = isParticiple ? -1 : int.MaxValue;
                sinceDay = int.MaxValue;
                // "ordered schools to close", but not "was ordered to close"
                isBidden = sign == Tense.Past && Bidding.Contains(word);
            }

            // "will play again after losing on Friday", "will meet, according to a report on Friday"; "will rest after the match on Saturday"
            if ((nearest == Tense.Future && word is "according") || (nearest is Tense.Future or Tense.Possible && (last is "after" && word.Length > 4 && word.EndsWith("ing"))))
                nearest = Tense.Open;
            else if (nearest == Tense.Future && word is "after" or "despite" && Units.Value(last) is null)
                nearest = Tense.Possible;

            // "began as planned", "as previously scheduled": the plan has been carried out.
            since = nearest is Tense.Future or Tense.Possible ? since : words.Span.End;
            sinceParticiple = sinceParticiple == int.MaxValue ? sinceParticiple : sinceParticiple + 1;
            sinceDay = Calendar.Weekday(word, abbreviated: false) is not null ? 0 : sinceDay == int.MaxValue || Joins.Contains(word) ? sinceDay : sinceDay + 1;
            isLinked &= word is "next" or "due" or "ahead" or "to";
            isCausing = word is "make" ? nearest == Tense.Future : isCausing && nearest == Tense.Future;
            isToBe = word is "be" && last is "to";
            isAside = word is "as" || (isAside && (word.EndsWith("ly") || Planned.Contains(word)));
            last = word;
            sinceHad = word is "had" ? 0 : sinceHad == int.MaxValue ? sinceHad : sinceHad + 1;
            sinceBe = word is "was" or "were" ? 0 : sinceBe == int.MaxValue ? sinceBe : sinceBe + 1;
            if (sinceBe is 1 or 2 && word.Length > 4 && word.EndsWith("ing"))
                nearest = Tense.Ongoing;
            sinceIs = word is "is" or "are" ? 0 : sinceIs == int.MaxValue ? sinceIs : sinceIs + 1;
            sincePlan = sinceIs is 1 or 2 && word.Length > 4 && word.EndsWith("ing") ? 0 : sincePlan == int.MaxValue ? sincePlan : sincePlan + 1;
        }

        // "under a treaty signed on Friday": the day is that of the form right before it.
        if (nearest == Tense.Open && (sinceParticiple == 0 || (sinceParticiple == 1 && last is "on")))
            nearest = Tense.Past;
        // "The council is meeting on Friday" is an arrangement; "is asking for help after the storm on Friday" is none.
        if (nearest == Tense.Open && sincePlan <= 3 && sinceIs < int.MaxValue)
            nearest = Tense.Possible;

        // "The team that won Friday plays again Sunday": the verb has a day of its own.
        if (nearest == Tense.Past && sinceDay is > 0 and < int.MaxValue)
            nearest = Tense.Open;

        // "until Thursday", "by March 3": the day bounds something and says nothing of when it is told.
        return Bounds.Contains(last) ? Tense.Open : last is "for" && nearest is Tense.Past or Tense.Open or null && !isName ? Tense.Possible : Planned.Contains(last) && !isAside ? Tense.Future : nearest;
    }

    // Behind the last full stop that begins a sentence: not that of "Sept. 30".
    private static int SentenceStart(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            if (text[i] is '.' or '!' or '?' or ';' && Blanks.IsBlank(text[i + 1]) && !(i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])) && i > 3 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsLower(text[i - 3]))
                return i + 1;
            if (text[i] is '”' or '"' && text[i - 1] is '.' or '!' or '?')
                return i + 1;
        }

        return 0;
    }

    private static bool EndsSentence(ReadOnlySpan<char> between, ReadOnlySpan<char> next) =>
        between.Contains('.') && between.Length >= 2 && Blanks.IsBlank(between[^1]) && char.IsUpper(next[0]);

    private static Tense? Sign(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'ll") || word.EndsWith("’ll"))
            return Tense.Future;
        if (!char.IsLower(word[0]))
            return null;
        if (Future.Contains(word))
            return Tense.Future;
        if (Unsure.Contains(word))
            return Tense.Open;
        if (Possible.Contains(word))
            return Tense.Possible;
        if (Planned.Contains(word) || Intent.Contains(word))
            return null;
        return Past.Contains(word) || Participles.Contains(word) || (word.Length > 4 && word.EndsWith("ed")) ? Tense.Past : null;
    }
}
