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

    /// <summary>The most people who are named together as one speaker, less one.</summary>
    private const int LongestList = 8;

    private readonly PronounResolver pronouns = new(prose, mentions, map, new(prose, mentions, map, entities, phrases, roles, ages), phrases, entities);
    private readonly BodyPronouns bodies = new(prose, mentions, map, entities);
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
        if (roles.Find(mention) is { } holder)
            return (Named(holder), RoleCertainty);
        if (mention.Entity >= 0 && !IsOneOfMany(mention))
            return (Named(mention.Entity), 1);
        if (PronounResolver.IsPersonal(mention) && pronouns.Resolve(mention, stretch) is { Score: >= PronounLine } known && (known.Who.Entity >= 0 || known.Score >= UnnamedLine))
            return (known.Who.Entity >= 0 ? Named(known.Who.Entity) : Of(known.Who, stretch).Item1, PronounCertainty * known.Score);
        if (bodies.Resolve(mention) is { } body)
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

        if (roles.Body(mention) is { } bearer)
            return (Named(bearer), RoleCertainty);
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
        mention is { Kind: MentionKind.Name or MentionKind.Person, IsPossessor: false } && mention.Head == mention.End - 1 && mention.First < mention.Head && prose.Is(mention.First, WordClass.Determiner) && (prose.Is(mention.Head, WordClass.Nationality | WordClass.OnePerson) || mention.Head - mention.First > 1 && prose.Is(mention.Head, WordClass.AnyTitle));

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
            return prose.Span(prose.Is(leader.First, WordClass.PeopleNoun) ? leader.Head : leader.First, mention.End);
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
        // "Ada Moss KC" is Ada Moss; Bo Moss Jr. is nobody else.
        var end = fullest.End;
        while (entity.IsPerson && end - first > 2 && prose.Is(end - 1, WordClass.Suffix) && prose.Tokens[end - 1].Length > 1 && prose.Word(end - 1)[1] is >= 'A' and <= 'Z' && !prose.Word(end - 1).StartsWith("II", StringComparison.Ordinal) && !(prose.Word(end - 1) is "IV"))
            end--;
        var name = prose.Span(first, prose.IsShortened(end - 1) ? end + 1 : end);
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
            if (link + 1 >= prose.Tokens.Length || !Hangs(mention, link) || map.StartingAt(link + 1) is not { IsPossessor: false } next
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
