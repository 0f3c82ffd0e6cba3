namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom "he" and "she" stand for: the person named last whose gender fits, where a subject counts more than an
/// object, one who speaks more than one who does not, and each sentence and paragraph between counts against.
/// </summary>
internal sealed class PronounResolver(Prose prose, List<Mention> mentions, MentionMap map, People people, RolePhrases phrases, EntityIndex entities)
{
    /// <summary>How many mentions to look back.</summary>
    public const int Reach = 60;

    // Weights are in tenths: whole numbers give the same sum in whatever order they are added.
    private const int SentenceBetween = 12;

    /// <summary>A new paragraph that names a person goes on about that person.</summary>
    private const int ParagraphBetween = 20;
    private const int KnownGender = 14;

    /// <summary>A given name tells another gender, and nothing else does.</summary>
    private const int OtherGender = 60;

    /// <summary>The given name is one of the same gender in other countries, or of the other.</summary>
    private const int LikelyGender = 7;
    private const int UnlikelyGender = 20;

    /// <summary>One word that is not known for a name, though it speaks: "Bob", or a firm.</summary>
    private const int OneWord = 20;

    /// <summary>"Ruby, her daughter,": as much is told of whoever has the daughter.</summary>
    private const int NamedForAnother = 25;

    /// <summary>"The clerk".</summary>
    private const int Unnamed = 25;

    /// <summary>"A clerk", "his deputy": somebody new, and nobody who has a name.</summary>
    private const int Newcomer = 15;

    /// <summary>Whoever has just said something, though nothing else is known of them.</summary>
    private const int GoesOn = 25;

    /// <summary>"He", of whom nothing is known.</summary>
    private const int Unknown = 10;

    /// <summary>Nobody else who fits stands between.</summary>
    private const int Nearest = 5;

    /// <summary>The last of those who fit with whom a sentence opens.</summary>
    private const int OpenedLast = 5;

    /// <summary>People seldom name themselves.</summary>
    private const int SelfNamed = 30;

    /// <summary>Whom the article does not name, or we have not seen, is as likely as somebody named this far off.</summary>
    private const int SomebodyElse = -50;

    /// <summary>Somebody further off weighs less than nobody, whatever speaks for them.</summary>
    private const int FarthestSentence = (MentionPlaces.Most + KnownGender + Nearest + OpenedLast - SomebodyElse) / SentenceBetween;

    /// <summary>From this certainty on a pronoun settles the gender of whoever it stands for: whom the article has called "she" it does not call "he".</summary>
    private const double Sure = 0.9;

    /// <summary>How certain it is that whoever shook her head goes on to speak.</summary>
    private const double Shaken = 0.95;

    /// <summary>Below this certainty nothing is built on whom a pronoun stands for.</summary>
    private const double Likely = 0.6;

    /// <summary>How near to the head of its sentence a pronoun stands that comes before its name.</summary>
    private const int OpeningReach = 3;

    /// <summary>The most mentions between such a pronoun and its name.</summary>
    private const int MostInOpening = 6;

    // Few are near enough to be meant: a list is searched faster than a table.
    private readonly List<(Mention Who, int Weight)> rivals = [];
    private readonly List<Mention> others = [];
    private readonly Mention?[] resolved = new Mention?[mentions.Count];
    private readonly MentionPlaces standing = new(prose, mentions, map, phrases);
    private readonly QuotedPronouns quoted = new(prose, map);
    private readonly ObjectPronouns objects = new(prose, map);
    private readonly MentionPlace?[] places = new MentionPlace?[mentions.Count];
    private Mention? shaken;
    private readonly Lazy<Entity?> mourned = new(() => Deaths.Mourned(prose, entities), LazyThreadSafetyMode.None);
    private int read;

    public static bool IsPersonal(Mention mention) =>
        mention.Kind is MentionKind.Pronoun or MentionKind.PossessivePronoun && mention.Gender != Gender.Unknown;

    /// <summary>Who is meant, with how far they stand out among those it could be (0 to 1); null where there is nobody.</summary>
    public (Mention Who, double Score)? Resolve(Mention pronoun, int stretch)
    {
        // An earlier pronoun counts as another mention of whoever it stands for.
        for (read = Math.Max(read, pronoun.Index - Reach); read < pronoun.Index; read++)
            Follow(mentions[read]);
        var best = Pick(pronoun, prose.Stretches[stretch]);
        if (best is { } found)
        {
            resolved[pronoun.Index] = found.Who;
            read = Math.Max(read, pronoun.Index + 1);
        }

        // "A teacher shook her head. “...,” she said.": the teacher.
        if (best is { } teacher && shaken is not null && resolved[shaken.Index] == teacher.Who && prose.SentenceAt(shaken.First) == prose.SentenceAt(prose.Stretches[stretch].Open) - 1)
            return (teacher.Who, Math.Max(teacher.Score, Shaken));
        return best is { Who: var who } && IsPersonal(who) ? null : best;
    }

    private void Follow(Mention mention)
    {
        if (!IsPersonal(mention))
        {
            // A label and a signature name who says what stands beside them, and go on about nobody.
            var who = people.Of(mention);
            resolved[mention.Index] = IsLabel(mention) || prose.ParagraphOf(mention.First).Line == VoiceLine.Signature ? null : who;
            return;
        }

        if ((Owner(mention) ?? Mourned(mention) ?? Follower(mention) ?? Pick(mention, null)) is not { } referent)
        {
            // "He arrives late": whoever that is, it is not the waiter of the next sentence.
            if (mention.Kind == MentionKind.Pronoun && !objects.Has(mention))
                resolved[mention.Index] = mention;
            return;
        }

        if (referent.Score < Likely || !people.MaySound(referent.Who, mention.Gender) && people.GenderOf(referent.Who) == Gender.Unknown)
            return;
        resolved[mention.Index] = referent.Who;
        if (referent.Score >= Sure && (referent.Who.Entity < 0 ? !IsPersonal(referent.Who) : IsBeside(mention, referent.Who.Entity) && people.MaySound(referent.Who, mention.Gender)))
            people.Call(referent.Who, mention.Gender);
    }

    // "He was born in Velm", with which a paragraph of an obituary opens: whoever has died, not who spoke before.
    private (Mention Who, double Score)? Mourned(Mention pronoun) =>
        (pronoun.Kind == MentionKind.Pronoun && prose.Sentences[prose.SentenceAt(pronoun.First)].First == prose.ParagraphOf(pronoun.First).First && Deaths.IsOfLife(prose, pronoun.First) && IsFirstOfSentence(pronoun)
            || IsFirstOfParagraph(pronoun))
            && mourned.Value is { } dead && people.MayBe(dead.Fullest, pronoun.Gender) ? (dead.Fullest, 1) : null;

    // Nobody is named before it in its paragraph: "His views were his own. Asked to lead, he wrote back".
    private bool IsFirstOfParagraph(Mention pronoun)
    {
        var first = prose.ParagraphOf(pronoun.First).First;
        for (var i = pronoun.Index - 1; i >= 0 && mentions[i].First >= first; i--)
        {
            if (i < pronoun.Index - Reach || mentions[i] is { Entity: >= 0 } name && people.IsPerson(name.Entity) || mentions[i].Kind == MentionKind.OnePerson)
                return false;
        }

        return true;
    }

    // No other pronoun for a person stands before it in its sentence.
    private bool IsFirstOfSentence(Mention pronoun)
    {
        var first = prose.Sentences[prose.SentenceAt(pronoun.First)].First;
        for (var i = pronoun.Index - 1; i >= 0 && mentions[i].First >= first; i--)
        {
            if (IsPersonal(mentions[i]))
                return false;
        }

        return true;
    }

    // "A teacher shook her head": whoever shakes it.
    private (Mention Who, double Score)? Owner(Mention pronoun)
    {
        if (pronoun.Kind != MentionKind.PossessivePronoun || pronoun.Index == 0 || pronoun.End >= prose.Tokens.Length || !(prose.Word(pronoun.End) is "head" or "eyes" or "shoulders" or "fist")
            || !(prose.Word(pronoun.First - 1) is "shook" or "shakes" or "nodded" or "nods" or "bowed" or "bows" or "hung" or "hangs" or "shrugged" or "shrugs" or "rolled" or "rolls" or "lowered" or "lowers")
            || mentions[pronoun.Index - 1] is not { IsPossessor: false } subject || subject.First != prose.Sentences[prose.SentenceAt(pronoun.First)].First || subject.End != pronoun.First - 1
            || resolved[subject.Index] is not { } who || !people.MayBe(who, pronoun.Gender))
            return null;
        if (who.Entity < 0)
            people.Call(who, pronoun.Gender);
        shaken = pronoun;
        return (who, 1);
    }

    // "Though he grew up on the isle, Moss": in what a sentence opens with the pronoun comes before its name.
    private (Mention Who, double Score)? Follower(Mention pronoun)
    {
        var sentence = prose.Sentences[prose.SentenceAt(pronoun.First)];
        if (pronoun.First - sentence.First > OpeningReach || !(prose.Is(sentence.First, WordClass.Preposition | WordClass.Subordinator) || MentionPlaces.OpensWithParticiple(prose, sentence.First)))
            return null;
        for (var i = pronoun.Index + 1; i < mentions.Count && i < pronoun.Index + MostInOpening && mentions[i].First < sentence.End; i++)
        {
            var name = mentions[i];
            if (prose.Char(name.First - 1) != ',' || name.Kind == MentionKind.Relative)
                continue;
            return name is { Entity: >= 0, IsPossessor: false } && entities.Entities[name.Entity] is var entity && people.IsPerson(name.Entity)
                && (entity.Gender == Gender.Unknown ? people.MaySound(entity.Fullest, pronoun.Gender) : entity.Gender == pronoun.Gender) && name.End < prose.Tokens.Length
                && prose.IsVerb(name.End) ? (entity.Fullest, 1) : null;
        }

        return null;
    }

    private (Mention Who, double Score)? Pick(Mention pronoun, Stretch? quotation)
    {
        rivals.Clear();
        others.Clear();
        Mention? nearest = null, opened = null;
        var sentence = prose.SentenceAt(pronoun.First);
        var topic = -1;
        var opening = OpeningEnd(pronoun);
        if (LabelOf(prose.Sentences[sentence].Paragraph) is { } self)
            others.Add(self);
        if (quotation is { } said)
            others.AddRange(quoted.NotMeant(said, pronoun.Gender, resolved));
        // "she told the minister": she is somebody else.
        if (pronoun.End + 1 < prose.Tokens.Length && prose.Word(pronoun.End) is "told" or "tells" or "asked" or "asks" && map.StartingAt(pronoun.End + 1) is { IsPossessor: false } addressee && people.Of(addressee) is { } hearer)
            others.Add(hearer);
        var bound = objects.Has(pronoun) ? pronoun.First - 1 : 0;
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - Reach; i--)
        {
            var mention = mentions[i];
            if (sentence - prose.SentenceAt(mention.First) > FarthestSentence)
                break;
            if (resolved[i] is not { } named)
                continue;
            var who = people.OfGender(named, pronoun.Gender);
            if (mention.First < opening && mention.First >= prose.Sentences[sentence].First)
            {
                if (!IsPersonal(mention))
                    others.Add(who);
                continue;
            }

            // "Ruby, her daughter,": not Ruby.
            if (pronoun.Kind == MentionKind.PossessivePronoun && mention.End == pronoun.First - 1 && prose.Char(mention.End) == ',' && mention.Kind != MentionKind.PossessivePronoun)
            {
                others.Add(who);
                continue;
            }

            // "at the Federal College, Okebiri,": the town.
            if (mention is { Kind: MentionKind.Name, First: > 1 } && mention.End == mention.First + 1 && prose.Char(mention.First - 1) == ',' && map.EndingAt(mention.First - 1) is { Kind: MentionKind.Name, First: > 0 } college
                && prose.Is(college.First - 1 - (prose.Is(college.First - 1, WordClass.Determiner) ? 1 : 0), WordClass.Preposition) && !people.IsPerson(mention.Entity))
                continue;

            // "Moss told him": not Moss.
            if (bound > 0)
            {
                if (mention.First < prose.Sentences[sentence].First || !prose.Is(mention.End, WordClass.Relative) && BeginsClause(mention.End, bound))
                    bound = 0;
                else if (mention is { IsPossessor: false, Kind: not MentionKind.PossessivePronoun })
                {
                    others.Add(who);
                    continue;
                }
            }

            // Whom "she" names is no "he", unless the name is rather a man's.
            if (IsPersonal(mention) && mention.Gender != pronoun.Gender && people.LikelyGenderOf(who) != pronoun.Gender)
                others.Add(who);
            if (others.Contains(who) || !people.MayBe(who, pronoun.Gender))
                continue;
            nearest ??= who;
            var place = places[i] ??= standing.Of(mention);
            // "A clerk called her": of whom that sentence is about more is said than of the clerk.
            if (who.Entity >= 0 && IsPersonal(mention) && (objects.Has(mention) || mention.Kind == MentionKind.PossessivePronoun && prose.Is(mention.First - 1, WordClass.Express) && prose.IsPast(mention.First - 1)))
                topic = prose.SentenceAt(mention.First);
            else if (place.IsNewcomer && who is { Entity: < 0, Gender: Gender.Unknown } && prose.SentenceAt(mention.First) == topic)
                place = place with { IsNewcomer = false };
            if (place.OpensAsSubject)
                opened ??= who;
            // "A guard said morale was low. “...,” he said.": the guard goes on.
            var goesOn = quotation is { } further && place is { IsNewcomer: true, OpensAsSubject: true } && GoesOnFrom(mention, pronoun, further);
            Enter(who, Weigh(place, mention, who, pronoun.Gender, sentence) + (goesOn ? GoesOn + (IsInParagraph(mention, sentence) ? 0 : ParagraphBetween) : 0));
            // "Another, from Elmford, shrugged. He": whoever stands before is not this one.
            if (mention.Kind == MentionKind.OnePerson && mention.End == mention.First + 1 && prose.Word(mention.First) is "Another")
                break;
        }

        Mention? best = null;
        int most = int.MinValue, second = int.MinValue;
        foreach (var (who, own) in rivals)
        {
            var weight = own + (who == nearest ? Nearest : 0) + (who == opened ? OpenedLast : 0);
            if (quotation is { } words && who.Entity >= 0 && (prose.Names(words, who) || prose.NamesGiven(words, who)))
                weight -= SelfNamed;
            // Of equals the one mentioned first in the article.
            if (weight > most || (weight == most && who.Index < best!.Index))
                (best, second, most) = (who, most, weight);
            else if (weight > second)
                second = weight;
        }

        return most < SomebodyElse || quotation is { } told && quoted.IsToldOf(told, best!) ? null : (best!, 1 / (1 + Math.Exp((Math.Max(second, SomebodyElse) - most) / 10.0)));
    }

    // Not who asks, nor who is answered, nor "When he raised it, a manager told him": that is about him.
    private bool GoesOnFrom(Mention newcomer, Mention pronoun, Stretch quotation)
    {
        var sentence = prose.SentenceAt(pronoun.First);
        if (!newcomer.Speaks || prose.SentenceAt(newcomer.First) != sentence - 1 || newcomer.End + 1 >= prose.Tokens.Length || prose.Word(newcomer.End) is "asked" or "asks" || prose.Word(newcomer.End + 1) is "him" or "her"
            || pronoun.End < prose.Tokens.Length && prose.Word(pronoun.End) is "replied" or "replies" or "answered" or "answers" or "responded" or "retorted" or "countered")
            return false;
        for (var i = newcomer.Index - 1; i >= 0 && prose.SentenceAt(mentions[i].First) == sentence - 1; i--)
        {
            if (i < newcomer.Index - Reach || IsPersonal(mentions[i]) && mentions[i].Gender == pronoun.Gender)
                return false;
        }

        // "“...,” a reporter said." and then another paragraph: two talk.
        return IsInParagraph(newcomer, sentence) || prose.StretchAt(quotation.Open) < 1 || prose.Stretches[prose.StretchAt(quotation.Open) - 1].Close < prose.Sentences[sentence - 1].First;
    }

    private bool IsInParagraph(Mention mention, int sentence) => prose.ParagraphAt(mention.First) == prose.Sentences[sentence].Paragraph;

    // Of several mentions of somebody the one that speaks most for them counts.
    private void Enter(Mention who, int weight)
    {
        for (var i = 0; i < rivals.Count; i++)
        {
            if (rivals[i].Who == who)
            {
                if (weight > rivals[i].Weight)
                    rivals[i] = (who, weight);
                return;
            }
        }

        rivals.Add((who, weight));
    }

    // "MOSS: ... She said": in her own turn somebody is "I".
    private Mention? LabelOf(int paragraph)
    {
        var first = prose.Paragraphs[paragraph].First;
        return map.StartingAt(first) is { Entity: >= 0 } label && IsLabel(label) ? entities.Entities[label.Entity].Fullest : null;
    }

    private bool IsLabel(Mention mention) =>
        mention.End < prose.Tokens.Length && prose.Char(mention.End) == ':' && prose.Word(mention.Head).IndexOfAnyInRange('a', 'z') < 0 && mention.First == prose.ParagraphOf(mention.First).First;

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
            && (MentionPlaces.OpensWithParticiple(prose, first) || prose.Word(first) is "Asked" or "Pressed") ? pronoun.First : 0;
    }

    // "Moss says he", and the sentence after it.
    private bool IsBeside(Mention pronoun, int entity)
    {
        var sentence = prose.SentenceAt(pronoun.First);
        for (var i = pronoun.Index - 1; i >= 0 && i > pronoun.Index - Reach && sentence - prose.SentenceAt(mentions[i].First) <= 1; i--)
        {
            if (mentions[i].Entity == entity)
                return prose.Sentences[sentence].Paragraph == prose.ParagraphAt(mentions[i].First);
        }

        return false;
    }

    private int Weigh(MentionPlace place, Mention mention, Mention who, Gender gender, int sentence)
    {
        var weight = place.Weight;
        var at = prose.SentenceAt(mention.First);
        if (prose.Sentences[at].Paragraph != prose.Sentences[sentence].Paragraph)
            weight -= ParagraphBetween;
        var known = people.GenderOf(who);
        if (known != Gender.Unknown)
            weight += known == gender ? KnownGender : -OtherGender;
        else if (people.LikelyGenderOf(who) is not Gender.Unknown and var likely)
            weight += likely == gender ? LikelyGender : -UnlikelyGender;
        if (who.Entity < 0)
            weight -= IsPersonal(who) ? Unknown : place.IsNewcomer ? Unnamed - Newcomer : Unnamed;
        else if (!entities.Entities[who.Entity].IsPerson && !people.IsDescribed(who))
            weight -= OneWord;
        if (people.IsNamedForAnother(who))
            weight -= NamedForAnother;
        return weight - (SentenceBetween * (sentence - at));
    }
}
