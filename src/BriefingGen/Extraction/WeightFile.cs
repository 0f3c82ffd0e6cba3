using System.Globalization;
using BriefingGen.Text;

namespace BriefingGen.Extraction;

/// <summary>
/// The weights of a model as a data file: each line has the traits of a template with their values, and how much these count, as in
/// <c>Kind=3 Before=12 -0.25</c>. A slot is the template's number and the values behind it, as digits of one number.
/// </summary>
/// <param name="name">Of the file, with its folder.</param>
/// <param name="templates">What the model looks at together.</param>
/// <param name="radix">More than the highest value of a trait.</param>
/// <param name="span">The slots of one template.</param>
internal sealed class WeightFile<TTrait>(string name, TTrait[][] templates, int radix, int span)
    where TTrait : struct, Enum
{
    private readonly Dictionary<string, int> numbers = Numbers(templates);

    /// <summary>The lines, each as its traits and values in turn, and the weight.</summary>
    public IEnumerable<(string[] Traits, float Weight)> Read()
    {
        foreach (var line in DataFile.Lines(name))
        {
            var end = line.LastIndexOf(' ');
            yield return (line[..end].Split(' ', '='), float.Parse(line.AsSpan(end + 1), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The slot of the traits and values of a line; null where the model looks at these no more: they count for nothing until the next training.</summary>
    public int? SlotOf(string[] traits)
    {
        var values = 0;
        var names = new string[traits.Length / 2];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = traits[2 * i];
            values = (values * radix) + int.Parse(traits[(2 * i) + 1], CultureInfo.InvariantCulture);
        }

        return numbers.TryGetValue(string.Join(' ', names), out var template) ? (template * span) + values : null;
    }

    private static Dictionary<string, int> Numbers(TTrait[][] templates)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var template in templates)
            numbers[string.Join(' ', template)] = numbers.Count;
        return numbers;
    }

    /// <summary>A weight as a line of the file.</summary>
    public string Line(int slot, float weight)
    {
        var template = templates[slot / span];
        var values = slot % span;
        var parts = new string[template.Length];
        for (var i = template.Length - 1; i >= 0; i--, values /= radix)
            parts[i] = $"{template[i]}={values % radix}";
        return Line(string.Join(' ', parts), weight);
    }

    /// <summary>A weight of what no template looks at, as a line of the file.</summary>
    public static string Line(string traits, float weight) => string.Create(CultureInfo.InvariantCulture, $"{traits} {weight:0.00}");
}
