using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>What the words around "the mayor", "her deputy" or "a clerk" tell of whoever is meant: the name that stands beside them, or that they are somebody new.</summary>
internal sealed class RolePhrases(Prose prose, MentionMap map)
{
    /// <summary>The most tokens that follow the noun of a role: "of enforcement at the city's water board".</summary>
    private const int LongestRole = 10;

    /// <summary>The most tokens between a role and the name that its bearer goes by: "of two who gave only his first name,".</summary>
    private const int LongestCalling = 16;

    /// <summary>How far behind such a comma the verb stands, in tokens: "At Moss Hall, a customer in a feed cap said".</summary>
    private const int LongestOpening = 14;

    /// <summary>"A clerk", "one diver", "another": somebody who has not been named before.</summary>
    public bool IsIndefinite(Mention mention) =>
        prose.Word(mention.First) is "a" or "A" or "an" or "An" or "another" or "Another" or "one" or "One";

    /// <summary>"Moss is a minister", "Moss, a minister,", "as a minister": what somebody is who has a name. Not "At Moss Hall, a minister said", nor "Among them was a minister".</summary>
    public bool IsToldOf(Mention role) =>
        role.First > 0 && (prose.Is(role.First - 1, WordClass.Auxiliary) && !(prose.Word(prose.Sentences[prose.SentenceAt(role.First)].First) is "Among") || prose.Word(role.First - 1) is "as" or "become" or "becomes" or "became" or "becoming"
            || OfWhom(role) is not null);

    /// <summary>"Moss" in "Moss, a minister,": of whom a role that stands behind a comma is told; null where none is.</summary>
    public Mention? OfWhom(Mention role) =>
        role.First > 0 && prose.Char(role.First - 1) is ',' or '(' && map.EndingAt(BeforeAge(role.First - 1)) is { Kind: MentionKind.Person or MentionKind.Name } name && !ClosesOpening(name) ? name : null;

    // "Moss, 23, a student,": the comma before the age.
    private int BeforeAge(int comma) =>
        comma > 2 && prose.Char(comma) == ',' && prose.Tokens[comma - 1] is { Kind: TokenKind.Number, Length: < 3 } && prose.Char(comma - 2) == ',' ? comma - 2 : comma;

    /// <summary>"At Moss Hall, a baker said", "In Velm, a nurse at the clinic, reached by telephone, said": the comma behind a name closes what the sentence opens with; not "In Moss, a baker, the town has".</summary>
    public bool ClosesOpening(Mention name)
    {
        var first = prose.Sentences[prose.SentenceAt(name.First)].First;
        if (!PhraseWords.IsWhere(prose, first) || name.First - 1 != first && (name.Kind != MentionKind.Name || !(prose.Word(name.First - 1) is "in" or "at" or "of") || prose.HasComma(first, name.First)))
            return false;
        for (var i = name.End + 1; i < Math.Min(prose.Tokens.Length, name.End + LongestOpening); i++)
        {
            if (prose.Char(i) == ',')
                return prose.IsPast(i + 1) || prose.IsParticiple(i + 1);
            if (prose.Char(i) == '.')
                return false;
            if (prose.IsVerb(i))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The name that stands beside a role: "the mayor of Elmford, Ada Quill, said", "Moss's deputy, Ada Quill", "one of them, Ada
    /// Quill". "The wife of the mayor, Olaf Krag," may name either.
    /// </summary>
    public Mention? NameBeside(Mention role)
    {
        if (BodyBeside(role) is { } body)
            return body;
        var isOne = role.Kind == MentionKind.People && role.End - role.First == 1 && prose.Word(role.First) is "one" or "One";
        // With the capitals of an official text the role looks like a name: "the Chair of the Port Authority".
        var isOffice = role.Kind == MentionKind.Name && role.End > role.Head + 1 && prose.Is(role.Head, WordClass.OnePerson)
            && prose.Word(role.Head + 1) is "of" or "for"
            // "the Port Relations Officer, Ada Quill,".
            || role is { Kind: MentionKind.Name, IsPossessor: false } && role.End > role.First + 1 && prose.Is(role.First, WordClass.Determiner)
            && prose.Is(role.End - 1, WordClass.OnePerson) && !prose.Is(role.End - 1, WordClass.FirstName);
        // "Elmford's MP, Ada Quill,", "Velm's Foreign Minister, Ada Quill,".
        isOffice |= role is { Kind: MentionKind.Name, IsPossessor: false } && prose.Is(role.End - 1, WordClass.AnyTitle) && !prose.Is(role.End - 1, WordClass.FirstName) && IsOwned(role);
        var isTheOne = (role.Kind == MentionKind.OnePerson || isOffice) && (prose.Is(role.First, WordClass.Determiner) || IsOwned(role));
        if (!isOne && !isTheOne)
            return null;
        var end = role.End;
        // "his niece and crewmate, Ada Quill".
        if (end + 2 < prose.Tokens.Length && prose.Word(end) is "and" && prose.Tokens[end + 1] is { IsWord: true, IsCapital: false } && prose.Char(end + 2) == ',')
            end += 2;
        if (CalledBehind(role) is { } called)
            return called;
        if (TellingEnd(role, end) is var told && told > end)
        {
            end = told;
            // "A widow who has his name, Paul,".
            if (prose.Word(end - 1) is "name" or "number")
                return null;
            // Nobody is "at" somebody, and what no list of given names has is rather a place.
            if (map.EndingAt(end) is { Kind: MentionKind.OnePerson or MentionKind.Person, First: > 0 } other && prose.Word(other.First - 1) is not ("at" or "in")
                && !(other.Kind == MentionKind.Person && other.Head == other.First && !NameSplitter.IsGivenName(prose, other.Head)))
                return null;
        }

        // "Moss's boss, founder and owner Rhett Calloway,".
        if (prose.Char(end) == ',' && map.StartingAt(end + 1) is { Kind: MentionKind.OnePerson, IsPossessor: false } office
            && office.End < prose.Tokens.Length && prose.Word(office.End) is "and" && map.StartingAt(office.End + 1) is { Kind: MentionKind.Person } holder
            && holder.End < prose.Tokens.Length && prose.Char(holder.End) == ',')
            return holder;
        // "The Chairman, House Committee on Tides, Ada Moss, said".
        if (prose.Char(end) == ',' && map.StartingAt(end + 1) is { Kind: MentionKind.Name, IsPossessor: false } committee && prose.Is(role.Head, WordClass.AnyTitle) && prose.Char(committee.End) == ','
            && map.StartingAt(committee.End + 1) is { Kind: MentionKind.Person, Entity: >= 0 } chair && prose.Char(chair.End) == ',' && !prose.Is(committee.End - 1, WordClass.Place))
            return chair;
        // "a student, 19-year-old Ada Moss, asked".
        var own = end + 1 < prose.Tokens.Length && prose.Word(end + 1).EndsWith("-year-old", StringComparison.Ordinal) ? end + 2 : end + 1;
        return prose.Char(end) == ',' && map.StartingAt(own) is { Kind: MentionKind.Person or MentionKind.Name, Entity: >= 0 } name
            && (name.Kind == MentionKind.Person || prose.Is(name.Head, WordClass.FirstName) || IsBareName(name) && (IsOwned(role) || prose.Is(role.Head, WordClass.Kin) || prose.Is(name.Head, WordClass.GivenMan | WordClass.GivenWoman)) || isOne && prose.Is(name.First, WordClass.Determiner))
            && (name.End >= prose.Tokens.Length || prose.Tokens[name.End].Kind == TokenKind.Punctuation || IsOfBody(name.End))
            ? name : null;
    }

    // "The acting mayor, Ada Quill of the Social Alliance, was".
    private bool IsOfBody(int of) =>
        prose.Word(of) is "of" && map.StartingAt(of + 1) is { Kind: MentionKind.Name or MentionKind.Group } body && body.End < prose.Tokens.Length && prose.Char(body.End) == ',';

    // What tells which one is meant: "of Elmford", "next to him", "who works in the bakery opposite".
    private int TellingEnd(Mention role, int first)
    {
        if (first + 1 >= prose.Tokens.Length || !(prose.Is(first, WordClass.Preposition) || IsWho(role, first) || prose.Word(first) is "next" && prose.Word(first + 1) is "to"))
            return first;
        var (end, verb) = (first, false);
        for (; end < prose.Tokens.Length && end < role.End + LongestRole; end++)
        {
            verb |= IsWho(role, end);
            if (prose.StretchAt(end) >= 0 || !(prose.Tokens[end].IsWord || prose.Tokens[end] is { Kind: TokenKind.Clitic or TokenKind.Mark, AfterBlank: false })
                || prose.Is(end, verb ? WordClass.Say : WordClass.Cue | WordClass.Auxiliary | WordClass.Relative))
                break;
        }

        return end;
    }

    // Not "Like the man who built it, Ada Moss, a baker, said".
    private bool IsWho(Mention role, int i) =>
        prose.Word(i) is "who" && !(role.First > 0 && prose.Is(role.First - 1, WordClass.Preposition) && role.First - 1 == prose.Sentences[prose.SentenceAt(i)].First);

    // "a father of two who gave only his first name, Anton,", "a driver who asked to be called Bo said", "a witness, who identified himself as Bo,", "a cleaner who gave her name as Ada", "the clerk,
    // named in the chamber as Ada Moss,".
    private Mention? CalledBehind(Mention role)
    {
        var names = false;
        for (var i = role.End; i + 2 < Math.Min(role.End + LongestCalling, prose.Sentences[prose.SentenceAt(role.First)].End) && prose.StretchAt(i) < 0; i++)
        {
            // Somebody else may be called so.
            if (map.StartingAt(i) is { Kind: MentionKind.OnePerson or MentionKind.Person or MentionKind.People } && !(prose.Word(i - 1) is "by" or "of") || prose.Is(i, WordClass.Say) && !(prose.Word(i + 1) is "to"))
                return null;
            names |= prose.Word(i) is "named" or "identified" && IsOfSelf(role, i) || prose.Word(i) is "known" && i == role.End;
            var next = prose.Word(i) is "name" && (prose.Char(i + 1) == ',' || prose.Word(i + 1) is "as" || prose.Word(i + 1) is "only" or "simply" or "just" && prose.Word(i + 2) is "as") && IsGiven(i) ? i + 2
                : prose.Word(i) is "called" or "named" or "known" or "identified" && prose.Word(i - 1) is "be" && IsWish(i - 3) || names && prose.Word(i) is "as" ? i + 1 : 0;
            while (next > 0 && next + 1 < prose.Tokens.Length && prose.Word(next) is "only" or "simply" or "just" or "as")
                next++;
            if (next > 0 && map.StartingAt(next) is { Kind: MentionKind.Person or MentionKind.Name, Entity: >= 0, IsPossessor: false } name && !prose.Is(name.First, WordClass.Determiner))
                return name.Kind == MentionKind.Person || prose.Is(name.Head, WordClass.FirstName) || IsBareName(name) ? name : null;
        }

        return null;
    }

    // "a man identified as", "the clerk, named in the chamber as", "a witness, who identified himself as"; not "a porter identified the body as".
    private bool IsOfSelf(Mention role, int verb)
    {
        var first = prose.Char(role.End) == ',' ? role.End + 1 : role.End;
        if (prose.Word(first) is "who")
            return verb == first + 1 && prose.Word(verb + 1) is "himself" or "herself" or "themselves";
        return verb == first && (first > role.End || prose.Word(verb + 1) is "as" or "in" or "by" or "only");
    }

    // "gave only his first name".
    private bool IsGiven(int name)
    {
        for (var i = name - 1; i > Math.Max(0, name - 5); i--)
        {
            if (prose.Word(i) is "gave" or "gives" or "give" or "giving")
                return prose.Is(name - 1, WordClass.Possessive) || prose.Word(name - 1) is "first";
        }

        return false;
    }

    // "asked" in "asked to be called".
    private bool IsWish(int i) => i > 0 && prose.Word(i + 1) is "to" && prose.Word(i) is "asked" or "asks" or "wanted" or "wants" or "wished" or "wishes" or "preferred" or "prefers" or "agreed";

    // "the watch body, the Office for Tides, said", "the mill's owner, Tide Holdings Ltd, said"; not "the board, Elmford, and", nor "the firm,
    // Texas,", nor "the council, Northwind, a firm,".
    private Mention? BodyBeside(Mention role)
    {
        if (BetweenCommas(role) is not { } name || prose.Is(name.End - 1, WordClass.Place) || name.Kind == MentionKind.Person && role.Kind != MentionKind.Group)
            return null;
        // "The bidder, Tull Holdings, said".
        var isTrade = name.Kind == MentionKind.Name && PhraseWords.IsTrade(prose, role.Head) && !prose.Is(role.Head, WordClass.Kin | WordClass.AnyTitle);
        return role.Kind is MentionKind.Group or MentionKind.Other || role.Kind == MentionKind.OnePerson && (IsOwned(role) && prose.Is(name.End - 1, WordClass.Body) || isTrade) ? name : null;
    }

    /// <summary>A noun that no list has is somebody's role in "the reeve, Ada Quill, said"; not the mill in "a spokeswoman for the mill, Ada Quill, said".</summary>
    public bool IsUnlistedRole(Mention noun) =>
        noun.Kind == MentionKind.Other && BetweenCommas(noun) is { Kind: MentionKind.Person }
            && (noun.First == prose.Sentences[prose.SentenceAt(noun.First)].First || prose.Char(noun.First - 1) == ',' || prose.Is(noun.First - 1, WordClass.Conjunction));

    // The name between the commas behind a noun with an article, before its verb.
    private Mention? BetweenCommas(Mention noun) =>
        !noun.IsPossessor && prose.Is(noun.First, WordClass.Determiner | WordClass.Possessive) && noun.End + 1 < prose.Tokens.Length && prose.Char(noun.End) == ','
            && map.StartingAt(noun.End + 1) is { Entity: >= 0, IsPossessor: false } name
        && name.End + 1 < prose.Tokens.Length && prose.Char(name.End) == ',' && prose.IsVerb(name.End + 1) ? name : null;

    // "Birgit" in "Odell's wife, Birgit, said", for all that no list has it.
    private bool IsBareName(Mention name) =>
        name.End == name.First + 1 && prose.Tokens[name.First].Length > 2 && prose.Word(name.First).IndexOfAnyInRange('a', 'z') >= 0
        && !prose.Is(name.First, WordClass.Place | WordClass.Body | WordClass.Nationality | WordClass.Noun | WordClass.AnyTitle);

    /// <summary>"her deputy", "Estonia's prime minister".</summary>
    public bool IsOwned(Mention mention)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (prose.Is(i, WordClass.Possessive) || prose.Tokens[i].Kind == TokenKind.Clitic)
                return true;
        }

        // "Moss's deputy", where Moss is a mention of its own; "whose deputy".
        return mention.First > 0 && (prose.Tokens[mention.First - 1].Kind == TokenKind.Clitic || prose.Word(mention.First - 1) is "whose");
    }
}
