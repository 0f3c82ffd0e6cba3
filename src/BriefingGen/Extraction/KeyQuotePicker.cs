using System.Collections.Immutable;
using BriefingGen.Model;

namespace BriefingGen.Extraction;

/// <summary>
/// Chooses the quotations worth showing: whole sentences rather than clauses, said by people with names (never by a mere
/// "she", never words that were denied or only expected) of whom the story speaks often, of a length that can be read at a glance, early in the story, not in the summary already, and spread
/// over speakers.
/// </summary>
internal static class KeyQuotePicker
{
    private const int Most = 6;
    private const int MostOfOneSpeaker = 2;

    /// <summary>Where so many people say what the summary does not show, what it shows is left out.</summary>
    private const int Enough = 2;
    private const double LeastScore = 0.55;

    /// <summary>"Yes," and "Thank you all" are said, and tell nothing.</summary>
    private const int Least = 4;
    private const int Fewest = 8;
    private const int Longest = 45;

    public static ImmutableArray<int> Pick(Prose prose, List<Quotation> quotations, ImmutableArray<SummaryParagraph> summary)
    {
        var speakers = new Dictionary<string, int>(StringComparer.Ordinal);
        var loudest = 1;
        foreach (var quotation in quotations)
        {
            if (quotation.Speaker is { } speaker)
                loudest = Math.Max(loudest, speakers[speaker.Name] = speakers.GetValueOrDefault(speaker.Name) + 1);
        }

        var open = new List<(int Index, double Score, bool IsShown)>();
        for (var i = 0; i < quotations.Count; i++)
        {
            if (quotations[i] is not { Speaker: { } speaker, Kind: not QuotationKind.Fragment, Score: >= LeastScore, IsUnsaid: false } quotation || IsPronoun(speaker)
                || prose.WordsIn(quotation.Span) is var words && words < Least)
                continue;
            var isShown = summary.Any(paragraph => paragraph.Span.Overlaps(quotation.Span));
            open.Add((i, Score(prose, quotation, words, isShown) + (Ranking.Weight * speakers[speaker.Name] / loudest), isShown));
        }

        // What the summary shows is not shown again, unless there is next to nothing else.
        if (open.Where(entry => !entry.IsShown).Select(entry => quotations[entry.Index].Speaker!.Name).Distinct(StringComparer.Ordinal).Count() >= Enough)
            open.RemoveAll(entry => entry.IsShown);

        // Only the best can be chosen, however often their speakers are counted against them.
        open = [.. open.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Index).Take(Most * 8)];
        var chosen = ImmutableArray.CreateBuilder<int>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        while (chosen.Count < Most && open.Count > 0)
        {
            var (index, _, _) = open.MaxBy(pair => pair.Score + (Ranking.Again * taken.GetValueOrDefault(quotations[pair.Index].Speaker!.Name)));
            open.RemoveAll(pair => pair.Index == index);
            var name = quotations[index].Speaker!.Name;
            if (taken.GetValueOrDefault(name) == MostOfOneSpeaker)
                continue;
            taken[name] = taken.GetValueOrDefault(name) + 1;
            chosen.Add(index);
        }

        return chosen.DrainToImmutable();
    }

    // "She" names nobody to a reader who sees the quotation alone.
    private static bool IsPronoun(Speaker speaker) => !speaker.IsNamed && (Lexicon.Of(speaker.Name) & WordClass.Closed) != 0;

    private static double Score(Prose prose, Quotation quotation, int words, bool isShown)
    {
        var score = quotation.Kind == QuotationKind.Full ? Ranking.Full : Ranking.Clause;
        if (quotation.Speaker!.IsNamed)
            score += Ranking.Named;
        if (words is >= Fewest and <= Longest)
            score += Ranking.Handy;
        score += Ranking.Early * (1 - ((double)quotation.Span.Start / prose.Text.Length));
        return isShown ? score + Ranking.Shown : score;
    }
}
