using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>Says of each stretch whether somebody says it, and who.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>Nothing is guessed below it.</summary>
    private const double Line = 0.22;

    /// <summary>"They meet to discuss “next steps”": who is yet to speak has said nothing without good evidence.</summary>
    private const double PurposeLine = 0.5;

    /// <summary>What looks like a label and is this likely no quotation is left out.</summary>
    private const double LabelLine = 0.4;

    /// <summary>What does not look like a label is left out only where it is this likely none.</summary>
    private const double ClearLine = 0.95;

    /// <summary>
    /// The model is surer than it should be of articles that it has not seen: its probability to this power is about the
    /// share that is right.
    /// </summary>
    private const double Caution = 3.2;

    /// <summary>However clear it looks, one name in ten that is put for a pronoun is another than the annotated one.</summary>
    private const double PronounCertainty = 0.9;

    /// <summary>A pronoun stays as it is written unless one person is three times as likely as the next.</summary>
    private const double PronounLine = 0.75;

    /// <summary>"The senator" may yet be another than the one senator that was named.</summary>
    private const double RoleCertainty = 0.9;

    private const double SignedScore = 0.98;

    private const int MostLinks = 3;

    /// <summary>The most tokens that follow the noun of a role: "of enforcement at the city's water board".</summary>
    private const int LongestRole = 10;

    private readonly Prose prose;
    private readonly SpeakerModel model;
    private readonly List<Mention> mentions;
    private readonly EntityIndex entities;
    private readonly SpeakerCandidates candidates;
    private readonly MentionMap map;
    private readonly PronounResolver pronouns;
    private readonly RoleHolders roleHolders;
    private readonly Speaker?[] named;

    public SpeakerResolver(Prose prose, SpeakerModel model)
    {
        this.prose = prose;
        this.model = model;
        mentions = MentionFinder.Find(prose);
        entities = EntityIndex.Build(prose, mentions);
        map = new(prose, mentions);
        var cues = new CueFinder(prose, map).Find();
        foreach (var entity in entities.Entities)
            entity.Standing = (byte)(1 + Math.Min(2, entity.Mentions.Count(mention => mention.Speaks)));
        named = new Speaker?[entities.Entities.Count];
        candidates = new(prose, mentions, map, cues, entities);
        roleHolders = new(prose, entities);
        pronouns = new(prose, mentions, entities);
    }

    public List<Quotation> Resolve()
    {
        var quotations = new List<Quotation>(prose.Stretches.Length);
        // The words and the weights are of English: of any other language they would name the wrong ones.
        if (!prose.IsEnglish)
            return [.. prose.Stretches.Select(stretch => new Quotation(stretch.Span, QuotationShape.KindOf(prose, stretch), prose.Paragraphs[stretch.Paragraph].Index, null, null, null, 0))];
        Candidate? previous = null;
        for (var s = 0; s < prose.Stretches.Length; s++)
        {
            var (candidate, score) = SignedSpeech.Find(prose, map, entities, prose.Stretches[s]) is { } signer
                ? (new Candidate(signer, null, default), SignedScore)
                : Choose(s, Candidates(s, previous));
            if (candidate.IsLabel)
                continue;
            if (candidate.Mention is not null && LacksSubject(s, candidate))
                score = 0;
            quotations.Add(Quotation(s, candidate, score));
            previous = candidate;
        }

        return quotations;
    }

    // "“...” said" and then nothing that can be read as somebody: whoever spoke before is no guess to be made.
    private bool LacksSubject(int s, Candidate candidate)
    {
        var stretch = prose.Stretches[s];
        return candidates.CueAfter(stretch) is { Subject: null, Follower: null } cue && candidate.Cue != cue && prose.Is(cue.First, WordClass.Say)
            && cue.End < prose.Tokens.Length && prose.Tokens[cue.End].IsWord && !prose.Is(cue.End, WordClass.Closed | WordClass.Time) && !prose.IsParticiple(cue.First)
            && candidate.Traits[Trait.Relation] >= (byte)Relation.EarlierSubject;
    }

    /// <summary>Those who may have said a stretch, given who said the one before. The list is good until the next call.</summary>
    public List<Candidate> Candidates(int stretch, Candidate? previous) => candidates.Collect(stretch, previous);

    /// <summary>The fullest name that the article gives, or the words themselves.</summary>
    public string NameOf(Mention mention)
    {
        if (mention.Entity < 0)
            return prose.Article.Text.Substring(prose.Span(mention.First, mention.End));
        var fullest = entities.Entities[mention.Entity].Fullest;
        return prose.Article.Text.Substring(prose.Span(fullest.Head, fullest.End));
    }

    // Whether it is a quotation is decided first, then who says it.
    private (Candidate, double) Choose(int stretch, List<Candidate> choices)
    {
        Span<double> scores = stackalloc double[choices.Count];
        model.Weigh(choices, scores);
        var label = choices.Count - 1;
        if (TitleFinder.Is(prose, prose.Stretches[stretch], choices[label].Traits))
            return (choices[label], 1);
        if (scores[label] >= (LooksLikeLabel(stretch, choices[label].Traits) ? LabelLine : ClearLine))
            return (choices[label], scores[label]);
        var best = 0;
        for (var i = 1; i < label; i++)
            best = scores[i] > scores[best] ? i : best;
        // Where it is likelier that nobody says it than that this one does, nobody is named. A long whole sentence is no label.
        var nobody = scores[label - 1] + (choices[label].Traits[Trait.Words] > 3
            && QuotationShape.KindOf(prose, prose.Stretches[stretch]) == QuotationKind.Full ? 0 : scores[label]);
        return (choices[best], scores[best] < nobody && choices[best].Mention is not null ? 0 : scores[best]);
    }

    // A title, a nickname, or words in a place where a reporter holds a word at arm's length ("the “odd” kettles", "so-called",
    // "“Peace” is what"): not "charged with “treason”", which is somebody's word, and no whole sentence.
    private bool LooksLikeLabel(int stretch, in TraitVector traits) =>
        QuotationShape.KindOf(prose, prose.Stretches[stretch]) != QuotationKind.Full
        && (traits[Trait.Case] == 2 || traits[Trait.Label] != 0 || traits[Trait.Scare] is 1 or 2 or 4 || traits[Trait.Lead] is 0 or 9 or 10 or 11 or 14);

    private Quotation Quotation(int s, Candidate candidate, double score)
    {
        var stretch = prose.Stretches[s];
        var kind = QuotationShape.KindOf(prose, stretch);
        var paragraph = prose.Paragraphs[stretch.Paragraph].Index;
        if (candidate.Mention is not { } mention || score < (IsPurpose(candidate.Cue) ? PurposeLine : Line) || IsTopic(stretch))
            return new(stretch.Span, kind, paragraph, null, null, null, 0);
        TextSpan? cue = candidate.Cue is { Verb: > 0 } found && OwnCue(stretch, found) ? prose.Span(found.First, found.End) : null;
        var (speaker, certainty) = Speaker(mention, s);
        return new(stretch.Span, kind, paragraph, speaker, prose.Span(mention.First, mention.End), cue, Math.Pow(score, Caution) * certainty);
    }

    private bool IsPurpose(Cue? cue) => cue is { First: > 0 } && prose.Word(cue.First - 1) is "to";

    // "agreed to discuss “next steps”": what they are to talk about nobody has said.
    private bool IsTopic(Stretch stretch) =>
        stretch.Open > 1 && prose.Word(stretch.Open - 2) is "to" && prose.Is(stretch.Open - 1, WordClass.Topic);

    private bool OwnCue(Stretch stretch, Cue cue) => prose.SentenceAt(cue.First) == prose.SentenceAt(stretch.Open);

    private (Speaker, double) Speaker(Mention mention, int s)
    {
        if (NameBeside(mention) is { } name)
            return (Named(name.Entity), 1);
        if (Together(mention) is { } both)
            return (new(prose.Article.Text.Substring(both), both, null, null, false), 1);
        if (mention.Entity >= 0)
            return (Named(mention.Entity), 1);
        if (PronounResolver.IsPersonal(mention) && pronouns.Resolve(mention, s) is { } referent)
        {
            if (Newcomer(mention, referent.Entity) is { } newcomer)
            {
                var (speaker, certainty) = Speaker(newcomer, s);
                return (speaker, PronounCertainty * certainty);
            }

            if (referent.Score >= PronounLine)
                return (Named(referent.Entity), PronounCertainty * referent.Score);
        }

        if (map.Antecedent(mention) is { } antecedent)
            return Speaker(antecedent, s);
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
        while (last.First > 1 && prose.Char(last.First - 1) == ',' && map.EndingAt(last.First - 1) is { Kind: MentionKind.Person, IsPossessor: false } other)
            last = other;
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
            // "The singer's song is out. In it she sings".
            if (mention is { Kind: MentionKind.OnePerson, IsPossessor: true } && mention.First == sentence.First && prose.Word(mention.First) is "The"
                && mention.Gender is var gender && (gender == Gender.Unknown || gender == pronoun.Gender))
                return mention;
            if (mention is { Kind: MentionKind.OnePerson, IsPossessor: false } && mention.First == sentence.First
                && prose.Char(sentence.End - 1) != '?' && (mention.Gender == Gender.Unknown || mention.Gender == pronoun.Gender)
                && (prose.Word(mention.First) is "A" or "An" or "One" or "Another" || IsOwned(mention)))
                return mention;
        }

        return null;
    }

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
            && prose.Word(office.End) is "and" && map.StartingAt(office.End + 1) is { Kind: MentionKind.Person } holder
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
