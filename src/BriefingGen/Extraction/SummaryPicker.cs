using System.Collections.Immutable;
using BriefingGen.Model;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// Chooses the paragraphs that tell the story: the lead, then those that say most of what the headline and the rest of
/// the story speak of, near the top, without hanging on what was left out and without saying a thing twice.
/// </summary>
internal static class SummaryPicker
{
    /// <summary>A longer paragraph gives its first whole sentences only, in words.</summary>
    private const int LongParagraph = 90;

    private const int ShortParagraph = 9;

    /// <summary>Beyond it no paragraph is looked at: what a story is about, its first part tells.</summary>
    private const int Reach = 400;

    public static ImmutableArray<SummaryParagraph> Pick(Prose prose)
    {
        var paragraphs = prose.Paragraphs.AsSpan(0, Math.Min(prose.Paragraphs.Length, Reach));
        if (paragraphs.Length == 0)
            return [];
        var themes = new ThemeIndex(prose, paragraphs.Length);
        var scores = new double[paragraphs.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Score(prose, i, themes);
        var wanted = Math.Min(paragraphs.Length, paragraphs.Length < 6 ? 2 : paragraphs.Length < 15 ? 3 : 4);
        var chosen = new SortedDictionary<int, double>();
        while (chosen.Count < wanted)
        {
            var best = -1;
            var most = 0.0;
            for (var i = 0; i < scores.Length; i++)
            {
                if (chosen.ContainsKey(i))
                    continue;
                var score = scores[i] + (Ranking.Repeats * themes.Overlap(i, chosen.Keys));
                // What points back may follow what it points to.
                if (Hangs(prose, paragraphs[i]) && chosen.ContainsKey(i - 1))
                    score -= Ranking.Hanging;
                if (best < 0 || score > most)
                    (best, most) = (i, score);
            }

            chosen.Add(best, most);
        }

        var highest = chosen.Values.Max();
        return [.. chosen.Select(pair => new SummaryParagraph(
            Excerpt(prose, prose.Paragraphs[pair.Key]), prose.Paragraphs[pair.Key].Index, highest <= 0 ? 0 : Math.Clamp(pair.Value / highest, 0, 1)))];
    }

    private static double Score(Prose prose, int index, ThemeIndex themes)
    {
        var paragraph = prose.Paragraphs[index];
        var (words, quoted) = (0, 0);
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            if (!prose.Tokens[i].IsWord)
                continue;
            words++;
            quoted += prose.StretchAt(i) >= 0 ? 1 : 0;
        }

        var score = (Ranking.Lead * Math.Exp(-Ranking.Decay * index)) + (Ranking.Headline * themes.Headline(index)) + (Ranking.Theme * themes.Theme(index));
        if (words < ShortParagraph)
            score += Ranking.Short;
        if (quoted * 2 > words)
            score += Ranking.Spoken;
        return Hangs(prose, paragraph) ? score + Ranking.Hanging : score;
    }

    // It opens with a pronoun, a conjunction or a word that points back, or says "also".
    private static bool Hangs(Prose prose, ProseParagraph paragraph)
    {
        var first = paragraph.First;
        if (prose.Is(first, WordClass.Pronoun | WordClass.Possessive | WordClass.Conjunction)
            || prose.Word(first) is "This" or "That" or "These" or "Those" or "Such" or "However" or "Meanwhile" or "Instead" or "Still" or "Then" or "Moreover" or "Also" or "Another" or "Others")
            return true;
        for (var i = first; i < Math.Min(first + 8, paragraph.End); i++)
        {
            if (prose.Word(i) is "also" or "too" or "added" && prose.StretchAt(i) < 0)
                return true;
        }

        return false;
    }

    private static TextSpan Excerpt(Prose prose, ProseParagraph paragraph)
    {
        var whole = prose.Article.Paragraphs[paragraph.Index].Span;
        var words = 0;
        var cut = -1;
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            words += prose.Tokens[i].IsWord ? 1 : 0;
            if (prose.Sentences[prose.SentenceAt(i)].End == i + 1 && (cut < 0 || words <= LongParagraph * 2 / 3))
                cut = prose.Tokens[i].End;
        }

        return words <= LongParagraph || cut < 0 ? whole : whole with { End = cut };
    }
}
