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
    /// <summary>No trait has as many values.</summary>
    private const int Radix = 16;

    private static readonly Trait[][] Templates =
    [
        [Trait.Relation],
        [Trait.Relation, Trait.Kind],
        [Trait.Relation, Trait.Link, Trait.Cue],
        [Trait.Relation, Trait.Cue, Trait.CueGap],
        [Trait.Relation, Trait.MentionGap],
        [Trait.Relation, Trait.Distance],
        [Trait.Relation, Trait.Before],
        [Trait.Relation, Trait.After],
        [Trait.Relation, Trait.Frame],
        [Trait.Relation, Trait.Shape, Trait.Ending],
        [Trait.Relation, Trait.Shape, Trait.Lead],
        [Trait.Relation, Trait.Shape, Trait.Frame],
        [Trait.Relation, Trait.Lead],
        [Trait.Relation, Trait.Words],
        [Trait.Relation, Trait.Words, Trait.Lead],
        [Trait.Relation, Trait.Previous],
        [Trait.Relation, Trait.Next],
        [Trait.Relation, Trait.Same],
        [Trait.Relation, Trait.Owner],
        [Trait.Relation, Trait.Owner, Trait.Kind],
        [Trait.Relation, Trait.Owner, Trait.After],
        [Trait.Kind, Trait.Owner, Trait.After],
        [Trait.Kind, Trait.Before],
        [Trait.Kind, Trait.After],
        [Trait.Same, Trait.Previous],
        [Trait.Same, Trait.Previous, Trait.Frame],
        [Trait.Same, Trait.Previous, Trait.Shape],
        [Trait.Same, Trait.Kind],
        [Trait.Relation, Trait.Next, Trait.Frame],
        [Trait.Relation, Trait.Previous, Trait.Frame],
        [Trait.Relation, Trait.Same, Trait.Previous],
        [Trait.Relation, Trait.Kind, Trait.MentionGap],
        [Trait.Relation, Trait.Kind, Trait.Before],
        [Trait.Before, Trait.After],
        [Trait.Link, Trait.Kind, Trait.After],
        [Trait.Relation, Trait.Cue, Trait.Lead],
        [Trait.Relation, Trait.Link, Trait.Kind],
        [Trait.Relation, Trait.Case, Trait.Words],
        [Trait.Relation, Trait.Case, Trait.Lead],
        [Trait.Relation, Trait.Follow],
        [Trait.Relation, Trait.Follow, Trait.Case],
        [Trait.Relation, Trait.Follow, Trait.Lead],
        [Trait.Relation, Trait.Cue, Trait.Words],
        [Trait.Relation, Trait.Blocked],
        [Trait.Same, Trait.Previous, Trait.Blocked],
        [Trait.Kind, Trait.Blocked],
        [Trait.Relation, Trait.Label],
        [Trait.Relation, Trait.Label, Trait.Case],
        [Trait.Relation, Trait.Link, Trait.CueGap],
        [Trait.Relation, Trait.Link, Trait.Distance],
        [Trait.Relation, Trait.CueGap, Trait.Distance],
        [Trait.Relation, Trait.Link, Trait.Lead],
        [Trait.Relation, Trait.Link, Trait.Shape],
        [Trait.Relation, Trait.Link, Trait.MentionGap],
        [Trait.Named],
        [Trait.Relation, Trait.Named],
        [Trait.Relation, Trait.Person],
        [Trait.Kind, Trait.Person],
        [Trait.Relation, Trait.Person, Trait.Words],
        [Trait.Relation, Trait.Clause, Trait.Lead],
        [Trait.Relation, Trait.Clause, Trait.Words],
        [Trait.Standing],
        [Trait.Relation, Trait.Standing],
        [Trait.Standing, Trait.Same],
        [Trait.Nature],
        [Trait.Relation, Trait.Nature],
        [Trait.Relation, Trait.Between],
        [Trait.Relation, Trait.Between, Trait.Cue],
        [Trait.Relation, Trait.That],
        [Trait.Relation, Trait.That, Trait.Cue],
        [Trait.Relation, Trait.Scare],
        [Trait.Relation, Trait.Scare, Trait.Lead],
        [Trait.Relation, Trait.Link, Trait.Frame],
        [Trait.Relation, Trait.Kind, Trait.Frame],
        [Trait.Relation, Trait.Cue, Trait.Frame],
        [Trait.Relation, Trait.Preposition, Trait.Case],
        [Trait.Relation, Trait.Preposition, Trait.Words],
        [Trait.Relation, Trait.Mark],
        [Trait.Relation, Trait.Mark, Trait.Words],
        [Trait.Relation, Trait.Genre],
        [Trait.Relation, Trait.Genre, Trait.Words],
        [Trait.Relation, Trait.Label, Trait.Lead],
        [Trait.Relation, Trait.Scare, Trait.Words],
        [Trait.Relation, Trait.Scare, Trait.Case],
        [Trait.Relation, Trait.Follow, Trait.Words],
    ];

    /// <summary>The slots of one template.</summary>
    private const int Span = Radix * Radix * Radix;

    /// <summary>Traits that a quotation's candidates share: with the relation they need to be looked up but once.</summary>
    private static readonly Trait[] OfQuotation =
        [Trait.Relation, Trait.Shape, Trait.Ending, Trait.Words, Trait.Frame, Trait.Previous, Trait.Next, Trait.Lead, Trait.Case, Trait.Follow, Trait.Label, Trait.Person, Trait.Clause, Trait.Scare, Trait.Preposition, Trait.Mark, Trait.Genre];

    private static readonly Lookup[] Lookups = [.. Templates.Select((template, t) => new Lookup(t * Span, template))];

    /// <summary>
    /// The templates that look at all that some other looks at are enough: the weights of that other are added to theirs. The
    /// relation comes last, so that the weights for all relations lie side by side.
    /// </summary>
    private static readonly Trait[][] Widest =
    [
        .. Templates.Where(template => !Array.Exists(Templates, other => other.Length > template.Length && IsWithin(template, other)))
            .Select(template => template.OrderBy(trait => trait == Trait.Relation).ToArray()),
    ];

    private static readonly Fold[] Folds = Array.ConvertAll(Templates, template => new Fold(template));
    private static readonly Lookup[] Shared = [.. Widest.Select((template, t) => new Lookup(t * Span, template)).Where((_, t) => IsShared(Widest[t]))];
    private static readonly Lookup[] Own = [.. Widest.Select((template, t) => new Lookup(t * Span, template)).Where((_, t) => !IsShared(Widest[t]))];

    // In hundredths, as the data file has them: whole numbers give the same sum in whatever order they are added.
    private readonly short[] weights = new short[Widest.Length * Span];
    private readonly short[] verbs = new short[Radix * Lexicon.CueVerbs.Length];

    private SpeakerModel()
    {
    }

    /// <summary>The number of weights, most of them zero: the templates', then for each relation each cue verb's.</summary>
    public static int Size => (Templates.Length * Span) + (Radix * Lexicon.CueVerbs.Length);

    /// <summary>How many weights make a candidate's score.</summary>
    public static int SlotCount => Templates.Length + 1;

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
        foreach (var lookup in Lookups)
            slots[next++] = lookup.Slot(traits);
        slots[next] = (Templates.Length * Span) + VerbOf(candidate);
    }

    private static int VerbOf(in Candidate candidate) => (candidate.Traits[Trait.Relation] * Lexicon.CueVerbs.Length) + (candidate.Cue?.Verb ?? 0);

    // What the quotation's own traits add for each relation, all of them in one go.
    private Vector256<short> OfAllRelations(TraitVector traits)
    {
        traits[Trait.Relation] = 0;
        var sum = Vector256<short>.Zero;
        foreach (var lookup in Shared)
            sum += Vector256.Create<short>(weights.AsSpan(lookup.Slot(traits), Radix));
        return sum;
    }

    private int Sum(ReadOnlySpan<byte> traits)
    {
        var sum = 0;
        foreach (var lookup in Own)
            sum += weights[lookup.Slot(traits)];
        return sum;
    }

    private static bool IsShared(Trait[] template) => template[^1] == Trait.Relation && IsWithin(template, OfQuotation);

    private static bool IsWithin(Trait[] template, Trait[] traits) => Array.TrueForAll(template, trait => traits.Contains(trait));

    private void Add(int slot, float weight)
    {
        var hundredths = (short)MathF.Round(weight * 100);
        var (template, values) = Math.DivRem(slot, Span);
        if (template < Templates.Length)
            Folds[template].Add(weights, values, hundredths);
        else
            verbs[slot - (Templates.Length * Span)] = hundredths;
    }

    /// <summary>Where a template finds its weight.</summary>
    private readonly struct Lookup(int start, Trait[] template)
    {
        // What a template lacks of three traits is none, which is always zero.
        private readonly byte first = (byte)(template.Length > 2 ? template[^3] : Trait.None);
        private readonly byte second = (byte)(template.Length > 1 ? template[^2] : Trait.None);
        private readonly byte third = (byte)template[^1];

        public int Slot(ReadOnlySpan<byte> traits) => start + (((traits[first] * Radix) + traits[second]) * Radix) + traits[third];
    }

    /// <summary>Where the weights of a template go: to the first of the widest that looks at all that it looks at, for whatever values of the others.</summary>
    private sealed class Fold
    {
        private readonly int start;
        private readonly int[] own;
        private readonly int[] others;

        public Fold(Trait[] template)
        {
            var widest = Array.FindIndex(Widest, wide => IsWithin(template, wide));
            start = widest * Span;
            own = Array.ConvertAll(template, trait => Step(Widest[widest], trait));
            others = [.. Widest[widest].Except(template).Select(trait => Step(Widest[widest], trait))];
        }

        public void Add(short[] weights, int values, short weight)
        {
            var slot = start;
            for (var i = own.Length - 1; i >= 0; i--, values /= Radix)
                slot += own[i] * (values % Radix);
            Add(weights, slot, weight, others);
        }

        private static void Add(short[] weights, int slot, short weight, ReadOnlySpan<int> others)
        {
            if (others.IsEmpty)
            {
                weights[slot] += weight;
                return;
            }

            for (var value = 0; value < Radix; value++)
                Add(weights, slot + (value * others[0]), weight, others[1..]);
        }

        // By how much a slot grows with a trait's value.
        private static int Step(Trait[] template, Trait trait) => (int)Math.Pow(Radix, template.Length - 1 - Array.IndexOf(template, trait));
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
        var number = weight.ToString("0.00", CultureInfo.InvariantCulture);
        if (slot >= Templates.Length * Span)
        {
            var (relation, verb) = Math.DivRem(slot - (Templates.Length * Span), Lexicon.CueVerbs.Length);
            return $"Relation={relation} Verb={Lexicon.CueVerbs[verb]} {number}";
        }

        var template = Templates[slot / Span];
        var values = slot % Span;
        var parts = new string[template.Length];
        for (var i = template.Length - 1; i >= 0; i--, values /= Radix)
            parts[i] = $"{template[i]}={values % Radix}";
        return string.Join(' ', parts) + " " + number;
    }

    private static SpeakerModel Load()
    {
        var templates = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var t = 0; t < Templates.Length; t++)
            templates[string.Join(' ', Templates[t])] = t;
        var model = new SpeakerModel();
        foreach (var line in Lexicon.Lines("speaker-weights.txt"))
        {
            var parts = line.Split(' ', '=');
            var weight = float.Parse(parts[^1], CultureInfo.InvariantCulture);
            if (parts[2] == "Verb")
            {
                var verb = Lexicon.CueVerbs.IndexOf(parts[3]);
                if (verb >= 0)
                    model.Add((Templates.Length * Span) + (int.Parse(parts[1], CultureInfo.InvariantCulture) * Lexicon.CueVerbs.Length) + verb, weight);
                continue;
            }

            var values = 0;
            for (var i = 1; i < parts.Length; i += 2)
                values = (values * Radix) + int.Parse(parts[i], CultureInfo.InvariantCulture);
            var name = string.Join(' ', Enumerable.Range(0, parts.Length / 2).Select(i => parts[2 * i]));
            // A weight of a trait that is looked at no more counts for nothing until the next training.
            if (templates.TryGetValue(name, out var template))
                model.Add((template * Span) + values, weight);
        }

        return model;
    }
}
