namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom "he" and "she" stand for: the person named last whose gender fits, where a subject counts more than an
/// object, one who speaks more than one who does not, and each sentence and paragraph between counts against.
/// </summary>
internal sealed class PronounResolver(Prose prose, List<Mention> mentions, People people, RoleHolders roles, EntityIndex entities)
{
    /// <summary>How many mentions to look back.</summary>
    public const int Reach = 60;

    private const double SentenceBetween = 1.2;

    /// <summary>So clear a name tells the gender of its bearer: whom the article has called "she" it does not call "he".</summary>
    private const double Sure = 0.9;

    /// <summary>A new paragraph that names a person goes on about that person.</summary>
    private const double ParagraphBetween = 2;
    private const double Subject = 1;
    private const double Speaks = 0.5;
    private const double OpensSentence = 0.8;
    private const double Owner = 0.3;
    private const double KnownGender = 1.4;

    /// <summary>A given name tells another gender, and nothing else does.</summary>
    private const double OtherGender = 6;

    /// <summary>The given name is one of the same gender in other countries, or of the other.</summary>
    private const double LikelyGender = 0.7;
    private const double UnlikelyGender = 1;

    /// <summary>One word that is not known for a name, though it speaks: "Bob", or a firm.</summary>
    private const double OneWord = 2;

    /// <summary>"The clerk".</summary>
    private const double Unnamed = 2.5;

    /// <summary>"A clerk", "his deputy": somebody new, and nobody who has a name.</summary>
    private const double Newcomer = 1.5;

    /// <summary>Nobody else who fits stands between.</summary>
    private const double Nearest = 0.5;

    /// <summary>The last of those who fit with whom a sentence opens.</summary>
    private const double OpenedLast = 0.5;

    /// <summary>People seldom name themselves.</summary>
    private const double SelfNamed = 3;

    /// <summary>Whom the article does not name, or we have not seen, is as likely as somebody named this far off.</summary>
    private const double SomebodyElse = -5;

    /// <summary>How near to the head of its sentence a pronoun stands that comes before its name.</summary>
    private const int OpeningReach = 3;

    /// <summary>The most mentions between such a pronoun and its name.</summary>
    private const int MostInOpening = 6;

    /// <summary>How far behind its subject a verb stands, past adverbs and times.</summary>
    private const int VerbReach = 4;

    private readonly Dictionary<Mention, double> weights = [];
    private readonly HashSet<Mention> others = [];
    private readonly Mention?[] resolved = new Mention?[mentions.Count];
    private int read;

    public static bool IsPersonal(Mention mention) =>
        mention.Kind is MentionKind.Pronoun or MentionKind.PossessivePronoun && mention.Gender != Gender.Unknown;

    /// <summary>Who is meant, with how far they stand out among those it could be (0 to 1); null where there is nobody.</summary>
    public (Mention Who, double Score)? Resolve(Mention pronoun, int stretch)
    {
        // Whom the pronouns before stand for is named by them again.
        for (read = Math.Max(read, pronoun.Index - Reach); read < pronoun.Index; read++)
            Follow(mentions[read]);
        var best = Pick(pronoun, prose.Stretches[stretch]);
        if (best is { } found)
        {
            resolved[pronoun.Index] = found.Who;
            read = Math.Max(read, pronoun.Index + 1);
        }

        return best;
    }

    private void Follow(Mention mention)
    {
        if (!IsPersonal(mention))
        {
            resolved[mention.Index] = people.Of(mention);
            return;
        }

        if ((Follower(mention) ?? Pick(mention, null)) is not { } referent)
            return;
        resolved[mention.Index] = referent.Who;
        if (referent is { Score: >= Sure, Who.Entity: >= 0 } && IsBeside(mention, entities.Entities[referent.Who.Entity]))
            people.Call(referent.Who, mention.Gender);
    }

    // "Though he grew up on the isle, Moss": in what a sentence opens with the pronoun comes before its name.
    private (Mention Who, double Score)? Follower(Mention pronoun)
    {
        var sentence = prose.Sentences[prose.SentenceAt(pronoun.First)];
        if (pronoun.First - sentence.First > OpeningReach || !(prose.Is(sentence.First, WordClass.Preposition | WordClass.Subordinator) || OpensWithParticiple(sentence.First)))
            return null;
        for (var i = pronoun.Index + 1; i < mentions.Count && i < pronoun.Index + MostInOpening && mentions[i].First < sentence.End; i++)
        {
            var name = mentions[i];
            if (prose.Char(name.First - 1) != ',' || name.Kind == MentionKind.Relative)
                continue;
            return name is { Entity: >= 0, IsPossessor: false } && entities.Entities[name.Entity] is var entity && people.IsPerson(name.Entity)
                && (entity.Gender == Gender.Unknown || entity.Gender == pronoun.Gender) && name.End < prose.Tokens.Length
                && prose.IsVerb(name.End) ? (entity.Fullest, 1) : null;
        }

        return null;
    }

    private (Mention Who, double Score)? Pick(Mention pronoun, Stretch? quotation)
    {
        weights.Clear();
        others.Clear();
        Mention? nearest = null, opened = null;
        var sentence = prose.SentenceAt(pronoun.First);
        var opening = OpeningEnd(pronoun);
        var bound = IsObject(pronoun) ? pronoun.First - 1 : 0;
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - Reach; i--)
        {
            var mention = mentions[i];
            if (resolved[i] is not { } who)
                continue;
            if (mention.First < opening && mention.First >= prose.Sentences[sentence].First)
            {
                if (!IsPersonal(mention))
                    others.Add(who);
                continue;
            }

            // "Moss told him": not Moss.
            if (bound > 0)
            {
                if (mention.First < prose.Sentences[sentence].First || BeginsClause(mention.End, bound))
                    bound = 0;
                else if (mention is { IsPossessor: false, Kind: not MentionKind.PossessivePronoun })
                {
                    others.Add(who);
                    continue;
                }
            }

            // Whom "she" names is no "he".
            if (IsPersonal(mention) && mention.Gender != pronoun.Gender)
                others.Add(who);
            if (others.Contains(who) || !people.MayBe(who, pronoun.Gender))
                continue;
            nearest ??= who;
            var weight = Weigh(mention, who, pronoun.Gender, sentence, out var opens);
            if (opens)
                opened ??= who;
            if (!weights.TryGetValue(who, out var known) || weight > known)
                weights[who] = weight;
        }

        Mention? best = null;
        double most = double.NegativeInfinity, second = double.NegativeInfinity;
        foreach (var (who, own) in weights)
        {
            var weight = own + ((who == nearest ? Nearest : 0) + (who == opened ? OpenedLast : 0));
            if (quotation is { } words && who.Entity >= 0 && prose.Names(words, who))
                weight -= SelfNamed;
            // Of equals the one mentioned first in the article.
            if (weight > most || (weight == most && who.Index < best!.Index))
                (best, second, most) = (who, most, weight);
            else if (weight > second)
                second = weight;
        }

        return most < SomebodyElse ? null : (best!, 1 / (1 + Math.Exp(Math.Max(second, SomebodyElse) - most)));
    }

    private bool IsObject(Mention pronoun) =>
        pronoun.Kind == MentionKind.Pronoun && prose.Word(pronoun.First) is "him" or "her" && pronoun.First > 0 && !prose.Is(pronoun.First - 1, WordClass.Preposition);

    private bool BeginsClause(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (prose.Is(i, WordClass.Say | WordClass.Relative | WordClass.Subordinator | WordClass.Conjunction))
                return true;
        }

        return false;
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

    // "... and Ada Moss." No subject stands at the end.
    private bool IsLast(Mention mention) => mention.End >= prose.Tokens.Length || prose.Char(mention.End) is '.' or ';';

    // "criticised Reed, Krag and Moss over the quay": behind a comma or an "and" a subject has its verb or a comma.
    private bool IsLaterOfList(Mention mention)
    {
        if (!(prose.Char(mention.First - 1) == ',' || prose.Is(mention.First - 1, WordClass.Conjunction)) || prose.Char(mention.End) is ',' or '(' or '—' or '–')
            return false;
        for (var i = mention.End; i < Math.Min(mention.End + VerbReach, prose.Tokens.Length) && prose.Tokens[i].IsWord; i++)
        {
            if (prose.IsVerb(i) || prose.Word(i)[^1] is 's')
                return false;
        }

        return prose.StretchAt(mention.End) < 0;
    }

    // "In an interview last week, Moss said".
    private bool IsBehindOpening(Mention mention, int first) =>
        mention.First > first + 1 && prose.Char(mention.First - 1) == ','
        && (prose.Is(first, WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb) || OpensWithParticiple(first) || prose.Word(first) is "Asked");

    private double Weigh(Mention mention, Mention who, Gender gender, int sentence, out bool opensAsSubject)
    {
        var at = prose.SentenceAt(mention.First);
        var first = prose.Sentences[at].First;
        // "Moss" in "Moss's lawyer" does nothing.
        var isOwner = mention.Index + 1 < mentions.Count && mentions[mention.Index + 1] is { Kind: MentionKind.OnePerson } owned && owned.First == mention.First;
        // "said Moss" is a subject as well.
        var isSubject = !isOwner && (mention.First == first || mention.Speaks && prose.Is(mention.First - 1, WordClass.Say)
            || !prose.Is(mention.First - 1, WordClass.Preposition | WordClass.Cue) && !prose.IsPast(mention.First - 1) && !IsLast(mention) && !IsLaterOfList(mention));
        var opens = !isOwner && (prose.WordsBefore(mention.First) - prose.WordsBefore(first) < 4 || IsBehindOpening(mention, first));
        opensAsSubject = isSubject && opens;
        var weight = 0.0;
        if (isSubject)
            weight += Subject;
        if (mention.Speaks)
            weight += Speaks;
        if (opens)
            weight += OpensSentence;
        if (prose.Sentences[at].Paragraph != prose.Sentences[sentence].Paragraph)
            weight -= ParagraphBetween;
        if (mention.IsPossessor || mention.Kind == MentionKind.PossessivePronoun)
            weight -= Owner;
        var known = people.GenderOf(who);
        if (known != Gender.Unknown)
            weight += known == gender ? KnownGender : -OtherGender;
        else if (who.Entity >= 0 && who.End - who.Head > 1 && Lexicon.LikelyGender(prose.Word(who.Head)) is not Gender.Unknown and var likely)
            weight += likely == gender ? LikelyGender : -UnlikelyGender;
        if (who.Entity >= 0 && !entities.Entities[who.Entity].IsPerson && !people.IsDescribed(who))
            weight -= OneWord;
        if (who.Entity < 0)
            weight -= Unnamed;
        if (who.Entity < 0 && IsNewcomer(mention))
            weight += Newcomer;
        return weight - (SentenceBetween * (sentence - at));
    }

    // "A clerk", and "his deputy" with whom a sentence opens that is no question.
    private bool IsNewcomer(Mention mention)
    {
        var sentence = prose.Sentences[prose.SentenceAt(mention.First)];
        return people.IsIndefinite(mention) || mention.First == sentence.First && roles.IsOwned(mention) && prose.Char(sentence.End - 1) != '?';
    }
}
