using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds the name, the role and the words that are shown for somebody who speaks.</summary>
internal sealed class SpeakerNamer(Prose prose, List<Mention> mentions, MentionMap map, RolePhrases phrases, RoleHolders roles, EntityIndex entities, Ages ages)
{
    /// <summary>However clear it looks, one name in ten that is put for a pronoun is another than the annotated one.</summary>
    private const double PronounCertainty = 0.9;

    /// <summary>A pronoun stays as it is written unless one person is three times as likely as the next.</summary>
    private const double PronounLine = 0.75;

    /// <summary>"The senator" may yet be another than the one senator that was named.</summary>
    private const double RoleCertainty = 0.9;

    /// <summary>Nor does it give way to the words for somebody without a name ("the groundsman") unless they are nine times as likely: of whom the article tells so little it tells more by chance.</summary>
    private const double UnnamedLine = 0.9;

    private const int MostLinks = 3;

    /// <summary>How far behind a report the "that" of what it tells stands: "A report of the board, published on Monday, found that".</summary>
    private const int LongestTelling = 16;

    /// <summary>The most people who are named together as one speaker, less one.</summary>
    private const int LongestList = 8;

    private readonly PronounResolver pronouns = new(prose, mentions, map, new(prose, mentions, map, entities, phrases, roles, ages), phrases, entities);
    private readonly Speaker?[] named = new Speaker?[entities.Entities.Count];

    /// <summary>The speaker that a mention names, and how sure it is that the name is theirs (0 to 1).</summary>
    /// <param name="mention">Who speaks.</param>
    /// <param name="stretch">The index of what they say: people seldom name themselves.</param>
    public (Speaker Speaker, double Certainty)? Find(Mention mention, int stretch) =>
        // "a sentence, kept since May, that said": what "that" stands for is not found, and "that" is nobody.
        mention.Kind == MentionKind.Relative && map.Antecedent(mention) is null && !IsThose(mention) ? null : Of(mention, stretch);

    private (Speaker, double) Of(Mention mention, int stretch)
    {
        if (phrases.NameBeside(mention) is { } name)
            return (Named(name.Entity), 1);
        if (Together(mention) is { } both)
            return (new(prose.Article.Text.Substring(both), both, null, null, false), 1);
        if (ages.Meant(mention) is { } aged)
            return (Named(aged.Fullest.Entity), PronounCertainty);
        if (mention.Kind != MentionKind.OnePerson && roles.Find(mention) is { } called)
            return (Named(called), RoleCertainty);
        if (mention.Entity >= 0 && !IsOneOfMany(mention))
            return (Named(mention.Entity), 1);
        if (PronounResolver.IsPersonal(mention) && pronouns.Resolve(mention, stretch) is { Score: >= PronounLine } known && (known.Who.Entity >= 0 || known.Score >= UnnamedLine))
            return (known.Who.Entity >= 0 ? Named(known.Who.Entity) : Of(known.Who, stretch).Item1, PronounCertainty * known.Score);
        if (Body(mention) is { } body)
        {
            var (speaker, certainty) = Of(body, stretch);
            return (speaker, PronounCertainty * certainty);
        }

        if (map.Antecedent(mention) is { } antecedent)
            return Of(antecedent, stretch);
        if (IsThose(mention))
        {
            var those = prose.Span(mention.First - 1, mention.End);
            return (new(prose.Article.Text.Substring(those), those, null, null, false), 1);
        }

        if ((roles.Find(mention) ?? roles.Body(mention)) is { } holder)
            return (Named(holder), RoleCertainty);
        if (roles.Newcomer(mention) is { Speaks: true } newcomer)
            return (Of(newcomer, stretch).Item1, RoleCertainty);
        var end = PhraseEnd(mention);
        var words = prose.Span(mention.First, end);
        return (new(prose.Article.Text.Substring(words), words, null, null, false), 1);
    }

    /// <summary>The fullest name that the article gives, or the words themselves.</summary>
    public string NameOf(Mention mention)
    {
        if (mention.Entity < 0)
            return prose.Article.Text.Substring(prose.Span(mention.First, mention.End));
        var fullest = entities.Entities[mention.Entity].Fullest;
        return prose.Article.Text.Substring(prose.Span(fullest.Head, fullest.End));
    }

    // "the third-term Republican": not everybody who is called so.
    private bool IsOneOfMany(Mention mention) =>
        mention is { Kind: MentionKind.Name, IsPossessor: false } && mention.Head == mention.End - 1 && mention.First < mention.Head && prose.Is(mention.First, WordClass.Determiner) && prose.Is(mention.Head, WordClass.Nationality | WordClass.OnePerson);

    // "those who will say"
    private bool IsThose(Mention mention) =>
        mention is { Kind: MentionKind.Relative, First: > 0 } && prose.Is(mention.First - 1, WordClass.Determiner | WordClass.Quantifier);

    // "Moss and Reed said": two who say it at once; not "Quill met Moss and Reed said".
    private TextSpan? Together(Mention mention)
    {
        if (mention.Kind is not (MentionKind.Person or MentionKind.Name or MentionKind.OnePerson) || mention.IsPossessor)
            return null;
        if (mention.First > 1 && prose.Word(mention.First - 1) is "and"
            && (prose.Tokens[mention.First].IsCapital || prose.Is(mention.First, WordClass.Determiner | WordClass.Possessive))
            && map.EndingAt(mention.First - 1 - (prose.Char(mention.First - 2) == ',' ? 1 : 0)) is { Kind: MentionKind.Person or MentionKind.Name or MentionKind.OnePerson, IsPossessor: false } other
            && (other.Kind == MentionKind.OnePerson ? prose.Is(other.First, WordClass.Determiner) && mention.Kind == MentionKind.OnePerson
                : other.End - other.Head > 1 || !prose.Is(other.Head, WordClass.OnePerson | WordClass.AnyTitle)) && FirstOfList(other) is var leader && OpensClause(leader))
            return prose.Span(leader.First, mention.End);
        // "said Ada Moss, 40, and Bo Reed, 42".
        var and = NameSplitter.IsOfAge(prose, mention.End) ? mention.End + 3 : mention.End;
        return mention.First > 0 && prose.Is(mention.First - 1, WordClass.Say) && and + 1 < prose.Tokens.Length && prose.Word(and) is "and"
            && map.StartingAt(and + 1) is { Kind: MentionKind.Person or MentionKind.Name, IsPossessor: false } second && (and == mention.End || second.Kind == MentionKind.Person)
            && (second.End >= prose.Tokens.Length || prose.Char(second.End) is '.' or ',') ? prose.Span(mention.First, second.End) : null;
    }

    // The first word of a sentence, or what follows its opening: "On Friday, Moss and Reed said".
    private bool OpensClause(Mention leader)
    {
        var first = prose.Sentences[prose.SentenceAt(leader.First)].First;
        return leader.First == first || prose.StretchAt(leader.First - 1) >= 0 || prose.Word(leader.First - 1) is "that" or "what" or "from" or "From"
            || prose.Char(leader.First - 1) == ',' && prose.Is(first, WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb | WordClass.Time);
    }

    // "Moss" in "Moss, Reed, Quill" as seen from Quill.
    private Mention FirstOfList(Mention last)
    {
        for (var links = 0; links < LongestList; links++)
        {
            if (last.First < 2 || prose.Char(last.First - 1) != ',' || map.EndingAt(last.First - 1) is not { Kind: MentionKind.Person, IsPossessor: false } other)
                return last;
            last = other;
        }

        return last;
    }

    // "The board said no. “...,” it added": the body that spoke last, if no other opens a sentence since.
    private Mention? Body(Mention pronoun)
    {
        if (pronoun.Kind != MentionKind.Pronoun || !(prose.Word(pronoun.First) is "it" or "It"))
            return null;
        var own = prose.SentenceAt(pronoun.First);
        var opens = IsOpening(pronoun);
        var paragraph = prose.Sentences[own].Paragraph;
        if (opens && own > 0 && prose.Sentences[own - 1] is var last && last.Paragraph == paragraph && map.StartingAt(last.First) is { Kind: MentionKind.Group or MentionKind.Document, IsPossessor: false } opener && TellsThat(opener))
            return opener;
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - PronounResolver.Reach; i--)
        {
            var mention = mentions[i];
            var at = prose.SentenceAt(mention.First);
            var sentence = prose.Sentences[at];
            if (sentence.Paragraph < paragraph - 1)
                return null;
            var isBody = mention.Kind is MentionKind.Group or MentionKind.Document || mention.Kind == MentionKind.Name
                && (mention.Entity < 0 || !entities.Entities[mention.Entity].IsPerson);
            if (!isBody || mention.IsPossessor)
                continue;
            // "a Liberal" is no body.
            if (IsRejected(mention) || mention.Kind == MentionKind.Name && prose.Word(mention.First) is "a" or "an" && prose.Is(mention.End - 1, WordClass.Nationality | WordClass.OnePerson))
                continue;
            if (mention.Speaks && (mention.First == sentence.First || !prose.Is(mention.First - 1, WordClass.Preposition)))
                return mention;
            // "The board met. It warned", "The board regretted what it called", "A review found that. It described"; not "A contractor came. It said".
            if (mention.First == sentence.First && (mention.Kind == MentionKind.Document ? at < own : !(prose.Word(mention.First) is "A" or "An"))
                && (at == own || at == own - 1 && opens))
                return HasRival(mention, pronoun, prose.StretchAt(prose.Sentences[own].First) >= 0) ? null : mention;
            // "In a letter, it said", "had no notice".
            if (mention.Kind == MentionKind.Document && mention.First > 0 && (prose.Is(mention.First - 1, WordClass.Preposition) || prose.Word(mention.First) is "no"))
                continue;
            // Its letter, a new one, or another body that opens a sentence, may be meant as well.
            if (mention.Kind == MentionKind.Document || mention.First == sentence.First || prose.Word(mention.First) is "a" or "an")
                return null;
        }

        return null;
    }

    // "The board rejected the plan. It said": not the plan; "has seen the plan", "rejected the plan by the union" may be either.
    private bool IsRejected(Mention paper) =>
        paper is { Kind: MentionKind.Document, First: > 0 } && Unsaid.IsDenial(prose.Word(paper.First - 1)) && prose.Word(paper.First) is "the" or "that" or "this" or "those" or "these"
        && !(paper.End < prose.Tokens.Length && prose.Is(paper.End, WordClass.Preposition));

    // "It warned", "It would ask, it said,", "“...,” it said", "In its letter it said".
    private bool IsOpening(Mention pronoun)
    {
        var first = prose.Sentences[prose.SentenceAt(pronoun.First)].First;
        if (pronoun.First == first || prose.Word(first) is "It" || prose.StretchAt(first) is >= 0 and var quoted && prose.Stretches[quoted].End == pronoun.First)
            return true;
        if (!(prose.Word(first) is "In"))
            return false;
        for (var i = pronoun.Index - 1; i >= 0 && mentions[i].First > first; i--)
        {
            if (mentions[i].Kind is not (MentionKind.Document or MentionKind.PossessivePronoun) && !(mentions[i].Kind == MentionKind.Other && prose.Is(mentions[i].Head, WordClass.SpeechNoun) && prose.Word(mentions[i].First) is "a"))
                return false;
        }

        return true;
    }

    // "A report found in May that the board had paid Moss. It": all of that the report tells.
    private bool TellsThat(Mention body)
    {
        var end = prose.Sentences[prose.SentenceAt(body.First)].End;
        for (var i = body.End; i + 1 < Math.Min(end, body.End + LongestTelling); i++)
        {
            if (prose.Is(i, WordClass.Cue) && (prose.Word(i + 1) is "that" || prose.Word(i + 1) is "in" or "on" && i + 3 < end && prose.Word(i + 3) is "that"))
                return true;
            if (prose.StretchAt(i) >= 0 || prose.Is(i, WordClass.Cue))
                return false;
        }

        return false;
    }

    private int ClauseEnd(int first)
    {
        var end = prose.Sentences[prose.SentenceAt(first)].End;
        while (first < end && prose.Char(first) != ',')
            first++;
        return first;
    }

    // Between a body and the "it" somebody else is named who may be meant: of "The plan angered Moss. It said" the plan says nothing.
    // Behind a quotation, of whatever else stands there.
    private bool HasRival(Mention body, Mention pronoun, bool isBehindQuotation)
    {
        var told = body.End;
        for (var i = body.Index + 1; i < pronoun.Index; i++)
        {
            // "The union, which represents divers, met. It".
            if (mentions[i].Kind == MentionKind.Relative && prose.Char(mentions[i].First - 1) == ',')
                told = ClauseEnd(mentions[i].First);
            if (mentions[i].First < told)
                continue;
            if (prose.Is(mentions[i].First - 1, WordClass.Preposition) && map.Outer(mentions[i]) == body)
                continue;
            if (isBehindQuotation && mentions[i].Kind is not (MentionKind.Relative or MentionKind.PossessivePronoun or MentionKind.Other) && !IsRejected(mentions[i]))
                return true;
            // "The report by Moss on the quay at Velm found that. It".
            if (prose.Word(mentions[i].First - 1) is "at" or "in"
                || prose.Word(mentions[i].First - 1) is "and" && map.EndingAt(mentions[i].First - 1) is { First: > 0 } first && prose.Word(first.First - 1) is "at" or "in")
                continue;
            // "hired a contractor": who may be a body as well.
            if (mentions[i] is { IsPossessor: false, Kind: MentionKind.Group or MentionKind.OnePerson } other && prose.Word(other.First) is "a" or "an" or "the" && !prose.Is(other.First - 1, WordClass.Preposition)
                && (other.Kind == MentionKind.Group || PhraseWords.IsTrade(prose, other.Head)))
                return true;
            if (body.Kind == MentionKind.Document && mentions[i] is { IsPossessor: false, Kind: MentionKind.Group or MentionKind.OnePerson or MentionKind.People or MentionKind.Person or MentionKind.Name })
                return true;
        }

        return false;
    }

    private Speaker Named(int index) => named[index] ??= Name(entities.Entities[index]);

    private Speaker Name(Entity entity)
    {
        var fullest = entity.Fullest;
        var first = fullest.Head;
        if (!entity.IsPerson && first > fullest.First && prose.Word(first - 1).Equals("the", StringComparison.OrdinalIgnoreCase))
            first--;
        // "Lady Haddon" is more than "Haddon", who may be her husband.
        if (entity.IsPerson && fullest.End - fullest.Head == 1 && first > fullest.First && prose.Is(first - 1, WordClass.Rank))
            first--;
        while (entity.IsSpouse && fullest.End - fullest.Head == 1 && first > fullest.First && (prose.Is(first - 1, WordClass.AnyTitle) || prose.Char(first - 1) == '.'))
            first--;
        var name = prose.Span(first, prose.IsShortened(fullest.End - 1) ? fullest.End + 1 : fullest.End);
        var role = RoleFinder.Find(prose, entity);
        if (role is { } own && own.Overlaps(name))
            role = null;
        return new(prose.Article.Text.Substring(name), name, role is { } span ? prose.Article.Text.Substring(span) : null, role, true) { IsPerson = entity.IsPerson };
    }

    // "a spokesman for the mayor", "an adviser to both": what hangs on the head belongs to the phrase.
    private int PhraseEnd(Mention mention)
    {
        if (mention.Kind is not (MentionKind.OnePerson or MentionKind.People or MentionKind.Group or MentionKind.Document))
            return mention.End;
        var end = mention.End;
        for (var links = 0; links < MostLinks; links++)
        {
            var link = end;
            // "people close to", "officials familiar with".
            if (link + 1 < prose.Tokens.Length && mention.Kind != MentionKind.Group && prose.Is(link, WordClass.Tie))
                link++;
            if (link + 1 >= prose.Tokens.Length || !Hangs(mention, link) || map.StartingAt(link + 1) is not { } next
                || prose.SentenceAt(next.First) != prose.SentenceAt(mention.First))
                break;
            end = next.End;
            // "workers at the Hallowell plant": a thing that a name goes before.
            if (next.Kind is MentionKind.Name or MentionKind.Person && prose.Word(next.First) is "the" && end + 1 < prose.Tokens.Length
                && prose.Tokens[end] is { Kind: TokenKind.Word, IsCapital: false } && prose.StretchAt(end) < 0
                && !prose.Is(end, WordClass.Closed | WordClass.Cue | WordClass.Past | WordClass.Time) && prose.Word(end)[^1] is not ('d' or 's') && prose.Word(end) is not ("last" or "next" or "early" or "late"))
                end++;
        }

        return end;
    }

    // "a statement from the port board", not "a statement from Elmford".
    private bool IsBody(int token) =>
        map.StartingAt(token) is { Kind: MentionKind.Group } or { Kind: MentionKind.Name } && prose.Word(token) is "the" or "The";

    private bool Hangs(Mention mention, int link) =>
        prose.Word(link) is "of" || (mention.Kind == MentionKind.Document ? prose.Word(link) is "to" || prose.Word(link) is "from" or "by" or "in"
            && IsBody(link + 1) : mention.Kind != MentionKind.Group
            && (prose.Word(link) is "for" or "at" or "with" or "from" or "in" or "on" or "about"
            // "an adviser to both", not "a man to five months".
            || prose.Word(link) is "to" && !prose.Is(mention.Head, WordClass.ManNoun | WordClass.WomanNoun)));
}
