using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BriefingGen.Extraction;

/// <summary>
/// Weighs candidates by a log-linear model: the weights of a candidate's traits, alone and in company, are added up, and
/// the sums become probabilities. The weights are a data file made by the training tool among the tests.
/// </summary>
internal sealed class SpeakerModel
{
    /// <summary>No trait has more values.</summary>
    internal const int Radix = 16;

    /// <summary>The slots of one template.</summary>
    private const int Span = Radix * Radix * Radix;

    private static readonly WeightFile<Trait> Stored = new("Extraction/speaker-weights.txt", SpeakerTables.Templates, Radix, Span);

    private static readonly SpeakerTables.Fold[] Folds = Array.ConvertAll(SpeakerTables.Templates, template => new SpeakerTables.Fold(template));

    // In hundredths, as the data file has them: whole numbers give the same sum in whatever order they are added.
    private readonly short[] weights = new short[SpeakerTables.Size];
    private readonly short[] verbs = new short[Radix * Lexicon.CueVerbs.Length];

    private SpeakerModel()
    {
    }

    /// <summary>The number of weights, most of them zero: the templates', then for each relation each cue verb's.</summary>
    public static int Size => FirstVerb + (Radix * Lexicon.CueVerbs.Length);

    /// <summary>The first slot of the verbs; before it are those of the templates.</summary>
    private static int FirstVerb => SpeakerTables.Templates.Length * Span;

    /// <summary>How many weights make a candidate's score.</summary>
    public static int SlotCount => SpeakerTables.Templates.Length + 1;

    public static SpeakerModel Default { get; } = Load();

    /// <summary>A model of trained weights, by slot.</summary>
    public static SpeakerModel Of(float[] weights)
    {
        var model = new SpeakerModel();
        for (var slot = 0; slot < weights.Length; slot++)
        {
            if (weights[slot] != 0)
                model.Add(slot, weights[slot]);
        }

        return model;
    }

    /// <summary>The probability that each candidate of a quotation is its speaker.</summary>
    public void Weigh(List<Candidate> candidates, Span<double> scores)
    {
        var all = CollectionsMarshal.AsSpan(candidates);
        var shared = OfAllRelations(all[^1].Traits);
        for (var i = 0; i < all.Length; i++)
        {
            var traits = all[i].Traits;
            scores[i] = (shared[traits[Trait.Relation]] + Sum(traits) + verbs[VerbOf(all[i])]) / 100.0;
        }

        Normalize(scores);
    }

    /// <summary>The slots whose weights make a candidate's score.</summary>
    public static void Slots(in Candidate candidate, Span<int> slots)
    {
        var next = 0;
        var traits = candidate.Traits;
        for (var t = 0; t < SpeakerTables.Templates.Length; t++)
        {
            var values = 0;
            foreach (var trait in SpeakerTables.Templates[t])
                values = (values * Radix) + traits[trait];
            slots[next++] = (t * Span) + values;
        }

        slots[next] = FirstVerb + VerbOf(candidate);
    }

    private static int VerbOf(in Candidate candidate) => (candidate.Traits[Trait.Relation] * Lexicon.CueVerbs.Length) + (candidate.Cue?.Verb ?? 0);

    // What the quotation's own traits add for each relation, all of them in one go.
    private Vector256<short> OfAllRelations(TraitVector traits)
    {
        traits[Trait.Relation] = 0;
        var sum = Vector256<short>.Zero;
        foreach (var lookup in SpeakerTables.Shared)
            sum += Vector256.Create<short>(weights.AsSpan(lookup.Slot(traits), Radix));
        return sum;
    }

    private int Sum(ReadOnlySpan<byte> traits)
    {
        var sum = 0;
        foreach (var lookup in SpeakerTables.Own)
            sum += weights[lookup.Slot(traits)];
        return sum;
    }

    private void Add(int slot, float weight)
    {
        var hundredths = (short)MathF.Round(weight * 100);
        var (template, values) = Math.DivRem(slot, Span);
        if (template < SpeakerTables.Templates.Length)
            Folds[template].Add(weights, values, hundredths);
        else
            verbs[slot - FirstVerb] = hundredths;
    }

    /// <summary>The probability of each candidate, in place of its score.</summary>
    public static void Normalize(Span<double> scores)
    {
        var most = double.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = Math.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }

    /// <summary>A weight as a line of the data file: what it looks at and how much it counts.</summary>
    public static string Format(int slot, float weight)
    {
        if (slot < FirstVerb)
            return Stored.Line(slot, weight);
        var (relation, verb) = Math.DivRem(slot - FirstVerb, Lexicon.CueVerbs.Length);
        return WeightFile<Trait>.Line($"Relation={relation} Verb={Lexicon.CueVerbs[verb]}", weight);
    }

    private static SpeakerModel Load()
    {
        var model = new SpeakerModel();
        foreach (var (traits, weight) in Stored.Read())
        {
            if ((traits is [_, _, "Verb", ..] ? SlotOfVerb(traits) : Stored.SlotOf(traits)) is { } slot)
                model.Add(slot, weight);
        }

        return model;
    }

    // "Relation=4 Verb=shot back"
    private static int? SlotOfVerb(string[] traits) =>
        Lexicon.CueVerbs.IndexOf(string.Join(' ', traits[3..])) is >= 0 and var verb
            ? FirstVerb + (int.Parse(traits[1], CultureInfo.InvariantCulture) * Lexicon.CueVerbs.Length) + verb : null;
}
