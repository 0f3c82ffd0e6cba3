using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom "he" and "she" stand for: the person named last whose gender fits, where a subject counts more than an
/// object, one who speaks more than one who does not, and each sentence and paragraph between counts against.
/// </summary>
internal sealed class PronounResolver(Prose prose, List<Mention> mentions, EntityIndex entities)
{
    /// <summary>How many mentions to look back.</summary>
    public const int Reach = 60;

    private const double SentenceBetween = 1.2;

    /// <summary>A new paragraph that names a person goes on about that person.</summary>
    private const double ParagraphBetween = 2;
    private const double Subject = 1;
    private const double Speaks = 0.5;
    private const double OpensSentence = 0.8;
    private const double Owner = 0.3;
    private const double KnownGender = 1.4;

    /// <summary>So clear a name tells the gender of its bearer: whom the article has called "she" it does not call "he".</summary>
    private const double Sure = 0.9;

    /// <summary>People seldom name themselves.</summary>
    private const double SelfNamed = 3;

    /// <summary>One word that is not known for a name, though it speaks: "Bob", or a firm.</summary>
    private const double OneWord = 1;

    /// <summary>Whom the article does not name, or we have not seen, is as likely as somebody named this far off.</summary>
    private const double SomebodyElse = -5;

    /// <summary>How near to the head of its sentence a pronoun stands that comes before its name.</summary>
    private const int OpeningReach = 3;

    /// <summary>The most mentions between such a pronoun and its name.</summary>
    private const int MostInOpening = 6;

    /// <summary>How far behind its subject a verb stands, past adverbs and times.</summary>
    private const int VerbReach = 4;

    private readonly Dictionary<int, Gender> called = [];
    private readonly Dictionary<int, double> weights = [];
    private readonly HashSet<int> others = [];
    private readonly int[] resolved = Filled(mentions.Count);
    private int read;

    private static int[] Filled(int count)
    {
        var result = new int[count];
        Array.Fill(result, -1);
        return result;
    }

    public static bool IsPersonal(Mention mention) =>
        mention.Kind is MentionKind.Pronoun or MentionKind.PossessivePronoun && mention.Gender != Gender.Unknown;

    /// <summary>The entity, with how far it stands out among those it could be (0 to 1); null where there is none.</summary>
    public (int Entity, double Score)? Resolve(Mention pronoun, int stretch)
    {
        // Whom the pronouns before stand for is named by them again.
        for (read = Math.Max(read, pronoun.Index - Reach); read < pronoun.Index; read++)
        {
            if (IsPersonal(mentions[read]) && (Follower(mentions[read]) ?? Pick(mentions[read], null)) is { } referent)
            {
                resolved[read] = referent.Entity;
                if (referent.Score >= Sure && IsBeside(mentions[read], entities.Entities[referent.Entity]))
                    called.TryAdd(referent.Entity, mentions[read].Gender);
            }
        }

        var best = Pick(pronoun, prose.Stretches[stretch]);
        if (best is { } found)
        {
            resolved[pronoun.Index] = found.Entity;
            read = Math.Max(read, pronoun.Index + 1);
        }

        return best;
    }

    // "Though he grew up on the isle, Moss": in what a sentence opens with the pronoun comes before its name.
    private (int Entity, double Score)? Follower(Mention pronoun)
    {
        var sentence = prose.Sentences[prose.SentenceAt(pronoun.First)];
        if (pronoun.First - sentence.First > OpeningReach || !(prose.Is(sentence.First, WordClass.Preposition | WordClass.Subordinator) || OpensWithParticiple(sentence.First)))
            return null;
        for (var i = pronoun.Index + 1; i < mentions.Count && i < pronoun.Index + MostInOpening && mentions[i].First < sentence.End; i++)
        {
            var name = mentions[i];
            if (prose.Char(name.First - 1) != ',' || name.Kind == MentionKind.Relative)
                continue;
            return name is { Entity: >= 0, IsPossessor: false } && entities.Entities[name.Entity] is var entity && IsPerson(entity)
                && (entity.Gender == Gender.Unknown || entity.Gender == pronoun.Gender) && name.End < prose.Tokens.Length
                && (prose.Is(name.End, WordClass.Auxiliary | WordClass.Cue) || prose.IsPast(name.End)) ? (name.Entity, 1) : null;
        }

        return null;
    }

    private (int Entity, double Score)? Pick(Mention pronoun, Stretch? quotation)
    {
        weights.Clear();
        others.Clear();
        var sentence = prose.SentenceAt(pronoun.First);
        var opening = OpeningEnd(pronoun);
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - Reach; i--)
        {
            var mention = mentions[i];
            var index = mention.Entity >= 0 ? mention.Entity : resolved[i];
            if (mention.First < opening && mention.First >= prose.Sentences[sentence].First)
            {
                if (mention.Entity >= 0)
                    others.Add(index);
                continue;
            }

            // Whom "she" names is no "he".
            if (index < 0 || others.Contains(index) || (IsPersonal(mention) && mention.Gender != pronoun.Gender))
                continue;
            var entity = entities.Entities[index];
            if (!IsPerson(entity) || (entity.Gender == Gender.Unknown && (called.TryGetValue(index, out var gender) || GivenName(entity, out gender)) && gender != pronoun.Gender)
                || (entity.Gender != Gender.Unknown && entity.Gender != pronoun.Gender))
                continue;
            var weight = Weigh(mention, entity, sentence);
            if (!weights.TryGetValue(index, out var known) || weight > known)
                weights[index] = weight;
        }

        var best = -1;
        double most = double.NegativeInfinity, second = double.NegativeInfinity;
        foreach (var (entity, nearest) in weights)
        {
            var weight = quotation is { } words && prose.Names(words, entities.Entities[entity].Fullest) ? nearest - SelfNamed : nearest;
            // Of equals the one named first in the article.
            if (weight > most || (weight == most && entity < best))
                (best, second, most) = (entity, most, weight);
            else if (weight > second)
                second = weight;
        }

        return best < 0 ? null : (best, 1 / (1 + Math.Exp(Math.Max(second, SomebodyElse) - most)));
    }

    // "Asked about Moss's row with the firm, he said": whoever stands in what "he" was asked, or did, is somebody else.
    private int OpeningEnd(Mention pronoun)
    {
        var first = prose.Sentences[prose.SentenceAt(pronoun.First)].First;
        return pronoun.First > first + 1 && prose.Char(pronoun.First - 1) == ',' && pronoun.Kind == MentionKind.Pronoun
            && (OpensWithParticiple(first) || prose.Word(first) is "Asked" or "Pressed") ? pronoun.First : 0;
    }

    // Not "King Moss", "During the storm".
    private bool OpensWithParticiple(int first) => prose.IsParticiple(first) && !prose.Is(first, WordClass.Closed | WordClass.Noun | WordClass.AnyTitle);

    private bool IsPerson(Entity entity)
    {
        var (first, head, end) = (entity.Fullest.First, entity.Fullest.Head, entity.Fullest.End);
        if (entity.IsPerson)
            return !(entity is { Gender: Gender.Unknown, Standing: 1 } && (IsOnceNamed(entity) || IsWhere(entity)));
        // "Moss", who has said something; not "the Mosses", nor CBH.
        return end - head == 1 && (head == first || !prose.Is(head - 1, WordClass.Determiner)) && prose.Word(head).IndexOfAnyInRange('a', 'z') >= 0
            && (entity.Standing > 1 || GivenName(entity, out _));
    }

    // "on the Plover Cove evening": two words with capitals, once, that neither do nor suffer anything need be nobody.
    private bool IsOnceNamed(Entity entity)
    {
        var (head, end) = (entity.Fullest.Head, entity.Fullest.End);
        return entity.Mentions.Count == 1 && head > 0 && end < prose.Tokens.Length && !prose.Is(head, WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman)
            && prose.Is(head - 1, WordClass.Determiner | WordClass.Preposition)
            && prose.Tokens[end] is { Kind: TokenKind.Word, IsCapital: false } && !prose.Is(end, WordClass.Closed | WordClass.Cue) && !prose.IsPast(end);
    }

    // "Yolanda, a 31-year-old cook": a given name alone, with a description.
    private bool GivenName(Entity entity, out Gender gender)
    {
        var (head, end) = (entity.Fullest.Head, entity.Fullest.End);
        gender = end - head == 1 && !prose.Is(head, WordClass.Place | WordClass.Body) && end + 1 < prose.Tokens.Length && prose.Char(end) == ','
            && (prose.Tokens[end + 1].Kind == TokenKind.Number || prose.Word(end + 1) is "a" or "an" or "who") ? NameSplitter.GenderOfName(prose, head) : Gender.Unknown;
        return gender != Gender.Unknown;
    }

    // "Moss says he", and the sentence after it.
    private bool IsBeside(Mention pronoun, Entity entity)
    {
        var sentence = prose.SentenceAt(pronoun.First);
        foreach (var mention in entity.Mentions)
        {
            if (mention.First < pronoun.First && sentence - prose.SentenceAt(mention.First) <= 1
                && prose.Sentences[sentence].Paragraph == prose.Sentences[prose.SentenceAt(mention.First)].Paragraph)
                return true;
        }

        return false;
    }

    // "the train to Uist Vaara": two words with capitals that never say anything and stand only where places stand.
    private bool IsWhere(Entity entity)
    {
        foreach (var mention in entity.Mentions)
        {
            if (mention.First != mention.Head || mention.First == 0
                || !prose.Is(mention.First - 1, WordClass.Where))
                return false;
        }

        return true;
    }

    // "... and Ada Moss." No subject stands at the end.
    private bool IsLast(Mention mention) => mention.End >= prose.Tokens.Length || prose.Char(mention.End) is '.' or ';';

    // "criticised Reed, Krag and Moss over the quay": behind a comma or an "and" a subject has its verb or a comma.
    private bool IsLaterOfList(Mention mention)
    {
        if (!(prose.Char(mention.First - 1) == ',' || prose.Is(mention.First - 1, WordClass.Conjunction)) || prose.Char(mention.End) is ',' or '(' or '—' or '–')
            return false;
        for (var i = mention.End; i < Math.Min(mention.End + VerbReach, prose.Tokens.Length) && prose.Tokens[i].IsWord; i++)
        {
            if (prose.Is(i, WordClass.Auxiliary | WordClass.Cue) || prose.IsPast(i) || prose.Word(i)[^1] is 's')
                return false;
        }

        return prose.StretchAt(mention.End) < 0;
    }

    // "In an interview last week, Moss said".
    private bool IsBehindOpening(Mention mention, int first) =>
        mention.First > first + 1 && prose.Char(mention.First - 1) == ','
        && (prose.Is(first, WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb) || OpensWithParticiple(first) || prose.Word(first) is "Asked");

    private double Weigh(Mention mention, Entity entity, int sentence)
    {
        var at = prose.SentenceAt(mention.First);
        var first = prose.Sentences[at].First;
        var weight = -SentenceBetween * (sentence - at);
        // "said Moss" is a subject as well.
        if (mention.First == first || mention.Speaks && prose.Is(mention.First - 1, WordClass.Say)
            || !prose.Is(mention.First - 1, WordClass.Preposition | WordClass.Cue) && !prose.IsPast(mention.First - 1) && !IsLast(mention) && !IsLaterOfList(mention))
            weight += Subject;
        if (mention.Speaks)
            weight += Speaks;
        if (prose.Sentences[at].Paragraph != prose.Sentences[sentence].Paragraph)
            weight -= ParagraphBetween;
        if (prose.WordsBefore(mention.First) - prose.WordsBefore(first) < 4 || IsBehindOpening(mention, first))
            weight += OpensSentence;
        if (mention.IsPossessor)
            weight -= Owner;
        if (entity.Gender != Gender.Unknown)
            weight += KnownGender;
        if (!entity.IsPerson)
            weight -= OneWord;
        return weight;
    }
}
