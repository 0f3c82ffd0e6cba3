using System.Globalization;

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

    private readonly float[] weights;

    private SummaryModel(float[] weights) => this.weights = weights;

    public static int Size => Templates.Length * Span;

    public static int SlotCount => Templates.Length;

    public static SummaryModel Default { get; } = Load();

    public static SummaryModel Of(float[] weights) => new(weights);

    public double Score(in SummaryVector traits)
    {
        var sum = 0.0;
        for (var t = 0; t < Templates.Length; t++)
            sum += weights[Slot(t, traits)];
        return sum;
    }

    /// <summary>The slots whose weights make a score.</summary>
    public static void Slots(in SummaryVector traits, Span<int> slots)
    {
        for (var t = 0; t < Templates.Length; t++)
            slots[t] = Slot(t, traits);
    }

    private static int Slot(int template, in SummaryVector traits)
    {
        var values = 0;
        foreach (var trait in Templates[template])
            values = (values * Radix) + traits[trait];
        return (template * Span) + values;
    }

    /// <summary>A weight as a line of the data file: what it looks at and how much it counts.</summary>
    public static string Format(int slot, float weight)
    {
        var template = Templates[slot / Span];
        var values = slot % Span;
        var parts = new string[template.Length];
        for (var i = template.Length - 1; i >= 0; i--, values /= Radix)
            parts[i] = $"{template[i]}={values % Radix}";
        return string.Join(' ', parts) + " " + weight.ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static SummaryModel Load()
    {
        var templates = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var t = 0; t < Templates.Length; t++)
            templates[string.Join(' ', Templates[t])] = t;
        var weights = new float[Size];
        foreach (var line in Lexicon.Lines("summary-weights.txt"))
        {
            var parts = line.Split(' ', '=');
            var values = 0;
            for (var i = 1; i < parts.Length; i += 2)
                values = (values * Radix) + int.Parse(parts[i], CultureInfo.InvariantCulture);
            var name = string.Join(' ', Enumerable.Range(0, parts.Length / 2).Select(i => parts[2 * i]));
            weights[(templates[name] * Span) + values] = float.Parse(parts[^1], CultureInfo.InvariantCulture);
        }

        return new(weights);
    }
}
