using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Finds whom a paragraph calls by what else is known of them ("the third-term Republican", "the mother of four", "the Velm-born lawyer"): the only
/// person named in the paragraph so far or, where nobody is, in the one before.
/// </summary>
internal sealed class Epithets(Prose prose, List<Mention> mentions, RolePhrases phrases, EntityIndex entities)
{
    /// <summary>How many mentions before the phrase are looked at.</summary>
    private const int Reach = 40;

    /// <summary>The entity; null for any other phrase, and where more than one can be meant.</summary>
    public int? Meant(Mention phrase)
    {
        if (!IsEpithet(phrase))
            return null;
        int? only = null;
        var until = prose.ParagraphAt(phrase.First) - 1;
        for (var i = phrase.Index - 1; i >= 0 && i > phrase.Index - Reach; i--)
        {
            var mention = mentions[i];
            if (prose.ParagraphAt(mention.First) < until)
                break;
            if (mention.Entity >= 0 && entities.Entities[mention.Entity].IsPerson && !IsEpithet(mention) && !IsWhere(mention))
            {
                if (only is { } other && other != mention.Entity)
                    return null;
                (only, until) = (mention.Entity, prose.ParagraphAt(mention.First));
            }
            // A clerk, or the judge, may be meant as well.
            else if (mention.Kind == MentionKind.OnePerson && !phrases.IsOwned(mention) && phrases.NameBeside(mention) is null && !phrases.IsToldOf(mention))
            {
                return null;
            }
        }

        return only is { } meant && (phrase.Gender == Gender.Unknown || entities.Entities[meant].Gender is var gender && (gender == Gender.Unknown || gender == phrase.Gender)) ? only : null;
    }

    // "near Cold Quay Setol": two words with capitals that may be a place.
    private bool IsWhere(Mention name) =>
        name.First == name.Head && name.First > 0 && prose.Is(name.First - 1, WordClass.Where) && !prose.Is(name.Head, WordClass.FirstName | WordClass.GivenMan | WordClass.GivenWoman);

    private bool IsEpithet(Mention phrase) =>
        phrase is { IsPossessor: false, Kind: MentionKind.OnePerson or MentionKind.Name or MentionKind.Person } && phrase.End - phrase.First > 1 && prose.Word(phrase.First) is "the" or "The"
            && phrase.End < prose.Tokens.Length && (IsOfMany(phrase) || IsOfBirth(phrase) && !PhraseWords.IsToldMore(prose, phrase.End) || !PhraseWords.IsToldMore(prose, phrase.End) && IsOfParty(phrase));

    // "the Republican", "the third-term Republican", "the Dane".
    private bool IsOfParty(Mention phrase) =>
        phrase.Kind != MentionKind.OnePerson && phrase.Head == phrase.End - 1 && prose.Is(phrase.Head, WordClass.Nationality | WordClass.OnePerson) && !prose.Is(phrase.Head, WordClass.AnyTitle | WordClass.FirstName);

    // "the Velm-born lawyer", "the first-term senator", "the 58-year-old businessman".
    private bool IsOfBirth(Mention phrase)
    {
        for (var i = phrase.First + 1; phrase.Kind == MentionKind.OnePerson && i < phrase.End; i++)
        {
            var word = prose.Word(i);
            // "the 22-year-old's mother" is somebody else.
            if (prose.Tokens[i + 1].Kind == TokenKind.Clitic)
                return false;
            if (word.EndsWith("-born", StringComparison.Ordinal) || word.EndsWith("-term", StringComparison.Ordinal) || word.EndsWith("-year-old", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // "the mother of four", "the father of 12".
    private bool IsOfMany(Mention phrase) =>
        phrase.End + 1 < prose.Tokens.Length && prose.Word(phrase.Head) is "mother" or "father" or "grandmother" or "grandfather" or "mum" or "dad" && prose.Word(phrase.End) is "of"
            && (prose.Tokens[phrase.End + 1].Kind == TokenKind.Number || prose.Word(phrase.End + 1) is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten");
}
