using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Finds the name, the role and the words that are shown for somebody who speaks.</summary>
internal sealed class SpeakerNamer(Prose prose, List<Mention> mentions, MentionMap map, EntityIndex entities)
{
    /// <summary>However clear it looks, one name in ten that is put for a pronoun is another than the annotated one.</summary>
    private const double PronounCertainty = 0.9;

    /// <summary>A pronoun stays as it is written unless one person is three times as likely as the next.</summary>
    private const double PronounLine = 0.75;

    /// <summary>"The senator" may yet be another than the one senator that was named.</summary>
    private const double RoleCertainty = 0.9;

    /// <summary>No entity, and not that of somebody without a name either.</summary>
    private const int Nobody = -2;

    private const int MostLinks = 3;

    /// <summary>The most people who are named together as one speaker, less one.</summary>
    private const int LongestList = 8;

    /// <summary>The most tokens that follow the noun of a role: "of enforcement at the city's water board".</summary>
    private const int LongestRole = 10;

    private readonly PronounResolver pronouns = new(prose, mentions, entities);
    private readonly RoleHolders roleHolders = new(prose, entities);
    private readonly Speaker?[] named = new Speaker?[entities.Entities.Count];

    /// <summary>The speaker that a mention names, and how sure it is that the name is theirs (0 to 1).</summary>
    /// <param name="mention">Who speaks.</param>
    /// <param name="stretch">The index of what they say: people seldom name themselves.</param>
    public (Speaker, double) Of(Mention mention, int stretch)
    {
        if (NameBeside(mention) is { } name)
            return (Named(name.Entity), 1);
        if (Together(mention) is { } both)
            return (new(prose.Article.Text.Substring(both), both, null, null, false), 1);
        if (mention.Entity >= 0)
            return (Named(mention.Entity), 1);
        if (PronounResolver.IsPersonal(mention))
        {
            var referent = pronouns.Resolve(mention, stretch);
            if (Newcomer(mention, referent?.Entity ?? Nobody) is { } newcomer)
            {
                var (speaker, certainty) = Of(newcomer, stretch);
                return (speaker, PronounCertainty * certainty);
            }

            if (referent is { Score: >= PronounLine } known)
                return (Named(known.Entity), PronounCertainty * known.Score);
        }

        if (Body(mention) is { } body)
        {
            var (speaker, certainty) = Of(body, stretch);
            return (speaker, PronounCertainty * certainty);
        }

        if (map.Antecedent(mention) is { } antecedent)
            return Of(antecedent, stretch);
        // "those who will say"
        if (mention is { Kind: MentionKind.Relative, First: > 0 } && prose.Is(mention.First - 1, WordClass.Determiner | WordClass.Quantifier))
        {
            var those = prose.Span(mention.First - 1, mention.End);
            return (new(prose.Article.Text.Substring(those), those, null, null, false), 1);
        }

        if (roleHolders.Find(mention) is { } holder)
            return (Named(holder), RoleCertainty);
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

    // "Moss and Reed said": two who say it at once; not "Quill met Moss and Reed said".
    private TextSpan? Together(Mention mention)
    {
        if (mention.Kind is not (MentionKind.Person or MentionKind.Name) || mention.IsPossessor)
            return null;
        if (mention.First > 1 && prose.Word(mention.First - 1) is "and"
            && (prose.Tokens[mention.First].IsCapital || prose.Is(mention.First, WordClass.Determiner))
            && map.EndingAt(mention.First - 1 - (prose.Char(mention.First - 2) == ',' ? 1 : 0)) is { Kind: MentionKind.Person or MentionKind.Name, IsPossessor: false } other
            && (other.End - other.Head > 1 || !prose.Is(other.Head, WordClass.OnePerson | WordClass.AnyTitle)) && FirstOfList(other) is var leader
            && (leader.First == prose.Sentences[prose.SentenceAt(leader.First)].First || prose.StretchAt(leader.First - 1) >= 0
            || prose.Word(leader.First - 1) is "that" or "what" or "from" or "From"))
            return prose.Span(leader.First, mention.End);
        return mention.First > 0 && prose.Is(mention.First - 1, WordClass.Say) && mention.End + 1 < prose.Tokens.Length && prose.Word(mention.End) is "and"
            && map.StartingAt(mention.End + 1) is { Kind: MentionKind.Person or MentionKind.Name, IsPossessor: false } second
            && (second.End >= prose.Tokens.Length || prose.Char(second.End) is '.' or ',') ? prose.Span(mention.First, second.End) : null;
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

    // "A passenger said the tram had not slowed. “We held on,” he said", "Moss's wife, Ada, waited. “I counted,” she said": somebody
    // new, with whom a sentence opens, stands between the pronoun and whoever was named before.
    private Mention? Newcomer(Mention pronoun, int named)
    {
        var paragraph = prose.Sentences[prose.SentenceAt(pronoun.First)].Paragraph;
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - PronounResolver.Reach && mentions[i].Entity != named; i--)
        {
            var mention = mentions[i];
            var sentence = prose.Sentences[prose.SentenceAt(mention.First)];
            if (sentence.Paragraph != paragraph)
                break;
            if (mention.Kind == MentionKind.OnePerson && (mention.Gender == Gender.Unknown || mention.Gender == pronoun.Gender)
                && (mention.First == sentence.First ? OpensAnew(mention, sentence) : IsQuoted(mention)))
                return mention;
        }

        return null;
    }

    // "A passenger", "her deputy"; and "The singer's song is out. In it she sings".
    private bool OpensAnew(Mention mention, Sentence sentence) => mention.IsPossessor ? prose.Word(mention.First) is "The"
        : prose.Char(sentence.End - 1) != '?' && (prose.Word(mention.First) is "A" or "An" or "One" or "Another" || IsOwned(mention));

    // "“We wait,” said a clerk. The boat will come, he said".
    private bool IsQuoted(Mention mention) =>
        mention is { IsPossessor: false, Speaks: true } && prose.Word(mention.First) is "a" or "an" or "another" && prose.Is(mention.First - 1, WordClass.Say);

    // "her deputy", "Estonia's prime minister".
    private bool IsOwned(Mention mention)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (prose.Is(i, WordClass.Possessive) || prose.Tokens[i].Kind == TokenKind.Clitic)
                return true;
        }

        // "Moss's deputy", where Moss is a mention of its own.
        return mention.First > 0 && prose.Tokens[mention.First - 1].Kind == TokenKind.Clitic;
    }

    // "The board said no. “...,” it added": the body that spoke last, if no other opens a sentence since.
    private Mention? Body(Mention pronoun)
    {
        if (pronoun.Kind != MentionKind.Pronoun || !(prose.Word(pronoun.First) is "it" or "It"))
            return null;
        var paragraph = prose.Sentences[prose.SentenceAt(pronoun.First)].Paragraph;
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - PronounResolver.Reach; i--)
        {
            var mention = mentions[i];
            var sentence = prose.Sentences[prose.SentenceAt(mention.First)];
            if (sentence.Paragraph < paragraph - 1)
                return null;
            var isBody = mention.Kind is MentionKind.Group or MentionKind.Document || mention.Kind == MentionKind.Name
                && (mention.Entity < 0 || !entities.Entities[mention.Entity].IsPerson);
            if (!isBody || mention.IsPossessor)
                continue;
            if (mention.Speaks && (mention.First == sentence.First || !prose.Is(mention.First - 1, WordClass.Preposition)))
                return mention;
            // Its letter, a new one, or another body that opens a sentence, may be meant as well.
            if (mention.Kind == MentionKind.Document || mention.First == sentence.First || prose.Word(mention.First) is "a" or "an")
                return null;
        }

        return null;
    }

    private Speaker Named(int index) => named[index] ??= Name(entities.Entities[index]);

    private Speaker Name(Entity entity)
    {
        var fullest = entity.Fullest;
        var first = fullest.Head;
        if (!entity.IsPerson && first > fullest.First && prose.Word(first - 1).Equals("the", StringComparison.OrdinalIgnoreCase))
            first--;
        var name = prose.Span(first, fullest.End);
        var role = RoleFinder.Find(prose, entity);
        return new(prose.Article.Text.Substring(name), name, role is { } span ? prose.Article.Text.Substring(span) : null, role, true);
    }

    // "the mayor of Elmford, Ada Quill, said", "Moss's deputy, Ada Quill", "one of them, Ada Quill": the name that stands beside
    // the role. "The wife of the mayor, Olaf Krag," may name either.
    private Mention? NameBeside(Mention role)
    {
        var isOne = role.Kind == MentionKind.People && role.End - role.First == 1 && prose.Word(role.First) is "one" or "One";
        // With the capitals of an official text the role looks like a name: "the Chair of the Port Authority".
        var isOffice = role.Kind == MentionKind.Name && role.End > role.Head + 1 && prose.Is(role.Head, WordClass.OnePerson)
            && prose.Word(role.Head + 1) is "of" or "for";
        var isTheOne = (role.Kind == MentionKind.OnePerson || isOffice) && (prose.Is(role.First, WordClass.Determiner) || IsOwned(role));
        if (!isOne && !isTheOne)
            return null;
        var end = role.End;
        if (end < prose.Tokens.Length && prose.Is(end, WordClass.Preposition))
        {
            while (end < prose.Tokens.Length && end < role.End + LongestRole
                && (prose.Tokens[end].IsWord || prose.Tokens[end] is { Kind: TokenKind.Clitic or TokenKind.Mark, AfterBlank: false })
                && prose.StretchAt(end) < 0 && !prose.Is(end, WordClass.Cue | WordClass.Auxiliary | WordClass.Relative))
                end++;
            if (map.EndingAt(end) is { Kind: MentionKind.OnePerson or MentionKind.Person })
                return null;
        }

        // "Moss's boss, founder and owner Rhett Calloway,".
        if (prose.Char(end) == ',' && map.StartingAt(end + 1) is { Kind: MentionKind.OnePerson, IsPossessor: false } office
            && office.End < prose.Tokens.Length && prose.Word(office.End) is "and" && map.StartingAt(office.End + 1) is { Kind: MentionKind.Person } holder
            && holder.End < prose.Tokens.Length && prose.Char(holder.End) == ',')
            return holder;
        return prose.Char(end) == ',' && map.StartingAt(end + 1) is { Kind: MentionKind.Person or MentionKind.Name, Entity: >= 0 } name
            && (name.Kind == MentionKind.Person || prose.Is(name.Head, WordClass.FirstName) || IsBareName(name) && IsOwned(role))
            && (name.End >= prose.Tokens.Length || prose.Tokens[name.End].Kind == TokenKind.Punctuation)
            ? name : null;
    }

    // "Birgit" in "Odell's wife, Birgit, said", for all that no list has it.
    private bool IsBareName(Mention name) =>
        name.End == name.First + 1 && prose.Tokens[name.First].Length > 2 && prose.Word(name.First).IndexOfAnyInRange('a', 'z') >= 0
        && !prose.Is(name.First, WordClass.Place | WordClass.Body | WordClass.Nationality | WordClass.Noun | WordClass.AnyTitle);

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
                && !prose.Is(end, WordClass.Closed | WordClass.Cue | WordClass.Past | WordClass.Time) && prose.Word(end)[^1] is not ('d' or 's'))
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
            && prose.Word(link) is "for" or "at" or "with" or "from" or "in" or "to" or "on" or "about");
}
