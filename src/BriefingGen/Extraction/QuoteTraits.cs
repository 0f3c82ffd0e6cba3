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
        traits[Trait.Ending] = (byte)(!stretch.IsClosed ? 0 : prose.Char(stretch.Close - 1) switch
        {
            ',' => 1,
            '.' => 2,
            '?' or '!' => 3,
            '-' or '—' or '–' => 4,
            _ => end < prose.Tokens.Length && prose.Char(end) is ',' ? 5 : 6,
        });
        var words = 0;
        for (var i = first; i < stretch.Close && words < 30; i++)
            words += prose.Tokens[i].IsWord ? 1 : 0;
        traits[Trait.Words] = (byte)(words switch { 1 => 0, 2 => 1, < 5 => 2, < 10 => 3, < 25 => 4, _ => 5 });
        traits[Trait.Frame] = (byte)((after is null ? 0 : after < 6 ? 1 : 2) + (before is null ? 0 : before < 3 ? 3 : 6));
        traits[Trait.Lead] = Lead();
        traits[Trait.Case] = Capitals();
        traits[Trait.Follow] = Follow();
        traits[Trait.Label] = Label();
        (traits[Trait.Person], traits[Trait.Clause]) = Voice();
        traits[Trait.Scare] = Scare();
        traits[Trait.Preposition] = Preposition();
        traits[Trait.Mark] = (byte)(prose.Char(open) is '\'' or '‘' or '`' ? 1 : 0);
        traits[Trait.Genre] = prose.Genre;
        traits[Trait.Previous] = Contact(stretchIndex - 1, stretchIndex);
        traits[Trait.Next] = Contact(stretchIndex, stretchIndex + 1);
        return traits;
    }

    // How two neighbouring quotations touch: 0 not at all, 1 in one sentence, 2 nothing between, 3 in one paragraph,
    // 4 nothing between but a new paragraph, 5 the next paragraph, 6 the one before was not closed.
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
            return 0;
        if (words > 1 && prose.Word(open + 1).IndexOfAnyInRange('a', 'z') < 0 && capitals == words)
            return 4;
        return (byte)(small > 0 || (capitals == 1 && words > 1) ? 1 : words == 1 ? 3 : IsInHeading() ? 1 : 2);
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

    // 1 a work or label is named just before, 2 just after, 3 an owner before ("Radio Harbour's"), 4 within a name.
    private byte Label()
    {
        var before = open - 1;
        if (before >= sentence.First && prose.Char(before) == ',')
            before--;
        if (before >= sentence.First && prose.StretchAt(before) < 0)
        {
            if (end < sentence.End && before == open - 1 && prose.Tokens[before].IsCapital && prose.Tokens[end].IsCapital && stretch.Close - open <= 3)
                return 4;
            if (prose.Is(before, WordClass.Work))
                return 1;
            if (prose.Tokens[before].Kind == TokenKind.Clitic && before > 0 && prose.Tokens[before - 1].IsCapital)
                return 3;
        }

        for (var i = end; i < Math.Min(end + 2, sentence.End); i++)
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

        return ((byte)(i ? 3 : we ? 2 : you ? 1 : 0), clause ? (byte)1 : (byte)0);
    }

    // 1 between an article and a noun, as what a reporter will not vouch for stands; 2 after "so-called"; 3 in brackets; 4 before a noun.
    private byte Scare()
    {
        var before = open - 1;
        if (before < sentence.First)
            return 0;
        if (prose.Char(before) == '(')
            return 3;
        if (prose.Word(before) is "so-called" or "self-described" or "self-styled")
            return 2;
        var noun = stretch.IsClosed && end < sentence.End && prose.Tokens[end] is { Kind: TokenKind.Word, IsCapital: false }
            && !prose.Is(end, WordClass.Closed | WordClass.Say);
        return (byte)(!noun ? 0 : prose.Is(before, WordClass.Determiner | WordClass.Possessive) || prose.Tokens[before].Kind == TokenKind.Clitic ? 1 : 4);
    }

    // Which preposition leads in the quotation: "on" a programme, "in" a book, "by saying".
    private byte Preposition()
    {
        var before = open - 1;
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
        var i = end;
        if (!stretch.IsClosed || i >= sentence.End)
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
        var i = open - 1;
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
