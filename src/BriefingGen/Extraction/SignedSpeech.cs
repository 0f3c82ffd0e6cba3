using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Finds who is named as the speaker by the form of the page: a label that opens the quotation ("MOSS: Well, ...", as transcripts
/// have it), a dash and a name on the line below ("— Ada Moss"), or the heading above ("Ada Moss, 44, nurse").
/// </summary>
internal static class SignedSpeech
{
    private const int LongestLabel = 4;
    private const int LongestSignature = 16;

    public static Mention? Find(Prose prose, MentionMap map, EntityIndex entities, Stretch stretch) =>
        Label(prose, entities, stretch) ?? Signature(prose, map, stretch) ?? Beside(prose, map, stretch) ?? Heading(prose, map, stretch);

    private static Mention? Label(Prose prose, EntityIndex entities, Stretch stretch)
    {
        var first = stretch.Open + 1;
        var end = first;
        while (end < Math.Min(stretch.Close, first + LongestLabel) && IsShouted(prose, end))
            end++;
        if (end == first || end >= stretch.Close || prose.Char(end) != ':')
            return null;
        return new() { First = first, End = end, Head = end - 1, Kind = MentionKind.Person, Entity = entities.OfSurname(prose.Word(end - 1)) };
    }

    private static bool IsShouted(Prose prose, int i) =>
        (prose.Tokens[i] is { Kind: TokenKind.Word, Length: > 1, IsCapital: true } && prose.Word(i).IndexOfAnyInRange('a', 'z') < 0)
            || (prose.Char(i) == '.' && !prose.Tokens[i].AfterBlank);

    // "“Mend it.” — Ada Moss, baker" is the whole of a sentence; without a dash, of a paragraph.
    private static Mention? Beside(Prose prose, MentionMap map, Stretch stretch)
    {
        var next = stretch.Close + 1;
        var paragraph = prose.Paragraphs[stretch.Paragraph];
        if (!stretch.IsClosed || next + 1 >= paragraph.End)
            return null;
        if (!(prose.Char(next) is '-' or '—' or '–'))
            return stretch.Open == paragraph.First && prose.Char(stretch.Close - 1) is '.' or '?' or '!' ? Signatory(prose, map, next, paragraph.End) : null;
        var sentence = prose.Sentences[prose.SentenceAt(stretch.Open)];
        var first = prose.Char(sentence.First) is '•' or '*' or '·' ? sentence.First + 1 : sentence.First;
        return stretch.Open == first && prose.SentenceAt(next) is var own && (own == prose.SentenceAt(stretch.Open) || next == prose.Sentences[own].First)
            ? Signatory(prose, map, next, prose.Sentences[own].End) : null;
    }

    // The quotation is the whole of its paragraph, and the next is nothing but a dash, a name and what the name needs.
    private static Mention? Signature(Prose prose, MentionMap map, Stretch stretch)
    {
        var paragraph = prose.Paragraphs[stretch.Paragraph];
        if (stretch.Open != paragraph.First || stretch.Close < paragraph.End - 2 || stretch.Paragraph + 1 >= prose.Paragraphs.Length)
            return null;
        var next = prose.Paragraphs[stretch.Paragraph + 1];
        return next.Line is VoiceLine.Heading or VoiceLine.Either ? null : Signatory(prose, map, next.First, next.End);
    }

    // The heading names who speaks below it in sentences that are nothing but a quotation, at the beginning or behind others, with nothing between.
    private static Mention? Heading(Prose prose, MentionMap map, Stretch stretch)
    {
        if (stretch.Open != prose.Paragraphs[stretch.Paragraph].First || prose.Sentences[prose.SentenceAt(stretch.Open)].End > stretch.End + 1
            || !(prose.Char(stretch.Close - 1) is '.' or '?' or '!' or '…') || IsOfAnother(prose, stretch))
            return null;
        for (var p = stretch.Paragraph - 1; p >= 0 && prose.Paragraphs[p].Index == prose.Paragraphs[p + 1].Index - 1; p--)
        {
            var paragraph = prose.Paragraphs[p];
            if (paragraph.Line == VoiceLine.Heading)
                return map.StartingAt(paragraph.First) is { Kind: MentionKind.Person } name ? name : null;
            if (prose.StretchAt(paragraph.First) is not (>= 0 and var open) || prose.Stretches[open].Close < paragraph.End - 2)
                return null;
        }

        return null;
    }

    // "She was the best of us.": rather said of whom the heading names.
    private static bool IsOfAnother(Prose prose, Stretch stretch)
    {
        var isOfAnother = prose.Is(stretch.Open + 1, WordClass.He | WordClass.She);
        for (var i = stretch.Open + 1; i < stretch.Close; i++)
        {
            if (!isOfAnother && (prose.Is(i, WordClass.First) || prose.Word(i) is "my" or "My" or "our" or "Our"))
                return false;
            isOfAnother |= prose.Is(i, WordClass.He | WordClass.She);
        }

        return isOfAnother;
    }

    // Who is named between a dash and the end of the paragraph.
    private static Mention? Signatory(Prose prose, MentionMap map, int first, int end)
    {
        var dash = first;
        while (dash < end && prose.Char(dash) is '-' or '—' or '–')
            dash++;
        if (dash >= end || end - dash > LongestSignature || map.StartingAt(dash) is not { Kind: MentionKind.Person or MentionKind.Name } name || name.End > end)
            return null;
        // Without a dash only somebody with a description signs: "Ada Moss, baker, on the vote".
        if (dash == first && (name.Kind != MentionKind.Person || name.End >= end - 1 || prose.Char(name.End) != ',' || prose.Char(end - 1) == '.'))
            return null;
        for (var i = name.End; i < end; i++)
        {
            if (prose.Is(i, WordClass.Cue | WordClass.Auxiliary | WordClass.Past) && !prose.Is(i, WordClass.Noun) || prose.StretchAt(i) >= 0)
                return null;
        }

        return name;
    }
}
