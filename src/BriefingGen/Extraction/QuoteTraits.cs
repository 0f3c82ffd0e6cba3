using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>What a quotation itself, and what stands right beside it, tells of whether somebody says it and who.</summary>
internal sealed class QuoteTraits(Prose prose, int stretchIndex, Sentence sentence)
{
    /// <summary>How far before a quotation the capitals of a heading show, in tokens.</summary>
    private const int HeadingReach = 24;

    private readonly Stretch stretch = prose.Stretches[stretchIndex];
    private readonly int open = prose.Stretches[stretchIndex].Open;
    private readonly int end = prose.Stretches[stretchIndex].End;

    /// <summary>The traits, given how many words of the reporter's lie between the quotation and the nearest cue on either side.</summary>
    public TraitVector Of(int? after, int? before)
    {
        var traits = default(TraitVector);
        var first = open + 1;
        var capital = first < prose.Tokens.Length && (prose.Tokens[first].IsCapital || prose.Tokens[first].Kind is TokenKind.Mark or TokenKind.Number);
        var opens = open == sentence.First;
        traits[Trait.Shape] = (byte)((opens ? 0 : 2) + (capital ? 0 : 1));
        traits[Trait.Ending] = (byte)Ending();
        traits[Trait.Words] = (byte)Length();
        traits[Trait.Frame] = (byte)((after is null ? 0 : after < 6 ? 1 : 2) + (before is null ? 0 : before < 3 ? 3 : 6));
        traits[Trait.Lead] = (byte)Lead();
        traits[Trait.Case] = (byte)Case();
        traits[Trait.Follow] = (byte)Follow();
        traits[Trait.Label] = (byte)Label();
        var (voice, isClause) = VoiceAndClause();
        (traits[Trait.Person], traits[Trait.Clause]) = ((byte)voice, (byte)(isClause ? 1 : 0));
        traits[Trait.Scare] = (byte)ScareMark();
        traits[Trait.Preposition] = (byte)Preposition();
        traits[Trait.Mark] = (byte)(prose.Char(open) is '\'' or '‘' or '`' ? 1 : 0);
        traits[Trait.Genre] = (byte)prose.Genre;
        traits[Trait.Previous] = (byte)Between(stretchIndex - 1, stretchIndex);
        traits[Trait.Next] = (byte)Between(stretchIndex, stretchIndex + 1);
        return traits;
    }

    private QuoteEnding Ending() => !stretch.IsClosed ? QuoteEnding.Open : prose.Char(stretch.Close - 1) switch
    {
        ',' => QuoteEnding.Comma,
        '.' => QuoteEnding.FullStop,
        '?' or '!' => QuoteEnding.Question,
        '-' or '—' or '–' => QuoteEnding.Dash,
        _ => end < prose.Tokens.Length && prose.Char(end) is ',' ? QuoteEnding.CommaBehind : QuoteEnding.Other,
    };

    private QuoteLength Length()
    {
        var words = 0;
        for (var i = open + 1; i < stretch.Close && words < 30; i++)
            words += prose.Tokens[i].IsWord ? 1 : 0;
        return words switch { 1 => QuoteLength.One, 2 => QuoteLength.Two, < 5 => QuoteLength.Few, < 10 => QuoteLength.Clause, < 25 => QuoteLength.Sentence, _ => QuoteLength.Long };
    }

    private Contact Between(int left, int right)
    {
        if (left < 0 || right >= prose.Stretches.Length)
            return Contact.None;
        var (a, b) = (prose.Stretches[left], prose.Stretches[right]);
        if (b.Paragraph > a.Paragraph + 1)
            return Contact.None;
        var touching = b.Open - a.Close <= 1;
        if (a.Paragraph != b.Paragraph)
            return !a.IsClosed ? Contact.Unclosed : touching ? Contact.TouchingParagraphs : Contact.NextParagraph;
        return prose.SentenceAt(a.Open) == prose.SentenceAt(b.Open) ? Contact.OneSentence : touching ? Contact.Touching : Contact.OneParagraph;
    }

    private Capitals Case()
    {
        var (capitals, small, words) = (0, 0, 0);
        for (var i = open + 1; i < Math.Min(stretch.Close, open + 12); i++)
        {
            if (!prose.Tokens[i].IsWord)
                continue;
            words++;
            if (prose.Tokens[i].IsCapital || prose.Tokens[i].Kind == TokenKind.Number)
                capitals++;
            else if (!prose.Is(i, WordClass.Closed) || prose.Is(i, WordClass.Auxiliary | WordClass.Pronoun))
                small++;
        }

        if (words == 0 || !prose.Tokens[open + 1].IsCapital)
            return Capitals.None;
        if (words > 1 && prose.Word(open + 1).IndexOfAnyInRange('a', 'z') < 0 && capitals == words)
            return Capitals.Shouted;
        return small > 0 || (capitals == 1 && words > 1) ? Capitals.First : words == 1 ? Capitals.Word : IsInHeading() ? Capitals.First : Capitals.Title;
    }

    // "Moss Said That Bread “Should Cost Less”": all has capitals, and those of the quotation say nothing.
    private bool IsInHeading()
    {
        for (var i = Math.Max(sentence.First + 1, open - HeadingReach); i < open; i++)
        {
            if (prose.StretchAt(i) < 0 && prose.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true, Length: > 1 }
                && (prose.Is(i, WordClass.Closed & ~WordClass.Pronoun) || NameFinder.IsHeadlineVerb(prose, i)))
                return true;
        }

        return false;
    }

    private LabelSign Label()
    {
        var before = open - 1;
        if (before >= sentence.First && prose.Char(before) == ',')
            before--;
        if (before >= sentence.First && prose.StretchAt(before) < 0)
        {
            if (end < sentence.End && before == open - 1 && prose.Tokens[before].IsCapital && prose.Tokens[end].IsCapital && stretch.Close - open <= 3)
                return LabelSign.WithinName;
            if (prose.Is(before, WordClass.Work))
                return LabelSign.WorkBefore;
            if (prose.Tokens[before].Kind == TokenKind.Clitic && before > 0 && prose.Tokens[before - 1].IsCapital)
                return LabelSign.OwnerBefore;
        }

        for (var i = end; i < Math.Min(end + 2, sentence.End); i++)
        {
            if (prose.Is(i, WordClass.Work) && !prose.Is(i, WordClass.Cue))
                return LabelSign.WorkBehind;
        }

        return LabelSign.None;
    }

    // Who "I" and "we" are tells a voice; a verb tells a clause.
    private (Voice Voice, bool IsClause) VoiceAndClause()
    {
        var (i, we, you, clause) = (false, false, false, false);
        for (var t = open + 1; t < Math.Min(stretch.Close, open + 40); t++)
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

        return (i ? Voice.I : we ? Voice.We : you ? Voice.You : Voice.Untold, clause);
    }

    private Scare ScareMark()
    {
        var before = open - 1;
        if (before < sentence.First)
            return Scare.None;
        if (prose.Char(before) == '(')
            return Scare.Bracketed;
        if (prose.Word(before) is "so-called" or "self-described" or "self-styled")
            return Scare.SoCalled;
        var noun = stretch.IsClosed && end < sentence.End && prose.Tokens[end] is { Kind: TokenKind.Word, IsCapital: false }
            && !prose.Is(end, WordClass.Closed | WordClass.Say);
        return !noun ? Scare.None
            : prose.Is(before, WordClass.Determiner | WordClass.Possessive) || prose.Tokens[before].Kind == TokenKind.Clitic ? Scare.WithinPhrase : Scare.BeforeNoun;
    }

    private LeadPreposition Preposition()
    {
        var before = open - 1;
        return before < sentence.First || !prose.Is(before, WordClass.Preposition) ? LeadPreposition.None : prose.Word(before) switch
        {
            "on" => LeadPreposition.On,
            "in" => LeadPreposition.In,
            "of" => LeadPreposition.Of,
            "for" => LeadPreposition.For,
            "as" => LeadPreposition.As,
            "with" => LeadPreposition.With,
            "about" or "over" => LeadPreposition.About,
            "from" => LeadPreposition.From,
            _ => LeadPreposition.Other,
        };
    }

    private FollowUp Follow()
    {
        var i = end;
        if (!stretch.IsClosed || i >= sentence.End)
            return FollowUp.Nothing;
        if (prose.StretchAt(i) >= 0)
            return FollowUp.Quotation;
        if (prose.Char(i) is ',' or ';')
            return FollowUp.Comma;
        if (prose.Tokens[i].Kind == TokenKind.Punctuation)
            return prose.Char(i) is '.' or '?' or '!' ? FollowUp.FullStop : FollowUp.OtherMark;
        if (prose.Is(i, WordClass.Say))
            return FollowUp.Say;
        if (prose.Is(i, WordClass.Pronoun))
            return FollowUp.Pronoun;
        if (prose.Is(i, WordClass.Preposition))
            return FollowUp.Preposition;
        if (prose.Is(i, WordClass.Conjunction | WordClass.Relative))
            return FollowUp.Conjunction;
        if (prose.Is(i, WordClass.Auxiliary | WordClass.Express))
            return FollowUp.Verb;
        if (prose.Tokens[i].IsCapital)
            return FollowUp.Capital;
        return prose.Is(i, WordClass.Noun) ? FollowUp.Noun : FollowUp.OtherWord;
    }

    private LeadIn Lead()
    {
        var i = open - 1;
        if (i < sentence.First)
            return LeadIn.Nothing;
        if (prose.StretchAt(i) >= 0)
            return LeadIn.Quotation;
        if (prose.Char(i) is ':')
            return LeadIn.Colon;
        if (prose.Char(i) is ',')
            return i - 1 >= sentence.First && prose.Is(i - 1, WordClass.Say) ? LeadIn.CommaOfSaying : LeadIn.Comma;
        if (prose.Tokens[i].Kind == TokenKind.Punctuation)
            return LeadIn.OtherMark;
        if (prose.Word(i) is "that")
            return LeadIn.That;
        if (prose.Is(i, WordClass.Say))
            return LeadIn.Say;
        if (prose.Is(i, WordClass.Express))
            return LeadIn.Express;
        if (prose.Word(i) is "the" or "a" or "an" or "The" or "A" or "his" or "her" or "their")
            return LeadIn.Article;
        if (prose.Word(i) is "as")
            return LeadIn.As;
        if (prose.Word(i) is "is" or "was" or "are" or "were" or "be" or "been")
            return LeadIn.Be;
        if (prose.Word(i) is "to")
            return LeadIn.To;
        if (prose.Is(i, WordClass.Preposition))
            return LeadIn.Preposition;
        return prose.Tokens[i].Kind == TokenKind.Clitic ? LeadIn.Clitic : LeadIn.OtherWord;
    }
}
