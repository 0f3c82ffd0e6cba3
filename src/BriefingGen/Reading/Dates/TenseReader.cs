namespace BriefingGen.Reading.Dates;

/// <summary>
/// Reads the words of a sentence up to an expression of time, one after the other, and keeps what the nearest verb says of it:
/// "called a strike for Friday" looks ahead, "was jailed for Friday's attack" does not. Each word is held against the patterns
/// of <see cref="With"/>, from the top; what they need of earlier words is kept as the number of a word or as a flag.
/// </summary>
internal ref struct TenseReader
{
    /// <summary>The number of a word that has not come.</summary>
    private const int Never = int.MinValue / 2;

    /// <summary>How many words on "had" still makes a plan one of then: "had not yet been expected to".</summary>
    private const int HadReach = 4;

    /// <summary>How many words on "is" or "was" still goes with "-ing": "was still meeting".</summary>
    private const int BeReach = 2;

    /// <summary>How far before the day an arrangement stands: "is meeting in Velm on".</summary>
    private const int ArrangedReach = 3;

    private static readonly CueList AheadJoins = CueList.Load("ahead-joins");
    private static readonly CueList Auxiliaries = CueList.Load("auxiliary-verbs");
    private static readonly CueList Bidding = CueList.Load("bidding-verbs");
    private static readonly CueList Caused = CueList.Load("caused-participles");
    private static readonly CueList Determiners = CueList.Load("determiners");
    private static readonly CueList Joins = CueList.Load("day-joins");
    private static readonly CueList States = CueList.Load("state-verbs");
    private static readonly CueList Taken = CueList.Load("taken-words");

    private readonly ReadOnlySpan<char> text;
    private WordScanner words;

    // The tense so far, the two words read last, and the number of the last one.
    private Tense? nearest;
    private ReadOnlySpan<char> last;
    private ReadOnlySpan<char> lastButOne;
    private int at = -1;

    // The numbers of words: "had", "was", "is", the "meeting" of "is meeting", a participle that tells of a noun, and the
    // "next" of "next to the market".
    private int had = Never;
    private int was = Never;
    private int present = Never;
    private int arranged = Never;
    private int participle = Never;
    private int place = Never;

    // Where in the text the stretch begins that is still to come.
    private int ahead;

    private bool isPlannedFor;
    private bool isBidden;
    private bool isCausing;
    private bool isAside;
    private bool isDayNamed;
    private bool isDayLeft;

    private TenseReader(ReadOnlySpan<char> text)
    {
        this.text = text;
        words = new(text);
    }

    /// <summary>The tense that the words before an expression of time give it; null where no verb stands there.</summary>
    /// <param name="before">The sentence up to the expression.</param>
    /// <param name="after">What follows the expression.</param>
    public static Tense? Nearest(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var reader = new TenseReader(before);
        while (reader.words.Next())
            reader.Take(reader.words.Word);
        return reader.Settle(isName: after is ['\'' or '’', ..]);
    }

    private void Take(ReadOnlySpan<char> word)
    {
        at++;
        nearest = With(word);
        nearest = Loosened(word);
        Remember(word);
        lastButOne = last;
        last = word;
    }

    // The patterns: the tense once the word is read, by the word before it and by what has been read so far.
    private Tense? With(ReadOnlySpan<char> word)
    {
        // "is expected to", "had been planned for"
        if (TenseCues.IsPlan(last, word))
        {
            isPlannedFor |= word is "for";
            return at - had <= HadReach ? Tense.Past : Tense.Future;
        }

        // "are to march", "takes place"
        if ((TenseCues.IsPresentBe(last) && word is "to") || (last is "takes" && IsSmall(word) && Taken.Contains(word)))
            return Tense.Future;
        // "said the bridge will cost two million on Friday": the day may be that on which it was said.
        if (nearest == Tense.Future && last is "will" or "shall" or "to" && States.Contains(word))
            return Tense.Possible;
        // "will be closed" and "a list to be published" are still to come.
        if (last is "be" && (nearest is Tense.Future or Tense.Possible || lastButOne is "to"))
            return nearest;
        // "The bank is closed on Friday"
        if (TenseCues.IsPresentBe(last) && TenseCues.Sign(word) == Tense.Past)
            return nearest == Tense.Future ? nearest : Tense.Open;
        if (last is "to" && at - place != 2)
            return WithInfinitive(word);
        if (IsOfPlace(word))
        {
            place = at;
            return nearest;
        }

        // "spoke ahead of a vote"
        if (word is "ahead" && Following() is "of")
            return Tense.Possible;
        // "will make their voices heard on Friday"
        if (isCausing && IsSmall(word) && Caused.Contains(word))
            return nearest;
        return TenseCues.Sign(word) is { } sign && IsOfSentence(sign) ? WithVerb(word, sign) : nearest;
    }

    // "is due to open": what is behind an infinitive is still to come where that was said, and open where not.
    private readonly Tense? WithInfinitive(ReadOnlySpan<char> word)
    {
        if (!IsSmall(word) || Determiners.Contains(word) || nearest == Tense.Future)
            return nearest;
        return isBidden || (word is "be" && nearest is null) ? Tense.Possible : Tense.Open;
    }

    private Tense WithVerb(ReadOnlySpan<char> word, Tense sign)
    {
        // What no subject of its own stands before can be a verb or tell of the noun: "will meet families left homeless on Friday".
        var isOfNoun = sign == Tense.Past && nearest is Tense.Future or Tense.Possible && TenseCues.IsParticiple(word)
            && !DateWords.Subjects.Contains(last) && !text[ahead..words.Span.Start].Contains(',');
        participle = isOfNoun ? at : Never;
        isDayNamed = isDayLeft = false;
        // "ordered schools to close", but not "was ordered to close"
        isBidden = sign == Tense.Past && Bidding.Contains(word);
        return isOfNoun ? Tense.Open : sign;
    }

    // "next to the market", "closed due to rain", "ahead in the polls": nothing of the time.
    private readonly bool IsOfPlace(ReadOnlySpan<char> word) => word switch
    {
        "next" => Following() is "to",
        "due" => Following() is "to" && last is not ("is" or "are" or "was" or "were" or "be" or "been"),
        "ahead" => IsSmall(Following()) && AheadJoins.Contains(Following()),
        _ => false,
    };

    // "will succeed", "in the renovated hall", "will have left", "the will": no tense of the sentence's own.
    private readonly bool IsOfSentence(Tense sign) => sign switch
    {
        Tense.Past when last is "being" && nearest == Tense.Ongoing => false,
        Tense.Past => nearest is not (Tense.Future or Tense.Possible) || !(DateWords.Articles.Contains(last) || (IsSmall(last) && Auxiliaries.Contains(last))),
        Tense.Future => !DateWords.Articles.Contains(last),
        _ => nearest != Tense.Future,
    };

    // "will play again after losing on Friday", "will meet, according to a report on Friday"; "will rest after the match on Saturday"
    private readonly Tense? Loosened(ReadOnlySpan<char> word) => nearest switch
    {
        Tense.Future or Tense.Possible when last is "after" && TenseCues.IsGerund(word) => Tense.Open,
        Tense.Future when word is "according" => Tense.Open,
        Tense.Future when word is "after" or "despite" && DateWords.Units.Value(last) is null => Tense.Possible,
        _ => nearest,
    };

    private void Remember(ReadOnlySpan<char> word)
    {
        if (nearest is not (Tense.Future or Tense.Possible))
            ahead = words.Span.End;
        var isDay = Calendar.Weekday(word, abbreviated: false) is not null;
        isDayLeft = !isDay && (isDayLeft || (isDayNamed && !Joins.Contains(word)));
        isDayNamed |= isDay;
        isCausing = nearest == Tense.Future && (isCausing || word is "make");
        // "began as planned", "as previously scheduled": the plan has been carried out.
        isAside = word is "as" || (isAside && (word.EndsWith("ly") || TenseCues.IsPlanned(word)));
        had = word is "had" ? at : had;
        was = word is "was" or "were" ? at : was;
        present = TenseCues.IsPresentBe(word) ? at : present;
        if (!TenseCues.IsGerund(word))
            return;
        if (at - was <= BeReach)
            nearest = Tense.Ongoing;
        if (at - present <= BeReach)
            arranged = at;
    }

    // What the last word before the expression, and how far away the verb is, make of the tense.
    private Tense? Settle(bool isName)
    {
        // "under a treaty signed on Friday": the day is that of the form right before it.
        if (nearest == Tense.Open && (participle == at || (participle == at - 1 && last is "on")))
            nearest = Tense.Past;
        // "The council is meeting on Friday" is an arrangement; "is asking for help after the storm on Friday" is none.
        if (nearest == Tense.Open && at - arranged <= ArrangedReach)
            nearest = Tense.Possible;
        // "The team that won Friday plays again Sunday": the verb has a day of its own.
        if (nearest == Tense.Past && isDayLeft)
            nearest = Tense.Open;
        // "until Thursday", "by March 3": the day bounds something and says nothing of when it is told.
        if (DateWords.Bounds.Contains(last))
            return Tense.Open;
        // "called a strike for Friday", but not "for Friday's attack"
        if (last is "for" && nearest is Tense.Past or Tense.Open or null && !isName && !isPlannedFor)
            return Tense.Possible;
        return TenseCues.IsPlanned(last) && !isAside ? Tense.Future : nearest;
    }

    private readonly ReadOnlySpan<char> Following()
    {
        var following = words;
        return following.Next() ? following.Word : default;
    }

    // Words with a capital are names: "in May", "Will".
    private static bool IsSmall(ReadOnlySpan<char> word) => word is [var first, ..] && char.IsLower(first);
}
