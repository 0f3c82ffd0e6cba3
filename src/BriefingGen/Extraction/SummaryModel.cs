namespace BriefingGen.Extraction;

/// <summary>
/// Weighs paragraphs for the summary: the weights of a paragraph's traits, alone and in company, are added up. The weights
/// are a data file made by the training tool among the tests.
/// </summary>
internal sealed class SummaryModel
{
    /// <summary>No trait has as many values.</summary>
    private const int Radix = 17;

    private static readonly SummaryTrait[][] Templates =
    [
        [SummaryTrait.Place],
        [SummaryTrait.Part],
        [SummaryTrait.Length],
        [SummaryTrait.Theme],
        [SummaryTrait.Density],
        [SummaryTrait.Fresh],
        [SummaryTrait.Shared],
        [SummaryTrait.LeadShare],
        [SummaryTrait.LeadRecall],
        [SummaryTrait.Opening],
        [SummaryTrait.Quoted],
        [SummaryTrait.Cue],
        [SummaryTrait.Numbers],
        [SummaryTrait.Persons],
        [SummaryTrait.Label],
        [SummaryTrait.Ending],
        [SummaryTrait.Before],
        [SummaryTrait.After],
        [SummaryTrait.Pronouns],
        [SummaryTrait.Marks],
        [SummaryTrait.Bodies],
        [SummaryTrait.Listing],
        [SummaryTrait.Time],
        [SummaryTrait.Tense],
        [SummaryTrait.Place, SummaryTrait.Length],
        [SummaryTrait.Place, SummaryTrait.Size],
        [SummaryTrait.Place, SummaryTrait.Opening],
        [SummaryTrait.Place, SummaryTrait.Listing],
        [SummaryTrait.Place, SummaryTrait.Theme],
        [SummaryTrait.Place, SummaryTrait.LeadRecall],
        [SummaryTrait.Place, SummaryTrait.Quoted],
        [SummaryTrait.Opening, SummaryTrait.Length],
        [SummaryTrait.Length, SummaryTrait.Theme],
        [SummaryTrait.Length, SummaryTrait.Density],
        [SummaryTrait.Length, SummaryTrait.LeadRecall],
        [SummaryTrait.Quoted, SummaryTrait.Cue],
        [SummaryTrait.Label, SummaryTrait.Tense],
        [SummaryTrait.Label, SummaryTrait.Listing],
        [SummaryTrait.Label, SummaryTrait.Length],
        [SummaryTrait.Taken],
        [SummaryTrait.Repeats],
        [SummaryTrait.Next],
        [SummaryTrait.Taken, SummaryTrait.Length],
        [SummaryTrait.Repeats, SummaryTrait.Length],
        [SummaryTrait.Opening, SummaryTrait.Next],
        [SummaryTrait.Next, SummaryTrait.Length],
        [SummaryTrait.Next, SummaryTrait.Place],
        [SummaryTrait.Step, SummaryTrait.Length],
        [SummaryTrait.Sum, SummaryTrait.Length],
        [SummaryTrait.Step, SummaryTrait.Place],
        [SummaryTrait.Step, SummaryTrait.Theme],
        [SummaryTrait.Choice, SummaryTrait.Sum],
        [SummaryTrait.Choice, SummaryTrait.Step],
        [SummaryTrait.Choice, SummaryTrait.Size],
    ];

    /// <summary>The slots of one template.</summary>
    private const int Span = Radix * Radix;

    private static readonly WeightFile<SummaryTrait> Stored = new("Extraction/summary-weights.txt", Templates, Radix, Span);

    private static readonly Lookup[] Lookups =
        [.. Templates.Select((template, t) => new Lookup(t * Span, template.Length > 1 ? template[^2] : SummaryTrait.None, template[^1]))];

    /// <summary>How many templates look at the paragraph only, whatever is chosen; they come first.</summary>
    private static readonly int Fixed = Array.FindIndex(Templates, template => Array.Exists(template, trait => trait >= SummaryTrait.Step));

    private readonly float[] weights;

    private SummaryModel(float[] weights) => this.weights = weights;

    public static int Size => Templates.Length * Span;

    public static int SlotCount => Templates.Length;

    public static SummaryModel Default { get; } = Load();

    public static SummaryModel Of(float[] weights) => new(weights);

    public double Score(in SummaryVector traits) => Score(traits, Alone(traits));

    /// <summary>The part of a score that is the same whatever is chosen.</summary>
    public double Alone(in SummaryVector traits) => Sum(0, Lookups.AsSpan(0, Fixed), traits);

    /// <summary>The score, given what <see cref="Alone"/> tells of the same paragraph.</summary>
    public double Score(in SummaryVector traits, double alone) => Sum(alone, Lookups.AsSpan(Fixed), traits);

    private double Sum(double sum, ReadOnlySpan<Lookup> lookups, ReadOnlySpan<byte> traits)
    {
        foreach (var lookup in lookups)
            sum += weights[lookup.Slot(traits)];
        return sum;
    }

    /// <summary>The slots whose weights make a score.</summary>
    public static void Slots(in SummaryVector traits, Span<int> slots)
    {
        for (var t = 0; t < Lookups.Length; t++)
            slots[t] = Lookups[t].Slot(traits);
    }

    /// <summary>Where a template finds its weight.</summary>
    private readonly record struct Lookup(int Start, SummaryTrait First, SummaryTrait Second)
    {
        public int Slot(ReadOnlySpan<byte> traits) => Start + (traits[(int)First] * Radix) + traits[(int)Second];
    }

    /// <summary>A weight as a line of the data file: what it looks at and how much it counts.</summary>
    public static string Format(int slot, float weight) => Stored.Line(slot, weight);

    private static SummaryModel Load()
    {
        var weights = new float[Size];
        foreach (var (traits, weight) in Stored.Read())
        {
            if (Stored.SlotOf(traits) is { } slot)
                weights[slot] = weight;
        }

        return new(weights);
    }
}
