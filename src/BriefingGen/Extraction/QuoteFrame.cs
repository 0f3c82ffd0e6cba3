using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>The reporter's words around a quotation, as far as they tell who speaks.</summary>
internal sealed class QuoteFrame
{
    private readonly Prose prose;
    private readonly Sentence sentence;
    private readonly Cue? after;
    private readonly Cue? before;
    private readonly int stretchIndex;

    public QuoteFrame(Prose prose, int stretch, List<Cue> cues, int[] firstCue)
    {
        this.prose = prose;
        stretchIndex = stretch;
        Stretch = prose.Stretches[stretch];
        sentence = prose.Sentences[prose.SentenceAt(Open)];
        var index = firstCue[Math.Min(CloseEnd, prose.Tokens.Length)];
        after = index < cues.Count && cues[index].First < sentence.End ? cues[index] : null;
        index = firstCue[Open] - 1;
        before = index >= 0 && cues[index].First >= sentence.First ? cues[index] : null;
        NextInParagraph = stretch + 1 < prose.Stretches.Length && prose.Stretches[stretch + 1].Paragraph == Stretch.Paragraph ? prose.Stretches[stretch + 1].Open : -1;
        Base = MakeBase();
    }

    public Stretch Stretch { get; }

    public int Open => Stretch.Open;

    /// <summary>The token after the closing mark.</summary>
    public int CloseEnd => Stretch.IsClosed ? Stretch.Close + 1 : Stretch.Close;

    /// <summary>The opening mark of the next quotation of the paragraph; -1 where there is none.</summary>
    public int NextInParagraph { get; }

    /// <summary>The quotation opens its paragraph or nothing but quotations stands before it.</summary>
    public bool CanReachBack => sentence.First == prose.Paragraphs[Stretch.Paragraph].First || IsFirstInParagraph;

    /// <summary>The closing mark of the quotation before; -1 where there is none.</summary>
    public int LastClose => stretchIndex == 0 ? -1 : prose.Stretches[stretchIndex - 1].Close;

    public bool IsFirstInParagraph => stretchIndex == 0 || prose.Stretches[stretchIndex - 1].Paragraph != Stretch.Paragraph;

    /// <summary>The traits that are the quotation's own.</summary>
    public TraitVector Base { get; }

    /// <summary>The cue that would serve a speaker who is not named; null where there is none.</summary>
    public Cue? Nearest => after is not null && (before is null || Gap(after.First, after.End) <= Gap(before.First, before.End)) ? after : before;

    public TraitVector Nobody(Candidate? previous, Relation relation)
    {
        var traits = Base;
        traits[Trait.Relation] = (byte)relation;
        traits[Trait.Same] = previous is null ? (byte)5 : previous.Value.Mention is null ? (byte)6 : (byte)0;
        traits[Trait.Cue] = before is null ? (byte)0 : prose.Is(before.First, WordClass.Say) || before.IsAccording ? (byte)1 : (byte)2;
        traits[Trait.CueGap] = before is null ? (byte)0 : SpeakerCandidates.Bucket(Gap(before.First, before.End));
        return traits;
    }

    /// <summary>How many of the reporter's tokens lie between the quotation and a stretch of tokens.</summary>
    public int Gap(int first, int end)
    {
        var (from, to) = end <= Open ? (end, Open) : (CloseEnd, first);
        return Math.Clamp(prose.WordsBefore(to) - prose.WordsBefore(from), 0, 64);
    }

    /// <summary>Whether the nearest cue before the quotation has another subject, nearer than a mention: 1 a name, 2 a pronoun, 3 a phrase.</summary>
    public byte Blocked(Mention mention)
    {
        if (before?.Subject is not { } nearer || before.Link != Link.Adjacent || nearer.First <= mention.First || mention.First >= Open)
            return 0;
        return nearer.Kind switch { MentionKind.Person or MentionKind.Name => 1, MentionKind.Pronoun => 2, _ => 3 };
    }

    /// <summary>
    /// A clause of its own leads up to the quotation ("..., while Moss called it"): nobody named before that clause in the
    /// sentence speaks.
    /// </summary>
    public bool IsCutOff(Mention mention) =>
        mention.First >= Open ? IsInNextClause(mention) : before is { Link: Link.Adjacent or Link.Chain, Subject: { } nearer } && mention.First < nearer.First
        && mention.First >= sentence.First && Gap(before.First, before.End) < 4
        && nearer.Kind switch
        {
            MentionKind.Person or MentionKind.Name => prose.Char(nearer.First - 1) == ';' || prose.Is(nearer.First - 1, WordClass.Conjunction | WordClass.Subordinator) || IsRelativeClause(before, nearer.First - 1),
            MentionKind.People when prose.Is(nearer.First - 1, WordClass.Conjunction) => nearer.End == before.First && prose.Word(before.First).EndsWith("ing", StringComparison.Ordinal),
            MentionKind.OnePerson => prose.Char(nearer.First - 1) == ';' || prose.Is(nearer.First - 1, WordClass.Subordinator) && !prose.Is(nearer.First - 1, WordClass.Preposition),
            _ => prose.Word(nearer.First - 1) is "while" or "whereas",
        };

    // "Moss called it “odd”, and Reed said": what Moss says up to the mark, Reed does not say.
    private bool IsInNextClause(Mention mention) =>
        before is { Link: Link.Adjacent, Subject: not null } && before.End == Open && mention.First < sentence.End && mention.First > CloseEnd
        && after?.Subject == mention && prose.Is(mention.First - 1, WordClass.Conjunction) && prose.Char(Stretch.Close - 1) != ',';

    // "a notion that Moss called “odd”", "a note in which Moss called them “odd”": not "said on the day that Moss called it “odd”".
    private bool IsRelativeClause(Cue cue, int that) =>
        that > sentence.First && prose.Word(that) is "which" or "whom" && prose.Is(that - 1, WordClass.Preposition) || cue.End == Open && prose.Is(cue.First, WordClass.Express) && that > sentence.First + 1 && prose.Is(that, WordClass.Relative)
        && !prose.Is(that - 1, WordClass.Time | WordClass.Cue) && prose.Word(that - 2) is "a" or "an" or "the";

    /// <summary>Where a mention stands as seen from the quotation, and by which cue it speaks.</summary>
    public (Relation Relation, Cue? Cue, Link Link) Relate(Mention mention, int[] firstCue, List<Cue> cues)
    {
        if (mention.First >= Open)
        {
            var own = mention.First < sentence.End;
            if (own && mention.First == CloseEnd + 1 && before is not null && prose.Word(CloseEnd) is "by")
                return (Relation.AfterFollower, before, Link.Agent);
            if (own && after?.Follower == mention && (after.Subject is null || after.Subject.First < Open || after.IsAccording))
                return (Relation.AfterFollower, after, Link.Inverted);
            for (var i = firstCue[own ? CloseEnd : prose.Sentences[prose.SentenceAt(mention.First)].First]; i < cues.Count && cues[i].First <= mention.End + 30 && prose.SentenceAt(cues[i].First) == prose.SentenceAt(mention.First); i++)
            {
                if (cues[i].Subject == mention)
                    return (own ? Relation.AfterSubject : Relation.LaterSubject, cues[i], cues[i].Link);
                if (cues[i].Follower == mention && (prose.StretchAt(Math.Max(cues[i].First - 1, 0)) >= 0 || cues[i].IsAccording))
                    return (own ? Relation.AfterFollower : Relation.LaterFollower, cues[i], Link.Inverted);
            }

            return (own ? Relation.AfterOther : Relation.LaterOther, null, Link.None);
        }

        var inSentence = mention.First >= sentence.First;
        if (inSentence)
        {
            if (before?.Subject == mention)
                return (Relation.BeforeSubject, before, before.Link);
            if (before?.Follower == mention && (before.IsAccording || prose.Word(before.End) is "by"))
                return (Relation.BeforeFollower, before, Link.Agent);
            if (before?.Follower == mention && (before.First == sentence.First || prose.Char(before.First - 1) == ',') && prose.Is(before.First, WordClass.Say))
                return (Relation.BeforeFollower, before, Link.Inverted);
            if (after?.Subject == mention)
                return (Relation.AfterSubject, after, after.Link);
        }

        var at = prose.Sentences[prose.SentenceAt(mention.First)];
        var last = firstCue[Math.Min(Open, at.End)] - 1;
        for (var i = last; i >= 0 && i > last - 6 && cues[i].First >= at.First; i--)
        {
            if (cues[i].Subject == mention)
                return (inSentence ? Relation.BeforeFarSubject : at.Paragraph == Stretch.Paragraph ? Relation.EarlierSubject : Relation.PreviousParagraphSubject, cues[i], cues[i].Link);
            if (cues[i].Follower == mention && (cues[i].IsAccording || prose.StretchAt(Math.Max(cues[i].First - 1, 0)) >= 0))
                return (inSentence ? Relation.BeforeFollower : at.Paragraph == Stretch.Paragraph ? Relation.EarlierSubject : Relation.PreviousParagraphSubject, cues[i], Link.Inverted);
        }

        return (inSentence ? Relation.BeforeOther : at.Paragraph == Stretch.Paragraph ? Relation.EarlierOther : Relation.PreviousParagraphOther, null, Link.None);
    }

    private TraitVector MakeBase()
    {
        var traits = default(TraitVector);
        var first = Open + 1;
        var capital = first < prose.Tokens.Length && (prose.Tokens[first].IsCapital || prose.Tokens[first].Kind is TokenKind.Mark or TokenKind.Number);
        var opens = Open == sentence.First;
        traits[Trait.Shape] = (byte)((opens ? 0 : 2) + (capital ? 0 : 1));
        traits[Trait.Ending] = (byte)(!Stretch.IsClosed ? 0 : prose.Char(Stretch.Close - 1) switch
        {
            ',' => 1,
            '.' => 2,
            '?' or '!' => 3,
            '-' or '—' or '–' => 4,
            _ => CloseEnd < prose.Tokens.Length && prose.Char(CloseEnd) is ',' ? 5 : 6,
        });
        var words = 0;
        for (var i = first; i < Stretch.Close && words < 30; i++)
            words += prose.Tokens[i].IsWord ? 1 : 0;
        traits[Trait.Words] = (byte)(words switch { 1 => 0, 2 => 1, < 5 => 2, < 10 => 3, < 25 => 4, _ => 5 });
        traits[Trait.Frame] = (byte)((after is null ? 0 : Gap(after.First, after.End) < 6 ? 1 : 2) + (before is null ? 0 : Gap(before.First, before.End) < 3 ? 3 : 6));
        traits[Trait.Lead] = Lead();
        traits[Trait.Case] = Capitals();
        traits[Trait.Follow] = Follow();
        traits[Trait.Label] = Label();
        (traits[Trait.Person], traits[Trait.Clause]) = Voice();
        traits[Trait.Scare] = Scare();
        traits[Trait.Preposition] = Preposition();
        traits[Trait.Mark] = (byte)(prose.Char(Open) is '\'' or '‘' or '`' ? 1 : 0);
        traits[Trait.Genre] = prose.Genre;
        traits[Trait.Previous] = Contact(stretchIndex - 1, stretchIndex);
        traits[Trait.Next] = Contact(stretchIndex, stretchIndex + 1);
        return traits;
    }

    // How two neighbouring quotations touch: 0 not at all, 1 in one sentence, 2 nothing between, 3 in one paragraph,
    // 4 nothing between but a new paragraph, 5 the next paragraph.
    private byte Contact(int left, int right)
    {
        if (left < 0 || right >= prose.Stretches.Length)
            return 0;
        var (a, b) = (prose.Stretches[left], prose.Stretches[right]);
        if (b.Paragraph > a.Paragraph + 1)
            return 0;
        var touching = b.Open - a.Close <= 1;
        if (a.Paragraph != b.Paragraph)
            return !a.IsClosed ? (byte)6 : touching ? (byte)4 : (byte)5;
        return prose.SentenceAt(a.Open) == prose.SentenceAt(b.Open) ? (byte)1 : touching ? (byte)2 : (byte)3;
    }

    // 0 begins small, 1 begins with a capital, 2 all capitals of a title, 3 a single word with one, 4 shouted.
    private byte Capitals()
    {
        var (capitals, small, words) = (0, 0, 0);
        for (var i = Open + 1; i < Math.Min(Stretch.Close, Open + 12); i++)
        {
            if (!prose.Tokens[i].IsWord)
                continue;
            words++;
            if (prose.Tokens[i].IsCapital || prose.Tokens[i].Kind == TokenKind.Number)
                capitals++;
            else if (!prose.Is(i, WordClass.Closed))
                small++;
        }

        if (words == 0 || !prose.Tokens[Open + 1].IsCapital)
            return 0;
        if (words > 1 && prose.Word(Open + 1).IndexOfAnyInRange('a', 'z') < 0 && capitals == words)
            return 4;
        return (byte)(small > 0 || (capitals == 1 && words > 1) ? 1 : words == 1 ? 3 : 2);
    }

    // 1 a work or label is named just before, 2 just after, 3 an owner before ("Radio Harbour's"), 4 within a name.
    private byte Label()
    {
        var before = Open - 1;
        if (before >= sentence.First && prose.Char(before) == ',')
            before--;
        if (before >= sentence.First && prose.StretchAt(before) < 0)
        {
            if (CloseEnd < sentence.End && before == Open - 1 && prose.Tokens[before].IsCapital && prose.Tokens[CloseEnd].IsCapital && Stretch.Close - Open <= 3)
                return 4;
            if (prose.Is(before, WordClass.Work))
                return 1;
            if (prose.Tokens[before].Kind == TokenKind.Clitic && before > 0 && prose.Tokens[before - 1].IsCapital)
                return 3;
        }

        for (var i = CloseEnd; i < Math.Min(CloseEnd + 2, sentence.End); i++)
        {
            if (prose.Is(i, WordClass.Work) && !prose.Is(i, WordClass.Cue))
                return 2;
        }

        return 0;
    }

    // Who "I" and "we" are tells a voice; a verb tells a clause.
    private (byte, byte) Voice()
    {
        var (i, we, you, clause) = (false, false, false, false);
        for (var t = Open + 1; t < Math.Min(Stretch.Close, Open + 40); t++)
        {
            if (!prose.Is(t, WordClass.First | WordClass.Possessive | WordClass.Auxiliary))
            {
                clause |= prose.Tokens[t].Kind == TokenKind.Clitic && !prose.Word(t).EndsWith("s", StringComparison.Ordinal);
                continue;
            }

            clause |= prose.Is(t, WordClass.Auxiliary);
            i |= prose.Word(t) is "I" or "me" or "my" or "My" or "myself";
            we |= prose.Word(t) is "we" or "We" or "us" or "our" or "Our";
            you |= prose.Word(t) is "you" or "You" or "your" or "Your";
        }

        return ((byte)(i ? 3 : we ? 2 : you ? 1 : 0), clause ? (byte)1 : (byte)0);
    }

    // 1 between an article and a noun, as what a reporter will not vouch for stands; 2 after "so-called"; 3 in brackets.
    private byte Scare()
    {
        var before = Open - 1;
        if (before < sentence.First)
            return 0;
        if (prose.Char(before) == '(')
            return 3;
        if (prose.Word(before) is "so-called" or "self-described" or "self-styled")
            return 2;
        var noun = Stretch.IsClosed && CloseEnd < sentence.End && prose.Tokens[CloseEnd] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(CloseEnd, WordClass.Closed | WordClass.Say);
        return (byte)(!noun ? 0 : prose.Is(before, WordClass.Determiner | WordClass.Possessive) || prose.Tokens[before].Kind == TokenKind.Clitic ? 1 : 4);
    }

    /// <summary>How many cues with another subject stand between a mention and the quotation, in its sentence.</summary>
    public byte Between(Mention mention, int[] firstCue, List<Cue> cues)
    {
        if (mention.First < sentence.First || mention.First >= Open)
            return 0;
        var count = 0;
        for (var i = firstCue[Open] - 1; i >= 0 && cues[i].First > mention.End && count < 3; i--)
        {
            if (cues[i].Subject is { } subject && subject != mention && subject.First > mention.First)
                count++;
        }

        return (byte)count;
    }

    /// <summary>What stands between a cue and the quotation: 1 "that", 2 another auxiliary verb, 3 both.</summary>
    public byte That(Cue cue)
    {
        if (cue.First >= Open || cue.First < sentence.First)
            return 0;
        var (that, verb) = (0, 0);
        for (var i = Math.Max(cue.End, Open - 40); i < Open; i++)
        {
            if (prose.StretchAt(i) >= 0)
                continue;
            if (prose.Word(i) is "that")
                that = 1;
            else if (prose.Is(i, WordClass.Auxiliary))
                verb = 2;
        }

        return (byte)(1 + that + verb);
    }

    // Which preposition leads in the quotation: "on" a programme, "in" a book, "by saying".
    private byte Preposition()
    {
        var before = Open - 1;
        return before < sentence.First || !prose.Is(before, WordClass.Preposition) ? (byte)0 : (byte)(prose.Word(before) switch
        {
            "on" => 1,
            "in" => 2,
            "of" => 3,
            "for" => 4,
            "as" => 5,
            "with" => 6,
            "about" or "over" => 7,
            "from" => 8,
            _ => 9,
        });
    }

    // What follows the closing mark.
    private byte Follow()
    {
        var i = CloseEnd;
        if (!Stretch.IsClosed || i >= sentence.End)
            return 0;
        if (prose.StretchAt(i) >= 0)
            return 1;
        if (prose.Char(i) is ',' or ';')
            return 2;
        if (prose.Tokens[i].Kind == TokenKind.Punctuation)
            return prose.Char(i) is '.' or '?' or '!' ? (byte)3 : (byte)4;
        if (prose.Is(i, WordClass.Say))
            return 5;
        if (prose.Is(i, WordClass.Pronoun))
            return 6;
        if (prose.Is(i, WordClass.Preposition))
            return 7;
        if (prose.Is(i, WordClass.Conjunction | WordClass.Relative))
            return 8;
        if (prose.Is(i, WordClass.Auxiliary | WordClass.Express))
            return 9;
        if (prose.Tokens[i].IsCapital)
            return 10;
        return prose.Is(i, WordClass.Noun) ? (byte)11 : (byte)12;
    }

    // What leads in the quotation.
    private byte Lead()
    {
        var i = Open - 1;
        if (i < sentence.First)
            return 0;
        if (prose.StretchAt(i) >= 0)
            return 1;
        if (prose.Char(i) is ':')
            return 2;
        if (prose.Char(i) is ',')
            return i - 1 >= sentence.First && prose.Is(i - 1, WordClass.Say) ? (byte)3 : (byte)4;
        if (prose.Tokens[i].Kind == TokenKind.Punctuation)
            return 5;
        if (prose.Word(i) is "that")
            return 6;
        if (prose.Is(i, WordClass.Say))
            return 7;
        if (prose.Is(i, WordClass.Express))
            return 8;
        if (prose.Word(i) is "the" or "a" or "an" or "The" or "A" or "his" or "her" or "their")
            return 9;
        if (prose.Word(i) is "as")
            return 10;
        if (prose.Word(i) is "is" or "was" or "are" or "were" or "be" or "been")
            return 11;
        if (prose.Word(i) is "to")
            return 12;
        if (prose.Is(i, WordClass.Preposition))
            return 13;
        return prose.Tokens[i].Kind == TokenKind.Clitic ? (byte)14 : (byte)15;
    }
}
